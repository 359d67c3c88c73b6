import { HeldDossier } from '../../electron/common/sync/held-dossier.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    syncTheirs: { dossierId: string; held: string; fetchedAt: Instant }
  }
}

/** What the shared system held of a dossier when it was asked, so that a review needs no line. */
export function findTheirs(
  db: Register,
  dossierId: string,
): { held: HeldDossier; fetchedAt: Instant } | undefined {
  const row = db.first(db.query.selectFrom('syncTheirs').selectAll().where('dossierId', '=', dossierId))
  const held = row && HeldDossier.safeParse(JSON.parse(row.held)).data
  return held && { held, fetchedAt: row.fetchedAt }
}

export function putTheirs(db: Register, held: HeldDossier, fetchedAt: Instant): void {
  db.run(
    db.query.replaceInto('syncTheirs').values({ dossierId: held.id, held: JSON.stringify(held), fetchedAt }),
  )
}

/** Of dossiers of which nothing is open any more, what the other side held is nobody's business. */
export function keepTheirsOf(db: Register, dossierIds: readonly string[]): void {
  const known = db.all(db.query.selectFrom('syncTheirs').select('dossierId'))
  const open = new Set(dossierIds)
  for (const { dossierId } of known.filter((one) => !open.has(one.dossierId))) {
    db.run(db.query.deleteFrom('syncTheirs').where('dossierId', '=', dossierId))
  }
}

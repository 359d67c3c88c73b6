import { sql } from 'kysely'
import type { CertificationKind } from '../../electron/common/certifications/model.ts'
import type { DossierFacts, DossierStatus } from '../../electron/common/dossiers/model.ts'
import type { PaymentEntry } from '../../electron/common/payments/model.ts'
import type { Channel } from '../../electron/common/procedures/model.ts'
import { RESULT } from '../../electron/common/scans/model.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { type Period, spanOf } from '../../electron/common/time/periods.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import type { ScanState } from './scan-state.ts'
import { nextOf, type Page } from './tallies.ts'

/* What the further reports read, in pages of so many rows: a year of a large commune is read while others go on
   working. Void numbers, and dossiers that another PC counts, are none of those counted; money that was taken for them was
   taken. */

const alive = (db: Register) =>
  db.query.selectFrom('dossiers as d').where(sql`+d.status`, 'not in', ['void', 'moved'])

export type ReceivedRow = {
  rowid: number
  id: string
  field: string
  channel: Channel
  procedureCode: string
  procedureName: string
  at: Instant
  scanState: ScanState
  facts: string
  /** Who took it in. */
  officerId: string
  officerName: string
}

/** Dossiers taken in within a period, in the order in which they were. */
export function receivedRows(db: Register, period: Period, page: Page): ReceivedRow[] {
  const received = alive(db)
    .innerJoin('dossierActions as a', (join) =>
      join.onRef('a.dossierId', '=', 'd.id').on('a.ordinal', '=', 1),
    )
    .select(['d.rowid', 'd.id', 'd.field', 'd.channel', 'd.scanState', 'd.facts'])
    .select(['d.procedureCode', 'd.procedureName', 'd.receivedAt as at'])
    .select([
      sql<string>`json_extract(a.action, '$.officer.id')`.as('officerId'),
      sql<string>`json_extract(a.action, '$.officer.name')`.as('officerName'),
    ])
  return db.all(nextOf(received, 'receivedAt', period, page))
}

const firstAct = prepared((query, dossierId: string) =>
  query
    .selectFrom('dossierActions')
    .select([
      sql<string>`json_extract(action, '$.officer.id')`.as('id'),
      sql<string>`json_extract(action, '$.officer.name')`.as('name'),
    ])
    .where('dossierId', '=', dossierId)
    .where('ordinal', '=', 1),
)

/** Who took a dossier in. */
export function receiverOf(db: Register, dossierId: string): { id: string; name: string } {
  return db.first(firstAct(dossierId))!
}

export type ReturnedRow = {
  rowid: number
  id: string
  field: string
  at: Instant
  officerId: string
  officerName: string
  byPost: number
}

/** Dossiers whose result was given out for good within a period, with who gave it and whether to the post. */
export function returnedRows(db: Register, period: Period, page: Page): ReturnedRow[] {
  const returned = alive(db)
    .innerJoin('dossierActions as a', (join) =>
      join.onRef('a.dossierId', '=', 'd.id').on('a.ordinal', '=', (eb) =>
        eb
          .selectFrom('dossierActions as l')
          .select((last) => last.fn.max('l.ordinal').as('ordinal'))
          .whereRef('l.dossierId', '=', 'd.id')
          .where('l.kind', '=', 'return'),
      ),
    )
    .select(['d.rowid', 'd.id', 'd.field', 'd.returnedAt as at'])
    .select([
      sql<string>`json_extract(a.action, '$.officer.id')`.as('officerId'),
      sql<string>`json_extract(a.action, '$.officer.name')`.as('officerName'),
      sql<number>`json_extract(a.action, '$.relation') = 'post'`.as('byPost'),
    ])
    .where('d.returnedAt', 'is not', null)
    .$narrowType<{ at: Instant }>()
  return db.all(nextOf(returned, 'returnedAt', period, page))
}

/** Ids of dossiers with an act of a rare kind within a period, be it taken back since. */
export function withAct(db: Register, kind: 'ask-supplement' | 'post-came-back', period: Period): string[] {
  const { start, end } = spanOf(period)
  // Written out: an index of one kind serves a query that names the kind and not a parameter.
  const acts = db.query
    .selectFrom('dossierActions as a')
    .innerJoin('dossiers as d', 'd.id', 'a.dossierId')
    .select('a.dossierId')
    .distinct()
    .where(sql<boolean>`a.kind = ${sql.lit(kind)}`)
    .where('a.at', '>=', start)
    .where('a.at', '<', end)
    .where(sql`+d.status`, 'not in', ['void', 'moved'])
  return db.all(acts).map(({ dossierId }) => dossierId)
}

export type PaymentLine = {
  rowid: number
  at: Instant
  dossierId: string
  procedureCode: string
  procedureName: string
  facts: string
  entry: PaymentEntry
  /** What a cancellation takes back. */
  original: PaymentEntry | null
  /** The day on which it was itself taken back. */
  cancelledOn: PlainDate | null
}

/** What was taken, let be and taken back within a period at this PC, in the order in which it was written. */
export function paymentLines(db: Register, { from, to }: Period, { after, limit }: Page): PaymentLine[] {
  const rows = db.all(
    db.query
      .selectFrom('payments as p')
      .innerJoin('dossiers as d', 'd.id', 'p.dossierId')
      .leftJoin('payments as o', 'o.id', 'p.cancels')
      .leftJoin('payments as c', 'c.cancels', 'p.id')
      .select(['p.rowid', 'p.at', 'p.entry', 'p.dossierId', 'd.procedureCode', 'd.procedureName', 'd.facts'])
      .select(['o.entry as original', 'c.day as cancelledOn'])
      .where('p.day', '>=', from)
      .where('p.day', '<=', to)
      .where('p.rowid', '>', after.rowid)
      .orderBy('p.rowid')
      .limit(limit),
  )
  return rows.map(({ entry, original, ...row }) => ({
    ...row,
    entry: JSON.parse(entry) as PaymentEntry,
    original: original === null ? null : (JSON.parse(original) as PaymentEntry),
  }))
}

/** Days of a period on which something was certified, with the books that have lines. */
export function certifiedDays(
  db: Register,
  { from, to }: Period,
): { day: PlainDate; kind: CertificationKind }[] {
  return db.all(
    db.query
      .selectFrom('certifications')
      .select(['day', 'kind'])
      .distinct()
      .where('day', '>=', from)
      .where('day', '<=', to)
      .orderBy('day')
      .orderBy('kind'),
  )
}

export type DigitisedRow = { component: string; reused: number }

/** Documents of a dossier as they stand, by the paper they are of, and which papers are secret. */
export function digitisedPapers(
  db: Register,
  dossierId: string,
): { documents: DigitisedRow[]; secret: string[] } {
  const documents = db.all(
    db.query
      .selectFrom('scanDocuments')
      .select(['component', sql<number>`reused_from IS NOT NULL`.as('reused')])
      .where('dossierId', '=', dossierId)
      .where('endedAt', 'is', null),
  )
  const secret = db.all(
    db.query.selectFrom('scanExclusions').select('component').where('dossierId', '=', dossierId),
  )
  return { documents, secret: secret.map(({ component }) => component) }
}

/** Whether the result of a dossier has been digitised. */
export function hasDigitisedResult(db: Register, dossierId: string): boolean {
  const found = db.query
    .selectFrom('scanDocuments')
    .select('id')
    .where('dossierId', '=', dossierId)
    .where('component', '=', RESULT)
    .where('endedAt', 'is', null)
  return db.first(found) !== undefined
}

export type ListedDossier = {
  id: string
  dossierNo: string
  applicantName: string
  procedureName: string
  field: string
  receivedAt: Instant
  firstDueAt: Instant
  finishedAt: Instant | null
  status: DossierStatus
}

/** Lines of these dossiers, in the order given. */
export function dossiersByIds(db: Register, ids: readonly string[]): ListedDossier[] {
  if (ids.length === 0) return []
  const rows = db.all(
    db.query
      .selectFrom('dossiers')
      .select(['id', 'dossierNo', 'applicantName', 'procedureName', 'field'])
      .select(['receivedAt', 'firstDueAt', 'finishedAt', 'status'])
      .where('id', 'in', ids),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The facts of a dossier's row. */
export const factsOfRow = ({ facts }: { facts: string }) => JSON.parse(facts) as DossierFacts

import { type Compilable, sql } from 'kysely'
import type { StrandedChoice } from '../../electron/common/copies/take-over-model.ts'
import { copyWords } from '../../electron/common/copies/copy-words.ts'
import type { DossierCopy } from '../../electron/common/sync/copy-model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { matchOf } from './match-of.ts'

type Unsaid = 'custodianId' | 'fieldName' | 'holder'
type CopyRow = Omit<DossierCopy, Unsaid> & { [K in Unsaid]: string | null } & { heardAt: Instant }

declare module '../engine/tables.ts' {
  interface Tables {
    dossierCopies: CopyRow & { rowid: import('kysely').Generated<number> }
  }
}

/** Puts a copy in the place of the older one. Inside a transaction. */
export function putCopy(db: Register, copy: DossierCopy, heardAt: Instant): void {
  const { custodianId = null, fieldName = null, holder = null } = copy
  const row: CopyRow = { ...copy, custodianId, fieldName, holder, heardAt }
  const { dossierId: _, ...rest } = row
  db.run(
    db.query
      .insertInto('dossierCopies')
      .values(row)
      .onConflict((clash) => clash.column('dossierId').doUpdateSet(rest)),
  )
  db.run(
    raw(
      sql`DELETE FROM copy_search WHERE rowid = (SELECT rowid FROM dossier_copies WHERE dossier_id = ${copy.dossierId})`,
      db,
    ),
  )
  db.run(
    raw(
      sql`INSERT INTO copy_search (rowid, words) SELECT rowid, ${copyWords(copy)} FROM dossier_copies WHERE dossier_id = ${copy.dossierId}`,
      db,
    ),
  )
}

/** The dossier is with this station now. Inside a transaction. */
export function dropCopy(db: Register, dossierId: string): void {
  db.run(
    raw(
      sql`DELETE FROM copy_search WHERE rowid = (SELECT rowid FROM dossier_copies WHERE dossier_id = ${dossierId})`,
      db,
    ),
  )
  db.run(db.query.deleteFrom('dossierCopies').where('dossierId', '=', dossierId))
}

/** Copies in which every word of the text begins a word, those that changed last first. */
export function searchCopies(db: Register, text: string, limit: number): CopyRow[] {
  const match = matchOf(text)
  return db.all(
    db.query
      .selectFrom('dossierCopies')
      .selectAll()
      .where(sql<boolean>`rowid IN (SELECT rowid FROM copy_search WHERE copy_search MATCH ${match})`)
      .orderBy('changedAt', 'desc')
      .limit(limit),
  )
}

/** TrangThaiHoSo of what a citizen still waits for: no result given back, nothing withdrawn or stopped. */
const OPEN = [2, 4, 5, 6, 9]
/** Refused (3) it is open until its papers have been given back. */
const isOpen = sql<boolean>`(status IN (${sql.join(OPEN.map((one) => sql.lit(one)))}) OR (status = 3 AND returned_at IS NULL))`

/* Neither wanted here already, nor given to this PC by the shared system's word; of a number that is nobody's there is nothing. */
const stranded = sql<boolean>`status <> 0 AND NOT EXISTS (
  SELECT 1 FROM take_over_dossiers w
  WHERE w.dossier_id = dossier_copies.dossier_id
    AND (w.state = 'waiting' OR (w.state = 'taken' AND w.station_id = custodian_id))
)`

/**
 * PCs that are no more and still have dossiers, those with the most first.
 * @param serving this PC and those that serve
 */
export function strandedStations(
  db: Register,
  serving: readonly string[],
): { stationId: string; code: string; dossiers: number; open: number }[] {
  const known = db.all(db.query.selectFrom('dossierCopies').select('custodianId').distinct())
  return known
    .flatMap(({ custodianId: stationId }) => {
      if (stationId === null || serving.includes(stationId)) return []
      const row = db.first(
        db.query
          .selectFrom('dossierCopies')
          .select((eb) => [
            eb.fn.max('custodian').as('code'),
            eb.fn.countAll<number>().as('dossiers'),
            sql<number | null>`sum(${isOpen})`.as('open'),
          ])
          .where('custodianId', '=', stationId)
          .where(stranded),
      )
      return row && row.dossiers > 0 ? [{ ...row, stationId, open: row.open ?? 0 }] : []
    })
    .toSorted((a, b) => b.open - a.open || b.dossiers - a.dossiers)
}

/** What of a PC that is no more is meant by a choice, those due first first. */
export function strandedCopies(
  db: Register,
  choice: StrandedChoice,
  limit: number,
): { total: number; copies: CopyRow[] } {
  const chosen = choose(db, choice)
    .$if(choice.fieldName !== null, (query) => query.where('fieldName', '=', choice.fieldName))
    .$if(choice.holder !== null, (query) => query.where('holder', '=', choice.holder))
  const counted = db.first(chosen.select((eb) => eb.fn.countAll<number>().as('count')))
  const copies = db.all(
    chosen.selectAll().orderBy(sql`due_at IS NULL`).orderBy('dueAt').orderBy('dossierNo').limit(limit),
  )
  return { total: counted?.count ?? 0, copies }
}

/** Fields, or people to whom they were handed last, of what is with that PC, with how many dossiers; the most first. */
export function strandedGroups(
  db: Register,
  choice: StrandedChoice,
  by: 'fieldName' | 'holder',
): { name: string; count: number }[] {
  const groups = choose(db, choice)
    .select((eb) => [`${by} as name` as const, eb.fn.countAll<number>().as('count')])
    .where(by, 'is not', null)
    .groupBy(by)
    .orderBy('count', 'desc')
  return db.all(groups.limit(200)) as { name: string; count: number }[]
}

const choose = (db: Register, { stationId, openOnly }: StrandedChoice) =>
  db.query
    .selectFrom('dossierCopies')
    .where('custodianId', '=', stationId)
    .where(stranded)
    .$if(openOnly, (query) => query.where(isOpen))

const raw = (query: ReturnType<typeof sql>, db: Register) =>
  ({ compile: () => query.compile(db.query) }) as Compilable<unknown>

import type { Custody } from '../../electron/common/sync/inbox-model.ts'
import type { CarriedEntry } from '../../electron/common/sync/custody-page.ts'
import type { PaymentEntry } from '../../electron/common/payments/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

/** A dossier that is coming from another PC of the commune, or has come. */
export type ArrivalRow = {
  dossierId: string
  dossierNo: string
  fromCode: string
  how: Custody['how']
  announcedAt: Instant
  /**
   * waiting: its acts are being fetched · whole: all are there · here: in the register · gone: with another PC again ·
   * faulty: they make no dossier.
   */
  state: 'waiting' | 'whole' | 'here' | 'gone' | 'faulty'
  next: number
  hereAt: Instant | null
  fresh: number
  wordless: number
  moneyCame: number
}
export type BroughtFile = {
  dossierId: string
  component: string
  sha256: string
  size: number
  madeAt: Instant
  officerId: string
  /** 1: when its dossier came, the shared system did not have all of its bytes. */
  unsent: 0 | 1
}

declare module '../engine/tables.ts' {
  interface Tables {
    custodyArrivals: ArrivalRow
    custodyEntries: { dossierId: string; place: number; entry: string }
    broughtPayments: { id: string; dossierId: string; place: number; entry: string }
    broughtFiles: BroughtFile
  }
}

/** A dossier is to be fetched, from its first act. Inside a transaction. */
export function expectArrival(
  db: Register,
  arrival: Pick<ArrivalRow, 'dossierId' | 'dossierNo' | 'fromCode' | 'how' | 'announcedAt' | 'fresh'>,
): void {
  db.run(db.query.deleteFrom('custodyEntries').where('dossierId', '=', arrival.dossierId))
  db.run(
    db.query
      .replaceInto('custodyArrivals')
      .values({ ...arrival, state: 'waiting', next: 0, hereAt: null, wordless: 0, moneyCame: 0 }),
  )
}

const arrival = prepared((query, dossierId: string) =>
  query.selectFrom('custodyArrivals').selectAll().where('dossierId', '=', dossierId),
)

export function findArrival(db: Register, dossierId: string): ArrivalRow | undefined {
  return db.first(arrival(dossierId))
}

/** Those in a state, announced first first. */
export function arrivalsIn(db: Register, state: 'waiting' | 'whole'): ArrivalRow[] {
  // Asked for both, as the index has them: of the thousands that have come it knows nothing.
  const rows = db.query.selectFrom('custodyArrivals').selectAll().where('state', 'in', ['waiting', 'whole'])
  return db.all(rows.orderBy('announcedAt').orderBy('dossierId')).filter((row) => row.state === state)
}

export function putArrival(
  db: Register,
  dossierId: string,
  change: Partial<Omit<ArrivalRow, 'dossierId'>>,
): void {
  db.run(db.query.updateTable('custodyArrivals').set(change).where('dossierId', '=', dossierId))
}

/** Keeps a page of acts together with where the next one begins; the same page again changes nothing. Inside a transaction. */
export function keepCarried(
  db: Register,
  { dossierId, next: from }: Pick<ArrivalRow, 'dossierId' | 'next'>,
  page: { entries: readonly CarriedEntry[]; next: number; more: boolean },
): void {
  for (const [index, entry] of page.entries.entries()) {
    // A page ends where the next begins, so places rise from one to the next.
    const place = from * 1000 + index
    db.run(db.query.replaceInto('custodyEntries').values({ dossierId, place, entry: JSON.stringify(entry) }))
  }
  putArrival(db, dossierId, { next: page.next, state: page.more ? 'waiting' : 'whole' })
}

/** The acts as they were fetched, oldest first. */
export function carriedOf(db: Register, dossierId: string): CarriedEntry[] {
  const rows = db.query.selectFrom('custodyEntries').select('entry').where('dossierId', '=', dossierId)
  return db.all(rows.orderBy('place')).map(({ entry }) => JSON.parse(entry) as CarriedEntry)
}

/** They stand in the register, or are of no use any more. Inside a transaction. */
export function dropCarried(db: Register, dossierId: string): void {
  db.run(db.query.deleteFrom('custodyEntries').where('dossierId', '=', dossierId))
}

const broughtOf = prepared((query, dossierId: string) =>
  query.selectFrom('broughtPayments').select('entry').where('dossierId', '=', dossierId).orderBy('place'),
)

/** What was paid for a dossier at other PCs, oldest first. */
export function broughtPaymentsOf(db: Register, dossierId: string): PaymentEntry[] {
  return db.all(broughtOf(dossierId)).map(({ entry }) => JSON.parse(entry) as PaymentEntry)
}

/** Whether it was made at another PC. */
export function isBrought(db: Register, id: string): boolean {
  return db.first(db.query.selectFrom('broughtPayments').select('id').where('id', '=', id)) !== undefined
}

/** Inside a transaction, in the place of what was known of it. */
export function putBroughtPayments(db: Register, dossierId: string, entries: readonly PaymentEntry[]): void {
  db.run(db.query.deleteFrom('broughtPayments').where('dossierId', '=', dossierId))
  for (const [place, entry] of entries.entries()) {
    insertRow(db, 'broughtPayments', { id: entry.id, dossierId, place, entry: JSON.stringify(entry) })
  }
}

/** The files still to be fetched for a dossier, in the place of those that were. Inside a transaction. */
export function expectBroughtFiles(db: Register, dossierId: string, files: readonly BroughtFile[]): void {
  db.run(db.query.deleteFrom('broughtFiles').where('dossierId', '=', dossierId))
  for (const file of files) insertRow(db, 'broughtFiles', file)
}

export function countBroughtFiles(db: Register, dossierId: string): number {
  return db.all(db.query.selectFrom('broughtFiles').select('sha256').where('dossierId', '=', dossierId))
    .length
}

/** Further files to be fetched; each takes the place of one of the same component. Inside a transaction. */
export function addBroughtFiles(db: Register, files: readonly BroughtFile[]): void {
  for (const file of files) db.run(db.query.replaceInto('broughtFiles').values(file))
}

/** What of a dossier's files is still to come, by the component each is of. */
export function broughtFilesOf(db: Register, dossierId: string): BroughtFile[] {
  return db.all(
    db.query.selectFrom('broughtFiles').selectAll().where('dossierId', '=', dossierId).orderBy('component'),
  )
}

/** Files to fetch, each once: the smallest first, and last those that nobody had sent whole. */
export function waitingBroughtFiles(db: Register): { sha256: string; size: number }[] {
  const rows = db.query
    .selectFrom('broughtFiles')
    .select(['sha256', 'size'])
    .orderBy('unsent')
    .orderBy('size')
  return [...new Map(db.all(rows.limit(500)).map((row) => [row.sha256, row])).values()]
}

/** The documents that a file is of; they wait no longer. Inside a transaction. */
export function takeBroughtFile(db: Register, sha256: string): BroughtFile[] {
  const rows = db.all(db.query.selectFrom('broughtFiles').selectAll().where('sha256', '=', sha256))
  db.run(db.query.deleteFrom('broughtFiles').where('sha256', '=', sha256))
  return rows
}

import { canonical } from '../../electron/common/journal/canonical.ts'
import type { JournalHeader } from '../../electron/common/journal/model.ts'
import type { HeldEntry } from '../../electron/common/sync/journal-page.ts'
import type { EntryKey } from '../../electron/common/sync/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { entriesAfter, entriesOf } from './journal.ts'

/* The journal as the shared system is told it. On a register that never was put back to an older copy it is the journal
   itself. After a restoration it is: the journal up to where the copy ended, what came back from the shared system, and
   the new epoch, in which whatever had been written on the copy meanwhile is told anew. What lies between stays in the
   journal as it was written, and goes nowhere. */

/** An entry with what is known of its payload. */
export type ToldEntry = JournalHeader & { payload: string | null; salt: Uint8Array | null }

type RecoveredRow = EntryKey & {
  entityId: string
  header: string
  payload: string | null
  salt: Uint8Array | null
  answer: string
  merged: number
}
type Fork = EntryKey & { newEpoch: number }

declare module '../engine/tables.ts' {
  interface Tables {
    journalForks: Fork
    recoveredEntries: RecoveredRow
  }
}

const allForks = prepared((query) => query.selectFrom('journalForks').selectAll().orderBy('newEpoch'))

/** Where the journal was left for a new epoch; none on nearly every register. */
function forksOf(db: Register): Fork[] {
  return db.all(allForks())
}

/** Whether `a` stands after `b`. */
export function isAfter(a: EntryKey, b: EntryKey): boolean {
  return a.epoch > b.epoch || (a.epoch === b.epoch && a.seq > b.seq)
}

/** Whether another entry was told in the place of this one of the journal. */
function isLeft(forks: readonly Fork[], key: EntryKey): boolean {
  return forks.some((one) => isAfter(key, one) && key.epoch < one.newEpoch)
}

/** Entries after a place, oldest first, as they are told. */
export function toldAfter(db: Register, { epoch, seq, limit }: EntryKey & { limit: number }): ToldEntry[] {
  const forks = forksOf(db)
  if (forks.length === 0) return entriesAfter(db, { epoch, seq, limit })
  const own: ToldEntry[] = []
  let from: EntryKey = { epoch, seq }
  for (;;) {
    const page = entriesAfter(db, { ...from, limit })
    own.push(...page.filter((entry) => !isLeft(forks, entry)))
    const last = page.at(-1)
    if (!last || page.length < limit || own.length >= limit) break
    from = last
  }
  const back = recoveredAfter(db, { epoch, seq, limit, merged: 1 })
  return [...own, ...back].sort((a, b) => (isAfter(a, b) ? 1 : -1)).slice(0, limit)
}

/** What came back, oldest first. */
function recoveredAfter(
  db: Register,
  { epoch, seq, limit, merged }: EntryKey & { limit: number; merged: 0 | 1 },
): ToldEntry[] {
  return db
    .all(
      db.query
        .selectFrom('recoveredEntries')
        .selectAll()
        .where((eb) =>
          eb.or([eb('epoch', '>', epoch), eb.and([eb('epoch', '=', epoch), eb('seq', '>', seq)])]),
        )
        .where('merged', '=', merged)
        .orderBy('epoch')
        .orderBy('seq')
        .limit(limit),
    )
    .map(toEntry)
}

/** The last entry that came back and does not stand in the tables yet. */
export function lastUnmerged(db: Register): ToldEntry | undefined {
  const row = db.first(
    db.query
      .selectFrom('recoveredEntries')
      .selectAll()
      .where('merged', '=', 0)
      .orderBy('epoch', 'desc')
      .orderBy('seq', 'desc')
      .limit(1),
  )
  return row && toEntry(row)
}

/** Keeps an entry that came back; the same one again changes nothing. Inside a transaction. */
export function keepRecovered(db: Register, { entry, answer, missing }: HeldEntry): void {
  const { header, payload, salt } = entry
  db.run(
    db.query
      .insertInto('recoveredEntries')
      .values({
        epoch: header.epoch,
        seq: header.seq,
        entityId: header.entityId,
        header: JSON.stringify(header),
        payload: payload === undefined ? null : canonical(payload),
        salt: salt === undefined ? null : Buffer.from(salt, 'hex'),
        answer: JSON.stringify({ answer, missing }),
        merged: 0,
      })
      .onConflict((clash) => clash.columns(['epoch', 'seq']).doNothing()),
  )
}

/** From now on the told journal leaves the written one here and goes on with what came back. Inside a transaction. */
export function leaveJournal(
  db: Register,
  one: Fork,
): ({ entry: ToldEntry } & Pick<HeldEntry, 'answer' | 'missing'>)[] {
  const rows = db.all(
    db.query
      .selectFrom('recoveredEntries')
      .selectAll()
      .where('merged', '=', 0)
      .orderBy('epoch')
      .orderBy('seq'),
  )
  db.run(db.query.insertInto('journalForks').values(one))
  db.run(db.query.updateTable('recoveredEntries').set({ merged: 1 }).where('merged', '=', 0))
  return rows.map((row) => ({
    entry: toEntry(row),
    ...(JSON.parse(row.answer) as Pick<HeldEntry, 'answer' | 'missing'>),
  }))
}

/** All entries about one record, oldest first, as they are told; with payload text where it is here. */
export function historyOf(db: Register, entityId: string): (JournalHeader & { payload: string | null })[] {
  const written = entriesOf(db, entityId)
  const forks = forksOf(db)
  if (forks.length === 0) return written
  const told = [...written.filter((entry) => !isLeft(forks, entry)), ...recoveredOf(db, entityId)]
  return told.sort((a, b) => (isAfter(a, b) ? 1 : -1))
}

function recoveredOf(db: Register, entityId: string): ToldEntry[] {
  return db
    .all(
      db.query
        .selectFrom('recoveredEntries')
        .selectAll()
        .where('entityId', '=', entityId)
        .where('merged', '=', 1)
        .orderBy('epoch')
        .orderBy('seq'),
    )
    .map(toEntry)
}

function toEntry({ header, payload, salt }: RecoveredRow): ToldEntry {
  return { ...(JSON.parse(header) as JournalHeader), payload, salt }
}

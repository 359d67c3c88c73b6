import type { JournalHeader } from '../../electron/common/journal/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

export type JournalPayload = { epoch: number; seq: number; salt: Uint8Array; payload: string }

declare module '../engine/tables.ts' {
  interface Tables {
    journal: JournalHeader
    journalPayloads: JournalPayload
    commands: { id: string; inputHash: string; answer: string }
  }
}

const newest = prepared((query) =>
  query.selectFrom('journal').selectAll().orderBy('epoch', 'desc').orderBy('seq', 'desc').limit(1),
)

/** The newest entry of the newest epoch, or undefined on an empty journal. */
export function lastEntry(db: Register): JournalHeader | undefined {
  return db.first(newest())
}

export function insertEntry(db: Register, header: JournalHeader, payload: JournalPayload): void {
  insertRow(db, 'journal', header)
  insertRow(db, 'journalPayloads', payload)
}

/** Entries after (epoch, seq), oldest first, with payload text where it has not been erased. */
export function entriesAfter(
  db: Register,
  { epoch, seq, limit }: { epoch: number; seq: number; limit: number },
): (JournalHeader & { payload: string | null; salt: Uint8Array | null })[] {
  return db.all(
    db.query
      .selectFrom('journal')
      .leftJoin('journalPayloads as p', (join) =>
        join.onRef('p.epoch', '=', 'journal.epoch').onRef('p.seq', '=', 'journal.seq'),
      )
      .selectAll('journal')
      .select(['p.payload', 'p.salt'])
      .where((eb) =>
        eb.or([
          eb('journal.epoch', '>', epoch),
          eb.and([eb('journal.epoch', '=', epoch), eb('journal.seq', '>', seq)]),
        ]),
      )
      .orderBy('journal.epoch')
      .orderBy('journal.seq')
      .limit(limit),
  )
}

/** All entries about one record, oldest first, with payload text where it has not been erased. */
export function entriesOf(db: Register, entityId: string): (JournalHeader & { payload: string | null })[] {
  return db.all(
    db.query
      .selectFrom('journal')
      .leftJoin('journalPayloads as p', (join) =>
        join.onRef('p.epoch', '=', 'journal.epoch').onRef('p.seq', '=', 'journal.seq'),
      )
      .selectAll('journal')
      .select('p.payload')
      .where('journal.entityId', '=', entityId)
      .orderBy('journal.epoch')
      .orderBy('journal.seq'),
  )
}

/** How many entries the journal has. */
export function countEntries(db: Register): number {
  return db.first(db.query.selectFrom('journal').select((eb) => eb.fn.countAll<number>().as('count')))!.count
}

/** One entry's header; undefined where there is none. */
export function entryAt(db: Register, { epoch, seq }: { epoch: number; seq: number }) {
  return db.first(
    db.query.selectFrom('journal').selectAll().where('epoch', '=', epoch).where('seq', '=', seq),
  )
}

const command = prepared((query, id: string) =>
  query.selectFrom('commands').select(['inputHash', 'answer']).where('id', '=', id),
)

export function findCommand(db: Register, id: string): { inputHash: string; answer: string } | undefined {
  return db.first(command(id))
}

export function insertCommand(db: Register, row: { id: string; inputHash: string; answer: string }): void {
  insertRow(db, 'commands', row)
}

import type { Register } from '../../../db/engine/query.ts'
import { weightOf } from '../../../db/tables/sync-outbox.ts'
import { type ToldEntry, toldAfter } from '../../../db/tables/told-journal.ts'
import type { JournalHeader } from '../../common/journal/model.ts'
import type { Entry, EntryKey } from '../../common/sync/model.ts'

export type OutgoingBatch = {
  entries: Entry[]
  /** Estimated bytes on the line, as the plan counts them. */
  weight: number
}

type Limit = { entries: number; bytes: number }

/**
 * The next entries after the cursor, oldest first: at least one, at most so many and about so many bytes; null at the end.
 * @param rest the last ones go along when they are no more than this part of a batch
 */
export function readBatch(
  db: Register,
  cursor: EntryKey,
  { rest = 0, ...limit }: Limit & { rest?: number },
): OutgoingBatch | null {
  const most = { entries: Math.floor(limit.entries * (1 + rest)), bytes: limit.bytes * (1 + rest) }
  // One more than may go tells whether these are the last.
  const rows = toldAfter(db, { ...cursor, limit: most.entries + 1 })
  const all = fitting(rows, most)
  const taken = rows.slice(0, all === rows.length ? all : fitting(rows, limit))
  if (taken.length === 0) return null
  const weight = taken.reduce((sum, row) => sum + weightOf(toldPayload(row)), 0)
  return { entries: taken.map(toEntry), weight }
}

/** How many of the rows go into a batch. */
function fitting(rows: readonly ToldEntry[], limit: Limit): number {
  let bytes = 0
  const over = rows.slice(0, limit.entries).findIndex((row, index) => {
    bytes += 700 + (toldPayload(row)?.length ?? 0)
    return index > 0 && bytes > limit.bytes
  })
  return over === -1 ? Math.min(rows.length, limit.entries) : over
}

const toldPayload = ({ scope, payload }: ToldEntry) => (scope === 'upstream' ? payload : null)

/** One entry as it travels; undefined when the journal has none there. */
export function readEntry(db: Register, { epoch, seq }: EntryKey): Entry | undefined {
  const row = toldAfter(db, { epoch, seq: seq - 1, limit: 1 })[0]
  return row?.epoch === epoch && row.seq === seq ? toEntry(row) : undefined
}

/* What is local stays here: of it only the header goes, so that a gap would show. */
function toEntry({ payload, salt, ...rest }: ToldEntry): Entry {
  const header: JournalHeader = rest
  if (header.scope === 'local' || payload === null || salt === null) return { header }
  return { header, payload: JSON.parse(payload) as unknown, salt: Buffer.from(salt).toString('hex') }
}

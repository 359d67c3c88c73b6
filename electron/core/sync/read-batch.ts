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

/** The next entries after the cursor, oldest first: at least one, at most so many and about so many bytes; null at the end. */
export function readBatch(
  db: Register,
  cursor: EntryKey,
  limit: { entries: number; bytes: number },
): OutgoingBatch | null {
  const rows = toldAfter(db, { ...cursor, limit: limit.entries })
  const batch: OutgoingBatch = { entries: [], weight: 0 }
  let bytes = 0
  for (const row of rows) {
    const upstream = row.scope === 'upstream'
    bytes += 700 + (upstream ? (row.payload?.length ?? 0) : 0)
    if (batch.entries.length > 0 && bytes > limit.bytes) break
    batch.entries.push(toEntry(row))
    batch.weight += weightOf(upstream ? row.payload : null)
  }
  return batch.entries.length > 0 ? batch : null
}

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

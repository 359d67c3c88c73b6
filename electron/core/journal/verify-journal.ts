import { createHash } from 'node:crypto'
import type { Register } from '../../../db/engine/query.ts'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { GENESIS } from '../../common/journal/model.ts'
import { sealOf } from './chain.ts'

export type JournalFault = {
  epoch: number
  seq: number
  fault: 'gap' | 'broken-chain' | 'header-changed' | 'payload-changed'
}

/** Walks the whole journal and names the first entry that is missing or was changed; null when it is whole. */
export function verifyJournal(db: Register): JournalFault | null {
  for (const { fault } of walkJournal(db)) if (fault) return fault
  return null
}

/**
 * The same page by page, for whoever lets others go first in between; ends at the first fault. Entries that are written
 * meanwhile are walked as well.
 */
export function* walkJournal(db: Register): Generator<{ checked: number; fault: JournalFault | null }> {
  let last = { epoch: 0, seq: 0, hash: GENESIS }
  let checked = 0
  for (;;) {
    const page = entriesAfter(db, { epoch: last.epoch, seq: last.seq, limit: 500 })
    if (page.length === 0) return
    for (const entry of page) {
      const fault = faultOf(entry, last)
      if (fault) {
        yield { checked, fault: { epoch: entry.epoch, seq: entry.seq, fault } }
        return
      }
      checked += 1
      last = { epoch: entry.epoch, seq: entry.seq, hash: entry.hash }
    }
    yield { checked, fault: null }
  }
}

function faultOf(
  { payload, salt, ...header }: ReturnType<typeof entriesAfter>[number],
  last: { epoch: number; seq: number; hash: string },
): JournalFault['fault'] | null {
  const { hash, ...unsealed } = header
  const first = header.epoch !== last.epoch
  if (header.seq !== (first ? 1 : last.seq + 1)) return 'gap'
  if (header.prevHash !== (first ? GENESIS : last.hash)) return 'broken-chain'
  if (sealOf(unsealed) !== hash) return 'header-changed'
  if (payload === null || salt === null) return null
  const payloadHash = createHash('sha256').update(salt).update(payload, 'utf8').digest('hex')
  return payloadHash === header.payloadHash ? null : 'payload-changed'
}

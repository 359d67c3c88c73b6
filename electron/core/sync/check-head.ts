import { lastEntry } from '../../../db/tables/journal.ts'
import { getCursor, rewindTo } from '../../../db/tables/sync-deliveries.ts'
import type { EntryKey } from '../../common/sync/model.ts'
import { Blocked } from './line-fault.ts'
import { readEntry } from './read-batch.ts'
import type { Run } from './run.ts'

const NOWHERE: EntryKey = { epoch: 0, seq: 0 }

/**
 * Compares what the shared system holds with this journal. It may hold more than we know of (an answer was lost) or
 * less (it was put back to an older copy: the rest goes again); it may not hold what this journal lacks or says
 * otherwise.
 * @throws Blocked
 */
export async function checkHead({ calls, store, signal }: Run): Promise<void> {
  const { head } = await calls.status(signal)
  const { register } = store
  const cursor = getCursor(register)
  if (head) {
    const own = readEntry(register, head)
    const last = lastEntry(register) ?? NOWHERE
    if (!own) throw new Blocked(isAfter(head, last) ? 'JOURNAL_BEHIND' : 'JOURNAL_DIFFERS', head)
    if (own.header.hash !== head.hash) throw new Blocked('JOURNAL_DIFFERS', head)
  }
  const held = head ?? NOWHERE
  if (isAfter(cursor, held)) {
    store.write(() => rewindTo(register, { epoch: held.epoch, seq: held.seq }))
    store.delivered()
  }
}

function isAfter(a: EntryKey, b: EntryKey): boolean {
  return a.epoch > b.epoch || (a.epoch === b.epoch && a.seq > b.seq)
}

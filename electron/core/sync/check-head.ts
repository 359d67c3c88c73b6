import { getCursor, rewindTo } from '../../../db/tables/sync-deliveries.ts'
import { lastEntry } from '../../../db/tables/journal.ts'
import { isAfter } from '../../../db/tables/told-journal.ts'
import type { EntryKey, PacketKey } from '../../common/sync/model.ts'
import { settleRestoration } from '../restoration/merge-recovered.ts'
import { getRestoration, noteBehind } from '../restoration/restoration-state.ts'
import { greet } from './greet.ts'
import { Blocked } from './line-fault.ts'
import { getLink } from './link.ts'
import { keepPacketKey } from './packet-key.ts'
import { pullJournal } from './pull-journal.ts'
import { readEntry } from './read-batch.ts'
import type { Run } from './run.ts'
import type { SyncStore } from './sync-store.ts'

const NOWHERE: EntryKey = { epoch: 0, seq: 0 }

/**
 * Compares what the shared system holds with this journal. It may hold more than we know of (an answer was lost) or
 * less (it was put back to an older copy: the rest goes again). Where it holds what this journal lacks or says
 * otherwise, this register was put back: somebody has to say so, and then it gets back what it lacks.
 * @throws Blocked
 */
export async function checkHead(run: Run): Promise<void> {
  const { store } = run
  const { head, receipt, packetKey } = await greet(run)
  const { register } = store
  noteKey(store, packetKey)
  const declared = getRestoration(register)?.state === 'declared'
  if (head) {
    const own = readEntry(register, head)
    if (own?.header.hash !== head.hash) {
      if (!declared) {
        const behind = !own && isAfter(head, lastEntry(register) ?? NOWHERE)
        store.write(() => noteBehind(register, { at: store.now(), by: 'head', head }))
        store.delivered()
        throw new Blocked(behind ? 'JOURNAL_BEHIND' : 'JOURNAL_DIFFERS', head)
      }
      // Only what is signed counts as the shared system's word.
      if (receipt?.hash !== head.hash) throw new Blocked('WRONG_SERVER')
      await pullJournal(run, head)
      return
    }
  }
  if (declared) store.write(() => settleRestoration(register, store.now()))
  const cursor = getCursor(register)
  const held = head ?? NOWHERE
  if (isAfter(cursor, held)) {
    store.write(() => rewindTo(register, { epoch: held.epoch, seq: held.seq }))
    store.delivered()
  }
}

/* A PC that was enrolled before packets were known learns here to whom they are encrypted. Another's word is passed
   over: sending goes on without it. */
function noteKey(store: SyncStore, told: PacketKey | undefined): void {
  const server = getLink(store.register)?.serverPublicKey
  if (server && told) store.write(() => keepPacketKey(store.register, server, told))
}

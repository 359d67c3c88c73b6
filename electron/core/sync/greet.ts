import type { Status } from '../../common/sync/model.ts'
import { knows } from '../../common/sync/versions.ts'
import { clearBarred } from './barred.ts'
import { Declined } from './line-fault.ts'
import { getLink, putServerKeys } from './link.ts'
import { dropNextKey, getNextKey, isKeyOld, makeNextKey } from './next-key.ts'
import { putPeer } from './peer.ts'
import type { Run } from './run.ts'
import { putSiblings } from './siblings.ts'

/* The first word of every run: who are we there, by which key, and which keys are the shared system's own.

     next key made (on disk) ──▶ announced, signed by the old ──▶ first request signed by the new ──▶ old key dropped
              │ lost, killed            │ lost: said again               │ lost: the old is refused, so the new
              └─ made no second time    └─ both count there              └─ was accepted: it is tried, and kept      */

/**
 * Asks for the status, and changes the station's key when that is due.
 * @throws Cut, Declined, Blocked
 */
export async function greet(run: Run): Promise<Status> {
  const { calls, store, signal } = run
  const { register } = store
  const link = getLink(register)!
  calls.signWith(link)
  let status: Status
  try {
    status = await calls.status(signal)
  } catch (error) {
    const next = getNextKey(register)
    if (!next || !(error instanceof Declined && error.code === 'BAD_SIGNATURE')) throw error
    calls.signWith(next)
    status = await calls.status(signal)
    store.adoptKey(next)
    return heard(run, status)
  }
  const due = getNextKey(register) !== null || isKeyOld(register, link, store.now())
  if (!due || !knows(calls.theirs(), 'keys')) return heard(run, status)
  const next = store.write(() => makeNextKey(register, store.now(), { asked: false }))
  try {
    await calls.announceKey(next, signal)
  } catch (error) {
    if (!(error instanceof Declined && error.code === 'KEY_ENROLLED')) throw error
    // It was somebody's already: of no use, and the present one goes on.
    store.write(() => dropNextKey(register))
    return heard(run, status)
  }
  calls.signWith(next)
  status = await calls.status(signal)
  store.adoptKey(next)
  return heard(run, status)
}

/** What the shared system has told of itself. */
function heard({ calls, store }: Run, status: Status): Status {
  const { register } = store
  store.write(() => {
    putServerKeys(register, calls.serverKeys())
    putPeer(register, calls.theirs())
    putSiblings(register, status.siblings)
    clearBarred(register)
  })
  return status
}

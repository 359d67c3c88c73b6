import { readAddress } from '../../common/sync/address.ts'
import type { Status } from '../../common/sync/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { Blocked, Cut, Declined } from './line-fault.ts'
import { getLink, type Link, putLink } from './link.ts'
import { getNextKey } from './next-key.ts'
import { PATIENCE_MS, WHY_NO_ANSWER } from './patience.ts'
import { loopOf } from './running-sync.ts'
import { type StationCalls, stationCalls } from './station-calls.ts'
import { httpWire } from './wire.ts'

/**
 * The shared system has got another address: asked there, it has to prove by its key that it is the same one. Another
 * system is not moved to but enrolled with, by a code of its own.
 */
export const moveStation: UseCase<'sync.move'> = async (act, { address }) => {
  const { register, counter } = act
  const link = getLink(register)
  if (!link) return refuse('NOT_ENROLLED')
  const read = readAddress(address)
  if (!read.ok) return refuse(read.problem)
  await loopOf(counter)?.stop()
  const wire = httpWire(read.url)
  const calls = stationCalls(link, wire, counter.clock, () => undefined)
  try {
    const status = await askThere(calls, getNextKey(register))
    // The first version's only proof is a receipt.
    if (!status.proof && !status.receipt) return refuse('NOT_THE_SHARED_SYSTEM')
  } catch (error) {
    if (error instanceof Cut) return refuse(WHY_NO_ANSWER[error.fault])
    if (error instanceof Blocked) return refuse('OTHER_SYSTEM')
    if (!(error instanceof Declined)) throw error
    if (error.code === 'UNKNOWN_STATION') return refuse('OTHER_SYSTEM')
    return refuse('DECLINED', { reason: error.reason ?? error.code })
  } finally {
    wire.close()
  }
  const [serverPublicKey = link.serverPublicKey, ...otherServerKeys] = calls.serverKeys()
  return commit(act, (journal) => {
    const moved: Link = { ...getLink(register)!, address: read.url, serverPublicKey, otherServerKeys }
    putLink(register, moved)
    journal.record({
      noun: 'sync',
      entityId: link.stationCode,
      verb: 'moved',
      payload: { from: link.address, to: read.url },
      scope: 'local',
    })
    return done({})
  })
}

async function askThere(calls: StationCalls, next: ReturnType<typeof getNextKey>): Promise<Status> {
  try {
    return await calls.status(AbortSignal.timeout(PATIENCE_MS))
  } catch (error) {
    if (!next || !(error instanceof Declined && error.code === 'BAD_SIGNATURE')) throw error
    calls.signWith(next)
    return calls.status(AbortSignal.timeout(PATIENCE_MS))
  }
}

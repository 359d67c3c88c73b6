import { knows } from '../../common/sync/versions.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { getLink } from './link.ts'
import { makeNextKey, putKeyMonths } from './next-key.ts'
import { getPeer } from './peer.ts'
import { loopOf } from './running-sync.ts'

/** Makes the station's next key and goes to the shared system with it; without a line it waits for the next contact. */
export const changeKey: UseCase<'sync.changeKey'> = async (act) => {
  const { register, counter } = act
  const link = getLink(register)
  if (!link) return refuse('NOT_ENROLLED')
  const peer = getPeer(register)
  if (peer && !knows(peer, 'keys')) return refuse('PROTOCOL_TOO_NEW')
  const loop = loopOf(counter)
  const { running } = loop?.state ?? { running: false }
  const { upTo } = loop?.state ?? {}
  await loop?.stop()
  const reply = commit<Record<string, never>, never>(act, (journal) => {
    const { publicKey } = makeNextKey(register, act.now, { asked: true })
    const payload = { publicKey }
    journal.record({
      noun: 'sync',
      entityId: link.stationCode,
      verb: 'key-change-asked',
      payload,
      scope: 'local',
    })
    return done({})
  })
  loop?.start(running ? upTo : 'entries')
  return reply
}

/** After how many months the key is changed by itself. */
export const setKeyMonths: UseCase<'sync.setKeyMonths'> = (act, { months }) =>
  commit(act, (journal) => {
    putKeyMonths(act.register, months)
    const entityId = getLink(act.register)?.stationCode ?? 'none'
    journal.record({ noun: 'sync', entityId, verb: 'key-age-set', payload: { months }, scope: 'local' })
    return done({})
  })

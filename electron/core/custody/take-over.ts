import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { Blocked, Cut, Declined } from '../sync/line-fault.ts'
import { getLink } from '../sync/link.ts'
import { PATIENCE_MS, WHY_NO_ANSWER } from '../sync/patience.ts'
import { loopOf } from '../sync/running-sync.ts'
import { stationCalls } from '../sync/station-calls.ts'
import { httpWire } from '../sync/wire.ts'
import type { TakenOver } from '../../common/sync/custody-page.ts'

/**
 * Takes over a dossier whose PC is no more. The shared system says whether that is so, and that nobody else was quicker;
 * the dossier itself comes on the same road as one that was given (`apply-custody.ts`), beginning now.
 */
export const takeOver: UseCase<'copies.takeOver'> = async (act, { dossierId }) => {
  const { register, counter } = act
  const link = getLink(register)
  if (!link) return refuse('NOT_ENROLLED')
  const wire = httpWire(link.address)
  let taken: TakenOver
  try {
    const calls = stationCalls(link, wire, counter.clock, () => undefined)
    taken = await calls.takeOver(dossierId, AbortSignal.timeout(PATIENCE_MS))
  } catch (error) {
    if (error instanceof Cut) return refuse(WHY_NO_ANSWER[error.fault])
    if (error instanceof Blocked) return refuse('DECLINED', { reason: error.code })
    if (!(error instanceof Declined)) throw error
    const { code, reason, details } = error
    if (code === 'CUSTODIAN_SERVES' || code === 'NOT_FOUND') return refuse(code, details)
    return refuse('DECLINED', { reason: reason ?? code })
  } finally {
    wire.close()
  }
  const reply = commit<TakenOver, never>(act, (journal) => {
    const { dossierNo, from } = taken
    journal.record({
      noun: 'copy',
      entityId: dossierId,
      verb: 'taken-over',
      scope: 'local',
      payload: { dossierNo, from },
    })
    return done({ dossierNo, from })
  })
  const loop = loopOf(counter)
  if (!loop?.state.running) loop?.start()
  return reply
}

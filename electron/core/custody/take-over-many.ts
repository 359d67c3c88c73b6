import { strandedCopies } from '../../../db/tables/dossier-copies.ts'
import { insertTakeOver } from '../../../db/tables/take-overs.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { servingStations } from './serving.ts'

/**
 * Wants every dossier of a choice that is with a PC that is no more. Which those are is written down, so that whatever
 * breaks, the rest is asked for afterwards (`../sync/take-over-wanted.ts`); the shared system decides about each.
 */
export const takeOverMany: UseCase<'copies.takeOverMany'> = (act, choice) =>
  commit(act, (journal) => {
    const { register, officer, now } = act
    const serving = servingStations(register)
    if (!serving) return refuse('NOT_ENROLLED')
    // One that serves gives its dossiers itself.
    if (serving.includes(choice.stationId)) return refuse('NOTHING_THERE')
    const { copies } = strandedCopies(register, choice, Number.MAX_SAFE_INTEGER)
    const first = copies[0]
    if (!first) return refuse('NOTHING_THERE')
    const takeOver = {
      id: newId(Date.parse(now)),
      stationId: choice.stationId,
      fromCode: first.custodian,
      askedAt: now,
      officerId: officer.id,
    }
    insertTakeOver(register, takeOver, copies)
    const { id, fromCode } = takeOver
    journal.record({
      noun: 'copy',
      entityId: id,
      verb: 'take-over-asked',
      scope: 'local',
      payload: { from: fromCode, choice, dossiers: copies.map(({ dossierId }) => dossierId) },
    })
    return done({ takeOverId: id, asked: copies.length })
  })

import { openMarks, putAttended } from '../../../db/tables/sync-attended.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/**
 * Somebody has looked at what is open of a dossier at the shared system and leaves it for now: whom they asked, what is
 * waited for. Covers what is open at this moment and nothing that comes after.
 */
export const attendTask: UseCase<'closings.attend'> = (act, { dossierId, note }) =>
  commit(act, (journal) => {
    const { register, officer, now } = act
    const mark = openMarks(register).get(dossierId)
    if (!mark) return refuse('NOTHING_OPEN')
    putAttended(register, { dossierId, mark, note, officerName: officer.name, at: now })
    journal.record({
      noun: 'closing',
      entityId: dossierId,
      verb: 'task-attended',
      payload: { note, open: mark },
      scope: 'local',
    })
    return done({})
  })

import { setImmediate as others } from 'node:timers/promises'
import { inspectable, insertInspection } from '../../../db/tables/inspections.ts'
import { type Check, MOST_DOSSIERS } from '../../common/inspections/model.ts'
import { drawSample } from '../../common/inspections/sample.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { inspector } from './inspect-dossier.ts'

/** Draws the sample of a period and keeps what the register says of each dossier now. */
export const startInspection: UseCase<'inspections.start'> = async (act, { period, seed, size }) => {
  const { register, now, officer } = act
  const drawn = drawSample(inspectable(register, period), { seed, size })
  const ids = drawn.flatMap(({ taken }) => taken.map(({ id }) => id))
  if (ids.length === 0) return refuse('NOTHING_THERE')
  if (ids.length > MOST_DOSSIERS) return refuse('TOO_MANY', { count: ids.length, most: MOST_DOSSIERS })
  const inspect = inspector(register, now)
  const dossiers: { dossierId: string; checks: Check[] }[] = []
  for (const dossierId of ids) {
    dossiers.push({ dossierId, checks: inspect(dossierId) })
    if (dossiers.length % 20 === 0) await others()
  }
  const id = newId(Date.parse(now))
  const fields = drawn.map(({ field, of, taken }) => ({ field, of, taken: taken.length }))
  return commit(act, (journal) => {
    insertInspection(
      register,
      { id, period, seed, size, fields, startedAt: now, startedBy: officer.name },
      dossiers,
    )
    journal.record({
      noun: 'inspection',
      entityId: id,
      verb: 'started',
      scope: 'local',
      payload: { period, seed, size, fields, dossiers },
    })
    return done({ id })
  })
}

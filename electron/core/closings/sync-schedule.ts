import { nextCall } from '../../common/closings/schedule.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getSchedule, putKept, putSchedule } from './stored-schedule.ts'

/** When this PC sends by itself, and the next time. */
export const showSchedule: UseCase<'closings.schedule'> = ({ register, now }) => {
  const schedule = getSchedule(register)
  return done({ schedule, nextAt: nextCall(schedule, now) })
}

/** The administrator's choice. It counts from now on: what earlier times would have asked for is not made up for. */
export const setSchedule: UseCase<'closings.setSchedule'> = (act, { schedule }) =>
  commit(act, (journal) => {
    const before = getSchedule(act.register)
    const times = [...new Set(schedule.times)].sort()
    putSchedule(act.register, { ...schedule, times })
    putKept(act.register, act.now)
    journal.record({
      noun: 'closing',
      entityId: 'sync-schedule',
      verb: 'schedule-changed',
      payload: { schedule: { ...schedule, times }, before },
      scope: 'local',
    })
    return done({})
  })

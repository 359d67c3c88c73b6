import type { UseCase } from '../dispatch.ts'
import { editCalendar } from './edit-calendar.ts'

/** Writes and removes single days; the journal keeps what was said before. */
export const editDays: UseCase<'calendar.editDays'> = (act, { put, remove, ...on }) =>
  editCalendar(act, on, (calendar) => {
    const touched = new Set([...put.map((one) => one.day), ...remove])
    const kept = calendar.days.filter((one) => !touched.has(one.day))
    const days = [...kept, ...put].sort((a, b) => (a.day < b.day ? -1 : 1))
    const before = calendar.days.filter((one) => touched.has(one.day))
    return { to: { ...calendar, days }, verb: 'days-edited', details: { put, remove, before }, answer: {} }
  })

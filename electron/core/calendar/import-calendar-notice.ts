import { applyNotice, importNotice } from '../../common/calendar/import-notice.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { editCalendar } from './edit-calendar.ts'

/** Takes over the government's yearly notice; a document with faults changes nothing and says where they are. */
export const importCalendarNotice: UseCase<'calendar.importNotice'> = (act, { text, ...on }) => {
  const read = importNotice(text)
  if (!read.ok) return refuse('NOTICE_FAULTY', { faults: read.faults.slice(0, 20) })
  return editCalendar(act, on, (before) => {
    const { calendar, added, removed } = applyNotice(before, read.notice)
    return {
      to: calendar,
      verb: 'notice-imported',
      details: { source: read.notice.source, added, removed },
      answer: { added: added.length, removed: removed.length },
    }
  })
}

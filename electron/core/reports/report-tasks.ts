import { firstReceivedDay, setReportAside, settledPeriods } from '../../../db/tables/report-tasks.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { defaultSchedule, dueReports, ReportSchedule } from '../../common/reports/due-reports.ts'
import { dayOf } from '../../common/time/rules.ts'
import { changeSetting } from '../change-setting.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const KEY = 'report-schedule'

function getSchedule(register: Act['register']): ReportSchedule {
  return readSetting(register, KEY, ReportSchedule) ?? defaultSchedule
}

/** Which reports stand ready today, and which ones the commune is asked for. */
export const dueToday: UseCase<'reports.due'> = ({ register, now }) => {
  const today = dayOf(now)
  const schedule = getSchedule(register)
  const since = firstReceivedDay(register)
  const settled = settledPeriods(register)
  return done({
    reports: since === null ? [] : dueReports(schedule, { today, since, settled }),
    schedule,
    today,
  })
}

/** A report that stood ready is not wanted, or was made elsewhere. */
export const setAside: UseCase<'reports.setAside'> = (act, { from, to }) =>
  commit(act, (journal) => {
    const { register, officer, now } = act
    setReportAside(register, { fromDay: from, toDay: to, officerName: officer.name, at: now })
    journal.record({
      noun: 'report',
      entityId: `form-6a ${from} ${to}`,
      verb: 'report-set-aside',
      scope: 'local',
      payload: { from, to },
    })
    return done({})
  })

/** Which reports the commune is asked for; the first screen follows at once. */
export const setSchedule: UseCase<'reports.setSchedule'> = (act, { schedule }) =>
  changeSetting(act, KEY, schedule, {
    noun: 'report',
    verb: 'schedule-changed',
    payload: () => ({ schedule, before: getSchedule(act.register) }),
  })

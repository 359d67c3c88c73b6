import type { Register } from '../../../db/engine/query.ts'
import { getCalendar } from '../../../db/tables/calendar.ts'
import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { exclusionsOf } from '../../../db/tables/scan-bench.ts'
import { currentDocuments } from '../../../db/tables/scans.ts'
import type { Calendar } from '../../common/calendar/model.ts'
import { latestApologyDay } from '../../common/deadlines/rules.ts'
import { countedDue } from '../../common/dossiers/clock.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { checkDossier } from '../../common/inspections/check-dossier.ts'
import type { Check } from '../../common/inspections/model.ts'
import { hasResult } from '../../common/scans/has-result.ts'
import type { Instant } from '../../common/time/model.ts'
import { calendarThen, deadlineRulesThen } from './calendar-then.ts'

/** Answers the checks of many dossiers of one register; a calendar of the past is put together once. */
export function inspector(register: Register, now: Instant): (dossierId: string) => Check[] {
  const calendar = getCalendar(register)
  const calendars = new Map<number, Calendar | null>()
  const calendarOf = (version: number) => {
    if (!calendars.has(version)) calendars.set(version, calendarThen(register, version))
    return calendars.get(version)!
  }
  return (dossierId) => {
    const dossier = findDossier(register, dossierId)!
    const state = reduceDossier(dossier.actions)!
    return checkDossier({
      facts: dossier.facts,
      actions: dossier.actions,
      state,
      countedDueAt: countedDueOf(register, dossier, calendarOf(dossier.facts.calendarVersion)),
      apologyBy: latestApologyDay(state.firstDueAt, calendar),
      secret: new Set(exclusionsOf(register, dossierId).map(({ component }) => component)),
      scanned: new Set(currentDocuments(register, dossierId).map(({ component }) => component)),
      hasResult: hasResult(dossier),
      now,
    })
  }
}

function countedDueOf(
  register: Register,
  { facts, actions }: Dossier,
  calendar: Calendar | null,
): Instant | null {
  if (!calendar) return null
  // The promise was made when it was taken in, or anew when that was corrected.
  const promised = lastAct(actions, 'correct')?.at ?? actions[0]!.at
  const rules = deadlineRulesThen(register, promised)
  return rules && countedDue({ facts, calendar, rules }, []).dueAt
}

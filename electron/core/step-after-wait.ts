import { afterWorkingMinutes } from '../common/calendar/after-working-minutes.ts'
import type { Calendar } from '../common/calendar/model.ts'
import { workingMinutesBetween } from '../common/calendar/rules.ts'
import { stepDueAt } from '../common/deadlines/step-due.ts'
import type { DossierAction, DossierState } from '../common/dossiers/model.ts'
import type { LimitUnit } from '../common/procedures/model.ts'
import type { Instant } from '../common/time/model.ts'

/**
 * When the present step is due after the applicant has answered: what was left of it when the waiting began is left of
 * it now; where the whole clock begins anew, the step does too. Null for other acts, and for a step that was late
 * already: waiting does not make up for that.
 */
export function stepAfterWait(
  before: DossierState,
  after: DossierState,
  action: DossierAction,
  { now, unit, calendar }: { now: Instant; unit: LimitUnit; calendar: Calendar },
): Instant | null {
  if (action.kind !== 'receive-supplement' && action.kind !== 'obligation-met') return null
  const since = before.supplements.waitingSince ?? before.obligation?.since
  if (!since || !before.step?.dueAt) return null
  if (action.kind === 'receive-supplement' && action.clock !== 'resumed') {
    return stepDueAt(now, before.steps[before.step.index]!.days, unit, calendar, after.dueAt)
  }
  const left = workingMinutesBetween(calendar, since, before.step.dueAt)
  if (left <= 0) return null
  const due = afterWorkingMinutes(calendar, now, left)
  return due > after.dueAt && now < after.dueAt ? after.dueAt : due
}

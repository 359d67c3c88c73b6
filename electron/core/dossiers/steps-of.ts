import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import type { OutputOf } from '../../common/contract.ts'
import { remaining } from '../../common/deadlines/rules.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { stepHistory } from '../../common/dossiers/step-history.ts'
import type { Act } from '../counter.ts'

/** The way through the office with what is left of the present step, in working time. */
export function stepsOf(
  { register, now }: Pick<Act, 'register' | 'now'>,
  actions: readonly DossierAction[],
  runs: boolean,
): OutputOf<'dossiers.get'>['steps'] {
  const { passages, toCome } = stepHistory(actions)
  const calendar = getCalendar(register)
  const rules = getDeadlineRules(register)
  return {
    passages: passages.map((one) => ({
      ...one,
      // Away from the office nobody here is late.
      remaining:
        runs && one.endedAt === null && one.dueAt ? remaining(now, one.dueAt, calendar, rules) : null,
    })),
    toCome,
  }
}

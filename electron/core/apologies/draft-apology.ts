import { getCalendar } from '../../../db/tables/calendar.ts'
import { isWorkingDay } from '../../common/calendar/rules.ts'
import { dayOf } from '../../common/time/rules.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'

/**
 * Reason, cause, responsible person and the one new date, for the leader to sign (Mẫu 04). The new date lies after
 * the old one and after now, on a working day.
 */
export const draftApology: UseCase<'apologies.draft'> = (
  act,
  { reason, cause, responsible, newDueAt, ...on },
) =>
  actOnDossier(act, on, (_dossier, state) => {
    if (newDueAt <= state.dueAt || newDueAt <= act.now) return { refused: refuse('NEW_DATE_TOO_EARLY') }
    if (!isWorkingDay(getCalendar(act.register), dayOf(newDueAt)))
      return { refused: refuse('NEW_DATE_IS_REST_DAY') }
    return { action: { kind: 'draft-apology', reason, cause, responsible, newDueAt } }
  })

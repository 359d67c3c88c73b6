import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { ClockBasis } from '../../common/dossiers/clock.ts'
import type { DossierState } from '../../common/dossiers/model.ts'
import type { Act } from '../counter.ts'

/** What a dossier's clock is counted from. */
export function clockBasis(
  { register, now }: Pick<Act, 'register' | 'now'>,
  { facts, actions }: Dossier,
  state: DossierState,
): ClockBasis {
  return {
    facts,
    actions,
    state,
    calendar: getCalendar(register),
    rules: getDeadlineRules(register),
    now,
  }
}

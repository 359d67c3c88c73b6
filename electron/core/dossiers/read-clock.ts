import { findDossier } from '../../../db/tables/dossiers.ts'
import { answerBy } from '../../common/deadlines/answer-by.ts'
import { afterWait, clocksOf, countedDue } from '../../common/dossiers/clock.ts'
import { pausesOf } from '../../common/dossiers/pauses.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { clockBasis } from './clock-basis.ts'

/** Why a dossier is due when it is, how long it has taken, and where it lay meanwhile. */
export const readClock: UseCase<'dossiers.clock'> = (act, { id }) => {
  const dossier = findDossier(act.register, id)
  const state = dossier && reduceDossier(dossier.actions)
  if (!dossier || !state) return refuse('NOT_FOUND')
  const basis = clockBasis(act, dossier, state)
  const due = countedDue(basis, pausesOf(dossier.actions))
  return done({
    ...clocksOf(basis),
    hoursPerDay: basis.rules.hoursPerDay,
    due,
    limit: dossier.facts.limit,
    calendarVersion: basis.calendar.version,
    asPromised: due.dueAt === state.dueAt,
    next: afterWait(basis),
    answerBy: answerBy(act.now, basis.rules, basis.calendar),
  })
}

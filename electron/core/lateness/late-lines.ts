import { getCalendar } from '../../../db/tables/calendar.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { lateCauses } from '../../../db/tables/late-causes.ts'
import { lateDossierIds } from '../../../db/tables/late-dossiers.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { LateLine } from '../../common/lateness/api.ts'
import { daysLate } from '../../common/lateness/rules.ts'
import type { PlainDate } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { latenessOf } from '../lateness-of.ts'

/**
 * The dossiers that were late on at least one day of a period, as they stand at its end or today, whichever is earlier.
 * Days inclusive; promised first at the head.
 */
export function lateLines(act: Pick<Act, 'register' | 'now'>, { from, to }: Period): LateLine[] {
  const today = dayOf(act.now)
  const lastDay = to < today ? to : today
  if (lastDay < from) return []
  const ids = lateDossierIds(act.register, { from: startOf(from), before: startOf(addDays(lastDay, 1)) })
  return linesOf(act, ids, lastDay)
}

/** Late dossiers as lists show them, at the end of a day. */
export function linesOf(
  { register }: Pick<Act, 'register'>,
  ids: readonly string[],
  lastDay: PlainDate,
): LateLine[] {
  const calendar = getCalendar(register)
  const names = new Map(lateCauses(register).map(({ id, name }) => [id, name]))
  const end = startOf(addDays(lastDay, 1))
  return ids.map((id) => {
    const dossier = findDossier(register, id)!
    const state = reduceDossier(dossier.actions)!
    const { facts, actions } = dossier
    const finishedAt = state.finishedAt !== null && state.finishedAt < end ? state.finishedAt : null
    const said = latenessOf(dossier, state)
    return {
      dossierId: id,
      version: state.version,
      dossierNo: dossier.dossierNo,
      applicantName: facts.applicant.name,
      procedureName: facts.procedure.name,
      field: facts.procedure.field,
      status: state.status,
      receivedAt: facts.receivedAt,
      dueAt: state.firstDueAt,
      finishedAt,
      daysLate: daysLate(state.firstDueAt, finishedAt ?? startOf(lastDay), calendar),
      assigneeName: state.assignee?.name ?? null,
      explanation: state.explanation,
      cause: said && (names.get(said.cause) ?? said.causeName),
      responsible: said?.responsible ?? null,
      measure: said?.measure ?? null,
      apologyNo: lastAct(actions, 'sign-apology')?.apologyNo ?? null,
    }
  })
}

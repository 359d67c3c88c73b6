import { findSampled, listInspections as readAll } from '../../../db/tables/inspections.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { answered, lineOf, progressOf, viewInspection } from './inspection-view.ts'

/** Every inspection with how far it has come; a half done one waits there. */
export const listInspections: UseCase<'inspections.list'> = (act) =>
  done(
    readAll(act.register).map((one) => {
      const { id, period, startedAt, startedBy, closed } = one
      return { id, ...period, startedAt, startedBy, closedAt: closed?.at ?? null, ...progressOf(act, one) }
    }),
  )

export const getInspection: UseCase<'inspections.get'> = (act, { id }) => {
  const view = viewInspection(act, id)
  return view ? done(view) : refuse('NOT_FOUND')
}

/** One dossier of the sample with its checks. */
export const getSampled: UseCase<'inspections.dossier'> = ({ register }, { id, dossierId }) => {
  const sampled = findSampled(register, id, dossierId)
  return sampled ? done({ line: lineOf(sampled), checks: answered(sampled) }) : refuse('NOT_FOUND')
}

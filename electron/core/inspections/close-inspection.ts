import { closeInspectionRow, findInspection, sampledDossiers } from '../../../db/tables/inspections.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { lineOf } from './inspection-view.ts'

/** The inspection is over: every check answered, the journal walked, and what follows from it said. */
export const closeInspection: UseCase<'inspections.close'> = (act, { id, conclusion }) =>
  commit(act, (journal) => {
    const { register, now, officer } = act
    const inspection = findInspection(register, id)
    if (!inspection) return refuse('NOT_FOUND')
    if (inspection.closed) return refuse('CLOSED')
    const open = sampledDossiers(register, id).filter((one) => lineOf(one).open > 0).length
    if (open > 0) return refuse('UNANSWERED', { count: open })
    if (!inspection.journal) return refuse('JOURNAL_UNCHECKED')
    closeInspectionRow(register, id, { at: now, by: officer.name, conclusion })
    journal.record({
      noun: 'inspection',
      entityId: id,
      verb: 'closed',
      scope: 'local',
      payload: { conclusion },
    })
    return done({})
  })

import { dropMeasureRow, findInspection, measuresOf, putMeasureRow } from '../../../db/tables/inspections.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** What is done about what was found, by whom and until when. */
export const putMeasure: UseCase<'inspections.putMeasure'> = (act, { id, measureId, measure }) =>
  commit(act, (journal) => {
    const { register } = act
    const inspection = findInspection(register, id)
    if (!inspection) return refuse('NOT_FOUND')
    if (inspection.closed) return refuse('CLOSED')
    const before = measuresOf(register, id).find((one) => one.id === measureId)
    if (measureId !== null && !before) return refuse('NOT_FOUND')
    const kept = measureId ?? newId(Date.parse(act.now))
    putMeasureRow(register, id, { id: kept, ...measure })
    journal.record({
      noun: 'inspection',
      entityId: id,
      verb: before ? 'measure-changed' : 'measure-added',
      scope: 'local',
      payload: { measureId: kept, measure, before: before ?? null },
    })
    return done({ measureId: kept })
  })

export const dropMeasure: UseCase<'inspections.dropMeasure'> = (act, { id, measureId }) =>
  commit(act, (journal) => {
    const { register } = act
    const before = measuresOf(register, id).find((one) => one.id === measureId)
    if (!before) return refuse('NOT_FOUND')
    if (findInspection(register, id)?.closed) return refuse('CLOSED')
    dropMeasureRow(register, measureId)
    journal.record({
      noun: 'inspection',
      entityId: id,
      verb: 'measure-dropped',
      scope: 'local',
      payload: { measureId, before },
    })
    return done({})
  })

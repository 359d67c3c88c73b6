import { inspectable } from '../../../db/tables/inspections.ts'
import { drawSample } from '../../common/inspections/sample.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** What a sample would be, field by field, before anything is kept. */
export const planSample: UseCase<'inspections.plan'> = ({ register }, { period, seed, size }) => {
  const fields = drawSample(inspectable(register, period), { seed, size }).map(({ field, of, taken }) => ({
    field,
    of,
    taken: taken.length,
  }))
  return done({ fields, total: fields.reduce((sum, { taken }) => sum + taken, 0) })
}

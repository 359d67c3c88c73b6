import { supplementOverrides as overridesBetween } from '../../../db/tables/worded-acts.ts'
import { spanOf } from '../../common/time/periods.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** Where the leader let a second supplement be asked for, in a period. */
export const supplementOverrides: UseCase<'dossiers.supplementOverrides'> = (act, period) => {
  const { start, end } = spanOf(period)
  return done({ overrides: overridesBetween(act.register, start, end) })
}

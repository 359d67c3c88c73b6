import { supplementOverrides as overridesBetween } from '../../../db/tables/worded-acts.ts'
import { ClockTime } from '../../common/time/model.ts'
import { addDays, instantAt } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const MIDNIGHT = ClockTime.parse('00:00')

/** Where the leader let a second supplement be asked for, in a period. */
export const supplementOverrides: UseCase<'dossiers.supplementOverrides'> = (act, { from, to }) =>
  done({
    overrides: overridesBetween(act.register, instantAt(from, MIDNIGHT), instantAt(addDays(to, 1), MIDNIGHT)),
  })

import { supplementOverrides as overridesBetween } from '../../../db/tables/worded-acts.ts'
import { addDays, startOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** Where the leader let a second supplement be asked for, in a period. */
export const supplementOverrides: UseCase<'dossiers.supplementOverrides'> = (act, { from, to }) =>
  done({
    overrides: overridesBetween(act.register, startOf(from), startOf(addDays(to, 1))),
  })

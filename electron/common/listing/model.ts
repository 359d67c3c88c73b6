import { z } from 'zod'
import { Procedure } from '../procedures/model.ts'

const { code, name, field, decision, limits, fees, components, noWait, steps } = Procedure.shape

/**
 * What the public listing says of a procedure (NĐ 63/2010/NĐ-CP Điều 16–17 as amended): everything a citizen needs, nothing
 * that is only the office's own.
 */
export const ListedProcedure = z.strictObject({
  code,
  name,
  field,
  /** The decision that published it; null where the source names none. */
  decision,
  /** Null: not filed through that channel. */
  limits,
  fees,
  components,
  /** What one gets. */
  result: z.string(),
  noWait,
  /** Steps inside the office; none while they are another province's example. */
  steps: z.array(steps.element.pick({ name: true, days: true })),
})
export type ListedProcedure = z.infer<typeof ListedProcedure>

/** What of a listed procedure can have changed, in the order in which it is told. */
export const LISTED_PARTS = [
  'name',
  'field',
  'components',
  'limits',
  'fees',
  'steps',
  'result',
  'noWait',
  'decision',
] as const
export const ListedPart = z.enum(LISTED_PARTS)
export type ListedPart = z.infer<typeof ListedPart>

/** Most procedures that one paper of wall sheets holds; more are printed as a further paper. */
export const MOST_SHEETS = 60

import { type Form6a, form6a, unbalanced } from '../../common/reports/form-6a.ts'
import type { Period } from '../../common/time/periods.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { periodCounts, recount } from '../period-counts.ts'
import { lastDay } from './members.ts'
import { recipientOf } from './recipient.ts'

/** The form of a period as it is now. Tallies that do not add up are taken away and counted once more. */
export async function formOf(
  { register, now }: Pick<Act, 'register' | 'now'>,
  period: Period,
): Promise<Form6a> {
  const form = form6a(await periodCounts(register, period, now), period)
  if (unbalanced(form).length === 0) return form
  recount(register, period)
  return form6a(await periodCounts(register, period, now), period)
}

/** Form II.06a of a period. */
export const showForm: UseCase<'reports.form'> = async (act, period) => {
  const form = await formOf(act, period)
  return done({
    form,
    asOf: lastDay(period, act),
    unbalanced: unbalanced(form),
    recipient: recipientOf(act),
  })
}

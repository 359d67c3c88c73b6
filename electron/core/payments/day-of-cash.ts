import { paymentsOfDay } from '../../../db/tables/payments.ts'
import type { Register } from '../../../db/engine/query.ts'
import { cashRows, cashTotals } from '../../common/payments/rules.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** A day's money as the screen and the cash sheet show it, of one officer or (null) of all. */
export function cashDay(register: Register, day: PlainDate, officerId: string | null) {
  const all = cashRows(paymentsOfDay(register, day))
  const rows = officerId === null ? all : all.filter((row) => row.officerId === officerId)
  const officers = [...new Map(all.map((row) => [row.officerId, row.officerName]))]
  return { day, rows, totals: cashTotals(rows), officers: officers.map(([id, name]) => ({ id, name })) }
}

/** What was taken on a day; without one, today. */
export const dayOfCash: UseCase<'payments.day'> = ({ register, now }, { day, officerId }) =>
  done(cashDay(register, day ?? dayOf(now), officerId))

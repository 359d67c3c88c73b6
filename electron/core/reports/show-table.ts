import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { countTable } from './count-table.ts'
import { lastDay } from './members.ts'
import { recipientOf } from './recipient.ts'

/** One of the further reports of a period. */
export const showTable: UseCase<'reports.table'> = async (act, { kind, ...period }) => {
  const { table } = await countTable(act, kind, period)
  return done({ table, asOf: lastDay(period, act), recipient: recipientOf(act) })
}

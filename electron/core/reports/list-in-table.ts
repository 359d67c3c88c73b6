import { dossiersByIds } from '../../../db/tables/report-rows.ts'
import { countsIn } from '../../common/reports/table.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { countTable } from './count-table.ts'

/** Lines of a page, as of a list behind form II.06a. */
const PAGE = 200

/** The dossiers that a figure of a table counts, each once, in the order in which they were counted. */
export const listInTable: UseCase<'reports.inTable'> = async (
  act,
  { kind, row, column, after, ...period },
) => {
  const { table, entries } = await countTable(act, kind, period)
  const counted = entries.filter((one) => countsIn(table.columns, one, row, column))
  const ids = [...new Set(counted.flatMap(({ dossierId }) => dossierId ?? []))]
  const page = ids.slice(after, after + PAGE)
  return done({
    lines: dossiersByIds(act.register, page).map(({ firstDueAt, status, ...line }) => ({
      ...line,
      dueAt: firstDueAt,
      stands: status,
    })),
    next: ids.length > after + PAGE ? after + PAGE : null,
  })
}

import { lastEntry } from '../../../db/tables/journal.ts'
import type { TableKind } from '../../common/reports/kinds.ts'
import { type Entry, listOf, type TableReport, tableOf } from '../../common/reports/table.ts'
import type { PlainDate } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import type { Act } from '../counter.ts'
import type { Places } from './places.ts'
import { countIndex } from './index-table.ts'
import { lastDay } from './members.ts'
import { TABLE_SOURCES } from './tables/all.ts'

export type CountedTable = {
  table: TableReport
  entries: readonly Entry[]
  /** Nothing was written to the register meanwhile: everything in it is of one moment. */
  steady: boolean
}

/** One of the further reports of a period, as of a day: its last, or today. */
export async function countTable(
  act: Pick<Act, 'register' | 'now'>,
  kind: TableKind,
  period: Period,
  asOf: PlainDate = lastDay(period, act),
): Promise<CountedTable> {
  if (kind === 'index-766') return countIndex(act, period, asOf)
  const before = lastEntry(act.register)?.hash
  const { columns, list, entries: entriesOf, notes } = TABLE_SOURCES[kind]
  const entries: Entry[] = []
  for await (const one of entriesOf({ act, period, asOf })) entries.push(one)
  const table = (list ? listOf : tableOf)(columns, entries, notes(entries))
  return { table, entries, steady: lastEntry(act.register)?.hash === before }
}

/** What each dossier added to a table, in words: what is compared with what it adds later. */
export function placesInTable({ table: { columns }, entries }: CountedTable): Places {
  const places: Record<string, string[]> = {}
  for (const { dossierId, texts, counts } of entries) {
    if (dossierId === null) continue
    const columnsSaid = columns.flatMap(({ key, label, group, as }) => {
      const many = counts[key] ?? 0
      if (many === 0) return []
      const what = group ? `${group}: ${label.toLocaleLowerCase('vi')}` : label
      if (as === 'money') return [`${what} ${many.toLocaleString('vi-VN')} đồng`]
      return [many === 1 ? what : `${what} ${many}`]
    })
    const line = [texts.filter(Boolean).join(', '), columnsSaid.join('; ')].filter(Boolean).join(': ')
    places[dossierId] = [...(places[dossierId] ?? []), line]
  }
  return places
}

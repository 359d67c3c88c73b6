import { z } from 'zod'

/* A report as one table. Screen, PDF and workbook draw it from this description alone: what its columns are, which of
   them are counted and which follow from others, its rows and its line of totals. */

const Name = z.string().min(1).max(160)
const Key = z.string().min(1).max(40)

/**
 * Where a figure comes from: `counted`, put together from entries · `sum`, other columns added and taken off · `rate`,
 * columns in another, from 0 to 1 and null where there is nothing to divide by · `given`, said by the report itself,
 * in no line of totals.
 */
const Source = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('counted') }),
  z.strictObject({ of: z.literal('sum'), plus: z.array(Key).min(1), minus: z.array(Key) }),
  z.strictObject({ of: z.literal('rate'), parts: z.array(Key).min(1), whole: Key }),
  z.strictObject({ of: z.literal('given') }),
])

export const TableColumn = z.strictObject({
  key: Key,
  label: Name,
  /** What stands over it and its neighbours. */
  group: Name.nullable(),
  as: z.enum(['text', 'count', 'money', 'points', 'rate']),
  /** Its share of the width; those of a table need not add up to anything. */
  width: z.number().positive(),
  from: Source,
  /** Its figures count dossiers and open them. */
  opens: z.boolean(),
})
export type TableColumn = z.infer<typeof TableColumn>

/** A cell: words, a figure, or nothing to say. Money in whole đồng, rates from 0 to 1. */
export const TableCell = z.union([z.string().max(2000), z.number(), z.null()])
export type TableCell = z.infer<typeof TableCell>

export const TableRow = z.strictObject({
  /** One for each column. */
  cells: z.array(TableCell),
  /** A heading with what its lines add up to, or a line. */
  level: z.enum(['group', 'line']),
  /** The one dossier that a line of a list is about. */
  dossierId: z.string().nullable(),
})
export type TableRow = z.infer<typeof TableRow>

export const TableReport = z.strictObject({
  columns: z.array(TableColumn).min(2).max(14),
  rows: z.array(TableRow),
  /** Null where lines are not added up. */
  total: z.array(TableCell).nullable(),
  /** How it was counted, and what it leaves out. */
  notes: z.array(z.string().min(1).max(1000)),
})
export type TableReport = z.infer<typeof TableReport>

/** What one thing adds to a table: to which line, and how much to which columns. */
export type Entry = {
  dossierId: string | null
  /** Words of the line, one for each column of text. */
  texts: readonly string[]
  counts: Readonly<Record<string, number>>
}

type Columns = readonly TableColumn[]
const rowKey = (texts: readonly string[]) => texts.join('\n')

/** A column of words. */
export const words = (key: string, label: string, width: number): TableColumn => ({
  ...{ key, label, width, group: null, as: 'text', from: { of: 'given' }, opens: false },
})
/** A column of counted dossiers; its figures open them. */
export const counted = (key: string, label: string, group: string | null = null): TableColumn => ({
  ...{ key, label, group, as: 'count', width: 10, from: { of: 'counted' }, opens: true },
})
/** A column that adds up others. */
export const added = (
  key: string,
  label: string,
  plus: string[],
  { group = null, minus = [] }: { group?: string | null; minus?: string[] } = {},
): TableColumn => ({ ...counted(key, label, group), from: { of: 'sum', plus, minus } })
/** A column that says how much of one column others are. */
export const rate = (
  key: string,
  label: string,
  parts: string[],
  whole: string,
  group: string | null = null,
): TableColumn => ({
  ...{ key, label, group, as: 'rate', width: 10, from: { of: 'rate', parts, whole }, opens: false },
})
/** A column of whole đồng that adds up what entries say, or other columns. */
export const money = (
  key: string,
  label: string,
  from: TableColumn['from'] = { of: 'counted' },
): TableColumn => ({ ...{ key, label, group: null, as: 'money', width: 18, from, opens: true } })

/** How many columns a group stands over, of its first; 0 of the others and where there is none. */
export function groupSpan(columns: Columns, index: number): number {
  const group = columns[index]?.group ?? null
  if (group === null || columns[index - 1]?.group === group) return 0
  const after = columns.findIndex((one, later) => later > index && one.group !== group)
  return (after < 0 ? columns.length : after) - index
}

/** A figure as it is written: thousands with a dot, rates in percent. */
export function figureText(as: TableColumn['as'], figure: number): string {
  if (as === 'rate') return `${(figure * 100).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} %`
  return figure.toLocaleString('vi-VN', { maximumFractionDigits: 2 })
}

/** The columns that add to a figure: itself, or those that it is the sum of. */
export function madeOf(columns: Columns, key: string): string[] {
  const column = columns.find((one) => one.key === key)
  if (column?.from.of !== 'sum') return [key]
  return [...column.from.plus, ...column.from.minus].flatMap((one) => madeOf(columns, one))
}

/** Whether an entry is one of those that a figure counts. @param row null: the line of totals */
export function countsIn(columns: Columns, entry: Entry, row: string | null, key: string): boolean {
  const isRow = row === null || rowKey(entry.texts) === row
  return isRow && madeOf(columns, key).some((one) => (entry.counts[one] ?? 0) !== 0)
}

/** What a line is asked for by. */
export function keyOfRow(columns: Columns, { cells }: Pick<TableRow, 'cells'>): string {
  return rowKey(cells.filter((_, index) => columns[index]?.as === 'text').map(String))
}

/** Lines of a table from what adds to them, by their words in the order of the language, and what all of it makes. */
export function tableOf(
  columns: Columns,
  entries: Iterable<Entry>,
  notes: readonly string[] = [],
): TableReport {
  const lines = new Map<string, { texts: readonly string[]; counts: Record<string, number> }>()
  const all: Record<string, number> = {}
  for (const { texts, counts } of entries) {
    const name = rowKey(texts)
    let line = lines.get(name)
    if (!line) lines.set(name, (line = { texts, counts: {} }))
    for (const [key, many] of Object.entries(counts)) {
      line.counts[key] = (line.counts[key] ?? 0) + many
      all[key] = (all[key] ?? 0) + many
    }
  }
  const rows = [...lines.values()].sort((a, b) => compare(a.texts, b.texts))
  return {
    columns: [...columns],
    rows: rows.map(({ texts, counts }) => ({
      cells: cellsOf(columns, texts, counts),
      level: 'line',
      dossierId: null,
    })),
    total: cellsOf(columns, ['Tổng số'], all),
    notes: [...notes],
  }
}

/** A list: every entry a line of its own, in the order given; nothing is added up. */
export function listOf(
  columns: Columns,
  entries: readonly Entry[],
  notes: readonly string[] = [],
): TableReport {
  return {
    columns: [...columns],
    rows: entries.map(({ texts, counts, dossierId }) => ({
      cells: cellsOf(columns, texts, counts),
      level: 'line',
      dossierId,
    })),
    total: null,
    notes: [...notes],
  }
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const order = text.localeCompare(b[index] ?? '', 'vi')
    if (order !== 0) return order
  }
  return 0
}

function cellsOf(
  columns: Columns,
  texts: readonly string[],
  counts: Readonly<Record<string, number>>,
): TableCell[] {
  const sum = (keys: readonly string[]): number => keys.reduce((total, one) => total + figure(one), 0)
  const figure = (key: string): number => {
    const from = columns.find((one) => one.key === key)?.from
    return from?.of === 'sum' ? sum(from.plus) - sum(from.minus) : (counts[key] ?? 0)
  }
  let next = 0
  return columns.map(({ key, as, from }) => {
    if (as === 'text') return texts[next++] ?? ''
    if (from.of === 'given') return null
    if (from.of !== 'rate') return figure(key)
    const whole = figure(from.whole)
    return whole === 0 ? null : sum(from.parts) / whole
  })
}

import type { CellStyle } from 'hucre'
import type { TableReportPaper } from '../../common/papers/records/table-report.ts'
import { groupSpan, type TableCell, type TableColumn, type TableRow } from '../../common/reports/table.ts'
import { bold, HEAD_ROW, heightOf, letterOf, ReportSheet, STYLES } from './report-workbook.ts'

/* Any table of a report as a workbook: its own columns say what is counted and what follows, which becomes a formula. */

const FIRST_ROW = HEAD_ROW + 2
/** Width of the sheet in letters, shared out by the columns. */
const SHEET_WIDTH = 150

const STYLE_OF: Record<TableColumn['as'], CellStyle> = {
  text: STYLES.text,
  count: STYLES.figure,
  money: STYLES.figure,
  points: STYLES.points,
  rate: STYLES.rate,
}

/** The workbook of a table, ready to be written. */
export async function tableWorkbook(paper: TableReportPaper): Promise<Uint8Array> {
  const { columns, rows, total, notes } = paper.table
  const sheet = new ReportSheet(paper, columns.length)
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.max(9, Math.round((width / whole) * SHEET_WIDTH)))
  sheet.intro(paper.title.toLocaleUpperCase('vi'), paper.unit)
  if (paper.title.length > 60) sheet.height(3, 44)
  heads(sheet, columns)

  let order = 0
  for (const [index, row] of rows.entries()) {
    const at = FIRST_ROW + index
    sheet.put(at, 0, row.level === 'line' ? ++order : null, STYLES.order)
    const lines = columns.map(({ as }, column) =>
      as === 'text' ? heightOf(String(row.cells[column] ?? ''), widths[column]! * 0.95) : 17,
    )
    sheet.height(at, Math.max(...lines))
    for (const [column, cell] of row.cells.entries()) {
      const formula = formulaOf(columns, column, at) ?? groupFormula(columns, rows, index, column)
      const style = STYLE_OF[columns[column]!.as]
      sheet.put(at, column + 1, cell, row.level === 'group' ? bold(style) : style, formula)
    }
  }
  let end = FIRST_ROW + rows.length
  if (total) totals(sheet, columns, rows, total, end++)
  for (const note of notes) {
    sheet.across(end, 0, columns.length, note, STYLES.plain)
    sheet.height(end++, heightOf(note, SHEET_WIDTH))
  }
  sheet.signers(end)
  return sheet.written('Bao_cao', [6, ...widths], FIRST_ROW, 2)
}

function heads(sheet: ReportSheet, columns: readonly TableColumn[]): void {
  sheet.down(HEAD_ROW, HEAD_ROW + 1, 0, 'STT', STYLES.head)
  for (const [index, { label, group }] of columns.entries()) {
    if (group === null) sheet.down(HEAD_ROW, HEAD_ROW + 1, index + 1, label, STYLES.head)
    else sheet.put(HEAD_ROW + 1, index + 1, label, STYLES.head)
    const span = groupSpan(columns, index)
    if (group !== null && span > 0) sheet.across(HEAD_ROW, index + 1, index + span, group, STYLES.head)
  }
  sheet.height(HEAD_ROW + 1, 48)
}

function totals(
  sheet: ReportSheet,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  total: readonly TableCell[],
  at: number,
): void {
  const texts = columns.findIndex(({ as }) => as !== 'text')
  sheet.across(at, 0, texts, String(total[0]), STYLES.head)
  for (let column = texts; column < columns.length; column++) {
    const formula = formulaOf(columns, column, at) ?? sumFormula(columns, rows, column)
    sheet.put(at, column + 1, total[column]!, bold(STYLE_OF[columns[column]!.as]), formula)
  }
}

const cell = (column: number, row: number) => `${letterOf(column + 1)}${row + 1}`

/** What follows from other columns of the same line. */
function formulaOf(columns: readonly TableColumn[], column: number, row: number): string | undefined {
  const { from } = columns[column]!
  const at = (key: string) =>
    cell(
      columns.findIndex((one) => one.key === key),
      row,
    )
  if (from.of === 'sum') return [from.plus.map(at).join('+'), ...from.minus.map(at)].join('-')
  if (from.of !== 'rate') return undefined
  const whole = at(from.whole)
  return `IF(${whole}=0,"",(${from.parts.map(at).join('+')})/${whole})`
}

const isAddedUp = ({ as, from }: TableColumn) =>
  from.of === 'counted' || (from.of === 'given' && as === 'points')

/** Lines added up, or the headings where there are some. */
function sumFormula(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  column: number,
): string | undefined {
  if (rows.length === 0 || !isAddedUp(columns[column]!)) return undefined
  const groups = rows.flatMap(({ level }, index) =>
    level === 'group' ? [cell(column, FIRST_ROW + index)] : [],
  )
  if (groups.length > 0) return groups.join('+')
  return `SUM(${cell(column, FIRST_ROW)}:${cell(column, FIRST_ROW + rows.length - 1)})`
}

/** A heading adds up the lines under it. */
function groupFormula(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  index: number,
  column: number,
): string | undefined {
  if (rows[index]!.level !== 'group' || !isAddedUp(columns[column]!)) return undefined
  const next = rows.findIndex(({ level }, later) => later > index && level === 'group')
  const last = (next < 0 ? rows.length : next) - 1
  if (last <= index) return undefined
  return `SUM(${cell(column, FIRST_ROW + index + 1)}:${cell(column, FIRST_ROW + last)})`
}

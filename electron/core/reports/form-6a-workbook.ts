import type { Cell, CellStyle, CellValue, MergeRange } from 'hucre'
import type { Form6aPaper } from '../../common/papers/records/form-6a.ts'
import { COLUMNS_6A, type Noted } from '../../common/reports/form-6a.ts'
import { dayOf, formatDay } from '../../common/time/rules.ts'

/* Form II.06a as a workbook: what was counted are numbers, what follows from them are formulas, so that whoever puts
   several communes together can go on reckoning. */

const ENDINGS: Record<Noted, string> = {
  refused: 'từ chối giải quyết',
  stopped: 'dừng giải quyết',
  withdrawn: 'người nộp rút',
}
const GROUPS = [
  ['Số hồ sơ tiếp nhận', 2, 5],
  ['Số hồ sơ đã giải quyết', 6, 9],
  ['Số hồ sơ đang giải quyết', 10, 12],
] as const
const HEADS = [
  ...['STT', 'Lĩnh vực giải quyết', 'Tổng số', 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính', 'Từ kỳ trước'],
  ...['Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Tổng số', 'Trong hạn', 'Quá hạn'],
]
const NUMBERS = [
  ...['(1)', '(2)', '(3)=(4)+(5)+(6)', '(4)', '(5)', '(6)', '(7)=(8)+(9)+(10)'],
  ...['(8)', '(9)', '(10)', '(11)=(12)+(13)', '(12)', '(13)'],
]
/** Columns that follow from others: index in the sheet → the first and last they add up. */
const SUMS: Record<number, [string, string]> = { 2: ['D', 'F'], 6: ['H', 'J'], 10: ['L', 'M'] }
const LAST = HEADS.length - 1
const [HEAD_ROW, FIRST_ROW] = [7, 10]

const font = { name: 'Times New Roman', size: 12 }
const thin = { style: 'thin' } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const HEAD: CellStyle = { font: { ...font, bold: true, size: 11 }, border, alignment: middle }
const FIGURE: CellStyle = { font, border, numFmt: '#,##0', alignment: { vertical: 'center' } }
const TEXT: CellStyle = { font, border, alignment: { vertical: 'center', wrapText: true } }
const CENTRE: CellStyle = { font: { ...font, bold: true }, alignment: middle }
const PLAIN: CellStyle = { font, alignment: { vertical: 'top', wrapText: true } }
const bold = (style: CellStyle): CellStyle => ({ ...style, font: { ...style.font, bold: true } })
const italic = (style: CellStyle): CellStyle => ({
  ...style,
  font: { ...style.font, bold: false, italic: true },
})

const NUMBER: CellStyle = { ...HEAD, font: { ...font, italic: true, size: 8 } }
/** Letters of a field that stand in one line; no program finds the height of a row by itself. */
const LINE = 34
const heightOf = (text: string) => 17 * Math.max(1, Math.ceil(text.length / LINE))

/** The workbook of a report, ready to be written. */
export async function form6aWorkbook(paper: Form6aPaper): Promise<Uint8Array> {
  const { rows, total, notes } = paper.form6a
  const cells = new Map<string, Partial<Cell>>()
  const merges: MergeRange[] = []
  const put = (row: number, column: number, value: CellValue, style: CellStyle, formula?: string) =>
    cells.set(
      `${row},${column}`,
      formula ? { value, type: 'formula', formula, formulaResult: value, style } : { value, style },
    )
  const across = (row: number, from: number, to: number, value: string, style: CellStyle) => {
    for (let column = from; column <= to; column++) put(row, column, column === from ? value : null, style)
    merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
  }

  across(0, 0, 4, paper.head.superior, { ...CENTRE, font })
  across(0, 6, LAST, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', CENTRE)
  across(1, 0, 4, paper.head.agency, CENTRE)
  across(1, 6, LAST, 'Độc lập - Tự do - Hạnh phúc', CENTRE)
  across(2, 0, LAST, paper.form ?? '', { ...italic(PLAIN), alignment: { horizontal: 'right' } })
  across(3, 0, LAST, 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH', {
    ...CENTRE,
    font: { ...font, bold: true, size: 14 },
  })
  const days = `từ ngày ${formatDay(paper.from)} đến ngày ${formatDay(paper.to)}`
  across(4, 0, LAST, `Kỳ báo cáo: ${paper.period} (${days})`, italic(CENTRE))
  across(5, 0, 5, `Đơn vị báo cáo: ${paper.reporter}`, PLAIN)
  across(5, 6, LAST, `Đơn vị nhận báo cáo: ${paper.recipient}`, PLAIN)
  across(6, 6, LAST, 'Đơn vị tính: Số hồ sơ TTHC', italic(PLAIN))

  for (const column of [0, 1]) {
    put(HEAD_ROW, column, HEADS[column]!, HEAD)
    put(HEAD_ROW + 1, column, null, HEAD)
    merges.push({ startRow: HEAD_ROW, startCol: column, endRow: HEAD_ROW + 1, endCol: column })
  }
  for (const [label, from, to] of GROUPS) across(HEAD_ROW, from, to, label, HEAD)
  for (let column = 2; column <= LAST; column++) put(HEAD_ROW + 1, column, HEADS[column]!, HEAD)
  for (const [column, label] of NUMBERS.entries()) put(HEAD_ROW + 2, column, label, NUMBER)

  for (const [index, { field, figures }] of rows.entries()) {
    const row = FIRST_ROW + index
    put(row, 0, index + 1, { ...FIGURE, alignment: { horizontal: 'center', vertical: 'center' } })
    put(row, 1, field, TEXT)
    for (const [place, column] of COLUMNS_6A.entries()) {
      const sum = SUMS[place + 2]
      put(row, place + 2, figures[column], FIGURE, sum && `SUM(${sum[0]}${row + 1}:${sum[1]}${row + 1})`)
    }
  }
  const totalRow = FIRST_ROW + rows.length
  across(totalRow, 0, 1, 'Tổng số', bold({ ...TEXT, alignment: middle }))
  for (const [place, column] of COLUMNS_6A.entries()) {
    const letter = String.fromCharCode(67 + place)
    const formula = rows.length > 0 ? `SUM(${letter}${FIRST_ROW + 1}:${letter}${totalRow})` : undefined
    put(totalRow, place + 2, total[column], bold(FIGURE), formula)
  }
  const at = totalRow + 1
  across(at, 0, 9, 'Đối chiếu (3) - (7) - (11), phải bằng 0:', PLAIN)
  put(at, 10, total.total - total.resolved - total.open, bold(FIGURE), `C${at}-G${at}-K${at}`)
  const ended = notes.map(
    ({ ending, received, carried }) =>
      `${ENDINGS[ending]} ${received + carried} (trong đó từ kỳ trước ${carried})`,
  )
  if (ended.length > 0) {
    const note = `Ghi chú: không tính vào cột (3), (7), (11) hồ sơ kết thúc không có kết quả: ${ended.join('; ')}.`
    across(at + 1, 0, LAST, note, PLAIN)
  }
  across(at + 2, 0, LAST, `Số liệu lập ngày ${formatDay(dayOf(paper.madeAt))}.`, italic(PLAIN))
  const sign = at + 4
  across(sign, 0, 4, 'NGƯỜI LẬP BIỂU', CENTRE)
  across(sign, 7, LAST, paper.signer.capacity.join('\n'), CENTRE)
  across(sign + 4, 0, 4, paper.preparedBy, CENTRE)
  across(sign + 4, 7, LAST, paper.signer.name, CENTRE)

  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    defaultFont: font,
    sheets: [
      {
        name: 'II_06a',
        columns: [{ width: 6 }, { width: 34 }, ...COLUMNS_6A.map(() => ({ width: 11.5 }))],
        rows: Array.from({ length: sign + 5 }, () => []),
        cells,
        merges,
        rowDefs: new Map([
          [0, { height: heightOf(paper.head.superior) }],
          [1, { height: heightOf(paper.head.agency) }],
          [3, { height: 24 }],
          [HEAD_ROW + 1, { height: 48 }],
          ...rows.map(({ field }, index) => [FIRST_ROW + index, { height: heightOf(field) }] as const),
          [sign, { height: 17 * paper.signer.capacity.length }],
          ...(ended.length > 0 ? ([[at + 1, { height: 34 }]] as const) : []),
        ]),
        freezePane: { rows: FIRST_ROW, columns: 2 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${HEAD_ROW + 1}:$${HEAD_ROW + 3}`,
          horizontalCentered: true,
        },
      },
    ],
  })
}

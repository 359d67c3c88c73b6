import type { Form6aPaper } from '../../common/papers/records/form-6a.ts'
import { COLUMNS_6A, type Noted } from '../../common/reports/form-6a.ts'
import { bold, HEAD_ROW, heightOf, letterOf, ReportSheet, STYLES } from './report-workbook.ts'

/* Form II.06a as a workbook. */

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
const FIRST_ROW = HEAD_ROW + 3
const LINE = 34

/** The workbook of form II.06a, ready to be written. */
export async function form6aWorkbook(paper: Form6aPaper): Promise<Uint8Array> {
  const { rows, total, notes } = paper.form6a
  const sheet = new ReportSheet(paper, LAST)
  sheet.intro('TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH', 'Số hồ sơ TTHC')
  for (const column of [0, 1]) sheet.down(HEAD_ROW, HEAD_ROW + 1, column, HEADS[column]!, STYLES.head)
  for (const [label, from, to] of GROUPS) sheet.across(HEAD_ROW, from, to, label, STYLES.head)
  for (let column = 2; column <= LAST; column++) sheet.put(HEAD_ROW + 1, column, HEADS[column]!, STYLES.head)
  for (const [column, label] of NUMBERS.entries()) sheet.put(HEAD_ROW + 2, column, label, STYLES.number)
  sheet.height(HEAD_ROW + 1, 48)

  for (const [index, { field, figures }] of rows.entries()) {
    const row = FIRST_ROW + index
    sheet.put(row, 0, index + 1, STYLES.order)
    sheet.put(row, 1, field, STYLES.text)
    sheet.height(row, heightOf(field, LINE))
    for (const [place, column] of COLUMNS_6A.entries()) {
      const sum = SUMS[place + 2]
      const formula = sum && `SUM(${sum[0]}${row + 1}:${sum[1]}${row + 1})`
      sheet.put(row, place + 2, figures[column], STYLES.figure, formula)
    }
  }
  const totalRow = FIRST_ROW + rows.length
  sheet.across(totalRow, 0, 1, 'Tổng số', STYLES.head)
  for (const [place, column] of COLUMNS_6A.entries()) {
    const letter = letterOf(2 + place)
    const formula = rows.length > 0 ? `SUM(${letter}${FIRST_ROW + 1}:${letter}${totalRow})` : undefined
    sheet.put(totalRow, place + 2, total[column], bold(STYLES.figure), formula)
  }
  const at = totalRow + 1
  sheet.across(at, 0, 9, 'Đối chiếu (3) - (7) - (11), phải bằng 0:', STYLES.plain)
  const rest = total.total - total.resolved - total.open
  sheet.put(at, 10, rest, bold(STYLES.figure), `C${at}-G${at}-K${at}`)
  const ended = notes.map(
    ({ ending, received, carried }) =>
      `${ENDINGS[ending]} ${received + carried} (trong đó từ kỳ trước ${carried})`,
  )
  if (ended.length > 0) {
    const note = `Ghi chú: không tính vào cột (3), (7), (11) hồ sơ kết thúc không có kết quả: ${ended.join('; ')}.`
    sheet.across(at + 1, 0, LAST, note, STYLES.plain)
    sheet.height(at + 1, 34)
  }
  sheet.signers(at + 2)
  return sheet.written('II_06a', [6, 34, ...COLUMNS_6A.map(() => 11.5)], FIRST_ROW, 2)
}

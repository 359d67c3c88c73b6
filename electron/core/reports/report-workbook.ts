import type { Cell, CellStyle, CellValue, MergeRange, RowDef } from 'hucre'
import type { PaperHead } from '../../common/papers/parts.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { dayOf, formatDay } from '../../common/time/rules.ts'

/* What the workbooks of all reports have alike: head, period, places to sign, styles, how they print. Figures are
   numbers and what follows from them formulas, so that whoever puts several communes together can go on reckoning. */

const font = { name: 'Times New Roman', size: 12 }
const thin = { style: 'thin' } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const figure: CellStyle = { font, border, numFmt: '#,##0', alignment: { vertical: 'center' } }
const head: CellStyle = { font: { ...font, bold: true, size: 11 }, border, alignment: middle }

export const STYLES = {
  head,
  /** Numbers of columns under their heads. */
  number: { ...head, font: { ...font, italic: true, size: 8 } },
  figure,
  rate: { ...figure, numFmt: '0.0%' },
  points: { ...figure, numFmt: '0.00' },
  order: { ...figure, alignment: middle },
  text: { font, border, alignment: { vertical: 'center', wrapText: true } },
  centre: { font: { ...font, bold: true }, alignment: middle },
  plain: { font, alignment: { vertical: 'top', wrapText: true } },
} as const satisfies Record<string, CellStyle>

export const bold = (style: CellStyle): CellStyle => ({ ...style, font: { ...style.font, bold: true } })
export const italic = (style: CellStyle): CellStyle => ({
  ...style,
  font: { ...style.font, bold: false, italic: true },
})
/** `C`, for the third column. */
export const letterOf = (column: number): string => String.fromCharCode(65 + column)

/** No program finds the height of a row by itself. @param line letters that stand in one line */
export const heightOf = (text: string, line: number): number =>
  17 * Math.max(1, ...text.split('\n').map((part) => Math.ceil(part.length / line)))

/** What a report's paper says besides its figures. */
type ReportPaper = {
  head: PaperHead
  form: string | null
  period: string
  from: PlainDate
  to: PlainDate
  reporter: string
  recipient: string
  preparedBy: string
  signer: { capacity: readonly string[]; name: string }
  madeAt: Instant
}

/** Rows over the table. */
export const HEAD_ROW = 7

/** A sheet as it is filled, row and column from 0. */
export class ReportSheet {
  readonly cells = new Map<string, Partial<Cell>>()
  readonly merges: MergeRange[] = []
  readonly rowDefs = new Map<number, RowDef>()
  readonly paper: ReportPaper
  readonly last: number
  #rows = 0

  /** @param last the last column */
  constructor(paper: ReportPaper, last: number) {
    this.paper = paper
    this.last = last
  }

  put(row: number, column: number, value: CellValue, style: CellStyle, formula?: string): void {
    this.#rows = Math.max(this.#rows, row + 1)
    const cell: Partial<Cell> = formula
      ? { value, type: 'formula', formula, formulaResult: value, style }
      : { value, style }
    this.cells.set(`${row},${column}`, cell)
  }

  across(row: number, from: number, to: number, value: string, style: CellStyle): void {
    for (let column = from; column <= to; column++)
      this.put(row, column, column === from ? value : null, style)
    if (to > from) this.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
  }

  /** A cell over several rows. */
  down(from: number, to: number, column: number, value: string, style: CellStyle): void {
    for (let row = from; row <= to; row++) this.put(row, column, row === from ? value : null, style)
    if (to > from) this.merges.push({ startRow: from, startCol: column, endRow: to, endCol: column })
  }

  height(row: number, height: number): void {
    this.rowDefs.set(row, { height })
  }

  /** Rows 0 to 6: who reports what, of which period, to whom. */
  intro(title: string, unit: string): void {
    const { paper, last } = this
    const left = Math.max(1, Math.floor(last / 3))
    const right = Math.min(last, Math.floor(last / 2))
    this.across(0, 0, left, paper.head.superior, { ...STYLES.centre, font })
    this.across(0, right, last, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', STYLES.centre)
    this.across(1, 0, left, paper.head.agency, STYLES.centre)
    this.across(1, right, last, 'Độc lập - Tự do - Hạnh phúc', STYLES.centre)
    this.across(2, 0, last, paper.form ?? '', {
      ...italic(STYLES.plain),
      alignment: { horizontal: 'right' },
    })
    this.across(3, 0, last, title, { ...STYLES.centre, font: { ...font, bold: true, size: 14 } })
    const days = `từ ngày ${formatDay(paper.from)} đến ngày ${formatDay(paper.to)}`
    this.across(4, 0, last, `Kỳ báo cáo: ${paper.period} (${days})`, italic(STYLES.centre))
    this.across(5, 0, right - 1, `Đơn vị báo cáo: ${paper.reporter}`, STYLES.plain)
    this.across(5, right, last, `Đơn vị nhận báo cáo: ${paper.recipient}`, STYLES.plain)
    this.across(6, right, last, `Đơn vị tính: ${unit}`, italic(STYLES.plain))
    this.height(0, heightOf(paper.head.superior, 34))
    this.height(1, heightOf(paper.head.agency, 34))
    this.height(3, 24)
    this.height(5, 34)
  }

  /** When it was made and who signs, from a row on. */
  signers(row: number): void {
    const { paper, last } = this
    const [left, right] = [Math.max(1, Math.floor(last / 3)), Math.min(last, Math.floor(last / 2) + 1)]
    this.across(row, 0, last, `Số liệu lập ngày ${formatDay(dayOf(paper.madeAt))}.`, italic(STYLES.plain))
    const sign = row + 2
    this.across(sign, 0, left, 'NGƯỜI LẬP BIỂU', STYLES.centre)
    this.across(sign, right, last, paper.signer.capacity.join('\n'), STYLES.centre)
    this.height(sign, 17 * paper.signer.capacity.length)
    this.across(sign + 4, 0, left, paper.preparedBy, STYLES.centre)
    this.across(sign + 4, right, last, paper.signer.name, STYLES.centre)
  }

  /** The finished workbook. @param firstRow the first under the heads, which are printed on every page */
  async written(
    name: string,
    widths: readonly number[],
    firstRow: number,
    frozen: number,
  ): Promise<Uint8Array> {
    const { writeXlsx } = await import('hucre/xlsx')
    return writeXlsx({
      defaultFont: font,
      sheets: [
        {
          name,
          columns: widths.map((width) => ({ width })),
          rows: Array.from({ length: this.#rows }, () => []),
          cells: this.cells,
          merges: this.merges,
          rowDefs: this.rowDefs,
          freezePane: { rows: firstRow, columns: frozen },
          pageSetup: {
            paperSize: 'a4',
            orientation: 'landscape',
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: 0,
            printTitlesRow: `$${HEAD_ROW + 1}:$${firstRow}`,
            horizontalCentered: true,
          },
        },
      ],
    })
  }
}

import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  daysLateWords,
  LATE_REPORT_COLUMNS,
  type LateReportPaper,
  type LateReportRow,
} from '../../common/papers/records/late-report.ts'
import type { Instant } from '../../common/time/model.ts'
import { dayOf, formatDay } from '../../common/time/rules.ts'

const FACE = 'Times New Roman'
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
/** A4 landscape with the margins of NĐ 30/2020/NĐ-CP, in millimetres; what is left is 247 wide. */
const MARGIN = { top: 20, bottom: 20, left: 30, right: 20 }
const WIDTH = 297 - MARGIN.left - MARGIN.right
/** Widths of the columns in millimetres; they add up to WIDTH. */
const COLUMNS: Record<keyof typeof LATE_REPORT_COLUMNS, number> = {
  number: 9,
  dossierNo: 25,
  dossier: 40,
  receivedAt: 21,
  dueAt: 21,
  finishedAt: 21,
  daysLate: 14,
  cause: 25,
  responsible: 21,
  measure: 35,
  apologyNo: 15,
}
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]

/** The explanation of a period as a document to edit (DOCX), laid out as NĐ 30/2020/NĐ-CP lays out a report. */
export async function lateReportDocx(report: LateReportPaper): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: {
      page: {
        // Width and height are of the upright sheet; the library turns them.
        size: {
          width: convertMillimetersToTwip(210),
          height: convertMillimetersToTwip(297),
          orientation: PageOrientation.LANDSCAPE,
        },
        margin: {
          top: convertMillimetersToTwip(MARGIN.top),
          bottom: convertMillimetersToTwip(MARGIN.bottom),
          left: convertMillimetersToTwip(MARGIN.left),
          right: convertMillimetersToTwip(MARGIN.right),
        },
      },
    },
    children: [
      headOf(report),
      line('BÁO CÁO', { bold: true, size: 14, align: 'center', before: 12 }),
      line('Giải trình hồ sơ thủ tục hành chính trễ hạn', { bold: true, size: 14, align: 'center' }),
      line(`Từ ngày ${formatDay(report.from)} đến ngày ${formatDay(report.to)}`, {
        align: 'center',
        italics: true,
        after: 8,
      }),
      line(`Kính gửi: ${report.recipient}`, { align: 'center', after: 8 }),
      ...report.opening.map(paragraph),
      ...(report.rows.length > 0 ? [tableOf(report.rows)] : []),
      ...report.ending.map((words, index) => paragraph(words, index)),
      footOf(report),
    ],
  }
  const document = new Document({
    title: 'Báo cáo giải trình hồ sơ trễ hạn',
    styles: { default: { document: { run: { font: FACE, size: 26 } } } },
    sections: [section],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Look = {
  bold?: boolean
  italics?: boolean
  size?: number
  align?: 'center' | 'left' | 'right' | 'both'
  before?: number
  after?: number
  underlined?: boolean
}

/* One line or paragraph; sizes and distances in points. */
function line(
  words: string,
  { bold = false, italics = false, size = 13, align = 'left', ...look }: Look = {},
): Paragraph {
  return new Paragraph({
    alignment:
      AlignmentType[align === 'both' ? 'JUSTIFIED' : (align.toUpperCase() as 'CENTER' | 'LEFT' | 'RIGHT')],
    spacing: { before: (look.before ?? 0) * 20, after: (look.after ?? 0) * 20 },
    keepNext: false,
    children: [
      new TextRun({
        text: words,
        bold,
        italics,
        size: size * 2,
        font: FACE,
        ...(look.underlined && { underline: {} }),
      }),
    ],
  })
}

const paragraph = (words: string, index: number) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(10) },
    spacing: { before: index === 0 ? 120 : 60, after: 120 },
    children: [new TextRun({ text: words, size: 26, font: FACE })],
  })

/* Two columns without lines: who issues and the number, the country's name, place and day. */
function headOf({ head, paperNo }: LateReportPaper): Table {
  const [year, month, day] = head.day.split('-') as [string, string, string]
  return sides(
    [
      line(head.superior, { align: 'center' }),
      line(head.agency, { align: 'center', bold: true, underlined: true }),
      line(`Số: ${paperNo ?? '……/……'}`, { align: 'center', before: 4 }),
    ],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { align: 'center', bold: true }),
      line('Độc lập - Tự do - Hạnh phúc', { align: 'center', bold: true, underlined: true }),
      line(`${head.place}, ngày ${day} tháng ${month} năm ${year}`, {
        align: 'center',
        italics: true,
        before: 4,
      }),
    ],
    [0.4, 0.6],
  )
}

function footOf({ signer, sentTo }: LateReportPaper): Table {
  return sides(
    [
      line('Nơi nhận:', { bold: true, italics: true, size: 12, before: 8 }),
      ...sentTo.map((words, index) =>
        line(`- ${words}${index + 1 < sentTo.length ? ';' : '.'}`, { size: 11 }),
      ),
    ],
    [
      ...signer.capacity.map((words, index) =>
        line(words, { align: 'center', bold: true, before: index === 0 ? 8 : 0 }),
      ),
      line('(Ký, ghi rõ họ tên, đóng dấu hoặc ký số)', { align: 'center', italics: true, size: 11 }),
      line('', { before: 48 }),
      line(signer.name ?? '', { align: 'center', bold: true }),
    ],
    [0.55, 0.45],
  )
}

function sides(left: Paragraph[], right: Paragraph[], [one, other]: [number, number]): Table {
  const columns = [one, other].map((part) => convertMillimetersToTwip(WIDTH * part))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(WIDTH), type: WidthType.DXA },
    columnWidths: columns,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [left, right].map(
          (children, index) =>
            new TableCell({
              borders: NO_BORDERS,
              width: { size: columns[index]!, type: WidthType.DXA },
              children,
            }),
        ),
      }),
    ],
  })
}

function tableOf(rows: readonly LateReportRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(WIDTH), type: WidthType.DXA },
    columnWidths: NAMES.map((name) => convertMillimetersToTwip(COLUMNS[name])),
    rows: [
      new TableRow({
        tableHeader: true,
        children: NAMES.map((name) =>
          cell(name, [LATE_REPORT_COLUMNS[name]], { bold: true, align: 'center' }),
        ),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: NAMES.map((name) => cell(name, wordsOf(row, index + 1)[name])),
          }),
      ),
    ],
  })
}

const day = (at: Instant | null) => (at ? formatDay(dayOf(at)) : 'chưa có')

function wordsOf(row: LateReportRow, number: number): Record<keyof typeof COLUMNS, string[]> {
  return {
    number: [String(number)],
    dossierNo: [row.dossierNo],
    dossier: [row.applicant, row.procedure],
    receivedAt: [day(row.receivedAt)],
    dueAt: [day(row.dueAt)],
    finishedAt: [day(row.finishedAt)],
    daysLate: [daysLateWords(row)],
    cause: [row.cause ?? ''],
    responsible: [row.responsible ?? ''],
    measure: [row.measure ?? ''],
    apologyNo: [row.apologyNo ?? ''],
  }
}

const CENTRED: ReadonlySet<keyof typeof COLUMNS> = new Set([
  'number',
  'receivedAt',
  'dueAt',
  'finishedAt',
  'daysLate',
])

function cell(name: keyof typeof COLUMNS, lines: string[], look: Look = {}): TableCell {
  return new TableCell({
    width: { size: convertMillimetersToTwip(COLUMNS[name]), type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    verticalAlign: look.bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: lines.map((words) =>
      line(words, { size: 10, align: CENTRED.has(name) ? 'center' : 'left', ...look }),
    ),
  })
}

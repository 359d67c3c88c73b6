import { fold } from '../text/fold.ts'
import { textOf } from './cells.ts'
import type { ImportCell, ImportColumn, ImportField, ImportRow, ImportSheet } from './model.ts'

/* The words Vietnamese one-stop systems head their columns with, folded. The first match of a field wins. */
const SPELLINGS: Record<ImportField, readonly string[]> = {
  dossierNo: [
    'ma ho so',
    'so ho so',
    'ma so ho so',
    'ma hs',
    'so hs',
    'so bien nhan',
    'ma bien nhan',
    'so phieu',
  ],
  applicant: [
    'ho ten',
    'ho va ten',
    'chu ho so',
    'ten chu ho so',
    'nguoi nop',
    'ten nguoi nop',
    'ho ten nguoi nop',
    'nguoi nop ho so',
    'ten to chuc ca nhan',
    'ca nhan to chuc',
    'to chuc ca nhan',
    'ho ten chu ho so',
    'nguoi yeu cau',
  ],
  idNumber: [
    'cccd',
    'cmnd',
    'so cccd',
    'so cmnd',
    'cccd cmnd',
    'cmnd cccd',
    'so cmnd cccd',
    'so cccd cmnd',
    'so dinh danh',
    'so dinh danh ca nhan',
    'ma dinh danh',
    'so can cuoc',
    'so giay to',
    'can cuoc',
    'so can cuoc cong dan',
    'ma so thue',
  ],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'so dt', 'dt', 'di dong', 'dien thoai lien he'],
  address: [
    'dia chi',
    'dia chi lien he',
    'noi cu tru',
    'noi o',
    'thuong tru',
    'dia chi thuong tru',
    'noi thuong tru',
  ],
  procedureCode: ['ma tthc', 'ma thu tuc', 'ma thu tuc hanh chinh', 'so tthc', 'ma dich vu cong'],
  procedureName: [
    'thu tuc',
    'ten thu tuc',
    'ten tthc',
    'tthc',
    'thu tuc hanh chinh',
    'ten thu tuc hanh chinh',
    'dich vu cong',
    'loai ho so',
  ],
  request: ['trich yeu', 'noi dung', 'noi dung yeu cau', 'trich yeu ho so', 'yeu cau', 'noi dung giai quyet'],
  receivedAt: [
    'ngay nhan',
    'ngay tiep nhan',
    'ngay nop',
    'ngay nhan ho so',
    'thoi gian tiep nhan',
    'tiep nhan luc',
  ],
  dueAt: [
    'hen tra',
    'ngay hen tra',
    'han tra',
    'ngay hen',
    'han xu ly',
    'han giai quyet',
    'ngay tra du kien',
    'ngay hen tra ket qua',
    'thoi gian hen tra',
    'han hoan thanh',
  ],
  officer: [
    'nguoi xu ly',
    'can bo xu ly',
    'can bo thu ly',
    'chuyen vien xu ly',
    'cong chuc xu ly',
    'nguoi thu ly',
    'nguoi dang xu ly',
    'can bo dang xu ly',
    'can bo',
  ],
  status: ['trang thai', 'tinh trang', 'trang thai ho so', 'tinh trang ho so', 'tinh trang xu ly'],
}

const FIELD_OF = new Map(
  Object.entries(SPELLINGS).flatMap(([field, words]) => words.map((word) => [word, field as ImportField])),
)

/** Header words without accents, signs or what stands in brackets. */
export function foldHeader(header: string): string {
  return fold(header.replace(/\(.*?\)|\*/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** What a header means, or null. */
export function fieldOf(header: string): ImportField | null {
  return FIELD_OF.get(foldHeader(header)) ?? null
}

/** A, B … Z, AA: the letter Excel shows above a column. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** What each column of a table means; one that stands twice keeps its first column. */
export function matchColumns(header: ImportRow, body: readonly ImportRow[]): ImportColumn[] {
  const taken = new Set<ImportField>()
  const width = Math.max(header.cells.length, ...body.slice(0, 50).map((row) => row.cells.length))
  return Array.from({ length: width }, (_, index) => {
    const words = textOf(header.cells[index])
    const found = fieldOf(words)
    const field = found && !taken.has(found) ? found : null
    if (field) taken.add(field)
    const sample = body.find((row) => textOf(row.cells[index]) !== '')?.cells[index]
    return { index, letter: columnLetter(index), header: words, sample: shown(sample), field }
  }).filter((column) => column.header !== '' || column.sample !== '')
}

function shown(cell: ImportCell | undefined): string {
  return textOf(cell).slice(0, 60)
}

/** How many rows above the table a title may take. */
const TITLE_ROWS = 20

/**
 * Where the table begins: the sheet and the row whose words mean the most columns; without any, the first row of the
 * first sheet that has one. Undefined for a workbook without a filled row.
 */
export function findTable(
  sheets: readonly ImportSheet[],
): { sheet: ImportSheet; header: ImportRow; body: ImportRow[]; columns: ImportColumn[] } | undefined {
  let best: { sheet: ImportSheet; at: number; score: number } | undefined
  for (const sheet of sheets) {
    for (const [at, row] of sheet.rows.slice(0, TITLE_ROWS).entries()) {
      const score = new Set(row.cells.map((cell) => fieldOf(textOf(cell))).filter(Boolean)).size
      if (!best || score > best.score) best = { sheet, at, score }
    }
  }
  if (!best) return undefined
  const { sheet, at } = best
  const header = sheet.rows[at]!
  const body = sheet.rows.slice(at + 1)
  return { sheet, header, body, columns: matchColumns(header, body) }
}

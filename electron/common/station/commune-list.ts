import { z } from 'zod'
import { fold } from '../text/fold.ts'
import { PROVINCES } from './provinces.ts'

/** One commune-level unit: xã, phường or đặc khu. */
export const CommuneUnit = z.strictObject({
  /** Five digits (QĐ 19/2025/QĐ-TTg). */
  code: z.string().regex(/^\d{5}$/),
  name: z.string().min(2).max(120),
  provinceCode: z.string().regex(/^\d{2}$/),
})
export type CommuneUnit = z.infer<typeof CommuneUnit>

/** What is wrong with a list as a whole (row 0) or with one row, counted from 1 as a spreadsheet shows it. */
export type CommuneListError = {
  row: number
  code: /** Neither CSV nor JSON of the expected form. */
    | 'not-a-list'
    | 'empty'
    /** A column is missing; `value` names it. */
    | 'column-missing'
    /** A quoted field is not closed. */
    | 'quote-open'
    | 'code-form'
    | 'name-missing'
    | 'province-unknown'
    /** The code stands further up already. */
    | 'code-twice'
  value: string
}

const COLUMNS = ['code', 'name', 'provinceCode'] as const
type Column = (typeof COLUMNS)[number]
type Row = { row: number; values: Record<Column, string> }

/**
 * Reads a list of communes with the columns code, name and provinceCode: CSV with a heading (comma, semicolon
 * or tab, quotes as spreadsheets write them) or a JSON array of objects. All faults are listed at once; a list
 * with a fault gives no units, so that half a list is never imported.
 */
export function readCommuneList(
  text: string,
): { ok: true; units: CommuneUnit[] } | { ok: false; errors: CommuneListError[] } {
  const plain = text.replace(/^\uFEFF/, '').normalize('NFC')
  if (plain.trim() === '') return { ok: false, errors: [{ row: 0, code: 'empty', value: '' }] }
  const read = /^\s*[[{]/.test(plain) ? rowsOfJson(plain) : rowsOfCsv(plain)
  if ('error' in read) return { ok: false, errors: [read.error] }
  if (read.rows.length === 0) return { ok: false, errors: [{ row: 0, code: 'empty', value: '' }] }

  const errors: CommuneListError[] = []
  const units: CommuneUnit[] = []
  const seen = new Set<string>()
  for (const { row, values } of read.rows) {
    const code = padded(values.code, 5)
    const provinceCode = padded(values.provinceCode, 2)
    const name = values.name.replace(/\s+/g, ' ').trim()
    if (!/^\d{5}$/.test(code)) errors.push({ row, code: 'code-form', value: values.code })
    else if (seen.has(code)) errors.push({ row, code: 'code-twice', value: code })
    seen.add(code)
    if (name.length < 2 || name.length > 120) errors.push({ row, code: 'name-missing', value: values.name })
    if (!PROVINCES.some((province) => province.code === provinceCode)) {
      errors.push({ row, code: 'province-unknown', value: values.provinceCode })
    }
    units.push({ code, name, provinceCode })
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, units }
}

/* Spreadsheets turn 00004 into 4; the codes have a fixed length, so the zeros can be put back safely. */
function padded(value: string, length: number): string {
  const text = value.trim()
  return /^\d+$/.test(text) ? text.padStart(length, '0') : text
}

type Rows = { rows: Row[] } | { error: CommuneListError }

function rowsOfJson(text: string): Rows {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return { error: { row: 0, code: 'not-a-list', value: '' } }
  }
  if (!Array.isArray(list)) return { error: { row: 0, code: 'not-a-list', value: '' } }
  const rows: Row[] = []
  for (const [index, item] of list.entries()) {
    const row = index + 1
    if (typeof item !== 'object' || item === null) return { error: { row, code: 'not-a-list', value: '' } }
    const values = {} as Row['values']
    for (const column of COLUMNS) {
      const value: unknown = (item as Record<string, unknown>)[column]
      if (typeof value !== 'string' && typeof value !== 'number') {
        return { error: { row, code: 'column-missing', value: column } }
      }
      values[column] = String(value)
    }
    rows.push({ row, values })
  }
  return { rows }
}

function rowsOfCsv(text: string): Rows {
  const heading = text.slice(0, text.search(/[\r\n]|$/))
  const separator = [',', ';', '\t'].reduce((a, b) =>
    heading.split(b).length > heading.split(a).length ? b : a,
  )
  const table = tableOf(text, separator)
  if (!table) return { error: { row: 0, code: 'quote-open', value: '' } }
  const [head, ...body] = table
  const names = (head?.fields ?? []).map((name) => fold(name).replaceAll(/[\s_-]/g, ''))
  const at = {} as Record<Column, number>
  for (const column of COLUMNS) {
    at[column] = names.indexOf(column.toLowerCase())
    if (at[column] < 0) return { error: { row: 1, code: 'column-missing', value: column } }
  }
  const rows = body.map(({ row, fields }) => ({
    row,
    values: {
      code: fields[at.code] ?? '',
      name: fields[at.name] ?? '',
      provinceCode: fields[at.provinceCode] ?? '',
    },
  }))
  return { rows }
}

/** Records of a CSV text (RFC 4180), blank ones left out; null when a quote stays open. */
function tableOf(text: string, separator: string): { row: number; fields: string[] }[] | null {
  const table: { row: number; fields: string[] }[] = []
  let row = 1
  let fields: string[] = []
  let field = ''
  let quoted = false
  const endRecord = () => {
    fields.push(field)
    if (fields.some((one) => one.trim() !== '')) table.push({ row, fields })
    row += 1
    fields = []
    field = ''
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[i + 1] === '"') field += text[++i]
      else quoted = false
    } else if (sign === '"' && field.trim() === '') {
      field = ''
      quoted = true
    } else if (sign === separator) {
      fields.push(field)
      field = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[i + 1] === '\n') i += 1
      endRecord()
    } else field += sign
  }
  if (quoted) return null
  endRecord()
  return table
}

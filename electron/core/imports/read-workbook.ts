import { strFromU8, unzipSync } from 'fflate'
import type { ImportCell, ImportRow, ImportSheet } from '../../common/imports/model.ts'
import { MAX_ROWS } from '../../common/imports/model.ts'
import { eachElement } from './each-element.ts'
import { WorkbookFault } from './workbook-fault.ts'

/* A workbook comes from outside, so that nothing in it is believed: how large a part becomes is bounded before a byte
   of it is unpacked, and again by the buffer it is unpacked into; no document type, no formula, no link is followed.
   No library for whole workbooks does that and is kept up (exceljs is not maintained, xlsx on npm is years old,
   read-excel-file unpacks whatever it is given), so the zip comes from fflate, the XML from saxen, and what a sheet
   means stands here. ECMA-376 part 1, §18. */

const MAX_PART = 48 * 1024 * 1024
const MAX_UNPACKED = 96 * 1024 * 1024
const MAX_PARTS = 5_000
const MAX_COLUMNS = 200
const MAX_SHEETS = 20

/**
 * The visible sheets of an .xlsx with their filled rows.
 * @throws WorkbookFault
 */
export function readWorkbook(bytes: Uint8Array): ImportSheet[] {
  checkKind(bytes)
  try {
    return sheetsOf(unpack(bytes))
  } catch (error) {
    if (error instanceof WorkbookFault) throw error
    throw new WorkbookFault('FILE_BROKEN', error)
  }
}

/* What the first bytes say; the name says nothing. */
function checkKind(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536))
  if (bytes.length === 0) throw new WorkbookFault('FILE_EMPTY')
  if (start.subarray(0, 4).equals(Buffer.of(0x50, 0x4b, 3, 4))) return
  // A compound file: an .xls of before 2007, or an .xlsx that a password locks into one.
  if (start.subarray(0, 4).equals(Buffer.of(0xd0, 0xcf, 0x11, 0xe0))) {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    throw new WorkbookFault(
      all.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'FILE_ENCRYPTED' : 'FILE_XLS',
    )
  }
  // Some systems call a web page or a list with commas .xls.
  throw new WorkbookFault(start.includes(0) && !isUtf16(start) ? 'FILE_OTHER' : 'FILE_TEXT')
}

const isUtf16 = (start: Buffer) => start.readUInt16BE(0) === 0xfffe || start.readUInt16BE(0) === 0xfeff

const WANTED =
  /^(_rels\/\.rels|.*workbook[^/]*\.xml(\.rels)?|.*sharedStrings[^/]*\.xml|.*styles[^/]*\.xml|.*worksheets\/[^/]+\.xml)$/i

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let parts = 0
  let total = 0
  const found = unzipSync(bytes, {
    filter: ({ name, originalSize, size }) => {
      if (++parts > MAX_PARTS) throw new WorkbookFault('FILE_TOO_LARGE')
      if (!WANTED.test(name)) return false
      total += Math.max(originalSize, size)
      if (originalSize > MAX_PART || total > MAX_UNPACKED) throw new WorkbookFault('FILE_TOO_LARGE')
      return true
    },
  })
  return new Map(Object.entries(found).map(([name, part]) => [name.toLowerCase().replace(/^\//, ''), part]))
}

type Parts = Map<string, Uint8Array>

function sheetsOf(parts: Parts): ImportSheet[] {
  const main = [...relationsOf(parts, '')].find(([, { type }]) => type.endsWith('/officeDocument'))?.[1]
    .target
  if (!main || !parts.has(main)) throw new WorkbookFault('FILE_OTHER')
  const relations = relationsOf(parts, main)
  const strings = stringsOf(textOf(parts, targetOf(relations, '/sharedStrings')))
  const dates = dateStylesOf(textOf(parts, targetOf(relations, '/styles')))
  const wanted: { name: string; target: string }[] = []
  let offset = 0
  eachElement(textOf(parts, main), {
    open: (name, attributes) => {
      // Days counted from 1904, as old Macs did, brought to the usual count.
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) offset = 1462
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible' || wanted.length >= MAX_SHEETS)
        return
      const target = relations.get(attributes.id ?? '')?.target
      if (target && parts.has(target)) wanted.push({ name: attributes.name ?? '', target })
    },
  })
  let left = MAX_ROWS
  return wanted.map(({ name, target }) => {
    const rows = rowsOf(textOf(parts, target), { strings, dates, offset, most: left })
    left -= rows.length
    return { name, rows }
  })
}

type Relation = { type: string; target: string }

/* What a part refers to; targets as whole paths. */
function relationsOf(parts: Parts, part: string): Map<string, Relation> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : ''
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = new Map<string, Relation>()
  eachElement(textOf(parts, path), {
    open: (name, { Id, Type, Target }) => {
      if (name !== 'Relationship' || !Id || !Target) return
      const target = new URL(Target, `x:/${folder}`).pathname.slice(1).toLowerCase()
      found.set(Id, { type: Type ?? '', target: decodeURIComponent(target) })
    },
  })
  return found
}

const targetOf = (relations: Map<string, Relation>, type: string) =>
  [...relations.values()].find((one) => one.type.endsWith(type))?.target ?? ''

function textOf(parts: Parts, path: string): string {
  const part = parts.get(path.toLowerCase())
  return part ? strFromU8(part) : ''
}

/* Texts that cells point to; readings of Asian signs (rPh) are no part of them. */
function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let aside = 0
  eachElement(xml, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') aside++
      inText = name === 't' && aside === 0
    },
    text: (words) => {
      if (inText) text += words
    },
    close: (name) => {
      if (name === 'rPh') aside--
      if (name === 't') inText = false
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/* Control characters as Excel writes them: _x000D_. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Formats of ECMA-376 §18.8.30 that show a number as a date. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/* Which cell formats show a date. */
function dateStylesOf(xml: string): boolean[] {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCells = false
  eachElement(xml, {
    open: (name, attributes) => {
      const id = Number(attributes.numFmtId)
      if (name === 'numFmt') {
        const shown = (attributes.formatCode ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
        own.set(id, /[dmyh]/i.test(shown))
      }
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(own.get(id) ?? isBuiltInDate(id))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

type Sheet = { strings: readonly string[]; dates: readonly boolean[]; offset: number; most: number }

function rowsOf(xml: string, { strings, dates, offset, most }: Sheet): ImportRow[] {
  const rows: ImportRow[] = []
  let row: ImportRow = { row: 0, cells: [] }
  let column = -1
  let type = ''
  let style = 0
  let raw = ''
  let reading = false
  const take = (): ImportCell | undefined => {
    if (raw === '') return undefined
    switch (type) {
      case 's':
        return strings[Number(raw)] || undefined
      case 'inlineStr':
      case 'str':
        return unescaped(raw)
      case 'b':
      case 'e':
      case 'd':
        return raw
      default: {
        const number = Number(raw)
        if (!Number.isFinite(number)) return raw
        return dates[style] ? { serial: number + offset } : number
      }
    }
  }
  eachElement(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = { row: Number(attributes.r) || row.row + 1, cells: [] }
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        raw = ''
      } else if (name === 'v' || name === 't') reading = true
    },
    text: (words) => {
      if (reading) raw += words
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false
      else if (name === 'c' && column < MAX_COLUMNS) {
        const cell = take()
        // Blanks alone are nothing; a column far to the right makes no list of holes longer than that.
        if (cell !== undefined && !(typeof cell === 'string' && cell.trim() === '')) row.cells[column] = cell
      } else if (name === 'row' && row.cells.length > 0) {
        if (rows.length >= most) throw new WorkbookFault('TOO_MANY_ROWS')
        rows.push({ row: row.row, cells: Array.from(row.cells) })
      }
    },
  })
  return rows
}

/* `AB12` to 27. */
function columnOf(reference: string): number {
  let index = 0
  for (const letter of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? 'A')
    index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

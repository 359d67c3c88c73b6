import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { makeCsv } from './make-csv.ts'
import { makeWorkbook } from './make-workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { openWorkbook } from './workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'qmc-workbooks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fault = (bytes: Uint8Array): string => {
  try {
    readWorkbook(bytes)
    return 'read'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A workbook as Excel lays one out, with a sheet, texts and styles of the test's choice. */
function workbook(parts: {
  sheet: string | Uint8Array
  strings?: string
  styles?: string
  workbook?: string
}): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      parts.workbook ??
      `<x:workbook xmlns:x="${MAIN}" xmlns:r="${OFFICE}"><x:sheets><x:sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId9"/><x:sheet name="Hồ sơ" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': parts.sheet,
    'xl/sharedStrings.xml': parts.strings ?? '<sst/>',
    'xl/styles.xml': parts.styles ?? '<styleSheet/>',
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [
        name,
        typeof xml === 'string' ? strToU8(xml) : ([xml, { level: 1 }] as const),
      ]),
    ),
  )
}

it('what is written is read back, whatever the words', () => {
  const cell = fc.oneof(
    fc
      .string({ unit: 'binary', maxLength: 30 })
      .filter((text) => text.trim() !== '' && !/_x[0-9a-f]{4}_|\r/i.test(text)),
    fc.integer({ min: -1e9, max: 1e12 }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const clean = rows.map((row) =>
          row.map((one) =>
            // oxlint-disable-next-line no-control-regex -- XML cannot hold them, so they are left out
            typeof one === 'string'
              ? one.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
              : one,
          ),
        )
        const [sheet] = readWorkbook(makeWorkbook([{ name: 'A & B', rows }]))
        expect(sheet!.name).toBe('A & B')
        const read = new Map(sheet!.rows.map((row) => [row.row, row.cells]))
        for (const [at, row] of clean.entries())
          for (const [index, value] of row.entries()) {
            const blank = typeof value === 'string' && value.trim() === ''
            expect(read.get(at + 1)?.[index]).toEqual(blank ? undefined : value)
          }
      },
    ),
    { numRuns: 25 },
  )
}, 30_000)

it('texts, runs, dates by their format, formulas by their result, holes and row numbers as Excel has them', () => {
  const bytes = workbook({
    strings:
      '<sst><si><t>Mã hồ sơ</t></si><si><r><t>Lò </t></r><r><t xml:space="preserve">Thị</t></r><rPh><t>x</t></rPh></si></sst>',
    styles:
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="171" formatCode="[Red]0&quot; ngày d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
    sheet:
      '<worksheet><sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row><row r="7"><c r="A7" s="1"><v>46328</v></c><c r="B7" s="2"><v>46328.5</v></c><c r="C7" s="3"><v>46328</v></c><c r="D7" t="str"><f>A1&amp;"x"</f><v>a&amp;b</v></c><c r="AA7" t="inlineStr"><is><t>xa</t></is></c></row><row><c><v>4190000001</v></c></row></sheetData></worksheet>',
  })
  expect(readWorkbook(bytes)).toEqual([
    {
      name: 'Hồ sơ',
      rows: [
        { row: 3, cells: [undefined, 'Mã hồ sơ', undefined, 'Lò Thị'] },
        {
          row: 7,
          cells: [
            { serial: 46328 },
            { serial: 46328.5 },
            46328,
            'a&b',
            ...Array.from({ length: 22 }, () => undefined),
            'xa',
          ],
        },
        { row: 8, cells: [4190000001] },
      ],
    },
  ])
})

it('what is no .xlsx is named by what it is', () => {
  const compound = Buffer.concat([
    Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    randomBytes(600),
  ])
  expect(fault(new Uint8Array())).toBe('FILE_EMPTY')
  expect(fault(compound)).toBe('FILE_XLS')
  expect(fault(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('FILE_ENCRYPTED')
  expect(fault(Buffer.from('Mã hồ sơ,Họ tên\n'))).toBe('FILE_TEXT')
  expect(fault(Buffer.from('<html><table><tr><td>Mã hồ sơ</td></tr></table></html>'))).toBe('FILE_TEXT')
  expect(fault(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0'))).toBe('FILE_OTHER')
  expect(fault(zipSync({ 'word/document.xml': strToU8('<document/>') }))).toBe('FILE_OTHER')
})

it('a part that says it is huge, a part that lies about it and entities that grow are refused in little memory', () => {
  const unpacked = 50 * 1024 * 1024
  const huge = workbook({ sheet: new Uint8Array(unpacked).fill(32) })
  expect(huge.length).toBeLessThan(400_000)
  expect(fault(huge)).toBe('FILE_TOO_LARGE')
  // The directory and the part's own head say a thousand bytes where there are 50 million.
  const lie = Buffer.from(huge)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(unpacked)
  for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at + 1)) lie.writeUInt32LE(1000, at)
  const before = process.memoryUsage().arrayBuffers
  expect(fault(lie)).toBe('FILE_BROKEN')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6)
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
  expect(fault(workbook({ sheet: laughs }))).toBe('FILE_BROKEN')
}, 30_000)

it('more rows than can be looked through are refused; a cell at the far end of a sheet costs nothing', () => {
  const row = (at: number) => `<row r="${at}"><c r="A${at}"><v>1</v></c></row>`
  const many = Array.from({ length: 20_001 }, (_, at) => row(at + 1)).join('')
  expect(fault(workbook({ sheet: `<worksheet><sheetData>${many}</sheetData></worksheet>` }))).toBe(
    'TOO_MANY_ROWS',
  )
  const far =
    '<worksheet><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>'
  expect(readWorkbook(workbook({ sheet: far }))[0]!.rows).toEqual([{ row: 1_048_576, cells: [1] }])
})

it('a damaged file is a refusal, never another error', () => {
  const good = makeWorkbook([
    {
      name: 'Hồ sơ',
      rows: [
        ['Mã hồ sơ', 'Họ tên'],
        ['1', '2'],
      ],
    },
  ])
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.nat(good.length),
      (changes, cut) => {
        const bytes = Uint8Array.from(good)
        for (const [at, value] of changes) bytes[at] = value
        expect(fault(bytes.subarray(0, cut % 3 === 0 ? cut : good.length))).toMatch(/^(read|[A-Z_]+)$/)
      },
    ),
    { numRuns: 300 },
  )
  const parts = unzipSync(good)
  for (const name of Object.keys(parts)) {
    const { [name]: _gone, ...rest } = parts
    expect(fault(zipSync(rest))).toMatch(/^(read|[A-Z_]+)$/)
  }
}, 30_000)

it('on disk: gone, a folder, 200 MB, and a whole one read in its thread', async () => {
  const path = join(folder, 'a.xlsx')
  const code = (of: string) =>
    openWorkbook(of).then(
      () => 'read',
      (error: { code: string }) => error.code,
    )
  expect(await code(path)).toBe('FILE_GONE')
  expect(await code(folder)).toBe('FILE_OTHER')
  writeFileSync(path, 'PK\x03\x04')
  expect(await code(path)).toBe('FILE_BROKEN')
  truncateSync(path, 200 * 1024 * 1024)
  expect(await code(path)).toBe('FILE_TOO_LARGE')
  writeFileSync(path, makeWorkbook([{ name: 'Hồ sơ', rows: [['001']] }]))
  expect(await openWorkbook(path)).toEqual([{ name: 'Hồ sơ', rows: [{ row: 1, cells: ['001'] }] }])
})

it('what a spreadsheet would run as a formula is words in the report', () => {
  const text = Buffer.from(makeCsv([['=1+1', '@x', 'a,"b"', 3]])).toString()
  expect(text).toBe(`\ufeff'=1+1,'@x,"a,""b""",3\r\n`)
})

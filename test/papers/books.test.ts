import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CashSheetPaper } from '../../electron/common/papers/records/cash-sheet.ts'
import { RegisterBookPaper } from '../../electron/common/papers/records/register-book.ts'
import { makePdfs } from '../support/papers/make-pdfs.ts'
import { type PdfFacts, pdfFacts } from '../support/papers/pdf-facts.ts'
import { cashSheet } from './samples/cash-sheet.ts'
import { registerBook } from './samples/register-book.ts'

/* Books of hundreds of rows, made by the app's own paper windows, read back page by page. */

const ROWS = 400
const numbered = (index: number) => String(index + 1).padStart(4, '0')
const book = RegisterBookPaper.parse(registerBook('2025').extreme)
const sheet = CashSheetPaper.parse(cashSheet('2025').typical)
const records = {
  book: {
    ...book,
    rows: Array.from({ length: ROWS }, (_, index) => ({
      ...book.rows[index % book.rows.length]!,
      dossierNo: `H25.16.05-261101-${numbered(index)}`,
    })),
  },
  sheet: {
    ...sheet,
    rows: Array.from({ length: ROWS }, (_, index) => ({
      ...sheet.rows[index % sheet.rows.length]!,
      receiptNo: `${numbered(index)}/PT`,
      amount: 1_000 + index,
      void: false,
    })),
  },
}

let folder: string
let facts: Record<keyof typeof records, PdfFacts>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-books-'))
  const { pdfs, failures } = await makePdfs(records)
  if (Object.keys(failures).length > 0) throw new Error(JSON.stringify(failures))
  const read = async (name: keyof typeof records) => {
    writeFileSync(join(folder, `${name}.pdf`), pdfs[name]!)
    return pdfFacts(join(folder, `${name}.pdf`))
  }
  facts = { book: await read('book'), sheet: await read('sheet') }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Figures of the line with this label on a page; none where it is not there. */
const figures = (page: string, label: RegExp) =>
  (label.exec(page)?.[1] ?? '').trim().split(' ').filter(Boolean)

test('the register book: every page with its number and head, each dossier once', () => {
  const { pages, sizes } = facts.book
  expect(new Set(sizes)).toEqual(new Set(['297×210']))
  expect(pages.length).toBeGreaterThan(40)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Trang ${index + 1}/${pages.length}`)
    expect(page).toContain('Mã hồ sơ')
  }
  const found = pages.flatMap((page) => page.match(/261101-\d{4}/g) ?? [])
  expect(found).toEqual(records.book.rows.map((row) => row.dossierNo.slice(-11)))
})

test('what a page carries on is what the next one begins with, and the last adds up to the whole', () => {
  const { pages } = facts.book
  const carried = pages.map((page) => figures(page, /Cộng mang sang ([\d ]+)/))
  const brought = pages.map((page) => figures(page, /Mang sang từ trang trước ([\d ]+)/))
  expect(brought.slice(1)).toEqual(carried.slice(0, -1))
  expect(brought[0]).toEqual([])
  expect(carried.at(-1)).toEqual([])
  const returned = records.book.rows.filter((row) => row.returnedAt !== null).length
  expect(figures(pages.at(-1)!, /Tổng cộng ([\d ]+)/)).toEqual([String(ROWS), String(returned)])
  expect(pages.at(-1)).toContain('NGƯỜI GIỮ SỔ')
})

test('the cash sheet carries its money on to the last đồng', () => {
  const { pages } = facts.sheet
  const money = (page: string, label: RegExp) => label.exec(page)?.[1]?.replaceAll('.', '')
  let sum = 0
  for (const [index, page] of pages.entries()) {
    if (index > 0)
      expect(money(page, /Mang sang từ trang trước \(tiền mặt [\d.]+\) ([\d.]+)/)).toBe(String(sum))
    for (const [, no] of page.matchAll(/(\d{4})\/PT/g)) sum += 1_000 + Number(no) - 1
    const label = index === pages.length - 1 ? 'Tổng cộng' : 'Cộng mang sang'
    expect(money(page, new RegExp(`${label} \\(tiền mặt [\\d.]+\\) ([\\d.]+)`))).toBe(String(sum))
  }
  expect(sum).toBe(records.sheet.rows.reduce((all, { amount }) => all + amount, 0))
})

import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { BookRequest } from '../../electron/common/books/model.ts'
import { bookAbout } from '../../electron/core/books/book-about.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { pdfText } from '../support/papers/pdf-text.ts'
import { lookAt } from '../support/look-at.ts'

/* The officer's evening: the register book of the month, and the lists the day asks for, out of the real register. */

test.describe.configure({ mode: 'serial' })

const words = vi.books
let counter: CounterApp
let page: Page
let taken: { dossierId: string; dossierNo: string }[]

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  page = counter.page
  await counter.as('officer')
  taken = []
  // One person with two dossiers, a second person with one.
  for (const [person, procedure] of [
    [1, '1.004837'],
    [1, '1.004845'],
    [2, '1.004837'],
  ] as const)
    taken.push(await takenIn(counter, { person, procedure }))
  const accounts = await counter.ok('accounts.list', {})
  const toId = accounts.find(({ login }) => login === 'chuyenmon')!.id
  for (const { dossierId } of taken.slice(0, 2)) {
    const { version } = (await counter.ok('dossiers.get', { id: dossierId })).state
    await counter.ok('dossiers.handOver', { dossierId, version, toId, note: '' })
  }
  await page.reload()
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
})
test.afterAll(() => counter?.close())

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true })

/** A number in a narrow column goes on in a second line, which begins with the day. */
const inColumn = ({ dossierNo }: { dossierNo: string }) => dossierNo.slice(dossierNo.indexOf('-') + 1)

/** What stands in the file that the paper's own button saves. */
async function saved(): Promise<string> {
  const filePath = test.info().outputPath('so.pdf')
  await counter.saveTo(filePath)
  await button(vi.papers.save).click()
  await expect(
    page.getByText(vi.papers.printed(1), { exact: false }).or(button(vi.papers.confirm)),
  ).toBeVisible()
  return (await pdfText(readFileSync(filePath))).join(' ')
}

test('the book of the month: seen, made with its number, and saved', async () => {
  await page.getByLabel(words.book.field).selectOption('Hộ tịch')
  const year = (await page.getByLabel(vi.periods.from).inputValue()).slice(-4)
  const volume = page.getByLabel(words.book.volume)
  await expect(volume).toHaveValue(`01/${year}`)
  await volume.fill(`02/${year}-HT`)
  await button(words.panel.show).click()
  await expect(page.locator('.pdf-pages canvas').first()).toBeVisible()
  await lookAt(page, 'register-book')
  await button(words.panel.make).click()
  await expect(page.getByText(words.panel.madeNow)).toBeVisible()
  const text = await saved()
  for (const one of taken) expect(text).toContain(inColumn(one))
  expect(text).toContain('SỔ THEO DÕI HỒ SƠ')
  expect(text).toMatch(/Số: 01\/STD-/)
  expect(text).toContain('Trong kỳ tiếp nhận 3 hồ sơ')
  expect(text).toContain(`Quyển số: 02/${year}-HT`)
  await lookAt(page, 'register-book-made')
})

test('a field in which nothing came in says so', async () => {
  await page.getByLabel(words.book.field).selectOption('Đất đai')
  await button(words.panel.show).click()
  await expect(page.getByText(words.refusals.preview.EMPTY)).toBeVisible()
  // Each field has its own volume, and remembers it.
  await expect(page.getByLabel(words.book.volume)).toHaveValue(/^01\//)
  await page.getByLabel(words.book.field).selectOption('Hộ tịch')
  await expect(page.getByLabel(words.book.volume)).toHaveValue(/^02\/\d{4}-HT$/)
})

test('the lists of the day: hand-over note without one dossier, one slip for one person', async () => {
  await page.getByRole('tab', { name: words.tabs.day }).click()
  await page.getByRole('button', { name: new RegExp(words.day.kinds['hand-over-note']) }).click()
  await page.getByText(taken[1]!.dossierNo).click()
  await expect(page.locator('.pdf-pages canvas').first()).toBeVisible()
  await lookAt(page, 'hand-over-note')
  await button(words.panel.make).click()
  await expect(page.getByText(words.panel.madeNow).last()).toBeVisible()
  const text = await saved()
  expect(text).toContain(inColumn(taken[0]!))
  expect(text).not.toContain(inColumn(taken[1]!))
  const note: BookRequest = { kind: 'hand-over-note', dossierIds: [taken[0]!.dossierId] }
  const archived = await archivedPaper(counter, bookAbout(note), 'hand-over-note', 'A4')
  expect(archived.text).toMatch(/Số: 01\//)
  for (const part of ['Nguyễn Thị Thanh Hương', 'Hoàng Văn Nghĩa', 'Đăng ký giám hộ'])
    expect(archived.text).toContain(part)
  await page.getByRole('button', { name: new RegExp(words.day.kinds['combined-slip']) }).click()
  await expect(page.locator('.books-dossiers').getByText(taken[1]!.dossierNo)).toBeVisible()
  await expect(page.locator('.books-dossiers').getByText(taken[2]!.dossierNo)).toBeHidden()
  await expect(page.locator('.pdf-pages canvas').first()).toBeVisible()
  await lookAt(page, 'combined-slip')
})

test('results of a specialist go to the counter on one list', async () => {
  const results = taken.slice(0, 2)
  for (const [role, call] of [
    ['specialist', 'dossiers.markReady'],
    ['head', 'dossiers.approve'],
    ['leader', 'dossiers.signOff'],
  ] as const) {
    await counter.as(role)
    for (const { dossierId } of results) {
      const { version, status } = (await counter.ok('dossiers.get', { id: dossierId })).state
      if (call === 'dossiers.approve' && status !== 'to-review') continue
      await counter.ok(call, { dossierId, version, note: '' })
    }
  }
  await counter.sitDown('motcua')
  await page.keyboard.press('F10')
  await page.getByRole('tab', { name: words.tabs.day }).click()
  await page.getByRole('button', { name: new RegExp(words.day.kinds['result-list']) }).click()
  await expect(page.locator('.pdf-pages canvas').first()).toBeVisible()
  await lookAt(page, 'result-list')
  await button(words.panel.make).click()
  await expect(page.getByText(words.panel.madeNow).last()).toBeVisible()
  const about = bookAbout({ kind: 'result-list', dossierIds: results.map(({ dossierId }) => dossierId) })
  const { text } = await archivedPaper(counter, about, 'result-list', 'A4-landscape')
  for (const one of results) expect(text).toContain(inColumn(one))
  expect(text).not.toContain(inColumn(taken[2]!))
  for (const part of ['Hoàng Văn Nghĩa', 'Nguyễn Thị Thanh Hương', 'Trích lục đăng ký'])
    expect(text).toContain(part)
})

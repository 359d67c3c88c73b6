import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { readWorkbook } from '../../electron/core/imports/read-workbook.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { aRow, HEADER, writeList } from '../support/import-file.ts'
import { lookAt } from '../support/look-at.ts'

/* The first day: the template, a list with faults, then 5,000 open dossiers. */

test.describe.configure({ mode: 'serial' })

const words = vi.imports
let counter: CounterApp
let page: Page

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  page = counter.page
  await counter.as('officer')
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.imports }).click()
  await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
})
test.afterAll(() => counter?.close())

const main = () => page.getByRole('main')
const button = (name: string) => main().getByRole('button', { name, exact: true })
const shot = (name: string) => lookAt(page, name)
const choose = (path: string) => main().locator('input[type=file]').setInputFiles(path)
const grid = () => main().getByRole('grid')
const tab = (name: string) => main().getByRole('tab', { name })

test('the template is a workbook that is read back as it is meant', async () => {
  await shot('1-empty')
  const path = test.info().outputPath('mau.xlsx')
  await counter.saveTo(path)
  await button(words.template).click()
  await expect(page.getByText(words.templateSaved)).toBeVisible()
  const sheets = readWorkbook(readFileSync(path))
  expect(sheets.map(({ name }) => name)).toEqual(Object.values(words.templateSheets))
  await choose(path)
  await expect(main().getByText(words.columns.missing)).toHaveCount(0)
  await expect(main().getByRole('heading', { name: words.check.title })).toBeVisible()
  await expect(button(words.write.button(2))).toBeVisible()
})

test('what is no workbook is refused in a sentence', async () => {
  const path = test.info().outputPath('ho-so.csv')
  writeFileSync(path, 'Mã hồ sơ,Họ tên\n1,2\n')
  await choose(path)
  await expect(main().getByText(words.refusals.open.FILE_TEXT)).toBeVisible()
  await shot('2-refused')
})

test('every row says what is wrong, columns and procedures can be set right, the rest comes in', async () => {
  const rows = [
    ['DANH SÁCH HỒ SƠ ĐANG GIẢI QUYẾT'],
    [],
    HEADER.map((one) => (one === 'Người xử lý' ? 'Phụ trách' : one)),
    aRow(1, { 8: 'Không Có Ai' }),
    aRow(2, { 6: '31/11/2026' }),
    aRow(3, { 5: 'Đăng ký kết hôn cho công dân' }),
    aRow(4, { 7: '10/11/2026', 3: 4190000004, 4: 912345678 }),
    aRow(5, { 7: '01/11/2026' }),
    aRow(6),
    aRow(6),
  ]
  await choose(writeList(test.info().outputPath(), rows))
  await expect(tab(words.check.tabs.error)).toContainText('5')
  await shot('3-errors')
  await main().getByLabel(words.fields.officer, { exact: true }).selectOption('8')
  await tab(words.check.tabs.warning).click()
  await expect(grid().getByText(/Không Có Ai/)).toBeVisible()
  await tab(words.check.tabs.error).click()
  await main()
    .getByRole('combobox', { name: /Đăng ký kết hôn cho công dân/ })
    .selectOption('1.000894')
  await expect(tab(words.check.tabs.error)).toContainText('4')
  await shot('4-errors')
  await grid().locator('.table-row').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot('4-row')
  await page.keyboard.press('Escape')
  await button(words.write.button(3)).click()
  await expect(main().getByText(words.done.title(3))).toBeVisible()
  const report = test.info().outputPath('bao-cao.xlsx')
  await counter.saveTo(report)
  await button(words.report.xlsx).click()
  await expect(page.getByText(words.report.saved)).toBeVisible()
  const [sheet] = readWorkbook(readFileSync(report))
  expect(sheet!.rows).toHaveLength(8)
  expect(sheet!.rows.filter((row) => row.cells[6] === words.report.outcome.added)).toHaveLength(3)
  await shot('5-done')
  await button(words.done.register).click()
  await grid().getByText('Lò Thị Ỷ B').click()
  await expect(main().getByText(words.timeline.local)).toBeVisible()
  await expect(main().getByText(words.notSent)).toBeVisible()
  await shot('5-dossier')
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.imports }).click()
})

test('5,000 dossiers come in while the screens stay open; the import is taken back whole', async () => {
  const rows = Array.from({ length: 5000 }, (_, at) =>
    aRow(at + 101, { 1: `H14.999.01-261101-9${String(at).padStart(4, '0')}` }),
  )
  await choose(writeList(test.info().outputPath(), [HEADER, ...rows], 'toan-xa.xlsx'))
  await expect(button(words.write.button(5000))).toBeVisible()
  await shot('6-large')
  await button(words.write.button(5000)).click()
  await expect(main().getByRole('progressbar')).toBeVisible()
  await shot('7-running')
  await expect(main().getByText(words.done.title(5000))).toBeVisible({ timeout: 60_000 })
  await shot('8-large-done')
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.register }).click()
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.imports }).click()
  await expect(main().getByText('toan-xa.xlsx')).toBeVisible()
  await shot('9-history')
  await main()
    .getByRole('row', { name: /toan-xa/ })
    .getByRole('button', { name: words.history.undo })
    .click()
  await page.getByRole('dialog').getByLabel(words.history.reason).fill('nhập nhầm tệp')
  await page.getByRole('dialog').getByRole('button', { name: words.history.undo }).click()
  await expect(page.getByText(words.history.undoneNow(5000))).toBeVisible({ timeout: 60_000 })
  await expect(main().getByRole('row', { name: /toan-xa/ })).toContainText(words.history.undone)
})

import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { lookAt } from '../support/look-at.ts'

/* The leader reports on the month: figures, the dossiers behind them,
   the workbook, the signed report, and what has changed since. */

test.describe.configure({ mode: 'serial' })

const words = vi.reports
let counter: CounterApp
let page: Page
let taken: { dossierId: string; dossierNo: string }[]

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  page = counter.page
  await counter.as('officer')
  taken = []
  for (const [person, procedure] of [
    [1, '1.004837'],
    [1, '1.004845'],
    [2, '1.004837'],
  ] as const)
    taken.push(await takenIn(counter, { person, procedure }))
  await withdraw(taken[1]!.dossierId)
  await counter.sitDown('lanhdao')
  await openReports()
})
test.afterAll(() => counter?.close())

async function openReports() {
  await page.getByRole('navigation').getByRole('button', { name: words.title, exact: true }).click()
  await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
}
async function withdraw(dossierId: string) {
  const { version } = (await counter.ok('dossiers.get', { id: dossierId })).state
  const why = { reason: 'đổi ý', requestedBy: 'Người nộp', papersReturned: true }
  await counter.ok('dossiers.withdraw', { dossierId, version, ...why })
}
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const shot = (name: string) => lookAt(page, name)
const table = () => page.getByRole('table', { name: words.table.label })

test('a period without a dossier says so; the one with them counts them, and a figure opens its list', async () => {
  await expect(page.getByText(words.table.nothing)).toBeVisible()
  await page.getByLabel(words.period.kind).selectOption('year')
  await page.getByLabel(words.period.year).selectOption({ index: 0 })
  await expect(table()).toBeVisible()
  const total = table().locator('tfoot tr')
  await expect(total.locator('td').first()).toHaveText('2')
  await expect(page.getByText(words.table.balanced(2, 0, 2), { exact: false })).toBeVisible()
  await shot('form')
  await total.getByRole('button', { name: words.counted.direct, exact: false }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(taken[0]!.dossierNo)).toBeVisible()
  await expect(dialog.getByText(taken[2]!.dossierNo)).toBeVisible()
  await expect(dialog.getByText(taken[1]!.dossierNo)).toHaveCount(0)
  await shot('list')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.endings.withdrawn, exact: false }).click()
  await expect(page.getByRole('dialog').getByText(taken[1]!.dossierNo)).toBeVisible()
  await page.keyboard.press('Escape')
})

test('the workbook holds figures as numbers and what follows from them as formulas', async () => {
  const path = test.info().outputPath('bieu.xlsx')
  await counter.saveTo(path)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(words.actions.saved)).toBeVisible()
  const files = unzipSync(readFileSync(path))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
  const cell = (at: string) => new RegExp(`<c r="${at}"[^>]*>(.*?)</c>`, 's').exec(sheet)?.[1]
  expect(cell('E11')).toBe('<v>2</v>')
  expect(cell('C11')).toBe('<f>SUM(D11:F11)</f><v>2</v>')
  expect(cell('M12')).toBe('<f>SUM(M11:M11)</f><v>0</v>')
  expect(sheet).toContain('orientation="landscape"')
  expect(strFromU8(files['xl/workbook.xml']!)).toContain('II_06a!$8:$10')
})

test('signed, the report stays as it was, and names the dossier that has moved since', async () => {
  await button(words.actions.preview).click()
  await expect(page.locator('.pdf-pages canvas').first()).toBeVisible()
  await shot('preview')
  await page.keyboard.press('Escape')
  await button(words.actions.close).first().click()
  await page.getByRole('dialog').getByRole('button', { name: words.actions.close }).click()
  await expect(page.getByText(words.closed.same)).toBeVisible()
  await expect(page.getByText(vi.papers.kinds['form-6a'])).toBeVisible()

  await counter.as('officer')
  await withdraw(taken[0]!.dossierId)
  await counter.sitDown('lanhdao')
  await openReports()
  await page.getByRole('tab', { name: words.tabs.closed }).click()
  await page
    .getByRole('main')
    .getByRole('button', { name: words.period.name('year', 2026, 1) })
    .click()
  await expect(page.getByText(words.closed.differs(1)).first()).toBeVisible()
  await expect(button(taken[0]!.dossierNo)).toBeVisible()
  await expect(page.getByRole('cell', { name: words.counted.withdrawn })).toBeVisible()
  await expect(table().locator('tfoot td').first()).toHaveText('2')
  await shot('closed')
  await page.setViewportSize({ width: 1024, height: 768 })
  await shot('narrow')
})

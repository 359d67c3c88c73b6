import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { REPORT_KINDS } from '../../electron/common/reports/kinds.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { lookAt } from '../support/look-at.ts'

/* One screen for every kind of report: chosen, opened, saved, signed. */

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
    [2, '1.004845'],
  ] as const)
    taken.push(await takenIn(counter, { person, procedure }))
  const { version } = (await counter.ok('dossiers.get', { id: taken[0]!.dossierId })).state
  await counter.ok('dossiers.askSupplement', {
    ...{ dossierId: taken[0]!.dossierId, version },
    ...{ items: ['Tờ khai có chữ ký'], reason: 'thiếu chữ ký' },
  })
  await counter.sitDown('lanhdao')
  await page.getByRole('navigation').getByRole('button', { name: words.title, exact: true }).click()
  await page.getByLabel(words.period.kind).selectOption('year')
  await page.getByLabel(words.period.year).selectOption({ index: 0 })
})
test.afterAll(() => counter?.close())

const choose = (kind: (typeof REPORT_KINDS)[number]) =>
  page.getByLabel(words.report, { exact: true }).selectOption(kind)
const table = (kind: (typeof REPORT_KINDS)[number]) => page.getByRole('table', { name: words.reports[kind] })

test('every kind of report stands on the same screen, of the same period', async () => {
  for (const kind of REPORT_KINDS) {
    if (kind === 'form-6a') continue
    await choose(kind)
    await expect(page.getByRole('heading', { name: words.reports[kind], exact: false })).toBeVisible()
    await lookAt(page, kind)
  }
  await choose('online')
  await table('online').locator('tfoot').getByRole('button', { name: 'Trực tiếp', exact: false }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(taken[0]!.dossierNo)).toBeVisible()
  await expect(dialog.getByText(taken[1]!.dossierNo)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a list says which dossier, by whom and why; it is saved and signed like the form', async () => {
  await choose('supplements')
  await expect(table('supplements').getByText('Tờ khai có chữ ký; thiếu chữ ký')).toBeVisible()
  const path = test.info().outputPath('bo-sung.xlsx')
  await counter.saveTo(path)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(words.actions.saved)).toBeVisible()
  const files = unzipSync(readFileSync(path))
  expect(strFromU8(files['xl/sharedStrings.xml'] ?? files['xl/worksheets/sheet1.xml']!)).toContain(
    taken[0]!.dossierNo,
  )
  await page.getByRole('button', { name: words.actions.close, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: words.actions.close }).click()
  await expect(page.getByText(words.closed.same)).toBeVisible()
  await expect(page.getByText(vi.papers.kinds['table-report'])).toBeVisible()
  await page.getByRole('button', { name: taken[0]!.dossierNo }).click()
  await expect(page.getByText(taken[0]!.dossierNo).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1024, height: 768 })
  await lookAt(page, 'closed-list')
})

test('the self-check of the index says what is missing; what the counter cannot know is typed in', async () => {
  await page.setViewportSize({ width: 1366, height: 820 })
  await page.getByRole('tab', { name: words.tabs.form }).click()
  await page.getByLabel(words.period.kind).selectOption('year')
  await page.getByLabel(words.period.year).selectOption({ index: 0 })
  await choose('index-766')
  await expect(table('index-766').getByText('Không có ở quầy', { exact: false }).first()).toBeVisible()
  await lookAt(page, 'index', { fullPage: true })
  const paid = page.getByLabel('Hồ sơ thanh toán trực tuyến')
  await paid.fill('140')
  await expect(page.getByText(words.index.wrong)).toBeVisible()
  await paid.fill('72,5')
  await page.getByRole('button', { name: words.index.save }).click()
  const row = table('index-766').getByRole('row', { name: /thanh toán trực tuyến \(chưa/ })
  await expect(row).toContainText('72,5 %')
  await expect(row).toContainText('9,06')
  await page.getByRole('button', { name: words.actions.preview, exact: true }).click()
  await expect(page.locator('.pdf-pages canvas').first()).toBeVisible()
  await lookAt(page, 'index-preview')
  await page.keyboard.press('Escape')
})

test('on the 14th the report stands ready on the leader’s first screen, one press from its figures', async () => {
  await counter.close()
  counter = await openCounterApp({ demo: true, clock: '2026-12-14T07:30:00+07:00' })
  page = counter.page
  await counter.as('officer')
  await takenIn(counter, { person: 1, procedure: '1.004837' })
  await counter.sitDown('lanhdao')
  const { due } = words
  const [quarter, year] = [words.period.name('quarter', 2026, 4), words.period.name('year', 2026, 1)]
  await expect(page.getByText(due.ready(quarter))).toBeVisible()
  await lookAt(page, 'ready')
  await page.getByRole('button', { name: due.asideOne(year) }).click()
  await expect(page.getByText(due.ready(year))).toHaveCount(0)
  await page.getByRole('button', { name: due.openOne(quarter) }).click()
  await expect(page.getByRole('heading', { name: quarter })).toBeVisible()
  await expect(page.getByLabel(words.period.cut)).toHaveValue('fourteenth')
  await page.getByRole('button', { name: due.schedule }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await lookAt(page, 'schedule')
  await page.keyboard.press('Escape')
})

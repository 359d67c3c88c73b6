/* The print queue in the real app, against a real print scheduler: what waits and why, what was refused, printed again. */
import { execFileSync } from 'node:child_process'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { TROUBLE } from '../../renderer/i18n/papers.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { type LoopPrinter, startLoopPrinter } from '../support/papers/loop-printer.ts'
import { pdfText } from '../support/papers/pdf-text.ts'
import { lookAt } from '../support/look-at.ts'

test.describe.configure({ mode: 'serial' })

const words = vi.printQueue
let printer: LoopPrinter
let counter: CounterApp
let page: Page
const slips: { paperId: string; dossierNo: string }[] = []

test.beforeAll(async () => {
  printer = await startLoopPrinter()
  await printer.addWithTrays('Tang_2')
  counter = await openCounterApp({ demo: true, env: { CUPS_SERVER: printer.env.CUPS_SERVER! } })
  page = counter.page
  await counter.as('officer')
  await page.getByRole('navigation').waitFor()
  await counter.ok('papers.choosePrinter', { media: 'A5', printer: 'Tang_2' })
})
test.afterAll(async () => {
  await counter?.close()
  await printer?.close()
})

const cups = (program: string, ...given: string[]) =>
  execFileSync(program, given, { env: { ...process.env, ...printer.env }, encoding: 'utf8' })
const row = (dossierNo: string): Locator => page.getByRole('row').filter({ hasText: dossierNo })
const tab = (name: string) => page.getByRole('tab', { name })

async function aSlip(person: number) {
  const { dossierId, dossierNo } = await takenIn(counter, { person })
  const { paperId } = await counter.ok('papers.make', { dossierId, kind: 'receipt' })
  slips.push({ paperId, dossierNo })
  return { paperId, dossierNo }
}

test('nothing waits: one key opens the screen, and it says so', async () => {
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible()
  await expect(page.getByText(words.empty.open)).toBeVisible()
  await lookAt(page, 'empty')
})

test('a queue that is switched off: the slip waits, with the reason, before the officer has looked away', async () => {
  const { paperId, dossierNo } = await aSlip(1)
  cups('/usr/sbin/cupsdisable', 'Tang_2')
  expect(await counter.call('papers.print', { paperId })).toMatchObject({
    error: { code: 'PRINTER_STOPPED' },
  })
  await expect(row(dossierNo)).toContainText(words.states.waiting)
  await expect(row(dossierNo)).toContainText(TROUBLE.PAUSED!)
  expect(printer.received()).toHaveLength(0)
})

test('printed again by keyboard: three sets out of the second tray reach the scheduler', async () => {
  const [slip] = slips
  cups('/usr/sbin/cupsenable', 'Tang_2')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(words.dialog.printer, { exact: true })).toHaveValue('Tang_2')
  await dialog.getByLabel(words.dialog.copies).selectOption('3')
  await dialog.getByLabel(words.dialog.tray).selectOption({ label: 'Khay 2' })
  await dialog.getByText(words.dialog.remember).click()
  await lookAt(page, 'dialog')
  await dialog.getByLabel(words.dialog.tray).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(row(slip!.dossierNo)).toContainText(words.states.sent)
  await expect(row(slip!.dossierNo)).toContainText('Khay 2, 3 bản')
  expect(printer.received()).toHaveLength(1)
  expect((await pdfText(printer.received()[0]!)).join(' ')).toContain(slip!.dossierNo)
  const job = Number(/Tang_2-(\d+)/.exec(cups('lpstat', '-W', 'completed', '-o', 'Tang_2'))![1])
  expect([await printer.jobAttribute(job, 'copies'), await printer.jobAttribute(job, 'InputSlot')]).toEqual([
    '3',
    'Tray2',
  ])
  await row(slip!.dossierNo)
    .getByRole('button', { name: new RegExp(`^${words.confirm}`) })
    .click()
  await expect(page.getByText(words.confirmed)).toBeVisible()
  await expect(page.getByText(words.empty.open)).toBeVisible()
  await tab(words.tabs.done).click()
  await expect(row(slip!.dossierNo)).toContainText(words.states.printed)
  await tab(words.tabs.open).click()
})

test('a job that the scheduler refuses has failed, with its sentence; later it comes out, as remembered', async () => {
  const { paperId, dossierNo } = await aSlip(2)
  cups('/usr/sbin/lpadmin', '-p', 'Tang_2', '-o', 'job-k-limit=1', '-o', 'job-quota-period=86400')
  expect(await counter.call('papers.print', { paperId })).toMatchObject({ error: { code: 'PRINT_REFUSED' } })
  await expect(row(dossierNo)).toContainText(words.states.failed)
  await expect(row(dossierNo)).toContainText(words.why.PRINT_REFUSED)
  cups('/usr/sbin/lpadmin', '-p', 'Tang_2', '-o', 'job-k-limit=0', '-o', 'job-quota-period=0')
  await row(dossierNo)
    .getByRole('button', { name: new RegExp(`^${words.again}`) })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(words.dialog.copies)).toHaveValue('3')
  await dialog.getByRole('button', { name: words.dialog.print, exact: true }).click()
  await expect(row(dossierNo)).toContainText(words.states.sent)
  await expect.poll(() => printer.received().length).toBe(2)
})

test('a long day: everything on the screen, and what is not needed is put away', async () => {
  for (let person = 3; person < 18; person++) {
    const { paperId } = await aSlip(person)
    if (person % 3 === 0) await counter.ok('papers.print', { paperId })
    else if (person % 3 === 1)
      await counter.call('papers.print', { paperId, printer: 'May_in_phong_Tu_phap' })
  }
  cups('/usr/sbin/cupsdisable', 'Tang_2')
  for (const { paperId } of slips.slice(3, 6)) await counter.call('papers.print', { paperId })
  await page.reload()
  await page.getByRole('navigation').getByText(words.title).click()
  await expect(row(slips[3]!.dossierNo)).toBeVisible()
  await lookAt(page, 'long-1400')
  await tab(words.tabs.all).click()
  await lookAt(page, 'all-1400')
  await tab(words.tabs.open).click()
  await counter.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible())
    window!.unmaximize()
    window!.setContentSize(1024, 768)
  })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1024)
  await lookAt(page, 'long-1024')
  // Nothing is pushed out of the table, not even at the smallest width.
  const grid = page.getByRole('grid')
  expect(await grid.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  const before = await page.getByRole('row').count()
  const first = page.getByRole('row').nth(1)
  await first.getByRole('button', { name: new RegExp(`^${words.drop}`) }).click()
  await expect(page.getByText(words.dropped)).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(before - 1)
})

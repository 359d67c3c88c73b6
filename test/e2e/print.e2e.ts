import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { PaperLine } from '../../electron/common/papers/api.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { cardOf, VISITS } from '../demo/citizens.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { openDossier } from '../support/open-dossier.ts'
import { type IntakeDesk, intakeDesk } from '../support/intake-desk.ts'
import { type LoopPrinter, startLoopPrinter } from '../support/papers/loop-printer.ts'
import { pdfText } from '../support/papers/pdf-text.ts'

/* One slip and everything that can happen to it on its way to paper, against a real print scheduler. */

test.describe.configure({ mode: 'serial' })

const { issued } = vi.intake
const refusals = vi.papers.refusals.print
const STAMP = /Bản in lần/
let printer: LoopPrinter
let counter: CounterApp
let page: Page
let desk: IntakeDesk
let dossier: { id: string; dossierNo: string }

test.beforeAll(async () => {
  printer = await startLoopPrinter()
  // A PC without any printer: nothing answers on this port.
  counter = await openCounterApp({ demo: true, env: { CUPS_SERVER: '127.0.0.1:1' } })
  page = counter.page
  desk = intakeDesk(counter)
  await signIn(page, 'motcua')
})
test.afterAll(async () => {
  await counter?.close()
  await printer?.close()
})

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const alert = (text: string) => page.getByRole('alert').filter({ hasText: text })
const cups = (program: string, ...words: string[]) =>
  execFileSync(`/usr/sbin/${program}`, words, { env: { ...process.env, ...printer.env }, stdio: 'pipe' })

async function slip(): Promise<PaperLine> {
  const papers = await counter.ok('papers.list', { about: dossier.id })
  expect(papers).toHaveLength(1)
  return papers[0]!
}

/** The next save dialog gets this answer. */
async function answerSaveDialog(answer: { canceled: boolean; filePath: string }): Promise<void> {
  await counter.app.evaluate(({ dialog }, given) => {
    dialog.showSaveDialog = () => Promise.resolve(given)
  }, answer)
}

async function choosePrinter(name: string): Promise<void> {
  await button(vi.papers.printers.choose).click()
  const dialog = page.getByRole('dialog', { name: vi.papers.printers.choose })
  await dialog.getByLabel(vi.papers.printers.A5).selectOption(name)
  await expect(page.getByText(vi.papers.printers.chosen)).toBeVisible()
  await dialog.getByRole('button', { name: vi.papers.printers.done }).click()
  await expect(dialog).toBeHidden()
}

test('no printer: a sentence, the dossier safe in the register', async () => {
  await desk.filledForm(cardOf(VISITS[2]!.citizen), 'khai s')
  await desk.issueButton.click()
  await expect(desk.number).toBeVisible()
  await button(issued.print).click()
  await expect(alert(refusals.NO_PRINTER)).toBeVisible()
  await expect(page.getByText(issued.safe)).toBeVisible()
  const [line] = await desk.dossiers()
  expect(line!.dossierNo).toBe(await desk.number.innerText())
  dossier = line!
  expect((await slip()).prints).toMatchObject([{ copyNo: 1, state: 'failed', code: 'NO_PRINTER' }])
})

test('saved as PDF instead: cancelled, in vain and well', async () => {
  await answerSaveDialog({ canceled: true, filePath: '' })
  await button(issued.save).click()
  await expect(page.getByText(vi.papers.refusals.save.CANCELLED)).toBeVisible()
  await answerSaveDialog({ canceled: false, filePath: test.info().outputPath('không có', 'phiếu.pdf') })
  await button(issued.save).click()
  await expect(alert(vi.papers.refusals.save.CANNOT_WRITE)).toBeVisible()
  const file = test.info().outputPath('phiếu.pdf')
  await answerSaveDialog({ canceled: false, filePath: file })
  await button(issued.save).click()
  await expect(page.getByText(issued.saved)).toBeVisible()
  expect(existsSync(file)).toBe(true)
  const text = (await pdfText(readFileSync(file))).join(' ')
  expect(text).toContain(dossier.dossierNo)
  expect(text).not.toMatch(STAMP)
})

test('a jam: a sentence, and after it the same copy comes out once', async () => {
  await counter.app.evaluate((_, server) => {
    process.env.CUPS_SERVER = server
  }, printer.env.CUPS_SERVER!)
  await button(issued.again).press('Enter')
  await expect(alert(refusals.NO_PRINTER)).toBeVisible()
  await expect(button(issued.again)).toBeFocused()
  await choosePrinter('Loop')
  printer.trouble('media-jam')
  await button(issued.again).click()
  await expect(alert(refusals.PRINTER_STOPPED({ trouble: 'JAM' }))).toBeVisible({ timeout: 15_000 })
  expect(printer.received()).toHaveLength(0)
  printer.trouble(null)
  await button(issued.again).click()
  await expect(button(issued.printed)).toBeVisible()
  await expect.poll(() => printer.received().length).toBe(1)
  expect((await pdfText(printer.received()[0]!)).join(' ')).not.toMatch(STAMP)
  const { prints } = await slip()
  expect(prints.map(({ copyNo }) => copyNo)).toEqual(prints.map(() => 1))
  await button(issued.printed).click()
  await expect(page.getByText(issued.confirmed)).toBeVisible()
})

test('printed again: the archived paper with the number of the copy stamped on every page', async () => {
  const archived = await slip()
  await openDossier(page, dossier.dossierNo)
  await button(vi.papers.reprint(2)).click()
  await expect.poll(() => printer.received().length).toBe(2)
  const copies = await pdfText(printer.received()[1]!)
  expect(copies.length).toBeGreaterThan(0)
  for (const copy of copies) {
    expect(copy).toContain('Bản in lần 2')
    expect(copy).toContain(dossier.dossierNo)
  }
  await button(vi.papers.confirm).click()
  await expect(page.getByText(vi.papers.printed(2), { exact: false })).toBeVisible()
  await expect(page.getByText(vi.dossiers.timeline.copy(2))).toBeVisible()
  const { sha256, revision } = await slip()
  expect({ sha256, revision }).toEqual({ sha256: archived.sha256, revision: 1 })
})

test('the printer is gone: a sentence, another one is chosen, the third copy comes out there', async () => {
  cups('lpadmin', '-p', 'Kho', '-E', '-v', 'loop:/', '-m', 'raw')
  cups('lpadmin', '-x', 'Loop')
  await button(vi.papers.reprint(3)).click()
  await expect(alert(refusals.PRINTER_GONE)).toBeVisible()
  await choosePrinter('Kho')
  await button(vi.papers.retry).click()
  await expect.poll(() => printer.received().length).toBe(3)
  expect((await pdfText(printer.received()[2]!))[0]).toContain('Bản in lần 3')
})

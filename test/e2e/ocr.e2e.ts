/* A paper's way from the desk into the search and out again, in the real app with the real engine in its own process. */
import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { errorRate, FORM_LINES, formPicture } from '../support/read-form.ts'
import { textPdf } from '../support/text-pdf.ts'
import { lookAt } from '../support/look-at.ts'

let counter: CounterApp
let dossierId = ''
let dossierNo = ''

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  await counter.as('officer')
  await counter.page.reload()
  ;({ dossierId, dossierNo } = await takenIn(counter, { procedure: '1.001193' }))
})
test.afterAll(() => counter?.close())

const waiting = async () => (await counter.ok('ocr.state', {})).waiting
async function assign(name: string, pages: readonly Buffer[]): Promise<void> {
  const paths = pages.map((bytes, index) => {
    const path = test.info().outputPath(`${name}-${index}`)
    writeFileSync(path, bytes)
    return path
  })
  await counter.ok('scans.drop', { dossierId, paths })
  const { pages: onDesk, components } = await counter.ok('scans.desk', { dossierId })
  const pageIds = onDesk.filter((page) => page.documentId === null).map(({ id }) => id)
  const component = components.find(({ code }) => code === name)!.code
  await counter.ok('scans.assign', { dossierId, component, pageIds })
}

test('read in the background although the program is killed in the middle, found from the register with its line, taken out with bookmarks', async () => {
  await counter.ok('ocr.pause', { paused: true })
  const one = await formPicture()
  const lines = ['Giấy chứng sinh số 0815', 'Người đỡ đẻ: Hoàng Thị Thắm', 'Cân nặng: 3,2 kg']
  await assign('to-khai', [one, await formPicture({ lines: ['Trang thứ hai của tờ khai'], height: 800 })])
  const { components } = await counter.ok('scans.desk', { dossierId })
  const second = components.find(({ code }) => code !== 'to-khai')!
  // A page out of a word processor, in a font of old, behind the scanned one.
  const font = { kind: 'byte', name: '.VnTime' } as const
  const typed = await textPdf([{ lines: ['X¸c nhËn cña tr\u00ADëng xãm Khuæi §Èy'], font }])
  await assign(second.code, [await formPicture({ lines, height: 800 }), typed])

  await counter.ok('ocr.pause', { paused: false })
  await expect.poll(waiting, { intervals: [50] }).toBeLessThan(3)

  // In the middle of it.
  await counter.kill()
  counter = await counter.again({ clock: '2026-11-20T08:00:00+07:00' })
  await counter.as('officer')
  await counter.page.reload()
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
  expect(await counter.ok('ocr.state', {})).toEqual({ waiting: 0, aside: 0, paused: false })

  // Ctrl+G, the words without their marks, Enter.
  await counter.page.keyboard.press('F3')
  await counter.page.keyboard.press('Control+g')
  await counter.page.getByRole('textbox', { name: vi.ocr.toggle }).fill('hoang thi tham')
  const row = counter.page.getByRole('row').filter({ hasText: 'Hoàng Thị Thắm' })
  await expect(row).toContainText(dossierNo.slice(dossierNo.indexOf('-') + 1))
  await expect(row).toContainText(second.name)
  await expect(row.locator('mark')).toHaveText(['Hoàng', 'Thị', 'Thắm'])
  await lookAt(counter.page, 'search')
  const { hits } = await counter.ok('ocr.search', { text: 'truong xom', limit: 10, after: null })
  expect(hits).toMatchObject([{ component: second.code, page: 2 }])
  await counter.page.keyboard.press('Enter')
  await expect(counter.page.getByText(vi.dossiers.components.title).first()).toBeVisible()

  // Ctrl+E and a letter.
  const pdf = test.info().outputPath('ho-so.pdf')
  await counter.saveTo(pdf)
  await expect(counter.page.getByRole('button', { name: vi.exports.open })).toBeVisible()
  await counter.page.keyboard.press('Control+e')
  await lookAt(counter.page, 'export')
  await counter.page.keyboard.press('p')
  await expect(counter.page.getByText(vi.exports.done('ho-so.pdf'))).toBeVisible()
  const bookmarks = execFileSync('pdftohtml', ['-i', '-stdout', '-xml', pdf], { encoding: 'utf8' })
  expect([...bookmarks.matchAll(/<item page="(\d+)">/g)].map(([, at]) => at)).toEqual(['1', '3'])
  const text = execFileSync('pdftotext', ['-l', '1', pdf, '-'], { encoding: 'utf8' })
  expect(errorRate(text, FORM_LINES.join('\n'))).toBeLessThanOrEqual(0.01)

  await counter.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, test.info().outputPath())
  await counter.page.keyboard.press('t')
  await expect(counter.page.getByText(vi.exports.done(dossierNo))).toBeVisible()
  expect(readdirSync(test.info().outputPath(dossierNo))).toHaveLength(2)
})

test('the scan desk says how many pages are still to be read, and lets reading wait', async () => {
  const { page } = counter
  // The dialog of the export.
  await page.keyboard.press('Escape')
  await counter.ok('ocr.pause', { paused: true })
  const { components, documents } = await counter.ok('scans.desk', { dossierId })
  const free = components.find(
    ({ code, noScan }) => noScan === null && documents.every((one) => one.component !== code),
  )
  await assign((free ?? components.find(({ noScan }) => noScan === null)!).code, [
    await formPicture({ lines: ['Trang còn chờ'], height: 800 }),
  ])
  await page.keyboard.press('F3')
  await page.getByRole('row', { name: dossierNo }).first().click()
  await page.getByRole('button', { name: vi.dossiers.components.scan, exact: true }).click()
  await expect(page.getByText(vi.ocr.paused(1))).toBeVisible()
  await lookAt(page, 'desk')
  await page.getByRole('button', { name: vi.ocr.goOn }).click()
  await expect(page.getByText(vi.ocr.reading(1))).toBeHidden()
  await expect.poll(waiting).toBe(0)
})

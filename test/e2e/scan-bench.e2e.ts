/* The bench's own gestures on the screen: sorted by cover sheets, used again, put in between, shot by itself. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, type Locator, test } from '@playwright/test'
import sharp from 'sharp'
import type { OutputOf } from '../../electron/common/contract.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CameraVideo, cameraVideo } from '../support/camera-video.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { dragFiles } from '../support/drag-files.ts'
import { anIntake } from '../support/intake.ts'
import { formPicture } from '../support/read-form.ts'
import { openSane } from '../support/sane.ts'
import { openScanDesk, scanByKey, scannerChoice, scannerReady, thumbs } from '../support/scan-desk.ts'

const words = vi.scans
const [APPLICATION, BIRTH] = ['to-khai', 'chung-sinh']
/** As high as what stands on a page, pixels. */
const SLIP = 800

let sane: ReturnType<typeof openSane>
let video: CameraVideo
let counter: CounterApp
let dossierId = ''
let dossierNo = ''
/** What lies on the glass of the scanner; without it, the scanner refuses. */
let glass = ''

test.beforeAll(async () => {
  sane = openSane()
  glass = join(sane.folder, 'glass.ppm')
  video = await cameraVideo(
    { width: 1600, height: 1200 },
    { fill: 0.9, turn: 0.03, blur: 0, tiltX: 0.04, tiltY: -0.03 },
  )
  counter = await openCounterApp({ demo: true, env: { SANE_CONFIG_DIR: sane.folder }, flags: video.flags })
  await counter.as('administrator')
  await counter.ok('scans.setDeviceOptions', { device: 'pnm:0', options: [`--filename=${glass}`] })
  await counter.as('officer')
  // Reading what lies there is no part of this.
  await counter.ok('ocr.pause', { paused: true })
})
test.afterAll(async () => {
  await counter.close()
  video.close()
  sane.close()
})

test('cover sheets printed by the app sort by themselves what lies behind them, taken back after a look elsewhere; used again by U', async () => {
  const { page } = counter
  await newDossier()
  await page.getByRole('button', { name: words.bench.cover.print }).click()
  const dialog = page.getByRole('dialog')
  const sheets = dialog.getByRole('checkbox')
  await expect(sheets.first()).toBeChecked()
  // The result has a sheet as well, and is not there yet.
  for (const box of (await sheets.all()).slice(2)) await box.uncheck()
  const pdf = join(sane.folder, 'covers.pdf')
  await counter.saveTo(pdf)
  await dialog.getByRole('button', { name: words.bench.cover.save }).click()
  await expect(dialog.getByText(words.bench.cover.saved)).toBeVisible()
  await page.keyboard.press('Escape')
  execFileSync('pdftoppm', ['-r', '200', '-jpeg', pdf, join(sane.folder, 'cover')])
  const covers = readdirSync(sane.folder).filter((name) => /^cover-?\d+\.jpg$/.test(name))
  expect(covers).toHaveLength(2)
  const [first, second] = covers.toSorted().map((name) => join(sane.folder, name)) as [string, string]

  // One stack as a printer scans it into one PDF: sheet, two pages, sheet, a page.
  const stack = await PDFDocument.create()
  for (const file of [first, await picture('a'), await picture('b'), second, await picture('c')]) {
    const sheet = stack.addPage([595, 842])
    sheet.drawImage(await stack.embedJpg(readFileSync(file)), { x: 0, y: 0, width: 595, height: 842 })
  }
  const scanned = join(sane.folder, 'stack.pdf')
  writeFileSync(scanned, await stack.save())
  await drop(scanned)
  await expect(status(APPLICATION)).toContainText('2 trang')
  await expect(status(BIRTH)).toContainText('1 trang')
  await expect(thumbs(counter)).toHaveCount(0)

  // The sheet's own paper and the one behind it from the glass, one after the other.
  execFileSync('pdftoppm', ['-r', '200', '-f', '2', '-l', '2', '-singlefile', pdf, glass.slice(0, -4)])
  await scanByKey(counter, dossierId)
  await expect(thumbs(counter).getByText(words.bench.cover.chip)).toBeVisible()
  await onGlass(await formPicture({ lines: ['Trang đi sau'], height: SLIP }))
  await scanByKey(counter, dossierId)
  await expect(status(BIRTH)).toContainText('2 trang')
  await expect(thumbs(counter)).toHaveCount(0)

  // A look elsewhere forgets nothing: one by one each comes off again.
  await page.keyboard.press('F4')
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toHaveCount(0)
  await openDesk()
  await page.keyboard.press('Control+z')
  await expect(status(BIRTH)).toContainText('1 trang')
  await expect(thumbs(counter)).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(status(BIRTH)).toContainText(words.components.missing)
  await expect(thumbs(counter)).toHaveCount(4)
  // What was taken back is not sorted again by itself.
  const covered = (await desk()).pages.filter(({ cover }) => cover)
  expect(covered.map(({ coverUsed }) => coverUsed)).toEqual([true, true])

  // The same person comes again: what was digitised then is offered.
  const before = dossierNo
  await newDossier()
  const offer = component(APPLICATION).locator('.scan-component-reuse')
  await expect(offer).toContainText('Tái sử dụng: số hóa 20/11/2026')
  await expect(offer).toContainText(before)
  await page.keyboard.press('u')
  await expect(status(APPLICATION)).toContainText('Tái sử dụng')
  await expect(status(APPLICATION)).toContainText(before)
  expect((await desk()).documents).toMatchObject([
    { component: APPLICATION, pageIds: [], reused: { tag: 2, dossierNo: before } },
  ])
  await page.keyboard.press('Control+z')
  await expect(offer).toContainText(before)
  expect((await desk()).documents).toEqual([])
})

test('a scan put in between goes on where the scanner failed, a page scanned anew takes its place, a PDF page says why not', async () => {
  const { page } = counter
  await newDossier(1)
  await drop(await picture('a'), await picture('b'))
  await expect(thumbs(counter)).toHaveCount(2)
  const [a, b] = await order()

  rmSync(glass, { force: true })
  await page.keyboard.press('Home')
  await page.keyboard.press('i')
  await expect(page.getByText(words.bench.pending.insert(1))).toBeVisible()
  await onGlass(await formPicture({ lines: ['Trang chèn vào'], height: SLIP }))
  await page.keyboard.press('F8')
  await expect(thumbs(counter)).toHaveCount(3)
  await expect(page.getByText(words.bench.pending.insert(1))).toHaveCount(0)
  const [, inserted] = await order()
  expect(await order()).toEqual([a, inserted, b])
  await page.keyboard.press('Control+z')
  await expect.poll(order).toEqual([a, b, inserted])

  rmSync(glass, { force: true })
  await page.keyboard.press('Home')
  await page.keyboard.press('q')
  await expect(page.getByText(words.bench.pending.replace(1))).toBeVisible()
  await onGlass(await formPicture({ lines: ['Trang quét lại'], height: SLIP }))
  await page.keyboard.press('F8')
  await expect.poll(async () => (await order()).includes(a!)).toBe(false)
  const [anew] = await order()
  expect(await order()).toEqual([anew, b, inserted])
  await expect(thumbs(counter)).toHaveCount(3)
  await expect(page.getByText(words.bench.done.replaced)).toBeVisible()

  // By hand, by number, by Enter: each to its component.
  await thumbs(counter).nth(1).click()
  // A busy machine may draw the strip anew under the mouse, which ends a drag as it would for a hand.
  await expect(async () => {
    await thumbs(counter).nth(1).dragTo(component('other'))
    await expect(status('other')).toContainText('1 trang', { timeout: 5_000 })
  }).toPass()
  await thumbs(counter).nth(0).click()
  await page.keyboard.press('2')
  await expect(status(BIRTH)).toContainText('1 trang')
  await thumbs(counter).nth(0).click()
  await page.keyboard.press('Enter')
  await expect(status(APPLICATION)).toContainText('1 trang')
  const { documents } = await desk()
  expect(new Map(documents.map((one) => [one.component, one.pageIds]))).toEqual(
    new Map([
      ['other', [b]],
      [BIRTH, [anew]],
      [APPLICATION, [inserted]],
    ]),
  )

  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawText('van ban', { x: 60, y: 400 })
  const file = join(sane.folder, 'paper.pdf')
  writeFileSync(file, await pdf.save())
  await drop(file)
  await expect(thumbs(counter)).toHaveCount(1)
  for (const key of ['c', ']', 'h']) {
    await page.keyboard.press(key)
    await expect(page.getByText(words.refusals.adjust.PAGE_NOT_PICTURE)).toBeVisible()
    await page.locator('.banner').getByRole('button', { name: vi.ui.close }).click()
    await expect(page.getByText(words.refusals.adjust.PAGE_NOT_PICTURE)).toHaveCount(0)
  }
})

test('a page lying still under the camera is shot by itself, once', async () => {
  const { page } = counter
  await newDossier(2)
  await page.keyboard.press('F6')
  await expect(page.locator('.camera-corners-found')).toBeVisible({ timeout: 30_000 })
  const shots = page.locator('.camera-shots [role=option]')
  // It has lain there before it was wanted.
  await page.waitForTimeout(1500)
  await expect(shots).toHaveCount(0)
  await page.getByLabel(vi.camera.auto).check()
  await expect(shots).toHaveCount(1)
  await page.waitForTimeout(2500)
  await expect(shots).toHaveCount(1)
})

test('in the smallest window each tool is in sight, and the scanner is one row below its buttons', async () => {
  const { page } = counter
  await newDossier(3)
  const window = await counter.app.browserWindow(page)
  const [width, height] = await window.evaluate((one) => {
    one.unmaximize()
    const before = one.getContentSize()
    one.setContentSize(1024, 700)
    return before
  })
  try {
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1024)
    const right = async (element: Locator) => {
      const { x, width: wide } = (await element.boundingBox())!
      return x + wide
    }
    const middle = await right(page.locator('.scan-middle'))
    const heading = (await page.getByRole('heading', { level: 2, name: words.desk.title }).boundingBox())!
    const tools = (await page.getByRole('toolbar').boundingBox())!
    expect(tools.y).toBeGreaterThanOrEqual(heading.y + heading.height)
    for (const tool of await page.getByRole('toolbar').getByRole('button').all())
      expect(await right(tool), (await tool.getAttribute('aria-label'))!).toBeLessThanOrEqual(middle)
    const rows = ['Nguồn giấy', 'Màu', 'Độ nét'].map(
      async (label) => (await scannerChoice(counter, label).boundingBox())!.y,
    )
    expect(new Set(await Promise.all(rows)).size).toBe(1)

    await page.getByRole('button', { name: words.otherDossier }).click()
    const table = page.getByRole('grid')
    await expect(table.getByRole('row').nth(1)).toBeVisible()
    expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  } finally {
    await window.evaluate((one, size) => one.setContentSize(size[0]!, size[1]!), [width!, height!] as const)
  }
})

const component = (code: string) => counter.page.locator(`[data-component="${code}"]`)
const status = (code: string) => component(code).locator('.scan-component-status')
const desk = (): Promise<OutputOf<'scans.desk'>> => counter.ok('scans.desk', { dossierId })
const order = async () => (await desk()).pages.filter((page) => !page.documentId).map(({ id }) => id)

async function newDossier(person = 0): Promise<void> {
  const intake = anIntake({ procedure: '1.001193', person })
  const issued = await counter.ok('receipts.issue', { intake, draftId: null, sameOpenConfirmed: true })
  ;({ dossierId, dossierNo } = issued)
  await counter.page.reload()
  await openDesk()
}

/** The scanner is the one with a glass. */
async function openDesk(): Promise<void> {
  await openScanDesk(counter, dossierNo)
  await scannerReady(counter)
  await scannerChoice(counter, words.scanner.label).selectOption('pnm:0')
  await scannerReady(counter)
}

/** A scanned page of a few lines, as a file. */
async function picture(name: string): Promise<string> {
  const file = join(sane.folder, `${name}.jpg`)
  writeFileSync(
    file,
    await formPicture({ lines: [`Trang ${name}`, 'Kính gửi: Ủy ban nhân dân xã'], height: SLIP }),
  )
  return file
}

async function drop(...files: string[]): Promise<void> {
  const box = (await counter.page.locator('.scan-middle').boundingBox())!
  await dragFiles(counter, files, { x: box.x + 200, y: box.y + 150 })
}

async function onGlass(jpeg: Buffer): Promise<void> {
  const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  writeFileSync(glass, Buffer.concat([Buffer.from(`P6\n${info.width} ${info.height}\n255\n`), data]))
}

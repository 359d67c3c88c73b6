/* Four ways by which pages come, each walked to its end: bench, components, reading, signature, search, export. On each
   the power goes three times: while pages come, while they are read, while they are signed. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { vi } from '../../renderer/i18n/vi.ts'
import { AIRSCAN_DEVICE, openAirscan } from '../support/airscan.ts'
import { type CameraVideo, cameraVideo } from '../support/camera-video.ts'
import { type EsclServer, openEsclServer } from '../support/escl-server.ts'
import { formPicture } from '../support/read-form.ts'
import { scannerChoice, thumbs } from '../support/scan-desk.ts'
import { openScanRoad, type ScanRoad } from '../support/scan-road.ts'

test.describe.configure({ mode: 'serial', timeout: 400_000 })

const NUMBERS = [
  ...['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'],
  ...['mười ba', 'mười bốn', 'mười lăm', 'mười sáu', 'mười bảy', 'mười tám', 'mười chín', 'hai mươi'],
]
/** Words that stand on one page of each road and nowhere else. */
const PLACES = { feeder: 'Khuổi Đẩy', network: 'Lũng Thẳm', camera: 'Nà Rưởng', folder: 'Phiêng Lếch' }
type Source = keyof typeof PLACES

const COUNTS = { feeder: 20, network: 10, camera: 4, folder: 6 }

/** What stands on each page of a road: which it is, and on the last but one the place that is looked for. */
function written(source: Source): [string, string][] {
  return NUMBERS.slice(0, COUNTS[source]).map((number, at) => [
    `Đây là trang thứ ${number} của hồ sơ`,
    at === COUNTS[source] - 2 ? `Nơi cư trú: thôn ${PLACES[source]}` : 'Nơi cư trú: xã Thử Nghiệm',
  ])
}

const CAMERA_PAGES = written('camera')
/** As wide as A4 and as high as what stands on it, pixels at 200 dpi: taken in, read and stored that much quicker. */
const SLIP = { width: 1654, height: 480 }
const FRAME = { width: 2880, height: 2160 }
const LAID = { fill: 1.16, turn: -Math.PI / 2 + 0.03, blur: 0, tiltX: 0.04, tiltY: -0.03 }
/** Where the power goes in the middle of something, that must be seen at once; the rest has time. */
const AT_ONCE = { timeout: 150_000, intervals: [50] }
const PATIENT = { ...AT_ONCE, intervals: [250] }

let scanner: EsclServer
let sane: ReturnType<typeof openAirscan>
let video: CameraVideo
let road: ScanRoad
/** The paper under the camera. */
let lying: number

test.beforeAll(async () => {
  scanner = await openEsclServer()
  sane = openAirscan(scanner.address)
  video = await cameraVideo(FRAME, LAID, CAMERA_PAGES)
  lying = 0
  road = await openScanRoad({ flags: video.flags, env: { SANE_CONFIG_DIR: sane.folder } })
})
test.afterAll(async () => {
  await road?.close()
  await scanner.close()
  sane.close()
  video.close()
})

test('twenty pages from a feeder through SANE', () =>
  walk('feeder', [8, 6, 6], (papers) => fromScanner(AIRSCAN_DEVICE, papers)))

test('ten pages from a network scanner by its own protocol', () =>
  walk('network', [4, 3, 3], async (papers) => {
    const added = await road.app().ok('scans.addNetwork', { address: scanner.address, accept: null })
    await fromScanner(`network:${added.address}`, papers)
  }))

test('four papers under the document camera', () => walk('camera', [2, 1, 1], fromCamera))

test('six pages in three files that a printer lays into the watched folder', () =>
  walk('folder', [3, 1, 2], fromFolder))

test('after twelve such ends the journal holds, every file is whole, and nothing was done twice', async () => {
  const pages = Object.values(COUNTS).reduce((sum, count) => sum + count)
  const documents = 3 * Object.keys(COUNTS).length
  expect(await road.leavings()).toEqual({
    journal: null,
    lost: [],
    pages,
    documents,
    scanned: documents,
    signed: documents,
  })
})

/** From the counter to the exported file. `arrive` brings the pages onto the bench, and is cut short in the middle. */
async function walk(
  source: Source,
  parts: number[],
  arrive: (papers: Buffer[]) => Promise<void>,
): Promise<void> {
  const lines = written(source)
  await road.begin(Object.keys(PLACES).indexOf(source))
  // Until all lie where they belong: what is cut short then is sure to be the reading.
  await road.app().ok('ocr.pause', { paused: true })
  const papers = await Promise.all(lines.map((page) => greyPage(page)))
  await test.step('come', () => arrive(papers))
  const arrived = (await road.desk()).pages.map(({ id }) => id)
  expect(arrived).toHaveLength(lines.length)

  await test.step('are put where they belong', () => road.assign(parts))
  await test.step('are read', () => road.read(lines.length))
  await test.step('are signed', () => road.sign())
  expect((await road.desk()).pages.map(({ id }) => id)).toEqual(arrived)

  const told = lines.map(([which]) => which)
  await test.step('are found', () => road.find(PLACES[source]))
  await test.step('are taken out', () => road.expectExported(told, parts))
}

/** Twice through a feeder: what had not arrived when the power went is laid into it again. */
async function fromScanner(device: string, papers: Buffer[]): Promise<void> {
  const load = (sheets: readonly Buffer[]) =>
    Object.assign(scanner.behaviour, { papers: sheets, adf: 'ScannerAdfLoaded' })
  load(papers)
  await road.app().page.reload()
  await road.openDesk()
  await choice('Máy quét').selectOption(device)
  await choice('Nguồn giấy').selectOption('feeder')
  await choice('Màu').selectOption('gray')
  await road.app().page.keyboard.press('F8')
  const came = async () => (await road.desk()).pages.length
  await expect.poll(came, AT_ONCE).toBeGreaterThanOrEqual(papers.length * 0.4)
  const there = await road.cutWhileArriving()
  expect(there).toBeLessThan(papers.length)

  await road.openDesk()
  await expect(thumbs(road.app())).toHaveCount(there)
  const { page } = road.app()
  await expect(page.getByText('Chương trình đã tắt khi đang quét')).toBeVisible()
  load(papers.slice(there))
  // Scanner and tray are offered as they were chosen last.
  await expect(choice('Máy quét')).toHaveValue(device)
  await expect(choice('Nguồn giấy')).toHaveValue('feeder')
  await page.keyboard.press('F8')
  await expect.poll(async () => (await road.desk()).lastRun?.pages, PATIENT).toBe(papers.length - there)
  await expect.poll(async () => (await road.desk()).running, PATIENT).toBeNull()
}

async function fromCamera(): Promise<void> {
  const shots = () => road.app().page.locator('.camera-shots [role=option]')
  const press = (key: string) => road.app().page.keyboard.press(key)
  const shoot = async (from: number, to: number): Promise<void> => {
    await press('F6')
    await expect(road.app().page.locator('.camera-corners-found')).toBeVisible({ timeout: PATIENT.timeout })
    for (let at = from; at < to; at++) {
      await lay(at)
      await press('Space')
      await expect(shots()).toHaveCount(at + 1 - from)
      // They lie sideways under it; turned once, the next come turned.
      if (at > from) continue
      await press('r')
      await expect.poll(async () => (await road.desk()).pages.at(-1)!.rotation).toBe(90)
    }
  }
  await shoot(0, 2)
  await lay(2)
  await press('Space')
  const there = await road.cutWhileArriving()
  expect(there).toBeLessThanOrEqual(3)

  await road.openDesk()
  await expect(thumbs(road.app())).toHaveCount(there)
  await shoot(there, CAMERA_PAGES.length)
  await press('Control+Enter')
  await expect(thumbs(road.app())).toHaveCount(CAMERA_PAGES.length)
}

/** Lays a paper under the camera and waits until the live picture shows it, and still the same a frame later. */
async function lay(paper: number): Promise<void> {
  if (paper === lying) return
  const look = () =>
    road
      .app()
      .page.locator('.camera-picture video')
      .evaluate((element: HTMLVideoElement) => {
        const canvas = document.createElement('canvas')
        canvas.width = 360
        canvas.height = 270
        canvas.getContext('2d')!.drawImage(element, 0, 0, 360, 270)
        return canvas.toDataURL()
      })
  const before = await look()
  let last = before
  video.lay(paper)
  lying = paper
  await expect
    .poll(async () => {
      const now = await look()
      const still = now === last && now !== before
      last = now
      return still
    }, PATIENT)
    .toBe(true)
}

/** A file that lies there whole, one behind it, and one that the printer is still writing when the power goes. */
async function fromFolder(papers: Buffer[]): Promise<void> {
  const hotFolder = join(road.folder, 'may-in')
  mkdirSync(hotFolder)
  await road.app().app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, hotFolder)
  await road.signIn('administrator')
  expect(await road.app().ok('scans.chooseFolder', {})).toEqual({ path: hotFolder })
  await road.signIn('officer')
  await road.app().page.reload()
  await road.openDesk()

  const last = await pdfOf(papers.slice(4))
  const put = (name: string, bytes: Uint8Array) => writeFileSync(join(hotFolder, name), bytes)
  put('Scan0001.pdf', await pdfOf(papers.slice(0, 3)))
  put('Scan0002.jpg', papers[3]!)
  put('Scan0003.pdf', last.subarray(0, last.length >> 1))
  await expect.poll(async () => (await road.desk()).pages.length, AT_ONCE).toBeGreaterThanOrEqual(3)
  await road.cutWhileArriving()

  put('Scan0003.pdf', last)
  const taken = () => readdirSync(join(hotFolder, 'Da lay')).toSorted()
  await expect.poll(taken, PATIENT).toEqual(['Scan0001.pdf', 'Scan0002.jpg', 'Scan0003.pdf'])
  // Nobody had a desk open: they wait for somebody to want them.
  await road.openDesk()
  await road.app().page.getByRole('button', { name: vi.scans.sources.arrivals.take }).click()
  await expect(thumbs(road.app())).toHaveCount(papers.length)
  expect((await road.app().ok('scans.arrivals', {})).arrivals).toEqual([])
}

const choice = (label: string) => scannerChoice(road.app(), label)

/** As a scanner sends it that was asked for shades of grey. */
async function greyPage(lines: readonly string[]): Promise<Buffer> {
  const colour = await formPicture({ lines, height: SLIP.height })
  return sharp(colour).toColourspace('b-w').withMetadata({ density: 200 }).jpeg({ quality: 75 }).toBuffer()
}

async function pdfOf(pictures: readonly Buffer[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const jpeg of pictures) {
    const size = { width: (SLIP.width * 72) / 200, height: (SLIP.height * 72) / 200 }
    pdf.addPage([size.width, size.height]).drawImage(await pdf.embedJpg(jpeg), size)
  }
  return pdf.save()
}

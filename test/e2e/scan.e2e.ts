/* From paper to the stored document, in the real app with the real scanimage, on the screen as the officer uses it. */
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import type { OutputOf } from '../../electron/common/contract.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { dragFiles } from '../support/drag-files.ts'
import { drawnPage } from '../support/drawn-page.ts'
import { anIntake } from '../support/intake.ts'
import { openSane } from '../support/sane.ts'
import { openScanDesk, scanByKey, scannerChoice, scannerReady, thumbs } from '../support/scan-desk.ts'

let sane: ReturnType<typeof openSane>
let counter: CounterApp
let dossierId = ''

test.beforeAll(async () => {
  sane = openSane()
  counter = await openCounterApp({ demo: true, env: { SANE_CONFIG_DIR: sane.folder } })
  await counter.as('officer')
  // Reading what was scanned is no part of this.
  await counter.ok('ocr.pause', { paused: true })
})
test.afterAll(async () => {
  await counter.close()
  sane.close()
})
/* Each test has a dossier of its own, opened from the list of today's: the newest stands first. */
test.beforeEach(async () => {
  await deviceOptions('test:0')
  const { dossierNo, dossierId: id } = await counter.ok('receipts.issue', {
    intake: anIntake({ procedure: '1.001193' }),
    draftId: null,
    sameOpenConfirmed: true,
  })
  dossierId = id
  await openDesk(dossierNo)
})

test('a feeder of ten pages: turned, reordered, removed and back, assigned, stored so that nobody can read it', async () => {
  const { page } = counter
  await scan('test:0', 'feeder')
  await expect(thumbs(counter)).toHaveCount(10)
  const { pages } = await desk()
  const [a, b, c, d] = pages.map(({ id }) => id) as [string, string, string, string]
  // What came together is selected together: one key would put all of it where it belongs.
  await expect(page.getByText('10 trang · đã chọn 10')).toBeVisible()
  for (const at of [0, 9]) await expectDrawn(at, 'tall')

  await page.keyboard.press('Home')
  // Where a screen reader follows, and Tab goes on.
  await expect(page.getByRole('listbox', { name: vi.scans.desk.list })).toBeFocused()
  await page.keyboard.press('r')
  await expectDrawn(0, 'wide')
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => (await order()).slice(0, 3)).toEqual([b, a, c])
  await thumbs(counter)
    .nth(3)
    .dragTo(thumbs(counter).nth(0), { targetPosition: { x: 8, y: 60 } })
  await expect.poll(async () => (await order()).slice(0, 4)).toEqual([d, b, a, c])

  await page.keyboard.press('Delete')
  await expect(thumbs(counter)).toHaveCount(9)
  await page.keyboard.press('Control+z')
  await expect(thumbs(counter)).toHaveCount(10)

  await thumbs(counter).nth(0).click()
  await thumbs(counter)
    .nth(2)
    .click({ modifiers: ['Control'] })
  await page.keyboard.press('1')
  await expect(status('to-khai')).toContainText('2 trang')
  await expect(thumbs(counter)).toHaveCount(8)
  const first = await stored('to-khai')
  expect(first.pageIds).toEqual([d, a])
  // A4 in 1240 × 1753 dots.
  expect(await sizes(first.id)).toEqual([
    [595, 841],
    [841, 595],
  ])

  // Taken back, it is on the desk again; a second time by dragging, the offered one by Enter.
  await page.keyboard.press('Control+z')
  await expect(thumbs(counter)).toHaveCount(10)
  await expect(status('to-khai')).toContainText('Chưa có bản quét')
  await thumbs(counter).nth(0).click()
  await thumbs(counter).nth(0).dragTo(component('chung-sinh'))
  await expect(status('chung-sinh')).toContainText('1 trang')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(status('to-khai')).toContainText('2 trang')
  expect((await stored('to-khai')).pageIds).toEqual([b, a])

  // More for a component that has its document: asked, and put behind it.
  await page.keyboard.press('1')
  await page.getByRole('button', { name: 'Nối vào sau' }).click()
  await expect(status('to-khai')).toContainText('3 trang · bản')
  await component('to-khai')
    .getByRole('button', { name: /^Xem bản quét/ })
    .click()
  await expect(page.locator('dialog canvas')).toHaveCount(3)
  await page.keyboard.press('Escape')

  const files = filesUnder(join(counter.profile, 'files'))
  expect(files.length).toBeGreaterThanOrEqual(4)
  for (const file of files) {
    const bytes = readFileSync(file)
    for (const mark of ['%PDF-1.', 'JFIF\0\x01', 'endobj', '/MediaBox'])
      expect(bytes.includes(mark), file).toBe(false)
    expect(file).not.toContain(first.sha256)
  }
})

test('a page that was drawn lies on the desk as it was drawn, at 200 dpi and in colour by itself', async () => {
  const { page } = counter
  const file = join(sane.folder, 'page.ppm')
  const dots = await drawnPage(1654, 2339).removeAlpha().raw().toBuffer()
  writeFileSync(file, Buffer.concat([Buffer.from('P6\n1654 2339\n255\n'), dots]))
  await deviceOptions('pnm:0', `--filename=${file}`)
  await openDesk()
  await scannerChoice(counter, 'Máy quét').selectOption('pnm:0')
  await expect(scannerChoice(counter, 'Độ nét')).toHaveValue('200')
  await expect(scannerChoice(counter, 'Màu')).toHaveValue('color')
  await page.keyboard.press('F8')
  await expect(thumbs(counter)).toHaveCount(1)
  expect((await desk()).pages[0]).toMatchObject({ width: 1654, height: 2339, dpi: 200, blank: false })
  const picture = page.locator('.scan-preview canvas[data-size=full]:not([hidden])')
  await expect(picture).toBeVisible()
  const colours = await picture.evaluate((canvas: HTMLCanvasElement) => {
    const context = canvas.getContext('2d')!
    const at = (x: number, y: number) => [
      ...context.getImageData(x * canvas.width, y * canvas.height, 1, 1).data.slice(0, 3),
    ]
    return { stamp: at(0.25, 0.15), paper: at(0.9, 0.9) }
  })
  expect(colours.paper.every((value) => value > 240)).toBe(true)
  expect(colours.stamp[0]! > 180 && colours.stamp[1]! < 60).toBe(true)

  // A hand scanner types the slip's QR: its digits put no page anywhere, and the slip opens its own desk.
  const before = await desk()
  const { dossierNo } = await counter.ok('dossiers.get', { id: dossierId })
  await page.keyboard.type(`${dossierNo}|1.001193|001190000000|Giay tiep nhan`, { delay: 4 })
  await page.keyboard.press('Enter')
  await page.waitForTimeout(300)
  expect(await desk()).toEqual(before)
  await expect(thumbs(counter)).toHaveCount(1)
})

test('files dropped on the window: PDF, JPEG and PNG are taken, anything else is refused with its sentence', async () => {
  const { page } = counter
  const folder = sane.folder
  const at = (name: string) => join(folder, name)
  await drawnPage(1240, 1754).jpeg().toFile(at('giấy chứng sinh.jpg'))
  await drawnPage(1400, 900).png().toFile(at('thẻ.png'))
  await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fbfbf8' } })
    .jpeg()
    .toFile(at('trắng.jpg'))
  const pdf = await PDFDocument.create()
  for (const size of [
    [595, 842],
    [842, 595],
  ] as const)
    pdf.addPage([...size]).drawText('van ban', { x: 60, y: 400 })
  writeFileSync(at('văn bản.pdf'), await pdf.save())
  writeFileSync(at('ghi chú.txt'), 'không phải giấy tờ')
  writeFileSync(at('đổi đuôi.pdf'), 'cũng không phải')
  writeFileSync(at('hỏng.jpg'), readFileSync(at('giấy chứng sinh.jpg')).subarray(0, 4000))
  writeFileSync(at('to.pdf'), '%PDF-1.7')
  truncateSync(at('to.pdf'), 2 * 1024 ** 3)
  const names = ['giấy chứng sinh.jpg', 'thẻ.png', 'trắng.jpg', 'văn bản.pdf']
  const refused = ['ghi chú.txt', 'đổi đuôi.pdf', 'hỏng.jpg', 'to.pdf']

  const middle = (await page.locator('.scan-middle').boundingBox())!
  await dragFiles(counter, [...names, ...refused].map(at), { x: middle.x + 200, y: middle.y + 200 })
  await expect(thumbs(counter)).toHaveCount(5)
  const kinds = (await desk()).pages.map(({ kind }) => kind)
  expect(kinds).toEqual(['jpeg', 'png', 'jpeg', 'pdf', 'pdf'])
  for (const [index, shape] of (['tall', 'wide', 'tall', 'tall', 'wide'] as const).entries())
    await expectDrawn(index, shape)
  const sentences = page.locator('.scan-refused li')
  await expect(sentences).toHaveText([
    'ghi chú.txt: không phải PDF, JPEG, PNG hay TIFF.',
    'đổi đuôi.pdf: không phải PDF, JPEG, PNG hay TIFF.',
    'hỏng.jpg: tệp bị hỏng hoặc chưa chép xong; hãy lấy lại tệp gốc.',
    'to.pdf: tệp quá lớn; mỗi tệp tối đa 50 MB, 500 trang (TIFF: 300 trang), mỗi ảnh 100 triệu điểm ảnh.',
  ])
  // An empty page is only pointed out.
  await expect(thumbs(counter).nth(2)).toContainText('Trang trắng?')
  await expect(thumbs(counter).nth(0)).not.toContainText('Trang trắng?')

  // Dropped onto a component they are its document at once, both pages of it.
  await component('chung-sinh').scrollIntoViewIfNeeded()
  const target = (await component('chung-sinh').boundingBox())!
  await dragFiles(counter, [at('văn bản.pdf')], { x: target.x + 60, y: target.y + 20 })
  await expect(status('chung-sinh')).toContainText('2 trang')
  await expect(thumbs(counter)).toHaveCount(5)
  expect(await sizes((await stored('chung-sinh')).id)).toEqual([
    [595, 842],
    [842, 595],
  ])

  // Chosen in the file dialog instead of dropped.
  await page.locator('input[type=file]').setInputFiles(at('thẻ.png'))
  await expect(thumbs(counter)).toHaveCount(6)
  await expect(sentences).toHaveCount(0)

  // While they are read the officer is elsewhere; what came of them is told on coming back, and once.
  const { dossierNo } = await counter.ok('dossiers.get', { id: dossierId })
  await dragFiles(counter, [...names, ...refused].map(at), { x: middle.x + 200, y: middle.y + 200 })
  await expect(page.getByText(vi.scans.files.reading(8))).toBeVisible()
  await page.keyboard.press('F4')
  await expect.poll(async () => (await desk()).pages.length).toBe(13)
  await openScanDesk(counter, dossierNo)
  await expect(sentences).toHaveCount(4)
  await page.keyboard.press('F4')
  await openScanDesk(counter, dossierNo)
  await expect(thumbs(counter)).toHaveCount(11)
  await expect(sentences).toHaveCount(0)
})

test('whatever stops the scanner has its own sentence, and the pages so far stay', async () => {
  const { page } = counter
  await scan('test:0', 'flatbed')
  await expect(thumbs(counter)).toHaveCount(1)
  const said = new Set<string>()
  for (const [status, words] of [
    ['SANE_STATUS_DEVICE_BUSY', 'đang bận'],
    ['SANE_STATUS_JAMMED', 'kẹt giấy'],
    ['SANE_STATUS_NO_DOCS', 'Khay nạp không có giấy'],
    ['SANE_STATUS_COVER_OPEN', 'Nắp máy quét đang mở'],
    ['SANE_STATUS_IO_ERROR', 'báo lỗi'],
  ] as const) {
    await deviceOptions('test:0', `--read-return-value=${status}`)
    await openDesk()
    await scan('test:0', 'feeder')
    const banner = page.locator('.banner-warn')
    await expect(banner).toContainText(words)
    said.add(await banner.innerText())
    await expect(thumbs(counter)).toHaveCount(1)
  }
  expect(said.size).toBe(5)

  // Stopped by the officer: Esc stops the scan and does not leave the screen.
  await deviceOptions('test:0', '--read-delay=yes', '--read-delay-duration=20000')
  await openDesk()
  await choose('test:0', 'feeder')
  await page.keyboard.press('F8')
  await expect(page.getByText(/^Đang quét trang/)).toBeVisible()
  await expect.poll(() => thumbs(counter).count()).toBeGreaterThan(1)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Đã dừng quét theo yêu cầu.')).toBeVisible()
  const { lastRun, pages } = await desk()
  expect(lastRun).toMatchObject({ fault: 'SCAN_CANCELLED' })
  expect(pages.length).toBe(1 + lastRun!.pages)
  await expect(thumbs(counter)).toHaveCount(pages.length)
})

test('no scanner: the screen says what to do, and files are taken all the same, also those chosen while one comes', async () => {
  const { page } = counter
  const drivers = join(sane.folder, 'dll.conf')
  const before = readFileSync(drivers)
  try {
    writeFileSync(drivers, '')
    await page.getByRole('button', { name: 'Tìm lại máy quét' }).click()
    await expect(page.getByText('Chưa thấy máy quét')).toBeVisible()
    await expect(page.getByText('Thả tệp PDF, JPEG, PNG, TIFF vào màn hình này')).toBeVisible()
    const file = join(sane.folder, 'một trang.jpg')
    await drawnPage(1240, 1754).jpeg().toFile(file)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Chọn tệp' }).click()
    const dialog = await choosing
    // The dialog is open, and behind it the bar with the button becomes that of a scanner.
    writeFileSync(drivers, before)
    await page.getByRole('button', { name: 'Tìm lại máy quét' }).click()
    await expect(page.getByRole('button', { name: 'Quét F8', exact: true })).toBeEnabled()
    await dialog.setFiles(file)
    await expect(thumbs(counter)).toHaveCount(1)
  } finally {
    writeFileSync(drivers, before)
  }
})

test('killed in the middle of a scan and started again: the pages are there, in their order, turned as they were', async () => {
  await scan('test:0', 'flatbed')
  await scan('test:0', 'flatbed')
  await expect(thumbs(counter)).toHaveCount(2)
  await counter.page.keyboard.press('r')
  await counter.page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(async () => (await desk()).pages[0]?.rotation).toBe(90)
  await deviceOptions('test:0', '--read-delay=yes', '--read-delay-duration=20000')
  await openDesk()
  await choose('test:0', 'feeder')
  await counter.page.keyboard.press('F8')
  await expect.poll(async () => (await desk()).pages.length).toBeGreaterThan(2)
  const seen = await laid()
  await counter.kill()

  counter = await openCounterApp({ profile: counter.profile, env: { SANE_CONFIG_DIR: sane.folder } })
  await counter.as('officer')
  await openDesk()
  const now = await laid()
  // Between the last look and the end one more page may have been laid down.
  expect(now.slice(0, seen.length)).toEqual(seen)
  await expect(thumbs(counter)).toHaveCount(now.length)
  for (const at of now.keys()) await expectDrawn(at, at === 0 ? 'wide' : 'tall')
  await expect(counter.page.getByText('Chương trình đã tắt khi đang quét')).toBeVisible()
})

/* Without what is found out of pages as time goes by. */
const laid = async () => (await desk()).pages.map(({ coverUnread: _, facts: __, ...page }) => page)
const component = (code: string) => counter.page.locator(`[data-component="${code}"]`)
const status = (code: string) => component(code).locator('.scan-component-status')

/** Sets what the administrator may set, and leaves the officer signed in. */
async function deviceOptions(device: string, ...options: string[]): Promise<void> {
  await counter.as('administrator')
  await counter.ok('scans.setDeviceOptions', { device, options })
  await counter.as('officer')
}

async function openDesk(dossierNo?: string): Promise<void> {
  const { page } = counter
  const no = dossierNo ?? (await counter.ok('dossiers.get', { id: dossierId })).dossierNo
  await page.reload()
  await openScanDesk(counter, no)
  await scannerReady(counter)
}

async function choose(device: string, source: string): Promise<void> {
  await scannerChoice(counter, 'Máy quét').selectOption(device)
  await scannerChoice(counter, 'Nguồn giấy').selectOption(source)
  // A sixth of what 200 dpi in colour would be, in as much less time; one test looks at what is chosen by itself.
  await scannerChoice(counter, 'Độ nét').selectOption('150')
  await scannerChoice(counter, 'Màu').selectOption('gray')
}

async function scan(device: string, source: string): Promise<void> {
  await choose(device, source)
  await scanByKey(counter, dossierId)
}

function desk(): Promise<OutputOf<'scans.desk'>> {
  return counter.ok('scans.desk', { dossierId })
}

async function order(): Promise<string[]> {
  return (await desk()).pages.map(({ id }) => id)
}

async function stored(code: string): Promise<OutputOf<'scans.desk'>['documents'][number]> {
  const found = (await desk()).documents.find((one) => one.component === code)
  if (!found) throw new Error(`${code} has no document`)
  return found
}

/** Sizes of a stored document's pages in points, as they are seen. */
async function sizes(documentId: string): Promise<[number, number][]> {
  const { pdf } = await counter.ok('scans.document', { documentId })
  const document = await PDFDocument.load(pdf)
  return document.getPages().map((page) => {
    const { width, height } = page.getSize()
    const seen = page.getRotation().angle % 180 === 0 ? [width, height] : [height, width]
    return seen.map((points) => Math.round(points)) as [number, number]
  })
}

/** The thumbnail is a picture that was really decoded and drawn, and of this shape. */
async function expectDrawn(index: number, shape: 'tall' | 'wide'): Promise<void> {
  const thumb = thumbs(counter).nth(index)
  await thumb.scrollIntoViewIfNeeded()
  await expect
    .poll(() =>
      thumb.evaluate((element) => {
        const picture = element.querySelector('canvas')
        if (!picture || picture.hidden) return 'none'
        return picture.width > picture.height ? 'wide' : 'tall'
      }),
    )
    .toBe(shape)
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}

/* Pages that come over the network, out of the watched folder and the clipboard, in the real app on the screen. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import type { OutputOf } from '../../electron/common/contract.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { drawnPage } from '../support/drawn-page.ts'
import { type EsclServer, openEsclServer } from '../support/escl-server.ts'
import { anIntake } from '../support/intake.ts'
import { openSane } from '../support/sane.ts'
import { openScanDesk, scannerChoice, scannerReady, thumbs } from '../support/scan-desk.ts'
import { selfSigned } from '../support/self-signed.ts'
import { lookAt } from '../support/look-at.ts'

let sane: ReturnType<typeof openSane>
let scanner: EsclServer
let counter: CounterApp
let dossierId = ''
let folder = ''

test.beforeAll(async () => {
  sane = openSane()
  // Ten of them come in scan-roads.
  scanner = await openEsclServer({ sheets: 5 })
  folder = mkdtempSync(join(tmpdir(), 'may-in-'))
  counter = await openCounterApp({ demo: true, env: { SANE_CONFIG_DIR: sane.folder } })
})
test.afterAll(async () => {
  await counter.close()
  await scanner.close()
  sane.close()
  rmSync(folder, { recursive: true })
})
test.beforeEach(async () => {
  await counter.as('officer')
  await newDossier()
})

test('a network scanner added by its address: five pages from its feeder lie on the desk, a jam leaves the pages so far', async () => {
  const { page } = counter
  await openDesk()
  await page.getByRole('button', { name: 'Cài đặt nguồn quét' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Chưa thêm máy quét mạng nào.')).toBeVisible()
  await dialog.getByLabel('Địa chỉ máy quét').fill('127.0.0.1:1')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Không có thiết bị nào trả lời ở địa chỉ này')).toBeVisible()
  await dialog.getByLabel('Địa chỉ máy quét').fill(`127.0.0.1:${scanner.port}`)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Loop MFP 100' })).toBeVisible()
  await lookAt(page, 'dialog')
  await page.keyboard.press('Escape')

  await chooseNetwork()
  await page.keyboard.press('F8')
  await ended()
  await expect(thumbs(counter)).toHaveCount(5)
  const { pages, lastRun } = await desk()
  expect(lastRun).toMatchObject({ fault: null, pages: 5, source: 'feeder' })
  expect(pages.every(({ dpi, width }) => dpi === 200 && width === 1654)).toBe(true)

  scanner.behaviour.stops = { after: 3, adf: 'ScannerAdfMultipickDetected' }
  await page.keyboard.press('F8')
  await ended()
  scanner.behaviour.stops = null
  scanner.behaviour.adf = 'ScannerAdfLoaded'
  await expect(page.locator('.banner-warn')).toContainText('Khay nạp kéo hai tờ một lúc')
  await expect(page.locator('.banner-warn')).toContainText('3 trang đã quét được giữ nguyên')
  await expect(thumbs(counter)).toHaveCount(8)
  await lookAt(page, 'desk')
})

test('a certificate of its own is shown and accepted by hand before anything is scanned', async () => {
  const tls = selfSigned('may-quet-tang-2')
  const secure = await openEsclServer({ sheets: 1 }, tls)
  try {
    const { page } = counter
    await openDesk()
    await page.getByRole('button', { name: 'Cài đặt nguồn quét' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Địa chỉ máy quét').fill(secure.address)
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Tên trong chứng chỉ: may-quet-tang-2')).toBeVisible()
    await expect(dialog.getByText(tls.fingerprint)).toBeVisible()
    expect(secure.heard).toEqual([])
    await lookAt(page, 'certificate')
    await dialog.getByRole('button', { name: 'Chấp nhận và thêm' }).click()
    const row = dialog.getByRole('listitem').filter({ hasText: secure.address })
    await expect(row).toBeVisible()
    await row.getByRole('button', { name: /^Bỏ máy quét/ }).click()
    await expect(row).toHaveCount(0)
  } finally {
    await secure.close()
  }
})

test('the watched folder: pages land on the open desk, else wait for the next; what is no document stays and says so', async () => {
  const { page } = counter
  await counter.as('administrator')
  await page.reload()
  await counter.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
  await page.getByRole('navigation').getByRole('button', { name: 'Cài đặt' }).click()
  await page.getByRole('tab', { name: 'Nguồn quét' }).click()
  await page.getByRole('button', { name: 'Chọn thư mục' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await lookAt(page, 'section')

  // Nobody has a desk open: it waits.
  await drawnPage(1240, 1754).jpeg().toFile(join(folder, 'Scan0001.jpg'))
  await expect.poll(async () => (await counter.ok('scans.arrivals', {})).arrivals.length).toBe(1)
  await counter.as('officer')
  await openDesk()
  await expect(page.getByText('Một bản quét từ máy in đang chờ')).toBeVisible()
  await expect(page.getByText('Scan0001.jpg · 1 trang')).toBeVisible()
  await lookAt(page, 'waiting')
  await page.getByRole('button', { name: 'Đưa lên bàn' }).click()
  await expect(thumbs(counter)).toHaveCount(1)

  // Two at once while the desk is open, and something that is no document.
  const pdf = await PDFDocument.create()
  for (let at = 0; at < 3; at++) pdf.addPage([595, 842]).drawText(`trang ${at}`)
  writeFileSync(join(folder, 'ghi chú.txt'), 'không phải giấy tờ')
  writeFileSync(join(folder, 'Scan0002.pdf'), await pdf.save())
  await drawnPage(1000, 700).png().toFile(join(folder, 'Scan0003.png'))
  await expect(thumbs(counter)).toHaveCount(5, { timeout: 20_000 })
  await expect
    .poll(() => readdirSync(join(folder, 'Da lay')).toSorted())
    .toEqual(['Scan0001.jpg', 'Scan0002.pdf', 'Scan0003.png'])
  expect(existsSync(join(folder, 'ghi chú.txt'))).toBe(true)
  const refused = page.locator('.scan-refused')
  await expect(refused).toHaveText('ghi chú.txt: không phải PDF, JPEG, PNG hay TIFF.')
  await lookAt(page, 'refused')
  await page.locator('.banner').filter({ has: refused }).getByRole('button', { name: 'Đóng' }).click()
  await expect(refused).toHaveCount(0)
  await page.getByRole('button', { name: 'Cài đặt nguồn quét' }).click()
  await expect(page.getByRole('dialog').locator('.scan-refused')).toContainText('ghi chú.txt')
  await page.keyboard.press('Escape')
  expect((await counter.ok('scans.arrivals', {})).arrivals).toEqual([])
  expect((await desk()).pages).toHaveLength(5)
})

test('a copied picture is pasted onto the desk', async () => {
  const { page } = counter
  await openDesk()
  const dots = (await drawnPage(600, 900).png().toBuffer()).toString('base64')
  await counter.app.evaluate(async ({ clipboard, nativeImage }, png) => {
    const picture = nativeImage.createFromDataURL(`data:image/png;base64,${png}`)
    ;(clipboard as unknown as { writeImage(image: unknown): void }).writeImage(picture)
  }, dots)
  await page.keyboard.press('Control+v')
  await expect(thumbs(counter)).toHaveCount(1)
  expect((await desk()).pages[0]).toMatchObject({ kind: 'png', width: 600, height: 900 })
})

test('killed in the middle of a scan over the network and started again: the pages so far are there', async () => {
  await openDesk()
  await chooseNetwork()
  Object.assign(scanner.behaviour, { halfMs: 400, sheets: 10 })
  await counter.page.keyboard.press('F8')
  await expect.poll(async () => (await desk()).pages.length, { intervals: [50] }).toBeGreaterThan(2)
  const seen = (await desk()).pages
  await counter.kill()
  Object.assign(scanner.behaviour, { halfMs: 0, sheets: 2 })

  counter = await openCounterApp({ profile: counter.profile, env: { SANE_CONFIG_DIR: sane.folder } })
  await counter.as('officer')
  await openDesk()
  const { pages } = await desk()
  expect(pages.slice(0, seen.length).map(({ id }) => id)).toEqual(seen.map(({ id }) => id))
  expect(pages.length).toBeLessThan(10)
  await expect(thumbs(counter)).toHaveCount(pages.length)
  await expect(counter.page.getByText('Chương trình đã tắt khi đang quét')).toBeVisible()
  // Still known, and at work again.
  await chooseNetwork()
  await counter.page.keyboard.press('F8')
  await ended()
  await expect(thumbs(counter)).toHaveCount(pages.length + 2)
})

async function newDossier(): Promise<void> {
  const intake = anIntake({ procedure: '1.001193' })
  ;({ dossierId } = await counter.ok('receipts.issue', { intake, draftId: null, sameOpenConfirmed: true }))
}

async function openDesk(): Promise<void> {
  const { dossierNo } = await counter.ok('dossiers.get', { id: dossierId })
  await counter.page.reload()
  await openScanDesk(counter, dossierNo)
  await scannerReady(counter)
}

async function chooseNetwork(): Promise<void> {
  await scannerChoice(counter, 'Máy quét').selectOption(`network:${scanner.address}`)
  await scannerChoice(counter, 'Nguồn giấy').selectOption('feeder')
  // A third of what colour would be, in as much less time.
  await scannerChoice(counter, 'Màu').selectOption('gray')
  await scannerReady(counter)
}

async function ended(): Promise<void> {
  await expect.poll(async () => (await desk()).running).not.toBe(null)
  await expect.poll(async () => (await desk()).running, { timeout: 60_000 }).toBe(null)
}

function desk(): Promise<OutputOf<'scans.desk'>> {
  return counter.ok('scans.desk', { dossierId })
}

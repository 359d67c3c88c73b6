/* A document camera on the real app: Chromium takes a film of a page for one. */
import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import type { OutputOf } from '../../electron/common/contract.ts'
import { type CameraVideo, cameraVideo } from '../support/camera-video.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { openScanDesk } from '../support/scan-desk.ts'
import { lookAt } from '../support/look-at.ts'

const { SHOTS } = process.env

let video: CameraVideo
let weak: CameraVideo
let counter: CounterApp
let dossierId = ''
let dossierNo = ''

test.beforeAll(async () => {
  // Five megapixels, the page lying sideways; and a small one that is not enough.
  const askew = { tiltX: 0.08, tiltY: -0.06 }
  video = await cameraVideo(
    { width: 2880, height: 2160 },
    { fill: 1.16, turn: -Math.PI / 2 + 0.03, blur: 0, ...askew },
  )
  weak = await cameraVideo({ width: 1600, height: 1200 }, { fill: 0.8, turn: 0.05, blur: 0, ...askew })
  counter = await openCounterApp({ demo: true, flags: video.flags })
  await counter.as('officer')
  // Reading what was shot is no part of this.
  await counter.ok('ocr.pause', { paused: true })
  ;({ dossierId, dossierNo } = await takenIn(counter, { procedure: '1.001193' }))
})
test.afterAll(async () => {
  await counter.close()
  video.close()
  weak.close()
})

test('opened by key, corners found, three pages by the pedal, turned, one undone, put where they belong by one key', async () => {
  const { page } = counter
  await openDesk()
  expect(await camera()).toBe('NotAllowedError')
  await page.keyboard.press('F6')
  await expect(page.getByRole('heading', { name: 'Chụp bằng camera' })).toBeVisible()

  // Found by themselves, where the page was laid.
  await expect(page.locator('.camera-corners-found')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/A4 · 2\d\d dpi, đủ nét/)).toBeVisible()
  if (SHOTS) await shots('live')

  await page.keyboard.press('Space')
  await expect(pages()).toHaveCount(1)
  const first = await desk()
  expect(first.pages).toHaveLength(1)
  expect(first.pages[0]).toMatchObject({ kind: 'jpeg', dpi: 200, rotation: 0 })
  expect(first.lastRun).toMatchObject({ source: 'camera', fault: null })
  await expect(page.getByText('chưa dùng được')).toHaveCount(0)

  // It lies sideways: turned by the desk itself or by key; once by key, the next come turned.
  await expect.poll(async () => (await desk()).pages[0]!.facts).not.toBeNull()
  if ((await desk()).pages[0]!.rotation === 0) await page.keyboard.press('r')
  await expect.poll(async () => (await desk()).pages[0]!.rotation).toBe(90)
  // A space right behind another key is a hand scanner's.
  await page.waitForTimeout(150)
  await page.keyboard.press('Space')
  await expect(pages()).toHaveCount(2)
  // The mouse does it as well, and the pedal works right after.
  await page.getByRole('button', { name: 'Chụp Space' }).click()
  await expect(pages()).toHaveCount(3)
  await page.keyboard.press('Space')
  await expect(pages()).toHaveCount(4)
  await page.keyboard.press('Delete')
  await expect(pages()).toHaveCount(3)
  await expect.poll(async () => (await desk()).pages.length).toBe(3)
  await page.keyboard.press('Control+z')
  await expect(pages()).toHaveCount(4)
  await page.keyboard.press('Delete')
  await expect(pages()).toHaveCount(3)
  if (SHOTS) await shots('series')

  const shot = (await desk()).pages
  expect(new Set(shot.map(({ runId }) => runId)).size).toBe(1)
  for (const { id } of shot) await expectThePage(id)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('3 trang · đã chọn 3')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.locator('[data-component="to-khai"] .scan-component-status')).toContainText('3 trang')
})

test('corners are moved by keys and by hand, then left alone, and found again when wanted', async () => {
  const { page } = counter
  await openDesk()
  await page.keyboard.press('F6')
  await expect(page.locator('.camera-corners-found')).toBeVisible({ timeout: 30_000 })
  const handle = page.getByRole('button', { name: 'Góc trên bên trái' })
  await page.keyboard.press('Tab')
  await expect(handle).toBeFocused()
  const placeOf = async () =>
    handle.evaluate((element: HTMLElement) => [element.style.left, element.style.top].map(Number.parseFloat))
  const before = await placeOf()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('.camera-corners-hand')).toBeVisible()
  const moved = await placeOf()
  expect(moved[0]! - before[0]!).toBeCloseTo(1.1, 0)
  expect(moved[1]! - before[1]!).toBeGreaterThan(0.9)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Góc trên bên phải' })).toBeFocused()

  const box = (await handle.boundingBox())!
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 50, { steps: 4 })
  await page.mouse.up()
  const after = (await handle.boundingBox())!
  expect(Math.abs(after.x - box.x - 40)).toBeLessThan(3)
  expect(Math.abs(after.y - box.y - 30)).toBeLessThan(3)
  await page.waitForTimeout(600)
  expect(await handle.boundingBox()).toEqual(after)
  await expect(page.getByText('Góc đã chỉnh tay')).toBeVisible()

  await page.keyboard.press('t')
  await expect(page.locator('.camera-corners-found')).toBeVisible()
  expect(Math.abs((await placeOf())[0]! - before[0]!)).toBeLessThan(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Chụp bằng camera F6' })).toBeVisible()
})

test('the camera is for this screen alone, without sound, and only while its officer is signed in', async () => {
  const { page } = counter
  await openDesk()
  expect(await camera()).toBe('NotAllowedError')
  await page.keyboard.press('F6')
  await expect(page.locator('.camera-corners-found')).toBeVisible({ timeout: 30_000 })
  expect(await camera()).toBe('given')
  expect(await camera({ audio: true })).toBe('NotAllowedError')
  expect(await camera({ video: true, audio: true })).toBe('NotAllowedError')
  const others = await page.evaluate(async () => ({
    screen: await navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    ),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('denied'),
      ),
    ),
  }))
  expect(others).toEqual({ screen: 'denied', place: 'denied' })

  // Signed out behind the screen's back, as the idle lock does.
  await counter.ok('session.lock', {})
  expect(await camera()).toBe('NotAllowedError')
  await counter.as('leader')
  expect(await camera()).toBe('NotAllowedError')
  expect(await counter.call('camera.open', { dossierId })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  await counter.as('officer')
  // A page loaded anew has no screen open.
  await openDesk()
  await page.keyboard.press('F6')
  await expect(page.locator('.camera-picture video')).toBeVisible()
  await page.reload()
  expect(await camera()).toBe('NotAllowedError')
})

test('no camera, one in use, one pulled out, one that is forbidden: each has its sentence', async () => {
  const { page } = counter
  await openDesk()
  const said = new Set<string>()
  for (const [name, message, words] of [
    ['NotAllowedError', 'Permission denied by system', 'Hệ điều hành đang chặn camera'],
    ['NotReadableError', 'Could not start video source', 'đang bị chương trình khác dùng'],
    ['NotFoundError', 'Requested device not found', 'Chưa thấy camera nào'],
    ['UnknownError', 'x', 'Camera không gửi hình về'],
  ] as const) {
    await page.evaluate(
      ([kind, text]) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException(text, kind))
      },
      [name, message] as const,
    )
    await page.keyboard.press('F6')
    await expect(page.locator('.camera-fault')).toContainText(words)
    said.add(await page.locator('.camera-fault').innerText())
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Chụp bằng camera F6' })).toBeVisible()
  }
  expect(said.size).toBe(4)
  await page.evaluate(() => {
    Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia')
  })
  await page.keyboard.press('F6')
  await expect(page.locator('.camera-corners-found')).toBeVisible({ timeout: 30_000 })
  // What the engine tells when the plug is pulled.
  await page.locator('.camera-picture video').evaluate((element: HTMLVideoElement) => {
    const [track] = (element.srcObject as MediaStream).getVideoTracks()
    track!.stop()
    track!.dispatchEvent(new Event('ended'))
  })
  await expect(page.locator('.camera-fault')).toContainText('vừa bị rút')
  if (SHOTS) await shots('pulled')
  // Plugged in again, it goes on by itself.
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')))
  await expect(page.locator('.camera-corners-found')).toBeVisible({ timeout: 30_000 })
})

test('killed between two shots: what was shot is there; a weak shot says so at once', async () => {
  const before = (await desk()).pages.length
  await openDesk()
  await counter.page.keyboard.press('F6')
  await expect(counter.page.locator('.camera-corners-found')).toBeVisible({ timeout: 30_000 })
  await counter.page.keyboard.press('Space')
  await expect(pages()).toHaveCount(1)
  await counter.page.keyboard.press('Space')
  await expect(pages()).toHaveCount(2)
  const seen = (await desk()).pages
  expect(seen.length).toBe(before + 2)
  await counter.page.keyboard.press('Space')
  await counter.kill()

  counter = await counter.again({ flags: weak.flags })
  await counter.as('officer')
  await openDesk()
  const now = (await desk()).pages
  // Whether they are upright may have been found out meanwhile.
  expect(now.slice(0, seen.length).map(({ id }) => id)).toEqual(seen.map(({ id }) => id))
  expect(now.length - seen.length).toBeLessThanOrEqual(1)
  for (const { id } of seen.slice(-2)) await expectThePage(id)

  const { page } = counter
  await page.keyboard.press('F6')
  await expect(page.getByText(/A4 · còn \d+ dpi, hạ máy xuống gần giấy hơn/)).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Space')
  await expect(pages()).toHaveCount(1)
  const warning = page.locator('.camera-side').getByRole('alert')
  await expect(warning).toContainText(/Chỉ \d+ dpi, cần 200/)
  if (SHOTS) await shots('weak')
  expect((await desk()).pages.at(-1)!.dpi).toBeLessThan(150)
})

const pages = () => counter.page.locator('.camera-shots [role=option]')

async function openDesk(): Promise<void> {
  const { page } = counter
  await page.reload()
  await openScanDesk(counter, dossierNo)
  await expect(page.getByRole('button', { name: 'Chụp bằng camera F6' })).toBeVisible()
}

function desk(): Promise<OutputOf<'scans.desk'>> {
  return counter.ok('scans.desk', { dossierId })
}

/** What a page that asks for a camera is told. */
function camera(wanted: MediaStreamConstraints = { video: true }): Promise<string> {
  return counter.page.evaluate(
    (constraints) =>
      navigator.mediaDevices.getUserMedia(constraints).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop()
          return 'given'
        },
        (error: DOMException) => error.name,
      ),
    wanted,
  )
}

/** The page on the desk is the one that lay under the camera: A4, its stamp and its paper where they are. */
async function expectThePage(pageId: string): Promise<void> {
  const { bytes } = await counter.ok('scans.picture', { pageId, size: 'full' })
  const lies = await sharp(bytes).metadata()
  const { data, info } = await sharp(bytes)
    .rotate(lies.width > lies.height ? 90 : 0)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(Math.abs(info.width / info.height / (210 / 297) - 1)).toBeLessThan(0.01)
  const at = (x: number, y: number) => {
    const from = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * 3
    return [...data.subarray(from, from + 3)]
  }
  const red = ([r, g, b]: number[]) => r! > 150 && g! < 90 && b! < 110
  // Just inside the stamp's corners, and just outside.
  for (const [x, y] of [
    [0.61, 0.75],
    [0.79, 0.75],
    [0.61, 0.83],
    [0.79, 0.83],
  ] as const)
    expect(red(at(x, y)), `${x} ${y}`).toBe(true)
  for (const [x, y] of [
    [0.59, 0.79],
    [0.81, 0.79],
  ] as const)
    expect(red(at(x, y)), `${x} ${y}`).toBe(false)
  for (const [x, y] of [
    [0.02, 0.02],
    [0.98, 0.02],
    [0.02, 0.98],
    [0.98, 0.98],
  ] as const)
    expect(Math.min(...at(x, y)), `${x} ${y}`).toBeGreaterThan(200)
}

async function shots(name: string): Promise<void> {
  for (const [width, height] of [
    [1024, 700],
    [1400, 900],
  ] as const) {
    await counter.app.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        const window = BrowserWindow.getAllWindows().find((one) => one.isVisible())
        window?.unmaximize()
        window?.setContentSize(w, h)
      },
      [width, height] as const,
    )
    await counter.page.waitForTimeout(600)
    await lookAt(counter.page, `${name}-${width}`)
  }
}

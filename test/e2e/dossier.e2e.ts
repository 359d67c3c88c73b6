import { expect, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { lookAt } from '../support/look-at.ts'
import { setClock } from '../support/set-clock.ts'

/* Register, slip scanner and dossier page in the real app: what unit tests cannot see. */

const NOTIFY_KEYS = 'Control+4'

let counter: CounterApp
let dossier: { dossierId: string; dossierNo: string }

async function resize(width: number, height: number): Promise<void> {
  await counter.app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible())
      window!.unmaximize()
      window!.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await expect.poll(() => counter.page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
}

const zoomTo = (factor: number) =>
  counter.app.evaluate(({ BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible())
    window!.webContents.setZoomFactor(wanted)
  }, factor)

/** What a scanner types: the QR's line at once (or held up for so long after its number), then Enter. */
async function scan(dossierNo: string, heldUp = 0) {
  await counter.page.keyboard.type(dossierNo)
  await counter.page.waitForTimeout(heldUp)
  await counter.page.keyboard.type('|1.004837|001190000001|x|y|20261118080000|20261123170000')
  await counter.page.keyboard.press('Enter')
}

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-18T08:00:00+07:00' })
  await counter.sitDown('motcua')
  dossier = await takenIn(counter, { procedure: '1.004837', person: 7 })
  // Two working days later, on the day it is due.
  await setClock(counter, '2026-11-23T09:00')
  await counter.sitDown('motcua')
})
test.afterAll(() => counter?.close())

test('a slip opens its dossier from the home screen and from the register, whatever has the focus', async () => {
  const { page } = counter
  const shown = page.locator('main').getByText(dossier.dossierNo, { exact: true })
  await scan(dossier.dossierNo)
  await expect(shown).toBeVisible()

  await page.keyboard.press('F3')
  const box = page.getByLabel(vi.register.search, { exact: true })
  await box.fill('something else')
  // Longer than between the keys of any scanner.
  await scan(dossier.dossierNo, 300)
  await expect(shown).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')

  await scan(dossier.dossierNo.replace(/.{4}$/, '0999'))
  await expect(page.getByText(vi.dossiers.refusals.find.NOT_FOUND)).toBeVisible()
})

test('the register is worked by keys alone', async () => {
  const { page } = counter
  await page.keyboard.press('F3')
  const box = page.getByLabel(vi.register.search, { exact: true })
  await expect(box).toBeFocused()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.type('nguyen thi duong')
  await expect(box).toHaveValue('nguyen thi duong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: vi.dossiers.actions.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('nguyen thi duong')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
})

test('in the smallest window the top bar and the lists of the register show all they hold', async () => {
  const { page } = counter
  await page.keyboard.press('F3')
  await expect(page.getByRole('tab')).toHaveCount(9)
  await resize(1024, 700)
  const cut = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((found) => found.filter((one) => one.scrollWidth > one.clientWidth).length)
  expect(
    await cut('.register-sheet .tabs, .register-sheet .tab, .topbar, .topbar > button:not(.topbar-officer)'),
  ).toBe(0)
  for (const button of await page.locator('.topbar > .icon-button').all())
    expect((await button.boundingBox())!.width).toBeGreaterThanOrEqual(40)
  const listHigh = () => page.getByRole('grid').evaluate((one) => one.clientHeight)
  expect(await listHigh()).toBeGreaterThan(280)
  await resize(1366, 768)
  // Ctrl and plus: the letters half as large again.
  await zoomTo(1.5)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(911)
  expect(await cut('.topbar, .topbar > button:not(.topbar-officer), .topbar-commune')).toBe(0)
  expect(await listHigh()).toBeGreaterThan(150)
  await expect(page.getByRole('navigation').getByRole('button', { name: vi.home.title })).toBeVisible()
  await zoomTo(1)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1366)
})

test('navigation and settings show all they hold at every height the program is used at', async () => {
  const { page } = counter
  const { innerWidth: width, innerHeight: height } = await page.evaluate(() => ({ innerWidth, innerHeight }))
  for (const login of ['motcua', 'quantri']) {
    await counter.sitDown(login)
    if (login === 'quantri') {
      const entry = page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.settings })
      await entry.click()
    }
    for (const [wide, high] of [
      [1366, 820],
      [1366, 768],
      [1366, 720],
      [1024, 700],
    ] as const) {
      await resize(wide, high)
      const beyond = () =>
        page.evaluate(() => {
          const nav = document.querySelector('nav')!
          const { right } = document.querySelector('main')!.getBoundingClientRect()
          return {
            navigation: nav.scrollHeight - nav.clientHeight,
            tabs: [...document.querySelectorAll<HTMLElement>('main [role=tab]')].filter(
              (tab) => tab.scrollWidth > tab.clientWidth || tab.getBoundingClientRect().right > right,
            ).length,
          }
        })
      expect(await beyond(), `${login} ${wide} × ${high}`).toEqual({ navigation: 0, tabs: 0 })
      await lookAt(page, `shell-${login}-${wide}x${high}`)
    }
    if (login === 'quantri') await expect(page.getByRole('tab')).toHaveCount(12)
  }
  await resize(width, height)
  await counter.sitDown('motcua')
})

test('a notice lies over nothing that is pressed', async () => {
  const { page } = counter
  const { innerWidth: width, innerHeight: height } = await page.evaluate(() => ({ innerWidth, innerHeight }))
  await scan(dossier.dossierNo)
  for (const [wide, high, zoom] of [
    [1366, 768, 1],
    [1024, 700, 1],
    [1366, 768, 1.5],
    [1024, 700, 1.5],
  ] as const) {
    await resize(wide, high)
    await zoomTo(zoom)
    await page.keyboard.press('Control+z')
    await expect(page.locator('.notice')).toBeVisible()
    const under = () =>
      page.evaluate(() => {
        const { left, right, top, bottom } = document.querySelector('.notice')!.getBoundingClientRect()
        const across = Array.from({ length: 30 }, (_, step) => left + ((right - left) * step) / 29)
        const down = Array.from({ length: 12 }, (_, step) => top + ((bottom - top) * step) / 11)
        const here = across.flatMap((x) => down.flatMap((y) => document.elementsFromPoint(x, y)))
        const pressed = here.map((one) => one.closest('button, a, input, select, textarea, [tabindex]'))
        return [...new Set(pressed)].flatMap((one) => (one && !one.closest('.notice') ? [one.outerHTML] : []))
      })
    expect(await under(), `${wide} × ${high} at ${zoom}`).toEqual([])
    await lookAt(page, `notice-${wide}x${high}-${zoom}`)
    await page.locator('.notice').getByRole('button').click()
    await zoomTo(1)
  }
  await resize(width, height)
})

test('words of a letter outlive the death of the program', async () => {
  const words = 'Đang chờ trích lục từ nơi đăng ký cũ.'
  await scan(dossier.dossierNo)
  await counter.page.getByRole('button', { name: vi.apologies.draftTitle }).click()
  const reason = () => counter.page.getByRole('dialog').getByLabel(vi.apologies.reason)
  await reason().fill(words)
  await expect
    .poll(async () => JSON.stringify(await counter.call('drafts.list', { form: 'dossier-act' })))
    .toContain(words)
  await counter.kill()
  counter = await counter.again({ clock: '2026-11-23T09:05:00+07:00' })
  await counter.sitDown('motcua')
  await scan(dossier.dossierNo)
  await counter.page.getByRole('button', { name: vi.apologies.draftTitle }).click()
  await expect(reason()).toHaveValue(words)
  // The letter itself, drawn from the bytes of the paper page.
  await expect(counter.page.getByRole('dialog').locator('canvas')).toBeVisible()
})

test('a dossier that moved on meanwhile is read again and nothing typed is lost', async () => {
  const { page } = counter
  await page.keyboard.press('Escape')
  await page.keyboard.press(NOTIFY_KEYS)
  const dialog = page.getByRole('dialog')
  const note = dialog.getByLabel(vi.dossiers.actions.note)
  await note.fill('Hẹn chiều gọi lại')
  const { state } = await counter.ok('dossiers.get', { id: dossier.dossierId })
  // The other act and this form leave in the same moment: the form's version is stale when it arrives.
  await page.evaluate(
    ([id, version]) => {
      const { counter: bridge } = window as unknown as {
        counter: { call(name: string, input: unknown, commandId: string): Promise<unknown> }
      }
      const input = { dossierId: id, version, note: '' }
      void bridge.call('dossiers.markReady', input, crypto.randomUUID())
      document.querySelector<HTMLFormElement>('dialog form')!.requestSubmit()
    },
    [dossier.dossierId, state.version] as const,
  )
  await expect(dialog.getByText(vi.dossiers.refusals.notify.CHANGED_MEANWHILE)).toBeVisible()
  await expect(note).toHaveValue('Hẹn chiều gọi lại')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Hẹn chiều gọi lại')).toBeVisible()
  await expect(page.getByText(vi.dossiers.timeline.ready.granted.toSign)).toBeVisible()
})

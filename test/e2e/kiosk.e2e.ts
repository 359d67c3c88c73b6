import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { roadDesk } from '../support/road-desk.ts'
import { lookAt } from '../support/look-at.ts'

/* The citizen's window: what it tells, and that nothing but this can be had from it. */

const { page: words } = vi.kiosk
const ratings = vi.satisfaction
let counter: CounterApp
let page: Page
let kiosk: Page
const desk = roadDesk(() => counter)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, env: { CUPS_SERVER: '127.0.0.1:1' } })
  page = counter.page
  await signIn(page, 'motcua')
  await page.getByRole('navigation').getByText(vi.shell.screens.procedures, { exact: true }).click()
  await page.getByRole('button', { name: vi.shell.screens.listing }).click()
  const opened = counter.app.waitForEvent('window')
  await page.getByRole('button', { name: vi.kiosk.open }).click()
  kiosk = await opened
  await expect(kiosk.getByText(words.welcome)).toBeVisible()
})
test.afterAll(() => counter?.close())

const look = (name: string) => lookAt(kiosk, name)
const home = () => kiosk.getByRole('button', { name: words.home }).click()

/** Every button and box is large enough for a finger. */
async function expectTouchable() {
  for (const one of await kiosk
    .locator('button:visible, input:visible:not([type=radio]), label.rating-answer')
    .all())
    expect((await one.boundingBox())!.height, await one.innerText()).toBeGreaterThanOrEqual(48)
}
/** What a scanner types, and its Enter, as keys of the machine: past the filter of the window. */
async function scan(text: string) {
  await counter.app.evaluate(({ webContents }, line) => {
    const contents = webContents.getAllWebContents().find((one) => one.getURL().endsWith('/kiosk.html'))!
    for (const key of [...line]) contents.sendInputEvent({ type: 'char', keyCode: key })
    for (const type of ['keyDown', 'char', 'keyUp'] as const)
      contents.sendInputEvent({ type, keyCode: type === 'char' ? '\r' : 'Return' })
  }, text)
}

test('a procedure is found with keys on the screen and read as it hangs on the wall', async () => {
  await expectTouchable()
  await look('start')
  await kiosk.getByRole('button', { name: words.search.door }).click()
  for (const key of ['g', 'i', 'a', 'm', words.keys.space, 'h', 'o'])
    await kiosk.getByRole('button', { name: key, exact: true }).click()
  await expectTouchable()
  await look('search')
  await kiosk.getByRole('button', { name: /^Đăng ký giám hộ/ }).click()
  await expect(kiosk.getByText('3 ngày làm việc').first()).toBeVisible()
  await look('procedure')
  await home()
})

test('a dossier by the digits of the telephone or by its slip, without a word of whose it is', async () => {
  const { dossierNo } = await desk.takenIn('1.004837', 'Lò Thị Riêng')
  await kiosk.getByRole('button', { name: words.lookUp.door }).click()
  const number = kiosk.getByLabel(words.lookUp.number)
  await number.fill(dossierNo)
  await kiosk.getByLabel(words.lookUp.phone).fill('1111')
  await kiosk.getByRole('button', { name: words.lookUp.go }).click()
  await expect(kiosk.getByRole('alert')).toContainText(words.lookUp.typed.NO_MATCH)
  await expectTouchable()
  await look('no-match')
  await kiosk.getByLabel(words.lookUp.phone).fill('5678')
  await kiosk.getByRole('button', { name: words.lookUp.go }).click()
  await expect(kiosk.getByRole('status')).toContainText(words.states.received)
  await expect(kiosk.getByRole('status')).toContainText(words.lookUp.due('25/11/2026'))
  await look('answer')
  await expect(kiosk.locator('body')).not.toContainText('Riêng')

  await home()
  await kiosk.getByRole('button', { name: words.lookUp.door }).click()
  await expect(number).toBeFocused()
  const { facts } = await counter.ok('dossiers.get', {
    id: (await counter.ok('dossiers.find', { scanned: dossierNo })).id,
  })
  await scan(`${dossierNo}|1.004837|${facts.applicant.idNumber}|Giay|Quay|20261120073000|`)
  await expect(kiosk.getByRole('status')).toContainText(words.states.received)
  await home()
})

test('after a minute without a touch it is back at the start, and what was typed is gone', async () => {
  await kiosk.clock.install()
  await kiosk.getByRole('button', { name: words.lookUp.door }).click()
  await kiosk.getByLabel(words.lookUp.phone).pressSequentially('4321')
  await kiosk.clock.runFor(59_000)
  await expect(kiosk.getByLabel(words.lookUp.phone)).toHaveValue('4321')
  await kiosk.clock.runFor(2_000)
  await expect(kiosk.getByText(words.welcome)).toBeVisible()
  await kiosk.clock.resume()
  await kiosk.getByRole('button', { name: words.lookUp.door }).click()
  await expect(kiosk.getByLabel(words.lookUp.phone)).toHaveValue('')
  await home()
})

test('nothing of the officer can be called from it, and nothing of it from the officer', async () => {
  const seen = await kiosk.evaluate(async () => {
    const world = globalThis as unknown as Record<string, unknown> & {
      kiosk: { call: (name: string, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }> }
    }
    const answers: string[] = []
    for (const name of [
      'dossiers.list',
      'accounts.list',
      'session.state',
      'papers.read',
      'journal',
      '__proto__',
      'x',
    ])
      answers.push((await world.kiosk.call(name, {})).error?.code ?? 'answered')
    return {
      counter: typeof world.counter,
      require: typeof world.require,
      process: typeof world.process,
      bridge: Object.keys(world.kiosk),
      answers: [...new Set(answers)],
    }
  })
  expect(seen).toEqual({
    counter: 'undefined',
    require: 'undefined',
    process: 'undefined',
    bridge: ['call'],
    answers: ['BAD_INPUT'],
  })
  expect(await page.evaluate(() => typeof (globalThis as { kiosk?: unknown }).kiosk)).toBe('undefined')
  // Main looks at who speaks, not at what a page was given: the other window's channel, used by hand.
  const crossed = await counter.app.evaluate(async ({ ipcMain, webContents }) => {
    type Handlers = Map<string, (event: unknown, message: unknown) => Promise<{ error?: { code: string } }>>
    const { ['_invokeHandlers']: handlers } = ipcMain as unknown as Record<'_invokeHandlers', Handlers>
    const at = (end: string) => webContents.getAllWebContents().find((one) => one.getURL().endsWith(end))!
    const from = (contents: Electron.WebContents) => ({ sender: contents, senderFrame: contents.mainFrame })
    const officers = { name: 'dossiers.list', input: { view: 'all' }, commandId: null }
    return [
      (await handlers.get('call')!(from(at('/kiosk.html')), officers)).error?.code,
      (await handlers.get('kiosk-call')!(from(at('/index.html')), { name: 'state', input: {} })).error?.code,
      (await handlers.get('kiosk-call')!(from(at('/paper.html')), { name: 'state', input: {} })).error?.code,
    ]
  })
  expect(crossed).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
})

test('the officer asks on it, the citizen answers there; behind a locked screen it goes on answering', async () => {
  await desk.returned('1.004837', 'Lò Thị Hai')
  await page.getByRole('button', { name: ratings.ask.onKiosk }).click()
  await expect(kiosk.getByRole('heading', { name: ratings.rate.title })).toBeVisible()
  for (const line of await kiosk.getByRole('radiogroup').all())
    await line.getByText(ratings.answers[2], { exact: true }).click()
  await expectTouchable()
  await look('rating')
  await kiosk.getByRole('button', { name: ratings.rate.send }).click()
  await expect(kiosk.getByText(words.thanks)).toBeVisible()
  await expect(desk.main()).not.toContainText(ratings.ask.title)

  await page.keyboard.press('Control+l')
  await expect(page.getByLabel(vi.session.signIn.login)).toBeVisible()
  await kiosk.getByRole('button', { name: words.search.door }).click()
  await expect(kiosk.getByRole('button', { name: /^Đăng ký giám hộ/ })).toBeVisible()
  await signIn(page, 'motcua')
  await page.getByRole('navigation').getByText(vi.shell.screens.procedures, { exact: true }).click()
  await page.getByRole('button', { name: vi.shell.screens.listing }).click()
  await kiosk.getByRole('button', { name: words.home }).click()
})

test('it cannot be left, closed, looked into or sent elsewhere', async () => {
  const before = await counter.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(await kiosk.evaluate(() => window.open('app://counter/index.html') === null)).toBe(true)
  await kiosk.evaluate(() => {
    window.location.href = 'app://counter/index.html'
  })
  await counter.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('/kiosk.html'),
    )!
    window.close()
    window.webContents.openDevTools()
    for (const keyCode of ['F5', 'F11', 'F12', 'Escape'])
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode })
    for (const keyCode of ['W', 'R', 'Q', 'N'])
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: ['control'] })
  })
  // Not by a locator: it would wait for the way elsewhere that the page never goes.
  expect(await kiosk.evaluate(() => document.body.innerText)).toContain(words.search.door)
  const after = await counter.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('/kiosk.html'),
    )!
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = (
      window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
    ).getLastWebPreferences()
    return {
      windows: BrowserWindow.getAllWindows().length,
      url: window.webContents.getURL(),
      devTools: window.webContents.isDevToolsOpened(),
      menu: window.isMenuBarVisible(),
      preferences: { sandbox, contextIsolation, nodeIntegration, webviewTag },
    }
  })
  expect(after).toEqual({
    windows: before,
    url: 'app://counter/kiosk.html',
    devTools: false,
    menu: false,
    preferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  })
  // Closed by its own page it comes back, to the start.
  const again = counter.app.waitForEvent('window')
  await kiosk.evaluate(() => setTimeout(() => window.close()))
  kiosk = await again
  await expect(kiosk.getByText(words.welcome)).toBeVisible()
  // The officer closes it, and it stays closed.
  await page.getByRole('button', { name: vi.kiosk.close }).click()
  await expect
    .poll(() => counter.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(before - 1)
  expect((await counter.ok('kiosk.state', {})).open).toBe(false)
})

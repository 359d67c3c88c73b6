import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { roadDesk, type Taken } from '../support/road-desk.ts'
import { lookAt } from '../support/look-at.ts'

/* The public boards: reduced as the administrator sets, on paper and on a screen of their own that can ask for nothing. */

test.describe.configure({ mode: 'serial' })

const words = vi.boards
const NAME = 'Hoàng Phủ Ngọc Thiên Trường'
let counter: CounterApp
let page: Page
let screen: Page
let late: Taken
let ready: Taken
const { main, dialog, look, takenIn, send, act, ready: makeReady } = roadDesk(() => counter)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, env: { CUPS_SERVER: '127.0.0.1:1' } })
  page = counter.page
  late = await takenIn('1.004837', 'Nguyễn Thị Minh Đường')
  ready = await takenIn('1.004837', NAME)
  await act('apologies.draft', late, {
    ...{ reason: 'Cần xác minh thêm', cause: 'missing-data', responsible: 'An' },
    newDueAt: '2026-11-30T10:00:00.000Z' as never,
  })
  await makeReady(ready)
  await signIn(page, 'lanhdao')
  await act('apologies.signOff', late, {})
  await signIn(page, 'motcua')
})
test.afterAll(() => counter?.close())

const open = async () => {
  await page.getByRole('navigation').getByText(vi.shell.screens.procedures, { exact: true }).click()
  await page.getByRole('button', { name: vi.shell.screens.listing }).click()
  await main().getByRole('button', { name: words.open }).click()
}
const shot = (name: string) => lookAt(screen, name)

test('what the public sees is looked at first, reduced; the sheet for the wall is the same', async () => {
  await open()
  const table = main().getByRole('table', { name: words.tabs.apologies })
  await expect(table).toContainText('Nguyễn T. M. Đ.')
  await expect(table).toContainText('30/11/2026')
  await look('apologies')
  await main().getByRole('button', { name: words.sheet.make }).click()
  await expect(dialog()).toContainText(vi.papers.kinds['apology-board'])
  await look('sheet')
  const sheet = await archivedPaper(counter, 'apology-board:2026-11-20', 'apology-board', 'A4-landscape')
  expect(sheet.text).toMatch(/Nguyễn T\..*M\. Đ\./)
  expect(sheet.text).not.toContain('Minh')
  await page.keyboard.press('Escape')
  await main().getByRole('tab', { name: words.tabs.results }).click()
  await expect(main().getByRole('table', { name: words.tabs.results })).toContainText('Hoàng P. N. T. T.')
  await look('results')
})

test('on a screen of its own the pages turn by themselves, behind a locked counter too', async () => {
  const opened = counter.app.waitForEvent('window')
  await main().getByRole('button', { name: words.onScreen.open }).click()
  screen = await opened
  await expect(screen.getByRole('heading', { name: words.screen.titles.apologies })).toBeVisible()
  await expect(screen.locator('body')).toContainText('Nguyễn T. M. Đ.')
  await shot('screen-apologies')
  await screen.clock.install()
  await screen.reload()
  await expect(screen.getByRole('heading', { name: words.screen.titles.apologies })).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByLabel(vi.session.signIn.login)).toBeVisible()
  await screen.clock.runFor(15_100)
  await expect(screen.getByRole('heading', { name: words.screen.titles.results })).toBeVisible()
  await expect(screen.locator('body')).toContainText(words.screen.waiting)
  await shot('screen-results')
  await screen.clock.runFor(15_100)
  await expect(screen.getByRole('heading', { name: words.screen.titles.apologies })).toBeVisible()
  await screen.clock.resume()
})

test('what the administrator takes away is gone from it', async () => {
  await signIn(page, 'quantri')
  await open()
  await main().getByRole('button', { name: words.rules.open }).click()
  await dialog().getByText(words.rules.names.hidden, { exact: true }).click()
  await dialog().getByRole('checkbox', { name: words.rules.number }).uncheck()
  await expect(dialog()).toContainText(words.rules.nobody)
  await look('rules')
  await dialog().getByRole('checkbox', { name: words.rules.number }).check()
  await send()
  await screen.reload()
  await expect(screen.locator('body')).toContainText(late.dossierNo)
  await expect(screen.locator('body')).not.toContainText('Nguyễn T.')
})

test('it can be asked for nothing, left by nobody, and only the officer closes it', async () => {
  const seen = await screen.evaluate(async (name) => {
    const world = globalThis as unknown as Record<string, unknown> & {
      boards: { read: (...asked: unknown[]) => Promise<unknown> }
    }
    const answers = [
      await world.boards.read({ name: 'dossiers.list', input: { view: 'all' } }),
      await world.boards.read('session.state'),
    ]
    return {
      ...{ counter: typeof world.counter, kiosk: typeof world.kiosk, require: typeof world.require },
      bridge: Object.keys(world.boards),
      told: answers.map((answer) =>
        Object.keys(answer as object)
          .sort()
          .join(),
      ),
      leaks: JSON.stringify(answers).includes(name),
    }
  }, NAME)
  expect(seen).toEqual({
    ...{ counter: 'undefined', kiosk: 'undefined', require: 'undefined' },
    bridge: ['read'],
    told: ['boards,days,office,open', 'boards,days,office,open'],
    leaks: false,
  })
  // Main looks at who speaks: each channel by the windows it is not for.
  const crossed = await counter.app.evaluate(async ({ ipcMain, webContents }) => {
    type Handlers = Map<string, (event: unknown, message: unknown) => Promise<{ error?: { code: string } }>>
    const { ['_invokeHandlers']: handlers } = ipcMain as unknown as Record<'_invokeHandlers', Handlers>
    const at = (end: string) => webContents.getAllWebContents().find((one) => one.getURL().endsWith(end))!
    const from = (contents: Electron.WebContents) => ({ sender: contents, senderFrame: contents.mainFrame })
    const officers = { name: 'dossiers.list', input: { view: 'all' }, commandId: null }
    return [
      (await handlers.get('call')!(from(at('/boards.html')), officers)).error?.code,
      (await handlers.get('kiosk-call')!(from(at('/boards.html')), { name: 'state', input: {} })).error?.code,
      (await handlers.get('boards-call')!(from(at('/index.html')), null)).error?.code,
    ]
  })
  expect(crossed).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
  expect(await screen.evaluate(() => window.open('app://counter/index.html') === null)).toBe(true)
  await screen.evaluate(() => {
    window.location.href = 'app://counter/index.html'
  })
  const after = await counter.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('/boards.html'),
    )!
    window.close()
    window.webContents.openDevTools()
    for (const keyCode of ['F5', 'Escape', 'a', 'Tab', 'Enter'])
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode })
    window.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'W', modifiers: ['control'] })
    const { sandbox, contextIsolation, nodeIntegration } = (
      window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
    ).getLastWebPreferences()
    return {
      url: window.webContents.getURL(),
      devTools: window.webContents.isDevToolsOpened(),
      menu: window.isMenuBarVisible(),
      preferences: { sandbox, contextIsolation, nodeIntegration },
    }
  })
  expect(after).toEqual({
    ...{ url: 'app://counter/boards.html', devTools: false, menu: false },
    preferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  expect(await screen.evaluate(() => document.body.innerText)).toContain(late.dossierNo)
  // Closed by its own page it comes back.
  const again = counter.app.waitForEvent('window')
  await screen.evaluate(() => setTimeout(() => window.close()))
  screen = await again
  await expect(screen.locator('body')).toContainText(late.dossierNo)
  await main().getByRole('button', { name: words.onScreen.close }).click()
  await expect.poll(async () => (await counter.ok('boards.screen', {})).open).toBe(false)
})

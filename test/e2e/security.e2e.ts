import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'

/* One line of the security baseline (design, §6) each, against the running app. */

let counter: CounterApp
test.beforeAll(async () => {
  counter = await openCounterApp()
  // The counter and the hidden page that draws papers.
  await expect
    .poll(() => counter.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(2)
})
test.afterAll(() => counter.close())

test('the page is sandboxed, isolated and knows nothing of Node', async () => {
  const preferences = await counter.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = (
        window.webContents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
    }),
  )
  expect(preferences).toHaveLength(2)
  for (const one of preferences) {
    expect(one).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    })
  }
  const inPage = await counter.page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>).require,
    process: typeof (globalThis as Record<string, unknown>).process,
    bridge: Object.keys((globalThis as unknown as { counter: object }).counter).sort(),
  }))
  expect(inPage).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'onChanged', 'onOpenDossier', 'pathOf'],
  })
})

test('the menu bar changes the size of the letters and no more; nothing in it is English or leaves the page', async () => {
  const menu = await counter.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()!.items.flatMap((top) => [
      top.label,
      ...top.submenu!.items.map(({ role }) => role?.toLowerCase()),
    ]),
  )
  expect(menu).toEqual(['Hiển thị', 'zoomin', 'zoomout', 'resetzoom', 'toggledevtools'])
})

test('nothing can be fetched, connected to, evaluated or framed from the page', async () => {
  const tried = await counter.page.evaluate(async () => {
    const outcome = async (what: () => unknown) => {
      try {
        await what()
        return 'allowed'
      } catch {
        return 'refused'
      }
    }
    return {
      fetch: await outcome(() => fetch('app://counter/index.html')),
      fetchOut: await outcome(() => fetch('http://127.0.0.1:9/')),
      // In a task of its own: what the driver evaluates directly is exempt from the page's policy.
      evaluated: await outcome(
        () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                resolve((Reflect.construct(Function, ['return 1']) as () => number)())
              } catch (error) {
                reject(error as Error)
              }
            })
          }),
      ),
    }
  })
  expect(tried).toEqual({ fetch: 'refused', fetchOut: 'refused', evaluated: 'refused' })
  const frames = await counter.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'app://counter/index.html'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const reached = frame.contentDocument?.body?.children.length ?? 0
    frame.remove()
    return reached
  })
  expect(frames).toBe(0)
})

test('no new window, no way out, no permission', async () => {
  const before = await counter.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  const opened = await counter.page.evaluate(() => window.open('https://example.com') === null)
  expect(opened).toBe(true)
  await counter.page.evaluate(() => {
    window.location.href = 'https://example.com/'
  })
  await counter.page.waitForTimeout(300)
  expect(counter.page.url()).toMatch(/^app:\/\/counter\//)
  expect(await counter.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(before)
  const denied = await counter.page.evaluate(async () => {
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    )
    const notifications = (await navigator.permissions.query({ name: 'notifications' })).state
    return { camera, notifications }
  })
  expect(denied).toEqual({ camera: 'denied', notifications: 'denied' })
})

test('calls are checked in main whatever the page says', async () => {
  const refusal = async (name: string, input: unknown) => {
    const reply = await counter.call(name as 'session.state', input as never)
    return reply.ok ? 'allowed' : reply.error.code
  }
  expect(await refusal('accounts.list', {})).toBe('NOT_SIGNED_IN')
  expect(await refusal('__proto__.toString', {})).toBe('BAD_INPUT')
  expect(await refusal('session.signIn', { login: 5 })).toBe('BAD_INPUT')
})

test('the process listens on no port', async () => {
  const pids = await counter.app.evaluate(({ app }) => app.getAppMetrics().map((metric) => metric.pid))
  // Playwright drives Electron through an inspector that it opens itself; a port of the app's own would be another.
  const table = execFileSync('ss', ['-Hltnp'], { encoding: 'utf8' })
  const own = table.split('\n').filter((line) => pids.some((pid) => line.includes(`pid=${pid},`)))
  const flags = counter.app.process().spawnargs.join(' ')
  expect(flags).toMatch(/--remote-debugging-port=0/)
  expect(own.filter((line) => !line.includes('127.0.0.1:'))).toEqual([])
  expect(own.length).toBeLessThanOrEqual(2)
})

test('a second program on the same profile leaves, the first stays', async () => {
  const { electronLaunch } = await import('../../build/electron-launch.ts')
  const { executablePath, args, env, cwd } = electronLaunch([`--profile=${counter.profile}`])
  execFileSync(executablePath, args, { env, cwd, timeout: 30_000, stdio: 'ignore' })
  expect(await counter.page.evaluate(() => document.body.innerText.length)).toBeGreaterThan(0)
})

test('personal data is in no file name, no log and no readable byte of the profile', async () => {
  const setUp = await counter.call('session.setUpDemo', {})
  expect(setUp.ok).toBe(true)
  const marks = setUp.ok ? [setUp.data.officer.name, setUp.data.password] : []
  const files = filesUnder(counter.profile)
  expect(files.some((file) => file.endsWith('register.db'))).toBe(true)
  for (const file of files) {
    for (const mark of marks) {
      expect(file).not.toContain(mark)
      expect(readFileSync(file).includes(mark), `${mark} in ${file}`).toBe(false)
    }
  }
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}

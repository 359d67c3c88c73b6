import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronLaunch } from '../../build/electron-launch.ts'
import type { CallName, InputOf, ReplyOf } from '../../electron/common/contract.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { newId } from '../../electron/common/uuid.ts'

export type App = Awaited<ReturnType<typeof openApp>>

const OFFICER = DEMO_ACCOUNTS.find(({ role }) => role === 'officer')!

/** The real app on a profile of the demo commune, at its sign-in; `clock` is where its clock starts. */
export async function openApp({ profile, clock }: { profile: string; clock: string }) {
  const launch = electronLaunch([`--profile=${profile}`, `--demo-clock=${clock}`])
  const electron = await _electron.launch(launch)
  const page = await mainWindow(electron)
  await page.locator('input[type=password]').waitFor()

  return {
    electron,
    page,
    /** Fills the sign-in of the demo officer; Enter is left to the caller. */
    async readyToSignIn() {
      await page.getByRole('button', { name: OFFICER.login }).click()
      await page.locator('input[type=password]').fill(DEMO_PASSWORD)
    },
    async signIn() {
      await this.readyToSignIn()
      await page.keyboard.press('Enter')
      await page.locator('nav').waitFor()
    },
    /** A call from the page, as the screens make it; a refusal throws. */
    async call<N extends CallName>(name: N, input: InputOf<N>) {
      const words = { name: name as string, input: input as unknown, id: newId() }
      const reply = await page.evaluate((one) => counter.call(one.name, one.input, one.id), words)
      const answered = reply as ReplyOf<N>
      if (!answered.ok) throw new Error(`${name} refused: ${JSON.stringify(answered.error)}`)
      return answered.data
    },
    close: () => electron.close(),
  }
}

/* The hidden window that draws papers is opened soon after. */
async function mainWindow(electron: ElectronApplication): Promise<Page> {
  const isMain = (page: Page) => page.url().endsWith('/index.html')
  for (;;) {
    const found = electron.windows().find(isMain)
    if (found) return found
    await electron.waitForEvent('window')
  }
}

/** What the preload gives the page; known to the functions that Playwright carries there. */
declare global {
  var counter: { call: (name: string, input: unknown, commandId: string | null) => Promise<unknown> }
}

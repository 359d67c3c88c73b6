import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { electronLaunch } from '../../build/electron-launch.ts'
import type { Role } from '../../electron/common/api-spec.ts'
import type { CallName, InputOf, OutputOf, ReplyOf } from '../../electron/common/contract.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { markPath } from '../../electron/core/restoration/register-mark.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { setUpDemoProfile } from './demo-profile.ts'

export type CounterApp = {
  app: ElectronApplication
  page: Page
  profile: string
  /** A call through preload, ipc and dispatch, as the screens make it. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<ReplyOf<N>>
  /** The answer's data; a refusal fails the test with its code. */
  ok<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** Whoever has this role in the demo commune signs in, by call. */
  as(role: Role): Promise<void>
  /** Whoever sat there is locked out, another signs in by call, and the screen begins anew. */
  sitDown(login: string): Promise<void>
  /** The next save dialogs answer with this path. */
  saveTo(filePath: string): Promise<void>
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>
  /** As `kill`, so many milliseconds after the next change of a noun is told to the screen. @returns waits for it */
  killOn(noun: string, ms: number): Promise<() => Promise<void>>
  /** The program started again on its profile, once it has ended. */
  again(started?: Started): Promise<CounterApp>
  close(): Promise<void>
}

type Started = {
  clock?: string
  flags?: string[]
  env?: Record<string, string>
}
type Options = Started & {
  /** A folder that whoever asks takes care of; left out, one that is there as long as the app. */
  profile?: string
  /** The profile is set up as the demo commune; nobody has signed in. */
  demo?: boolean
}

const MORNING = '2026-11-20T07:30:00+07:00'

/** Starts the real app from out/app on a profile of its own; the clock stands at a working day's morning. */
export async function openCounterApp({
  profile,
  demo = false,
  ...started
}: Options = {}): Promise<CounterApp> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'qmc-app-'))
  if (demo) await setUpDemoProfile(folder, started.clock ?? MORNING)
  return start(folder, started, profile === undefined)
}

/** @param own the folder goes with the app */
async function start(
  folder: string,
  { clock = MORNING, flags = [], env }: Started,
  own: boolean,
): Promise<CounterApp> {
  const app = askingAgain(
    await _electron.launch(electronLaunch([`--profile=${folder}`, `--demo-clock=${clock}`, ...flags], env)),
  )
  // A slow machine makes a test slow, not wrong.
  app.context().setDefaultTimeout(30_000)
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  const ended = () => new Promise<void>((resolve) => void app.process().once('exit', () => resolve()))
  const counter: CounterApp = {
    app,
    page,
    profile: folder,
    call: (name, input) =>
      page.evaluate(
        ([callName, callInput, id]) =>
          (
            globalThis as unknown as { counter: { call(n: unknown, i: unknown, c: unknown): Promise<never> } }
          ).counter.call(callName, callInput, id),
        [name, input, crypto.randomUUID()] as const,
      ),
    async ok(name, input) {
      const reply = await counter.call(name, input)
      if (!reply.ok) throw new Error(`${name} refused: ${JSON.stringify(reply.error)}`)
      return reply.data as OutputOf<typeof name>
    },
    async as(role) {
      const { login } = DEMO_ACCOUNTS.find((one) => one.role === role)!
      await counter.ok('session.signIn', { login, password: DEMO_PASSWORD })
    },
    async sitDown(login) {
      await counter.ok('session.lock', {})
      await counter.ok('session.signIn', { login, password: DEMO_PASSWORD })
      await page.reload()
      await expect(page.getByRole('heading', { name: vi.home.title, level: 1 })).toBeVisible()
    },
    saveTo: (filePath) =>
      app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
      }, filePath),
    async kill() {
      const gone = ended()
      // With all its children: what they leave open would keep Playwright waiting for ever.
      process.kill(-app.process().pid!, 'SIGKILL')
      await gone
    },
    async killOn(noun, ms) {
      const gone = ended()
      await app.evaluate(
        ({ webContents }, [wanted, wait, pid]) => {
          for (const screen of webContents.getAllWebContents()) {
            const send = screen.send.bind(screen)
            screen.send = (channel: string, ...told: unknown[]) => {
              send(channel, ...told)
              if (channel === 'changed' && (told[0] as string[]).includes(wanted))
                setTimeout(() => process.kill(-pid, 'SIGKILL'), wait)
            }
          }
        },
        [noun, ms, app.process().pid!] as const,
      )
      return () => gone
    },
    again: (more = {}) => start(folder, more, own),
    async close() {
      try {
        await app.close()
      } finally {
        if (own) for (const path of [folder, markPath(folder)]) rmSync(path, { recursive: true, force: true })
      }
    },
  }
  return counter
}

/**
 * V8 now and then collects the promise of an answer before Playwright has it (microsoft/playwright#33737); what was asked of
 * the main process has been done by then. So it is asked again, which must do no harm.
 */
function askingAgain(app: ElectronApplication): ElectronApplication {
  const ask = app.evaluate.bind(app) as (...words: unknown[]) => Promise<unknown>
  const again = async (...words: unknown[]): Promise<unknown> => {
    for (let left = 3; ; left--) {
      try {
        return await ask(...words)
      } catch (error) {
        if (left === 0 || !String(error).includes('promise was garbage collected')) throw error
      }
    }
  }
  app.evaluate = again as typeof app.evaluate
  return app
}

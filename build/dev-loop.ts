import { _electron, type ElectronApplication } from '@playwright/test'
import { build, type UserConfig } from 'vite'
import { electronLaunch } from './electron-launch.ts'
import main from './vite.main.config.ts'
import preload, { boardsPreload, kioskPreload } from './vite.preload.config.ts'
import renderer from './vite.renderer.config.ts'

// Driven from outside, so that the app itself holds no reload code: the renderer's folder changed → reload the
// windows; main or preload changed → start the app anew on the same profile.

let app: ElectronApplication | undefined
let restarting: Promise<void> = Promise.resolve()
let stopping = false

async function restart() {
  const old = app
  app = undefined
  await old?.close()
  if (stopping) return
  const started = await _electron.launch({ ...electronLaunch(process.argv.slice(2)), timeout: 60_000 })
  for (const stream of [started.process().stdout, started.process().stderr]) stream?.pipe(process.stdout)
  started.once('close', () => {
    // Closed by hand, not by us.
    if (app === started) process.exit(0)
  })
  app = started
}

async function reload() {
  await app?.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.reloadIgnoringCache()
  })
}

/** Builds once and again on every change; `changed` runs after each build but the first, which is awaited. */
async function watch(name: string, config: UserConfig, changed: () => Promise<void>) {
  const watching = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    build: { ...config.build, watch: {} },
  })
  if (!('on' in watching)) throw new Error(`${name} is not watched`)
  let first = true
  await new Promise<void>((ready) => {
    watching.on('event', (event) => {
      if (event.code === 'ERROR') console.log(`✗ ${name}: ${event.error.message}`)
      if (event.code !== 'END') return
      if (first) {
        first = false
        ready()
        return
      }
      console.log(`· ${name} built again`)
      restarting = restarting.then(changed).catch((error: unknown) => console.error(error))
    })
  })
}

await watch('renderer', renderer, reload)
await watch('preload', preload, restart)
await watch('kiosk preload', kioskPreload, restart)
await watch('boards preload', boardsPreload, restart)
await watch('main', main, restart)
restarting = restarting.then(restart)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopping = true
    void restarting.then(() => app?.close()).finally(() => process.exit(0))
  })
}

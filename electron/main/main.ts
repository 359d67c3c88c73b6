import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { selfTest } from '../core/self-test.ts'
import { forbiddenFlag, readFlags } from './flags.ts'
import { registerScheme } from './scheme.ts'
import { startReader, startSigner } from './start-utility.ts'
import { start } from './start.ts'

// GTK would load the graphics driver into this process (26 MB) only to ask which windows it likes; nothing of ours is drawn by it.
process.env.GDK_GL = 'disable'

const appFolder = join(dirname(fileURLToPath(import.meta.url)), '..')
const forbidden = app.isPackaged ? forbiddenFlag(process.argv) : null
if (forbidden) {
  console.error(`Quầy Một Cửa: --${forbidden}`)
  app.exit(64)
} else {
  const flags = readFlags(process.argv)
  app.setName('quay-mot-cua')
  if (flags.profile) app.setPath('userData', flags.profile)
  if (flags.selfTest) {
    void app.whenReady().then(async () => {
      const nativeBinding = app.isPackaged ? undefined : process.env.QMC_NATIVE_BINDING
      const results = await selfTest(nativeBinding, startSigner, startReader)
      console.log(
        JSON.stringify({ electron: process.versions.electron, node: process.versions.node, results }),
      )
      app.exit(results.every((result) => result.ok) ? 0 : 1)
    })
  } else if (!app.requestSingleInstanceLock()) {
    app.exit(0)
  } else {
    registerScheme()
    // The scripts of the checkout, run as root where nobody else can read it, come with --no-sandbox; no package does.
    if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
    void app.whenReady().then(() =>
      start({
        appFolder,
        flags,
        development: !app.isPackaged || existsSync(join(appFolder, 'DEVELOPMENT')),
      }),
    )
  }
}

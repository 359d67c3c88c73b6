import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildApp } from './app.ts'
import { builderConfiguration, markerFolder } from './electron-builder.ts'
import { prepared } from './electron-launch.ts'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'out/package-development/.inputs')

/** What a development build depends on. */
function inputs(): string {
  const hash = createHash('sha256').update(JSON.stringify(prepared()))
  const files = globSync(['out/app/**/*', 'build/**/*.ts', 'package.json', 'package-lock.json'], {
    cwd: root,
  })
  for (const file of files.sort()) {
    if (statSync(join(root, file)).isFile()) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** A directory build marked DEV, made anew only when something in it changed. Returns its folder. */
export async function developmentPackage(): Promise<string> {
  await buildApp()
  const folder = join(root, 'out/package-development/linux-unpacked')
  const now = inputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return folder
  rmSync(join(root, 'out/package-development'), { recursive: true, force: true })
  mkdirSync(markerFolder, { recursive: true })
  writeFileSync(join(markerFolder, 'DEVELOPMENT'), 'Not for use with real dossiers.\n')
  await build({
    targets: Platform.current().createTarget('dir'),
    projectDir: root,
    config: builderConfiguration(prepared(), true),
  })
  writeFileSync(stamp, now)
  return folder
}

/** The installers for this platform, from the official Electron. */
async function releasePackage(): Promise<string> {
  await buildApp()
  await build({
    targets: Platform.current().createTarget(),
    projectDir: root,
    config: builderConfiguration(prepared(), false),
  })
  return join(root, 'out/package')
}

if (import.meta.main) {
  const development = process.argv.includes('--development')
  console.log(`· ${development ? await developmentPackage() : await releasePackage()}`)
}

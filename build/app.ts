import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import main from './vite.main.config.ts'
import preload, { boardsPreload, kioskPreload } from './vite.preload.config.ts'
import renderer from './vite.renderer.config.ts'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'out/app/.inputs')

/** Name, size and time of everything the built app is made from. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync(['electron/**/*', 'renderer/**/*', 'db/**/*', 'build/*.ts', 'package-lock.json'], {
    cwd: root,
  })
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(join(root, file))
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Builds out/app (main, preload, renderer); does nothing when nothing changed since the last time. */
export async function buildApp(): Promise<void> {
  const inputs = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return
  const start = Date.now()
  for (const config of [main, preload, kioskPreload, boardsPreload, renderer])
    await build({ ...config, configFile: false, logLevel: 'warn' })
  mkdirSync(join(root, 'out/app'), { recursive: true })
  writeFileSync(stamp, inputs)
  console.log(`· app built in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

if (import.meta.main) {
  try {
    await buildApp()
  } catch (error) {
    // The bundler's own words, which point at the place; its stack is of no use.
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

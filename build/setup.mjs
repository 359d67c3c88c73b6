import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseAddon } from './setup/database-addon.mjs'
import { electronRuntime } from './setup/electron-runtime.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { SetupProblem } from './setup/say.mjs'
import { systemPackages } from './setup/system-packages.mjs'

// Plain JavaScript without dependencies: this runs before there are any node modules, on the system's Node.

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * @typedef {import('./setup/electron-runtime.mjs').Runtime & {nativeBinding?: string}} Prepared
 */

/**
 * Puts in place whatever is missing to run the app or its tests and says so; silent and quick when all is there.
 * Leaves its findings in node_modules/.quay-mot-cua.json for build/electron-launch.ts.
 * @param {('runtime' | 'display' | 'tests')[]} [groups] system packages asked for
 * @returns {Promise<Prepared>}
 */
export async function setUp(groups = ['runtime', 'display', 'tests']) {
  await systemPackages(groups)
  await nodeModules(root)
  const runtime = await electronRuntime(root)
  const prepared = { ...runtime }
  if (runtime.kind === 'development') prepared.nativeBinding = await databaseAddon(root)
  leave(JSON.stringify(prepared, null, 2))
  return prepared
}

/** Writes the findings only when they changed: the checkout may belong to somebody else. @param {string} findings */
function leave(findings) {
  const file = join(root, 'node_modules', '.quay-mot-cua.json')
  if (!existsSync(file) || readFileSync(file, 'utf8') !== findings) writeFileSync(file, findings)
}

/**
 * Runs an entry script: a problem that the reader can remove is told in its own words, any other with its stack.
 * @param {() => Promise<number | void>} work resolves to the exit code
 */
export async function entry(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    console.error(error instanceof SetupProblem ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await entry(async () => {
    const { kind, version } = await setUp()
    console.log(`· ready: Electron ${version}${kind === 'development' ? ' (development runtime)' : ''}`)
  })
}

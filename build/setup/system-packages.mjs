import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { SetupProblem, step } from './say.mjs'

// Looked for by what they provide, not by package name: names differ between releases (libgtk-3-0t64),
// and a machine may have the thing from elsewhere.
const library = (soname, debian) => ({ debian, present: () => libraryPresent(soname) })
const program = (name, debian) => ({ debian, present: () => programPresent(name) })
const file = (path, debian) => ({ debian, present: () => existsSync(path) })

const RUNTIME = [
  library('libgtk-3.so.0', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
  library('libXss.so.1', 'libxss1'),
  library('libXtst.so.6', 'libxtst6'),
]
const DISPLAY = [program('Xvfb', 'xvfb'), file('/usr/share/fonts/truetype/liberation', 'fonts-liberation')]
const TESTS = [
  program('pdftotext', 'poppler-utils'),
  program('scanimage', 'sane-utils'),
  file('/etc/sane.d/airscan.conf', 'sane-airscan'),
  program('lp', 'cups-client'),
  file('/usr/sbin/cupsd', 'cups-daemon'),
  program('ipptool', 'cups-ipp-utils'),
  program('strace', 'strace'),
  program('openssl', 'openssl'),
  program('softhsm2-util', 'softhsm2'),
  program('pkcs11-tool', 'opensc'),
  program('ss', 'iproute2'),
]
const COMPILER = [program('g++', 'g++'), program('make', 'make'), program('python3', 'python3')]

const GROUPS = { runtime: RUNTIME, display: DISPLAY, tests: TESTS, compiler: COMPILER }

/**
 * Makes sure that what the operating system has to provide is there: installs it as root on Debian and its
 * descendants, otherwise stops with the list of what to install. Linux only; elsewhere nothing is needed.
 * @param {(keyof typeof GROUPS)[]} groups
 */
export async function systemPackages(groups) {
  if (process.platform !== 'linux') return
  const missing = groups.flatMap((group) => GROUPS[group]).filter((need) => !need.present())
  if (missing.length === 0) return
  const names = missing.map((need) => need.debian)
  if (process.getuid?.() !== 0 || !programPresent('apt-get')) {
    throw new SetupProblem(
      `Missing on this machine: ${names.join(' ')}\n` +
        `On Debian or Ubuntu:  sudo apt-get install ${names.join(' ')}\n` +
        'Elsewhere install what provides them, then run this command again.',
    )
  }
  await step(`system packages: ${names.join(' ')}`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    const chosen = await Promise.all(names.map(nameInThisRelease))
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...chosen], { env })
  })
}

/** Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time. @param {string} name */
async function nameInThisRelease(name) {
  const renamed = `${name}t64`
  try {
    await run('apt-cache', ['show', '--no-all-versions', renamed])
    return renamed
  } catch {
    return name
  }
}

/** @param {string} name */
function programPresent(name) {
  return (process.env.PATH ?? '').split(delimiter).some((dir) => {
    try {
      accessSync(join(dir, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** @type {string[] | undefined} */
let libraryFolders

/** @param {string} soname */
function libraryPresent(soname) {
  libraryFolders ??= findLibraryFolders()
  return libraryFolders.some((dir) => existsSync(join(dir, soname)))
}

function findLibraryFolders() {
  const folders = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', '/usr/local/lib']
  const conf = '/etc/ld.so.conf.d'
  if (!existsSync(conf)) return folders
  for (const name of readdirSync(conf)) {
    const lines = readFileSync(join(conf, name), 'utf8').split('\n')
    folders.push(...lines.filter((line) => line.startsWith('/')).map((line) => line.trim()))
  }
  return folders
}

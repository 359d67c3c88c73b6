import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { extractFile, listPackage } from '@electron/asar'
import { _electron } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { electronLaunch } from '../../build/electron-launch.ts'
import { fuses, readFuses } from '../../build/fuses.ts'
import { developmentPackage } from '../../build/package-app.ts'

// On the built artefact, not on its sources: what is burnt in, what lies in the archive, how the program starts.

let folder: string
let program: string
let archive: string
let profile: string
/** A package runs without its sandbox for nobody, so not for root: then it is started from a copy under the scripts' account. */
const account: { uid?: number; gid?: number } = process.getuid?.() === 0 ? accountOfScripts() : {}
let readable: string | undefined

beforeAll(async () => {
  folder = await developmentPackage()
  program = join(folder, 'quay-mot-cua-dev')
  archive = join(folder, 'resources/app.asar')
  if (account.uid !== undefined) {
    readable = mkdtempSync(join(tmpdir(), 'package-'))
    cpSync(folder, readable, { recursive: true })
    chmodSync(readable, 0o755)
    program = join(readable, 'quay-mot-cua-dev')
  }
})
afterAll(() => {
  if (readable) rmSync(readable, { recursive: true, force: true })
})
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'package-'))
  if (account.uid !== undefined) chownSync(profile, account.uid, account.gid ?? account.uid)
})
afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

test('every fuse of the program is as stated', async () => {
  const burnt = await readFuses(program)
  expect(burnt.size).toBeGreaterThanOrEqual(8)
  for (const [option, state] of burnt) expect([option, state]).toEqual([option, fuses[option]])
})

describe('the archive', () => {
  const files = () => listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'))

  test('holds the built app, the native modules and nothing else', () => {
    const modules = [
      '@emnapi',
      '@img',
      '@koromix',
      '@node-rs',
      '@tesseract.js-data',
      'better-sqlite3',
      'detect-libc',
      'koffi',
      'node-addon-api',
      'semver',
      'sharp',
      'tesseract.js-core',
      'tslib',
      'zxing-wasm',
    ]
    const strange = files().filter(
      (file) =>
        !/^\/(package\.json|out|out\/app|out\/app\/DEVELOPMENT|node_modules)$/.test(file) &&
        !/^\/out\/app\/(main|preload|renderer)(\/|$)/.test(file) &&
        !modules.some(
          (name) => file === `/node_modules/${name}` || file.startsWith(`/node_modules/${name}/`),
        ),
    )
    expect(strange).toEqual([])
    expect(files()).toContain('/out/app/main/main.js')
    expect(files()).toContain('/out/app/preload/preload.cjs')
  })

  test('carries no source, source map, test or key', () => {
    const own = files().filter((file) => file.startsWith('/out/'))
    expect(own.filter((file) => /\.(ts|tsx|map|pem|key|env|db)$|\.test\./.test(file))).toEqual([])
  })

  test('has pages without inline script', () => {
    for (const page of ['index.html', 'paper.html']) {
      const html = extractFile(archive, `out/app/renderer/${page}`).toString('utf8')
      expect(html).toMatch(/<script [^>]*src="\.\//)
      expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull()
      expect(html).not.toMatch(/\son\w+=/)
    }
  })

  test('says that it is a development build', () => {
    expect(extractFile(archive, 'out/app/DEVELOPMENT').length).toBeGreaterThan(0)
    expect(existsSync(join(folder, 'resources/default_app.asar'))).toBe(false)
  })
})

describe('the program', () => {
  const refused = [
    '--inspect=0',
    '--inspect-brk=0',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--demo-clock=2026-11-21T00:00:00.000Z',
  ]
  test.each(refused)('leaves at once when started with %s', async (word) => {
    const { code, output } = await ended(start([word]))
    expect(output).toContain('Quầy Một Cửa: --')
    expect(code).toBe(64)
    expect(existsSync(join(profile, 'register.db.lock'))).toBe(false)
  })

  test('does not become Node by an environment variable', async () => {
    const child = start(['-e', 'process.exit(7)'], { ELECTRON_RUN_AS_NODE: '1' })
    await untilStarted(child)
    expect(child.exitCode).toBeNull()
    child.kill()
    await ended(child)
  })

  test('encrypts, keeps, draws, reads and signs with what it carries', async () => {
    const { code, output } = await ended(start(['--self-test']))
    const said = /^\{"electron".*$/m.exec(output)?.[0] ?? '{"results":[]}'
    const { results } = JSON.parse(said) as { results: { name: string; ok: boolean; detail: string }[] }
    expect(results.filter(({ ok }) => !ok)).toEqual([])
    expect(results).toContainEqual({ name: 'reading process', ok: true, detail: 'read' })
    expect(code).toBe(0)
  })

  test('starts, with the page in the sandbox, and listens on no port', async () => {
    const child = start([])
    await untilStarted(child)
    expect(listening(child.pid!)).toEqual([])
    const pages = processTree(child.pid!).filter((pid) => commandLine(pid).includes('--type=renderer'))
    expect(pages.length).toBeGreaterThan(0)
    for (const pid of pages) {
      expect(commandLine(pid)).not.toContain('--no-sandbox')
      // 2: system calls are filtered.
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
    }
    child.kill()
    await ended(child)
  })
})

test('the packaged pages come over the own scheme alone and reach nothing outside their folder', async () => {
  const launch = electronLaunch([`--profile=${profile}`])
  // The artefact's archive in the runtime before fusing: the program itself lets nobody look inside.
  const app = await _electron.launch({ ...launch, args: [archive, ...launch.args.slice(1)] })
  try {
    const page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    expect(page.url()).toMatch(/^app:\/\/counter\//)
    expect(await page.evaluate('[typeof require, typeof process, typeof module]')).toEqual(
      Array(3).fill('undefined'),
    )
    const status = (url: string) =>
      app.evaluate(async ({ session }, wanted) => (await session.defaultSession.fetch(wanted)).status, url)
    expect(await status('app://counter/index.html')).toBe(200)
    const outside = [
      '..%2fmain%2fmain.js',
      '%2e%2e/main/main.js',
      '..%2f..%2f..%2fpackage.json',
      '%2fetc%2fpasswd',
    ]
    for (const path of outside) expect([path, await status(`app://counter/${path}`)]).toEqual([path, 404])
    expect(await status('app://elsewhere/index.html')).toBe(404)
    const refusedBy = page.evaluate(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
      fetch('https://example.org').then(() => resolve('nobody'), () => undefined)
    })`)
    expect(await refusedBy).toBe('connect-src')
  } finally {
    await app.close()
  }
})

function start(extraWords: string[], extra: Record<string, string> = {}): ChildProcess {
  const { env } = electronLaunch([], extra)
  const words = [`--profile=${profile}`, '--disable-gpu', ...extraWords]
  return spawn(program, words, { env: { ...env, HOME: profile }, cwd: profile, ...account })
}

function accountOfScripts(): { uid: number; gid: number } {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'quaymotcua'])))
  return { uid: uid!, gid: gid! }
}

async function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output }
}

/** The register's lock is taken once Electron is ready and before the window opens. */
async function untilStarted(child: ChildProcess): Promise<void> {
  while (!existsSync(join(profile, 'register.db.lock'))) {
    const end = child.exitCode ?? child.signalCode
    if (end !== null) throw new Error(`ended with ${end}`)
    await sleep(50)
  }
  // Long enough for the network and window processes to be up.
  await sleep(1_000)
}

/** Local addresses on which the process or a child of it listens (Linux). */
function listening(pid: number): string[] {
  const inodes = new Set(processTree(pid).flatMap(socketsOf))
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((column) => column[3] === '0A' && inodes.has(column[9] ?? ''))
      .map((column) => column[1] ?? ''),
  )
}

function commandLine(pid: number): string[] {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
}

function processTree(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => processTree(Number(child))))]
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const target = readlinkSync(`/proc/${pid}/fd/${fd}`)
      return target.startsWith('socket:[') ? [target.slice(8, -1)] : []
    })
  } catch {
    // A sandboxed child hides its descriptors; it cannot open a port either.
    return []
  }
}

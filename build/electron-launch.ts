import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** What the set-up found out; see build/setup.mjs. */
export type Prepared = {
  kind: 'official' | 'development'
  version: string
  folder: string
  executable: string
  nativeBinding?: string
}

/** The Electron to run and the database addon that goes with it, as the set-up left them. */
export function prepared(): Prepared {
  const file = join(root, 'node_modules/.quay-mot-cua.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Prepared
  } catch {
    throw new Error('nothing is set up yet: run `node build/setup.mjs` first')
  }
}

export type Launch = {
  executablePath: string
  args: string[]
  env: Record<string, string>
  cwd: string
  /** Playwright switches the sandbox off unless told otherwise. */
  chromiumSandbox: boolean
}

/**
 * How to start the counter from out/app, in the shape that Playwright's `_electron.launch` takes and that
 * `spawn(executablePath, args, {env, cwd})` needs as well. Every way of starting it, `npm start` included,
 * comes through here.
 * @param words switches of the app, such as `--profile=…` and `--demo-clock=…`
 */
export function electronLaunch(words: string[] = [], extra: Record<string, string> = {}): Launch {
  const { executable, nativeBinding } = prepared()
  const args = [root, ...words]
  // Chromium refuses to run as root with its sandbox on; the entry scripts avoid being root where they can.
  const chromiumSandbox = process.getuid?.() !== 0 && !process.env.QMC_NO_SANDBOX
  if (!chromiumSandbox) args.push('--no-sandbox')
  // A virtual display has no graphics card to look for, and containers often have a tiny /dev/shm.
  if (process.env.QMC_VIRTUAL_DISPLAY) args.push('--disable-gpu', '--disable-dev-shm-usage')
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...process.env, ...extra }))
    if (value !== undefined) env[name] = value
  if (nativeBinding) env.QMC_NATIVE_BINDING = nativeBinding
  return { executablePath: executable, args, env, cwd: root, chromiumSandbox }
}

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from '../setup.mjs'
import { SetupProblem } from '../setup/say.mjs'
import { handOverOut, identity } from './unprivileged-user.mjs'

/** The Node for everything but the set-up: the one from node_modules where it is provided. */
export function node() {
  const own = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(own)) return own
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  // The first release that runs TypeScript files without a flag.
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  throw new SetupProblem(`Node 22.18 or newer is needed on this platform; this is ${process.versions.node}`)
}

/** Script of a package in node_modules. @param {string} path for example `vitest/vitest.mjs` */
export const script = (path) => join(root, 'node_modules', path)

/** @param {Record<string, string>} [extra] */
function environment(extra = {}) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return { ...process.env, PATH: path, ...extra }
}

/**
 * Runs a script on the house's Node as the user who called; resolves to its exit code.
 * @param {string[]} words script and arguments
 * @param {{env?: Record<string, string>, quiet?: boolean}} [options] quiet: output only when it fails
 * @returns {Promise<number>}
 */
export function runNode(words, options = {}) {
  return execute(words, { env: environment(options.env), quiet: options.quiet })
}

/**
 * The same, for what starts Electron: as the unprivileged account when the caller is root.
 * @param {import('../setup.mjs').Prepared} prepared
 * @param {string[]} words
 * @param {{env?: Record<string, string>}} [options]
 * @returns {Promise<number>}
 */
export function runUnprivileged(prepared, words, options = {}) {
  const who = identityFor(prepared)
  handOverOut(root)
  // Tests and benches start a hundred small programs of the same files: each reads them in half the time so.
  const NODE_COMPILE_CACHE = join(root, 'out', 'run', 'compile-cache')
  const env = environment({
    NODE_COMPILE_CACHE,
    ...electronEnvironment(prepared),
    ...who.env,
    ...options.env,
  })
  return execute(words, { env, uid: who.uid, gid: who.gid })
}

/** @param {import('../setup.mjs').Prepared} prepared */
export function identityFor(prepared) {
  return identity(root, [prepared.executable, ...(prepared.nativeBinding ? [prepared.nativeBinding] : [])])
}

/** @param {import('../setup.mjs').Prepared} prepared */
function electronEnvironment(prepared) {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: prepared.folder }
  return prepared.nativeBinding ? { ...env, QMC_NATIVE_BINDING: prepared.nativeBinding } : env
}

/**
 * @param {string[]} words
 * @param {{env: NodeJS.ProcessEnv, uid?: number, gid?: number, quiet?: boolean}} options
 * @returns {Promise<number>}
 */
function execute(words, { env, uid, gid, quiet }) {
  return new Promise((resolve, reject) => {
    const child = spawn(node(), words, { cwd: root, env, uid, gid, stdio: quiet ? 'pipe' : 'inherit' })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk
      })
    }
    // Ctrl+C reaches the child by itself; a plain kill of the script has to be passed on.
    const passOn = () => child.kill('SIGTERM')
    const stay = () => undefined
    process.once('SIGTERM', passOn)
    process.on('SIGINT', stay)
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('SIGTERM', passOn)
      process.off('SIGINT', stay)
      if (quiet && code !== 0) process.stdout.write(output)
      resolve(code ?? 1)
    })
  })
}

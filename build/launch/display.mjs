import { spawn } from 'node:child_process'
import { chownSync, copyFileSync, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { SetupProblem } from '../setup/say.mjs'

const SCREEN = '1600x1000x24'

/** Whether windows can be shown to somebody. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Runs the work under a virtual screen of its own. Other displays are hidden from it, so that tests neither
 * disturb the desktop nor depend on it.
 * @template T
 * @param {import('./unprivileged-user.mjs').Identity} who
 * @param {(env: Record<string, string>) => Promise<T>} work receives the environment for its children
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(who, work) {
  if (process.platform !== 'linux') return work({})
  const words = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', words, {
    uid: who.uid,
    gid: who.gid,
    env: { ...process.env, ...who.env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  try {
    const number = await displayNumber(server)
    return await work({
      DISPLAY: `:${number}`,
      WAYLAND_DISPLAY: '',
      XAUTHORITY: '',
      QMC_VIRTUAL_DISPLAY: '1',
    })
  } finally {
    server.kill()
  }
}

/** The server writes its number when it is ready. @param {import('node:child_process').ChildProcess} server */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let number = ''
    let complaint = ''
    server.stderr?.on('data', (chunk) => {
      complaint += chunk
    })
    server.stdio[3]?.on('data', (chunk) => {
      number += chunk
      if (number.includes('\n')) resolve(number.trim())
    })
    server.once('error', (error) => reject(new SetupProblem(`Xvfb cannot be started: ${error.message}`)))
    server.once('exit', (code) => reject(new SetupProblem(`Xvfb ended with ${code}\n${complaint}`)))
  })
}

/**
 * Lets the unprivileged account onto the caller's display: the key to it is a file that only the caller can read.
 * @param {string} root the checkout
 * @param {import('./unprivileged-user.mjs').Identity} who
 * @returns {Record<string, string>}
 */
export function shareDisplay(root, who) {
  const key = process.env.XAUTHORITY || join(homedir(), '.Xauthority')
  if (who.uid === undefined || who.gid === undefined || !existsSync(key)) return {}
  const copy = join(root, 'out', 'run', 'xauthority')
  copyFileSync(key, copy)
  chownSync(copy, who.uid, who.gid)
  return { XAUTHORITY: copy }
}

import { spawn } from 'node:child_process'
import { SetupProblem } from './say.mjs'

/**
 * Runs a program quietly; what it wrote is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number}} [options]
 * @returns {Promise<string>} what it wrote to standard output
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
    })
    let out = ''
    let all = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
      all += chunk
    })
    child.stderr.on('data', (chunk) => {
      all += chunk
    })
    child.on('error', (error) => reject(new SetupProblem(`${command} cannot be started: ${error.message}`)))
    child.on('close', (code, signal) => {
      if (code === 0) resolve(out)
      else {
        reject(new SetupProblem(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${gist(all)}`))
      }
    })
  })
}

/** Beginning and end of what a failed program said: npm names the cause first, compilers last. @param {string} all */
function gist(all) {
  const lines = all.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('npm warn'))
  return (lines.length > 30 ? [...lines.slice(0, 12), '…', ...lines.slice(-17)] : lines).join('\n')
}

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST = 1_000_000

/**
 * The local log: reference, kind of error and stack, so that INTERNAL can be found again. Messages are cut off
 * because a database or parser may quote what it choked on, and that may be somebody's name.
 */
export function makeLog(folder: string): (ref: string, error: unknown) => void {
  const path = join(folder, 'counter.log')
  return (ref, error) => {
    const {
      name = 'Error',
      code = '',
      stack = '',
    } = error as { name?: string; code?: string; stack?: string }
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    if (size > LARGEST) renameSync(path, `${path}.1`)
    appendFileSync(path, `${new Date().toISOString()} ${ref} ${name} ${code}\n${frames.join('\n')}\n`, {
      mode: 0o600,
    })
    if (process.env.QMC_LOG_ERRORS === '1') console.error(ref, error)
  }
}

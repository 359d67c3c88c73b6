import { execFile, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { ScannerFault } from '../../../common/scans/model.ts'

/** A program of Windows that scans, started without a shell; tests put another in its place. */
export type Program = {
  /** What it says when asked something that moves no paper. @throws Error with code SCANNER_NOT_INSTALLED, SCANNER_SLOW */
  ask(args: readonly string[]): Promise<string>
  /** Runs it to its end, line by line; the signal kills it. @returns its exit code, null when it was killed */
  run(
    args: readonly string[],
    folder: string,
    onLine: (line: string) => void,
    signal: AbortSignal | undefined,
  ): Promise<number | null>
}

const ANSWER_MS = 45_000
/** A scan that says nothing for so long hangs. */
const STALL_MS = 180_000

export function program(file: string): Program {
  return {
    ask: (args) =>
      new Promise((resolve, reject) => {
        execFile(
          file,
          args,
          { timeout: ANSWER_MS, maxBuffer: 4e6, windowsHide: true },
          (error, answer, said) => {
            if (!error || (typeof error.code === 'number' && !error.killed))
              return resolve(`${answer}\n${said}`)
            reject(coded(error.killed ? 'SCANNER_SLOW' : 'SCANNER_NOT_INSTALLED', error))
          },
        )
      }),
    run: (args, folder, onLine, signal) =>
      new Promise((resolve, reject) => {
        const child = spawn(file, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
        const kill = (): void => void child.kill()
        let stall = setTimeout(kill, STALL_MS)
        const heard = (line: string): void => {
          clearTimeout(stall)
          stall = setTimeout(kill, STALL_MS)
          onLine(line)
        }
        createInterface(child.stdout).on('line', heard)
        createInterface(child.stderr).on('line', heard)
        signal?.addEventListener('abort', kill)
        const settle = (): void => {
          clearTimeout(stall)
          signal?.removeEventListener('abort', kill)
        }
        child.on('error', (error) => {
          settle()
          reject(coded('SCANNER_NOT_INSTALLED', error))
        })
        child.on('close', (exitCode) => {
          settle()
          resolve(exitCode)
        })
      }),
  }
}

/** An error that carries the reason the screen has a sentence for. */
export function coded(code: ScannerFault, cause?: unknown): Error & { code: ScannerFault } {
  return Object.assign(new Error(code, { cause }), { code })
}

import { spawn } from 'node:child_process'

/** How a program ended; `code` null when it could not be started or was killed. */
export type ToolRun = { code: number | null; missing: boolean; stdout: string; stderr: string }

/**
 * Runs a program of the print system without a shell, in the C locale so that its words can be read.
 * Never rejects. @param input bytes for its standard input
 */
export function runTool(
  program: string,
  words: string[],
  { input, signal, env }: { input?: Uint8Array; signal?: AbortSignal; env?: NodeJS.ProcessEnv } = {},
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const run: ToolRun = { code: null, missing: false, stdout: '', stderr: '' }
    const child = spawn(program, words, {
      env: { ...process.env, ...env, LC_ALL: 'C', LANGUAGE: 'C' },
      windowsHide: true,
      ...(signal && { signal, killSignal: 'SIGKILL' as const }),
    })
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      run.stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      run.stderr += chunk
    })
    // A program that ends without reading breaks the pipe; its exit code says what happened.
    child.stdin.on('error', () => undefined)
    child.on('error', (error: NodeJS.ErrnoException) => {
      run.missing = error.code === 'ENOENT'
      resolve(run)
    })
    child.on('close', (code) => resolve({ ...run, code }))
    child.stdin.end(input)
  })
}

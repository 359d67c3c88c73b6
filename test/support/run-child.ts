import { spawn } from 'node:child_process'

/**
 * Runs a program with a register's key on its standard input.
 * @param killAfterMs after it has said something; null: it may finish
 * @returns what it said until it ended
 */
export function runChild(
  words: readonly string[],
  key: Uint8Array,
  killAfterMs: number | null,
): Promise<string> {
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(`${Buffer.from(key).toString('hex')}\n`)
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '' && killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    said += chunk.toString()
  })
  return new Promise((resolve) => child.once('close', () => resolve(said)))
}

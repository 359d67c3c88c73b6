import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { openFileStore } from './file-store.ts'
import { nameOnDisk, deriveFileKeys } from './sealed-file.ts'

const KEY = Buffer.alloc(32, 7)
const WRITER = `
import { randomBytes } from 'node:crypto'
import { openFileStore } from ${JSON.stringify(new URL('./file-store.ts', import.meta.url).href)}
const store = openFileStore({ dir: process.argv[1], key: Buffer.alloc(32, 7) })
for (;;) {
  const content = randomBytes(100_000)
  console.log('about ' + (await import('node:crypto')).createHash('sha256').update(content).digest('hex'))
  console.log('stored ' + (await store.put(content)).sha256)
}`

/** Runs a process that stores file after file and kills it some milliseconds after so many; what it had said by then. */
function writeUntilKilled(
  dir: string,
  after: number,
  ms: number,
): Promise<{ about: string[]; stored: string[] }> {
  return new Promise((resolve, reject) => {
    const said: { about: string[]; stored: string[] } = { about: [], stored: [] }
    const child = spawn(process.execPath, ['--input-type=module', '-e', WRITER, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.on('error', reject)
    createInterface(child.stdout).on('line', (line) => {
      const [word, sha256] = line.split(' ') as ['about' | 'stored', string]
      said[word].push(sha256)
      // Counted from a file, so that the kill falls into the writing and not into the start of Node.
      if (word === 'about' && said.stored.length === after) setTimeout(() => child.kill('SIGKILL'), ms)
    })
    child.on('close', () => resolve(said))
  })
}

test('a process killed at any moment leaves no acknowledged file missing and no named file broken', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'file-store-kill-'))
  try {
    const store = openFileStore({ dir, key: KEY })
    let acknowledged = 0
    for (let round = 0; round < 10; round++) {
      const said = await writeUntilKilled(dir, round % 5, Math.random() * 15)
      acknowledged += said.stored.length
      for (const sha256 of said.stored) expect(await store.has(sha256)).toBe(true)
      // Whatever has a final name must open; the file under way may be there or not.
      const names = new Map(said.about.map((sha256) => [nameOnDisk(deriveFileKeys(KEY), sha256), sha256]))
      const entries = await readdir(dir, { recursive: true, withFileTypes: true })
      for (const entry of entries.filter((found) => found.isFile() && !found.name.endsWith('.tmp'))) {
        const sha256 = names.get(entry.name)
        expect(sha256).toBeDefined()
        expect((await store.get(sha256!)).length).toBe(100_000)
        await store.remove(sha256!)
      }
    }
    expect(acknowledged).toBeGreaterThanOrEqual(20)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await store.sweep([], 0)
    const left = await readdir(dir, { recursive: true, withFileTypes: true })
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  } finally {
    await rm(dir, { recursive: true })
  }
})

import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Disk, disk } from './disk.ts'
import { openFileStore } from './file-store.ts'
import { sha256Of } from './sealed-file.ts'

const KEY = Buffer.alloc(32, 7)
const DAY = 86_400_000
let base: string
let dir: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'file-store-'))
  dir = join(base, 'files')
})
afterEach(() => rm(base, { recursive: true }))

async function onDisk(): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function age(path: string, ms: number): Promise<void> {
  const then = (Date.now() - ms) / 1000
  await utimes(path, then, then)
}

describe('what is put is what is got', () => {
  test('any content, in any order, also twice, also through another opening of the store', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 12 }), async (contents) => {
        const store = openFileStore({ dir, key: KEY })
        const stored = await Promise.all(contents.map((content) => store.put(content)))
        const again = openFileStore({ dir, key: KEY })
        for (const [index, content] of contents.entries()) {
          expect(stored[index]).toMatchObject({ sha256: sha256Of(content), size: content.length })
          expect(Buffer.compare(await again.get(stored[index]!.sha256), content)).toBe(0)
        }
      }),
      { numRuns: 25 },
    )
  })

  test.each([1 << 20, (1 << 20) + 1, 2_500_003])('a document of %d bytes', async (size) => {
    const content = randomBytes(size)
    const store = openFileStore({ dir, key: KEY })
    expect((await store.get((await store.put(content)).sha256)).equals(content)).toBe(true)
  })

  test('a file is copied from its path', async () => {
    await writeFile(join(base, 'trang.bin'), 'nội dung')
    const store = openFileStore({ dir, key: KEY })
    const { sha256 } = await store.put(join(base, 'trang.bin'))
    expect((await store.get(sha256)).toString()).toBe('nội dung')
  })

  test('the same content is written once', async () => {
    const store = openFileStore({ dir, key: KEY })
    await store.put(Buffer.from('một'))
    const [path] = await onDisk()
    const first = await readFile(path!)
    await store.put(Buffer.from('một'))
    expect(await onDisk()).toEqual([path])
    // A second sealing would have had another nonce.
    expect((await readFile(path!)).equals(first)).toBe(true)
  })

  test('nothing on disk betrays a content: neither its bytes, nor its hash, nor who else has it', async () => {
    const content = Buffer.from('Giấy khai sinh của Nguyễn Văn An'.repeat(20))
    const { sha256 } = await openFileStore({ dir, key: KEY }).put(content)
    const [path] = await onDisk()
    expect(path).not.toContain(sha256)
    expect((await readFile(path!)).includes(content.subarray(0, 16))).toBe(false)
    expect((await stat(path!)).mode & 0o077).toBe(0)
    const other = await openFileStore({ dir: join(base, 'other'), key: Buffer.alloc(32, 8) }).put(content)
    expect(path).not.toContain(other.name)
  })

  test('an unknown file is missing, a foreign key opens nothing', async () => {
    const store = openFileStore({ dir, key: KEY })
    await expect(store.get(sha256Of(Buffer.from('x')))).rejects.toMatchObject({ code: 'FILE_MISSING' })
    expect(await store.has(sha256Of(Buffer.from('x')))).toBe(false)
    const { sha256, name } = await store.put(Buffer.from('x'))
    const thief = openFileStore({ dir, key: Buffer.alloc(32, 8) })
    await expect(thief.get(sha256)).rejects.toMatchObject({ code: 'FILE_MISSING' })
    await store.remove(sha256)
    expect(await store.has(sha256)).toBe(false)
    expect(await onDisk()).toEqual([])
    expect(name).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('damage is found', () => {
  test('any changed bit, any cut', async () => {
    const store = openFileStore({ dir, key: KEY })
    const { sha256 } = await store.put(Buffer.from('bản chính có dấu đỏ'))
    const [path] = await onDisk()
    const whole = await readFile(path!)
    for (let bit = 0; bit < whole.length * 8; bit += 5) {
      const broken = Buffer.from(whole)
      broken[bit >> 3]! ^= 1 << (bit & 7)
      await writeFile(path!, broken)
      await expect(store.get(sha256)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
    }
    for (const length of [0, 4, 17, 32, whole.length - 1]) {
      await writeFile(path!, whole.subarray(0, length))
      await expect(store.get(sha256)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
    }
  })

  test('a good file under the name of another', async () => {
    const store = openFileStore({ dir, key: KEY })
    const first = await store.put(Buffer.from('đơn của ông A'))
    const [path] = await onDisk()
    const sealed = await readFile(path!)
    const second = await store.put(Buffer.from('đơn của ông B'))
    await writeFile(join(dir, second.name.slice(0, 2), second.name), sealed)
    await expect(store.get(second.sha256)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
    expect((await store.get(first.sha256)).toString()).toBe('đơn của ông A')
  })

  test('putting the same content again mends it', async () => {
    const store = openFileStore({ dir, key: KEY })
    const { sha256 } = await store.put(Buffer.from('trang 1'))
    const [path] = await onDisk()
    await writeFile(path!, (await readFile(path!)).fill(0, 20, 22))
    await store.put(Buffer.from('trang 1'))
    expect((await store.get(sha256)).toString()).toBe('trang 1')
  })
})

describe('sweeping', () => {
  test('takes what no row names and is old, nothing else', async () => {
    const store = openFileStore({ dir, key: KEY })
    const named = await store.put(Buffer.from('named'))
    const orphan = await store.put(Buffer.from('orphan'))
    const young = await store.put(Buffer.from('young'))
    const pathOf = (name: string): string => join(dir, name.slice(0, 2), name)
    await writeFile(join(dirname(pathOf(named.name)), 'README'), 'not ours')
    await age(pathOf(named.name), 3 * DAY)
    await age(pathOf(orphan.name), 3 * DAY)
    expect(await store.sweep([named.sha256], DAY)).toMatchObject({ removed: 1 })
    expect([
      await store.has(named.sha256),
      await store.has(orphan.sha256),
      await store.has(young.sha256),
    ]).toEqual([true, false, true])
    expect((await onDisk()).some((path) => path.endsWith('README'))).toBe(true)
  })

  test('an old orphan that is put again is young again: its row may be about to be committed', async () => {
    const store = openFileStore({ dir, key: KEY })
    const { sha256 } = await store.put(Buffer.from('scanned twice'))
    await age((await onDisk())[0]!, 3 * DAY)
    await store.put(Buffer.from('scanned twice'))
    await store.sweep([], DAY)
    expect(await store.has(sha256)).toBe(true)
  })
})

describe('each step may fail', () => {
  class Cut extends Error {}

  /** The disk whose step number `at` throws; with `dead`, every later step too, as after a power cut. */
  function failing(at: number, error: Error, dead: boolean): { disk: Disk; steps: () => number } {
    let step = 0
    const wrapped = Object.fromEntries(
      Object.entries(disk).map(([name, act]) => [
        name,
        async (...args: unknown[]) => {
          step++
          if (step === at || (dead && step > at)) throw error
          return (act as (...args: unknown[]) => unknown)(...args)
        },
      ]),
    )
    return { disk: wrapped as Disk, steps: () => step }
  }

  const content = Buffer.from('một trang đã quét')
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' })

  test('a full disk is said as such, leaves nothing behind but folders, and the next try works', async () => {
    const outcomes: string[] = []
    for (let at = 1; ; at++) {
      const counted = failing(at, full, false)
      const store = openFileStore({ dir, key: KEY, disk: counted.disk })
      outcomes.push(
        await store.put(content).then(
          () => 'stored',
          (error: { code: string }) => error.code,
        ),
      )
      if (counted.steps() < at) break
      expect((await onDisk()).filter((path) => path.endsWith('.tmp'))).toEqual([])
      // The very same store object goes on once there is room.
      expect((await store.get((await store.put(content)).sha256)).equals(content)).toBe(true)
      await rm(dir, { recursive: true })
    }
    // After looking: folder, its two parents, the file, the rename, the folder's names.
    expect(outcomes.slice(1)).toEqual([...Array(6).fill('DISK_FULL'), 'stored'])
  })

  test('death at any step leaves either the whole file or something a sweep takes away', async () => {
    const seen = new Set<string>()
    for (let at = 1; ; at++) {
      const counted = failing(at, new Cut(), true)
      await openFileStore({ dir, key: KEY, disk: counted.disk })
        .put(content)
        .catch(() => undefined)
      const left = await onDisk()
      seen.add(left.length === 0 ? 'nothing' : left[0]!.endsWith('.tmp') ? 'temporary' : 'named')
      const store = openFileStore({ dir, key: KEY })
      if (await store.has(sha256Of(content))) {
        expect((await store.get(sha256Of(content))).equals(content)).toBe(true)
      }
      for (const path of left) await age(path, 3 * DAY)
      await store.sweep([], DAY)
      expect(await onDisk()).toEqual([])
      await rm(dir, { recursive: true, force: true })
      if (counted.steps() < at) break
    }
    expect([...seen].sort()).toEqual(['named', 'nothing', 'temporary'])
  })
})

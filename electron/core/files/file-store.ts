/* Invariant: a file that carries its final name is whole and on the disk. So it is written under a temporary
   name, forced to the disk, renamed, and the folder forced too; only then does the caller commit the row that
   names it. A crash leaves a temporary file or an unnamed one for `sweep`, never a row without its file. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Disk, disk as realDisk } from './disk.ts'
import { FileFault, isDiskFull } from './file-fault.ts'
import { deriveFileKeys, nameOnDisk, SEAL_OVERHEAD, seal, sha256Of, unseal } from './sealed-file.ts'

const FOLDER = /^[0-9a-f]{2}$/
const NAMED = /^[0-9a-f]{64}$/
const TEMPORARY = /^\.[0-9a-f]{64}\.[0-9a-f]{12}\.tmp$/

/** A file as the register names it: SHA-256 and bytes of the content, and its name on disk. */
export type StoredFile = { sha256: string; size: number; name: string }

export type FileStore = {
  /**
   * Stores a content, given as bytes or as the path of a file to copy. When it answers, the file survives a power cut.
   * @throws FileFault DISK_FULL; nothing is left behind.
   */
  put(content: Uint8Array | string): Promise<StoredFile>
  /** @throws FileFault FILE_MISSING, or FILE_DAMAGED when the file is not bit by bit what was put. */
  get(sha256: string): Promise<Buffer>
  has(sha256: string): Promise<boolean>
  /** Removes one file; no error when it is not there. */
  remove(sha256: string): Promise<void>
  /**
   * Removes what no row names, unless it was put within the last `graceMs` (its row may be about to be committed).
   * @param known SHA-256 of every file that a row names.
   */
  sweep(known: Iterable<string>, graceMs: number): Promise<{ removed: number; bytes: number }>
}

/**
 * Opens the encrypted, content-addressed store of scanned pages and printed papers.
 * @param options.dir folder of the store, made when missing
 * @param options.key the register's data key, 32 bytes
 */
export function openFileStore(options: {
  dir: string
  key: Buffer
  disk?: Disk
  now?: () => number
}): FileStore {
  const { dir, disk = realDisk, now = Date.now } = options
  const keys = deriveFileKeys(options.key)
  // One step at a time on the store: else a sweep could remove a file between being found by put and named by a row.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = last.then(step, step)
    last = turn.catch(() => undefined)
    return turn
  }
  const pathOf = (name: string): string => join(dir, name.slice(0, 2), name)
  const locate = (sha256: string): string => {
    if (!NAMED.test(sha256)) throw new TypeError('a file is named by its SHA-256 in hex')
    return nameOnDisk(keys, sha256)
  }

  async function write(name: string, bytes: Uint8Array): Promise<void> {
    const path = pathOf(name)
    const folder = dirname(path)
    const temporary = join(folder, `.${name}.${randomBytes(6).toString('hex')}.tmp`)
    try {
      if (await disk.makeFolder(folder)) {
        await disk.syncFolder(dir)
        await disk.syncFolder(dirname(dir))
      }
      await disk.writeNew(temporary, seal(keys, name, bytes))
      await disk.rename(temporary, path)
      await disk.syncFolder(folder)
    } catch (error) {
      await disk.remove(temporary).catch(() => undefined)
      throw isDiskFull(error) ? new FileFault('DISK_FULL', error) : error
    }
  }

  async function isWhole(name: string, sha256: string): Promise<boolean> {
    try {
      unseal(keys, name, sha256, await disk.read(pathOf(name)))
      return true
    } catch {
      return false
    }
  }

  async function put(content: Uint8Array | string): Promise<StoredFile> {
    const bytes = typeof content === 'string' ? await readFile(content) : content
    const sha256 = sha256Of(bytes)
    const name = nameOnDisk(keys, sha256)
    await inTurn(async () => {
      const there = await disk.look(pathOf(name))
      const whole = there?.size === bytes.length + SEAL_OVERHEAD && (await isWhole(name, sha256))
      // What the disk has spoilt is mended by whoever brings the same content again.
      if (!whole) return write(name, bytes)
      // It may be an old orphan: young again, it cannot be swept before its new row is committed. And whoever wrote
      // it may have died between rename and the folder's sync: without this one the name could still be lost.
      await disk.touch(pathOf(name), now())
      await disk.syncFolder(dirname(pathOf(name)))
    })
    return { sha256, size: bytes.length, name }
  }

  async function get(sha256: string): Promise<Buffer> {
    const name = locate(sha256)
    let sealed: Buffer
    try {
      sealed = await disk.read(pathOf(name))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'ENOENT') throw new FileFault('FILE_MISSING', error)
      if (code === 'EIO') throw new FileFault('FILE_DAMAGED', error)
      throw error
    }
    return unseal(keys, name, sha256, sealed)
  }

  async function sweep(
    known: Iterable<string>,
    graceMs: number,
  ): Promise<{ removed: number; bytes: number }> {
    const keep = new Set(Array.from(known, locate))
    const before = now() - graceMs
    const swept = { removed: 0, bytes: 0 }
    for (const folder of (await disk.list(dir)).filter((entry) => FOLDER.test(entry))) {
      for (const entry of await disk.list(join(dir, folder))) {
        if (!TEMPORARY.test(entry) && !(NAMED.test(entry) && !keep.has(entry))) continue
        await inTurn(async () => {
          const path = join(dir, folder, entry)
          const there = await disk.look(path)
          if (!there || there.changedAt >= before) return
          await disk.remove(path)
          swept.removed++
          swept.bytes += there.size
        })
      }
    }
    return swept
  }

  return {
    put,
    get,
    has: async (sha256) => (await disk.look(pathOf(locate(sha256)))) !== undefined,
    remove: async (sha256) => inTurn(() => disk.remove(pathOf(locate(sha256)))),
    sweep,
  }
}

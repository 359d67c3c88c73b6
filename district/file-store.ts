import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileState } from '../electron/common/sync/model.ts'
import type { IncomingBytes } from './incoming-bytes.ts'
import { Refused } from './refused.ts'

/* <root>/<agency>/<ab>/<sha256> is a whole file, after any crash. Until then <sha256>.parts/ holds one part for each
   PATCH, named <offset>.<chance>: where it begins in the file and whose it is. Nobody writes into a part but the request
   that made it, so requests for the same file, in however many processes on a shared folder, cannot spoil each other's
   bytes; where parts overlap they say the same. How far they reach without a hole is the offset. When that is the whole
   size they are put together, the hash is looked at, and the file gets its name.
   Bytes are fsynced before they are confirmed; a power cut may still lose the tail of a part, which HEAD or at last the
   hash shows. */

export type FileStore = ReturnType<typeof fileStore>
type Key = { agencyId: string; sha256: string; size: number }
type Name = Pick<Key, 'agencyId' | 'sha256'>
type Part = { path: string; from: number; end: number }

export function fileStore(root: string) {
  const running = new Map<string, { stop: () => void; ended: Promise<unknown> }>()
  const pathOf = ({ agencyId, sha256 }: Name) => join(root, agencyId, sha256.slice(0, 2), sha256)
  const partsOf = (key: Key) => `${pathOf(key)}.parts`
  /** Whoever is writing one at the moment drops it itself. */
  const dropParts = (key: Key) => rm(partsOf(key), { recursive: true, force: true }).catch(() => undefined)
  const isWhole = async (key: Key) => (await sizeOf(pathOf(key))) !== null

  /** A station that asks or sends anew has given up its earlier request, even if we have not noticed the cut yet. */
  async function stopEarlier(key: Key): Promise<void> {
    // Again after each wait: somebody else may have come in meanwhile.
    for (let earlier = running.get(pathOf(key)); earlier; earlier = running.get(pathOf(key))) {
      earlier.stop()
      await earlier.ended
    }
  }

  async function stateNow(key: Key): Promise<FileState> {
    const { sha256, size } = key
    if (await isWhole(key)) return { sha256, size, offset: size, complete: true }
    const parts = await partsIn(partsOf(key))
    return { sha256, size, offset: Math.min(size, parts.at(-1)?.end ?? 0), complete: false }
  }

  async function write(key: Key, offset: number, bytes: IncomingBytes): Promise<FileState> {
    const before = await stateNow(key)
    if (before.offset !== offset) throw new Refused('OFFSET_MISMATCH', { offset: before.offset })
    if (before.complete) return before
    await mkdir(partsOf(key), { recursive: true })
    const path = join(partsOf(key), `${offset}.${randomBytes(8).toString('hex')}`)
    const file = await open(path, 'ax').catch(async (error: unknown) => {
      if (isMissing(error) && (await isWhole(key))) return null
      throw error
    })
    // Another process has made the file whole in this moment, and dropped the parts.
    if (!file) return stateNow(key)
    let end = offset
    try {
      // Not destroyed on a refusal: the station shall still hear it.
      for await (const chunk of bytes.stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        if (end + chunk.length > key.size) throw new Refused('FILE_TOO_LONG', { size: key.size })
        await file.appendFile(chunk)
        end += chunk.length
      }
    } finally {
      // After a cut as well: what arrived is kept, and the next HEAD tells its offset.
      await file.sync()
      await file.close()
      if (end === offset) await rm(path, { force: true })
      // Made whole by another process while this part was written, or cut off.
      if (await isWhole(key)) await dropParts(key)
    }
    return end < key.size ? stateNow(key) : finish(key)
  }

  /** Somebody else may be finishing the same file: whoever comes second finds it whole. */
  async function finish(key: Key): Promise<FileState> {
    try {
      await makeWhole(key)
    } catch (error) {
      if (!isMissing(error) || !(await isWhole(key))) throw error
    }
    await dropParts(key)
    const folder = await open(dirname(pathOf(key)))
    await folder.sync()
    await folder.close()
    return stateNow(key)
  }

  async function makeWhole(key: Key): Promise<void> {
    const parts = await partsIn(partsOf(key))
    // What came in one piece need not be copied.
    const only = parts.length === 1 ? parts[0]!.path : undefined
    const whole = only ?? join(partsOf(key), `whole.${randomBytes(8).toString('hex')}`)
    const hash = only ? await hashOf(only) : await putTogether(parts, whole)
    if (hash === key.sha256) return rename(whole, pathOf(key))
    for (const { path } of [...parts, { path: whole }]) await rm(path, { force: true })
    await rmdir(partsOf(key)).catch(() => undefined)
    throw new Refused('SHA_MISMATCH', { offset: 0 })
  }

  return {
    /** How much of the file is here. Ends an upload of the same file that is still open in this process. */
    async state(key: Key): Promise<FileState> {
      await stopEarlier(key)
      const state = await stateNow(key)
      // A crash between the last byte and the rename, or a size that was announced too large at first.
      return !state.complete && state.offset >= key.size ? finish(key).catch(() => stateNow(key)) : state
    },

    /**
     * The bytes of a whole file; null while it is not whole.
     * @param part from which byte, and how many at most
     */
    async read(key: Name, part?: { from: number; most: number }): Promise<Readable | null> {
      const file = await open(pathOf(key)).catch(() => null)
      return file && file.createReadStream(part ? { start: part.from, end: part.from + part.most - 1 } : {})
    },

    /**
     * Goes on from `offset` with bytes that may break off anywhere.
     * @throws Refused OFFSET_MISMATCH, FILE_TOO_LONG, SHA_MISMATCH (then the upload begins again at 0)
     */
    async append(key: Key, offset: number, bytes: IncomingBytes): Promise<FileState> {
      await stopEarlier(key)
      const path = pathOf(key)
      if (running.has(path)) throw new Refused('OFFSET_MISMATCH', { offset })
      const work = write(key, offset, bytes)
      const ended = work.catch(() => undefined).finally(() => running.delete(path))
      running.set(path, { stop: bytes.stop, ended })
      return work
    },
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null
}

const isMissing = (error: unknown) => (error as { code?: string }).code === 'ENOENT'

/** Parts that reach from the beginning without a hole, each with something that those before it have not. */
async function partsIn(folder: string): Promise<Part[]> {
  const names = await readdir(folder).catch(() => [])
  const found: Part[] = []
  for (const name of names.filter((one) => /^\d+\./.test(one))) {
    const from = Number(name.split('.', 1)[0])
    const size = await sizeOf(join(folder, name))
    if (size) found.push({ path: join(folder, name), from, end: from + size })
  }
  const parts: Part[] = []
  for (const part of found.toSorted((a, b) => a.from - b.from || b.end - a.end)) {
    const reached = parts.at(-1)?.end ?? 0
    if (part.from <= reached && part.end > reached) parts.push(part)
  }
  return parts
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** @returns the SHA-256 of the file that the parts give */
async function putTogether(parts: readonly Part[], path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  try {
    let reached = 0
    for (const part of parts) {
      const bytes = createReadStream(part.path, { start: reached - part.from, end: part.end - part.from - 1 })
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        hash.update(chunk)
        await file.appendFile(chunk)
        reached += chunk.length
      }
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

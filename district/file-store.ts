import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FileState } from '../electron/common/sync/model.ts'
import type { IncomingBytes } from './incoming-bytes.ts'
import { Refused } from './refused.ts'

/* <root>/<agency>/<ab>/<sha256>.part grows byte by byte; its size is the offset. When it is whole and its hash is
   right it is renamed to <sha256>. So a name without .part is a whole file, after any crash. Bytes are fsynced
   before they are confirmed; a power cut may still lose the tail of a part, which HEAD or at last the hash shows. */

export type FileStore = ReturnType<typeof fileStore>
type Key = { agencyId: string; sha256: string; size: number }

export function fileStore(root: string) {
  const running = new Map<string, { stop: () => void; ended: Promise<unknown> }>()
  const pathOf = ({ agencyId, sha256 }: Key) => join(root, agencyId, sha256.slice(0, 2), sha256)
  const sizeOf = async (path: string) => (await stat(path).catch(() => null))?.size ?? null

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
    if ((await sizeOf(pathOf(key))) !== null) return { sha256, size, offset: size, complete: true }
    return { sha256, size, offset: (await sizeOf(`${pathOf(key)}.part`)) ?? 0, complete: false }
  }

  async function write(key: Key, offset: number, bytes: IncomingBytes): Promise<FileState> {
    const before = await stateNow(key)
    if (before.offset !== offset) throw new Refused('OFFSET_MISMATCH', { offset: before.offset })
    if (before.complete) return before
    const path = pathOf(key)
    await mkdir(dirname(path), { recursive: true })
    const file = await open(`${path}.part`, 'a')
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
    }
    if (end < key.size) return { sha256: key.sha256, size: key.size, offset: end, complete: false }
    return finish(key)
  }

  async function finish(key: Key): Promise<FileState> {
    const path = pathOf(key)
    const hash = createHash('sha256')
    await pipeline(createReadStream(`${path}.part`), hash)
    if (hash.digest('hex') !== key.sha256) {
      await rm(`${path}.part`)
      throw new Refused('SHA_MISMATCH', { offset: 0 })
    }
    await rename(`${path}.part`, path)
    const folder = await open(dirname(path))
    await folder.sync()
    await folder.close()
    return stateNow(key)
  }

  return {
    /** How much of the file is here. Ends an upload of the same file that is still open. */
    async state(key: Key): Promise<FileState> {
      await stopEarlier(key)
      const state = await stateNow(key)
      // A crash between the last byte and the rename, or a size that was announced too large at first.
      return !state.complete && state.offset >= key.size ? finish(key).catch(() => stateNow(key)) : state
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

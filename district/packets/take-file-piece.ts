import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { Kysely } from 'kysely'
import type { FileArrival, Section } from '../../electron/common/packets/model.ts'
import { announcedFile, noteState } from '../announced-file.ts'
import type { FileStore } from '../file-store.ts'
import { Refused } from '../refused.ts'
import type { Tables } from '../tables.ts'

type Piece = Extract<Section, { kind: 'file' }>

/** Takes a stretch of a file as a PATCH over the line would be taken; what is there already is passed over. */
export async function takeFilePiece(
  { db, files, agencyId, now }: { db: Kysely<Tables>; files: FileStore; agencyId: string; now: number },
  { sha256, offset: begin, bytes }: Piece,
  content: AsyncIterable<Uint8Array>,
): Promise<{ arrival: FileArrival; newBytes: boolean }> {
  let there = 0
  try {
    const file = await announcedFile(db, agencyId, sha256)
    let state = await files.state(file)
    there = state.offset
    if (!state.complete && there >= begin && there < begin + bytes) {
      const stream = Readable.from(from(content, there - begin))
      try {
        const stop = () => void stream.destroy()
        state = await files.append(file, there, { stream, stop, swallow: async () => undefined })
      } finally {
        stream.destroy()
        // It may still be reading ahead, and the next section comes out of the same bytes.
        if (!stream.closed) await once(stream, 'close')
      }
    }
    await noteState(db, agencyId, state, now)
    const gap = !state.complete && state.offset < begin
    const { complete } = state
    const code = gap ? 'OFFSET_MISMATCH' : null
    return { arrival: { sha256, offset: state.offset, complete, code }, newBytes: state.offset > there }
  } catch (error) {
    const code = error instanceof Refused ? CODES.find((one) => one === error.code) : undefined
    if (!code) throw error
    const offset = code === 'SHA_MISMATCH' ? 0 : there
    return { arrival: { sha256, offset, complete: false, code }, newBytes: false }
  }
}

const CODES = ['FILE_NOT_ANNOUNCED', 'FILE_TOO_LONG', 'SHA_MISMATCH', 'OFFSET_MISMATCH'] as const

async function* from(content: AsyncIterable<Uint8Array>, skip: number): AsyncGenerator<Uint8Array> {
  let left = skip
  for await (const piece of content) {
    if (left < piece.length) yield left > 0 ? piece.subarray(left) : piece
    left = Math.max(0, left - piece.length)
  }
}

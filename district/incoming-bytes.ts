import type { IncomingMessage } from 'node:http'
import { PassThrough, type Readable } from 'node:stream'
import { finished } from 'node:stream/promises'

/* A request that breaks off takes what Node has read but nobody has consumed yet with it. On a line that is cut
   every few seconds that would be most of what arrived. So the bytes are taken over at once, before the signature
   is even looked at, into a buffer that simply ends where the line broke. */

const HELD_BYTES = 1_048_576

export type IncomingBytes = {
  /** Ends without error where the line broke. */
  stream: Readable
  /** Breaks the line; what has arrived is still in the stream. */
  stop: () => void
  /** Reads on a little after a refusal: closing over unread bytes would reset the line under the answer. */
  swallow: () => Promise<void>
}

export function incomingBytes(source: IncomingMessage): IncomingBytes {
  const stream = new PassThrough({ highWaterMark: HELD_BYTES })
  const end = () => {
    if (!stream.writableEnded) stream.end()
  }
  source.on('error', end).on('close', end)
  stream.on('error', () => source.destroy())
  source.pipe(stream)
  return {
    stream,
    stop: () => source.destroy(),
    swallow: async () => {
      let left = HELD_BYTES
      stream.on('data', (chunk: Buffer) => {
        left -= chunk.length
        if (left < 0) stream.pause()
      })
      // Broken, or longer than we care for: the answer goes out as it may.
      await finished(stream, { signal: AbortSignal.timeout(1000), writable: false }).catch(() => undefined)
    },
  }
}

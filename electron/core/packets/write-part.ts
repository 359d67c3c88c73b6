import { createHash } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { disk } from '../files/disk.ts'
import { isDiskFull } from '../files/file-fault.ts'
import type { WriteFault } from '../../common/packets/api.ts'

/* Invariant: a file that carries its final name was forced to the stick and read back equal. Until then its name ends
   in `.tmp`, so that nobody takes it for a part; what a pulled-out stick keeps of it is removed at the next try. */

const PIECE_BYTES = 1_048_576
const UNFINISHED = /^goi-.*\.mcgoi\.tmp$/

/** Writing came to nothing, for a cause the officer can do something about. */
export class WriteStopped extends Error {
  readonly fault: WriteFault
  constructor(fault: WriteFault, cause?: unknown) {
    super(fault, { cause })
    this.fault = fault
  }
}

export type Written = { name: string; bytes: number; sha256: string }

/**
 * Writes one file onto the stick and proves it.
 * @param onBytes told of bytes written, then of bytes read back
 * @throws WriteStopped, the signal's reason, and what the content throws
 */
export async function writePart(
  folder: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
  {
    signal,
    onBytes,
  }: { signal: AbortSignal; onBytes: (step: 'writing' | 'verifying', bytes: number) => void },
): Promise<Written> {
  const temporary = join(folder, `${name}.tmp`)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    const file = await onStick(open(temporary, 'w', 0o600))
    try {
      for await (const piece of content) {
        signal.throwIfAborted()
        hash.update(piece)
        await onStick(file.writeFile(piece))
        bytes += piece.length
        onBytes('writing', piece.length)
      }
      await onStick(file.sync())
    } finally {
      await file.close().catch(() => undefined)
    }
    const sha256 = hash.digest('hex')
    const there = await onStick(hashOf(temporary, signal, (length) => onBytes('verifying', length)))
    if (there !== sha256) throw new WriteStopped('VERIFY_FAILED')
    await onStick(rename(temporary, join(folder, name)))
    await onStick(disk.syncFolder(folder))
    return { name, bytes, sha256 }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** SHA-256 of a file on the stick. */
export async function hashOf(
  path: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES)
    for (;;) {
      signal.throwIfAborted()
      const { bytesRead } = await file.read(piece, 0, piece.length)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, bytesRead))
      onBytes(bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** What an earlier try left behind. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await onStick(readdir(folder))) {
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}

async function onStick<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof WriteStopped || (error as Error).name === 'AbortError') throw error
    throw new WriteStopped(faultOf(error), error)
  }
}

function faultOf(error: unknown): WriteFault {
  if (isDiskFull(error)) return 'NO_ROOM'
  const { code = '' } = error as NodeJS.ErrnoException
  if (['ENOENT', 'ENODEV', 'ENXIO', 'EIO', 'ENOTDIR'].includes(code)) return 'PLACE_GONE'
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return 'READ_ONLY'
  return 'CANNOT_WRITE'
}

import { hash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { insertArrival, wasTaken } from '../../../db/tables/scan-arrivals.ts'
import { newId } from '../../common/uuid.ts'
import type { Counter } from '../counter.ts'
import { readDroppedFile } from './read-dropped-file.ts'
import { storeDroppedFile } from './store-dropped-file.ts'

type Open = NonNullable<Counter['open']>

/**
 * Takes a file that a printer has laid into the watched folder: all its content into the store, then its row. Whoever
 * calls moves it away afterwards; a file that was taken and not moved, because the power went, is known again.
 * @returns `unsettled` when it was written to meanwhile; nothing was taken
 * @throws DocumentFault of a file that is no document or not yet whole · FileFault DISK_FULL
 */
export async function takeArrivedFile(
  counter: Counter,
  { register, files }: Open,
  path: string,
): Promise<'taken' | 'known' | 'unsettled'> {
  const before = await stat(path)
  const file = await readDroppedFile(path)
  const after = await stat(path)
  if (before.mtimeMs !== after.mtimeMs || before.size !== after.size) return 'unsettled'
  const fingerprint = fingerprintOf(after.mtimeMs, file.bytes)
  if (wasTaken(register, fingerprint)) return 'known'
  const stored = await storeDroppedFile(files, file)
  const now = counter.clock()
  register.immediate(() =>
    insertArrival(
      register,
      {
        id: newId(Date.parse(now)),
        fingerprint,
        name: basename(path).normalize('NFC').slice(0, 200),
        arrivedAt: now,
        settledAt: null,
      },
      stored,
    ),
  )
  counter.onChanged(['scan'])
  return 'taken'
}

/** The same file is known by its content and the moment it was written: a printer uses its names again. */
export function fingerprintOf(mtimeMs: number, bytes: Buffer): string {
  return `${Math.round(mtimeMs)} ${hash('sha256', bytes)}`
}

import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { wasTaken } from '../../../db/tables/scan-arrivals.ts'
import { MAX_FILE_BYTES } from '../../common/scans/model.ts'
import type { Counter } from '../counter.ts'
import { fingerprintOf } from './take-arrived-file.ts'
import { TAKEN_FOLDER, watchedPath } from './watched-folder.ts'

const KEPT_MS = 7 * 86_400_000

/**
 * Removes from beside the watched folder what was taken out of it a week ago: papers of citizens, readable by everyone
 * who reaches the folder. Only files that lie in the store, content by content; anything else there is somebody's own.
 */
export async function forgetTakenFiles({ open }: Counter, now: number = Date.now()): Promise<number> {
  const path = open && watchedPath(open.register)
  if (!open || path === null) return 0
  const folder = join(path, TAKEN_FOLDER)
  let removed = 0
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const file = join(folder, entry.name)
    const found = entry.isFile() ? await stat(file).catch(() => undefined) : undefined
    // Moved in a week ago: a move changes this moment, and the system's clock wrote it.
    if (!found || now - found.ctimeMs < KEPT_MS || found.size > MAX_FILE_BYTES) continue
    const bytes = await readFile(file).catch(() => undefined)
    if (!bytes || !wasTaken(open.register, fingerprintOf(found.mtimeMs, bytes))) continue
    removed += await rm(file).then(
      () => 1,
      () => 0,
    )
  }
  return removed
}

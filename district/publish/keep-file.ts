import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Tables } from '../tables.ts'

/**
 * Keeps a file of what was filed online, for the commune to fetch: whole and on the disk before its row says so.
 * @param folder that of the server's files
 */
export async function keepFile(
  db: Kysely<Tables>,
  folder: string,
  { agencyId, bytes }: { agencyId: string; bytes: Uint8Array },
  at: Instant,
): Promise<{ sha256: string; size: number }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(folder, agencyId, sha256.slice(0, 2), sha256)
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`
  const file = await open(temporary, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  const row = { agencyId, sha256, size: bytes.length, announcedAt: at, completeAt: at }
  await db
    .insertInto('files')
    .values(row)
    .onConflict((clash) => clash.columns(['agencyId', 'sha256']).doUpdateSet({ completeAt: at }))
    .execute()
  return { sha256, size: bytes.length }
}

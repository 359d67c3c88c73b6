import type { Kysely } from 'kysely'
import type { FileState } from '../electron/common/sync/model.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { Refused } from './refused.ts'
import type { Tables } from './tables.ts'

/**
 * A file whose bytes are welcome.
 * @throws Refused FILE_NOT_ANNOUNCED
 */
export async function announcedFile(
  db: Kysely<Tables>,
  agencyId: string,
  sha256: string,
): Promise<{ agencyId: string; sha256: string; size: number }> {
  const file = await db
    .selectFrom('files')
    .select('size')
    .where('agencyId', '=', agencyId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!file) throw new Refused('FILE_NOT_ANNOUNCED')
  return { agencyId, sha256, size: file.size }
}

/** Notes a file that has become whole. */
export async function noteState(
  db: Kysely<Tables>,
  agencyId: string,
  { complete, sha256 }: FileState,
  now: number,
): Promise<void> {
  if (!complete) return
  await db
    .updateTable('files')
    .set({ completeAt: toInstant(now) })
    .where('agencyId', '=', agencyId)
    .where('sha256', '=', sha256)
    .where('completeAt', 'is', null)
    .execute()
}

import type { Kysely } from 'kysely'
import { z } from 'zod'
import { Hash } from '../electron/common/sync/model.ts'
import type { Tables } from './tables.ts'

const Named = z.object({ files: z.array(z.object({ sha256: Hash })).min(1) })

/** Files that a payload names and whose bytes have not all arrived. */
export async function missingFiles(
  db: Kysely<Tables>,
  agencyId: string,
  payload: unknown,
): Promise<string[]> {
  const named = Named.safeParse(payload).data?.files.map(({ sha256 }) => sha256) ?? []
  if (named.length === 0) return []
  const rows = await db
    .selectFrom('files')
    .select('sha256')
    .where('agencyId', '=', agencyId)
    .where('sha256', 'in', named)
    .where('completeAt', 'is', null)
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

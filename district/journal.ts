import type { Kysely } from 'kysely'
import { z } from 'zod'
import { JournalHeader } from '../electron/common/journal/model.ts'
import type { HeldEntry, JournalPage } from '../electron/common/sync/journal-page.ts'
import { type EntryKey, Hash } from '../electron/common/sync/model.ts'
import { answerOf } from './answer.ts'
import type { Station } from './station.ts'
import type { Tables } from './tables.ts'

/** What a station has sent after a place, as it was sent: for one whose register was put back to an older copy. */
export async function journalAfter(
  db: Kysely<Tables>,
  station: Station,
  { epoch, seq }: EntryKey,
  limit: number,
): Promise<JournalPage> {
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where('stationId', '=', station.id)
    .where((eb) => eb.or([eb('epoch', '>', epoch), eb.and([eb('epoch', '=', epoch), eb('seq', '>', seq)])]))
    .orderBy('epoch')
    .orderBy('seq')
    .limit(limit + 1)
    .execute()
  const page: HeldEntry[] = []
  for (const row of rows.slice(0, limit)) {
    const payload = row.payload === null ? undefined : (JSON.parse(row.payload) as unknown)
    page.push({
      entry: {
        header: JournalHeader.parse(JSON.parse(row.header)),
        ...(payload !== undefined && { payload }),
        ...(row.salt !== null && { salt: row.salt }),
      },
      answer: answerOf(row, 'again'),
      missing: await missingOf(db, station.agencyId, payload),
    })
  }
  return { entries: page, more: rows.length > limit }
}

const Named = z.object({ files: z.array(z.object({ sha256: Hash })).min(1) })

async function missingOf(db: Kysely<Tables>, agencyId: string, payload: unknown): Promise<string[]> {
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

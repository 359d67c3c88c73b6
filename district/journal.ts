import type { Kysely } from 'kysely'
import { JournalHeader } from '../electron/common/journal/model.ts'
import type { HeldEntry, JournalPage } from '../electron/common/sync/journal-page.ts'
import type { EntryKey } from '../electron/common/sync/model.ts'
import { answerOf } from './answer.ts'
import { missingFiles } from './missing-files.ts'
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
      missing: await missingFiles(db, station.agencyId, payload),
    })
  }
  return { entries: page, more: rows.length > limit }
}

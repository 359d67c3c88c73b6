import type { Kysely } from 'kysely'
import { importNotice } from '../../electron/common/calendar/import-notice.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { postToInbox } from '../inbox.ts'
import type { Tables } from '../tables.ts'
import { transact } from '../transact.ts'
import { takeEveryTurn } from '../turns.ts'

/**
 * Publishes a calendar notice to all communes.
 * @param text the notice as a document that a commune could import by itself
 * @throws Error with each fault and its place
 */
export async function publishCalendar(
  db: Kysely<Tables>,
  { version, text }: { version: string; text: string },
  at: Instant,
): Promise<{ sequence: number }> {
  const read = importNotice(text)
  if (!read.ok) throw new Error(read.faults.map(({ place, problem }) => `${place}: ${problem}`).join('\n'))
  return transact(db, async (tx) => {
    // Two at once would count the same sequence.
    await takeEveryTurn(tx)
    const known = await tx
      .selectFrom('publications')
      .select(['sequence', 'version'])
      .where('kind', '=', 'calendar')
      .orderBy('sequence', 'desc')
      .execute()
    if (known.some((one) => one.version === version))
      throw new Error(`version ${version} is published already`)
    const sequence = Number(known[0]?.sequence ?? 0) + 1
    const content = JSON.stringify(read.notice)
    await tx
      .insertInto('publications')
      .values({ kind: 'calendar', sequence, version, content, publishedAt: at })
      .execute()
    await postToInbox(tx, null, { kind: 'calendar', at, body: { version, sequence, notice: read.notice } })
    return { sequence }
  })
}

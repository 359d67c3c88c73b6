import type { Kysely } from 'kysely'
import { InboxItem, type InboxPage } from '../electron/common/sync/model.ts'
import { newId } from '../electron/common/uuid.ts'
import { Refused } from './refused.ts'
import type { Tables } from './tables.ts'

/* A cursor is `<incarnation>.<id>`. The incarnation is drawn when the data begin; after a restore of the server from
   an older copy an id may be beyond the end. Both are answered RESYNC_REQUIRED rather than with a wrong page. */

export async function postToInbox(
  db: Kysely<Tables>,
  agencyId: string | null,
  item: InboxItem,
): Promise<void> {
  const { kind, at, body } = InboxItem.parse(item)
  await db
    .insertInto('inbox')
    .values({ agencyId, kind, at, body: JSON.stringify(body) })
    .execute()
}

/** @throws Refused RESYNC_REQUIRED */
export async function readInbox(
  db: Kysely<Tables>,
  agencyId: string,
  cursor: string | undefined,
  limit: number,
): Promise<InboxPage> {
  return db.transaction().execute(async (tx) => {
    const incarnation = await incarnationOf(tx)
    const last = await tx
      .selectFrom('inbox')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst()
    const after = cursor === undefined ? 0 : positionIn(cursor, incarnation)
    if (after === null || after > (last?.id ?? 0)) throw new Refused('RESYNC_REQUIRED')
    const rows = await tx
      .selectFrom('inbox')
      .selectAll()
      .where('id', '>', after)
      .where((eb) => eb.or([eb('agencyId', 'is', null), eb('agencyId', '=', agencyId)]))
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    return {
      items: page.map(({ kind, at, body }) => InboxItem.parse({ kind, at, body: JSON.parse(body) })),
      nextCursor: `${incarnation}.${page.at(-1)?.id ?? after}`,
      more: rows.length > limit,
    }
  })
}

function positionIn(cursor: string, incarnation: string): number | null {
  const [made, id] = cursor.split('.')
  return made === incarnation && /^\d{1,15}$/.test(id ?? '') ? Number(id) : null
}

async function incarnationOf(tx: Kysely<Tables>): Promise<string> {
  await tx
    .insertInto('serverFacts')
    .values({ key: 'incarnation', value: newId() })
    .onConflict((clash) => clash.doNothing())
    .execute()
  const fact = await tx
    .selectFrom('serverFacts')
    .select('value')
    .where('key', '=', 'incarnation')
    .executeTakeFirstOrThrow()
  return fact.value
}

import type { Kysely, Transaction } from 'kysely'
import { InboxItem, type InboxPage } from '../electron/common/sync/inbox-model.ts'
import { newId } from '../electron/common/uuid.ts'
import { wholeCatalogue } from './publish/whole-catalogue.ts'
import { Refused } from './refused.ts'
import type { Tables } from './tables.ts'
import { transact } from './transact.ts'
import { takeEveryTurn, takeTurn } from './turns.ts'

/* A cursor is `<incarnation>.<until>.<id>`. The incarnation is drawn when the data begin; after a restore of the server
   from an older copy an id may be beyond the end. Both are answered RESYNC_REQUIRED rather than with a wrong page.
   `until` is what was the last item when reading began at the start: up to there the versions of the catalogue are one
   whole, for who begins has none to build upon.
   Who posts holds the turn of the communes it posts to, so what a commune reads never appears behind its cursor. */

/** Posts for one commune, or for all; inside a transaction as a part of it. */
export function postToInbox(
  db: Kysely<Tables> | Transaction<Tables>,
  agencyId: string | null,
  item: InboxItem,
): Promise<void> {
  if (db.isTransaction) return post(db as Transaction<Tables>, agencyId, item)
  return transact(db, (tx) => post(tx, agencyId, item))
}

async function post(tx: Transaction<Tables>, agencyId: string | null, item: InboxItem): Promise<void> {
  const { kind, at, body, id } = InboxItem.parse(item)
  if (agencyId === null) await takeEveryTurn(tx)
  else await takeTurn(tx, agencyId)
  await tx
    .insertInto('inbox')
    .values({ agencyId, kind, at, body: JSON.stringify(body), itemId: id ?? newId(Date.parse(at)) })
    .execute()
}

/** @throws Refused RESYNC_REQUIRED */
export async function readInbox(
  db: Kysely<Tables>,
  agencyId: string,
  cursor: string | undefined,
  limit: number,
): Promise<InboxPage> {
  return transact(db, async (tx) => {
    const incarnation = await incarnationOf(tx)
    const newest = await tx
      .selectFrom('inbox')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst()
    const last = Number(newest?.id ?? 0)
    const at = cursor === undefined ? { after: 0, until: last } : positionIn(cursor, incarnation)
    if (at === null || at.after > last) throw new Refused('RESYNC_REQUIRED')
    const { after, until } = at
    const catalogue = await tx
      .selectFrom('inbox')
      .select(({ fn }) => fn.max('id').as('id'))
      .where('kind', '=', 'catalogue')
      .where('id', '<=', until)
      .executeTakeFirst()
    const whole = catalogue?.id == null ? null : Number(catalogue.id)
    const rows = await tx
      .selectFrom('inbox')
      .selectAll()
      .where('id', '>', after)
      .where((eb) => eb.or([eb('agencyId', 'is', null), eb('agencyId', '=', agencyId)]))
      .where((eb) => eb.or([eb('kind', '<>', 'catalogue'), eb('id', '>', until), eb('id', '=', whole ?? -1)]))
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const items: InboxItem[] = []
    for (const { id, itemId, kind, at: posted, body } of page) {
      const item = {
        ...(itemId !== null && { id: itemId }),
        kind,
        at: posted,
        body: JSON.parse(body) as unknown,
      }
      // Judged when it was posted.
      items.push(id === whole ? await wholeCatalogue(tx, item) : (item as unknown as InboxItem))
    }
    return {
      items,
      nextCursor: `${incarnation}.${until}.${page.at(-1)?.id ?? after}`,
      more: rows.length > limit,
    }
  })
}

/** A cursor of the first version has the place alone: what follows it is read one by one. */
function positionIn(cursor: string, incarnation: string): { after: number; until: number } | null {
  const [made, until, id = until] = cursor.split('.')
  const numbers = [id, until].every((part) => /^\d{1,15}$/.test(part ?? ''))
  return made === incarnation && numbers ? { after: Number(id), until: Number(until) } : null
}

/** Drawn when the data begin; a cursor of other data does not bear it. */
export async function incarnationOf(tx: Kysely<Tables>): Promise<string> {
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

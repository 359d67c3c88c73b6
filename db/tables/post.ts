import { sql } from 'kysely'
import type { DossierFacts, DossierStatus } from '../../electron/common/dossiers/model.ts'
import type { PostList } from '../../electron/common/post/model.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { dayOf } from '../../electron/common/time/rules.ts'
import type { Register } from '../engine/query.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    postParcels: { dossierId: string; trackingNo: string }
    postLists: { id: string; day: PlainDate; year: number; number: number; list: string }
  }
}

export type ToSend = {
  id: string
  dossierNo: string
  version: number
  status: DossierStatus
  finishedAt: Instant | null
  facts: DossierFacts
  trackingNo: string | null
}

/** Results that wait to be sent by post, oldest first; at most as many as a list holds. */
export function resultsToSend(db: Register): ToSend[] {
  // First which ones, out of the index of what has not been given back: refusals that were stay 'refused' for ever.
  const here = db.query
    .selectFrom('dossiers as d')
    .select('d.rowid')
    .where('d.status', 'in', ['ready', 'refused'])
    .where('d.returnedAt', 'is', null)
  return db
    .all(
      db.query
        .selectFrom('dossiers as d')
        .leftJoin('postParcels as p', 'p.dossierId', 'd.id')
        .select(['d.id', 'd.dossierNo', 'd.version', 'd.status', 'd.finishedAt', 'd.facts', 'p.trackingNo'])
        .where('d.rowid', 'in', here)
        .where(sql<boolean>`json_extract(d.facts, '$.returnBy') = 'post'`)
        .orderBy('d.finishedAt')
        .orderBy('d.dossierNo')
        .limit(500),
    )
    .map((row) => ({ ...row, facts: JSON.parse(row.facts) as DossierFacts }))
}

export function putParcel(db: Register, dossierId: string, trackingNo: string): void {
  db.run(
    db.query
      .insertInto('postParcels')
      .values({ dossierId, trackingNo })
      .onConflict((conflict) => conflict.column('dossierId').doUpdateSet({ trackingNo })),
  )
}

export function dropParcel(db: Register, dossierId: string): void {
  db.run(db.query.deleteFrom('postParcels').where('dossierId', '=', dossierId))
}

export function insertPostList(db: Register, list: PostList): void {
  const { id, at, year, number } = list
  db.run(
    db.query.insertInto('postLists').values({ id, day: dayOf(at), year, number, list: JSON.stringify(list) }),
  )
}

export function findPostList(db: Register, id: string): PostList | undefined {
  const row = db.first(db.query.selectFrom('postLists').select('list').where('id', '=', id))
  return row && (JSON.parse(row.list) as PostList)
}

/** Lists closed on a day, newest first. */
export function postListsOfDay(db: Register, day: PlainDate): PostList[] {
  return db
    .all(db.query.selectFrom('postLists').select('list').where('day', '=', day).orderBy('number', 'desc'))
    .map((row) => JSON.parse(row.list) as PostList)
}

/** The list closed last, or undefined. */
export function latestPostList(db: Register): PostList | undefined {
  const row = db.first(
    db.query
      .selectFrom('postLists')
      .select('list')
      .orderBy('year', 'desc')
      .orderBy('number', 'desc')
      .limit(1),
  )
  return row && (JSON.parse(row.list) as PostList)
}

import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { openDatabase } from '../../../district/database.ts'
import type { Tables } from '../../../district/tables.ts'
import type { Entry } from '../../../electron/common/sync/model.ts'
import { sentBy, type Station } from './communes.ts'

/* What PostgreSQL gives when nothing else is done: the rows that the district keeps of so many entries, ready made, by
   one INSERT for each table in one transaction, over as many connections as stations send; into the same tables, as full,
   with their indexes, foreign keys and triggers. An act on an old dossier is a row in the place of the one that is there.
   Nobody speaks HTTP, and nothing is checked, hashed, signed or read. */

type Rows = {
  entries: Array<Insertable<Tables['entries']>>
  dossiers: Array<Insertable<Tables['dossiers']>>
  old: Array<Insertable<Tables['dossiers']>>
  files: Array<Insertable<Tables['files']>>
  named: Array<Omit<Insertable<Tables['dossierFiles']>, 'arrival'> & { seq: number }>
}
type DossierRow = Selectable<Tables['dossiers']>

/** @param stations of a commune that nothing else writes to */
export async function bareInserts(database: string, stations: readonly Station[], batch: number) {
  const db = await openDatabase(database)
  return {
    /** Entries per second, when each connection inserts `batches` times. */
    async entriesPerSecond(batches: number): Promise<number> {
      const ready: Rows[][] = []
      for (const one of stations) ready.push(await rowsOf(db, one, sentBy(one, batch * batches), batch))
      const started = performance.now()
      await Promise.all(
        ready.map(async (days) => {
          for (const rows of days) await db.transaction().execute((tx) => insert(tx, rows))
        }),
      )
      const entries = ready.flat().reduce((sum, rows) => sum + rows.entries.length, 0)
      return entries / ((performance.now() - started) / 1000)
    },
    close: () => db.destroy(),
  }
}

async function insert(tx: Transaction<Tables>, rows: Rows): Promise<void> {
  const kept = await tx.insertInto('entries').values(rows.entries).returning(['arrival', 'seq']).execute()
  if (rows.dossiers.length > 0) await tx.insertInto('dossiers').values(rows.dossiers).execute()
  if (rows.old.length > 0) {
    const columns = Object.keys(rows.old[0]!) as Array<keyof Tables['dossiers']>
    await tx
      .insertInto('dossiers')
      .values(rows.old)
      .onConflict((clash) =>
        clash
          .columns(['agencyId', 'id'])
          .doUpdateSet((eb) => Object.fromEntries(columns.map((one) => [one, eb.ref(`excluded.${one}`)]))),
      )
      .execute()
  }
  if (rows.files.length === 0) return
  await tx.insertInto('files').values(rows.files).execute()
  const arrivals = new Map(kept.map(({ seq, arrival }) => [seq, arrival]))
  const named = rows.named.map(({ seq, ...one }) => ({ ...one, arrival: arrivals.get(seq)! }))
  await tx.insertInto('dossierFiles').values(named).execute()
}

/** The rows of a station's day, a set for each batch. New dossiers look as its first one does, which the server wrote. */
async function rowsOf(
  db: Kysely<Tables>,
  { agencyId, index, station: { stationId } }: Station,
  day: readonly Entry[],
  batch: number,
): Promise<Rows[]> {
  const there = new Map<string, DossierRow>()
  const ids = [...new Set(day.map(({ header }) => header.entityId))]
  const rows = await db
    .selectFrom('dossiers')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where(sql<boolean>`id = any(${[...ids, `${index}-old`]})`)
    .execute()
  for (const row of rows) there.set(row.id, row)
  const first = there.get(`${index}-old`)!

  const made: Rows[] = []
  for (let from = 0; from < day.length; from += batch) {
    const set: Rows = { entries: [], dossiers: [], old: [], files: [], named: [] }
    const touched = new Set<string>()
    for (const { header, payload, salt = null } of day.slice(from, from + batch)) {
      const { epoch, seq, entityId, noun, verb, hash, at: receivedAt } = header
      const content = payload as Payload | undefined
      set.entries.push({
        ...{ stationId, epoch, seq, agencyId, entityId, noun, verb, hash, salt, receivedAt },
        header: JSON.stringify(header),
        payload: content ? JSON.stringify(content) : null,
        state: 'accepted',
      })
      const old = there.get(entityId)
      if (old && !touched.has(entityId)) {
        touched.add(entityId)
        set.old.push({ ...old, version: old.version + 1, changedTurn: old.changedTurn + 1 })
      }
      if (content?.facts) {
        const { facts, dossierNo } = content
        set.dossiers.push({ ...first, id: entityId, dossierNo, facts: JSON.stringify(facts) })
      }
      for (const { sha256, size } of content?.files ?? []) {
        set.files.push({ agencyId, sha256, size, announcedAt: receivedAt })
        const kind = { kind: 'component', mime: 'application/pdf', component: 'TP1', name: 'Tờ khai' }
        set.named.push({ agencyId, dossierId: entityId, sha256, seq, replacedBy: null, ...kind })
      }
    }
    made.push(set)
  }
  return made
}

type Payload = { dossierNo: string; facts?: object; files?: Array<{ sha256: string; size: number }> }

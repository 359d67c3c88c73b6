import type { Insertable, Transaction } from 'kysely'
import { openDatabase } from '../../../district/database.ts'
import type { Tables } from '../../../district/tables.ts'
import { upstreamStation } from '../../support/upstream-station.ts'
import { dossier, type Station } from './communes.ts'

/* What PostgreSQL gives when nothing else is done: the rows that the district keeps of so many entries, ready made, by
   one INSERT for each table in one transaction, over as many connections as stations send; the same tables, as full, with
   their indexes, foreign keys and triggers. Nobody speaks HTTP, and nothing is checked, hashed, signed or read. */

type Rows = {
  entries: Array<Insertable<Tables['entries']>>
  dossiers: Array<Insertable<Tables['dossiers']>>
  files: Array<Insertable<Tables['files']>>
}

/** None of the communes that lie there. */
const AGENCY = 'H25.99.99'

export async function bareInserts(database: string, connections: number, batch: number) {
  const db = await openDatabase(database)
  const makers: Station[] = []
  for (let index = 0; index < connections; index++) {
    const id = `s${index}`
    const range = { rangeFirst: index * 1000 + 1, rangeLast: index * 1000 + 999, stationIndex: index }
    const station = { id, agencyId: AGENCY, agencyName: 'Xã', code: id, publicKey: id, enrolledAt: '' }
    await db
      .insertInto('stations')
      .values({ ...station, ...range })
      .execute()
    makers.push({ station: upstreamStation('', id, AGENCY), agencyId: AGENCY, index, made: 0, filled: 0 })
  }
  return {
    /** Entries per second, when each connection inserts `batches` times. */
    async entriesPerSecond(batches: number): Promise<number> {
      const ready = makers.map((maker) => Array.from({ length: batches }, () => rowsOf(maker, batch)))
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

async function insert(tx: Transaction<Tables>, { entries, dossiers, files }: Rows): Promise<void> {
  const kept = await tx.insertInto('entries').values(entries).returning(['arrival', 'entityId']).execute()
  await tx.insertInto('dossiers').values(dossiers).execute()
  await tx.insertInto('files').values(files).execute()
  const arrivals = new Map(kept.map(({ entityId, arrival }) => [entityId, arrival]))
  const named = files.map(({ sha256 }, at) => {
    const dossierId = dossiers[at]!.id
    const arrival = arrivals.get(dossierId)!
    const rest = {
      kind: 'component',
      mime: 'application/pdf',
      component: 'TP1',
      name: 'Tờ khai',
      replacedBy: null,
    }
    return { agencyId: AGENCY, dossierId, sha256, arrival, ...rest }
  })
  await tx.insertInto('dossierFiles').values(named).execute()
}

function rowsOf(maker: Station, batch: number): Rows {
  const rows: Rows = { entries: [], dossiers: [], files: [] }
  const stationId = `s${maker.index}`
  while (rows.entries.length < batch) {
    for (const { header, payload, salt = null } of dossier(maker)) {
      const { epoch, seq, entityId, noun, verb, hash, at: receivedAt } = header
      const content = payload as Payload | undefined
      rows.entries.push({
        ...{ stationId, epoch, seq, agencyId: AGENCY, entityId, noun, verb, hash, salt, receivedAt },
        header: JSON.stringify(header),
        payload: content ? JSON.stringify(content) : null,
        state: 'accepted',
      })
      if (content?.facts) {
        const { facts, dossierNo } = content
        rows.dossiers.push({
          ...{
            agencyId: AGENCY,
            id: entityId,
            dossierNo,
            status: 10,
            apologies: 0,
            supplements: 0,
            waits: 0,
            version: 1,
            changedTurn: 1,
          },
          ...{ writerStationId: stationId, writerEpoch: 1, custodianStationId: stationId },
          facts: JSON.stringify(facts),
          updatedAt: receivedAt,
        })
      }
      for (const { sha256, size } of content?.files ?? []) {
        rows.files.push({ agencyId: AGENCY, sha256, size, announcedAt: receivedAt })
      }
    }
  }
  return rows
}

type Payload = { dossierNo: string; facts?: object; files?: Array<{ sha256: string; size: number }> }

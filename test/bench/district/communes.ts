import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { makeEnrolCode } from '../../../district/enrolment.ts'
import type { Tables } from '../../../district/tables.ts'
import type { Entry } from '../../../electron/common/sync/model.ts'
import { goodFacts } from '../../support/upstream-acts.ts'
import { upstreamStation } from '../../support/upstream-station.ts'
import { sha256 } from './server.ts'

/* Communes as the district has them after some years: what one dossier leaves there is taken in by the real server, and
   then multiplied inside the database, whatever columns the tables have. */

export type Station = {
  station: ReturnType<typeof upstreamStation>
  agencyId: string
  index: number
  /** Dossiers taken in here since. */
  made: number
  /** Dossiers that lie there from before. */
  filled: number
}

export const STATIONS = 4

/** A commune with its stations, each with one finished dossier. */
export async function newCommune(db: Kysely<Tables>, url: string, number: number): Promise<Station[]> {
  const agencyId = `H25.${Math.floor(number / 90) + 10}.${(number % 90) + 10}`
  const stations: Station[] = []
  for (let index = 0; index < STATIONS; index++) {
    const station = upstreamStation(url, `q${index}`, agencyId)
    const code = await makeEnrolCode(db, { agencyId, agencyName: `Xã ${number}` }, Date.now())
    const range = { first: index * 1000 + 1, last: index * 1000 + 999 }
    const { status } = await station.enrol(station.enrolment(code, { stationIndex: index, range }))
    if (status !== 200) throw new Error(`enrolment: ${status}`)
    const one = { station, agencyId, index, made: 0, filled: 0 }
    const { body } = await station.batch(dossier(one, 'old'))
    if (body.answers.some(({ result }) => result !== 'accepted'))
      throw new Error(JSON.stringify(body.answers))
    // What comes later goes on in an epoch of its own: the copies fill this one.
    station.openEpoch(2)
    stations.push(one)
  }
  return stations
}

/** A dossier's way through the counter: five entries the district applies, two of which it knows only the header. */
export function dossier(one: Station, name = String(++one.made)): Entry[] {
  const { station, index, agencyId } = one
  const entityId = `${index}-${name}`
  const file = {
    sha256: sha256(`${agencyId} ${entityId}`),
    size: 180_000,
    mime: 'application/pdf',
    kind: 'component',
  }
  const dossierNo = numberOf(one, name)
  const act = (verb: string, payload = {}) =>
    station.entry({ verb, entityId, payload: { dossierNo, ...payload } })
  const own = (verb: string) => station.entry({ verb, entityId, scope: 'local' })
  return [
    act('received', { facts: goodFacts({ channel: 'online' }) }),
    own('printed'),
    act('scanned', { files: [{ ...file, component: 'TP1', name: 'Tờ khai' }] }),
    act('handed-over', { to: 'Tư pháp' }),
    act('result-ready', { outcome: 'granted' }),
    own('printed'),
    act('returned', { receiver: 'Nguyễn Thị Đường' }),
  ]
}

/** Somebody is told of a dossier that has lain there for long. */
function oldDossier(one: Station, order: number): Entry {
  const name = `old-${order}`
  const payload = { dossierNo: numberOf(one, name), by: 'phone', to: '0912345678' }
  return one.station.entry({ verb: 'notified', entityId: `${one.index}-${name}`, payload })
}

/** What a station sends: new dossiers, and between them acts on old ones anywhere in the table. */
export function sentBy(one: Station, many: number): Entry[] {
  const entries: Entry[] = []
  let order = one.made
  while (entries.length < many) {
    entries.push(...dossier(one))
    order = (order * 7919 + 104_729) % one.filled
    entries.push(oldDossier(one, 1 + order))
  }
  return entries
}

const numberOf = ({ agencyId, index }: Station, name: string) => `${agencyId}-${index}-${name}`

/** Makes `many` finished dossiers of the one that each station of the commune has, with their first and last entry. */
export async function fill(db: Kysely<Tables>, stations: Station[], many: number): Promise<void> {
  const each = Math.ceil(many / stations.length)
  for (const one of stations) {
    const { stationId } = one.station
    one.filled = each
    const hash = sql`md5(n || t.hash) || md5(t.hash || n)`
    const first = sql`t.station_id = ${stationId} and t.epoch = 1 and t.verb in ('received', 'returned')`
    await copy(db, 'entries', each, first, {
      seq: sql`t.seq + n * 10`,
      entity_id: sql`t.entity_id || '-' || n`,
      hash,
    })
    const ofStation = sql`t.agency_id = ${one.agencyId} and t.writer_station_id = ${stationId}`
    await copy(db, 'dossiers', each, ofStation, {
      id: sql`t.id || '-' || n`,
      dossier_no: sql`t.dossier_no || '-' || n`,
    })
    const name = sql`md5(n || t.sha256) || md5(t.sha256 || n)`
    const ofDossier = sql`t.agency_id = ${one.agencyId} and t.dossier_id = ${`${one.index}-old`}`
    const itsFile = sql`t.agency_id = ${one.agencyId} and t.sha256 = ${sha256(`${one.agencyId} ${one.index}-old`)}`
    await copy(db, 'files', each, itsFile, { sha256: name, complete_at: sql`t.announced_at` })
    await copy(db, 'dossier_files', each, ofDossier, {
      dossier_id: sql`t.dossier_id || '-' || n`,
      sha256: name,
    })
  }
}

/** Copies the rows `each` times, with other values in some columns. */
async function copy(
  db: Kysely<Tables>,
  table: string,
  each: number,
  which: ReturnType<typeof sql>,
  other: Record<string, ReturnType<typeof sql>>,
): Promise<void> {
  const { rows } = await sql<{ columnName: string }>`
    select column_name from information_schema.columns
    where table_name = ${table} and table_schema = current_schema() and is_identity = 'NO'`.execute(db)
  const columns = rows.map(({ columnName }) => columnName)
  const values = columns.map((column) => other[column] ?? sql.ref(`t.${column}`))
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(values)} from ${sql.table(table)} t cross join generate_series(1, ${sql.lit(each)}) n
    where ${which} order by n`.execute(db)
}

import { sql, type Transaction } from 'kysely'
import type { Entry, EntryKey, Head } from '../electron/common/sync/model.ts'
import type { Instant } from '../electron/common/time/model.ts'
import { Desk, type Kept, WAITING } from './desk.ts'
import { filledUp, keptQuery } from './kept-query.ts'
import { targetOf } from './place-entry.ts'
import type { Station } from './station.ts'
import type { Tables } from './tables.ts'

/**
 * Reads everything that the entries may concern; the caller holds the commune's turn.
 * @param turn the number of that turn
 * @param head the last entry held of the station: none of those behind it can be known
 */
export async function layOut(
  tx: Transaction<Tables>,
  station: Station,
  entries: readonly Entry[],
  head: Head | null,
  now: Instant,
  turn: number,
): Promise<Desk> {
  const desk = new Desk(station, now, turn)
  const upstream = entries.filter(({ header }) => header.scope === 'upstream')
  const entityIds = distinct(upstream.map(({ header }) => header.entityId))
  const waiting = entityIds.length > 0 ? await readWaiting(tx, station.agencyId, entityIds) : []
  for (const row of waiting) desk.lay(row)
  const takers = [
    ...upstream.map(({ payload }) => takerIn(payload)),
    ...waiting.map(({ payload }) => takerIn(payload && JSON.parse(payload))),
  ]
  await laySiblings(tx, desk, [
    ...waiting.map(({ stationId }) => stationId),
    ...takers.filter((id) => id !== undefined),
  ])

  const numbers = [
    ...upstream.map(({ payload }) => numberIn(payload)),
    ...waiting.map(({ payload }) => numberIn(payload && JSON.parse(payload))),
  ]
  await layDossiers(tx, desk, entityIds, distinct(numbers.filter((no) => no !== undefined)))
  await layKnown(tx, desk, entries, head)
  return desk
}

const distinct = (texts: readonly string[]) => [...new Set(texts)]

function numberIn(payload: unknown): string | undefined {
  const no = (payload as { dossierNo?: unknown } | null | undefined)?.dossierNo
  return typeof no === 'string' ? no.trim() : undefined
}

/** The station that a dossier is to be given to. */
function takerIn(payload: unknown): string | undefined {
  const id = (payload as { toStationId?: unknown } | null | undefined)?.toStationId
  return typeof id === 'string' ? id.trim() : undefined
}

/** Parked and fenced entries of the entities, whichever station of the commune sent them. */
function readWaiting(
  tx: Transaction<Tables>,
  agencyId: string,
  entityIds: readonly string[],
): Promise<Kept[]> {
  const ids = filledUp(entityIds)
  const build = () =>
    tx
      .selectFrom('entries')
      .selectAll()
      .where('agencyId', '=', agencyId)
      .where('entityId', 'in', ids)
      // In words, so that the database sees without the values that the index of these few will do.
      .where(
        'state',
        'in',
        WAITING.map((state) => sql.lit(state)),
      )
      .orderBy('arrival')
  return keptQuery(tx, `waiting ${ids.length}`, build, [agencyId, ...ids])
}

/**
 * Whose entries wait with ours: when the fence falls, each is judged as its own station's. And whom the dossiers are with.
 */
async function laySiblings(
  tx: Transaction<Tables>,
  desk: Desk,
  stationIds: readonly string[],
): Promise<void> {
  const ids = distinct(stationIds).filter((id) => id !== desk.station.id)
  if (ids.length === 0) return
  for (const one of await tx.selectFrom('stations').selectAll().where('id', 'in', ids).execute()) {
    desk.laySibling(one)
  }
}

/** The dossiers themselves, and who else holds a number that one of them claims. */
async function layDossiers(
  tx: Transaction<Tables>,
  desk: Desk,
  ids: readonly string[],
  numbers: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const { agencyId } = desk.station
  const [someIds, someNumbers] = [filledUp(ids), numbers.length > 0 ? filledUp(numbers) : []]
  const build = () =>
    tx
      .selectFrom('dossiers')
      .selectAll()
      .where('agencyId', '=', agencyId)
      .where((eb) =>
        eb.or([
          eb('id', 'in', someIds),
          ...(someNumbers.length > 0 ? [eb('dossierNo', 'in', someNumbers)] : []),
        ]),
      )
  const name = `dossiers ${someIds.length} ${someNumbers.length}`
  const rows = await keptQuery(tx, name, build, [agencyId, ...someIds, ...someNumbers])
  const asked = new Set(ids)
  const own = rows.filter(({ id }) => asked.has(id))
  for (const row of own) desk.layDossier(row)
  for (const { id, dossierNo } of rows) if (!asked.has(id)) desk.layTaken(dossierNo)
  await laySiblings(
    tx,
    desk,
    own.flatMap(({ custodianStationId }) => custodianStationId ?? []),
  )
}

async function layKnown(
  tx: Transaction<Tables>,
  desk: Desk,
  entries: readonly Entry[],
  head: Head | null,
): Promise<void> {
  const keys = entries
    .flatMap(({ header, payload }): EntryKey[] => [header, targetOf(payload) ?? header])
    .filter(({ epoch, seq }) => head && (epoch < head.epoch || (epoch === head.epoch && seq <= head.seq)))
  if (keys.length === 0) return
  const rows = await tx
    .selectFrom('entries')
    .selectAll()
    .where('stationId', '=', desk.station.id)
    .where('epoch', 'in', [...new Set(keys.map(({ epoch }) => epoch))])
    .where('seq', 'in', filledUp([...new Set(keys.map(({ seq }) => seq))]))
    .execute()
  for (const row of rows) desk.layKnown(row)
}

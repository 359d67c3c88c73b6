import type { Transaction } from 'kysely'
import type { Entry, EntryKey, Head } from '../electron/common/sync/model.ts'
import type { Instant } from '../electron/common/time/model.ts'
import { Desk, type Kept, WAITING } from './desk.ts'
import { targetOf } from './place-entry.ts'
import type { Station } from './station.ts'
import type { Tables } from './tables.ts'
import { turnOf } from './turns.ts'

/**
 * Reads everything that the entries may concern; the caller holds the commune's turn.
 * @param head the last entry held of the station: none of those behind it can be known
 */
export async function layOut(
  tx: Transaction<Tables>,
  station: Station,
  entries: readonly Entry[],
  head: Head | null,
  now: Instant,
): Promise<Desk> {
  const desk = new Desk(station, now, await turnOf(tx, station.agencyId))
  const upstream = entries.filter(({ header }) => header.scope === 'upstream')
  const entityIds = distinct(upstream.map(({ header }) => header.entityId))
  const waiting = entityIds.length > 0 ? await readWaiting(tx, station.agencyId, entityIds) : []
  for (const row of waiting) desk.lay(row)
  await laySiblings(
    tx,
    desk,
    waiting.map(({ stationId }) => stationId),
  )

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

/** Parked and fenced entries of the entities, whichever station of the commune sent them. */
function readWaiting(
  tx: Transaction<Tables>,
  agencyId: string,
  entityIds: readonly string[],
): Promise<Kept[]> {
  return tx
    .selectFrom('entries')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('entityId', 'in', entityIds)
    .where('state', 'in', WAITING)
    .orderBy('arrival')
    .execute()
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
  const rows = await tx
    .selectFrom('dossiers')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', 'in', ids)
    .execute()
  for (const row of rows) desk.layDossier(row)
  await laySiblings(
    tx,
    desk,
    rows.flatMap(({ custodianStationId }) => custodianStationId ?? []),
  )
  const own = new Set(rows.map(({ dossierNo }) => dossierNo))
  const foreign = numbers.filter((no) => !own.has(no))
  if (foreign.length === 0) return
  const holders = await tx
    .selectFrom('dossiers')
    .select('dossierNo')
    .where('agencyId', '=', agencyId)
    .where('dossierNo', 'in', foreign)
    .execute()
  for (const { dossierNo } of holders) desk.layTaken(dossierNo)
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
    .where('seq', 'in', [...new Set(keys.map(({ seq }) => seq))])
    .execute()
  for (const row of rows) desk.layKnown(row)
}

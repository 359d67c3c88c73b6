import type { Kysely } from 'kysely'
import { JournalHeader } from '../electron/common/journal/model.ts'
import type { CarriedEntry, CustodyPage, TakenOver } from '../electron/common/sync/custody-page.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { newId } from '../electron/common/uuid.ts'
import { WAITING } from './desk.ts'
import { postToInbox } from './inbox.ts'
import { missingFiles } from './missing-files.ts'
import { Refused } from './refused.ts'
import type { Station } from './station.ts'
import type { Tables } from './tables.ts'
import { transact } from './transact.ts'
import { takeTurn } from './turns.ts'

/* A dossier is with one station. It goes to another by that station's own act (`dossier-book.ts`), or, when the station
   is no more, by the word of the one that takes it over. Either way the new one finds an item in the inbox, and asks here
   for what was done to the dossier. */

/**
 * What was done to a dossier and counts, from `after` on: for the station that it is with, and no other.
 * @throws Refused NOT_FOUND, NOT_CUSTODIAN
 */
export async function entriesOfDossier(
  db: Kysely<Tables>,
  { id: stationId, agencyId }: Station,
  dossierId: string,
  { after, limit }: { after: number; limit: number },
): Promise<CustodyPage> {
  const dossier = await db
    .selectFrom('dossiers')
    .select(['custodianStationId', 'version'])
    .where('agencyId', '=', agencyId)
    .where('id', '=', dossierId)
    .executeTakeFirst()
  if (!dossier) throw new Refused('NOT_FOUND')
  if (dossier.custodianStationId !== stationId) throw new Refused('NOT_CUSTODIAN')
  const rows = await db
    .selectFrom('entries')
    .select(['arrival', 'stationId', 'header', 'payload', 'salt'])
    .where('agencyId', '=', agencyId)
    .where('entityId', '=', dossierId)
    .where('noun', '=', 'dossier')
    .where('arrival', '>', after)
    // One in whose place another stands was an act all the same; one that was let go (below) has no other in its place.
    .where((eb) =>
      eb.or([
        eb('state', '=', 'accepted'),
        eb.and([eb('state', '=', 'superseded'), eb('bySeq', 'is not', null)]),
      ]),
    )
    .orderBy('arrival')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const entries: CarriedEntry[] = []
  for (const { stationId: by, header, payload: text, salt } of page) {
    const payload = text === null ? undefined : (JSON.parse(text) as unknown)
    const missing = await missingFiles(db, agencyId, payload)
    entries.push({
      stationId: by,
      entry: {
        header: JournalHeader.parse(JSON.parse(header)),
        ...(payload !== undefined && { payload }),
        ...(salt !== null && { salt }),
      },
      ...(missing.length > 0 && { missing }),
    })
  }
  return {
    entries,
    next: page.at(-1)?.arrival ?? after,
    more: rows.length > limit,
    version: dossier.version,
  }
}

/**
 * The station takes over a dossier whose station is no more. What that one left parked is let go: nobody can set it right.
 * @throws Refused NOT_FOUND, CUSTODIAN_SERVES
 */
export async function takeOver(
  db: Kysely<Tables>,
  { id: stationId, agencyId }: Station,
  dossierId: string,
  now: number,
): Promise<TakenOver> {
  return transact(db, async (tx) => {
    const turn = await takeTurn(tx, agencyId)
    const dossier = await tx
      .selectFrom('dossiers')
      .selectAll()
      .where('agencyId', '=', agencyId)
      .where('id', '=', dossierId)
      .executeTakeFirst()
    const holder =
      dossier?.custodianStationId &&
      (await tx
        .selectFrom('stations')
        .selectAll()
        .where('id', '=', dossier.custodianStationId)
        .executeTakeFirst())
    if (!dossier || !holder) throw new Refused('NOT_FOUND')
    const { dossierNo } = dossier
    const own = holder.id === stationId
    if (!own && holder.retiredAt === null && holder.revokedAt === null) {
      throw new Refused('CUSTODIAN_SERVES', { station: holder.code })
    }
    const at = toInstant(now)
    const from = own ? await lastGiver(tx, { agencyId, dossierId, stationId }) : holder.code
    if (!own) {
      await tx
        .updateTable('dossiers')
        .set({ custodianStationId: stationId, changedTurn: turn })
        .where('agencyId', '=', agencyId)
        .where('id', '=', dossierId)
        .execute()
      await tx
        .updateTable('entries')
        .set({ state: 'superseded', byEpoch: null, bySeq: null })
        .where('agencyId', '=', agencyId)
        .where('entityId', '=', dossierId)
        .where('stationId', '=', holder.id)
        .where('state', 'in', WAITING)
        .execute()
    }
    // Said again because the answer was lost, it is one more item, and fetched no second time.
    await postToInbox(tx, agencyId, {
      kind: 'custody',
      id: newId(now),
      at,
      body: { dossierId, dossierNo, stationId, from, how: 'taken-over' },
    })
    return { dossierNo, from, letGo: await letGoOf(tx, { agencyId, dossierId, stationId }) }
  })
}

/** How many acts of other stations were declined and let go when the dossier was taken over. */
async function letGoOf(
  tx: Kysely<Tables>,
  { agencyId, dossierId, stationId }: { agencyId: string; dossierId: string; stationId: string },
): Promise<number> {
  const { count } = await tx
    .selectFrom('entries')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('agencyId', '=', agencyId)
    .where('entityId', '=', dossierId)
    .where('stationId', '<>', stationId)
    .where('state', '=', 'superseded')
    .where('bySeq', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whose PC it was, where it is with this one already. */
async function lastGiver(
  tx: Kysely<Tables>,
  { agencyId, dossierId, stationId }: { agencyId: string; dossierId: string; stationId: string },
): Promise<string> {
  const row = await tx
    .selectFrom('entries')
    .innerJoin('stations', 'stations.id', 'entries.stationId')
    .select('stations.code')
    .where('entries.agencyId', '=', agencyId)
    .where('entries.entityId', '=', dossierId)
    .where('entries.stationId', '<>', stationId)
    .orderBy('entries.arrival', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.code ?? '?'
}

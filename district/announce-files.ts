import { type Insertable, sql, type Transaction } from 'kysely'
import type { Desk, Kept } from './desk.ts'
import { insertRows, type More, type Written } from './insert-rows.ts'
import type { Tables } from './tables.ts'

/**
 * Notes the files that accepted entries name: from now on their bytes are welcome. A file already here stays as it is;
 * one that another replaces is kept, but no longer among its dossier's current ones.
 */
export async function writeAnnounced(tx: Transaction<Tables>, desk: Desk): Promise<void> {
  const { agencyId } = desk.station
  const files = new Map<string, Insertable<Tables['files']>>()
  const named: Named[] = []
  for (const { by, files: refs, replaces } of desk.announced) {
    const { entityId: dossierId } = by
    const arrival = placeOf(by)
    if (replaces) {
      for (const one of named) {
        const isOut = one.replacedBy === UNREPLACED && one.dossierId === dossierId && one.sha256 === replaces
        if (isOut) one.replacedBy = arrival
      }
      await replaceHere(tx, { agencyId, dossierId, sha256: replaces }, arrival)
    }
    for (const { sha256, size, kind, component = null, name = null, mime } of refs) {
      files.set(sha256, { agencyId, sha256, size, announcedAt: desk.now })
      named.push({
        agencyId,
        dossierId,
        sha256,
        kind,
        component,
        name,
        mime,
        arrival,
        replacedBy: UNREPLACED,
      })
    }
  }
  await insertRows(tx, 'files', [...files.values()], orResized)
  await insertRows(tx, 'dossierFiles', named, plain, { written: ARRIVALS })
}

/** Where an entry stands; the database has given it a number by which it arrived, and is asked for that in passing. */
type Place = readonly [stationId: string | null, epoch: number | null, seq: number | null]
const placeOf = ({ stationId, epoch, seq }: Kept): Place => [stationId, epoch, seq]
const UNREPLACED: Place = [null, null, null]
type Named = Omit<Insertable<Tables['dossierFiles']>, 'arrival' | 'replacedBy'> & {
  arrival: Place
  replacedBy: Place
}

const arrivalAt = ([stationId, epoch, seq]: Place) =>
  sql<number>`(select arrival from entries where station_id = ${stationId} and epoch = ${epoch} and seq = ${seq})`
const ARRIVALS: Written = { arrival: arrivalAt(['', 0, 0]), replacedBy: arrivalAt(['', 0, 0]) }

/** Only a size that was announced wrongly before can differ, and such a file can never have become complete. */
const orResized: More<'files'> = (insert) =>
  insert.onConflict((clash) =>
    clash
      .columns(['agencyId', 'sha256'])
      .doUpdateSet((eb) => ({ size: eb.ref('excluded.size') }))
      .where('files.completeAt', 'is', null),
  )
const plain: More<'dossierFiles'> = (insert) => insert

/** Among those that an earlier batch brought. */
async function replaceHere(
  tx: Transaction<Tables>,
  { agencyId, dossierId, sha256 }: { agencyId: string; dossierId: string; sha256: string },
  arrival: Place,
): Promise<void> {
  await tx
    .updateTable('dossierFiles')
    .set({ replacedBy: arrivalAt(arrival) })
    .where('agencyId', '=', agencyId)
    .where('dossierId', '=', dossierId)
    .where('sha256', '=', sha256)
    .where('replacedBy', 'is', null)
    .execute()
}

import type { Insertable, Transaction } from 'kysely'
import type { Desk } from './desk.ts'
import { addRows, insertRows, type More } from './insert-rows.ts'
import { filledUp, keptQuery } from './kept-query.ts'
import type { Tables } from './tables.ts'

/**
 * Notes the files that accepted entries name: from now on their bytes are welcome. A file already here stays as it is;
 * one that another replaces is kept, but no longer among its dossier's current ones.
 */
export async function writeAnnounced(tx: Transaction<Tables>, desk: Desk): Promise<void> {
  await learnArrivals(tx, desk)
  const { agencyId } = desk.station
  const files = new Map<string, Insertable<Tables['files']>>()
  const named: Array<Insertable<Tables['dossierFiles']>> = []
  for (const { by, files: refs, replaces } of desk.announced) {
    const { entityId: dossierId, arrival } = by
    if (replaces) {
      for (const one of named) {
        if (one.dossierId === dossierId && one.sha256 === replaces) one.replacedBy ??= arrival
      }
      await replaceHere(tx, { agencyId, dossierId, sha256: replaces }, arrival)
    }
    for (const { sha256, size, kind, component = null, name = null, mime } of refs) {
      files.set(sha256, { agencyId, sha256, size, announcedAt: desk.now })
      named.push({ agencyId, dossierId, sha256, kind, component, name, mime, arrival, replacedBy: null })
    }
  }
  await insertRows(tx, 'files', [...files.values()], orResized)
  await addRows(tx, 'dossierFiles', named)
}

/** The numbers by which entries arrived that name files; the database has given one to each that is new. */
async function learnArrivals(tx: Transaction<Tables>, desk: Desk): Promise<void> {
  const fresh = desk.announced.map(({ by }) => by).filter(({ arrival }) => arrival === 0)
  if (fresh.length === 0) return
  // Nearly always one epoch; where a new one begins within the batch, a place of the other may be among them.
  const epochs = filledUp([...new Set(fresh.map(({ epoch }) => epoch))])
  const seqs = filledUp([...new Set(fresh.map(({ seq }) => seq))])
  const { id } = desk.station
  const build = () =>
    tx
      .selectFrom('entries')
      .select(['epoch', 'seq', 'arrival'])
      .where('stationId', '=', id)
      .where('epoch', 'in', epochs)
      .where('seq', 'in', seqs)
  const name = `arrivals ${epochs.length} ${seqs.length}`
  for (const { arrival, ...key } of await keptQuery(tx, name, build, [id, ...epochs, ...seqs])) {
    const row = desk.find(key)
    if (row?.arrival === 0) row.arrival = arrival
  }
}

/** Only a size that was announced wrongly before can differ, and such a file can never have become complete. */
const orResized: More<'files'> = (insert) =>
  insert.onConflict((clash) =>
    clash
      .columns(['agencyId', 'sha256'])
      .doUpdateSet((eb) => ({ size: eb.ref('excluded.size') }))
      .where('files.completeAt', 'is', null),
  )

/** Among those that an earlier batch brought. */
async function replaceHere(
  tx: Transaction<Tables>,
  { agencyId, dossierId, sha256 }: { agencyId: string; dossierId: string; sha256: string },
  arrival: number,
): Promise<void> {
  await tx
    .updateTable('dossierFiles')
    .set({ replacedBy: arrival })
    .where('agencyId', '=', agencyId)
    .where('dossierId', '=', dossierId)
    .where('sha256', '=', sha256)
    .where('replacedBy', 'is', null)
    .execute()
}

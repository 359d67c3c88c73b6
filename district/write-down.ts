import type { Transaction } from 'kysely'
import { writeAnnounced } from './announce-files.ts'
import { postToInbox } from './inbox.ts'
import type { Desk, Kept } from './desk.ts'
import { inFull } from './dossier-book.ts'
import { addRows, insertRows, type More } from './insert-rows.ts'
import type { Tables } from './tables.ts'

/** Writes what has come and changed on the desk. */
export async function writeDown(tx: Transaction<Tables>, desk: Desk): Promise<void> {
  await addRows(tx, 'entries', desk.fresh, filledColumns(desk.fresh))
  for (const { arrival, state, code, field, version, rootEpoch, rootSeq, byEpoch, bySeq } of desk.changed) {
    await tx
      .updateTable('entries')
      .set({ state, code, field, version, rootEpoch, rootSeq, byEpoch, bySeq })
      .where('arrival', '=', arrival)
      .execute()
  }
  await writeDossiers(tx, desk)
  await writeAnnounced(tx, desk)
  for (const item of desk.posts) await postToInbox(tx, desk.station.agencyId, item)
}

/** Without the columns that are empty in every row: a third of them, where everything was accepted; and the number that the database gives. */
function filledColumns(rows: readonly Kept[]) {
  const columns = Object.keys(rows[0] ?? {}) as Array<keyof Kept>
  return columns.filter((column) => column !== 'arrival' && rows.some((row) => row[column] !== null))
}

async function writeDossiers(tx: Transaction<Tables>, desk: Desk): Promise<void> {
  const touched = [...desk.touched.values()].map(inFull)
  await addRows(
    tx,
    'dossiers',
    touched.filter(({ id }) => !desk.wasHere(id)),
  )
  await insertRows(
    tx,
    'dossiers',
    touched.filter(({ id }) => desk.wasHere(id)),
    orInPlace,
  )
}

/** All of a row is known here, so all of it is written. */
const orInPlace: More<'dossiers'> = (insert, columns) => {
  const written = columns.filter((one) => one !== 'agencyId' && one !== 'id') as Array<
    keyof Tables['dossiers']
  >
  return insert.onConflict((clash) =>
    clash
      .columns(['agencyId', 'id'])
      .doUpdateSet((eb) => Object.fromEntries(written.map((one) => [one, eb.ref(`excluded.${one}`)]))),
  )
}

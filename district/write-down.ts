import type { Transaction } from 'kysely'
import { writeAnnounced } from './announce-files.ts'
import { postToInbox } from './inbox.ts'
import type { Desk, Kept } from './desk.ts'
import { insertRows, type More } from './insert-rows.ts'
import type { Tables } from './tables.ts'

/** Writes what has come and changed on the desk. Fresh entries know their arrival afterwards. */
export async function writeDown(tx: Transaction<Tables>, desk: Desk): Promise<void> {
  await writeFresh(tx, desk)
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

async function writeFresh(tx: Transaction<Tables>, desk: Desk): Promise<void> {
  const written = await insertRows<'entries', Pick<Kept, 'arrival' | 'epoch' | 'seq'>>(
    tx,
    'entries',
    desk.fresh,
    withArrival,
    filledColumns(desk.fresh),
  )
  for (const { arrival, epoch, seq } of written) desk.find({ epoch, seq })!.arrival = arrival
}

/** Without the columns that are empty in every row: a third of them, where everything was accepted; and the number that the database gives. */
function filledColumns(rows: readonly Kept[]) {
  const columns = Object.keys(rows[0] ?? {}) as Array<keyof Kept>
  return columns.filter((column) => column !== 'arrival' && rows.some((row) => row[column] !== null))
}

const withArrival: More<'entries'> = (insert) => insert.returning(['arrival', 'epoch', 'seq'])

async function writeDossiers(tx: Transaction<Tables>, { touched }: Desk): Promise<void> {
  await insertRows(tx, 'dossiers', [...touched.values()], orInPlace)
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

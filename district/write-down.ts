import type { Insertable, Transaction } from 'kysely'
import { writeAnnounced } from './announce-files.ts'
import type { Desk, Kept } from './desk.ts'
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
}

async function writeFresh(tx: Transaction<Tables>, desk: Desk): Promise<void> {
  if (desk.fresh.length === 0) return
  const rows = desk.fresh.map(({ arrival: _, ...row }: Kept): Insertable<Tables['entries']> => row)
  const written = await tx.insertInto('entries').values(rows).returning(['arrival', 'epoch', 'seq']).execute()
  for (const { arrival, epoch, seq } of written) desk.find({ epoch, seq })!.arrival = arrival
}

async function writeDossiers(tx: Transaction<Tables>, { touched }: Desk): Promise<void> {
  if (touched.size === 0) return
  await tx
    .insertInto('dossiers')
    .values([...touched.values()])
    .onConflict((clash) =>
      clash.columns(['agencyId', 'id']).doUpdateSet((eb) => ({
        dossierNo: eb.ref('excluded.dossierNo'),
        status: eb.ref('excluded.status'),
        procedureCode: eb.ref('excluded.procedureCode'),
        applicantName: eb.ref('excluded.applicantName'),
        receivedAt: eb.ref('excluded.receivedAt'),
        firstDueAt: eb.ref('excluded.firstDueAt'),
        dueAt: eb.ref('excluded.dueAt'),
        finishedAt: eb.ref('excluded.finishedAt'),
        returnedAt: eb.ref('excluded.returnedAt'),
        apologies: eb.ref('excluded.apologies'),
        facts: eb.ref('excluded.facts'),
        version: eb.ref('excluded.version'),
        writerStationId: eb.ref('excluded.writerStationId'),
        writerEpoch: eb.ref('excluded.writerEpoch'),
        updatedAt: eb.ref('excluded.updatedAt'),
        custodianStationId: eb.ref('excluded.custodianStationId'),
        changedTurn: eb.ref('excluded.changedTurn'),
      })),
    )
    .execute()
}

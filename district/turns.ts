import { sql, type Transaction } from 'kysely'
import { keptQuery } from './kept-query.ts'
import type { Tables } from './tables.ts'

/* Who writes for a commune waits for its turn: a row that each transaction changes first and so holds until its end,
   whichever process of the server it runs in. Everything that must not happen at once belongs to one commune: a station's
   chain, its siblings' acts on the same dossier, the day's numbers, ranges, the order of the inbox. One lock each, so
   transactions do not wait for each other in a circle. It is an ordinary row and no lock of the database's own kind,
   because every database holds rows, the distributed ones too. */

/** Stands for all communes, those to come as well. */
const EVERYBODY = '*'

/**
 * Waits until no other transaction writes for the commune, and keeps others waiting until this one ends.
 * @returns the number of the turn, higher each time
 */
export async function takeTurn(tx: Transaction<Tables>, agencyId: string): Promise<number> {
  const take = () =>
    tx.updateTable('turns').set({ turn: sql`turn + 1` }).where('agencyId', '=', agencyId).returning('turn')
  const [taken] = await keptQuery(tx, 'turn', take, [agencyId])
  if (taken) return taken.turn
  // A commune's first: not while somebody writes for all, who would not see it come.
  await bump(tx, EVERYBODY)
  return bump(tx, agencyId)
}

/** The same for all communes. */
export async function takeEveryTurn(tx: Transaction<Tables>): Promise<void> {
  await bump(tx, EVERYBODY)
  await tx.updateTable('turns').set({ turn: sql`turn + 1` }).execute()
}

async function bump(tx: Transaction<Tables>, agencyId: string): Promise<number> {
  const { turn } = await tx
    .insertInto('turns')
    .values({ agencyId, turn: 1 })
    .onConflict((clash) => clash.column('agencyId').doUpdateSet({ turn: sql`turns.turn + 1` }))
    .returning('turn')
    .executeTakeFirstOrThrow()
  return turn
}

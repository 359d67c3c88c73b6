import type { Kysely } from 'kysely'
import { toInstant } from '../electron/common/time/rules.ts'
import type { Tables } from './tables.ts'

/** Wrong enrolment codes that one address may try within the time. */
const MOST = 10
const WITHIN_MS = 600_000

/** Has the address guessed too often? */
export async function hasGuessedTooOften(db: Kysely<Tables>, address: string, now: number): Promise<boolean> {
  const { wrong } = await db
    .selectFrom('wrongCodes')
    .select(({ fn }) => fn.countAll<number>().as('wrong'))
    .where('address', '=', address)
    .where('at', '>', toInstant(now - WITHIN_MS))
    .executeTakeFirstOrThrow()
  return wrong >= MOST
}

/** Counts a wrong code; what is out of date is forgotten. */
export async function countWrongCode(db: Kysely<Tables>, address: string, now: number): Promise<void> {
  await db
    .deleteFrom('wrongCodes')
    .where('at', '<=', toInstant(now - WITHIN_MS))
    .execute()
  await db
    .insertInto('wrongCodes')
    .values({ address, at: toInstant(now) })
    .execute()
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** PostgreSQL's serialization_failure and deadlock_detected: nothing was done, and the same may succeed now. */
const TRY_AGAIN: ReadonlySet<unknown> = new Set(['40001', '40P01'])
const ATTEMPTS = 6

/**
 * Runs the work in a transaction of its own, again when the database gave it up in favour of another one.
 * @param work has no effect but through `tx`
 */
export async function transact<T>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === ATTEMPTS || !TRY_AGAIN.has((error as { code?: unknown }).code)) throw error
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}

import { type Kysely, sql, type Transaction } from 'kysely'
import { STEPS } from './all.ts'
import { type Dialect, type Statement, statementFor, type Step } from './step.ts'

/* The database keeps the numbers of the steps it has, not only the last one: steps made side by side may come in any
   order. Everything that is missing is done in one transaction, which both databases grant to schema changes too. */

/** Any number; whoever starts at the same time waits for it. */
const STARTING_UP = 8_300_001

/**
 * Brings the database to this version of the server.
 * @throws when it was made by a newer server
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  dialect: Dialect,
  steps: ReadonlyMap<number, Step> = STEPS,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${STARTING_UP})`.execute(tx)
    await run(tx, dialect, 'create table if not exists schema_steps (number integer primary key)')
    const { rows } = await sql<{ number: number }>`select number from schema_steps`.execute(tx)
    const present = new Set(rows.map(({ number }) => number))
    const unknown = [...present].filter((number) => !steps.has(number))
    if (unknown.length > 0) {
      throw new Error(
        `the data are of a newer server: it made step ${unknown.join(', ')}, which this one does not know`,
      )
    }
    const missing = [...steps].filter(([number]) => !present.has(number)).toSorted(([a], [b]) => a - b)
    for (const [number, statements] of missing) {
      for (const statement of statements) await run(tx, dialect, statement)
      await sql`insert into schema_steps (number) values (${number})`.execute(tx)
    }
  })
}

async function run<Tables>(tx: Transaction<Tables>, dialect: Dialect, statement: Statement): Promise<void> {
  const text = statementFor(dialect, statement)
  if (text !== null) await sql.raw(text).execute(tx)
}

import { CamelCasePlugin, type Dialect, Kysely } from 'kysely'
import { migrate } from './schema/migrate.ts'
import { postgresDialect } from './postgres.ts'
import { sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

/* Queries elsewhere are of neither database in particular. Inside a transaction only the transaction object may be
   used: on SQLite's one connection the outer one would wait for ever. */

export const isPostgres = (at: string) => /^postgres(ql)?:\/\//.test(at)

/**
 * Opens (and makes, and brings up to date) the district's database.
 * @param at the path of an SQLite file, or `postgres://…`
 */
export async function openDatabase(at: string): Promise<Kysely<Tables>> {
  const postgres = isPostgres(at)
  const dialect: Dialect = postgres ? postgresDialect(at) : sqliteDialect(at)
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] })
  try {
    await migrate(db, postgres ? 'postgres' : 'sqlite')
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

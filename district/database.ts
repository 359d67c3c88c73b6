import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { migrate } from './schema/migrate.ts'
import type { Tables } from './tables.ts'

/* One connection, so Kysely hands it out in turn and transactions do not interleave. Inside a transaction only the
   transaction object may be used: the outer one would wait for ever. To follow with PostgreSQL, give Kysely its
   dialect here and its schema in schema.ts; no query elsewhere is SQLite's own. */

/** IMMEDIATE, because a read-then-write transaction would fail (not wait) when the administrator's command writes between. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly database: Database.Database
  constructor(database: Database.Database) {
    super({ database })
    this.database = database
  }
  override createDriver(): ImmediateDriver {
    return new ImmediateDriver({ database: this.database })
  }
}

/** Opens (and makes, and brings up to date) the district's database. An answered commit survives a power cut: WAL with FULL. */
export async function openDatabase(path: string): Promise<Kysely<Tables>> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new Database(path)
  for (const setting of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'busy_timeout = 10000',
  ]) {
    database.pragma(setting)
  }
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect(database), plugins: [new CamelCasePlugin()] })
  await migrate(db, 'sqlite')
  return db
}

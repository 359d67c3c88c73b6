import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { CompiledQuery, type DatabaseConnection, SqliteDialect, SqliteDriver } from 'kysely'

/* One connection, so Kysely hands it out in turn and transactions do not interleave. */

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

/** An answered commit survives a power cut: WAL with FULL. */
export function sqliteDialect(path: string): SqliteDialect {
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
  return new ImmediateDialect(database)
}

import { createHash } from 'node:crypto'
import { PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { CopyIn, isCopyIn } from './copy-in.ts'

/** More would only wait for each other's locks and the disk; a province's processes share the server's connections. */
const CONNECTIONS = 10

/** Types that the driver leaves as text because they may be too long for a number: ours never are. */
const INT8 = 20
const NUMERIC = 1700

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format as 'text'),
}

/** @param connectionString `postgres://user:password@host:port/database?sslmode=verify-full` */
export function postgresDialect(connectionString: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: CONNECTIONS,
    // So that the locks of a process whose machine is gone fall.
    keepAlive: true,
    application_name: 'quay-mot-cua',
  })
  // A connection that breaks (the database is started anew) is replaced at the next query. In use, its query fails and
  // says so to whoever asked; the connection itself must be heard, too, or it ends the process.
  const broken = (error: Error) => console.error(`database: ${error.message}`)
  pool.on('error', broken)
  pool.on('connect', (client) => client.on('error', broken))
  return new PostgresDialect({
    pool: {
      connect: async () => preparing(await pool.connect()),
      end: () => pool.end(),
      options: pool.options,
    },
  })
}

/** Longer ones would fill the database's memory, kept for each connection. */
const LONGEST_PREPARED = 30_000
const names = new Map<string, string>()

/** Statements are parsed and planned once for each connection, not each time. */
function preparing(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[] = []) => {
    if (isCopyIn(text)) return copyIn(client, text, values[0] as Buffer)
    const prepared = values.length > 0 && text.length <= LONGEST_PREPARED
    return client.query({ text, values: values.map(writable), ...(prepared && { name: nameOf(text) }) })
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}

function copyIn(client: pg.PoolClient, text: string, rows: Buffer): Promise<{ command: string; rows: [] }> {
  return new Promise((resolve, reject) => {
    client.query(
      new CopyIn(text, rows, (error) => (error ? reject(error) : resolve({ command: 'COPY', rows: [] }))),
    )
  })
}

/**
 * PostgreSQL holds no U+0000 in a text, and a whole batch would fail for one that somebody pasted into a name. In JSON, where
 * what a station sent is kept as it came, it is written in letters and passes.
 */
const writable = (value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value)

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}

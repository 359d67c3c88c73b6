import type { Register } from '../engine/query.ts'

/** Rows read at once: some milliseconds, also on an old PC. */
const CHUNK = 5000

/**
 * SHA-256 of every file that any row names, in chunks, so that the caller can let others work in between.
 * The sweep removes all other files, so no table may be forgotten here: the schema itself is asked for every column
 * named `sha256` or `…_sha256`, and a column that names a file of the store is called so.
 */
export function* namedFiles(db: Register): Generator<string[], void> {
  for (const { table, column } of namingColumns(db)) {
    const keys = walkingKey(db, table)
      .map((key) => `"${key}"`)
      .join(', ')
    const places = keys.replace(/"[^"]*"/g, '?')
    const read = (after: unknown[]): unknown[][] =>
      db.raw
        .prepare<unknown[], unknown[]>(
          `SELECT "${column}", ${keys} FROM "${table}"
           ${after.length > 0 ? `WHERE (${keys}) > (${places})` : ''} ORDER BY ${keys} LIMIT ${CHUNK}`,
        )
        .raw()
        .all(...after) as unknown[][]
    let rows = read([])
    for (;;) {
      yield rows.flatMap(([sha256]) => (typeof sha256 === 'string' ? [sha256] : []))
      if (rows.length < CHUNK) break
      rows = read(rows.at(-1)!.slice(1))
    }
  }
}

function namingColumns(db: Register): { table: string; column: string }[] {
  return db.raw
    .prepare<[], { table: string; column: string }>(
      `SELECT t.name AS "table", c.name AS "column"
       FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND (c.name = 'sha256' OR c.name LIKE '%\\_sha256' ESCAPE '\\')`,
    )
    .all()
}

/** The columns by which a table lies on the disk, so that walking it sorts nothing: rowid or primary key. */
function walkingKey(db: Register, table: string): string[] {
  const { wr } = db.raw
    .prepare<[string], { wr: number }>(`SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?`)
    .get(table)!
  if (wr === 0) return ['rowid']
  return db.raw
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table) as unknown as string[]
}

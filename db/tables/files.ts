import type { Register } from '../engine/query.ts'

/**
 * SHA-256 of every file that any row names. The sweep removes all others, so a table may not be forgotten here:
 * the schema itself is asked for every column named `sha256` or `…_sha256`, and a column that names a file of the
 * store is called so.
 */
export function namedFiles(db: Register): Set<string> {
  const columns = db.raw
    .prepare<[], { tableName: string; columnName: string }>(
      `SELECT t.name AS tableName, c.name AS columnName
       FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
       WHERE t.type = 'table' AND (c.name = 'sha256' OR c.name LIKE '%\\_sha256' ESCAPE '\\')`,
    )
    .all()
  const named = new Set<string>()
  for (const { tableName, columnName } of columns) {
    const rows = db.raw
      .prepare<[], string>(
        `SELECT DISTINCT "${columnName}" FROM "${tableName}" WHERE "${columnName}" IS NOT NULL`,
      )
      .pluck()
      .all()
    for (const sha256 of rows as unknown as string[]) named.add(sha256)
  }
  return named
}

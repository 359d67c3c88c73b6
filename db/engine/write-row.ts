import type { Compilable, InsertObject, Kysely } from 'kysely'
import { compiler } from './compiler.ts'
import type { Register } from './query.ts'
import type { Tables } from './tables.ts'

/* A row has the same columns each time, so its statement is built once per table, columns and key. */

type AnyTable = Kysely<Record<string, Record<string, unknown>>>
const statements = new Map<string, string>()

/** Adds a row. */
export function insertRow<T extends keyof Tables>(
  db: Register,
  table: T,
  row: InsertObject<Tables, T>,
): void {
  write(db, table, row, null)
}

/** Adds a row, or puts all its other columns in place where one with the same `key` is there. */
export function putRow<T extends keyof Tables>(
  db: Register,
  table: T,
  key: keyof Tables[T] & string,
  row: InsertObject<Tables, T>,
): void {
  write(db, table, row, key)
}

function write(db: Register, table: string, row: object, key: string | null): void {
  const name = `${table} ${key} ${Object.keys(row).join()}`
  let sql = statements.get(name)
  if (sql === undefined) {
    sql = compile(table, row as Record<string, unknown>, key)
    statements.set(name, sql)
  }
  const parameters = Object.values(row)
  db.run({ compile: () => ({ sql, parameters }) } as unknown as Compilable<unknown>)
}

function compile(table: string, row: Record<string, unknown>, key: string | null): string {
  const insert = (compiler as unknown as AnyTable).insertInto(table).values(row)
  if (key === null) return insert.compile().sql
  const others = Object.keys(row).filter((column) => column !== key)
  return insert
    .onConflict((conflict) =>
      conflict
        .column(key)
        .doUpdateSet((eb) =>
          Object.fromEntries(others.map((column) => [column, eb.ref(`excluded.${column}` as never)])),
        ),
    )
    .compile().sql
}

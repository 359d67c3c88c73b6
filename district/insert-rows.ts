import {
  CompiledQuery,
  type Insertable,
  type InsertQueryBuilder,
  PostgresAdapter,
  type Transaction,
} from 'kysely'
import { copyBytes } from './copy-in.ts'
import type { Tables } from './tables.ts'

/* The text of an insert with thousands of values takes longer to put together than to run. It depends on the number of
   rows alone, so it is kept; and only so many numbers are used that the database, too, can keep what it has parsed. */

type Insert = InsertQueryBuilder<Tables, keyof Tables, object>
type AnyMore = (insert: Insert, columns: readonly string[]) => object
type Kept = Map<string, string>
const kept = new WeakMap<object, Kept>()

/** 512 rows of the widest table are 13,000 values: PostgreSQL takes 65,535, SQLite 32,766. */
const LARGEST = 512
const SMALL = 32

/** What follows the values, without values of its own; a constant, so that its text can be kept. */
export type More<T extends keyof Tables> = (
  insert: InsertQueryBuilder<Tables, T, object>,
  columns: readonly string[],
) => object

type Column<T extends keyof Tables> = keyof Insertable<Tables[T]> & string

/**
 * Adds rows, all of which have the same columns and none of which is there.
 * @param columns those that are written; left out, all
 */
export async function addRows<T extends keyof Tables>(
  tx: Transaction<Tables>,
  table: T,
  rows: ReadonlyArray<Insertable<Tables[T]>>,
  columns = Object.keys(rows[0] ?? {}) as Array<Column<T>>,
): Promise<void> {
  if (rows.length === 0) return
  // A few are in sooner by an insert that the database has prepared.
  if (rows.length > SMALL && tx.getExecutor().adapter instanceof PostgresAdapter) {
    const text = `copy ${snake(table)} (${columns.map(snake).join()}) from stdin`
    await tx.executeQuery(CompiledQuery.raw(text, [copyBytes(rows, columns)]))
  } else await insertRows(tx, table, rows, plain, columns)
}

const plain = <I>(insert: I) => insert
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Inserts rows, all of which have the same columns. @param columns those that are written; left out, all */
export async function insertRows<T extends keyof Tables>(
  tx: Transaction<Tables>,
  table: T,
  rows: ReadonlyArray<Insertable<Tables[T]>>,
  more: More<T>,
  columns = Object.keys(rows[0] ?? {}) as Array<Column<T>>,
): Promise<void> {
  for (let from = 0; from < rows.length; ) {
    const piece = rows.slice(from, from + pieceOf(rows.length - from))
    from += piece.length
    const values = piece.flatMap((row) => columns.map((column) => row[column] ?? null))
    const text = textFor(tx, table, piece.length, columns, more as unknown as AnyMore)
    await tx.executeQuery(CompiledQuery.raw(text, values))
  }
}

/** Any small number of rows, and beyond that powers of two. */
function pieceOf(left: number): number {
  return left < SMALL ? left : Math.min(LARGEST, 2 ** Math.floor(Math.log2(left)))
}

function textFor(
  tx: Transaction<Tables>,
  table: keyof Tables,
  rows: number,
  columns: readonly string[],
  more: AnyMore,
): string {
  const texts: Kept = kept.get(more) ?? new Map<string, string>()
  kept.set(more, texts)
  // Rows are made in several places, each with its own order of the same columns.
  const name = `${tx.getExecutor().adapter.constructor.name} ${table} ${rows} ${columns.join()}`
  const known = texts.get(name)
  if (known !== undefined) return known
  // The values are not in the text: any will do.
  const row = Object.fromEntries(columns.map((column) => [column, 0]))
  const insert = tx.insertInto(table).values(Array.from({ length: rows }, () => row) as never)
  const { sql } = (more(insert as unknown as Insert, columns) as Insert).compile()
  texts.set(name, sql)
  return sql
}

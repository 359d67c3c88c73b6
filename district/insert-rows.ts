import { CompiledQuery, type Insertable, type InsertQueryBuilder, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/* The text of an insert with thousands of values takes longer to put together than to run. It depends on the number of
   rows alone, so it is kept; and only so many numbers are used that the database, too, can keep what it has parsed. */

type Insert = InsertQueryBuilder<Tables, keyof Tables, object>
type AnyMore = (insert: Insert, columns: string[]) => object
type Kept = Map<string, string>
const kept = new WeakMap<object, Kept>()

/** 512 rows of the widest table are 13,000 values: PostgreSQL takes 65,535, SQLite 32,766. */
const LARGEST = 512
const SMALL = 32

/** What follows the values, without values of its own; a constant, so that its text can be kept. */
export type More<T extends keyof Tables> = (
  insert: InsertQueryBuilder<Tables, T, object>,
  columns: string[],
) => object

/**
 * Inserts rows, all of which have the same columns.
 * @param columns those that are written; left out, all
 * @returns what `more` has asked for
 */
export async function insertRows<T extends keyof Tables, R = never>(
  tx: Transaction<Tables>,
  table: T,
  rows: ReadonlyArray<Insertable<Tables[T]>>,
  more: More<T>,
  columns = Object.keys(rows[0] ?? {}) as Array<keyof Insertable<Tables[T]> & string>,
): Promise<R[]> {
  const returned: R[] = []
  for (let from = 0; from < rows.length; ) {
    const piece = rows.slice(from, from + pieceOf(rows.length - from))
    from += piece.length
    const values = piece.flatMap((row) => columns.map((column) => row[column] ?? null))
    const text = textFor(tx, table, piece.length, columns, more as unknown as AnyMore)
    returned.push(...(await tx.executeQuery<R>(CompiledQuery.raw(text, values))).rows)
  }
  return returned
}

/** Any small number of rows, and beyond that powers of two. */
function pieceOf(left: number): number {
  return left < SMALL ? left : Math.min(LARGEST, 2 ** Math.floor(Math.log2(left)))
}

function textFor(
  tx: Transaction<Tables>,
  table: keyof Tables,
  rows: number,
  columns: string[],
  more: AnyMore,
): string {
  const texts: Kept = kept.get(more) ?? new Map<string, string>()
  kept.set(more, texts)
  // Rows are made in several places, each with its own order of the same columns.
  const name = `${tx.getExecutor().adapter.constructor.name} ${rows} ${columns.join()}`
  const known = texts.get(name)
  if (known !== undefined) return known
  // The values are not in the text: any will do.
  const row = Object.fromEntries(columns.map((column) => [column, 0]))
  const insert = tx.insertInto(table).values(Array.from({ length: rows }, () => row) as never)
  const { sql } = (more(insert as unknown as Insert, columns) as Insert).compile()
  texts.set(name, sql)
  return sql
}

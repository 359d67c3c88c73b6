import { type Compilable, CompiledQuery, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/* Putting a query with a hundred values together takes longer than running it. Its text depends on how many they are
   alone, so it is kept, for each database. */

const kept = new Map<string, string>()

/**
 * Runs a query whose text is kept under a name.
 * @param name what the text depends on
 * @param build the query; asked for once
 * @param values in the order in which the query has them
 */
export async function keptQuery<R>(
  db: Kysely<Tables>,
  name: string,
  build: () => Compilable<R>,
  values: readonly unknown[],
): Promise<R[]> {
  const of = `${db.getExecutor().adapter.constructor.name} ${name}`
  let text = kept.get(of)
  if (text === undefined) {
    const { sql, parameters } = build().compile()
    if (parameters.length !== values.length || parameters.some((one, at) => one !== values[at]))
      throw new Error(`the values of "${name}" are in another order`)
    text = sql
    kept.set(of, text)
  }
  return (await db.executeQuery<R>(CompiledQuery.raw(text, [...values]))).rows
}

/** A list of 1, 2, 4, 8 … items, so that there are few texts of the query and the database can keep what it has parsed. */
export function filledUp<T>(items: readonly T[]): T[] {
  const size = 2 ** Math.ceil(Math.log2(items.length))
  return [...items, ...Array.from({ length: size - items.length }, () => items[0]!)]
}

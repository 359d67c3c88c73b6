import type Database from 'better-sqlite3'
import type { Compilable, Kysely } from 'kysely'
import { compiler } from './compiler.ts'
import type { Tables } from './tables.ts'

export type Register = {
  path: string
  /** Kysely as compiler; hand what it builds to `all`, `first` or `run`. */
  query: Kysely<Tables>
  all<T>(query: Compilable<T>): T[]
  first<T>(query: Compilable<T>): T | undefined
  /** @returns number of rows changed. */
  run(query: Compilable<unknown>): number
  /** One IMMEDIATE transaction: everything `work` does, durably, or nothing. Must be synchronous. */
  immediate<T>(work: () => T): T
  /** For what Kysely cannot say (FTS5, PRAGMA); keep it inside `db/`. */
  raw: Database.Database
  close(): void
}

/** Wraps an open connection. Statements are prepared once per SQL text; rows come back in camelCase. */
export function registerOver(raw: Database.Database): Register {
  const statements = new Map<string, { statement: Database.Statement; columns: string[] | null }>()

  function prepare(query: Compilable<unknown>) {
    const { sql, parameters } = query.compile()
    let known = statements.get(sql)
    if (!known) {
      const statement = raw.prepare(sql)
      known = {
        statement,
        columns: statement.reader ? statement.columns().map((column) => camel(column.name)) : null,
      }
      if (known.columns) statement.raw(true)
      statements.set(sql, known)
    }
    return { ...known, values: parameters.map(toSql) }
  }

  function all<T>(query: Compilable<T>): T[] {
    const { statement, columns, values } = prepare(query)
    if (!columns) throw new Error('a query that returns nothing was asked for rows')
    return (statement.all(...values) as unknown[][]).map((row) => toObject<T>(columns, row))
  }

  function first<T>(query: Compilable<T>): T | undefined {
    const { statement, columns, values } = prepare(query)
    if (!columns) throw new Error('a query that returns nothing was asked for a row')
    const row = statement.get(...values) as unknown[] | undefined
    return row && toObject<T>(columns, row)
  }

  function run(query: Compilable<unknown>): number {
    const { statement, columns, values } = prepare(query)
    return columns ? statement.all(...values).length : statement.run(...values).changes
  }

  // better-sqlite3 makes four functions of each work it is given: it is given one, once.
  const transaction = raw.transaction((work: () => unknown) => work())

  return {
    path: raw.name,
    query: compiler,
    all,
    first,
    run,
    raw,
    immediate: <T>(work: () => T) => transaction.immediate(work) as T,
    close: () => raw.close(),
  }
}

function toObject<T>(columns: string[], row: unknown[]): T {
  const object: Record<string, unknown> = {}
  for (let i = 0; i < columns.length; i++) object[columns[i]!] = row[i]
  return object as T
}

function toSql(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === undefined) throw new TypeError('undefined is no SQL value; say null')
  return value
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

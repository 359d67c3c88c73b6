import type { Compilable, Kysely } from 'kysely'
import { compiler } from './compiler.ts'
import type { Tables } from './tables.ts'

/** Stands where a value will stand, while the query is built. */
class Place {
  readonly index: number
  constructor(index: number) {
    this.index = index
  }
}

/**
 * A query that is built at its first use and afterwards only given other values: Kysely takes longer to build a query
 * than SQLite to answer it. `build` may put its arguments only where values stand, and decide nothing by them.
 */
export function prepared<A extends unknown[], T>(
  build: (query: Kysely<Tables>, ...values: A) => Compilable<T>,
): (...values: A) => Compilable<T> {
  let known: { sql: string; parameters: readonly unknown[] } | undefined
  return (...values) => {
    known ??= build(compiler, ...(values.map((_, index) => new Place(index)) as A)).compile()
    const { sql, parameters } = known
    const filled = parameters.map((one) => (one instanceof Place ? values[one.index] : one))
    return { compile: () => ({ sql, parameters: filled }) } as unknown as Compilable<T>
  }
}

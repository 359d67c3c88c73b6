import type Database from 'better-sqlite3'
import type { Register } from '../../db/engine/query.ts'

/** A statement that wrote, with the values it was given. */
export type Written = { sql: string; values: unknown[] }

/** Notes down what is written from now on, a list for each transaction. Before the register's first statement. */
export function noteWrites(register: Register): Written[][] {
  const transactions: Written[][] = []
  const { raw } = register
  const prepare = raw.prepare.bind(raw)
  raw.prepare = ((sql: string) => {
    const statement = prepare(sql)
    if (!/^insert/i.test(sql)) return statement
    for (const name of ['run', 'get', 'all'] as const) {
      const real = statement[name].bind(statement) as (...values: unknown[]) => unknown
      statement[name] = ((...values: unknown[]) => {
        transactions.at(-1)!.push({ sql, values })
        return real(...values)
      }) as never
    }
    return statement
  }) as never
  const immediate = register.immediate.bind(register)
  register.immediate = (work) => {
    transactions.push([])
    return immediate(work)
  }
  return transactions
}

/** Writes the same again, and nothing but that: no reading, no checking, each statement prepared once. */
export function writerOf(register: Register, transactions: Written[][]): (from: number, to: number) => void {
  const { raw } = register
  const statements = new Map<string, Database.Statement>()
  for (const { sql } of transactions.flat()) {
    if (!statements.has(sql)) statements.set(sql, raw.prepare(sql))
  }
  const [begin, end] = [raw.prepare('BEGIN IMMEDIATE'), raw.prepare('COMMIT')]
  const ready = transactions.map((rows) =>
    rows.map(({ sql, values }) => ({ statement: statements.get(sql)!, values })),
  )
  return (from, to) => {
    for (const rows of ready.slice(from, to)) {
      begin.run()
      for (const { statement, values } of rows) {
        if (statement.reader) statement.get(...values)
        else statement.run(...values)
      }
      end.run()
    }
  }
}

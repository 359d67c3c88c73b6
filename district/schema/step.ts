/**
 * One step of the schema: what is done to the database, in this order.
 *
 * A statement that is a plain text is written for SQLite with nothing but `text`, `integer`, `strict` and
 * `integer primary key autoincrement`; `forPostgres` knows those four. What differs otherwise (triggers) is given
 * for both; `null`: nothing is to be done there.
 */
export type Step = readonly Statement[]
export type Statement = string | { sqlite: string | null; postgres: string | null }
export type Dialect = 'sqlite' | 'postgres'

/** The statement as the database wants it. */
export function statementFor(dialect: Dialect, statement: Statement): string | null {
  if (typeof statement !== 'string') return statement[dialect]
  return dialect === 'sqlite' ? statement : forPostgres(statement)
}

/** Whole numbers are as large as SQLite's, and text is compared byte by byte whatever language the server speaks. */
function forPostgres(statement: string): string {
  return statement
    .replace(/\) strict$/, ')')
    .replace(
      /(?<=\w )integer primary key autoincrement\b/g,
      'bigint generated always as identity primary key',
    )
    .replace(/(?<=\w )integer\b/g, 'bigint')
    .replace(/(?<=\w )text\b/g, 'text collate "C"')
}

/**
 * Triggers that forbid something with a sentence.
 * @param before for example `delete on entries` or `update of hash on entries`
 */
export function forbid(name: string, before: string, sentence: string): Statement {
  return {
    sqlite: `create trigger ${name} before ${before} begin select raise(abort, '${sentence}'); end`,
    postgres: `create trigger ${name} before ${before} for each row execute function refuse_change('${sentence}')`,
  }
}

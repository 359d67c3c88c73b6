import type { Register } from '../engine/query.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    settings: { key: string; value: string }
  }
}

/** A stored setting as parsed JSON; undefined when it was never set. Callers validate with their zod model. */
export function getSetting(db: Register, key: string): unknown {
  const row = db.first(db.query.selectFrom('settings').select('value').where('key', '=', key))
  return row && JSON.parse(row.value)
}

export function putSetting(db: Register, key: string, value: unknown): void {
  const text = JSON.stringify(value)
  db.run(
    db.query
      .insertInto('settings')
      .values({ key, value: text })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text })),
  )
}

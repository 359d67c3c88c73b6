import type { ZodType } from 'zod'
import { parseOnce } from '../engine/parse-once.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    settings: { key: string; value: string }
  }
}

const valueOf = prepared((query, key: string) =>
  query.selectFrom('settings').select('value').where('key', '=', key),
)

/** A stored setting as parsed JSON; undefined when it was never set. Callers validate with their zod model. */
export function getSetting(db: Register, key: string): unknown {
  const row = db.first(valueOf(key))
  return row && JSON.parse(row.value)
}

/** A stored setting through its zod model, frozen and parsed only when its text is new; undefined when never set. */
export function readSetting<T>(db: Register, key: string, model: ZodType<T>): T | undefined {
  const row = db.first(valueOf(key))
  return row && parseOnce(model, row.value)
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

import { type OpenOutcome, TIMELINESS_RULE } from '../../electron/common/dossiers/timeliness.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { openAt } from './tallies.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    openDays: { day: string; rule: number; counts: string }
  }
}

/** Dossiers that were open at the end of a day, of a field, in time or late on that day. */
export type OpenCount = { field: string; outcome: OpenOutcome; count: number }

const countsOf = prepared((query, day: string) =>
  query.selectFrom('openDays').select('counts').where('day', '=', day).where('rule', '=', TIMELINESS_RULE),
)

/** What was open at the end of a day: `openAt` counted, of past days once, until one that had come in by then is touched. */
export function openCounts(db: Register, day: PlainDate, today: PlainDate): OpenCount[] {
  if (day >= today) return count(db, day)
  return db.immediate(() => {
    const kept = db.first(countsOf(day))
    if (kept) return JSON.parse(kept.counts) as OpenCount[]
    const counts = count(db, day)
    const row = { day, rule: TIMELINESS_RULE, counts: JSON.stringify(counts) }
    db.run(db.query.replaceInto('openDays').values(row))
    return counts
  })
}

/** The days are counted anew when somebody asks for them. */
export function forgetOpenDays(db: Register, from: PlainDate, to: PlainDate): void {
  db.run(db.query.deleteFrom('openDays').where('day', '>=', from).where('day', '<=', to))
}

function count(db: Register, day: PlainDate): OpenCount[] {
  const counts = new Map<string, OpenCount>()
  for (const { field, outcome } of openAt(db, day)) {
    const name = `${outcome} ${field}`
    const one = counts.get(name)
    if (one) one.count += 1
    else counts.set(name, { field, outcome, count: 1 })
  }
  return [...counts.values()]
}

import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/**
 * Ids of the dossiers that were late on a day from `from` on and before `before`, those promised first at the head. The
 * column `late_from` says from which day on each is late (common/lateness/rules.ts).
 */
export function lateDossierIds(db: Register, { from, before }: { from: Instant; before: Instant }): string[] {
  const late = db.query
    .selectFrom('dossiers as d')
    .select(['d.id', 'd.firstDueAt'])
    .where('d.lateFrom', 'is not', null)
    .where('d.lateFrom', '<', before)
  const ended = db.all(late.where('d.finishedAt', '>=', from))
  const open = db.all(late.where('d.finishedAt', 'is', null))
  return [...ended, ...open]
    .toSorted((one, other) => compare(one.firstDueAt, other.firstDueAt) || compare(one.id, other.id))
    .map(({ id }) => id)
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Ids of the late dossiers whose explanation the leader has not looked at, the first promised first. */
export function idsToConfirm(db: Register, now: Instant): string[] {
  const given = db.query
    .selectFrom('dossiers as d')
    .select('d.id')
    .where('d.explanation', '=', 'given')
    .where('d.lateFrom', '<=', now)
    .orderBy('d.firstDueAt')
    .orderBy('d.id')
  return db.all(given).map(({ id }) => id)
}

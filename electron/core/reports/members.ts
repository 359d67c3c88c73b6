import { setImmediate as others } from 'node:timers/promises'
import type { Register } from '../../../db/engine/query.ts'
import {
  type CountedRow,
  endedBetween,
  FROM_THE_BEGINNING,
  openAt,
  type RowCursor,
  timedRow,
} from '../../../db/tables/tallies.ts'
import { type Place6a, place6a } from '../../common/reports/form-6a.ts'
import type { PlainDate } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'

/** A dossier of a form, and where it stands there. */
export type Member = CountedRow & Place6a

/** Dossiers looked at before somebody else goes first. */
const SPAN = 500

/** The last day of a period that can be counted. */
export const lastDay = ({ to }: Period, { now }: Pick<Act, 'now'>): PlainDate =>
  to < dayOf(now) ? to : dayOf(now)

/** Those that were open at the period's end. */
export function openMembers(register: Register, period: Period, asOf: PlainDate): Member[] {
  return openAt(register, asOf).flatMap((row) => memberOf(register, row, period, asOf))
}

/** Those that ended in the period, the next few of them in the order in which they did. */
export function endedMembers(
  register: Register,
  period: Period,
  asOf: PlainDate,
  after: RowCursor | null,
): { members: Member[]; next: RowCursor | null } {
  const days = { from: period.from, to: asOf }
  const rows = endedBetween(register, days, { after: after ?? FROM_THE_BEGINNING, limit: SPAN })
  const last = rows.at(-1)
  return {
    members: rows.flatMap((row) => memberOf(register, row, period, asOf)),
    next: rows.length === SPAN && last ? { at: last.finishedAt!, rowid: last.rowid } : null,
  }
}

function memberOf(register: Register, row: CountedRow, period: Period, asOf: PlainDate): Member[] {
  const place = place6a({ ...timedRow(register, row), channel: row.channel }, period, asOf)
  return place ? [{ ...row, ...place }] : []
}

/** Every dossier that the form of a period counts, letting others go first now and then. */
export async function allMembers(register: Register, period: Period, asOf: PlainDate): Promise<Member[]> {
  const members: Member[] = []
  let after: RowCursor | null = null
  do {
    const page = endedMembers(register, period, asOf, after)
    members.push(...page.members)
    after = page.next
    await others()
  } while (after)
  // Last, and at once: who ended meanwhile is found here no more, and is not counted twice.
  const known = new Set(members.map(({ id }) => id))
  return [...members, ...openMembers(register, period, asOf).filter(({ id }) => !known.has(id))]
}

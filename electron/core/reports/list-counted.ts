import { type CountedLine } from '../../common/reports/api.ts'
import { type Column6a, countsIn, NOTED, type Noted } from '../../common/reports/form-6a.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { endedMembers, lastDay, type Member, openMembers } from './members.ts'

/** Lines of a page; one of the whole life of a large commune is not drawn at once. */
const PAGE = 200
const ENDED: readonly string[] = ['resolved', 'early', 'onTime', 'late', ...NOTED]
const OPEN: readonly string[] = ['open', 'openInTime', 'openLate']

/** The dossiers that a figure of the form counts: first those that are open, then those that ended, oldest first. */
export const listCounted: UseCase<'reports.dossiers'> = (act, { field, column, after, ...period }) => {
  const { register } = act
  const asOf = lastDay(period, act)
  const isCounted = (member: Member) =>
    (field === null || member.field === field) && countsIn(member, column as Column6a | Noted)
  const lines: CountedLine[] = []
  if (after === null && !ENDED.includes(column)) {
    lines.push(...openMembers(register, period, asOf).filter(isCounted).map(lineOf))
  }
  let next = after
  if (!OPEN.includes(column)) {
    do {
      const page = endedMembers(register, period, asOf, next)
      lines.push(...page.members.filter(isCounted).map(lineOf))
      next = page.next as typeof after
    } while (next && lines.length < PAGE)
  }
  return done({ lines, next })
}

const lineOf = (member: Member): CountedLine => ({
  id: member.id,
  dossierNo: member.dossierNo,
  applicantName: member.applicantName,
  procedureName: member.procedureName,
  field: member.field,
  receivedAt: member.receivedAt,
  dueAt: member.firstDueAt,
  finishedAt: member.finishedAt,
  stands: member.stands,
})

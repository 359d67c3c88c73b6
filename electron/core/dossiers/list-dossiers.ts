import type { z } from 'zod'
import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { countDossiers, type ListedRow, listDossiers as listRows } from '../../../db/tables/dossier-lists.ts'
import { remaining } from '../../common/deadlines/rules.ts'
import { type DossierLine, View } from '../../common/dossiers/api.ts'
import type { DossierStatus } from '../../common/dossiers/model.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { viewFrame } from './view-frame.ts'

/** One page of the register. */
export const listDossiers: UseCase<'dossiers.list'> = (act, { view, text, limit, after }) => {
  const [sort, rowid] = after?.split(' ') ?? []
  const cursor = sort && rowid ? { sort, rowid: Number(rowid) } : null
  const rows = listRows(act.register, view, viewFrame(act), { text, limit, cursor })
  const last = rows.at(-1)
  return done({
    lines: rows.map((row) => toLine(act, row)),
    next: last && rows.length === limit ? `${last.dueAt} ${last.rowid}` : null,
  })
}

/** How many dossiers stand in each view. */
export const countViews: UseCase<'dossiers.counts'> = (act) => {
  const frame = viewFrame(act)
  const counts = View.options.map((view) => [view, countDossiers(act.register, view, frame)] as const)
  return done(Object.fromEntries(counts) as Record<z.infer<typeof View>, number>)
}

/** Working time left until the due moment; null once the result exists. */
export function timeLeft(act: Act, status: DossierStatus, dueAt: Instant): DossierLine['remaining'] {
  if (status === 'ready' || status === 'returned') return null
  return remaining(act.now, dueAt, getCalendar(act.register), getDeadlineRules(act.register))
}

function toLine(act: Act, row: ListedRow): DossierLine {
  const {
    rowid: _rowid,
    applicantId: _applicant,
    version: _version,
    firstDueAt: _first,
    assigneeId: _id,
    escalated: _e,
    notified: _n,
    touchedAt: _t,
    ...line
  } = row
  return { ...line, priority: row.priority === 1, remaining: timeLeft(act, row.status, row.dueAt) }
}

import { getCalendar, getDeadlineRules } from '../../db/tables/calendar.ts'
import type { ListedRow, ViewFrame } from '../../db/tables/dossier-lists.ts'
import { deliveryOfDossiers } from '../../db/tables/sync-deliveries.ts'
import { remaining } from '../common/deadlines/rules.ts'
import { STATUSES } from '../common/dossiers/statuses.ts'
import type { DossierLine } from '../common/dossiers/api.ts'
import type { DossierStatus } from '../common/dossiers/model.ts'
import { remindersOf } from '../common/dossiers/reminders.ts'
import type { Instant } from '../common/time/model.ts'
import type { Act } from './counter.ts'
import { standIns } from './stand-ins.ts'
import { viewFrame } from './view-frame.ts'

/** Working time left until the due moment; null while the clock stands and once all is decided. */
export function timeLeft(act: Act, status: DossierStatus, dueAt: Instant): DossierLine['remaining'] {
  if (STATUSES[status].clock !== 'runs') return null
  return remaining(act.now, dueAt, getCalendar(act.register), getDeadlineRules(act.register))
}

/** Rows of the register as screens show them. */
export function dossierLines(
  act: Act,
  rows: readonly ListedRow[],
  frame: ViewFrame = viewFrame(act),
): DossierLine[] {
  const deliveries = deliveryOfDossiers(
    act.register,
    rows.map((row) => row.id),
  )
  const away = standIns(act)
  return rows.map((row) => ({
    ...shown(row),
    priority: row.priority === 1,
    late: row.lateFrom !== null && row.lateFrom <= act.now,
    standInName: (row.assigneeId && away.get(row.assigneeId)?.name) || null,
    waitsFor: row.handoverDepartment ?? (row.handoverTo && row.assigneeName),
    reminders: remindersOf(row, frame).map(({ reason }) => reason),
    remaining: timeLeft(act, row.status, row.dueAt),
    delivery: deliveries.get(row.id) ?? null,
  }))
}

/* What a line shows as it stands in the table. */
function shown(row: ListedRow) {
  const {
    rowid: _rowid,
    applicantId: _applicant,
    firstDueAt: _first,
    assigneeId: _assignee,
    escalated: _escalated,
    explanation: _explanation,
    lateFrom: _lateFrom,
    notified: _notified,
    touchedAt: _touched,
    handOverBy: _handOverBy,
    handoverTo: _to,
    handoverDepartment: _department,
    answerBy: _answerBy,
    stepDueAt: _stepDue,
    outcome: _outcome,
    supplements: _supplements,
    archived: _archived,
    ...line
  } = row
  return line
}

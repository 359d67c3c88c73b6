import { getCalendar, getDeadlineRules } from '../../db/tables/calendar.ts'
import type { ListedRow } from '../../db/tables/dossier-lists.ts'
import { deliveryOfDossiers } from '../../db/tables/sync-deliveries.ts'
import { remaining } from '../common/deadlines/rules.ts'
import { STATUSES } from '../common/dossiers/actions.ts'
import type { DossierLine } from '../common/dossiers/api.ts'
import type { DossierStatus } from '../common/dossiers/model.ts'
import type { Delivery } from '../common/sync/delivery.ts'
import type { Instant } from '../common/time/model.ts'
import type { Act } from './counter.ts'

/** Working time left until the due moment; null while the clock stands and once all is decided. */
export function timeLeft(act: Act, status: DossierStatus, dueAt: Instant): DossierLine['remaining'] {
  if (STATUSES[status].clock !== 'runs') return null
  return remaining(act.now, dueAt, getCalendar(act.register), getDeadlineRules(act.register))
}

/** Rows of the register as screens show them. */
export function dossierLines(act: Act, rows: readonly ListedRow[]): DossierLine[] {
  const deliveries = deliveryOfDossiers(
    act.register,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toLine(act, row, deliveries.get(row.id) ?? 'saved'))
}

function toLine(act: Act, row: ListedRow, delivery: Delivery): DossierLine {
  const {
    rowid: _rowid,
    applicantId: _applicant,
    version: _version,
    firstDueAt: _first,
    assigneeId: _assignee,
    escalated: _escalated,
    notified: _notified,
    touchedAt: _touched,
    handOverBy: _handOverBy,
    handoverTo: _to,
    handoverDepartment: _department,
    confirmBy: _confirmBy,
    stepDueAt: _stepDue,
    outcome: _outcome,
    supplements: _supplements,
    archived: _archived,
    ...line
  } = row
  return {
    ...line,
    priority: row.priority === 1,
    remaining: timeLeft(act, row.status, row.dueAt),
    delivery,
  }
}

import { RUNNING } from '../dossiers/statuses.ts'
import type { DossierStatus } from '../dossiers/model.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { dayOf } from '../time/rules.ts'
import type { DueSlot, Figure, OpenShare } from './model.ts'

/** What of an open dossier its figures look at. */
export type OpenDossier = {
  status: DossierStatus
  dueAt: Instant
  field: string
  assigneeId: string | null
  assigneeName: string | null
  handoverDepartment: string | null
}

/** `days`: the working days that have a bar of their own, the present one (or the one after a rest day) first. */
export type OpenFrame = { now: Instant; days: readonly PlainDate[] }

/** When an open dossier is due, as the register's own views say it: by the moment, and never while its clock stands. */
export function slotOf({ status, dueAt }: Pick<OpenDossier, 'status' | 'dueAt'>, frame: OpenFrame): DueSlot {
  if (!RUNNING.includes(status)) return 'standing'
  if (dueAt < frame.now) return 'overdue'
  const due = dayOf(dueAt)
  return frame.days.find((day) => due <= day) ?? 'later'
}

/** Who answers for it: an account's id, `department:` and its name while nobody there has taken it, empty for nobody. */
export function holderOf({ assigneeId, handoverDepartment }: OpenDossier): string {
  if (assigneeId !== null) return assigneeId
  return handoverDepartment === null ? '' : `department:${handoverDepartment}`
}

/** Whether an open dossier is one that a figure counts. */
export function isCounted(
  one: OpenDossier,
  { due, field, holder }: Extract<Figure, { of: 'open' }>,
  frame: OpenFrame,
): boolean {
  return (
    (due === null || slotOf(one, frame) === due) &&
    (field === null || one.field === field) &&
    (holder === null || holderOf(one) === holder)
  )
}

/** The figures of what is open. */
export function openFigures(dossiers: readonly OpenDossier[], frame: OpenFrame) {
  const slots: DueSlot[] = ['overdue', ...frame.days, 'later', 'standing']
  const due = new Map(slots.map((slot) => [slot, 0]))
  const fields = new Map<string, OpenShare>()
  const holders = new Map<string, OpenShare>()
  const add = (shares: Map<string, OpenShare>, key: string, name: string, overdue: number) => {
    const share = shares.get(key) ?? { key, name, count: 0, overdue: 0 }
    shares.set(key, { ...share, count: share.count + 1, overdue: share.overdue + overdue })
  }
  for (const one of dossiers) {
    const slot = slotOf(one, frame)
    due.set(slot, due.get(slot)! + 1)
    const overdue = slot === 'overdue' ? 1 : 0
    add(fields, one.field, one.field, overdue)
    add(holders, holderOf(one), one.assigneeName ?? one.handoverDepartment ?? '', overdue)
  }
  return {
    total: dossiers.length,
    byDue: slots.map((slot) => ({ slot, count: due.get(slot)! })),
    byField: mostFirst(fields),
    byHolder: mostFirst(holders),
  }
}

/**
 * A part of a whole in percent, down to one decimal; null of nothing. Cut and not rounded: 94,96 % has not reached 95 %.
 */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1000) / whole) / 10
}

const mostFirst = (shares: Map<string, OpenShare>) =>
  [...shares.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'))

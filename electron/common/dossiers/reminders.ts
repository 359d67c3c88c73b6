import { z } from 'zod'
import type { Instant } from '../time/model.ts'
import { STATUSES } from './statuses.ts'
import type { DossierStatus } from './model.ts'

/** Why a dossier asks for somebody. Most pressing first. */
export const REASONS = [
  'overdue',
  'due-today',
  'apology-due',
  'step-late',
  'hand-over-late',
  'hand-over-unconfirmed',
  'due-in-one',
  'due-in-two',
  'untouched',
  'uncollected',
] as const
export const Reason = z.enum(REASONS)
export type Reason = z.infer<typeof Reason>

/** After how many working days what drifts is called in. */
export const ReminderRules = z.strictObject({
  /** Nothing has been done on an open dossier. */
  untouchedDays: z.int().min(1).max(60).default(3),
  /** The result has been lying at the counter. */
  uncollectedDays: z.int().min(1).max(250).default(10),
  /** Nobody has answered the reminder: the leader sees it as well. */
  leaderAfterDays: z.int().min(1).max(30).default(2),
  /** A notification on the desktop, once for each dossier and reason. */
  desktop: z.boolean().default(true),
})
export type ReminderRules = z.infer<typeof ReminderRules>
export const defaultReminderRules: ReminderRules = ReminderRules.parse({})

/** What of a dossier's line reminders look at. */
export type Remindable = {
  status: DossierStatus
  dueAt: Instant
  receivedAt: Instant
  apology: 'none' | 'drafted' | 'signed'
  handOverBy: Instant | null
  confirmBy: Instant | null
  stepDueAt: Instant | null
  touchedAt: Instant
  finishedAt: Instant | null
  returnedAt: Instant | null
}

/** The moments a day is made of, as the views of the register have them. */
export type ReminderFrame = {
  now: Instant
  dayStart: Instant
  dayEnd: Instant
  nextEnd: Instant
  soonEnd: Instant
  untouchedBefore: Instant
  uncollectedBefore: Instant
}

/** The states in which somebody of this office has to do something next. */
export const IN_OFFICE: readonly DossierStatus[] = ['received', 'processing', 'to-review', 'to-sign']

/** Everything that is to be said about a dossier now, with the moment each is about, most pressing first. */
export function remindersOf(line: Remindable, frame: ReminderFrame): { reason: Reason; mark: Instant }[] {
  const found: { reason: Reason; mark: Instant }[] = []
  const say = (when: boolean, reason: Reason, mark: Instant) => when && found.push({ reason, mark })
  const { now } = frame
  const { dueAt, stepDueAt, handOverBy, confirmBy, finishedAt } = line
  const runs = STATUSES[line.status].clock === 'runs'
  if (runs) {
    say(dueAt < now, 'overdue', dueAt)
    say(dueAt >= now && dueAt < frame.dayEnd, 'due-today', dueAt)
    const mayApologise = line.receivedAt < frame.dayStart || dueAt < now
    say(line.apology === 'none' && dueAt < frame.nextEnd && mayApologise, 'apology-due', dueAt)
    if (stepDueAt) say(stepDueAt < now, 'step-late', stepDueAt)
    if (handOverBy) say(line.status === 'received' && handOverBy < now, 'hand-over-late', handOverBy)
  }
  if (confirmBy) say(confirmBy < now, 'hand-over-unconfirmed', confirmBy)
  if (runs) {
    say(dueAt >= frame.dayEnd && dueAt < frame.nextEnd, 'due-in-one', dueAt)
    say(dueAt >= frame.nextEnd && dueAt < frame.soonEnd, 'due-in-two', dueAt)
    say(
      IN_OFFICE.includes(line.status) && line.touchedAt < frame.untouchedBefore,
      'untouched',
      line.touchedAt,
    )
  }
  const waits = (line.status === 'ready' || line.status === 'refused') && line.returnedAt === null
  if (finishedAt) say(waits && finishedAt < frame.uncollectedBefore, 'uncollected', finishedAt)
  return found
}

import { z } from 'zod'
import { ClockTime, type Instant, type PlainDate } from '../time/model.ts'

/**
 * The time limit of a procedure. `same-day`: the result is due on the day of intake, or on the next working day
 * after the cut-off hour (civil status, certification); an amount says nothing there. Parts of a working day are for
 * the steps of a procedure.
 */
export type TimeLimit =
  | { unit: 'working-day'; amount: number }
  | { unit: 'day'; amount: number }
  | { unit: 'hour'; amount: number }
  | { unit: 'same-day'; amount?: number }

/** What the law leaves to the office about counting time; each default is the common practice. */
export const DeadlineRules = z.strictObject({
  /** Whether the day of intake is the first day of the limit. */
  intakeDay: z.enum(['not-counted', 'counted']).default('not-counted'),
  /** The hour until which results are handed out on the due day; null: the end of the working day. */
  dueClock: ClockTime.nullable().default(null),
  /** Received in the last working hour: treated as received on the next working day (NĐ 297/2025 art. 6.3). */
  lastHourRule: z.boolean().default(false),
  /** Submitted online after the cut-off or on a rest day: treated as received at `onlineStartsAt` of the next working day (NĐ 297/2025 art. 3.5). */
  onlineRule: z.boolean().default(true),
  onlineCutoff: ClockTime.default(ClockTime.parse('17:00')),
  onlineStartsAt: ClockTime.default(ClockTime.parse('08:00')),
  /** Working hours within which what was filed online is answered (NĐ 297/2025 Đ6.2). */
  onlineAnswerHours: z.int().min(1).max(160).default(8),
  /** Taken in at the counter on a rest day: the next working day is day 1, or is itself the day of intake. */
  restDayIntake: z
    .enum(['next-working-day-counts', 'received-next-working-day'])
    .default('next-working-day-counts'),
  /** Received after this hour, a `same-day` result is due on the next working day. */
  sameDayCutoff: ClockTime.default(ClockTime.parse('15:00')),
  /** Received after this hour, a dossier may be handed over at the start of the next working day (NĐ 309/2026 art. 18.2). */
  handOverCutoff: ClockTime.default(ClockTime.parse('15:00')),
  /** How many minutes the start of a working day lasts when a dossier must be handed over "at the start" of it. */
  handOverMinutes: z.int().min(0).max(480).default(60),
  /** Working days within which a supplement is to be brought before the dossier may be stopped; null: no limit is set (15: NĐ 297/2025 art. 6.4.a). */
  supplementAnswerDays: z.int().min(1).max(365).nullable().default(15),
  /** How many working days back a dossier written on paper during a power failure may still be entered (ghi bù). */
  paperIntakeDays: z.int().min(0).max(60).default(10),
  /** Working hours that are called a day when time left or overdue is put into words. */
  hoursPerDay: z.number().positive().max(24).default(8),
})
export type DeadlineRules = z.infer<typeof DeadlineRules>

export const defaultDeadlineRules: DeadlineRules = DeadlineRules.parse({})

/**
 * The time from asking for a supplement to having it in full; without `to` it is still awaited. `resumes`: the clock
 * goes on where it stood whatever a supplement does to it, as it does after waiting for money.
 */
export type Pause = { from: Instant; to?: Instant; resumes?: boolean }

/**
 * What a wait that is over did to the clock. `started`: no day had counted yet, so it runs from the end of the wait ·
 * `too-late`: asked when the limit was over, waiting does not heal lateness.
 */
export type WaitEffect = 'resumed' | 'restarted' | 'started' | 'too-late'

/** What a day did to the count; only those of the last group add to it. */
export type LineEffect =
  /* the day of intake */
  | 'not-counted-intake'
  | 'restarted'
  | 'received-on-rest-day'
  | 'received-in-last-hour'
  | 'received-after-hours'
  | 'received-after-cutoff'
  /* days that are skipped */
  | 'weekly-rest'
  | 'holiday'
  | 'compensatory'
  | 'swapped-off'
  | 'paused'
  /* the working day to which a limit that ended on a rest day moves */
  | 'moved-on'
  /* days that count; the second is a rest day worked in exchange */
  | 'counted'
  | 'swapped-working'

/** One day of the explanation. Lines follow each other day by day from the intake to the due day. */
export type ExplanationLine = {
  day: PlainDate
  effect: LineEffect
  /** Name and source of the calendar entry behind the effect, if there is one. */
  name?: string
  source?: string
  /** What the day adds, in the measure of the answer; parts of a day only on the last line. */
  counted: number
  /** Sum of `counted` up to and with this line. */
  total: number
}

/** When a dossier is due, and why. */
export type DueMoment = {
  /**
   * The end of the limit. While the clock stands (`paused`, `not-started`) it is the earliest moment this can
   * become: each further day of waiting moves it.
   */
  dueAt: Instant
  dueDay: PlainDate
  /** When the clock began to run, after intake rules and any restart. */
  startsAt: Instant
  startDay: PlainDate
  clock: 'running' | 'paused' | 'not-started'
  /** What the lines count: days, or working minutes for a limit in hours. */
  measure: 'day' | 'minute'
  explanation: ExplanationLine[]
  /** What each wait that is over did, in order. */
  waits: { from: Instant; to: Instant; effect: WaitEffect }[]
  /** The due day lies after the last year the calendar knows: only weekly rest was taken into account. */
  beyondCalendar: boolean
}

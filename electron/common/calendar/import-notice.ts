import { z } from 'zod'
import { PlainDate } from '../time/model.ts'
import { Calendar, CalendarDay } from './model.ts'
import { whereJsonBreaks } from './where-json-breaks.ts'

/* The yearly notice of the government as a document that a province can write once and every commune import:
   it names the periods it settles, and within them it says everything. */

const Period = z
  .strictObject({ from: PlainDate, to: PlainDate })
  .refine(({ from, to }) => from <= to, 'period-ends-before-it-starts')

const NoticeDay = CalendarDay.extend({
  /** Left out: the notice's own source. */
  source: CalendarDay.shape.source.optional(),
  /** Left out: confirmed, that is what a notice is for. */
  confirmed: z.boolean().default(true),
})

export const CalendarNotice = z
  .strictObject({
    format: z.literal('calendar-notice'),
    formatVersion: z.literal(1),
    /** The text it rests on: number, date and author of the notice. */
    source: z.string().trim().min(1).max(500),
    /** Stretches of days which the notice settles: whatever the calendar said there before is replaced. */
    periods: z.array(Period).min(1).max(40),
    days: z.array(NoticeDay).max(400),
  })
  .superRefine(({ periods, days }, ctx) => {
    const byDay = new Map(days.toReversed().map((one) => [one.day, one]))
    for (const [i, one] of days.entries()) {
      const wrong = (field: string, message: string) =>
        ctx.addIssue({ code: 'custom', path: ['days', i, field], message })
      if (byDay.get(one.day) !== one) wrong('day', 'day-twice')
      if (!periods.some(({ from, to }) => from <= one.day && one.day <= to)) wrong('day', 'outside-periods')
      const swapped = one.kind === 'swapped-off' || one.kind === 'swapped-working'
      if (swapped !== (one.swapWith !== undefined))
        wrong('swapWith', swapped ? 'swap-without-day' : 'no-swap')
      if (!one.swapWith || !swapped) continue
      const other = byDay.get(one.swapWith)
      const opposite = one.kind === 'swapped-off' ? 'swapped-working' : 'swapped-off'
      if (other?.kind !== opposite || other.swapWith !== one.day) wrong('swapWith', 'swap-not-mutual')
      else if (other.confirmed !== one.confirmed) wrong('confirmed', 'swap-half-confirmed')
    }
  })
export type CalendarNotice = z.infer<typeof CalendarNotice>

/** Where a document is wrong: `days[3].day`, or line and column when it is not JSON at all. */
export type NoticeFault = { place: string; problem: string }

export type NoticeReading = { ok: true; notice: CalendarNotice } | { ok: false; faults: NoticeFault[] }

function placeOf(path: PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) =>
      typeof step === 'number' ? `${place}[${step}]` : place ? `${place}.${String(step)}` : String(step),
    '',
  )
}

function lineAndColumn(text: string): string {
  const before = text.slice(0, whereJsonBreaks(text)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}

/** Reads a calendar notice from its JSON text; every fault comes with its place. */
export function importNotice(text: string): NoticeReading {
  const json = text.replace(/^\uFEFF/, '')
  let document: unknown
  try {
    document = JSON.parse(json)
  } catch {
    return { ok: false, faults: [{ place: lineAndColumn(json), problem: 'not-json' }] }
  }
  const read = CalendarNotice.safeParse(document)
  if (read.success) return { ok: true, notice: read.data }
  const faults = read.error.issues.flatMap((issue): NoticeFault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ place: placeOf([...issue.path, key]), problem: 'unknown-field' }))
    const problem = (issue.code === 'custom' ? issue.message : issue.code).replaceAll(/[ _]/g, '-')
    return [{ place: placeOf(issue.path), problem }]
  })
  return { ok: false, faults }
}

/**
 * The calendar after a notice, one version on, and what changed by it. Days outside the notice's periods stay as
 * they are.
 */
export function applyNotice(
  calendar: Calendar,
  notice: CalendarNotice,
): {
  calendar: Calendar
  added: CalendarDay[]
  removed: CalendarDay[]
} {
  const settled = (day: PlainDate) => notice.periods.some(({ from, to }) => from <= day && day <= to)
  const said = notice.days.map((one): CalendarDay => ({ ...one, source: one.source ?? notice.source }))
  const kept = calendar.days.filter((one) => !settled(one.day))
  const replaced = calendar.days.filter((one) => settled(one.day))
  const same = (a: CalendarDay, b: CalendarDay) =>
    a.day === b.day &&
    a.kind === b.kind &&
    a.name === b.name &&
    a.source === b.source &&
    a.confirmed === b.confirmed &&
    a.swapWith === b.swapWith
  return {
    calendar: Calendar.parse({
      ...calendar,
      version: calendar.version + 1,
      days: [...kept, ...said].sort((a, b) => (a.day < b.day ? -1 : 1)),
    }),
    added: said.filter((one) => !replaced.some((old) => same(old, one))),
    removed: replaced.filter((old) => !said.some((one) => same(old, one))),
  }
}

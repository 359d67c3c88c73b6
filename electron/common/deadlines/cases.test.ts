import { describe, expect, it } from 'vitest'
import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import { Calendar, defaultWorkingHours } from '../calendar/model.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { addDays, clockOf, dayOf } from '../time/rules.ts'
import { type DeadlineCase, daysOff, deadlineCases } from './cases.ts'
import { DeadlineRules, type ExplanationLine, type TimeLimit } from './model.ts'
import { dueMoment, notableLines } from './rules.ts'

const days = daysOff.map(([day, kind, swapWith]) => ({
  day,
  kind,
  name: kind,
  source: 'hand',
  confirmed: true,
  ...(swapWith && { swapWith }),
}))
const cultureDay = { day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', source: 'hand' }
const ordinary = Calendar.parse({
  version: 1,
  workingHours: defaultWorkingHours,
  days: [...days, { ...cultureDay, confirmed: false }],
})
const calendars = {
  ordinary,
  'half-saturday': Calendar.parse({
    ...ordinary,
    workingHours: { ...defaultWorkingHours, 6: [{ from: '07:30', to: '11:30' }] },
  }),
  'culture-day': Calendar.parse({ ...ordinary, days: [...days, { ...cultureDay, confirmed: true }] }),
}

const at = (text: string) => new Date(`${text}+07:00`).toISOString() as Instant

function limitOf(text: DeadlineCase['limit']): TimeLimit {
  const [amount, unit] = text.split(' ')
  return (unit ? { unit, amount: Number(amount) } : { unit: text }) as TimeLimit
}

/** Lines in the short form of the table: a run of days with one effect is one line. */
function short(lines: ExplanationLine[]): string[] {
  const runs: { from: PlainDate; to: PlainDate; effect: string }[] = []
  for (const { day, effect } of lines) {
    const last = runs.at(-1)
    if (last && last.effect === effect && addDays(last.to, 1) === day) last.to = day
    else runs.push({ from: day, to: day, effect })
  }
  return runs.map(({ from, to, effect }) =>
    from === to ? `${from.slice(5)} ${effect}` : `${from.slice(5)}..${to.slice(5)} ${effect}`,
  )
}

describe('deadlines worked by hand', () => {
  it('are many, and each a case of its own with its own words', () => {
    expect(deadlineCases.length).toBeGreaterThanOrEqual(60)
    const asked = deadlineCases.map(({ due: _due, notable: _notable, worked: _worked, ...given }) => given)
    expect(new Set(asked.map((given) => JSON.stringify(given))).size).toBe(deadlineCases.length)
    expect(new Set(deadlineCases.map(({ worked }) => worked)).size).toBe(deadlineCases.length)
  })

  it('rest on the days that a new register begins with', () => {
    const around = Calendar.parse(seed).days.filter(
      ({ day, confirmed }) => confirmed && day >= '2025-12-31' && day <= '2027-01-31',
    )
    expect(around.map(({ day, kind, swapWith }) => [day, kind, ...(swapWith ? [swapWith] : [])])).toEqual(
      daysOff,
    )
  })

  it.each(deadlineCases)('received $received, $limit → $due: $worked', (one) => {
    const answer = dueMoment({
      receivedAt: at(one.received),
      channel: one.channel ?? 'counter',
      limit: limitOf(one.limit),
      calendar: calendars[one.calendar ?? 'ordinary'],
      rules: DeadlineRules.parse(one.rules ?? {}),
      ...(one.supplementClock && { supplementClock: one.supplementClock }),
      pauses: (one.pauses ?? []).map(({ from, to }) => ({ from: at(from), ...(to && { to: at(to) }) })),
    })
    expect({
      due: `${dayOf(answer.dueAt)}T${clockOf(answer.dueAt)}`,
      notable: short(notableLines(answer.explanation)),
      clock: answer.clock,
    }).toEqual({ due: one.due, notable: one.notable, clock: one.clock ?? 'running' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RUNNING, UNDECIDED } from '../dossiers/statuses.ts'
import type { Instant, PlainDate } from '../time/model.ts'
import { instantAt, toInstant } from '../time/rules.ts'
import { ClockTime } from '../time/model.ts'
import { isCounted, type OpenDossier, openFigures, percentOf, slotOf } from './rules.ts'

const day = (text: string) => text as PlainDate
const at = (text: string, time = '16:30') => instantAt(day(text), ClockTime.parse(time))
/** Friday morning; the working days from then on. */
const frame = {
  now: at('2026-11-20', '09:00'),
  days: ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(day),
}

describe('when an open dossier is due', () => {
  it.each<[Instant, OpenDossier['status'], string]>([
    [at('2026-11-20', '08:59'), 'processing', 'overdue'],
    [at('2026-11-20', '09:00'), 'processing', '2026-11-20'],
    [at('2026-11-20', '23:59'), 'to-sign', '2026-11-20'],
    // Promised for a day that became a rest day: the next working day is when somebody can act.
    [at('2026-11-22'), 'received', '2026-11-23'],
    [at('2026-11-26'), 'upward', '2026-11-26'],
    [at('2026-11-27'), 'processing', 'later'],
    [at('2026-11-01'), 'supplement', 'standing'],
    [at('2026-11-01'), 'obligation', 'standing'],
  ])('%s, %s: %s', (dueAt, status, slot) => {
    expect(slotOf({ dueAt, status }, frame)).toBe(slot)
  })
})

const dossier = fc.record({
  status: fc.constantFrom(...UNDECIDED),
  dueAt: fc
    .integer({ min: Date.parse('2026-11-01'), max: Date.parse('2026-12-20') })
    .map((ms) => toInstant(ms)),
  field: fc.constantFrom('Hộ tịch', 'Đất đai', 'Chứng thực'),
  assigneeId: fc.option(fc.constantFrom('a', 'b')),
  assigneeName: fc.constant(null),
  handoverDepartment: fc.option(fc.constantFrom('Tư pháp', 'Kinh tế')),
})

it('each figure counts what its list holds, and every dossier is in one bar of each picture', () => {
  fc.assert(
    fc.property(fc.array(dossier, { maxLength: 60 }), (dossiers) => {
      const figures = openFigures(dossiers, frame)
      const listed = (figure: { due?: never; field?: string; holder?: string } | object) =>
        dossiers.filter((one) =>
          isCounted(one, { of: 'open', due: null, field: null, holder: null, ...figure }, frame),
        ).length
      const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0)
      for (const { slot, count } of figures.byDue) expect(listed({ due: slot })).toBe(count)
      for (const { key, count, overdue } of figures.byField) {
        expect(listed({ field: key })).toBe(count)
        expect(listed({ field: key, due: 'overdue' })).toBe(overdue)
      }
      for (const { key, count } of figures.byHolder) expect(listed({ holder: key })).toBe(count)
      for (const bars of [figures.byDue, figures.byField, figures.byHolder])
        expect(sum(bars)).toBe(dossiers.length)
      const late = dossiers.filter((one) => RUNNING.includes(one.status) && one.dueAt < frame.now)
      expect(figures.byDue[0]).toEqual({ slot: 'overdue', count: late.length })
    }),
  )
})

it('a rate is cut, never rounded up to a target that was missed', () => {
  expect(percentOf(0, 0)).toBeNull()
  expect(percentOf(949, 1000)).toBe(94.9)
  expect(percentOf(94_999, 100_000)).toBe(94.9)
  expect(percentOf(95, 100)).toBe(95)
  expect(percentOf(1, 3)).toBe(33.3)
})

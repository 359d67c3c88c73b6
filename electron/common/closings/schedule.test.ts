import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ClockTime, type Instant } from '../time/model.ts'
import { toInstant } from '../time/rules.ts'
import { callDue, lastCall, nextCall, type SyncSchedule } from './schedule.ts'

const at = (text: string) => toInstant(Date.parse(text))
const twice: SyncSchedule = {
  times: [ClockTime.parse('16:45'), ClockTime.parse('11:45')],
  whenOnline: false,
}

it('the last and the next call, over midnight in Vietnam', () => {
  const early = at('2026-11-20T06:00:00+07:00')
  expect(lastCall(twice, early)).toBe(at('2026-11-19T16:45:00+07:00'))
  expect(nextCall(twice, early)).toBe(at('2026-11-20T11:45:00+07:00'))
  const late = at('2026-11-20T23:30:00+07:00')
  expect(lastCall(twice, late)).toBe(at('2026-11-20T16:45:00+07:00'))
  expect(nextCall(twice, late)).toBe(at('2026-11-21T11:45:00+07:00'))
  expect(lastCall({ times: [], whenOnline: true }, late)).toBeNull()
})

it('due once for each call; one that was missed, until it is made up for', () => {
  const morning = at('2026-11-20T07:30:00+07:00')
  const evening = at('2026-11-19T16:45:00+07:00')
  // Without power since yesterday noon.
  expect(callDue(twice, { now: morning, keptAt: at('2026-11-19T11:46:00+07:00') })).toBe(evening)
  expect(callDue(twice, { now: morning, keptAt: morning })).toBeNull()
})

it('whatever the clock did before, a schedule is kept again within a day, and never twice for one call', () => {
  const moment = fc
    .integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2099-01-01T00:00:00Z') })
    .map((ms) => toInstant(ms))
  fc.assert(
    fc.property(moment, fc.option(moment, { nil: null }), (now, keptAt) => {
      const later = toInstant(Date.parse(now) + 86_400_000)
      let kept: Instant | null = keptAt
      let runs = 0
      for (let ms = Date.parse(now); ms <= Date.parse(later); ms += 1_200_000) {
        const moment = toInstant(ms)
        if (callDue(twice, { now: moment, keptAt: kept }) === null) continue
        runs++
        kept = moment
        expect(callDue(twice, { now: moment, keptAt: kept })).toBeNull()
      }
      // Two calls a day, and one more that had been missed.
      expect(runs).toBeGreaterThanOrEqual(keptAt !== null && keptAt > now && keptAt < later ? 1 : 2)
      expect(runs).toBeLessThanOrEqual(3)
    }),
  )
})

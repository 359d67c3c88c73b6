import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf, startOf, toInstant } from './rules.ts'

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

it('a moment falls on the day that a calendar in Vietnam shows', () => {
  fc.assert(
    fc.property(
      // From when it keeps UTC+7.
      fc.date({ min: new Date('1976-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      (moment) => {
        const day = dayOf(toInstant(moment))
        expect(day).toBe(calendar.format(moment))
        const midnight = startOf(day)
        expect(midnight <= toInstant(moment)).toBe(true)
        expect(dayOf(midnight)).toBe(day)
        expect(dayOf(toInstant(Date.parse(midnight) - 1)) < day).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

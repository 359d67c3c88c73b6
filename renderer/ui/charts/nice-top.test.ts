import fc from 'fast-check'
import { expect, it } from 'vitest'
import { niceTop } from './nice-top.ts'

it.each([
  [0, 2],
  [1, 2],
  [3, 4],
  [13, 16],
  [17, 20],
  [101, 120],
  [1_001, 1_200],
])('an axis for %i ends at %i', (most, top) => {
  expect(niceTop(most)).toBe(top)
})

it('holds what it is for, leaves less than half of it empty, and has a whole number in its middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
      const top = niceTop(most)
      expect(top).toBeGreaterThanOrEqual(most)
      expect(most === 1 || top < most * 2).toBe(true)
      expect(Number.isInteger(top / 2)).toBe(true)
    }),
  )
})

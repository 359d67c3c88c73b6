import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  defaultIndexRules,
  GROUP_POINTS,
  INDEX_GROUPS,
  INDICATORS,
  moreNeeded,
  pointsFor,
  rateOf,
} from './index-766.ts'

const share = fc
  .tuple(fc.nat(2000), fc.nat(2000))
  .map(([a, b]) => ({ part: Math.min(a, b), whole: Math.max(a, b) }))
const rule = fc.record({
  points: fc.integer({ min: 1, max: 40 }),
  target: fc.integer({ min: 1, max: 100 }),
  confirmed: fc.boolean(),
})

it('the points of the indicators are those of their groups, and all of them a hundred', () => {
  const pointsIn = (group: string) =>
    INDICATORS.filter((one) => one.group === group).reduce(
      (sum, { id }) => sum + defaultIndexRules[id]!.points,
      0,
    )
  expect(Object.fromEntries(INDEX_GROUPS.map((group) => [group, pointsIn(group)]))).toEqual(GROUP_POINTS)
  expect(Object.values(GROUP_POINTS).reduce((sum, one) => sum + one, 0)).toBe(100)
  expect(Object.keys(defaultIndexRules).toSorted()).toEqual(INDICATORS.map(({ id }) => id).toSorted())
})

it('so many more reach the threshold, and one less does not', () => {
  fc.assert(
    fc.property(share, rule, fc.constantFrom('within' as const, 'along' as const), (is, of, raises) => {
      const needed = moreNeeded(is, of.target, raises)
      const after = (more: number) => {
        const whole = raises === 'along' ? is.whole + more : is.whole
        return { part: is.part + more, whole }
      }
      const reaches = (more: number) => 100 * after(more).part >= of.target * after(more).whole
      if (needed === null) {
        expect(is.whole === 0 || (raises === 'along' && of.target === 100)).toBe(true)
        return
      }
      expect(reaches(needed)).toBe(true)
      expect(rateOf(is)! >= of.target).toBe(needed === 0)
      if (needed > 0) expect(reaches(needed - 1)).toBe(false)
      if (raises === 'within') expect(after(needed).part).toBeLessThanOrEqual(is.whole)
    }),
  )
})

it('points rise with the rate and end at the threshold', () => {
  fc.assert(
    fc.property(share, rule, (is, of) => {
      const rate = rateOf(is)
      const points = pointsFor(rate, of)
      if (rate === null) {
        expect(points).toBe(null)
        return
      }
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(of.points)
      if (rate >= of.target) expect(points).toBe(of.points)
      else expect(points).toBeCloseTo((of.points * rate) / of.target)
    }),
  )
})

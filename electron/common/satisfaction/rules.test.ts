import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CRITERIA, defaultSatisfactionRules, SatisfactionRules } from './model.ts'
import { bandOf, meansOf, pointsOf, ratingsIn, type Tally } from './rules.ts'

const all = (points: number, count = 1): Tally[] =>
  CRITERIA.map((criterion) => ({ criterion, points, count }))

it('nine criteria of two points each make eighteen, one each nine', () => {
  expect(pointsOf(meansOf(all(2)))).toBe(18)
  expect(pointsOf(meansOf(all(1, 7)))).toBe(9)
  expect(pointsOf(meansOf([]))).toBeNull()
})

it('a criterion nobody was asked about counts against nobody, and each counts alike', () => {
  const six = all(2).filter(({ criterion }) => [1, 2, 3, 4, 6, 7].includes(criterion))
  expect(pointsOf(meansOf(six))).toBe(18)
  const uneven: Tally[] = [
    { criterion: 1, points: 2, count: 100 },
    { criterion: 2, points: 0, count: 1 },
  ]
  expect(pointsOf(meansOf(uneven))).toBe(9)
})

it('counts a rating once, by the criterion that each one answers', () => {
  expect(ratingsIn([...all(2, 3), ...all(0, 2)])).toBe(5)
})

it('the bands begin where they say', () => {
  const names = [18, 15, 14.99, 12, 9, 6, 5.99, 0].map((points) => bandOf(points, defaultSatisfactionRules))
  expect(names).toEqual(['Xuất sắc', 'Xuất sắc', 'Tốt', 'Tốt', 'Khá', 'Trung bình', 'Yếu', 'Yếu'])
  const gap = [{ from: 9, name: 'a' }]
  expect(SatisfactionRules.safeParse({ least: 5, bands: gap }).success).toBe(false)
})

it('whatever the answers, points are between none and eighteen', () => {
  const tally = fc.record({
    criterion: fc.constantFrom(...CRITERIA),
    points: fc.constantFrom(0, 1, 2),
    count: fc.integer({ min: 0, max: 1000 }),
  })
  fc.assert(
    fc.property(fc.array(tally), (tallies) => {
      const points = pointsOf(meansOf(tallies))
      if (points === null) return tallies.every(({ count }) => count === 0)
      return points >= 0 && points <= 18 + 1e-9
    }),
  )
})

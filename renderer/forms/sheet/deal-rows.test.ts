import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealRows } from './deal-rows.ts'

const room = { first: 100, later: 140, carried: 10, end: 40 }

test.each([
  ['no rows: one page', [], [0]],
  ['all on one page', [20, 20, 20], [3]],
  ['the end does not fit any more: one row goes with it', [30, 30, 20], [2, 3]],
  ['each page keeps room for the line carried on', [30, 30, 30, 30, 30, 30, 30, 30], [3, 7, 8]],
  ['a row higher than a page stands alone', [20, 300, 20], [1, 2, 3]],
  ['a last row too high for the end leaves it a page', [130], [1, 1]],
])('%s', (_, heights, pages) => {
  expect(dealRows(heights, room)).toEqual(pages)
})

test('every row once and in order, no page overfull, the end never without a row', () => {
  const ledger = fc.record({
    heights: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 200 }),
    first: fc.integer({ min: 110, max: 200 }),
    later: fc.integer({ min: 110, max: 200 }),
    carried: fc.integer({ min: 1, max: 10 }),
    end: fc.integer({ min: 10, max: 50 }),
  })
  fc.assert(
    fc.property(ledger, ({ heights, ...limits }) => {
      const pages = dealRows(heights, limits)
      expect(pages.at(-1)).toBe(heights.length)
      let start = 0
      for (const [page, end] of pages.entries()) {
        if (heights.length > 0) expect(end).toBeGreaterThan(start)
        const filled = heights.slice(start, end).reduce((sum, height) => sum + height, 0)
        const below = page === pages.length - 1 ? limits.end : limits.carried
        expect(filled + below).toBeLessThanOrEqual(page === 0 ? limits.first : limits.later)
        start = end
      }
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate } from './paginate.ts'

const capacity = { first: 600, later: 700 }
const block = fc.record({
  height: fc.integer({ min: 1, max: 120 }),
  keepWithNext: fc.boolean(),
  headHeight: fc.constantFrom(0, 20),
})
/** Joins of more than five blocks (600 px) are undone, so that every chain fits on a page. */
const joinable = fc
  .array(block, { maxLength: 60 })
  .map((blocks) =>
    blocks.map((one, index) => ({ ...one, keepWithNext: one.keepWithNext && index % 4 !== 3 })),
  )

test('every block is placed once, in order, and no page overflows', () => {
  fc.assert(
    fc.property(joinable, (blocks) => {
      const pages = paginate(blocks, capacity)
      expect(pages.flat()).toEqual(blocks.map((_, index) => index))
      for (const [number, page] of pages.entries()) {
        const head = number === 0 ? 0 : (blocks[page[0] ?? 0]?.headHeight ?? 0)
        const height = page.reduce((sum, index) => sum + (blocks[index]?.height ?? 0), head)
        expect(height).toBeLessThanOrEqual(number === 0 ? capacity.first + 20 : capacity.later)
      }
    }),
  )
})

test('a page never ends between blocks that belong together', () => {
  fc.assert(
    fc.property(joinable, (blocks) => {
      for (const page of paginate(blocks, capacity).slice(0, -1))
        expect(blocks[page.at(-1) ?? -1]?.keepWithNext ?? false).toBe(false)
    }),
  )
})

test('the signature takes the lines before it along; a block higher than a page stands alone', () => {
  const line = (height: number, keepWithNext = false) => ({ height, keepWithNext, headHeight: 0 })
  expect(paginate([line(500), line(50, true), line(80)], capacity)).toEqual([[0], [1, 2]])
  expect(paginate([line(50), line(900), line(50)], capacity)).toEqual([[0], [1], [2]])
  expect(paginate([line(50, true), line(900, true), line(50)], capacity)).toEqual([[0], [1], [2]])
})

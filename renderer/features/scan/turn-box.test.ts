import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HANDLES, lyingBox, movedBox, seenBox } from './turn-box.ts'

const box = fc
  .tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }))
  .map(([left, top]) => ({ left, top, width: 0.4, height: 0.3 }))
const rotation = fc.constantFrom(0, 90, 180, 270)

test('a corner is seen where the turn brings it', () => {
  const corner = { left: 0, top: 0, width: 0.2, height: 0.1 }
  const at = (turn: 0 | 90 | 180 | 270) => {
    const { left, top } = seenBox(corner, turn)
    return [left, top].map((value) => Math.round(value * 1000) / 1000)
  }
  // The upper left corner of a page turned to the right is seen in the upper right one.
  expect([at(0), at(90), at(180), at(270)]).toEqual([
    [0, 0],
    [0.9, 0],
    [0.8, 0.9],
    [0, 0.8],
  ])
})

test('what is seen goes back to where it lies, in every turn', () => {
  fc.assert(
    fc.property(box, rotation, (lying, turn) => {
      const back = lyingBox(seenBox(lying, turn), turn)!
      for (const side of ['left', 'top', 'width', 'height'] as const)
        expect(back[side]).toBeCloseTo(lying[side], 9)
    }),
  )
})

test('however a handle is pulled, the box stays in the page and is still a page', () => {
  const pull = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(box, fc.constantFrom(...HANDLES, 'all' as const), pull, pull, (was, handle, dx, dy) => {
      const { left, top, width, height } = movedBox(was, handle, dx, dy)
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
      expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1 + 1e-9)
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(0.05 - 1e-9)
    }),
  )
})

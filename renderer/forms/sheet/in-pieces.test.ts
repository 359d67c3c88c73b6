import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPieces } from './in-pieces.ts'

test('no piece is too long, and together they say every word in its order', () => {
  const words = fc
    .array(fc.stringMatching(/^[a-zđ]{1,9}[.;]?$/), { maxLength: 120 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 200 }), (text, longest) => {
      const pieces = inPieces(text, longest)
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(longest)
      expect(pieces.join(' ')).toBe(text)
    }),
  )
})

test('cut after a sentence where one ends in reach', () => {
  expect(inPieces('Một hai ba bốn năm. Sáu bảy tám.', 24)).toEqual(['Một hai ba bốn năm.', 'Sáu bảy tám.'])
})

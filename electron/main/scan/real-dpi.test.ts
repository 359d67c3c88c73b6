import { expect, test } from 'vitest'
import { realDpi } from './real-dpi.ts'

const A4 = { width: 210, height: 297 }

test('the image is believed, unless its size on a known sheet says otherwise', () => {
  expect(realDpi(200, { width: 1654, height: 2339 }, A4)).toBe(200)
  // Said 300, gave half of it.
  expect(realDpi(300, { width: 1240, height: 1754 }, A4)).toBe(150)
  expect(realDpi(null, { width: 1654, height: 2339 }, A4)).toBe(200)
  // A shorter paper from the feeder proves nothing.
  expect(realDpi(200, { width: 1654, height: 1100 }, A4)).toBe(200)
  expect(realDpi(300, { width: 1240, height: 1754 }, null)).toBe(300)
})

import { expect, test } from 'vitest'
import { drawnSheet, inkIn } from '../../../../test/support/drawn-sheet.ts'
import { removeLeaders } from './remove-leaders.ts'

const text = (x: number, y: number, words: string) =>
  `<text x="${x}" y="${y}" font-family="Liberation Serif" font-size="34">${words}</text>`
const WORDS = [
  text(40, 60, 'Vị trí: thị xã… vv... 1.2.3 i.i.'),
  text(40, 120, 'Kịp thời, lịch sự: iii; ịịị; ¨¨'),
].join('')

test('rows of dots to write on vanish, the words before and after them stay as they are', async () => {
  const label = text(40, 200, 'Họ tên:') + text(450, 200, 'tuổi')
  const dotted = await drawnSheet(`${WORDS}${label}${text(160, 200, '.'.repeat(30))}`)
  const without = await drawnSheet(`${WORDS}${label}`)
  expect(inkIn(dotted, { left: 160, top: 180, right: 440, bottom: 210 })).toBeGreaterThan(100)
  removeLeaders(dotted)
  expect(dotted.ink).toEqual(without.ink)
  expect(inkIn(dotted, { left: 160, top: 180, right: 440, bottom: 210 })).toBe(0)
})

test('full stops, ellipses, and the dots of letters are no leaders', async () => {
  const sheet = await drawnSheet(WORDS)
  const before = Buffer.from(sheet.data)
  removeLeaders(sheet)
  expect(sheet.data).toEqual(before)
})

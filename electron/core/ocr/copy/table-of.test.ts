import { expect, test } from 'vitest'
import { drawnSheet, inkIn } from '../../../../test/support/drawn-sheet.ts'
import { tableOf } from './table-of.ts'

const CELLS = [
  { left: 40, top: 60, right: 170, bottom: 120 },
  { left: 170, top: 60, right: 400, bottom: 120 },
  { left: 40, top: 120, right: 170, bottom: 180 },
]

test('what stands in cells is laid out as lines, half an inch apart, each dot with its place on the page', async () => {
  const sheet = await drawnSheet(
    '<rect x="60" y="80" width="30" height="20"/><rect x="200" y="80" width="100" height="20"/><rect x="50" y="140" width="10" height="20"/><rect x="450" y="300" width="20" height="20"/>',
  )
  const table = tableOf(sheet, CELLS)!
  const dark: { x: number; y: number; onPage: { x: number; y: number } }[] = []
  for (let y = 0; y < table.height; y++) {
    for (let x = 0; x < table.width; x++)
      if (table.data[y * table.width + x]! < 160) dark.push({ x, y, onPage: table.onPage(x, y) })
  }
  // Nothing is lost, and each dot is told from where it came.
  expect(dark).toHaveLength(30 * 20 + 100 * 20 + 10 * 20)
  expect(dark.every(({ onPage: { x, y } }) => sheet.ink[y * sheet.width + x] === 1)).toBe(true)
  expect(new Set(dark.map(({ onPage: { x, y } }) => y * sheet.width + x)).size).toBe(dark.length)
  // The second word of the first row begins half an inch behind the first.
  const first = dark.filter(({ onPage }) => onPage.x < 170 && onPage.y < 120).map(({ x }) => x)
  const second = dark.filter(({ onPage }) => onPage.x > 170).map(({ x }) => x)
  expect(Math.min(...second) - Math.max(...first)).toBeGreaterThanOrEqual(100)
  // The page is left without them, and with what stands outside.
  const shown = { ...sheet, ink: Uint8Array.from(sheet.data, (shade) => (shade < 160 ? 1 : 0)) }
  expect(inkIn(shown, { left: 0, top: 0, right: 600, bottom: 400 })).toBe(20 * 20)
})

test('cells in which nothing but specks stands are no table', async () => {
  const sheet = await drawnSheet('<rect x="60" y="80" width="2" height="2"/>')
  expect(tableOf(sheet, CELLS)).toBeNull()
  expect(tableOf(sheet, [])).toBeNull()
})

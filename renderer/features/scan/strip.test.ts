import { expect, test } from 'vitest'
import { rowsInSight, stepInStrip, stripRows } from './strip.ts'

const stacked = (...sizes: number[]) =>
  sizes.flatMap((size, stack) =>
    Array.from({ length: size }, (_, index) => ({ id: `${stack}-${index}`, stack: `s${stack}` })),
  )

test('one stack has no head; of several each begins in a row of its own', () => {
  expect(stripRows(stacked(5), 3).map((row) => row.kind)).toEqual(['pages', 'pages'])
  const rows = stripRows(stacked(4, 2), 3)
  expect(
    rows.map((row) => (row.kind === 'head' ? `${row.at}:${row.pages}` : `${row.from}-${row.to}`)),
  ).toEqual(['1:4', '0-3', '3-4', '2:2', '4-6'])
})

test('of three hundred pages only those near the window are drawn, and every one somewhere', () => {
  const rows = stripRows(stacked(300), 3)
  const drawn = rowsInSight(rows, 5000, 500)
  expect(drawn.length).toBeLessThan(15)
  const seen = new Set<number>()
  for (let scrolled = 0; scrolled < 100 * 186; scrolled += 500)
    for (const row of rowsInSight(rows, scrolled, 500))
      if (row.kind === 'pages') for (let page = row.from; page < row.to; page++) seen.add(page)
  expect(seen.size).toBe(300)
})

test('up and down go by the rows that are seen, over the head of the next stack', () => {
  const pages = stacked(4, 2)
  const rows = stripRows(pages, 3)
  const step = (way: 'up' | 'down', from: string) => stepInStrip(way, pages, rows, from)
  expect(step('down', '0-2')).toBe('0-3')
  expect(step('down', '0-3')).toBe('1-0')
  expect(step('up', '1-1')).toBe('0-3')
  expect(step('up', '0-1')).toBeNull()
})

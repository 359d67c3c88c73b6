import { expect, test } from 'vitest'
import { drawnSheet } from '../../../../test/support/drawn-sheet.ts'
import { findCells } from './find-cells.ts'
import { removeRules } from './remove-rules.ts'

async function cellsOf(path: string) {
  const sheet = await drawnSheet(`<path d="${path}" stroke="black" stroke-width="2.4" fill="none"/>`)
  return findCells({ ...sheet, dots: removeRules(sheet) })
}
const near = (value: number) => expect.closeTo(value, -0.7)

test('the cells of a table, row by row; one that reaches over two columns is one', async () => {
  const cells = await cellsOf(
    'M40 60H560 M40 160H560 M40 260H560 M40 60V260 M300 160V260 M560 60V260 M170 60V260',
  )
  expect(cells).toEqual([
    { left: near(40), top: near(60), right: near(170), bottom: near(160) },
    { left: near(170), top: near(60), right: near(560), bottom: near(160) },
    { left: near(40), top: near(160), right: near(170), bottom: near(260) },
    { left: near(170), top: near(160), right: near(300), bottom: near(260) },
    { left: near(300), top: near(160), right: near(560), bottom: near(260) },
  ])
})

test.for([
  ['a frame around the page', 'M20 20H580V380H20Z'],
  ['lines to write on', 'M40 60H560 M40 120H560 M40 180H560 M40 240H560'],
  ['nothing', ''],
])('%s is no table', async ([, path]) => {
  expect(await cellsOf(path!)).toEqual([])
})

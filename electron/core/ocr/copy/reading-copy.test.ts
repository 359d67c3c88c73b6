import { expect, test } from 'vitest'
import { drawnSheet } from '../../../../test/support/drawn-sheet.ts'
import { random } from '../../../../test/corpus/random.ts'
import { inkLevels } from './ink-levels.ts'
import { keepInk } from './keep-ink.ts'
import { readingCopy } from './reading-copy.ts'

const words = (fill: string) =>
  `<text x="40" y="120" fill="${fill}" font-family="Liberation Serif" font-size="36">Ủy ban nhân dân xã Thử Nghiệm</text>`

/** The same paper with grain of so much to either side. */
async function grainy(svg: string, spread: number) {
  const sheet = await drawnSheet(`<rect width="100%" height="100%" fill="#e0e0e0"/>${svg}`)
  const one = random(7)
  for (let at = 0; at < sheet.data.length; at++) sheet.data[at]! += Math.round(one.between(-spread, spread))
  return sheet
}

test.for([
  ['black on clean paper', '#000', 0],
  ['black on grainy paper', '#000', 17],
  ['pale on clean paper', '#909090', 0],
])('print is told from paper: %s', async ([, fill, spread]) => {
  const sheet = await grainy(words(fill as string), spread as number)
  const plain = await drawnSheet(words('#000'))
  const { paper, stroke, trace } = inkLevels(sheet)
  expect(Math.abs(paper - 0xe0)).toBeLessThanOrEqual(2)
  const inked = sheet.data.filter((shade) => shade < stroke).length
  const meant = plain.data.filter((shade) => shade < 128).length
  expect(inked / meant).toBeGreaterThan(0.8)
  expect(inked / meant).toBeLessThan(1.3)
  // Hardly a dot far from print counts as a trace of it.
  const far = sheet.data.subarray(200 * sheet.width)
  expect(far.filter((shade) => shade < trace).length).toBeLessThan(far.length / 1_000)
})

test('grain, stains and print shining through become paper; strokes keep their soft edges', async () => {
  const clean = await drawnSheet(words('#000'))
  const stained = await drawnSheet(`<circle cx="300" cy="300" r="60" fill="#e4e4e4"/>${words('#000')}`)
  const count = keepInk(stained, 160)
  expect(count).toBe(clean.data.filter((shade) => shade < 160).length)
  expect(stained.data).toEqual(clean.data)
  expect(stained.data.some((shade) => shade > 160 && shade < 250)).toBe(true)
})

test('a page without print has nothing to read, one with a full stop has', async () => {
  const { text, table } = readingCopy(await grainy('', 17), 200)
  expect([text, table]).toEqual([null, null])
  const dotted = readingCopy(await grainy('<circle cx="300" cy="200" r="3.5"/>', 17), 200)
  expect(dotted.text).not.toBeNull()
})

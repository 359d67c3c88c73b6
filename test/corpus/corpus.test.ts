import { describe, expect, test } from 'vitest'
import { startEngine } from '../../electron/core/ocr/engine.ts'
import { pageFacts } from '../../electron/core/scans/picture/page-facts.ts'
import { corpusPage } from './corpus-page.ts'
import { isPrint, type MeasuredPage, measurePage, readPage, residual } from './measure-page.ts'

/* Two rounds of all kinds; the bench looks at three hundred. */
const PAGES = 20
/* Reading takes longest: one of each kind. */
const READ = [1, 2, 3, 4, 5]
/* Noise is what JPEG cannot leave out. */
const MOST_KB = 850

let measured: Promise<MeasuredPage[]> | undefined
function corpus(): Promise<MeasuredPage[]> {
  measured ??= (async () => {
    const all: MeasuredPage[] = []
    for (let index = 0; index < PAGES; index++) all.push(await measurePage(index))
    return all
  })()
  return measured
}

test('a page of the corpus has the same bytes each time, and another seed has others', async () => {
  const [once, again, other] = [await corpusPage(13), await corpusPage(13), await corpusPage(13, 2)]
  expect(once.bytes.equals(again.bytes)).toBe(true)
  expect([again.text, other.text]).not.toEqual([once.text, once.text])
})

describe('what is found of 20 pages', () => {
  test('every page of print: its skew to 0.2° and which way up it lies', async () => {
    for (const one of (await corpus()).filter(isPrint)) {
      const { facts } = one.found
      expect(residual(one), one.page.name).toBeLessThanOrEqual(0.2)
      expect((facts.turn + one.page.turned) % 360, one.page.name).toBe(0)
    }
  })

  test('a word, a stamp, a signature or nothing is neither turned nor put straight: nobody can tell', async () => {
    for (const one of (await corpus()).filter((each) => !isPrint(each))) {
      expect([one.found.facts.angle, one.found.facts.turn], one.page.name).toEqual([0, 0])
    }
  })

  test('blank pages: none missed, no false alarm', async () => {
    const all = await corpus()
    const missed = all.filter(({ page, found }) => page.blank && !found.facts.blank)
    const alarms = all.filter(({ page, found }) => !page.blank && found.facts.blank)
    expect(missed.map(({ page }) => page.name)).toEqual([])
    expect(alarms.map(({ page }) => page.name)).toEqual([])
    expect(all.filter(({ page }) => page.blank)).toHaveLength(4)
  })

  test('good pages have no faults, no surround and need no contrast', async () => {
    for (const { page, found } of await corpus()) {
      expect([found.facts.faults, found.facts.crop, found.facts.contrast], page.name).toEqual([[], null, 0])
    }
  })
})

describe('pages put straight', () => {
  test('0.2° are left at most, at most 1.2 × the bytes, and as many dots as before', async () => {
    for (const one of (await corpus()).filter(isPrint)) {
      const { drawn } = one
      const { facts } = one.found
      const { facts: left } = await pageFacts(drawn.bytes, one.page.dpi)
      expect(Math.abs(left.angle), one.page.name).toBeLessThanOrEqual(0.2)
      expect(left.turn, one.page.name).toBe(facts.turn)
      expect(drawn.bytes.length, one.page.name).toBeLessThanOrEqual(one.jpeg.length * 1.2)
      expect(left.faults, one.page.name).toEqual([])
      if (facts.angle === 0) expect(drawn.bytes.equals(one.jpeg), one.page.name).toBe(true)
    }
  })
})

test('a finished page in colour stays below 850 KB at 200 dpi, however noisy its scanner', async () => {
  for (const { page, drawn } of await corpus()) {
    expect((drawn.bytes.length / 1024) * (200 / page.dpi) ** 2, page.name).toBeLessThanOrEqual(MOST_KB)
  }
})

test('read as it is stored, at most one letter in a hundred is wrong, of every kind of page', async () => {
  const engine = await startEngine()
  const counted: Record<string, { wrong: number; letters: number }> = {}
  for (const one of (await corpus()).filter((_, index) => READ.includes(index))) {
    const { wrong, letters } = await readPage(one, engine)
    const sum = (counted[one.page.kind] ??= { wrong: 0, letters: 0 })
    sum.wrong += wrong
    sum.letters += letters
  }
  for (const [kind, { wrong, letters }] of Object.entries(counted)) {
    expect(wrong, `${kind}: ${wrong} of ${letters}`).toBeLessThanOrEqual(letters * 0.01)
  }
  expect(Object.keys(counted)).toHaveLength(5)
})

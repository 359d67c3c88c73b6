import { describe, expect, test } from 'vitest'
import { DEFAULT_FORM } from '../../electron/common/scans/adjust-model.ts'
import { drawPage } from '../../electron/core/scans/picture/draw-page.ts'
import type { Found } from '../../electron/core/scans/picture/find-facts.ts'
import { pageFacts } from '../../electron/core/scans/picture/page-facts.ts'
import { normalisePage } from '../../electron/core/scans/page-image.ts'
import { type CorpusPage, corpusPage } from './corpus-page.ts'

const PAGES = 30

type Looked = { page: CorpusPage; jpeg: Buffer; found: Found }
let looked: Promise<Looked[]> | undefined
/** The pages as they lie in the store after a scan, and what was found of them. */
function corpus(): Promise<Looked[]> {
  looked ??= (async () => {
    const all: Looked[] = []
    for (let index = 0; index < PAGES; index++) {
      const page = await corpusPage(index)
      const { jpeg } = await normalisePage({ bytes: page.bytes, dpi: page.dpi }, page.dpi)
      all.push({ page, jpeg, found: await pageFacts(jpeg, page.dpi) })
    }
    return all
  })()
  return looked
}
const isPrint = ({ page }: Looked) => page.kind !== 'blank' && page.kind !== 'sparse'

test('a page of the corpus has the same bytes each time, and another seed has others', async () => {
  const [once, again, other] = [await corpusPage(13), await corpusPage(13), await corpusPage(13, 2)]
  expect(once.bytes.equals(again.bytes)).toBe(true)
  expect([again.text, other.text]).not.toEqual([once.text, once.text])
})

describe('what is found of 30 pages', () => {
  test('every page of print: its skew to 0.2° and which way up it lies', async () => {
    for (const one of (await corpus()).filter(isPrint)) {
      const { facts } = one.found
      expect(Math.abs(facts.angle + one.page.skew), one.page.name).toBeLessThanOrEqual(0.2)
      expect((facts.turn + one.page.turned) % 360, one.page.name).toBe(0)
    }
  }, 240_000)

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
    expect(all.filter(({ page }) => page.blank)).toHaveLength(6)
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
      const { facts, kept } = one.found
      const drawn = await drawPage(one.jpeg, { angle: facts.angle, crop: kept, contrast: 0 }, DEFAULT_FORM)
      const { facts: left } = await pageFacts(drawn.bytes, one.page.dpi)
      expect(Math.abs(left.angle), one.page.name).toBeLessThanOrEqual(0.2)
      expect(left.turn, one.page.name).toBe(facts.turn)
      expect(drawn.bytes.length, one.page.name).toBeLessThanOrEqual(one.jpeg.length * 1.2)
      expect(left.faults, one.page.name).toEqual([])
      if (facts.angle === 0) expect(drawn.bytes.equals(one.jpeg), one.page.name).toBe(true)
    }
  }, 240_000)
})

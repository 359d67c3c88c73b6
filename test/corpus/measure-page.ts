import { DEFAULT_FORM } from '../../electron/common/scans/adjust-model.ts'
import type { Engine } from '../../electron/core/ocr/engine.ts'
import { openPagePicture } from '../../electron/core/ocr/open-page-picture.ts'
import { type DrawnPage, drawPage } from '../../electron/core/scans/picture/draw-page.ts'
import type { Found } from '../../electron/core/scans/picture/find-facts.ts'
import { pageFacts } from '../../electron/core/scans/picture/page-facts.ts'
import { normalisePage } from '../../electron/core/scans/page-image.ts'
import { wrongLetters } from '../support/wrong-letters.ts'
import { type CorpusPage, corpusPage } from './corpus-page.ts'

/** A page of the corpus on its way through the program. */
export type MeasuredPage = {
  page: CorpusPage
  /** As it is stored after a scan. */
  jpeg: Buffer
  found: Found
  /** As it goes into its document. */
  drawn: DrawnPage
}

/** Stores a page as a scan does, looks at it and puts it straight. */
export async function measurePage(index: number): Promise<MeasuredPage> {
  const page = await corpusPage(index)
  const { jpeg } = await normalisePage({ bytes: page.bytes, dpi: page.dpi }, page.dpi)
  const found = await pageFacts(jpeg, page.dpi)
  const drawn = await drawPage(
    jpeg,
    { angle: found.facts.angle, crop: found.kept, contrast: 0 },
    DEFAULT_FORM,
  )
  return { page, jpeg, found, drawn }
}

/** Is there a direction of print that could be found? One word, a stamp or nothing has none. */
export function isPrint({ page }: MeasuredPage): boolean {
  return page.kind !== 'blank' && page.kind !== 'sparse'
}

/** Degrees by which a page still lies askew after it was put straight. */
export function residual({ page, found }: MeasuredPage): number {
  return Math.abs(page.skew + found.facts.angle)
}

/** Reads a page and counts the letters that are wrong. */
export async function readPage(
  { page, found, drawn }: MeasuredPage,
  engine: Engine,
): Promise<{ wrong: number; letters: number }> {
  const picture = await openPagePicture({ ...drawn, channels: null, turn: found.facts.turn })
  return wrongLetters(engine.read(picture, page.dpi).text, page.text.join('\n'))
}

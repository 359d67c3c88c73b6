import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { Rotation } from '../../common/scans/model.ts'
import { addGlyphlessFont, LETTER_WIDTH } from './glyphless-font.ts'
import type { Line, PageWords } from './page-words.ts'
import { combine, type Matrix } from './page-content.ts'
import { pictureOfPage } from './picture-of-page.ts'
import { hex } from './text/to-unicode.ts'

/* Neither filled nor stroked: there to be found, marked and copied (ISO 32000-1, 9.3.6). */
const INVISIBLE = 3
const FONT = 'ReadText'

/**
 * The same document with its text laid invisibly over the pictures it was read from. Pictures stay bit by bit; the same
 * input gives the same bytes.
 * @param words of each page in order; null: nothing to lay over it
 */
export async function addTextLayer(pdf: Uint8Array, words: readonly (PageWords | null)[]): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { context } = document
  const used = new Set<number>()
  const font = context.nextRef()
  for (const [index, page] of document.getPages().entries()) {
    const found = words[index]
    const picture = found && found.lines.length > 0 ? pictureOfPage(page) : null
    if (!found || !picture) continue
    const place = combine(ontoUnitSquare(found, picture.turn), picture.place)
    const shown = found.lines.flatMap((line) => lineOf(line, place, used))
    const stream = context.flateStream(`BT\n/${FONT} 1 Tf\n${INVISIBLE} Tr\n${shown.join('\n')}\nET`)
    page.node.normalize()
    // What the page leaves changed must not move the text.
    const [save, restore] = ['q', 'Q'].map((operator) =>
      context.register(context.flateStream(`${operator}\n`)),
    )
    page.node.wrapContentStreams(save!, restore!)
    page.node.addContentStream(context.register(stream))
    page.node.setFontDictionary(PDFName.of(FONT), font)
  }
  if (used.size === 0) return Buffer.from(pdf)
  const made = addGlyphlessFont(context, used)
  context.assign(font, context.lookup(made)!)
  context.delete(made)
  return Buffer.from(
    await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
  )
}

/** From pixels of the upright picture (y downwards) onto the unit square of the picture as it lies (y upwards). */
function ontoUnitSquare({ width, height }: PageWords, turn: Rotation): Matrix {
  switch (turn) {
    case 0:
      return [1 / width, 0, 0, -1 / height, 0, 1]
    case 90:
      return [0, 1 / width, 1 / height, 0, 0, 0]
    case 180:
      return [-1 / width, 0, 0, 1 / height, 1, 0]
    case 270:
      return [0, -1 / width, -1 / height, 0, 1, 1]
  }
}

/** The words of a line, each from its left to its right edge on the line's baseline. */
function lineOf({ from, to, height, words }: Line, place: Matrix, used: Set<number>): string[] {
  const reach = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const along = { x: (to[0] - from[0]) / reach, y: (to[1] - from[1]) / reach }
  return words.map(([text, left, right]) => {
    const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
    for (const code of codes) used.add(code)
    const wide = (right - left) / ((codes.length * LETTER_WIDTH) / 1000)
    const slope = along.x === 0 ? 0 : along.y / along.x
    const matrix = combine(
      // Pixels run downwards, letters upwards.
      [
        wide * along.x,
        wide * along.y,
        height * along.y,
        -height * along.x,
        left,
        from[1] + (left - from[0]) * slope,
      ],
      place,
    )
    return `${matrix.map(short).join(' ')} Tm <${codes.map(hex).join('')}> Tj`
  })
}

function short(value: number): string {
  return String(Number(value.toFixed(3)))
}

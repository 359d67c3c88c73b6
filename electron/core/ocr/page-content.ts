import {
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { decodeStream, TooLarge } from './text/decode-stream.ts'

/** a b c d e f of the transformation x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = [number, number, number, number, number, number]

/** A picture as a page draws it: the unit square goes where `place` puts it. */
export type DrawnPicture = { stream: PDFRawStream; place: Matrix }

export type PageContent = {
  pictures: DrawnPicture[]
  /** Does the page show text of its own? */
  hasText: boolean
  /** Does it draw lines or areas? Neither these nor pictures nor text: the page is empty. */
  hasDrawing: boolean
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/* Forms in forms; deeper is a loop. */
const DEEPEST = 5
/* For a whole page with all it draws. Forms in forms can multiply without end. */
const MOST_BYTES = 64 * 1024 * 1024
const MOST_FORMS = 5_000
const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]{}]|\/[^\s/<>()[\]{}%]*|[^\s/<>()[\]{}%]+/g

type Found = PageContent & { bytesLeft: number; formsLeft: number }

/**
 * What a page draws: the pictures with their places, and whether it shows text.
 * @throws TooLarge
 */
export function pageContent(page: PDFPage): PageContent {
  const found: Found = {
    pictures: [],
    hasText: false,
    hasDrawing: false,
    bytesLeft: MOST_BYTES,
    formsLeft: MOST_FORMS,
  }
  const { context } = page.doc
  const contents = page.node.Contents()
  const streams: PDFObject[] = contents ? ('asArray' in contents ? contents.asArray() : [contents]) : []
  const code = streams.map((stream) => textOf(context, stream, found)).join('\n')
  walk(context, code, page.node.Resources(), IDENTITY, found, 0)
  return found
}

/** First `first`, then `then`. */
export function combine(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = then
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

function walk(
  context: PDFContext,
  code: string,
  resources: PDFDict | undefined,
  start: Matrix,
  found: Found,
  depth: number,
): void {
  const named = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  let place = start
  const kept: Matrix[] = []
  let operands: string[] = []
  for (const [token] of code.matchAll(TOKEN)) {
    switch (token) {
      case 'q':
        kept.push(place)
        break
      case 'Q':
        place = kept.pop() ?? start
        break
      case 'cm':
        place = combine(numbers(operands), place)
        break
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        found.hasText = true
        break
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'S':
      case 's':
      case 'sh':
      case 'BI':
        found.hasDrawing = true
        break
      case 'Do': {
        const name = operands.at(-1)?.slice(1)
        const drawn = name === undefined ? undefined : named?.lookup(PDFName.of(name))
        if (!(drawn instanceof PDFRawStream)) break
        const subtype = drawn.dict.lookup(PDFName.of('Subtype'))
        if (subtype === PDFName.of('Image')) found.pictures.push({ stream: drawn, place })
        else if (subtype === PDFName.of('Form') && depth < DEEPEST) {
          const own = drawn.dict.lookup(PDFName.of('Matrix'))
          const matrix = own ? numbers(String(own).match(/-?[\d.]+/g) ?? []) : IDENTITY
          const inner = drawn.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources
          if (found.formsLeft-- <= 0) throw new TooLarge()
          walk(context, textOf(context, drawn, found), inner, combine(matrix, place), found, depth + 1)
        }
        break
      }
      default:
        if (/^[/(<[\]{}+\-.\d>]/.test(token)) {
          operands.push(token)
          continue
        }
    }
    operands = []
  }
}

function numbers(operands: readonly string[]): Matrix {
  const six = operands.slice(-6).map(Number)
  return six.length === 6 && six.every(Number.isFinite) ? (six as Matrix) : IDENTITY
}

function textOf(context: PDFContext, object: PDFObject, found: Found): string {
  const stream = object instanceof PDFRef ? context.lookup(object) : object
  if (stream instanceof PDFRawStream) {
    const content = decodeStream(stream, found.bytesLeft)
    found.bytesLeft -= content.length
    return content.toString('latin1')
  }
  return stream instanceof PDFStream ? Buffer.from(stream.getContents()).toString('latin1') : ''
}

import {
  decodePDFRawStream,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

/** a b c d e f of the transformation x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = [number, number, number, number, number, number]

/** A picture as a page draws it: the unit square goes where `place` puts it. */
export type DrawnPicture = { stream: PDFRawStream; place: Matrix }

export type PageContent = {
  pictures: DrawnPicture[]
  /** Does the page show text of its own? */
  hasText: boolean
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/* Forms in forms; deeper is a loop. */
const DEEPEST = 5
const TOKEN =
  /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]{}]|\/[^\s/<>()[\]{}%]*|[^\s/<>()[\]{}%]+/g

/** What a page draws: the pictures with their places, and whether it shows text. */
export function pageContent(page: PDFPage): PageContent {
  const found: PageContent = { pictures: [], hasText: false }
  const { context } = page.doc
  const contents = page.node.Contents()
  const streams: PDFObject[] = contents ? ('asArray' in contents ? contents.asArray() : [contents]) : []
  const code = streams.map((stream) => textOf(context, stream)).join('\n')
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
  found: PageContent,
  depth: number,
): void {
  const named = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  let place = start
  const kept: Matrix[] = []
  let operands: string[] = []
  TOKEN.lastIndex = 0
  for (const token of code.match(TOKEN) ?? []) {
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
          walk(context, textOf(context, drawn), inner, combine(matrix, place), found, depth + 1)
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

function textOf(context: PDFContext, object: PDFObject): string {
  const stream = object instanceof PDFRef ? context.lookup(object) : object
  if (stream instanceof PDFRawStream)
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  return stream instanceof PDFStream ? Buffer.from(stream.getContents()).toString('latin1') : ''
}

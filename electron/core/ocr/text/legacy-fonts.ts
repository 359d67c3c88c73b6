import { type PDFContext, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream } from './decode-stream.ts'
import { fromLegacy, type LegacyFont, legacyFont } from './legacy-letters.ts'
import { readToUnicode, type ToUnicode, writeToUnicode } from './to-unicode.ts'

/* A map of all codes there are. */
const MOST_BYTES = 4 * 1024 * 1024
/* Letters that only Unicode has: the font was given its name, the text is no code of old. */
const UNICODE = /[ăĂơƠưƯ\u1EA0-\u1EF9]/

/**
 * Gives the fonts of a document that write Vietnamese in a code of old (TCVN3, VNI) a character map that says what they
 * mean, so that whoever takes the text out gets Unicode.
 * @returns whether there were any
 */
export function translateLegacyFonts({ context }: PDFDocument): boolean {
  let any = false
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) continue
    const name = object.lookup(PDFName.of('BaseFont'))
    const font = name instanceof PDFName ? legacyFont(name.decodeText()) : null
    const known = font && meaning(object)
    if (!known || [...known.texts.values()].some((text) => UNICODE.test(text))) continue
    object.set(PDFName.of('ToUnicode'), mapOf(context, known, font))
    any = true
  }
  return any
}

/** What a font's codes mean to other programs; null: nobody knows. */
function meaning(font: PDFDict): ToUnicode | null {
  const given = font.lookup(PDFName.of('ToUnicode'))
  const subtype = String(font.lookup(PDFName.of('Subtype')))
  // The shapes of another font, which says itself what they mean.
  if (subtype.startsWith('/CIDFont')) return null
  const bytes = subtype === '/Type0' ? 2 : 1
  if (given instanceof PDFRawStream)
    return { ...readToUnicode(decodeStream(given, MOST_BYTES).toString('latin1')), bytes }
  if (bytes === 2) return null
  const codes = Array.from({ length: 224 }, (_, index) => index + 32)
  const texts = new TextDecoder('windows-1252').decode(Uint8Array.from(codes))
  return { bytes, texts: new Map(codes.map((code, index) => [code, texts[index]!])) }
}

function mapOf(context: PDFContext, { bytes, texts }: ToUnicode, font: LegacyFont) {
  const meant = Array.from(texts, ([code, text]): [number, string] => {
    // AD is the hyphen in the code of Windows, and ư in TCVN3.
    const latin = bytes === 1 && code === 0xad ? '\u00AD' : text
    return [code, fromLegacy(latin, font)]
  })
  return context.register(context.flateStream(writeToUnicode({ bytes, texts: new Map(meant) })))
}

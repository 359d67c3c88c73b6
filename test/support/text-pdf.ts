import { PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { addGlyphlessFont } from '../../electron/core/ocr/glyphless-font.ts'
import { hex, writeToUnicode } from '../../electron/core/ocr/text/to-unicode.ts'

/** How a page of a PDF that was never a picture writes its lines. */
export type TextFont =
  /** As word processors do today: two bytes a letter, with their meaning. */
  | { kind: 'unicode' }
  /** A byte a letter, in the code of Windows, without a meaning. */
  | { kind: 'byte'; name: string }
  /** Numbers of shapes; `meaning`: whether the font says what they are. */
  | { kind: 'shapes'; name: string; meaning: boolean }

export type TextPage = { lines: readonly string[]; font?: TextFont; draw?: string }

const UNICODE: TextFont = { kind: 'unicode' }

/** A PDF as a word processor makes it: a page for each of these, its lines one below the other. */
export async function textPdf(pages: readonly TextPage[]): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (const { lines, font = UNICODE, draw = '' } of pages) {
    const page = pdf.addPage([595, 842])
    const letters = [...new Set(lines.join(''))]
    page.node.setFontDictionary(PDFName.of('F'), addFont(pdf, font, letters))
    const written = lines.map((line, index) => {
      const codes = Array.from(line, (letter) => codeOf(font, letters, letter)).join('')
      return `1 0 0 1 56 ${780 - (index % 42) * 18} Tm <${codes}> Tj`
    })
    const content = `${draw}\nBT /F 12 Tf\n${written.join('\n')}\nET`
    page.node.addContentStream(pdf.context.register(pdf.context.flateStream(content)))
  }
  return Buffer.from(await pdf.save())
}

function codeOf(font: TextFont, letters: readonly string[], letter: string): string {
  if (font.kind === 'byte') return hex(letter.charCodeAt(0)).slice(2)
  // Shapes are numbered as they stand in a font: capitals and small letters 29 below their code in ASCII.
  if (font.kind === 'shapes') {
    const code = letter.charCodeAt(0)
    return hex(code < 127 ? code - 29 : 200 + letters.indexOf(letter))
  }
  return Array.from({ length: letter.length }, (_, index) => hex(letter.charCodeAt(index))).join('')
}

function addFont({ context }: PDFDocument, font: TextFont, letters: readonly string[]): PDFRef {
  if (font.kind === 'unicode') {
    const units = letters.flatMap((letter) =>
      Array.from({ length: letter.length }, (_, at) => letter.charCodeAt(at)),
    )
    return addGlyphlessFont(context, new Set(units))
  }
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: font.name,
      Flags: font.kind === 'byte' ? 32 : 4,
      FontBBox: [0, -200, 1000, 800],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
    }),
  )
  if (font.kind === 'byte') {
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'TrueType',
        BaseFont: font.name,
        Encoding: 'WinAnsiEncoding',
        FirstChar: 32,
        LastChar: 255,
        Widths: Array.from({ length: 224 }, () => 500),
        FontDescriptor: descriptor,
      }),
    )
  }
  const shapes = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: font.name,
    CIDSystemInfo: {
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0,
    },
    CIDToGIDMap: 'Identity',
    FontDescriptor: descriptor,
    DW: 500,
  })
  const texts = new Map(letters.map((letter) => [Number.parseInt(codeOf(font, letters, letter), 16), letter]))
  const type0 = { Type: 'Font', Subtype: 'Type0', BaseFont: font.name, Encoding: 'Identity-H' }
  return context.register(
    context.obj({
      ...type0,
      DescendantFonts: [context.register(shapes)],
      ...(font.meaning && {
        ToUnicode: context.register(context.flateStream(writeToUnicode({ bytes: 2, texts }))),
      }),
    }),
  )
}

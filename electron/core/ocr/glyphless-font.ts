import { type PDFContext, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { writeToUnicode } from './text/to-unicode.ts'

/** Width of every letter, thousandths of the size of the letters. */
export const LETTER_WIDTH = 500
/* Glyph 0 is "not defined"; every letter is glyph 1, which is as empty. */
const GLYPHS = 2

/**
 * A font whose letters show nothing and have a meaning: for text that lies over the picture it was read from. Codes are
 * UTF-16, so that every letter there is can be written.
 * @param used the code units in the text
 */
export function addGlyphlessFont(context: PDFContext, used: ReadonlySet<number>): PDFRef {
  const name = PDFName.of('GlyphLessFont')
  const program = emptyGlyphs()
  const file = context.register(context.flateStream(program, { Length1: program.length }))
  const glyphs = Buffer.alloc(0x2_00_00)
  for (let code = 0; code < glyphs.length; code += 2) glyphs[code + 1] = 1
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      FontFile2: file,
      // Fixed width, symbolic.
      Flags: 5,
      FontBBox: [0, 0, LETTER_WIDTH, 1000],
      ItalicAngle: 0,
      Ascent: 800,
      Descent: -200,
      CapHeight: 800,
      StemV: 80,
    }),
  )
  const letters = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      CIDToGIDMap: context.register(context.flateStream(glyphs)),
      FontDescriptor: descriptor,
      DW: LETTER_WIDTH,
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [letters],
      ToUnicode: context.register(context.flateStream(writeToUnicode({ bytes: 2, texts: itself(used) }))),
    }),
  )
}

/** Each code means itself. */
function itself(codes: ReadonlySet<number>): Map<number, string> {
  return new Map(Array.from(codes, (code) => [code, String.fromCharCode(code)]))
}

/** The smallest TrueType program that a reader takes: the tables that an embedded font must have, and no outline. */
function emptyGlyphs(): Buffer {
  const words = (...values: number[]): Buffer => {
    const bytes = Buffer.alloc(values.length * 2)
    for (const [index, value] of values.entries()) bytes.writeInt16BE((value << 16) >> 16, index * 2)
    return bytes
  }
  const tables: Record<string, Buffer> = {
    glyf: words(0, 0),
    // version, revision, checksum (0), magic, flags, 1000 units, two dates, box, style, smallest, direction, short, format
    head: words(
      1,
      0,
      1,
      0,
      0,
      0,
      0x5f0f,
      0x3cf5,
      0,
      1000,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      LETTER_WIDTH,
      1000,
      0,
      8,
      2,
      0,
      0,
    ),
    // version, ascent, descent, gap, widest, bearings, extent, caret …, metrics
    hhea: words(1, 0, 800, -200, 0, LETTER_WIDTH, 0, 0, LETTER_WIDTH, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS),
    hmtx: words(LETTER_WIDTH, 0, LETTER_WIDTH, 0),
    loca: words(0, 0, 0),
    maxp: words(1, 0, GLYPHS, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
  }
  const names = Object.keys(tables)
  const directory = Buffer.alloc(12 + names.length * 16)
  directory.writeUInt32BE(0x0001_0000, 0)
  directory.writeUInt16BE(names.length, 4)
  directory.writeUInt16BE(64, 6)
  directory.writeUInt16BE(2, 8)
  directory.writeUInt16BE(names.length * 16 - 64, 10)
  const parts = [directory]
  let at = directory.length
  for (const [index, name] of names.entries()) {
    const table = tables[name]!
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    let sum = 0
    for (let word = 0; word < padded.length; word += 4) sum = (sum + padded.readUInt32BE(word)) >>> 0
    const entry = 12 + index * 16
    directory.write(name, entry, 'latin1')
    directory.writeUInt32BE(sum, entry + 4)
    directory.writeUInt32BE(at, entry + 8)
    directory.writeUInt32BE(table.length, entry + 12)
    parts.push(padded)
    at += padded.length
  }
  return Buffer.concat(parts)
}

import sharp from 'sharp'

/** Tags whose values are places in the file: where strips and tiles lie. */
const PLACES = [273, 324]
const BYTES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
}

/** A page with words and a bar as long as its number, as TIFF: black and white as fax has it (G4), or in colour. */
export async function tiffOf(at: number, form: 'g4' | 'lzw' | 'jpeg', dpi = 200): Promise<Buffer> {
  const [width, height] = [Math.round(8.27 * dpi), Math.round(11.69 * dpi)]
  const svg = `<svg width="${width}" height="${height}"><text x="${dpi / 2}" y="${dpi}" font-size="${dpi / 4}">Trang ${at}</text>
    <rect x="${dpi / 2}" y="${dpi * 2}" width="${(at * dpi) / 4}" height="${dpi / 10}"/></svg>`
  const background = form === 'g4' ? '#fff' : '#fdf6e8'
  const paper = sharp({ create: { width, height, channels: 3, background } })
  const drawn = await paper
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .png()
    .toBuffer()
  const mm = { xres: dpi / 25.4, yres: dpi / 25.4 }
  if (form !== 'g4')
    return sharp(drawn)
      .tiff({ compression: form, quality: 85, ...mm })
      .toBuffer()
  const ink = await sharp(drawn).greyscale().threshold(128).toColourspace('b-w').png().toBuffer()
  return sharp(ink)
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, ...mm })
    .toBuffer()
}

/** Several TIFFs of one page as one of several, as printers write them: pages of any kind behind each other. */
export function joinTiffs(files: readonly Buffer[]): Buffer {
  const pieces = [Buffer.from('II*\0\0\0\0\0', 'latin1')]
  let length = 8
  // Where the place of the next page is to be written.
  let link: [Buffer, number] = [pieces[0]!, 4]
  for (const file of files) {
    const page = Buffer.concat([file, Buffer.alloc(file.length % 2)])
    const directory = page.readUInt32LE(4)
    link[0].writeUInt32LE(length + directory, link[1])
    const entries = page.readUInt16LE(directory)
    for (let at = directory + 2; at < directory + 2 + entries * 12; at += 12) {
      const size = BYTES[page.readUInt16LE(at + 2)]!
      const count = page.readUInt32LE(at + 4)
      const values = size * count > 4 ? page.readUInt32LE(at + 8) : at + 8
      if (PLACES.includes(page.readUInt16LE(at)))
        for (let value = 0; value < count; value++) {
          const place = values + value * 4
          page.writeUInt32LE(page.readUInt32LE(place) + length, place)
        }
      if (size * count > 4) page.writeUInt32LE(values + length, at + 8)
    }
    link = [page, directory + 2 + entries * 12]
    pieces.push(page)
    length += page.length
  }
  return Buffer.concat(pieces)
}

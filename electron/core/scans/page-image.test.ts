import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { isBlank, normalisePage } from './page-image.ts'

/** A page of `width` × `height` pixels with this drawn on it. */
function draw(svg: string, width = 1654, height = 2339, paper = '#f4f1e8'): Sharp {
  const sheet = sharp({ create: { width, height, channels: 3, background: paper } })
  return sheet.composite([{ input: Buffer.from(`<svg width="${width}" height="${height}">${svg}</svg>`) }])
}
const TEXT = '<rect x="200" y="300" width="700" height="30"/>'

/** Is the picture dark at this place, given in parts of its width and height? */
async function darkAt(picture: Buffer, x: number, y: number): Promise<boolean> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data[(Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels]! < 100
}

describe('normalising', () => {
  test('300 dpi become 200, in colour, and the file says so', async () => {
    const scanned = await draw('<circle cx="600" cy="600" r="300" fill="#c8102e"/>', 2480, 3508)
      .tiff()
      .toBuffer()
    const page = await normalisePage({ bytes: scanned, dpi: 300 })
    expect(page).toMatchObject({ width: 1653, height: 2338, dpi: 200 })
    const meta = await sharp(page.jpeg).metadata()
    expect(meta).toMatchObject({ format: 'jpeg', density: 200, channels: 3, chromaSubsampling: '4:4:4' })
    const { data } = await sharp(page.jpeg)
      .extract({ left: 400, top: 400, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    // The red of a stamp stays red.
    expect(data[0]! - data[1]!).toBeGreaterThan(120)
  })

  test('less than the wanted resolution is not blown up, grey stays grey', async () => {
    const scanned = await draw(TEXT, 1240, 1754).toColourspace('b-w').tiff().toBuffer()
    const page = await normalisePage({ bytes: scanned, dpi: 150 })
    expect(page).toMatchObject({ width: 1240, height: 1754, dpi: 150 })
    expect((await sharp(page.jpeg).metadata()).channels).toBe(1)
  })

  test('a picture that says it lies on its side is put upright', async () => {
    const photo = await draw('<rect width="300" height="200"/>', 1000, 600)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const page = await normalisePage({ bytes: photo, dpi: null })
    expect(page).toMatchObject({ width: 600, height: 1000, dpi: null })
    // What was top left is top right after a quarter turn to the right.
    expect([await darkAt(page.jpeg, 0.9, 0.05), await darkAt(page.jpeg, 0.1, 0.05)]).toEqual([true, false])
    expect((await sharp(page.jpeg).metadata()).orientation ?? 1).toBe(1)
  })

  test('a page that was cut off while it was written is broken, not grey below', async () => {
    const scanned = await draw(TEXT).tiff({ compression: 'none' }).toBuffer()
    for (const part of [0, 0.1, 0.5, 0.999]) {
      const cut = scanned.subarray(0, Math.floor(scanned.length * part))
      await expect(normalisePage({ bytes: cut, dpi: 200 })).rejects.toMatchObject({ code: 'FILE_BROKEN' })
    }
  })
})

describe('a JPEG that is no finer than a page needs', () => {
  const JFIF_TO_SCAN = 20
  /** Scanned in colour at 200 dpi, with dots that no JPEG keeps unless it is left alone. */
  const scanned = () =>
    sharp({
      create: {
        width: 640,
        height: 900,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
  const dots = (jpeg: Buffer) => sharp(jpeg).raw().toBuffer()

  test.each([
    ['of usual quality', () => scanned().jpeg({ quality: 75 })],
    ['with whole colours', () => scanned().jpeg({ quality: 60, chromaSubsampling: '4:4:4' })],
    ['poor', () => scanned().jpeg({ quality: 30 })],
    ['grey', () => scanned().toColourspace('b-w').jpeg({ quality: 80 })],
  ])('keeps its picture bit by bit: %s', async (_what, made) => {
    const bytes = await made().toBuffer()
    const page = await normalisePage({ bytes, dpi: 199.7 })
    expect(page).toMatchObject({ width: 640, height: 900, dpi: 200 })
    expect((await dots(page.jpeg)).equals(await dots(bytes))).toBe(true)
    expect(page.jpeg.length).toBeLessThanOrEqual(bytes.length + JFIF_TO_SCAN)
    expect(await sharp(page.jpeg).metadata()).toMatchObject({ density: 200 })
  })

  test('loses all that is no picture: where it was taken, a remark, what hangs behind its end', async () => {
    const photo = await scanned()
      .withExif({ IFD0: { Make: 'Máy ảnh' }, IFD3: { GPSLatitude: '21/1 1/1 40/1' } })
      .jpeg({ quality: 75 })
      .toBuffer()
    const remark = Buffer.from('fffe0010', 'hex')
    const bytes = Buffer.concat([
      photo.subarray(0, 2),
      remark,
      Buffer.alloc(14, 'nhà ai'),
      photo.subarray(2),
      photo,
    ])
    const { jpeg } = await normalisePage({ bytes, dpi: 200 })
    expect((await dots(jpeg)).equals(await dots(photo))).toBe(true)
    expect((await sharp(jpeg).metadata()).exif).toBeUndefined()
    expect(jpeg.includes('Exif') || jpeg.includes('nhà ai')).toBe(false)
    expect(jpeg.indexOf(Buffer.from('ffd9', 'hex'))).toBe(jpeg.length - 2)
  })

  test('is written anew when it is finer, needs its colour profile, or was not written as a PDF shows it', async () => {
    const red = sharp({ create: { width: 64, height: 64, channels: 3, background: '#c8102e' } })
    const plain = await red.clone().jpeg({ quality: 75, chromaSubsampling: '4:4:4' }).toBuffer()
    // The same colours, said to be red, green and blue.
    const named = Buffer.from(plain)
    const frame = named.indexOf(Buffer.from('ffc0', 'hex'))
    const scan = named.indexOf(Buffer.from('ffda', 'hex'))
    for (const [at, name] of [...'RGB'].entries()) {
      named[frame + 10 + 3 * at] = name.charCodeAt(0)
      named[scan + 5 + 2 * at] = name.charCodeAt(0)
    }
    for (const bytes of [
      named,
      await red.clone().jpeg({ quality: 90 }).toBuffer(),
      await red.clone().jpeg({ quality: 75, progressive: true }).toBuffer(),
      await red.clone().withIccProfile('p3').jpeg({ quality: 75 }).toBuffer(),
      await red.clone().withMetadata({ orientation: 3 }).jpeg({ quality: 75 }).toBuffer(),
    ]) {
      const { jpeg } = await normalisePage({ bytes, dpi: 200 })
      expect(await sharp(jpeg).metadata()).toMatchObject({ chromaSubsampling: '4:4:4', isProgressive: false })
      const before = await sharp(bytes).autoOrient().toColourspace('srgb').raw().toBuffer()
      const after = await dots(jpeg)
      for (const channel of [0, 1, 2]) expect(Math.abs(after[channel]! - before[channel]!)).toBeLessThan(8)
    }
  })

  test('cut off anywhere it is broken', async () => {
    const bytes = await scanned().jpeg({ quality: 75 }).toBuffer()
    for (const part of [0.02, 0.1, 0.5, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part))
      await expect(normalisePage({ bytes: cut, dpi: 200 })).rejects.toMatchObject({ code: 'FILE_BROKEN' })
    }
  })
})

describe('blank pages', () => {
  const noise = async (svg: string): Promise<Buffer> => {
    const grain = await sharp({
      create: {
        width: 1654,
        height: 2339,
        channels: 3,
        background: 'black',
        noise: { type: 'gaussian', mean: 18, sigma: 9 },
      },
    })
      .png()
      .toBuffer()
    return draw(svg)
      .composite([
        { input: grain, blend: 'difference' },
        { input: Buffer.from(`<svg width="1654" height="2339">${svg}</svg>`) },
      ])
      .jpeg()
      .toBuffer()
  }

  test('paper with grain, the shadow of an edge and two punch holes is blank', async () => {
    const holes =
      '<circle cx="40" cy="700" r="24" fill="#333"/><circle cx="40" cy="1500" r="24" fill="#333"/>'
    expect(await isBlank(await noise(''))).toBe(true)
    expect(await isBlank(await noise(`${holes}<rect x="1630" width="24" height="2339" fill="#888"/>`))).toBe(
      true,
    )
  })

  test('one line of print, a stamp, a signature, a pencilled number or a black page is not', async () => {
    const word = '<text x="700" y="900" font-size="34" font-family="serif">Trang này để trống</text>'
    const stamp = '<circle cx="800" cy="900" r="190" fill="none" stroke="#d22" stroke-width="7"/>'
    const signature = '<path d="M700 900 q60 -90 110 0 t140 -20" fill="none" stroke="#225" stroke-width="5"/>'
    const pencil = '<text x="700" y="900" font-size="60" fill="#777">17</text>'
    for (const svg of [word, stamp, signature, pencil])
      expect(await isBlank(await noise(svg)), svg).toBe(false)
    expect(await isBlank(await draw('', 800, 1100, '#111').jpeg().toBuffer())).toBe(false)
  })
})

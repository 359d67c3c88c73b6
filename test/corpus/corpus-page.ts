import sharp, { type OverlayOptions } from 'sharp'
import { drawForm, pageSize } from './draw-form.ts'
import { declaration, type Form, letter, sparse, table } from './form.ts'
import { type Random, random } from './random.ts'

/** What a page of the corpus shows, and what was done to it before it was "scanned". */
export type CorpusPage = {
  name: string
  bytes: Buffer
  dpi: 200 | 300
  /** Lines of print in reading order, NFC. */
  text: string[]
  /** Degrees to the right by which it lies askew. */
  skew: number
  /** Quarter turns to the right by which it lies. */
  turned: 0 | 90 | 180 | 270
  kind: 'declaration' | 'letter' | 'table' | 'sparse' | 'blank'
  blank: boolean
  /** Spread of the noise, of 255. */
  noise: number
  format: 'jpeg q60' | 'jpeg q80' | 'tiff'
}

const KINDS = [
  'declaration',
  'letter',
  'blank',
  'table',
  'declaration',
  'sparse',
  'letter',
  'table',
  'blank',
  'letter',
] as const
const TURNS = [0, 180, 0, 0, 90, 0, 0, 270, 0, 180] as const
const SPOTS = ['nothing', 'stain', 'bleed', 'holes', 'shadow', 'everything'] as const
const SPARSE = ['line', 'stamp', 'signature', 'number'] as const
const PAPERS = ['#fbfaf5', '#f2eee0', '#f7f7f7', '#e9e6da'] as const

/**
 * Page `index` of the corpus of a seed, the same bytes each time: two-sided batches of forms, letters and tables,
 * every fifth a blank back with stains, print shining through, punch holes or the shadow of an edge, every tenth
 * nearly blank; askew by up to 5°, every third turned, with noise, 200 or 300 dpi, JPEG q60, q80 or TIFF.
 */
export async function corpusPage(index: number, seed = 1): Promise<CorpusPage> {
  const one = random(seed * 1_000_003 + index)
  const kind = KINDS[index % KINDS.length]!
  const round = Math.floor(index / KINDS.length)
  const dpi = (index * 7) % 5 === 0 ? 300 : 200
  const format = (['jpeg q60', 'jpeg q80', 'tiff'] as const)[(index + round) % 3]!
  // After three rounds each kind of page gets the next noise, so that all of them meet the strongest.
  const noise = [3, 6, 10][((index % KINDS.length) + Math.floor(round / 3)) % 3]!
  // Which way up one word, a stamp or nothing lies, nobody can tell.
  const turned = kind === 'sparse' || kind === 'blank' ? 0 : TURNS[(index + 3 * round) % TURNS.length]!
  const skew = index % 4 === 3 ? 0 : Math.round(one.between(-5, 5) * 20) / 20
  const form = drawn(kind, round, one)
  const spot = kind === 'blank' ? SPOTS[(round * 2 + (index % 10 === 8 ? 1 : 0)) % SPOTS.length]! : 'nothing'
  const paper = one.pick(PAPERS)
  const sheet = await laid(form, spot, paper, dpi, one)
  const size = pageSize(dpi)
  const askew = skew === 0 ? sheet : await turnedBy(sheet, size, skew, paper)
  const noisy = grain(askew, noise, one)
  const raw = sharp(noisy, { raw: { ...size, channels: 3 } })
  const scanned = sharp(await raw.png({ compressionLevel: 0 }).toBuffer())
    .rotate(turned)
    .withMetadata({ density: dpi })
  const bytes = await (format === 'tiff'
    ? scanned.tiff({ compression: 'none', xres: dpi / 25.4, yres: dpi / 25.4 })
    : scanned.jpeg({ quality: format === 'jpeg q60' ? 60 : 80 })
  ).toBuffer()
  const text = form.lines.map((line) => line.text.normalize('NFC'))
  const name = `${String(index).padStart(3, '0')} ${kind}${spot === 'nothing' ? '' : ` ${spot}`} ${skew}° ${turned} σ${noise} ${dpi} dpi ${format}`
  return { name, bytes, dpi, text, skew, turned, kind, blank: kind === 'blank', noise, format }
}

function drawn(kind: CorpusPage['kind'], round: number, one: Random): Form {
  if (kind === 'declaration') return declaration(one)
  if (kind === 'letter') return letter(one)
  if (kind === 'table') return table(one)
  return kind === 'sparse' ? sparse(one, SPARSE[round % SPARSE.length]!) : { lines: [], marks: [] }
}

/** Ink on paper, with what a sheet has been through. */
async function laid(
  form: Form,
  spot: (typeof SPOTS)[number],
  paper: string,
  dpi: number,
  one: Random,
): Promise<Buffer> {
  const { width, height } = pageSize(dpi)
  const has = (what: (typeof SPOTS)[number]) => spot === what || spot === 'everything'
  const mm = dpi / 25.4
  const layers: OverlayOptions[] = []
  const svg = (shapes: string) => Buffer.from(`<svg width="${width}" height="${height}">${shapes}</svg>`)
  if (has('bleed')) {
    // Print of the other side: mirrored, blurred by the paper, a tenth as dark.
    const back = await drawForm(letter(one), dpi)
      .flop()
      .blur(0.3 * mm)
      .ensureAlpha(0.1)
      .toBuffer()
    layers.push({ input: await faint(back, 0.1) })
  }
  if (has('stain')) {
    const blots = Array.from({ length: 4 }, () => {
      const [x, y] = [one.between(0.2, 0.8) * width, one.between(0.2, 0.8) * height]
      const [rx, ry] = [one.between(4, 14) * mm, one.between(4, 14) * mm]
      return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#b08a50" opacity="${one.between(0.1, 0.25)}"/>`
    })
    const specks = Array.from({ length: 25 }, () => {
      const [x, y] = [one.next() * width, one.next() * height]
      return `<circle cx="${x}" cy="${y}" r="${one.between(0.05, 0.15) * mm}" fill="#555"/>`
    })
    layers.push(
      {
        input: await sharp(svg(blots.join('')))
          .blur(1.2 * mm)
          .toBuffer(),
      },
      { input: svg(specks.join('')) },
    )
  }
  if (has('holes')) {
    const holes = [-40, 40].map(
      (off) => `<circle cx="${11 * mm}" cy="${height / 2 + off * mm}" r="${2.8 * mm}" fill="#2a2a2a"/>`,
    )
    layers.push({ input: svg(holes.join('')) })
  }
  if (has('shadow')) {
    layers.push({
      input: svg(`<rect x="${width - 1.2 * mm}" width="${1.2 * mm}" height="${height}" fill="#777"/>`),
    })
  }
  layers.push({ input: await drawForm(form, dpi).png({ compressionLevel: 0 }).toBuffer() })
  return sharp({ create: { width, height, channels: 3, background: paper } })
    .composite(layers)
    .removeAlpha()
    .raw()
    .toBuffer()
}

/** The same picture, seen through. */
async function faint(picture: Buffer, opacity: number): Promise<Buffer> {
  return sharp(picture)
    .ensureAlpha()
    .linear([1, 1, 1, opacity], [0, 0, 0, 0])
    .png({ compressionLevel: 0 })
    .toBuffer()
}

async function turnedBy(
  pixels: Buffer,
  size: { width: number; height: number },
  degrees: number,
  paper: string,
): Promise<Buffer> {
  const { data, info } = await sharp(pixels, { raw: { ...size, channels: 3 } })
    .rotate(degrees, { background: paper })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [left, top] = [Math.round((info.width - size.width) / 2), Math.round((info.height - size.height) / 2)]
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .extract({ left, top, ...size })
    .raw()
    .toBuffer()
}

/** Noise of the sensor, the same in all colours. */
function grain(pixels: Buffer, spread: number, one: Random): Buffer {
  const table = Int16Array.from({ length: 1 << 14 }, () => Math.round(one.normal() * spread))
  let state = Math.floor(one.next() * 2 ** 32) | 1
  for (let at = 0; at < pixels.length; at += 3) {
    // xorshift32: the table is read in an order that has no pattern an eye or a projection could see.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const off = table[state & 0x3fff]!
    for (let channel = at; channel < at + 3; channel++) {
      const value = pixels[channel]! + off
      pixels[channel] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
  return pixels
}

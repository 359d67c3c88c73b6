import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Size } from '../../electron/common/camera/quad.ts'
import type { Rgba } from '../../electron/common/camera/rectify.ts'
import { deskAt, layPage, seenFrom } from './paper-scene.ts'

export type CameraVideo = {
  folder: string
  file: string
  flags: string[]
  /** Lays another of the papers under the camera. */
  lay: (paper: number) => void
  close: () => void
}
type Lines = readonly string[]

/**
 * What a document camera sees of an A4 page on a grained desk, as a film that Chromium takes for a camera.
 * @param view how much of the picture the page fills, its turn, and how far out of focus it is
 * @param papers lines of each page that can be laid under it, the first of them lies there; none: a page full of words
 */
export async function cameraVideo(
  frame: Size,
  view: { fill: number; turn: number; tiltX: number; tiltY: number; blur: number },
  papers: readonly Lines[] = [FULL],
): Promise<CameraVideo> {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-camera-'))
  const file = join(folder, 'doc.y4m')
  const { blur, ...at } = view
  const quad = seenFrom(frame, { width: 210, height: 297 }, { ...at, focus: 0.9, shift: { x: 0, y: 0 } })
  const desk = deskAt(frame, { shade: 95, grain: 9, seed: 7 })
  const films: Buffer[] = []
  for (const lines of papers) {
    const scene = layPage({ ...desk, data: new Uint8ClampedArray(desk.data) }, await writtenPage(lines), quad)
    const raw = sharp(scene.data, { raw: { ...frame, channels: 4 } }).removeAlpha()
    films.push(filmOf(frame, await (blur > 0 ? raw.blur(blur) : raw).raw().toBuffer()))
  }
  writeFileSync(file, films[0]!)
  return {
    folder,
    file,
    flags: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
    // Chromium reads the file anew for each picture: written over in its place, the film shows the other paper.
    lay: (paper) => {
      const open = openSync(file, 'r+')
      writeSync(open, films[paper]!, 0, films[paper]!.length, 0)
      closeSync(open)
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}

/**
 * A film of one picture, shown again and again, five times a second: about as often as the app looks at it. Nothing in
 * it is compressed: taking JPEGs apart would leave a small machine no time for the program.
 * @param rgb three bytes a dot
 */
function filmOf({ width, height }: Size, rgb: Buffer): Buffer {
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1\nFRAME\n`)
  const dots = width * height
  const film = Buffer.alloc(head.length + dots * 1.5)
  head.copy(film)
  const [luma, blue, red] = [head.length, head.length + dots, head.length + dots * 1.25]
  // BT.601, as cameras send it.
  for (let dot = 0; dot < dots; dot++) {
    const [r, g, b] = [rgb[dot * 3]!, rgb[dot * 3 + 1]!, rgb[dot * 3 + 2]!]
    film[luma + dot] = 16.5 + 0.257 * r + 0.504 * g + 0.098 * b
    const [x, y] = [dot % width, Math.floor(dot / width)]
    if (x % 2 === 1 || y % 2 === 1) continue
    const quarter = (y >> 1) * (width >> 1) + (x >> 1)
    film[blue + quarter] = 128.5 - 0.148 * r - 0.291 * g + 0.439 * b
    film[red + quarter] = 128.5 + 0.439 * r - 0.368 * g - 0.071 * b
  }
  return film
}

const FULL: Lines = Array.from({ length: 26 }, (_, row) =>
  row % 5 === 3
    ? 'Kính gửi: Ủy ban nhân dân xã'
    : 'Tôi đề nghị cơ quan đăng ký khai sinh cho người có tên dưới đây,',
)

/** An A4 page at 200 dpi with words on it and a red stamp: from 60 to 80 % across, from 74 to 84 % down. */
async function writtenPage(written: Lines): Promise<Rgba> {
  const size = { width: 1654, height: 2339 }
  const lines = written.map(
    (words, row) =>
      `<text x="190" y="${260 + row * 54}" font-family="Liberation Serif" font-size="40">${words}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="1654" height="2339" fill="#f5f5f5"/>${lines.join('')}<rect x="992" y="1731" width="331" height="234" fill="#c8102e"/></svg>`
  const { data } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { ...size, data: new Uint8ClampedArray(data) }
}

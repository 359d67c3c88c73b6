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
  const file = join(folder, 'doc.mjpeg')
  const { blur, ...at } = view
  const quad = seenFrom(frame, { width: 210, height: 297 }, { ...at, focus: 0.9, shift: { x: 0, y: 0 } })
  const desk = deskAt(frame, { shade: 95, grain: 9, seed: 7 })
  const seen: Buffer[] = []
  for (const lines of papers) {
    const scene = layPage({ ...desk, data: new Uint8ClampedArray(desk.data) }, await writtenPage(lines), quad)
    const raw = sharp(scene.data, { raw: { ...frame, channels: 4 } }).removeAlpha()
    const focused = blur > 0 ? raw.blur(blur) : raw
    seen.push(await focused.jpeg({ quality: 88, chromaSubsampling: '4:2:0' }).toBuffer())
  }
  const length = Math.max(...seen.map((jpeg) => jpeg.length)) + 4
  // A film of one picture, which is shown again and again.
  const films = seen.map((jpeg) => Buffer.concat(Array<Buffer>(2).fill(padded(jpeg, length))))
  writeFileSync(file, films[0]!)
  return {
    folder,
    file,
    flags: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
    // Chromium has the file mapped: written over in its place, the film shows the other paper from the next picture on.
    lay: (paper) => {
      const open = openSync(file, 'r+')
      writeSync(open, films[paper]!, 0, films[paper]!.length, 0)
      closeSync(open)
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}

/** The same picture in so many bytes, with comments behind its first mark. */
function padded(jpeg: Buffer, length: number): Buffer {
  const comments: Buffer[] = []
  for (let left = length - jpeg.length; left > 0; ) {
    // Never less than a whole comment is left over.
    const size = left > 60_000 ? 50_000 : left
    const comment = Buffer.alloc(size)
    comment.writeUInt16BE(0xfffe, 0)
    comment.writeUInt16BE(size - 2, 2)
    comments.push(comment)
    left -= size
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)])
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

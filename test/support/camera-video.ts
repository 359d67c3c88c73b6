import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Size } from '../../electron/common/camera/quad.ts'
import type { Rgba } from '../../electron/common/camera/rectify.ts'
import { deskAt, layPage, seenFrom } from './paper-scene.ts'

export type CameraVideo = { folder: string; file: string; flags: string[]; close: () => void }

/**
 * What a document camera sees of an A4 page on a grained desk, as a film that Chromium takes for a camera.
 * @param view how much of the picture the page fills, its turn, and how far out of focus it is
 */
export async function cameraVideo(
  frame: Size,
  view: { fill: number; turn: number; tiltX: number; tiltY: number; blur: number },
): Promise<CameraVideo> {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-camera-'))
  const file = join(folder, 'doc.mjpeg')
  const { blur, ...at } = view
  const quad = seenFrom(frame, { width: 210, height: 297 }, { ...at, focus: 0.9, shift: { x: 0, y: 0 } })
  const page = await writtenPage()
  const scene = layPage(deskAt(frame, { shade: 95, grain: 9, seed: 7 }), page, quad)
  const raw = sharp(scene.data, { raw: { ...frame, channels: 4 } }).removeAlpha()
  const jpeg = await (blur > 0 ? raw.blur(blur) : raw)
    .jpeg({ quality: 88, chromaSubsampling: '4:2:0' })
    .toBuffer()
  // A film of one picture, which is shown again and again.
  writeFileSync(file, Buffer.concat([jpeg, jpeg]))
  return {
    folder,
    file,
    flags: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
    close: () => rmSync(folder, { recursive: true }),
  }
}

/** An A4 page at 200 dpi with words on it and a red stamp: from 60 to 80 % across, from 74 to 84 % down. */
async function writtenPage(): Promise<Rgba> {
  const size = { width: 1654, height: 2339 }
  const lines = Array.from({ length: 26 }, (_, row) => {
    const words =
      row % 5 === 3
        ? 'Kính gửi: Ủy ban nhân dân xã'
        : 'Tôi đề nghị cơ quan đăng ký khai sinh cho người có tên dưới đây,'
    return `<text x="190" y="${260 + row * 54}" font-family="Liberation Serif" font-size="40">${words}</text>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="1654" height="2339" fill="#f5f5f5"/>${lines.join('')}<rect x="992" y="1731" width="331" height="234" fill="#c8102e"/></svg>`
  const { data } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { ...size, data: new Uint8ClampedArray(data) }
}

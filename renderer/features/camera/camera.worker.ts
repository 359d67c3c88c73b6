/* Looks at live pictures and draws shots straight, in a thread of its own so that the live picture never stutters. */
import { findCorners } from '../../../electron/common/camera/find-corners.ts'
import { greyOf } from '../../../electron/common/camera/grey.ts'
import { type PaperWish, seePaper, sizeAt } from '../../../electron/common/camera/paper-size.ts'
import { farthest, type Quad, type Size, scaleQuad } from '../../../electron/common/camera/quad.ts'
import { rectify, type Rgba } from '../../../electron/common/camera/rectify.ts'
import { judgeShot, type ShotFault } from '../../../electron/common/camera/shot-quality.ts'
import { fromAfar } from '../../../electron/common/camera/stillness.ts'
import { ARCHIVE_DPI } from '../../../electron/common/scans/model.ts'

/** Longer side of the picture in which corners are looked for. */
const LOOK_SIDE = 480
const THUMB_SIDE = 240
/** How far, as a part of the picture, the still may have moved since the corners that the officer saw. */
const SAME_PLACE = 0.05

export type CameraOrder =
  | { id: number; kind: 'look'; picture: ImageBitmap }
  | {
      id: number
      kind: 'shoot'
      picture: ImageBitmap
      /** Parts of the picture, the page's upper left corner first. */
      corners: Quad
      /** Set by hand: not to be corrected. */
      byHand: boolean
      paper: PaperWish
      /** Quarter turns to the right. */
      turns: number
    }
export type Look = { corners: Quad | null; fromAfar: Uint8Array }
export type Shot = {
  jpeg: Uint8Array<ArrayBuffer>
  thumb: Blob
  dpi: number | null
  faults: ShotFault[]
}
export type CameraAnswer = { id: number } & ({ look: Look } | { shot: Shot } | { error: string })

const port = self as unknown as {
  addEventListener: (type: 'message', listener: (event: MessageEvent<CameraOrder>) => void) => void
  postMessage: (answer: CameraAnswer, transfer?: Transferable[]) => void
}

port.addEventListener('message', ({ data: order }) => {
  const work = order.kind === 'look' ? Promise.resolve({ look: look(order.picture) }) : shoot(order)
  work.then(
    (answer) => port.postMessage({ id: order.id, ...answer }),
    (error: unknown) => port.postMessage({ id: order.id, error: String(error) }),
  )
})

function look(picture: ImageBitmap): Look {
  const small = pixels(picture, LOOK_SIDE)
  picture.close()
  const grey = greyOf(small.data, small)
  const corners = findCorners(grey)
  return {
    corners: corners && scaleQuad(corners, { x: 1 / small.width, y: 1 / small.height }),
    fromAfar: corners ? fromAfar(grey, corners) : new Uint8Array(),
  }
}

async function shoot(order: CameraOrder & { kind: 'shoot' }): Promise<{ shot: Shot }> {
  const { picture, byHand, paper, turns } = order
  let corners = order.corners
  if (!byHand) {
    const small = pixels(picture, LOOK_SIDE)
    const found = findCorners(greyOf(small.data, small))
    const now = found && scaleQuad(found, { x: 1 / small.width, y: 1 / small.height })
    if (now && farthest(now, corners) < SAME_PLACE) corners = now
  }
  const whole = pixels(picture, Number.POSITIVE_INFINITY)
  picture.close()
  const first = (4 - (turns % 4)) % 4
  const at = (index: number) => corners[(first + index) % 4]!
  const quad = scaleQuad([at(0), at(1), at(2), at(3)], { x: whole.width, y: whole.height })
  const seen = seePaper(quad, whole, paper)
  const page = rectify(whole, quad, sizeAt(seen, ARCHIVE_DPI))
  const canvas = canvasOf(page)
  // Next to nothing is lost here: main writes the page at the quality in which it is kept.
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 })
  return {
    shot: {
      jpeg: new Uint8Array(await jpeg.arrayBuffer()),
      thumb: await thumbOf(canvas),
      dpi: seen.dpi === null ? null : Math.max(1, Math.min(seen.dpi, ARCHIVE_DPI)),
      faults: judgeShot(greyOf(page.data, page)),
    },
  }
}

function pixels(picture: ImageBitmap, side: number): Rgba {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const size: Size = {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  }
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.imageSmoothingQuality = 'medium'
  context.drawImage(picture, 0, 0, size.width, size.height)
  return { ...size, data: context.getImageData(0, 0, size.width, size.height).data as Rgba['data'] }
}

function canvasOf({ data, width, height }: Rgba): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0)
  return canvas
}

function thumbOf(page: OffscreenCanvas): Promise<Blob> {
  const scale = Math.min(1, THUMB_SIDE / Math.max(page.width, page.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(page.width * scale)),
    Math.max(1, Math.round(page.height * scale)),
  )
  const context = canvas.getContext('2d')!
  context.imageSmoothingQuality = 'high'
  context.drawImage(page, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.7 })
}

import { homographyBetween, type Homography } from './homography.ts'
import { frameOf, type Quad, type Size } from './quad.ts'

/** A coloured picture, four bytes a pixel, row by row. */
export type Rgba = Size & { data: Uint8ClampedArray<ArrayBuffer> }

/**
 * The paper as if seen from straight above: what lies within the corners, drawn at the given size. Where several
 * pixels of the picture fall on one, four of them are mixed, so that fine print does not break up.
 * @param quad corners in pixels of `picture`
 */
export function rectify(picture: Rgba, quad: Quad, size: Size): Rgba {
  const data = new Uint8ClampedArray(size.width * size.height * 4)
  const back = homographyBetween(frameOf(size), quad)
  const shrunk = picture.width * picture.height > 1.6 * size.width * size.height
  const offsets = shrunk ? [0.25, 0.75] : [0.5]
  const share = 1 / offsets.length ** 2
  const sample = new Float32Array(3)
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      sample.fill(0)
      for (const dy of offsets) for (const dx of offsets) addPixel(picture, back, x + dx, y + dy, sample)
      const to = (y * size.width + x) * 4
      data[to] = sample[0]! * share
      data[to + 1] = sample[1]! * share
      data[to + 2] = sample[2]! * share
      data[to + 3] = 255
    }
  }
  return { ...size, data }
}

/** Adds the colour that lies at a place of the corrected picture. */
function addPixel(picture: Rgba, by: Homography, u: number, v: number, sum: Float32Array): void {
  const { width, height, data } = picture
  const w = by[6] * u + by[7] * v + by[8]
  // A pixel's colour lies in its middle.
  const x = Math.min(width - 1.001, Math.max(0, (by[0] * u + by[1] * v + by[2]) / w - 0.5))
  const y = Math.min(height - 1.001, Math.max(0, (by[3] * u + by[4] * v + by[5]) / w - 0.5))
  const left = x | 0
  const top = y | 0
  const dx = x - left
  const dy = y - top
  const at = (top * width + left) * 4
  const below = at + width * 4
  const a = (1 - dx) * (1 - dy)
  const b = dx * (1 - dy)
  const c = (1 - dx) * dy
  const d = dx * dy
  for (let channel = 0; channel < 3; channel++)
    sum[channel] =
      sum[channel]! +
      data[at + channel]! * a +
      data[at + 4 + channel]! * b +
      data[below + channel]! * c +
      data[below + 4 + channel]! * d
}

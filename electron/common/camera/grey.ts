import type { Size } from './quad.ts'

/** One byte a pixel, row by row: 0 black to 255 white. */
export type Grey = Size & { data: Uint8Array | Uint8ClampedArray }

/** Brightness of a coloured picture with four bytes a pixel, by the weights of the eye (BT.601). */
export function greyOf(rgba: Uint8ClampedArray | Uint8Array, { width, height }: Size): Grey {
  const data = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < data.length; at++, from += 4)
    data[at] = (rgba[from]! * 77 + rgba[from + 1]! * 150 + rgba[from + 2]! * 29) >> 8
  return { width, height, data }
}

/** Each pixel the mean of the nine around it; grain goes, edges stay where they are. */
export function soften({ width, height, data }: Grey): Grey {
  const rows = new Uint16Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < width; x++)
      rows[row + x] =
        data[row + Math.max(0, x - 1)]! + data[row + x]! + data[row + Math.min(width - 1, x + 1)]!
  }
  const soft = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - 1) * width
    const row = y * width
    const below = Math.min(height - 1, y + 1) * width
    for (let x = 0; x < width; x++) soft[row + x] = (rows[above + x]! + rows[row + x]! + rows[below + x]!) / 9
  }
  return { width, height, data: soft }
}

/** Brightness between pixels; outside the picture that of its edge. */
export function brightness({ width, height, data }: Grey, x: number, y: number): number {
  const cx = Math.min(width - 1.001, Math.max(0, x))
  const cy = Math.min(height - 1.001, Math.max(0, y))
  const left = Math.floor(cx)
  const top = Math.floor(cy)
  const dx = cx - left
  const dy = cy - top
  const at = top * width + left
  const upper = data[at]! * (1 - dx) + data[at + 1]! * dx
  const lower = data[at + width]! * (1 - dx) + data[at + width + 1]! * dx
  return upper * (1 - dy) + lower * dy
}

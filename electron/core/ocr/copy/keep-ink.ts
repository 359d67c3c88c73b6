import type { Sheet } from './remove-rules.ts'

/**
 * Makes everything paper that has no ink near it: noise, stains, print shining through. The soft edges of strokes stay,
 * the engine reads shades.
 * @param trace what is darker counts as ink
 * @returns how many dots are ink
 */
export function keepInk({ data, width, height, dpi, paper }: Sheet, trace: number): number {
  const reach = Math.max(2, Math.round(dpi / 100))
  const near = new Uint8Array(data.length)
  let count = 0
  for (let y = 0; y < height; y++) {
    const row = y * width
    let last = -1 - reach
    for (let x = 0; x < width; x++) {
      if (data[row + x]! < trace) {
        count++
        near.fill(1, row + Math.max(x - reach, last + 1, 0), row + x + 1)
        last = x
      } else if (x - last <= reach) near[row + x] = 1
    }
  }
  const kept = new Uint8Array(data.length).fill(paper)
  // Down to where each column is copied already.
  const till = new Int32Array(width).fill(-1)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (near[y * width + x] === 0) continue
      const to = Math.min(height - 1, y + reach)
      for (let down = Math.max(0, y - reach, till[x]! + 1); down <= to; down++)
        kept[down * width + x] = data[down * width + x]!
      till[x] = to
    }
  }
  data.set(kept)
  return count
}

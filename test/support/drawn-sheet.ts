import sharp from 'sharp'
import type { Sheet } from '../../electron/core/ocr/copy/remove-rules.ts'

/** SVG in black on white paper of 200 dpi, as the copy that is read is worked on. */
export async function drawnSheet(svg: string, width = 600, height = 400): Promise<Sheet> {
  const page = `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="white"/>${svg}</svg>`
  const data = await sharp(Buffer.from(page)).toColourspace('b-w').raw().toBuffer()
  const ink = Uint8Array.from(data, (shade) => (shade < 160 ? 1 : 0))
  return { data, ink, width, height, dpi: 200, paper: 255 }
}

/** How many dots of a rectangle are ink. */
export function inkIn(
  { ink, width }: Sheet,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): number {
  let count = 0
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) count += ink[y * width + x]!
  }
  return count
}

import sharp, { type Sharp } from 'sharp'

/** A white page with a red block in its upper left quarter, as a stamp would be. */
export function drawnPage(width: number, height: number): Sharp {
  const block = { width: Math.round(width * 0.3), height: Math.round(height * 0.2) }
  const svg = `<svg width="${width}" height="${height}"><rect x="${width * 0.1}" y="${height * 0.05}" width="${block.width}" height="${block.height}" fill="#c8102e"/></svg>`
  return sharp({ create: { width, height, channels: 3, background: 'white' } }).composite([
    { input: Buffer.from(svg) },
  ])
}

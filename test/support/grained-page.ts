import sharp from 'sharp'

/** A page as JPEG that no encoding makes much smaller than half a megabyte (at scale 1); each number another one. */
export function grainedPage(at: number, scale = 1): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 120 + at, sigma: 60 } as const
  const size = { width: 600 * scale, height: 850 * scale }
  const paper = { ...size, channels: 3, background: '#fff', noise } as const
  return sharp({ create: paper }).jpeg({ quality: 90 }).toBuffer()
}

import { distance, type Quad, type Size } from './quad.ts'

/** What lies under the camera: chosen by the officer, or told by its proportions. */
export const PAPERS = ['auto', 'a4', 'a5', 'a3', 'card', 'other'] as const
export type PaperWish = (typeof PAPERS)[number]
export type Paper = Exclude<PaperWish, 'auto'>

/** Short and long side in millimetres (ISO 216; ISO/IEC 7810 ID-1, the citizen's card). */
const SIDES: Record<Exclude<Paper, 'other'>, readonly [number, number]> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  card: [53.98, 85.6],
}
/**
 * How far, as a part, measured proportions may be from a paper's own, likeliest last. A camera that stands askew and
 * whose lens is unknown makes up to four percent; what might be either is A4.
 */
const NEAR = [
  ['card', 0.04],
  ['a4', 0.08],
] as const
const MM_PER_INCH = 25.4

export type SeenPaper = {
  paper: Paper
  /** Width by height as it lies in the picture, so that the corrected picture has the paper's true proportions. */
  ratio: number
  /** Dots per inch where the paper is farthest from the camera, rounded down; null when its size is not known. */
  dpi: number | null
  /** Size in pixels that the corrected picture has at most without making up any. */
  size: Size
}

/**
 * What the corners say of the paper. A4 and A5 have the same proportions: A4 is taken unless told otherwise, which
 * states too few dots per inch rather than too many.
 * @param quad corners in pixels @param frame the picture's own size, pixels
 */
export function seePaper(quad: Quad, frame: Size, wish: PaperWish): SeenPaper {
  const measured = trueRatio(quad, frame)
  const upright = measured < 1
  const slender = upright ? 1 / measured : measured
  const paper = wish === 'auto' ? nearest(slender) : wish
  const [top, right, bottom, left] = sideLengths(quad)
  const across = Math.max(top, bottom)
  const down = Math.max(left, right)
  if (paper === 'other') {
    // No pixel is lost along the better seen of the two directions.
    const width = Math.max(across, down * measured)
    return { paper, ratio: measured, dpi: null, size: whole(width, width / measured) }
  }
  const [short, long] = SIDES[paper]
  const width = (upright ? short : long) / MM_PER_INCH
  const height = (upright ? long : short) / MM_PER_INCH
  const dpi = Math.floor(Math.min(top / width, bottom / width, left / height, right / height))
  return { paper, ratio: width / height, dpi, size: whole(width * dpi, height * dpi) }
}

/** Pixels of a paper at so many dots per inch, never more than it was seen with. */
export function sizeAt(seen: SeenPaper, dpi: number): Size {
  const part = seen.dpi !== null && seen.dpi > dpi ? dpi / seen.dpi : 1
  return whole(seen.size.width * part, seen.size.height * part)
}

function whole(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}

function nearest(slender: number): Paper {
  for (const [paper, off] of NEAR) {
    const [short, long] = SIDES[paper]
    if (Math.abs(slender / (long / short) - 1) <= off) return paper
  }
  return 'other'
}

/** Lengths of top, right, bottom and left. */
function sideLengths(quad: Quad): [number, number, number, number] {
  const [a, b, c, d] = quad
  return [distance(a, b), distance(b, c), distance(c, d), distance(d, a)]
}

/** How much wider than long the lens of a document camera sees: focal length over the picture's longer side. */
const USUAL_FOCUS = 0.85
/** Two sides that run together by less, as a part, say nothing of the lens: corners are not found more exactly. */
const LEAST_SLANT = 0.02

/**
 * Width by height of the paper itself, whatever the camera's angle: Zhang and He, "Whiteboard scanning and image
 * enhancement" (2007), with the picture's middle as its principal point. Where the camera is not askew both ways the
 * focal length cannot be told; that of a usual lens is taken, and makes at most 4 % at 17°.
 */
export function trueRatio(quad: Quad, frame: Size): number {
  const [tl, tr, br, bl] = quad.map(({ x, y }) => [x - frame.width / 2, y - frame.height / 2, 1] as const)
  const k2 = dot(cross(tl!, br!), bl!) / dot(cross(tr!, br!), bl!)
  const k3 = dot(cross(tl!, br!), tr!) / dot(cross(bl!, br!), tr!)
  const along = tr!.map((value, at) => k2 * value - tl![at]!) as unknown as Vector
  const down = bl!.map((value, at) => k3 * value - tl![at]!) as unknown as Vector
  const longer = Math.max(frame.width, frame.height)
  const focus = -(along[0] * down[0] + along[1] * down[1]) / (along[2] * down[2])
  const slanted = Math.min(Math.abs(along[2]), Math.abs(down[2])) > LEAST_SLANT
  const told = slanted && focus > (0.45 * longer) ** 2 && focus < (3 * longer) ** 2
  const squared = told ? focus : (USUAL_FOCUS * longer) ** 2
  const length = (v: Vector): number => (v[0] ** 2 + v[1] ** 2) / squared + v[2] ** 2
  return Math.sqrt(length(along) / length(down))
}

type Vector = readonly [number, number, number]

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

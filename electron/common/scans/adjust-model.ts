import { z } from 'zod'

/** Why a page may not do as a copy. Said while the paper is still in the hand; nothing is refused. */
export const PageFault = z.enum([
  /** Below 200 dots per inch (TT 02/2019/TT-BNV). */
  'LOW_RESOLUTION',
  /** Writing runs over the edge of the picture. */
  'CUT_OFF',
  'TOO_DARK',
  'TOO_PALE',
])
export type PageFault = z.infer<typeof PageFault>

/** Most degrees by which a page is put straight; more is a quarter turn. */
export const MAX_ANGLE = 5

const part = z.number().min(0).max(1)

/**
 * The part of a page that is shown, in parts of the width and height of the whole page after it was put straight (the
 * upright rectangle that holds all of it: `straightSize` in adjust-rules.ts) and before its quarter turns.
 */
export const PageBox = z
  .strictObject({ left: part, top: part, width: part, height: part })
  .refine(({ left, top, width, height }) => left + width <= 1.0001 && top + height <= 1.0001)
  .refine(({ width, height }) => width >= 0.02 && height >= 0.02)
export type PageBox = z.infer<typeof PageBox>

/** Degrees to the right by which a page is put straight; small, on top of its quarter turns and before them. */
export const PageAngle = z.number().min(-MAX_ANGLE).max(MAX_ANGLE)
/** 0: as it came. 1: the paper as white and the ink as black as they can be made. */
export const PageContrast = z.number().min(0).max(1)

/** What is done to a page when it is shown and when its document is made. Its file stays as it came. */
export const PageAdjustment = z.strictObject({
  angle: PageAngle,
  /** null: all of the page. */
  crop: PageBox.nullable(),
  contrast: PageContrast,
})
export type PageAdjustment = z.infer<typeof PageAdjustment>

/**
 * What was found out about a page after it was stored. `angle` and `turn` are applied by themselves to a page that
 * nobody has touched; `crop` and `contrast` are only offered.
 */
export const PageFacts = z.strictObject({
  /** Degrees to the right that put its lines straight, to 0.1; 0 also when that could not be told. */
  angle: PageAngle,
  /** Quarter turns to the right that put it upright; 0 also when that could not be told. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** The sheet of paper, when it is clearly smaller than the picture. For the page put straight by `angle`. */
  crop: PageBox.nullable(),
  /** What would make it easier to read; 0 when it is well as it is. */
  contrast: PageContrast,
  blank: z.boolean(),
  faults: z.array(PageFault),
})
export type PageFacts = z.infer<typeof PageFacts>

/** How the pages of a component are written into its document. */
export const DocumentForm = z.strictObject({
  /** `lineart`: black and white, CCITT G4. */
  mode: z.enum(['color', 'gray', 'lineart']),
  /** Kilobytes a page should not exceed; null: as good as the scan. Never bought with less than 200 dpi. */
  targetKb: z.int().min(20).max(5000).nullable(),
})
export type DocumentForm = z.infer<typeof DocumentForm>

/** Of a component for which the administrator has set nothing. */
export const DEFAULT_FORM: DocumentForm = { mode: 'color', targetKb: null }

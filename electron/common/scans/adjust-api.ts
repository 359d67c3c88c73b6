import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { DocumentForm, PageAdjustment } from './adjust-model.ts'
import { MOST_PAGES, Rotation } from './model.ts'

const hands = ['officer', 'specialist'] as const
const nothing = z.object({})
const pageIds = z.array(z.string()).min(1).max(MOST_PAGES)
const { angle, crop, contrast } = PageAdjustment.shape

/** Calls that change how pages are shown and put into documents; never their files. */
export const scanAdjustApi = {
  /**
   * Puts pages straight, crops them, sets their contrast or how they are turned; what is left out stays. Answers how
   * they were before: the same call with that undoes it. Only pages on the desk that are pictures.
   */
  adjust: command({
    input: z.object({
      pages: z
        .array(
          z.object({
            pageId: z.string(),
            rotation: Rotation.optional(),
            angle: angle.optional(),
            crop: crop.optional(),
            contrast: contrast.optional(),
          }),
        )
        .min(1)
        .max(MOST_PAGES),
    }),
    output: z.object({
      former: z.array(PageAdjustment.extend({ pageId: z.string(), rotation: Rotation })),
    }),
    errors: [
      'NOT_FOUND',
      'PAGE_IN_DOCUMENT',
      /** A page of a PDF can be turned with `rotate` and nothing else. */
      'PAGE_NOT_PICTURE',
    ],
    roles: hands,
  }),
  /**
   * Makes two pages of one, as of two sheets that lay side by side: the page keeps the upper or left part, the new
   * one behind it shows the rest. `at` is the part of the page's height or width as it is seen, crop and turn
   * included. `former` is what `adjust` takes to put the page back; the new page is then removed.
   */
  split: command({
    input: z.object({
      pageId: z.string(),
      /** `across`: an upper and a lower part; `down`: a left and a right one. */
      along: z.enum(['across', 'down']),
      at: z.number().min(0.05).max(0.95),
    }),
    output: z.object({
      newPageId: z.string(),
      former: PageAdjustment.extend({ pageId: z.string(), rotation: Rotation }),
    }),
    errors: [
      'NOT_FOUND',
      'PAGE_IN_DOCUMENT',
      'PAGE_NOT_PICTURE',
      /** What would be left is no page. */
      'PART_TOO_SMALL',
    ],
    roles: hands,
  }),
  /**
   * Duplex by hand: the fronts in order, and the backs as the turned stack gave them, last sheet first. Together they
   * take the places they have had, front 1, back 1, front 2 … `reorder` with the order before undoes it.
   */
  interleave: command({
    input: z.object({ fronts: pageIds, backs: pageIds }),
    output: nothing,
    errors: [
      'NOT_FOUND',
      'PAGE_IN_DOCUMENT',
      /** Not as many backs as fronts: a sheet was drawn in twice, or a side is missing. */
      'SIDES_UNEQUAL',
    ],
    roles: hands,
  }),
  /** How the documents of components are written, as far as somebody has set it; all others are in colour. */
  documentForms: query({
    input: nothing,
    output: z.object({ forms: z.record(z.string(), DocumentForm) }),
    roles: EVERYBODY,
  }),
  /** Sets it for one component of that code, in all procedures; null: in colour again. For documents made from now on. */
  setDocumentForm: command({
    input: z.object({ component: z.string().min(1).max(100), form: DocumentForm.nullable() }),
    output: nothing,
    roles: ['administrator'],
  }),
}

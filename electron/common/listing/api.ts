import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Procedure } from '../procedures/model.ts'
import { Instant } from '../time/model.ts'
import { ListedPart, MOST_SHEETS } from './model.ts'

const KEEPERS = ['officer', 'administrator'] as const
const named = { code: Procedure.shape.code, name: z.string(), field: z.string() }
const made = z.object({
  /** Under which its prints are found in `papers.list`. */
  about: z.string(),
  paperId: z.string(),
})

/* The public listing (niêm yết): what hangs on the wall, what should, and the papers for it. */
export const listingApi = {
  /** Every procedure in force as it hangs on the wall or does not, and what hangs there and is in force no more. */
  state: query({
    input: z.object({}),
    output: z.object({
      procedures: z.array(
        z.object({
          ...named,
          state: z.enum(['posted', 'new', 'changed']),
          /** What has changed since it was posted. */
          parts: z.array(ListedPart),
          postedAt: Instant.nullable(),
          /** A sheet that says what holds now is printed and not yet marked as posted. */
          printed: z.boolean(),
        }),
      ),
      gone: z.array(z.object({ ...named, postedAt: Instant })),
      /** Papers of sheets that still have something to post, newest first. */
      papers: z.array(
        z.object({ paperId: z.string(), about: z.string(), madeAt: Instant, names: z.array(z.string()) }),
      ),
    }),
    roles: EVERYBODY,
  }),
  /** Wall sheets of these procedures in one paper, each from a page of its own. */
  makeSheets: command({
    input: z.object({ codes: z.array(Procedure.shape.code).min(1).max(MOST_SHEETS) }),
    output: made,
    errors: ['NOT_IN_FORCE', 'PAPER_FAILED'],
    roles: KEEPERS,
  }),
  /** The contents of the listing by field. */
  makeContents: command({
    input: z.object({}),
    output: made,
    errors: ['NOT_IN_FORCE', 'PAPER_FAILED'],
    roles: KEEPERS,
  }),
  /** The guide of one procedure, to be handed out. */
  makeGuide: command({
    input: z.object({ code: Procedure.shape.code }),
    output: made,
    errors: ['NOT_IN_FORCE', 'PAPER_FAILED'],
    roles: EVERYBODY,
  }),
  /** The officer has hung up what this paper says; procedures that it does not hold stay as they are. */
  markPosted: command({
    input: z.object({ paperId: z.string() }),
    output: z.object({ posted: z.int() }),
    errors: ['NOT_FOUND'],
    roles: KEEPERS,
  }),
  /** The officer has taken these down. */
  markRemoved: command({
    input: z.object({ codes: z.array(Procedure.shape.code).min(1).max(2000) }),
    output: z.object({ removed: z.int() }),
    errors: ['STILL_IN_FORCE'],
    roles: KEEPERS,
  }),
}

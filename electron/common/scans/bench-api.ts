import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { ReuseTag } from './bench-model.ts'
import { Instant } from '../time/model.ts'
import { MOST_PAGES, ScanDocument } from './model.ts'

const hands = ['officer', 'specialist'] as const
const nothing = z.object({})

/** Calls of the bench that sort pages to where they belong. */
export const scanBenchApi = {
  /**
   * Lays pages into stacks: what lies in one is selected and assigned together. Answers the stacks they lay in: the
   * same call with that undoes it.
   */
  stack: command({
    input: z.object({
      pages: z
        .array(z.object({ pageId: z.string(), stack: z.string().min(1).max(60) }))
        .min(1)
        .max(MOST_PAGES),
    }),
    output: z.object({ former: z.array(z.object({ pageId: z.string(), stack: z.string() })) }),
    errors: ['NOT_FOUND'],
    roles: hands,
  }),
  /** Looks for the QR of cover sheets on some of the pages that nobody looked at yet; asked again while some are left. */
  readCovers: command({
    input: z.object({ dossierId: z.string() }),
    output: z.object({ left: z.int() }),
    errors: ['NOT_FOUND'],
    roles: hands,
  }),
  /** Marks a component as secret, not to be scanned, with the reason; null lifts the mark. */
  markSecret: command({
    input: z.object({
      dossierId: z.string(),
      component: z.string(),
      reason: z.string().trim().min(3).max(300).nullable(),
    }),
    output: nothing,
    errors: [
      'NOT_FOUND',
      'COMPONENT_UNKNOWN',
      /** It is scanned already: take that back first. */
      'COMPONENT_DONE',
    ],
    roles: hands,
  }),
  /** Documents of the same person's other dossiers that can stand for components of this one that have none yet. */
  reusable: query({
    input: z.object({ dossierId: z.string() }),
    output: z.object({
      offers: z.array(
        z.object({
          component: z.string(),
          documentId: z.string(),
          dossierNo: z.string(),
          madeAt: Instant,
          tag: ReuseTag,
        }),
      ),
    }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** Takes such a document over: the same file, marked as used again. */
  reuse: command({
    input: z.object({ dossierId: z.string(), component: z.string(), documentId: z.string() }),
    output: ScanDocument,
    errors: [
      'NOT_FOUND',
      'COMPONENT_UNKNOWN',
      'COMPONENT_NOT_SCANNED',
      'COMPONENT_DONE',
      /** Of somebody else, of a dossier that was withdrawn or refused, or taken back meanwhile. */
      'NOT_REUSABLE',
    ],
    roles: hands,
  }),
}

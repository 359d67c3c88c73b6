import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Delivery } from '../sync/delivery.ts'
import { Instant } from '../time/model.ts'
import { Declined, FiledFile, Filing, FilingState } from './model.ts'

/** A dossier filed online as the queue shows it. */
export const FilingLine = z.object({
  ...Filing.omit({ components: true }).shape,
  files: z.int(),
  state: FilingState,
  /** When it came down to this PC. */
  cameAt: Instant,
  /** Until when the office has to answer. */
  answerBy: Instant,
  late: z.boolean(),
  /** It is another station's to take in. */
  elsewhere: z.boolean(),
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
  declined: Declined.nullable(),
  /** How far a decline has gone upward. */
  delivery: Delivery.nullable(),
})
export type FilingLine = z.infer<typeof FilingLine>

export const filingsApi = {
  /** The intake queue, the longest waiting first; or what was decided, the newest first. */
  list: query({
    input: z.object({ decided: z.boolean().default(false) }),
    output: z.array(FilingLine),
    roles: EVERYBODY,
  }),
  /** One of them whole, for the intake form to begin with. */
  get: query({
    input: z.object({ id: z.string() }),
    output: z.object({ filing: Filing, line: FilingLine }),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** The files that came with it, and how many bytes of each are here; `here`: all, and it can be looked at. */
  files: query({
    input: z.object({ id: z.string() }),
    output: z.array(
      FiledFile.extend({
        component: z.string().nullable(),
        componentName: z.string(),
        held: z.int(),
        here: z.boolean(),
      }),
    ),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** One of them. */
  file: query({
    input: z.object({ id: z.string(), sha256: z.string() }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
    errors: ['NOT_HERE', 'FILE_MISSING', 'FILE_DAMAGED'],
    roles: EVERYBODY,
  }),
  /**
   * Does not take it in: what is missing (Mẫu số 02, it may be filed again with it) or why not (Mẫu số 03), in writing.
   * The shared system is told, and tells whoever filed it.
   */
  decline: command({
    input: z.object({
      id: z.string(),
      kind: z.enum(['supplement', 'refusal']),
      items: z.array(z.string().trim().min(1).max(1000)).max(40),
      reason: z.string().trim().min(3).max(2000),
    }),
    output: z.object({ about: z.string(), paperId: z.string() }),
    errors: ['NOT_FOUND', 'DECIDED', 'ELSEWHERE', 'NOTHING_ASKED', 'PAPER_FAILED'],
    roles: ['officer'],
  }),
}

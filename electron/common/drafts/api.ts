import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'

/**
 * Forms that keep drafts: the intake, whatever is written on a dossier's page, of petitions both, a shelf check, the
 * inspection of a dossier.
 */
const Form = z.enum(['intake', 'dossier-act', 'petition', 'shelf-check', 'inspection'])

export const draftsApi = {
  /** The signed-in officer's open drafts of one form, newest first. */
  list: query({
    input: z.object({ form: Form }),
    output: z.object({
      drafts: z.array(z.object({ id: z.string(), content: z.unknown(), updatedAt: Instant })),
    }),
    roles: EVERYBODY,
  }),
  /** Keeps a form as it is typed; the form that reads it back judges whether it still fits. */
  save: command({
    input: z.object({
      id: z.uuid(),
      form: Form,
      content: z
        .record(z.string(), z.unknown())
        .refine((one) => JSON.stringify(one).length < 200_000, 'too large'),
    }),
    output: z.object({}),
    errors: ['NOT_YOURS'],
    roles: EVERYBODY,
  }),
  discard: command({
    input: z.object({ id: z.string() }),
    output: z.object({}),
    errors: ['NOT_YOURS'],
    roles: EVERYBODY,
  }),
}

import { z } from 'zod'
import { PlainDate, Instant } from '../../time/model.ts'
import { Seen, SeenThing } from '../../views/model.ts'
import { base, text } from '../parts.ts'

/** Who looked at whose personal data, A4: the answer to one question, with who asked it and why. */
export const ViewListPaper = z.strictObject({
  kind: z.literal('view-list'),
  ...base,
  from: PlainDate,
  to: PlainDate,
  by: z.enum(['account', 'dossier', 'person']),
  /** Name of the account, number of the dossier, or who was asked about. */
  subject: text(300),
  reason: text(500),
  askedBy: text(120),
  since: PlainDate.nullable(),
  /** Days whose record was changed. */
  changedDays: z.array(PlainDate).max(4000),
  /** There is more than what is listed. */
  more: z.boolean(),
  rows: z
    .array(
      z.strictObject({
        at: Instant,
        officer: z.string().max(120),
        how: Seen,
        what: SeenThing,
        name: z.string().max(400),
        about: z.string().max(1400),
      }),
    )
    .max(2000),
  madeAt: Instant,
})
export type ViewListPaper = z.infer<typeof ViewListPaper>

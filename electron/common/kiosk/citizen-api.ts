import { z } from 'zod'
import { DossierStatus } from '../dossiers/model.ts'
import { ListedProcedure } from '../listing/model.ts'
import type { Reply } from '../reply.ts'
import { OfficeAnswers, ServiceAnswers } from '../satisfaction/model.ts'
import { PlainDate } from '../time/model.ts'

/* Everything the citizen's window can ask, and nothing of the officer's contract: no name, no list of dossiers, no file.
   `CLOSED`: the register is not open, whatever is asked. */

const nothing = z.object({})

/** What is told of a dossier: where it stands, until when, whether that has passed. Whose it is stays here. */
export const DossierAnswer = z.strictObject({
  status: DossierStatus,
  dueDay: PlainDate,
  /** The day is the one that a letter of apology gave. */
  reappointed: z.boolean(),
  overdue: z.boolean(),
  returnBy: z.enum(['counter', 'post', 'online']),
})
export type DossierAnswer = z.infer<typeof DossierAnswer>

type CitizenSpec = { input: z.ZodType; output: z.ZodType; errors: readonly string[] }
const call = <I extends z.ZodType, O extends z.ZodType, const E extends string = never>(
  input: I,
  output: O,
  errors: readonly E[] = [],
) => ({ input, output, errors })

export const citizenApi = {
  state: call(
    nothing,
    z.object({
      open: z.boolean(),
      /** `Trung tâm Phục vụ hành chính công xã Hòa Bình`. */
      office: z.string(),
      /** What a number of this office begins with. */
      prefix: z.string(),
      /** The officer asks for a rating. */
      rating: z.boolean(),
    }),
  ),
  procedures: call(nothing, z.array(ListedProcedure.pick({ code: true, name: true, field: true })), [
    'CLOSED',
  ]),
  procedure: call(z.object({ code: z.string().max(20) }), ListedProcedure, ['CLOSED', 'NOT_FOUND']),
  /** What a scanner typed of the slip's QR, or a number and the last four digits of the telephone on the slip. */
  lookUp: call(
    z.object({ typed: z.string().max(2000), phone: z.string().max(4).nullable() }),
    DossierAnswer,
    ['CLOSED', 'NOT_A_NUMBER', 'NO_MATCH', 'WAIT'],
  ),
  rate: call(z.object({ service: ServiceAnswers, office: OfficeAnswers.nullable() }), nothing, [
    'CLOSED',
    'NOT_ASKED',
  ]),
  /** Nobody answers; the officer may ask again. */
  setRatingAside: call(nothing, nothing),
} satisfies Record<string, CitizenSpec>

export type CitizenCall = keyof typeof citizenApi
export type CitizenInput<N extends CitizenCall> = z.output<(typeof citizenApi)[N]['input']>
export type CitizenOutput<N extends CitizenCall> = z.output<(typeof citizenApi)[N]['output']>
export type CitizenReply<N extends CitizenCall> = Reply<
  CitizenOutput<N>,
  (typeof citizenApi)[N]['errors'][number]
>

import { z } from 'zod'
import { Instant, PlainDate } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** Answers made public within a period, A4 for the board: public words alone. */
export const PetitionBoardPaper = z.strictObject({
  kind: z.literal('petition-board'),
  ...base,
  from: PlainDate,
  to: PlainDate,
  office: text(300),
  rows: z
    .array(
      z.strictObject({
        petitionNo: text(60),
        receivedAt: Instant,
        publishedAt: Instant,
        question: text(3000),
        answer: text(6000),
      }),
    )
    .min(1)
    .max(500),
  contact: text(200).nullable(),
})
export type PetitionBoardPaper = z.infer<typeof PetitionBoardPaper>

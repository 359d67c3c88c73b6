import { z } from 'zod'
import { base, text } from '../parts.ts'

/** Phiếu đánh giá mức độ hài lòng, A5: filled in without a name and put into the box. It never names the dossier. */
export const SatisfactionFormPaper = z.strictObject({
  kind: z.literal('satisfaction-form'),
  ...base,
  office: text(300),
  /** Written in by hand where they are null. */
  procedure: text(1000).nullable(),
  officer: text(120).nullable(),
})
export type SatisfactionFormPaper = z.infer<typeof SatisfactionFormPaper>

import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, letter, text } from '../parts.ts'

/** Văn bản xin lỗi (Mẫu số 04): for the leader's signature. */
export const ApologyPaper = z.strictObject({
  kind: z.literal('apology'),
  ...base,
  ...letter,
  dueAt: Instant,
  newDueAt: Instant,
  /** Paragraphs separated by line breaks. */
  reason: text(3000),
  contact: text(300).optional(),
})
export type ApologyPaper = z.infer<typeof ApologyPaper>

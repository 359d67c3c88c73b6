import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, letter, text } from '../parts.ts'

/**
 * Thông báo dừng giải quyết hồ sơ (Mẫu số 05 of TT 03/2025/TT-VPCP, whose fields are not published; its condition is
 * Điều 7: nothing has been decided yet, and the applicant asks). TT 01/2018 has no form for it.
 */
export const StopNoticePaper = z.strictObject({
  kind: z.literal('stop-notice'),
  ...base,
  ...letter,
  /** From when on it is stopped. */
  stoppedAt: Instant,
  cause: z.enum(['applicant', 'no-supplement', 'other']),
  /** Paragraphs separated by line breaks. */
  reason: text(3000),
  contact: text(200).nullable(),
})
export type StopNoticePaper = z.infer<typeof StopNoticePaper>

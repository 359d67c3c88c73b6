import { z } from 'zod'
import { Instant } from '../../time/model.ts'

/** `Bản in lần n`, a strip laid over each page of a copy of an archived paper at print time. */
export const PrintStampPaper = z.strictObject({
  kind: z.literal('print-stamp'),
  copyNo: z.int().min(2),
  printedAt: Instant,
})
export type PrintStampPaper = z.infer<typeof PrintStampPaper>

import { z } from 'zod'
import { Form6a } from '../../reports/form-6a.ts'
import { Instant, PlainDate } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** Biểu số II.06a/VPCP/KSTT (TT 02/2017/TT-VPCP, TT 01/2020/TT-VPCP), A4 landscape: one period of a commune. */
export const Form6aPaper = z.strictObject({
  kind: z.literal('form-6a'),
  ...base,
  /** `Quý III năm 2026`. */
  period: text(120),
  from: PlainDate,
  to: PlainDate,
  reporter: text(300),
  recipient: text(300),
  form6a: Form6a,
  preparedBy: text(120),
  signer: z.strictObject({ capacity: z.array(text(120)).min(1).max(3), name: text(120) }),
  madeAt: Instant,
})
export type Form6aPaper = z.infer<typeof Form6aPaper>

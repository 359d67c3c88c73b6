import { z } from 'zod'
import { Instant } from '../../time/model.ts'

/** What is seen of a digital signature: laid over the upper right corner of the first page (NĐ 30/2020 appendix I). */
export const SignatureStampPaper = z.strictObject({
  kind: z.literal('signature-stamp'),
  /** The signer, as the certificate says. */
  name: z.string().min(1).max(120),
  signedAt: Instant,
})
export type SignatureStampPaper = z.infer<typeof SignatureStampPaper>

import { z } from 'zod'
import { ListedProcedure } from '../../listing/model.ts'
import { Instant } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** Phiếu hướng dẫn thủ tục, A4: one procedure to take home, with boxes to tick what one has. */
export const ProcedureGuidePaper = z.strictObject({
  kind: z.literal('procedure-guide'),
  ...base,
  office: text(300),
  address: text(400).nullable(),
  phone: text(40).nullable(),
  procedure: ListedProcedure,
  madeAt: Instant,
})
export type ProcedureGuidePaper = z.infer<typeof ProcedureGuidePaper>

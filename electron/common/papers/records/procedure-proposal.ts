import { z } from 'zod'
import { NotInForce, OnlineShare, Shorter, Times } from '../../improvement/model.ts'
import { Instant, PlainDate } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** Đề xuất cải tiến thủ tục, A4: what is not received at the counter, what could be shorter, what could go online. */
export const ProcedureProposalPaper = z.strictObject({
  kind: z.literal('procedure-proposal'),
  ...base,
  from: PlainDate,
  to: PlainDate,
  least: z.int(),
  measured: z.int().min(0),
  all: z.int().min(0),
  inForce: z.int().min(0),
  notInForce: z.array(NotInForce).max(2000),
  shorter: z.array(Shorter).max(500),
  noWait: z.array(Times).max(500),
  /** Those of which most was filed at the counter. */
  online: z.array(OnlineShare).max(500),
  madeAt: Instant,
  madeBy: text(120),
})
export type ProcedureProposalPaper = z.infer<typeof ProcedureProposalPaper>

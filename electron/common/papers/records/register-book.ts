import { z } from 'zod'
import { StoodOutcome } from '../../dossiers/timeliness.ts'
import { Instant, PlainDate } from '../../time/model.ts'
import { base, text } from '../parts.ts'

export const RegisterBookRow = z.strictObject({
  dossierNo: text(60),
  procedure: text(1000),
  applicant: text(300),
  address: text(400).nullable(),
  phone: text(40).nullable(),
  /** Agency that leads the case. */
  agency: text(300),
  receivedAt: Instant,
  /** As it was promised first, which it is judged by; null for a case answered at once. */
  dueAt: Instant.nullable(),
  /** The new date of a letter of apology. */
  newDueAt: Instant.nullable(),
  /** By the rule of the reports (`dossiers/timeliness.ts`), when the book was made. */
  outcome: StoodOutcome,
  returnedAt: Instant.nullable(),
  returnBy: z.enum(['counter', 'post', 'online']),
  /** Who took the result, beside the room for the signature. */
  receiver: text(300).nullable(),
  /** What ended a dossier otherwise, `Rút hồ sơ`, `Từ chối`; such a dossier is neither returned nor open. */
  ended: text(120).nullable(),
})
export type RegisterBookRow = z.infer<typeof RegisterBookRow>

/** Sổ theo dõi hồ sơ (Mẫu 07, TT 03/2025; Mẫu 06, TT 01/2018), A4 landscape: one field of work, one period. */
export const RegisterBookPaper = z.strictObject({
  kind: z.literal('register-book'),
  ...base,
  /** Field of work (lĩnh vực) or group of fields the book is opened for. */
  field: text(300),
  from: PlainDate,
  to: PlainDate,
  /** Quyển số. */
  volume: text(40).nullable(),
  rows: z.array(RegisterBookRow).max(20_000),
  keeper: text(120),
  madeAt: Instant,
})
export type RegisterBookPaper = z.infer<typeof RegisterBookPaper>

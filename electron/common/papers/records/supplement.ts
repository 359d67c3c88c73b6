import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, PaperApplicant, PaperProcedure, PaperQr, text } from '../parts.ts'

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu số 02); also handed out as guidance where nothing was taken in. */
export const SupplementPaper = z.strictObject({
  kind: z.literal('supplement'),
  ...base,
  /** Null where the dossier was not taken in. */
  dossierNo: text(60).nullable(),
  /** The office that asks. */
  office: text(300),
  applicant: PaperApplicant,
  procedure: PaperProcedure,
  request: text(1000),
  /** Everything that is missing, once and for all (NĐ 309/2026 Đ17.2a). */
  items: z.array(text(1000)).min(1).max(40),
  /** Paragraphs separated by line breaks. */
  reason: text(2000),
  /** Until when it is to be brought; null where no limit is set. */
  answerBy: Instant.nullable(),
  /** Whom to ask, `0210 3 123 456`; null leaves dots. */
  contact: text(200).nullable(),
  officerName: text(120),
  /** Null without a dossier number: there is nothing to look up. */
  qr: PaperQr.nullable(),
})
export type SupplementPaper = z.infer<typeof SupplementPaper>

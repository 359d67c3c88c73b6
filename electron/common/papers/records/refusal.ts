import { z } from 'zod'
import { base, PaperApplicant, PaperProcedure, PaperQr, text } from '../parts.ts'

/** Phiếu từ chối tiếp nhận, giải quyết hồ sơ (Mẫu số 03), before intake or after appraisal. */
export const RefusalPaper = z.strictObject({
  kind: z.literal('refusal'),
  ...base,
  /** Null where the dossier was not taken in. */
  dossierNo: text(60).nullable(),
  office: text(300),
  applicant: PaperApplicant,
  procedure: PaperProcedure,
  request: text(1000),
  /** Paragraphs separated by line breaks. */
  reason: text(3000),
  contact: text(200).nullable(),
  submitterName: text(300).nullable(),
  officerName: text(120),
  /** Null without a dossier number: there is nothing to look up. */
  qr: PaperQr.nullable(),
})
export type RefusalPaper = z.infer<typeof RefusalPaper>

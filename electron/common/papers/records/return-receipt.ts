import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, PaperApplicant, PaperProcedure, PaperQr, text } from '../parts.ts'

/** Giấy biên nhận trả kết quả, A5: what was given out, to whom, and what was looked at before. */
export const ReturnReceiptPaper = z.strictObject({
  kind: z.literal('return-receipt'),
  ...base,
  dossierNo: text(60),
  /** The office that gives the result out. */
  office: text(300),
  applicant: PaperApplicant,
  procedure: PaperProcedure,
  receivedAt: Instant,
  dueAt: Instant.nullable(),
  returnedAt: Instant,
  /** Documents given out. */
  results: z.array(text(500)).min(1).max(20),
  /** A part of the result is still to come. */
  partial: z.boolean(),
  receiver: z.strictObject({
    name: text(300),
    idNumber: text(40).nullable(),
    /** `Chủ hồ sơ`, `Người được ủy quyền (Giấy ủy quyền ngày 20/11/2026)`. */
    relation: text(300),
  }),
  /** The identity paper was looked at. */
  idChecked: z.boolean(),
  /** The slip was given back; false: lost, identity shown instead (NĐ 118/2025 Đ6). Null where none was issued. */
  slipGivenBack: z.boolean().nullable(),
  note: text(600).nullable(),
  officerName: text(120),
  qr: PaperQr,
  copies: z.union([z.literal(1), z.literal(2)]),
})
export type ReturnReceiptPaper = z.infer<typeof ReturnReceiptPaper>

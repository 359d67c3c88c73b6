import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import {
  base,
  PaperApplicant,
  PaperComponent,
  PaperProcedure,
  PaperQr,
  PaperTimeLimit,
  text,
} from '../parts.ts'

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01, TT 03/2025; TT 01/2018), A5; fields in the form's order. */
export const ReceiptPaper = z.strictObject({
  kind: z.literal('receipt'),
  ...base,
  dossierNo: text(60),
  /** Field 1, the office that took the dossier in. */
  office: text(300),
  applicant: PaperApplicant,
  authorised: PaperApplicant.extend({
    /** The paper that authorises, `Giấy ủy quyền ngày 20/11/2026`. */
    document: text(300).nullable(),
  }).nullable(),
  procedure: PaperProcedure,
  /** Field 7; usually the procedure's name. */
  request: text(1000),
  components: z.array(PaperComponent).max(80),
  sets: z.int().min(1).max(99),
  /** Null for a procedure answered at once. */
  timeLimit: PaperTimeLimit.nullable(),
  receivedAt: Instant,
  /** Written on paper before and entered at this moment (ghi bù); small print under field 11. */
  enteredAt: Instant.optional(),
  dueAt: Instant.nullable(),
  /** Why the due moment is what it is, `Không tính: T7 22/8, CN 23/8 …; lịch 2026-2`; small print under field 12. */
  dueNote: text(600).optional(),
  /** Field 13, `Trung tâm … `, `Nhận tại nhà qua bưu chính: …`. */
  resultAt: text(400),
  book: z.strictObject({ volume: text(40), entry: text(40) }).nullable(),
  submitterName: text(300).nullable(),
  officerName: text(120),
  qr: PaperQr,
  /** 2 prints Liên 1 (kept) and Liên 2 (handed out), as the 2018 form asks; 1 prints one unnumbered sheet. */
  copies: z.union([z.literal(1), z.literal(2)]),
})
export type ReceiptPaper = z.infer<typeof ReceiptPaper>

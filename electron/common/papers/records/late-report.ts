import { z } from 'zod'
import { Instant, PlainDate } from '../../time/model.ts'
import { base, PaperSigner, text } from '../parts.ts'

export const LateReportRow = z.strictObject({
  dossierNo: text(60),
  applicant: text(300),
  procedure: text(1000),
  receivedAt: Instant,
  dueAt: Instant,
  /** When the result existed or the dossier ended; null: open at the period's end. */
  finishedAt: Instant.nullable(),
  /** Working days; 0 where only rest days lie between, null where only a second supplement counts as late. */
  daysLate: z.int().min(0).nullable(),
  cause: text(200).nullable(),
  responsible: text(120).nullable(),
  measure: text(1000).nullable(),
  apologyNo: text(60).nullable(),
})
export type LateReportRow = z.infer<typeof LateReportRow>

/**
 * Báo cáo giải trình hồ sơ trễ hạn, A4 landscape: the commune's letter to the upper level about a period, laid out by
 * NĐ 30/2020/NĐ-CP. The same record is drawn as a PDF and written as a document to edit.
 */
export const LateReportPaper = z.strictObject({
  kind: z.literal('late-report'),
  ...base,
  /** `Kính gửi`. */
  recipient: text(300),
  from: PlainDate,
  to: PlainDate,
  /** Before and after the table, a paragraph each. */
  opening: z.array(text(1500)).min(1).max(6),
  ending: z.array(text(1500)).max(6),
  rows: z.array(LateReportRow).max(1000),
  signer: PaperSigner,
  /** `Nơi nhận`, a line each. */
  sentTo: z.array(text(200)).max(8),
  madeAt: Instant,
})
export type LateReportPaper = z.infer<typeof LateReportPaper>

/** `Trễ`, in words: nobody reads 0 as late. */
export function daysLateWords({ daysLate }: Pick<LateReportRow, 'daysLate'>): string {
  if (daysLate === null) return 'bổ sung lần hai'
  return daysLate === 0 ? 'dưới 1' : String(daysLate)
}

/** The heads of the table's columns, the same in both. */
export const LATE_REPORT_COLUMNS = {
  number: 'STT',
  dossierNo: 'Mã hồ sơ',
  dossier: 'Người nộp, thủ tục',
  receivedAt: 'Ngày nhận',
  dueAt: 'Hẹn trả',
  finishedAt: 'Có kết quả',
  daysLate: 'Trễ (ngày làm việc)',
  cause: 'Nguyên nhân',
  responsible: 'Người chịu trách nhiệm',
  measure: 'Biện pháp khắc phục',
  apologyNo: 'Số phiếu xin lỗi',
} as const

import { CashReceiptPaper } from '../../../electron/common/papers/records/cash-receipt.ts'
import {
  APPLICANTS,
  dossierNoOf,
  eachSize,
  LONG_NAME,
  type PaperSamples,
  RECEIVED_AT,
  sampleBase,
} from './parts.ts'

const LINES = {
  short: [{ name: 'Phí chứng thực', amount: 2_000 }],
  typical: [
    { name: 'Lệ phí cấp bản sao trích lục hộ tịch (3 bản)', amount: 24_000 },
    { name: 'Cước trả kết quả qua bưu chính', amount: 31_500 },
  ],
  extreme: Array.from({ length: 6 }, (_, index) => ({
    name: `Lệ phí cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất, thửa số ${index + 41}`,
    amount: 21_554_004 + index,
  })),
}

/** One line on one sheet; two lines on two; six lines with long names on three. */
export const cashReceipt: PaperSamples = (set) =>
  eachSize((size) =>
    CashReceiptPaper.parse({
      kind: 'cash-receipt',
      ...sampleBase('cash-receipt', set, size, '0123/2026-PT'),
      payer: size === 'extreme' ? LONG_NAME : APPLICANTS[size].name,
      address: APPLICANTS[size].address,
      dossierNo: size === 'short' ? null : dossierNoOf(set),
      lines: LINES[size],
      amount: LINES[size].reduce((sum, { amount }) => sum + amount, 0),
      paidBy: size === 'extreme' ? 'transfer' : 'cash',
      paidAt: RECEIVED_AT,
      note: size === 'extreme' ? 'Giảm 50 % theo Nghị quyết của Hội đồng nhân dân về phí, lệ phí' : null,
      collector: 'Trần Văn Ước',
      copies: { short: 1, typical: 2, extreme: 3 }[size],
    }),
  )

import type { z } from 'zod'
import type { Generation } from '../station/model.ts'

/* Every paper of the counter and what the law says of it, in each legal generation. One table, so that the number,
   the head, the archive and the QR all name a paper alike. */

type Set = z.infer<typeof Generation>

/** How a sheet lies. A landscape page is cut as such; the printer still gets its paper upright. */
export type Layout = 'A5' | 'A4' | 'A5-landscape' | 'A4-landscape' | 'label'

/** What a legal generation says of a paper; `law` and `form` are null where it publishes none. */
export type LegalForm = { title: string; law: string | null; form: string | null; layout: Layout }

const TT01 = 'TT 01/2018/TT-VPCP'
const TT03 = 'TT 03/2025/TT-VPCP'
/** TT 01/2018 prints its forms 01–05 on A5; of TT 03/2025 slips stay A5, letters are A4 (renderer/forms/README.md). */
const legal = (law: string, number: string, title: string, layout: Layout = 'A5'): LegalForm => ({
  title,
  law,
  form: `Mẫu số ${number}`,
  layout,
})
/** A paper that no circular prescribes: the same in both generations. */
const own = (title: string, layout: Layout): Record<Set, LegalForm> => {
  const form: LegalForm = { title, law: null, form: null, layout }
  return { '2018': form, '2025': form }
}

/** The form of the reports, which no generation of the counter's papers touches. */
const FORM_6A: LegalForm = {
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  law: 'TT 02/2017/TT-VPCP, TT 01/2020/TT-VPCP',
  form: 'Biểu số II.06a/VPCP/KSTT',
  layout: 'A4-landscape',
}

export const PAPER_KINDS = {
  receipt: {
    '2018': legal(TT01, '01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'),
    '2025': legal(TT03, '01', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'),
  },
  supplement: {
    '2018': legal(TT01, '02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'),
    '2025': legal(TT03, '02', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'),
  },
  refusal: {
    '2018': legal(TT01, '03', 'Phiếu từ chối giải quyết hồ sơ'),
    '2025': legal(TT03, '03', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'),
  },
  apology: {
    '2018': legal(TT01, '04', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'),
    '2025': legal(TT03, '04', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết', 'A4'),
  },
  'stop-notice': {
    // TT 01/2018 has no form for it.
    '2018': { title: 'Thông báo dừng giải quyết hồ sơ', law: null, form: null, layout: 'A4' },
    '2025': legal(TT03, '05', 'Thông báo dừng giải quyết hồ sơ', 'A4'),
  },
  'control-slip': {
    '2018': legal(TT01, '05', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'),
    '2025': legal(TT03, '06', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'),
  },
  'recovery-sheet': own('Phiếu mã khôi phục sổ hồ sơ', 'A4'),
  'closing-sheet': own('Phiếu chốt sổ', 'A4'),
  'print-stamp': own('Bản in lần n', 'A4'),
  'signature-stamp': own('Dấu chữ ký số', 'A4'),
  'register-book': {
    '2018': legal(TT01, '06', 'Sổ theo dõi hồ sơ', 'A4-landscape'),
    '2025': legal(TT03, '07', 'Sổ theo dõi hồ sơ', 'A4-landscape'),
  },
  'hand-over-note': own('Giấy bàn giao hồ sơ', 'A4'),
  'result-list': own('Phiếu bàn giao kết quả', 'A4-landscape'),
  'return-receipt': own('Giấy biên nhận trả kết quả', 'A5'),
  'combined-slip': own('Phiếu tiếp nhận nhiều hồ sơ và hẹn trả kết quả', 'A4'),
  'certification-slip': own('Phiếu tiếp nhận yêu cầu chứng thực', 'A5'),
  'certification-book': own('Sổ chứng thực', 'A4-landscape'),
  'cash-receipt': own('Phiếu thu nội bộ', 'A5-landscape'),
  'cash-sheet': own('Bảng kê thu phí, lệ phí', 'A4'),
  'post-list': own('Bảng kê bàn giao bưu điện', 'A4-landscape'),
  'dashboard-sheet': own('Bảng điều hành', 'A4'),
  'wall-sheets': own('Niêm yết thủ tục hành chính', 'A4'),
  'listing-contents': own('Danh mục thủ tục hành chính niêm yết', 'A4'),
  'satisfaction-form': own('Phiếu đánh giá mức độ hài lòng', 'A5'),
  'procedure-guide': own('Phiếu hướng dẫn thủ tục hành chính', 'A4'),
  'form-6a': { '2018': FORM_6A, '2025': FORM_6A },
  'table-report': own('Báo cáo', 'A4-landscape'),
  'late-report': own('Báo cáo giải trình hồ sơ trễ hạn', 'A4-landscape'),
  'inspection-report': own('Báo cáo kết quả tự kiểm tra', 'A4'),
  'view-list': own('Danh sách lượt xem dữ liệu cá nhân', 'A4'),
  'procedure-proposal': own('Đề xuất cải tiến thủ tục hành chính', 'A4'),
  'cover-sheet': own('Tờ bìa quét', 'A4'),
  'petition-receipt': own('Giấy tiếp nhận phản ánh, kiến nghị, khiếu nại', 'A5'),
  'accusation-receipt': own('Giấy tiếp nhận đơn tố cáo', 'A5'),
  'petition-report': own('Báo cáo tiếp nhận, trả lời phản ánh, kiến nghị', 'A4'),
  'petition-board': own('Công khai trả lời phản ánh, kiến nghị', 'A4'),
  'apology-board': own('Công khai xin lỗi', 'A4-landscape'),
  'result-board': own('Công khai kết quả giải quyết', 'A4-landscape'),
  'address-label': own('Phiếu địa chỉ', 'label'),
} as const satisfies Record<string, Record<Set, LegalForm>>
export type PaperKind = keyof typeof PAPER_KINDS

/** What the law calls a paper in a generation, which form it is and how its sheet lies. */
export function legalForm(kind: PaperKind, set: Set): LegalForm {
  return PAPER_KINDS[kind][set]
}

/** Paper sizes used; width and height in millimetres, portrait. */
export const MEDIA = { A5: [148, 210], A4: [210, 297], label: [100, 150] } as const
export type Media = keyof typeof MEDIA

/** The paper a kind of record is printed on in a generation; a landscape page lies on the same sheet. */
export function mediaOf(kind: PaperKind, set: Set = '2025'): Media {
  const { layout } = legalForm(kind, set)
  if (layout === 'label') return 'label'
  return layout.startsWith('A5') ? 'A5' : 'A4'
}

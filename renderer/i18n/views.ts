import type { Asked, Seen, SeenThing } from '../../electron/common/views/model.ts'
import type { RefusalsOf } from './refusals.ts'

const DOSSIER_UNKNOWN = 'Không có hồ sơ nào mang mã này. Xem lại mã trên giấy tiếp nhận rồi ghi lại.'

/** Who looked at whose personal data, and when. */
export const views = {
  title: 'Ai đã xem dữ liệu cá nhân',
  open: 'Ai đã xem dữ liệu',
  lead: 'Sổ ghi mỗi ngày một lần: ai mở, in, lưu tệp hồ sơ nào và tìm kiếm gì. Người hỏi và lý do hỏi cũng được ghi vào nhật ký.',
  by: 'Hỏi theo',
  ways: { account: 'Tài khoản', dossier: 'Hồ sơ', person: 'Người dân, tổ chức' } satisfies Record<
    Asked['by'],
    string
  >,
  account: 'Tài khoản',
  chooseAccount: 'Chọn tài khoản',
  inactive: (name: string) => `${name} (đã gỡ)`,
  dossierNo: 'Mã hồ sơ',
  person: 'Họ tên, số định danh hoặc số điện thoại',
  personHint: 'Họ tên ghi đủ như trong hồ sơ.',
  subjectMissing: 'Ghi ít nhất 3 ký tự.',
  reason: 'Lý do hỏi',
  reasonHint: 'Thí dụ: theo đơn của người dân ngày 20/11/2026.',
  reasonMissing: 'Ghi lý do, ít nhất 3 chữ cái.',
  ask: 'Xem ai đã xem',
  print: 'Lập bản in',
  printTitle: 'Bản in',
  count: (count: number) => `${count.toLocaleString('vi-VN')} lượt`,
  more: (count: number) =>
    `Chỉ hiện ${count.toLocaleString('vi-VN')} lượt mới nhất. Chọn kỳ ngắn hơn để xem đủ.`,
  none: 'Không có lượt xem nào trong kỳ',
  noneText: 'Mỗi người mỗi ngày chỉ ghi lần đầu với từng hồ sơ.',
  since: (day: string) => `Sổ bắt đầu ghi lượt xem từ ngày ${day}; trước ngày đó không có số liệu.`,
  sinceNever: 'Sổ chưa ghi lượt xem nào.',
  changed: (days: string) =>
    `Lượt xem của các ngày sau không còn như lúc được niêm trong nhật ký: ${days}. Báo quản trị và cấp trên.`,
  columns: { at: 'Lần đầu trong ngày', officer: 'Người xem', how: 'Việc', thing: 'Của ai, là gì' },
  hows: {
    opened: 'Mở xem',
    printed: 'In',
    saved: 'Lưu thành tệp',
    exported: 'Xuất giấy tờ',
    searched: 'Tìm kiếm',
  } satisfies Record<Seen, string>,
  things: {
    dossier: 'Hồ sơ',
    petition: 'Phản ánh, kiến nghị',
    filing: 'Hồ sơ nộp trực tuyến',
    paper: 'Giấy tờ',
    text: 'Từ tìm kiếm',
  } satisfies Record<SeenThing, string>,
  refusals: {
    ask: { DOSSIER_UNKNOWN },
    makeSheet: {
      DOSSIER_UNKNOWN,
      PAPER_FAILED: 'Không dựng được bản in. Hãy bấm lập lần nữa.',
    },
  } satisfies RefusalsOf<'views'>,
}

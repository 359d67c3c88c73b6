import type { BookKind } from '../../electron/common/books/model.ts'
import type { RefusalsOf } from './refusals.ts'

const FAULTS = {
  NOT_FOUND: 'Có hồ sơ không còn tìm thấy trong sổ. Hãy chọn lại danh sách.',
  EMPTY: 'Không có hồ sơ nào trong lĩnh vực và kỳ đã chọn.',
  TOO_MANY: ({ most }: Record<string, unknown>) =>
    `Quá nhiều hồ sơ cho một quyển (tối đa ${Number(most).toLocaleString('vi-VN')}). Hãy chọn kỳ ngắn hơn.`,
  MIXED:
    'Các hồ sơ đã chọn không cùng người giao, người nhận hoặc cùng một người nộp nên không lập chung được.',
  NO_ADDRESS: 'Có hồ sơ chưa ghi địa chỉ nhận kết quả. Hãy bổ sung địa chỉ trong hồ sơ rồi lập lại.',
  PAPER_FAILED: 'Không dựng được bản in. Dữ liệu đã lưu an toàn; hãy thử lại.',
}

export const books = {
  title: 'Sổ và bảng kê',
  lead: 'Lập sổ theo dõi, giấy bàn giao, phiếu nhiều hồ sơ và phiếu địa chỉ từ những gì đã ghi trong sổ.',
  tabs: { label: 'Loại giấy', book: 'Sổ theo dõi hồ sơ', day: 'Bảng kê trong ngày' },
  book: {
    title: 'Chọn sổ',
    field: 'Lĩnh vực',
    allFields: 'Tất cả lĩnh vực',
    volume: 'Quyển số',
    volumeHint: 'In trên sổ, ghi nhớ cho lĩnh vực này trong năm.',
    volumeMissing: 'Ghi quyển số, ví dụ 01/2026.',
  },
  day: {
    title: 'Chọn bảng kê',
    day: 'Ngày',
    empty: 'Trong ngày này không có việc nào cần bảng kê',
    emptyHint:
      'Bảng kê hiện ra khi có hồ sơ được chuyển, có kết quả, một người nộp nhiều hồ sơ hoặc kết quả gửi qua bưu chính.',
    kinds: {
      'hand-over-note': 'Giấy bàn giao hồ sơ',
      'result-list': 'Phiếu bàn giao kết quả',
      'combined-slip': 'Phiếu tiếp nhận nhiều hồ sơ',
      'address-label': 'Phiếu địa chỉ gửi bưu chính',
    } satisfies Record<Exclude<BookKind, 'register-book'>, string>,
    count: (count: number) => `${count} hồ sơ`,
    dossiers: 'Hồ sơ trong bảng kê',
  },
  panel: {
    title: 'Bản xem trước',
    choose: 'Chọn một bảng kê ở bên trái.',
    chooseBook: 'Chọn lĩnh vực và kỳ rồi bấm Xem trước.',
    show: 'Xem trước',
    drawing: 'Đang dựng bản xem trước…',
    make: 'Lập để in',
    again: 'Lập lại theo số liệu hiện nay',
    made: 'Bản đã lập',
    madeNow: 'Đã lập và lưu. Bấm In hoặc Lưu tệp.',
  },
  refusals: { preview: FAULTS, make: FAULTS } satisfies RefusalsOf<'books'>,
}

import type { Board, NameStyle } from '../../electron/common/boards/model.ts'
import type { RefusalsOf } from './refusals.ts'

/** The public boards: who is asked to excuse a delay, and whose result is there. */
export const boards = {
  open: 'Bảng công khai',
  title: 'Bảng công khai',
  lead: 'Công khai xin lỗi và công khai kết quả: in dán bảng, hoặc chiếu lên màn hình thứ hai. Dưới đây là đúng những gì người dân thấy.',
  tabs: { apologies: 'Công khai xin lỗi', results: 'Công khai kết quả' } satisfies Record<Board, string>,
  none: {
    apologies: 'Không có hồ sơ nào phải xin lỗi',
    results: 'Không có hồ sơ nào có kết quả',
  },
  noneHint: (days: number) => `Trong ${days} ngày qua.`,
  stays: (days: number) => `Mỗi dòng được công khai ${days} ngày.`,
  columns: {
    dossierNo: 'Mã hồ sơ',
    name: 'Người nộp',
    procedure: 'Thủ tục',
    firstDue: 'Hẹn lần đầu',
    newDue: 'Hẹn lại',
    cause: 'Nguyên nhân',
    finished: 'Có kết quả',
    outcome: 'Thời hạn',
    state: 'Trả kết quả',
  },
  finished: 'đã có kết quả',
  sheet: {
    make: 'Lập bản in',
    lead: 'Bản in A4 để dán bảng, giữ trong máy đúng như lúc lập.',
  },
  onScreen: {
    open: 'Chiếu lên màn hình thứ hai',
    openHint: 'Toàn bộ màn hình thứ hai; chỉ có một màn hình thì mở thành cửa sổ. Trang tự chuyển.',
    close: 'Tắt bảng trên màn hình',
  },
  rules: {
    open: 'Người dân thấy gì',
    title: 'Người dân thấy gì trên bảng',
    lead: 'Thông tin cá nhân được rút gọn trước khi rời sổ: bản in và màn hình không có gì hơn.',
    name: 'Tên người nộp',
    names: {
      full: 'Đủ họ tên',
      'family-initials': 'Họ và chữ cái đầu',
      initials: 'Chỉ chữ cái đầu',
      hidden: 'Không ghi tên',
    } satisfies Record<NameStyle, string>,
    nameHints: {
      full: 'Nguyễn Thị Minh Đường',
      'family-initials': 'Nguyễn T. M. Đ.',
      initials: 'N. T. M. Đ.',
      hidden: '',
    } satisfies Record<NameStyle, string>,
    organisations: 'Tên tổ chức luôn ghi đủ, trừ khi chọn không ghi tên.',
    numberLabel: 'Mã hồ sơ',
    number: 'Ghi mã hồ sơ',
    numberHint: 'Người dân tìm hồ sơ của mình theo mã trên Giấy tiếp nhận.',
    procedure: 'Thủ tục',
    procedures: { name: 'Tên thủ tục', field: 'Chỉ lĩnh vực', hidden: 'Không ghi' },
    apologyDays: 'Số ngày công khai lời xin lỗi',
    apologyDaysHint: 'Tính từ ngày ký; hồ sơ còn đang giải quyết thì vẫn ở lại trên bảng.',
    resultDays: 'Số ngày công khai kết quả',
    resultDaysHint: 'Tính từ ngày có kết quả.',
    nobody: 'Không ghi tên thì phải ghi mã hồ sơ: nếu không, chẳng ai nhận ra hồ sơ của mình.',
    wrong: 'Ghi số ngày từ 1 đến 365.',
    save: 'Lưu',
    saved: 'Đã lưu. Màn hình công khai đổi theo ngay.',
  },
  /** Read by the public. */
  screen: {
    closed: 'Quầy đang đóng',
    titles: { apologies: 'Xin lỗi vì trễ hẹn', results: 'Kết quả đã có' } satisfies Record<Board, string>,
    leads: {
      apologies: 'Chúng tôi xin lỗi Ông/Bà có hồ sơ trên đây vì chưa trả kết quả đúng hẹn.',
      results: 'Ông/Bà mang Giấy tiếp nhận và giấy tờ tùy thân đến quầy để nhận.',
    } satisfies Record<Board, string>,
    none: {
      apologies: (days: number) => `Trong ${days} ngày qua không có hồ sơ nào phải xin lỗi`,
      results: (days: number) => `Trong ${days} ngày qua không có hồ sơ nào có kết quả`,
    },
    newDue: (day: string) => `Hẹn lại ngày ${day}`,
    finished: 'Đã có kết quả',
    firstDue: (day: string) => `Hẹn lần đầu ${day}`,
    waiting: 'Mời đến nhận',
    since: (day: string, outcome: string) => `Có kết quả ${day}, ${outcome}`,
    page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  },
  refusals: {
    makeSheet: { PAPER_FAILED: 'Không lập được bản in. Thử lại; nếu vẫn lỗi, báo quản trị.' },
  } satisfies RefusalsOf<'boards'>,
}

import type { Column6a, Noted } from '../../electron/common/reports/form-6a.ts'
import type { ReportKind } from '../../electron/common/reports/kinds.ts'
import type { PeriodKind } from '../../electron/common/reports/periods.ts'
import type { RefusalsOf } from './refusals.ts'

const PAPER_FAILED = 'Không dựng được bản in. Số liệu vẫn an toàn; hãy thử lại.'
const ROMAN = ['I', 'II', 'III', 'IV']

export const reports = {
  title: 'Báo cáo',
  lead: 'Chọn báo cáo và kỳ. Bấm vào một con số để xem đúng các hồ sơ được đếm.',
  report: 'Loại báo cáo',
  reports: {
    'form-6a': 'Biểu II.06a, giải quyết thủ tục',
    post: 'Tiếp nhận, trả qua bưu chính',
    fees: 'Thu phí, lệ phí',
    certification: 'Chứng thực',
    supplements: 'Yêu cầu bổ sung, từ chối',
    workload: 'Công việc của cán bộ',
    online: 'Nộp trực tuyến',
    digitised: 'Số hóa',
    'index-766': 'Tự đánh giá Bộ chỉ số 766',
  } satisfies Record<ReportKind, string>,
  tabs: { label: 'Báo cáo', form: 'Lập báo cáo', closed: 'Báo cáo đã chốt' },
  period: {
    kind: 'Kỳ báo cáo',
    kinds: {
      month: 'Tháng',
      quarter: 'Quý',
      half: '6 tháng',
      nine: '9 tháng',
      year: 'Năm',
    } satisfies Record<PeriodKind, string>,
    own: 'Từ ngày, đến ngày',
    year: 'Năm',
    part: { month: 'Tháng', quarter: 'Quý', half: 'Nửa năm', nine: '', year: '' } satisfies Record<
      PeriodKind,
      string
    >,
    partName: (kind: PeriodKind, part: number) => {
      if (kind === 'quarter') return `Quý ${ROMAN[part - 1]}`
      if (kind === 'half') return part === 1 ? '6 tháng đầu năm' : '6 tháng cuối năm'
      return `Tháng ${part}`
    },
    /** As on the form. */
    name: (kind: PeriodKind, year: number, part: number) => {
      if (kind === 'month') return `Tháng ${part} năm ${year}`
      if (kind === 'quarter') return `Quý ${ROMAN[part - 1]} năm ${year}`
      if (kind === 'half') return part === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`
      return kind === 'nine' ? `9 tháng đầu năm ${year}` : `Năm ${year}`
    },
    ownName: (from: string, to: string) => `Từ ${from} đến ${to}`,
    cut: 'Chốt số liệu',
    cuts: { 'month-end': 'Hết ngày cuối tháng', fourteenth: 'Ngày 14 (NĐ 09/2019)' },
    days: (from: string, to: string) => `từ ngày ${from} đến ngày ${to}`,
  },
  columns: {
    total: 'Tổng số',
    online: 'Trực tuyến',
    direct: 'Trực tiếp, bưu chính',
    carried: 'Kỳ trước chuyển sang',
    resolved: 'Tổng số',
    early: 'Trước hạn',
    onTime: 'Đúng hạn',
    late: 'Quá hạn',
    open: 'Tổng số',
    openInTime: 'Trong hạn',
    openLate: 'Quá hạn',
  } satisfies Record<Column6a, string>,
  groups: { taken: 'Tiếp nhận', resolved: 'Đã giải quyết', open: 'Đang giải quyết' },
  endings: {
    refused: 'Từ chối giải quyết',
    stopped: 'Dừng giải quyết',
    withdrawn: 'Người nộp rút',
  } satisfies Record<Noted, string>,
  /** What a figure counts, over its list. */
  counted: {
    total: 'Tiếp nhận, tất cả',
    online: 'Tiếp nhận trực tuyến',
    direct: 'Tiếp nhận trực tiếp, bưu chính',
    carried: 'Kỳ trước chuyển sang',
    resolved: 'Đã giải quyết',
    early: 'Giải quyết trước hạn',
    onTime: 'Giải quyết đúng hạn',
    late: 'Giải quyết quá hạn',
    open: 'Đang giải quyết',
    openInTime: 'Đang giải quyết, trong hạn',
    openLate: 'Đang giải quyết, quá hạn',
    refused: 'Từ chối giải quyết',
    stopped: 'Dừng giải quyết',
    withdrawn: 'Người nộp rút',
  } satisfies Record<Column6a | Noted, string>,
  table: {
    label: 'Biểu II.06a theo lĩnh vực',
    field: 'Lĩnh vực',
    sum: 'Tổng số',
    open: (figure: number, what: string, field: string) =>
      `${figure} hồ sơ, ${what}, ${field}. Xem danh sách`,
    openFigure: (figure: string, what: string, row: string) => `${figure}: ${what}, ${row}. Xem danh sách`,
    empty: 'Trong kỳ không có số liệu nào',
    emptyText: 'Chọn kỳ khác, hoặc vẫn chốt được báo cáo, ghi rõ là không có.',
    first: (shown: number, all: number) =>
      `Màn hình nêu ${shown} dòng đầu trong ${all} dòng; bản in và tệp Excel có đủ.`,
    nothing: 'Trong kỳ không có hồ sơ nào',
    nothingText: 'Chọn kỳ khác, hoặc vẫn chốt được báo cáo, ghi rõ là không có.',
    balanced: (total: number, resolved: number, open: number) =>
      `Khớp: (3) ${total} = (7) ${resolved} + (11) ${open}`,
    unbalanced: (fields: string) =>
      `Không khớp (3) = (7) + (11) ở: ${fields}. Đừng gửi báo cáo; hãy báo quản trị kiểm tra sổ.`,
    note: 'Không tính vào các cột trên, vì kết thúc không có kết quả:',
    noteLine: (ending: string, carried: number) =>
      carried > 0 ? `${ending}, trong đó ${carried} từ kỳ trước` : ending,
    asOf: (day: string) => `Kỳ chưa hết: số liệu đến hết ngày ${day}.`,
    rule: 'Cách tính: so ngày có kết quả với ngày hẹn trả đầu tiên; thời gian chờ người nộp bổ sung lần đầu được trừ; yêu cầu bổ sung quá một lần tính là quá hạn; hẹn lại trong phiếu xin lỗi không làm hồ sơ thành đúng hạn (QĐ 766/QĐ-TTg).',
  },
  list: {
    empty: 'Không còn hồ sơ nào',
    columns: {
      dossier: 'Hồ sơ',
      procedure: 'Thủ tục',
      received: 'Tiếp nhận',
      due: 'Hẹn trả',
      finished: 'Có kết quả',
    },
    count: (count: number) => `${count} hồ sơ`,
    more: 'Xem tiếp',
    none: 'Chưa có',
  },
  actions: {
    recipient: 'Đơn vị nhận báo cáo',
    recipientMissing: 'Ghi tên đơn vị nhận báo cáo.',
    close: 'Chốt và ký báo cáo',
    closeTitle: 'Chốt báo cáo',
    closeText:
      'Số liệu và bản in được giữ nguyên như lúc chốt. Về sau sổ có thay đổi thì vẫn in lại được đúng bản này, và phần mềm nêu rõ hồ sơ nào đã khác.',
    closed: 'Đã chốt báo cáo.',
    onlyLeader: 'Lãnh đạo chốt báo cáo ở màn hình này.',
    excel: 'Lưu Excel',
    saved: 'Đã lưu tệp Excel.',
    preview: 'Xem bản in',
    drawing: 'Đang dựng bản in…',
  },
  closed: {
    empty: 'Chưa có báo cáo nào được chốt',
    emptyText: 'Lãnh đạo chốt ở mục Lập báo cáo; báo cáo đã chốt nằm ở đây.',
    by: (name: string, at: string) => `${name} chốt lúc ${at}`,
    back: 'Các báo cáo đã chốt',
    same: 'Sổ không thay đổi gì so với lúc chốt.',
    differs: (count: number) => `${count} hồ sơ đã khác so với lúc chốt`,
    figuresDiffer: 'Số liệu của kỳ này bây giờ khác lúc chốt.',
    differsText: 'Số liệu bên dưới vẫn là của báo cáo đã chốt. Nếu cần, chốt một báo cáo mới cho cùng kỳ.',
    before: 'Lúc chốt',
    now: 'Bây giờ',
    nowhere: 'Không tính',
    first: (count: number) => `Danh sách nêu ${count} hồ sơ đầu tiên.`,
    paper: 'Bản in đã lưu',
  },
  index: {
    title: 'Số liệu không có ở quầy',
    lead: 'Đọc tỷ lệ trên Cổng Dịch vụ công quốc gia rồi nhập vào đây. Số được giữ lại cùng tên người nhập.',
    by: (name: string, at: string) => `${name} nhập lúc ${at}`,
    none: 'Chưa nhập',
    wrong: 'Ghi một số từ 0 đến 100, như 85,5. Để trống nếu chưa biết.',
    save: 'Lưu số liệu',
    saved: 'Đã lưu số liệu.',
    rules: 'Sửa điểm, ngưỡng',
    rulesTitle: 'Điểm và ngưỡng của từng chỉ số',
    indicator: 'Chỉ số',
    points: 'Điểm tối đa',
    target: 'Ngưỡng (%)',
    confirmed: 'Đã xác nhận',
    rulesWrong: 'Điểm ghi từ 0 đến 100, ngưỡng từ 1 đến 100.',
    rulesSaved: 'Đã lưu điểm và ngưỡng.',
  },
  /** On the leader's first screen. */
  due: {
    title: 'Báo cáo đã sẵn sàng',
    hint: 'Kỳ đã đến ngày chốt, số liệu có sẵn: mở ra xem rồi chốt, hoặc để sang bên nếu không phải báo cáo.',
    ready: (name: string) => `Báo cáo ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)} đã sẵn sàng`,
    endsToday: 'kỳ hết hôm nay, số liệu đủ từ ngày mai',
    open: 'Mở báo cáo',
    openOne: (name: string) => `Mở báo cáo ${name}`,
    aside: 'Để sang bên',
    asideOne: (name: string) => `Để báo cáo ${name} sang bên`,
    asideDone: (name: string) => `Đã để báo cáo ${name} sang bên.`,
    more: (count: number) => `Còn ${count} báo cáo của các kỳ trước.`,
    schedule: 'Lịch báo cáo',
    scheduleText:
      'Báo cáo của các kỳ được chọn hiện ở màn hình Việc hôm nay của lãnh đạo khi đến ngày cuối kỳ, cho đến khi chốt hoặc để sang bên.',
    scheduleSaved: 'Đã lưu lịch báo cáo.',
    save: 'Lưu lịch',
  },
  refusals: {
    typeIndex: { NOT_TYPED: 'Chỉ số này phần mềm tự tính, không nhập được.' },
    setIndexRule: { NOT_FOUND: 'Không tìm thấy chỉ số này.' },
    read: { NOT_FOUND: 'Không tìm thấy báo cáo này.' },
    preview: { PAPER_FAILED },
    close: {
      PERIOD_NOT_BEGUN: 'Kỳ báo cáo chưa bắt đầu. Hãy chọn kỳ khác.',
      UNBALANCED: 'Có người vừa cập nhật hồ sơ trong lúc chốt. Hãy bấm chốt lại.',
      PAPER_FAILED: 'Báo cáo đã chốt nhưng chưa dựng được bản in. Hãy bấm chốt lần nữa.',
    },
    save: {
      NOT_FOUND: 'Không tìm thấy báo cáo này.',
      CANCELLED: 'Chưa lưu: bạn đã đóng hộp chọn nơi lưu.',
      CANNOT_WRITE: 'Không ghi được tệp ở nơi đã chọn. Hãy chọn thư mục khác.',
    },
  } satisfies RefusalsOf<'reports'>,
}

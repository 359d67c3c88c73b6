import type { RefusalsOf } from './refusals.ts'

const dossiers = (count: number) => `${count.toLocaleString('vi-VN')} hồ sơ`

export const dashboard = {
  title: 'Bảng điều hành',
  lead: 'Bấm vào con số hoặc cột bất kỳ để xem danh sách hồ sơ được đếm.',
  asOf: (moment: string) => `Số liệu lúc ${moment}`,
  loading: 'Đang đếm…',
  /** A rate: one decimal, with the comma of Vietnamese; nothing to divide by is said as such. */
  percent: (value: number | null) =>
    value === null ? '—' : `${value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} %`,
  dossiers,
  rule: 'Cách tính',
  closeRule: 'Đóng cách tính',
  targets: {
    open: 'Đổi chỉ tiêu',
    title: 'Chỉ tiêu của đơn vị',
    onTime: 'Tỷ lệ đúng hạn ít nhất (%)',
    early: 'Tỷ lệ trước hạn ít nhất (%)',
    hint: 'Ghi số từ 0 đến 100.',
    wrong: 'Mỗi chỉ tiêu là một số từ 0 đến 100.',
    save: 'Ghi chỉ tiêu',
    saved: 'Đã ghi chỉ tiêu.',
    reached: (target: string) => `Đạt chỉ tiêu ${target}`,
    missed: (target: string) => `Chưa đạt chỉ tiêu ${target}`,
    nothing: (target: string) => `Chỉ tiêu ${target}`,
  },
  decided: {
    onTime: 'Đúng hạn',
    early: 'Trong đó trước hạn',
    late: 'Trả quá hạn',
    of: (part: number, whole: number) =>
      `${part.toLocaleString('vi-VN')} trên ${whole.toLocaleString('vi-VN')} hồ sơ đã giải quyết`,
    none: 'Trong kỳ chưa có hồ sơ nào giải quyết xong',
    ruleText:
      'Tính theo ngày, không theo giờ: có kết quả (hoặc từ chối, dừng giải quyết) trước ngày hẹn là trước hạn, trong ngày hẹn là đúng hạn, sau ngày hẹn là quá hạn. Lấy ngày hẹn đầu tiên; thời gian chờ dân bổ sung lần đầu được trừ, còn ngày hẹn lại khi xin lỗi thì không thay ngày hẹn đầu. Yêu cầu bổ sung từ lần thứ hai luôn tính quá hạn. Hồ sơ dân xin rút không tính (QĐ 766/QĐ-TTg).',
    earlyRule:
      'Hồ sơ giải quyết xong trước ngày hẹn đầu tiên, trên tổng số hồ sơ giải quyết xong trong kỳ. Hồ sơ trước hạn cũng được tính trong tỷ lệ đúng hạn.',
  },
  months: {
    title: 'Kết quả theo tháng',
    description: (first: string, last: string) =>
      `Số hồ sơ giải quyết xong mỗi tháng từ ${first} đến ${last}, chia theo trước hạn, đúng hạn và quá hạn; trên mỗi cột là tỷ lệ đúng hạn.`,
    lead: 'Trên mỗi cột là tỷ lệ đúng hạn (kể cả trước hạn).',
    month: (month: string) => `${month.slice(5)}/${month.slice(2, 4)}`,
    monthLong: (month: string) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
    said: (month: string, one: { early: number; onTime: number; late: number }, rate: string) =>
      `${month}: trước hạn ${one.early}, đúng hạn ${one.onTime}, quá hạn ${one.late}; tỷ lệ đúng hạn ${rate}`,
    parts: { early: 'Trước hạn', onTime: 'Đúng hạn', late: 'Quá hạn' },
  },
  open: {
    title: 'Đang giải quyết',
    overdueOf: (count: number) => `trong đó ${count.toLocaleString('vi-VN')} đã quá hạn`,
    lateOf: (count: number) => `${count.toLocaleString('vi-VN')} quá ngày hẹn lần đầu`,
    ruleText:
      'Hồ sơ đã tiếp nhận mà chưa có kết quả, tính đến lúc này. Quá hạn là đã qua giờ hẹn trả đang ghi trong sổ (kể cả hẹn lại). Hồ sơ đang chờ dân bổ sung hoặc nộp tiền thì thời gian dừng, không tính quá hạn. Báo cáo tính quá hạn theo ngày hẹn lần đầu, dù đã xin lỗi và hẹn lại.',
    byDue: 'Đang giải quyết, theo ngày hẹn',
    byDueDescription:
      'Số hồ sơ đang giải quyết theo ngày hẹn trả: đã quá hạn, từng ngày làm việc sắp tới, sau đó, và đang tạm dừng.',
    slots: { overdue: 'Quá hạn', later: 'Sau đó', standing: 'Tạm dừng' },
    today: 'Hôm nay',
    slotSaid: (slot: string, count: number) => `${slot}: ${dossiers(count)}`,
    byField: 'Theo lĩnh vực',
    byHolder: 'Theo người giải quyết',
    inTime: 'Trong hạn',
    overdue: 'Quá hạn',
    share: (count: number, overdue: number) =>
      overdue > 0
        ? `${count.toLocaleString('vi-VN')}, quá hạn ${overdue.toLocaleString('vi-VN')}`
        : count.toLocaleString('vi-VN'),
    field: 'Lĩnh vực',
    holder: 'Người giải quyết',
    count: 'Số hồ sơ',
    nobody: 'Chưa giao cho ai',
    none: 'Không có hồ sơ nào đang giải quyết',
    more: (count: number) => `Xem thêm ${count} dòng`,
    less: 'Thu gọn',
    others: (count: number) => `${count} mục khác`,
  },
  received: {
    title: 'Tiếp nhận trong kỳ, theo kênh',
    description: 'Phần hồ sơ tiếp nhận trong kỳ tại quầy, trực tuyến và qua bưu chính.',
    channels: { counter: 'Tại quầy', online: 'Trực tuyến', post: 'Bưu chính' },
    part: (count: number, rate: string) => `${dossiers(count)} · ${rate}`,
    total: (count: number) => `Tiếp nhận ${dossiers(count)} trong kỳ.`,
    none: 'Trong kỳ chưa tiếp nhận hồ sơ nào',
  },
  supplemented: {
    title: 'Phải bổ sung',
    ruleText:
      'Hồ sơ đã yêu cầu bổ sung ít nhất một lần, trên tổng số hồ sơ giải quyết xong trong kỳ. Càng thấp càng tốt: hướng dẫn đủ ngay từ đầu.',
  },
  reAppointed: {
    title: 'Hẹn lại',
    ruleText: 'Hồ sơ đã ký phiếu xin lỗi và hẹn lại, trên tổng số hồ sơ giải quyết xong trong kỳ.',
  },
  scanned: {
    title: 'Đã số hóa',
    of: (part: number, whole: number) =>
      `${part.toLocaleString('vi-VN')} trên ${whole.toLocaleString('vi-VN')} hồ sơ giấy`,
    missing: (count: number) => `${dossiers(count)} còn thiếu`,
    none: 'Không có giấy tờ phải quét',
    ruleText:
      'Hồ sơ tiếp nhận trong kỳ đã quét đủ mọi giấy tờ nộp, trên số hồ sơ giấy có giấy tờ phải quét. Không tính hồ sơ trực tuyến, giấy tờ chỉ xuất trình và tài liệu mật.',
  },
  waiting: {
    title: 'Chờ ký',
    ruleText:
      'Tính đến lúc này: kết quả chờ lãnh đạo phòng, kết quả và phiếu xin lỗi chờ lãnh đạo ký duyệt, và hồ sơ có giấy tờ đã quét chưa ai ký số.',
    toSign: 'Kết quả chờ lãnh đạo ký',
    toApprove: 'Phiếu xin lỗi chờ lãnh đạo ký',
    toReview: 'Chờ lãnh đạo phòng ký',
    digital: 'Hồ sơ có giấy tờ chờ ký số',
    most: (count: number) => `từ ${count.toLocaleString('vi-VN')} trở lên`,
  },
  list: {
    title: 'Hồ sơ được đếm',
    count: (count: number, all: boolean) =>
      all ? dossiers(count) : `${dossiers(count)} đầu tiên, cuộn xuống để xem tiếp`,
    empty: 'Không còn hồ sơ nào ở mục này',
    emptyHint: 'Số liệu vừa thay đổi. Bấm Quay lại để xem bảng điều hành mới nhất.',
    names: {
      open: 'Đang giải quyết',
      openLate: 'Đang giải quyết · quá ngày hẹn lần đầu',
      decided: 'Đã giải quyết',
      outcome: { early: 'trước hạn', 'on-time': 'đúng hạn', late: 'quá hạn' },
      inTime: 'trước hạn hoặc đúng hạn',
      mark: { supplemented: 'đã phải bổ sung', 're-appointed': 'đã hẹn lại' },
      received: 'Tiếp nhận',
      channel: { counter: 'tại quầy', online: 'trực tuyến', post: 'qua bưu chính' },
      scanned: { all: 'đã quét đủ giấy tờ', missing: 'còn giấy tờ chưa quét' },
      waiting: {
        'to-review': 'Chờ lãnh đạo phòng ký',
        'to-sign': 'Kết quả chờ lãnh đạo ký',
        'to-approve': 'Phiếu xin lỗi chờ lãnh đạo ký',
        digital: 'Có giấy tờ chờ ký số',
      },
      due: (day: string) => `hẹn trả ${day}`,
      slots: { overdue: 'đã quá hạn', later: 'hẹn trả sau đó', standing: 'đang tạm dừng' },
    },
  },
  sheet: {
    title: 'Bản in một trang',
    lead: 'Bảng điều hành của kỳ đang xem, trên một trang A4; đọc được khi in đen trắng.',
    make: 'Lập bản in',
    again: 'Lập lại theo số liệu hiện nay',
  },
  refusals: {
    makeSheet: {
      PAPER_FAILED: 'Không dựng được bản in. Dữ liệu vẫn an toàn; hãy thử lại.',
    },
  } satisfies RefusalsOf<'dashboard'>,
}

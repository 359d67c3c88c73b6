import type { RefusalsOf } from './refusals.ts'

const common = {
  NOT_FOUND: 'Không còn hồ sơ này trong sổ.',
  CHANGED_MEANWHILE:
    'Hồ sơ vừa được cập nhật ở nơi khác và đã đọc lại. Nội dung bạn nhập còn nguyên: xem lại rồi bấm lần nữa.',
  NOT_POSSIBLE: 'Ở trạng thái hiện nay hồ sơ không làm được việc này nữa.',
  ROLE_CANNOT: 'Vai trò của bạn không làm được việc này.',
}
const tooEarly = 'Ngày hẹn lại phải sau ngày hẹn cũ và sau hôm nay.'

export const apologies = {
  causes: {
    'complex-case': 'Hồ sơ phức tạp, cần thẩm tra thêm',
    'waiting-for-agency': 'Chờ cơ quan phối hợp trả lời',
    'missing-data': 'Thiếu dữ liệu để đối chiếu',
    staff: 'Thiếu người xử lý',
    'system-fault': 'Hệ thống, đường truyền gặp sự cố',
    applicant: 'Chờ người nộp',
    other: 'Nguyên nhân khác',
  },
  /** Proposed words of the letter, by cause; they stand in the letter after `Lý do:`. */
  proposals: {
    'complex-case': (what: string) =>
      `Hồ sơ ${what} có nội dung phức tạp, cơ quan chúng tôi cần thêm thời gian thẩm tra, xác minh để bảo đảm kết quả giải quyết chính xác, đúng quy định.`,
    'waiting-for-agency': (what: string) =>
      `Việc giải quyết hồ sơ ${what} cần ý kiến của cơ quan phối hợp. Cơ quan chúng tôi đã đề nghị và đến nay chưa nhận được văn bản trả lời.`,
    'missing-data': (what: string) =>
      `Thông tin trong hồ sơ ${what} chưa đối chiếu được với cơ sở dữ liệu; cơ quan chúng tôi cần thêm thời gian xác minh với nơi lưu giữ hồ sơ gốc.`,
    staff: (what: string) =>
      `Trong thời gian giải quyết hồ sơ ${what}, bộ phận chuyên môn phải xử lý khối lượng công việc lớn với số người hạn chế nên chưa hoàn thành đúng thời hạn.`,
    'system-fault': (what: string) =>
      `Hệ thống thông tin phục vụ giải quyết hồ sơ ${what} gặp sự cố, làm gián đoạn việc xử lý trong thời gian qua.`,
    applicant: (what: string) =>
      `Việc giải quyết hồ sơ ${what} còn chờ phối hợp làm rõ một số nội dung với người nộp hồ sơ.`,
    other: (what: string) => `Hồ sơ ${what} chưa hoàn thành giải quyết đúng thời hạn vì `,
  },
  draftTitle: 'Soạn phiếu xin lỗi và hẹn lại',
  cause: 'Nguyên nhân',
  causeHint: 'Dùng cho giải trình và báo cáo, không in trên phiếu.',
  responsible: 'Người chịu trách nhiệm giải quyết',
  newDay: 'Ngày hẹn lại',
  newDayHint: (old: string) => `Hẹn cũ ${old}. Tính theo ngày làm việc, chỉ hẹn lại một lần.`,
  newDayProblem: 'Chọn một ngày làm việc sau ngày hẹn cũ và sau hôm nay.',
  plusDays: (days: number) => `+${days} ngày`,
  months: (month: number, year: number) => `Tháng ${month}/${year}`,
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
  restDay: 'nghỉ hằng tuần',
  reason: 'Lý do ghi trên phiếu',
  reasonHint: 'Người dân sẽ đọc câu này.',
  reasonShort: 'Ghi ít nhất một câu.',
  proposeAgain: 'Soạn lại theo nguyên nhân',
  letter: 'Phiếu sẽ in',
  letterHint: 'Bản nháp, chưa có số; chỉ có giá trị khi lãnh đạo ký.',
  sendToLeader: 'Trình lãnh đạo',
  sent: 'Đã trình lãnh đạo phiếu xin lỗi.',
  signTitle: 'Ký duyệt phiếu xin lỗi',
  signLead: 'Ký duyệt cấp số cho phiếu và đổi ngày hẹn trả. Hồ sơ này không hẹn lại được lần nữa.',
  sign: 'Ký duyệt',
  signed: (no: string) => `Đã ký duyệt phiếu xin lỗi số ${no}.`,
  declineInstead: 'Trả lại người soạn…',
  declineTitle: 'Trả lại phiếu xin lỗi',
  declineReason: 'Cần sửa gì',
  decline: 'Trả lại',
  declined: 'Đã trả lại phiếu xin lỗi cho người soạn.',
  escalateTitle: 'Báo cáo lãnh đạo: trễ sau khi đã hẹn lại',
  escalateLead: 'Hồ sơ đã hẹn lại một lần nên không có ngày hẹn mới. Lãnh đạo cần biết lý do để chỉ đạo.',
  escalateReason: 'Lý do và đề xuất',
  escalate: 'Báo cáo lãnh đạo',
  escalated: 'Đã báo cáo lãnh đạo.',
  oldDue: 'Hẹn cũ',
  newDue: 'Hẹn mới',
  draftedBy: 'Người soạn',
  due: 'Đã đến ngày phải báo người dân',
  overdue: 'Quá hẹn, chưa xin lỗi',
  dueText: (day: string) => `Chưa có kết quả mà ngày cuối để báo người dân là ${day}.`,
  overdueText: 'Hồ sơ đã quá hẹn mà người dân chưa nhận được lời xin lỗi và ngày hẹn mới.',
  prepared: ' Phiếu đã soạn sẵn, chỉ cần xem lại.',
  waitsForLeader: 'Phiếu xin lỗi đang chờ lãnh đạo ký duyệt.',
  toPrint: 'Phiếu xin lỗi đã được ký duyệt. In phiếu và báo cho người nộp.',
  lateAgain: 'Trễ lần hai',
  lateAgainText: 'Hồ sơ quá cả ngày đã hẹn lại. Không hẹn thêm được; hãy báo cáo lãnh đạo.',
  lateAgainTold: 'Hồ sơ quá cả ngày đã hẹn lại. Lãnh đạo đã được báo cáo.',
  refusals: {
    draft: {
      ...common,
      NEW_DATE_TOO_EARLY: tooEarly,
      NEW_DATE_IS_REST_DAY: 'Ngày hẹn lại rơi vào ngày nghỉ. Hãy chọn một ngày làm việc.',
    },
    signOff: {
      ...common,
      NEW_DATE_TOO_EARLY: 'Ngày hẹn lại đã qua. Hãy trả lại để người soạn chọn ngày khác.',
      WITHOUT_REASON:
        'Phiếu không còn lời nêu nguyên nhân vì sổ đã đặt lại từ bản sao. Hãy trả lại để người soạn viết lại.',
    },
    decline: common,
    escalate: common,
  } satisfies RefusalsOf<'apologies'>,
}

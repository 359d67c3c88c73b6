import type { PhraseTopic } from '../../electron/common/dossiers/roads-api.ts'

/** What any act on a dossier may be refused with. */
export const actRefusals = {
  NOT_FOUND: 'Không còn hồ sơ này trong sổ.',
  CHANGED_MEANWHILE:
    'Hồ sơ vừa được cập nhật ở nơi khác và đã đọc lại. Nội dung bạn nhập còn nguyên: xem lại rồi bấm lần nữa.',
  NOT_POSSIBLE: 'Ở trạng thái hiện nay hồ sơ không làm được việc này nữa.',
  ROLE_CANNOT: 'Vai trò của bạn không làm được việc này.',
}
/** Of acts that close a dossier. */
export const closingRefusals = {
  ...actRefusals,
  LATE_UNEXPLAINED:
    'Hồ sơ trễ hạn mà chưa ghi nguyên nhân. Mở hồ sơ, bấm “Ghi nguyên nhân trễ” rồi làm tiếp; không phải chờ lãnh đạo xác nhận.',
  CAUSE_UNKNOWN: 'Nguyên nhân này vừa được đưa ra khỏi danh mục. Hãy chọn nguyên nhân khác.',
}
const ANSWER_BY_TOO_EARLY = 'Ngày hẹn phải sau hôm nay.'

/** The refusals of dossiers/roads-api.ts, joined into those of the dossiers. */
export const roadRefusals = {
  askSupplement: {
    ...actRefusals,
    SUPPLEMENT_ONCE:
      'Hồ sơ này đã được yêu cầu bổ sung một lần. Muốn yêu cầu lần nữa phải được lãnh đạo Ủy ban cho phép.',
    ANSWER_BY_TOO_EARLY,
  },
  allowSupplement: actRefusals,
  receiveSupplement: actRefusals,
  handUpward: { ...actRefusals, ANSWER_BY_TOO_EARLY },
  comeBack: actRefusals,
  askObligation: actRefusals,
  obligationMet: actRefusals,
  withdraw: closingRefusals,
  stop: {
    ...closingRefusals,
    ANSWER_TIME_LEFT: 'Người nộp vẫn còn thời gian bổ sung, chưa dừng hồ sơ vì lý do này được.',
  },
  postCameBack: actRefusals,
  archive: closingRefusals,
  clock: { NOT_FOUND: actRefusals.NOT_FOUND },
}

/** What stands in a form's list before the office has written anything of its own. */
const starters: Partial<Record<PhraseTopic, readonly string[]>> = {
  'supplement-item': ['Bản sao giấy tờ tùy thân còn giá trị', 'Tờ khai ghi đủ và ký tên'],
  'supplement-reason': [
    'Thành phần hồ sơ chưa đủ theo quy định của thủ tục.',
    'Thông tin trên tờ khai không khớp với giấy tờ kèm theo.',
  ],
  'allow-supplement': ['Phát sinh tình tiết mới trong quá trình thẩm định.'],
  'upward-to': [],
  'obligation-what': ['Lệ phí trước bạ', 'Tiền sử dụng đất', 'Thuế thu nhập cá nhân'],
  withdraw: ['Người nộp không còn nhu cầu giải quyết.'],
  stop: ['Người nộp đề nghị dừng giải quyết hồ sơ.'],
  refusal: ['Không đủ điều kiện theo quy định của pháp luật.'],
  partial: ['Phần còn lại đang chờ cơ quan phối hợp trả lời.'],
  'post-came-back': ['Không liên lạc được với người nhận.', 'Địa chỉ không đúng.'],
  'archive-place': [],
  correct: ['Nhập nhầm khi tiếp nhận.', 'Người nộp báo lại thông tin đúng.'],
  'late-measure': [
    'Đã đôn đốc, hoàn thành và trả kết quả cho người nộp.',
    'Đã có văn bản đề nghị cơ quan phối hợp trả lời sớm; theo dõi hằng ngày.',
    'Bố trí thêm người xử lý, rà soát hồ sơ sắp đến hạn vào đầu mỗi ngày.',
  ],
  'decline-late': ['Nêu rõ hơn nguyên nhân và biện pháp khắc phục.'],
  'send-back': ['Sai thông tin của người nộp, cần sửa lại.'],
}

type Time = { workingDays: number; hours: number; minutes: number }

export const roads = {
  starters,
  oftenUsed: 'Hay dùng',
  reasonShort: 'Ghi ít nhất vài chữ.',
  dayWrong: 'Ghi ngày dạng 30/11/2026.',
  /** Working time, `2 ngày 3 giờ`. */
  time: ({ workingDays, hours, minutes }: Time) =>
    [workingDays > 0 && `${workingDays} ngày`, hours > 0 && `${hours} giờ`, minutes > 0 && `${minutes} phút`]
      .filter(Boolean)
      .join(' ') || '0 phút',
  rule: 'Nghị định 118/2025/NĐ-CP Điều 11 và Nghị định 309/2026/NĐ-CP Điều 17 khoản 2a: chỉ yêu cầu bổ sung một lần, đầy đủ trong một lần.',
  askSupplement: {
    title: 'Yêu cầu bổ sung hồ sơ',
    once: 'Chỉ được yêu cầu một lần: ghi đủ mọi nội dung còn thiếu.',
    onceMore: (leader: string) => `Lần này do ${leader} cho phép. Ghi đủ mọi nội dung còn thiếu.`,
    items: 'Những gì cần bổ sung, mỗi dòng một nội dung',
    itemsMissing: 'Ghi ít nhất một nội dung, mỗi dòng từ ba chữ cái trở lên.',
    reason: 'Lý do',
    answerBy: 'Bổ sung trước hết ngày',
    answerByHint: 'Quá ngày này mà chưa bổ sung thì hồ sơ được dừng. Để trống nếu không hẹn.',
    submit: 'Yêu cầu bổ sung',
    done: (no: string) => `Đã yêu cầu bổ sung, phiếu số ${no}. In phiếu để đưa cho người nộp.`,
  },
  once: {
    title: 'Đã yêu cầu bổ sung một lần',
    lead: 'Hệ thống không cho yêu cầu thêm lần nữa.',
    asked: 'Lần đã yêu cầu',
    items: 'Nội dung đã yêu cầu',
    override: 'Ai cho phép được',
    leaders: (names: string) =>
      `${names} (lãnh đạo Ủy ban), bằng việc “Cho phép bổ sung thêm” trên hồ sơ này, có ghi lý do. Mỗi lần cho phép đều được ghi lại và báo cáo.`,
    instead: 'Hồ sơ vẫn không đủ điều kiện thì giải quyết bằng “Có kết quả” với kết quả từ chối.',
    refuseInstead: 'Từ chối hồ sơ…',
    close: 'Đóng',
  },
  allowSupplement: {
    title: 'Cho phép yêu cầu bổ sung thêm một lần',
    lead: 'Hồ sơ đã được yêu cầu bổ sung một lần. Việc cho phép thêm được ghi trên hồ sơ và vào báo cáo.',
    reason: 'Vì sao cần thêm một lần',
    submit: 'Cho phép',
    done: 'Đã cho phép yêu cầu bổ sung thêm một lần.',
  },
  receiveSupplement: {
    title: 'Nhận bổ sung',
    lead: 'Đối chiếu: mọi nội dung dưới đây phải đủ thì mới nhận.',
    clock: {
      resumed: 'Thời hạn tính tiếp từ chỗ đã tạm dừng',
      restarted: 'Tính lại từ đầu theo quy định của thủ tục',
      started: 'Chưa tính ngày nào, nay bắt đầu tính',
    },
    newDue: 'Hẹn trả mới',
    oldDue: 'Hẹn cũ',
    submit: 'Đã nhận đủ',
    done: (day: string) => `Đã nhận bổ sung, hẹn trả ${day}. In lại giấy tiếp nhận cho người nộp.`,
  },
  handUpward: {
    title: 'Chuyển lên cấp trên (liên thông)',
    lead: 'Thời hạn chung vẫn chạy; thời gian ở cấp trên được tính riêng.',
    to: 'Cơ quan nhận',
    toMissing: 'Ghi tên cơ quan nhận.',
    documentNo: 'Số văn bản',
    dueDay: 'Hẹn trả lời trước hết ngày',
    submit: 'Chuyển lên',
    done: (to: string) => `Đã chuyển hồ sơ lên ${to}.`,
  },
  comeBack: {
    title: 'Cấp trên trả lời',
    documentNo: 'Số văn bản trả lời',
    submit: 'Đã nhận trả lời',
    done: 'Hồ sơ đã về, làm tiếp.',
  },
  askObligation: {
    title: 'Yêu cầu nộp tiền',
    lead: 'Dùng cho khoản người nộp phải nộp ở nơi khác (thuế, tiền đất). Trong lúc chờ, thời hạn tạm dừng.',
    what: 'Khoản phải nộp',
    whatMissing: 'Ghi khoản phải nộp.',
    amount: 'Số tiền (đồng)',
    submit: 'Yêu cầu nộp',
    done: 'Đã ghi nhận, chờ người nộp.',
  },
  obligationMet: {
    title: 'Đã nộp tiền',
    documentNo: 'Số biên lai, chứng từ',
    submit: 'Đã nộp đủ',
    done: (day: string) => `Thời hạn tính tiếp, hẹn trả ${day}.`,
  },
  withdraw: {
    title: 'Rút hồ sơ',
    lead: 'Theo yêu cầu của người nộp, khi chưa có quyết định. Hồ sơ đóng lại; chỉ hoàn tác được khi chưa gửi, chưa in.',
    requestedBy: 'Người yêu cầu',
    requestedByMissing: 'Ghi họ tên người yêu cầu.',
    reason: 'Lý do',
    papersReturned: 'Đã trả lại giấy tờ cho người nộp',
    submit: 'Rút hồ sơ',
    done: 'Đã rút hồ sơ.',
  },
  stop: {
    title: 'Dừng giải quyết hồ sơ',
    lead: 'Chỉ khi chưa có quyết định (TT 03/2025 Điều 7). Hồ sơ đóng lại; chỉ hoàn tác được khi chưa gửi, chưa in.',
    cause: 'Vì sao dừng',
    causes: { applicant: 'Người nộp đề nghị', 'no-supplement': 'Quá hạn mà không bổ sung' },
    timeLeft: (day: string) => `còn đến hết ${day}`,
    noLimit: 'không có hạn bổ sung',
    reason: 'Lý do ghi trên thông báo',
    noSupplement: (no: string, day: string) =>
      `Đã yêu cầu bổ sung theo phiếu số ${no}; đến hết ngày ${day} cơ quan chưa nhận được hồ sơ bổ sung.`,
    submit: 'Dừng hồ sơ',
    done: (no: string) => `Đã dừng hồ sơ, thông báo số ${no}.`,
  },
  postCameBack: {
    title: 'Bưu chính trả lại kết quả',
    reason: 'Vì sao bị trả lại',
    submit: 'Kết quả đã về quầy',
    done: 'Kết quả chờ trả tại quầy.',
  },
  archive: {
    title: 'Lưu hồ sơ',
    place: 'Nơi lưu',
    placeHint: 'Ví dụ: Kho lưu trữ, hộp 12/2026.',
    placeMissing: 'Ghi nơi lưu.',
    submit: 'Lưu',
    done: (place: string) => `Đã lưu hồ sơ tại ${place}.`,
  },
  outcome: {
    label: 'Kết quả',
    values: { granted: 'Giải quyết đủ', partial: 'Giải quyết một phần', refused: 'Từ chối' },
    hints: {
      granted: '',
      partial: 'Trả phần đã có, phần còn lại làm tiếp.',
      refused: 'Kèm phiếu từ chối có số.',
    },
    reason: { partial: 'Phần nào còn lại, vì sao', refused: 'Lý do từ chối, ghi trên phiếu' },
    signing: { granted: '', partial: 'Kết quả một phần', refused: 'Từ chối giải quyết' },
    proposedBy: 'Người trình',
    note: 'Ghi chú',
    refusalNumbered: 'Phiếu từ chối được cấp số khi ký.',
  },
  signRefusal: {
    title: 'Ký từ chối giải quyết',
    lead: (result: string) =>
      `Xác nhận từ chối “${result}”. Phiếu từ chối và giấy tờ chuyển về quầy để trả cho người nộp.`,
    submit: 'Ký từ chối',
    done: 'Đã ký từ chối, phiếu và giấy tờ về quầy.',
  },
  notice: {
    sms: {
      saved: 'Tin chờ gửi lên',
      packed: 'Tin đã ghi ra gói, chờ biên nhận',
      sent: 'Tin đã gửi lên, chờ nhận',
      accepted: 'Hệ thống đã nhận tin để gửi',
      refused: 'Tin bị từ chối',
    },
    text: 'Nội dung báo',
    smsHint: (phone: string) =>
      `Gửi tới ${phone} qua hệ thống dùng chung trong lần truyền tới; trạng thái hiện ở Diễn biến.`,
    copyHint: 'Chép rồi dán vào Zalo hoặc thư, gửi xong thì ghi nhận.',
    copy: 'Chép',
    copied: 'Đã chép.',
    textShort: 'Ghi nội dung tin.',
    submitSms: 'Gửi tin',
    doneSms: 'Tin nhắn nằm chờ lần truyền tới.',
    sentResult: { yes: 'Đã gửi', no: 'Chưa gửi được' },
  },
  makePaper: {
    receipt: 'Lập giấy tiếp nhận',
    receiptAgain: 'Lập lại giấy tiếp nhận',
    due: 'Giấy cần lập cho người nộp',
    dueHint: 'Lập xong thì in ở mục Giấy tờ đã lập.',
    supplement: 'Lập phiếu yêu cầu bổ sung',
    refusal: 'Lập phiếu từ chối',
    apology: 'Lập phiếu xin lỗi',
    'stop-notice': 'Lập thông báo dừng',
    'control-slip': 'Lập phiếu kiểm soát',
    'return-receipt': 'Lập giấy biên nhận trả',
    'certification-slip': 'Lập phiếu chứng thực',
  },
  waiting: {
    supplement: (no: string) => `Chờ người nộp bổ sung theo phiếu số ${no}`,
    until: (day: string) => `Hẹn bổ sung trước hết ngày ${day}.`,
    untilOpen: 'Không hẹn ngày bổ sung.',
    over: (day: string) => `Đã quá ngày hẹn bổ sung (${day}). Có thể dừng giải quyết hồ sơ.`,
    obligation: (what: string) => `Chờ người nộp: ${what}`,
    upward: (to: string) => `Hồ sơ đang ở ${to}`,
    upwardUntil: (day: string) => `Hẹn trả lời trước hết ngày ${day}.`,
    upwardOver: (day: string) => `Quá hẹn trả lời (${day}), hãy nhắc cơ quan nhận.`,
    upwardOpen: 'Cơ quan nhận chưa hẹn ngày trả lời.',
    allowed: (leader: string) => `${leader} cho phép yêu cầu bổ sung thêm một lần`,
    allowedAgain: (leader: string) => `Lần bổ sung thêm do ${leader} cho phép`,
    outcome: { partial: 'Giải quyết một phần', refused: 'Hồ sơ bị từ chối' },
    proposed: { partial: 'Đề nghị giải quyết một phần', refused: 'Đề nghị từ chối' },
    refusalNo: (no: string) => `Phiếu từ chối số ${no}.`,
    restOpen: 'Đã trả một phần kết quả, phần còn lại đang làm.',
  },
  clock: {
    title: 'Thời gian giải quyết',
    total: 'Tổng thời gian',
    totalHint: 'giờ làm việc, không kể lúc chờ người nộp',
    local: 'Tại xã',
    upward: (body: string) => `Ở ${body}`,
    waits: { supplement: 'Chờ bổ sung', obligation: 'Chờ nộp tiền' },
    running: 'đang chờ',
    why: 'Vì sao hẹn ngày này?',
    hide: 'Thu gọn',
    counted: 'Theo cách tính',
    notAsPromised: {
      signed: 'Ngày đang hẹn ghi trong phiếu xin lỗi. Cách tính ban đầu như sau.',
      other: 'Ngày đang hẹn do cán bộ ghi hoặc theo lịch lúc nhận hồ sơ. Theo lịch hiện nay tính như sau.',
    },
    effect: {
      resumed: 'thời hạn tính tiếp',
      restarted: 'tính lại từ đầu',
      started: 'bắt đầu tính từ đó',
      'too-late': 'yêu cầu khi đã quá hẹn, không được cộng thêm',
    },
    stands: 'Thời hạn đang tạm dừng; mỗi ngày chờ thêm thì ngày hẹn lùi một ngày.',
  },
  overrides: {
    title: 'Cho phép bổ sung lần hai',
    lead: 'Mỗi hồ sơ chỉ được yêu cầu bổ sung một lần; đây là những lần lãnh đạo cho phép thêm.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    none: 'Không có lần nào trong thời gian này.',
    columns: {
      at: 'Lúc',
      dossier: 'Hồ sơ',
      leader: 'Người cho phép',
      reason: 'Lý do',
      used: 'Đã yêu cầu lại',
    },
    used: 'Rồi',
    unused: 'Chưa',
    count: (n: number) => `${n} lần`,
  },
}

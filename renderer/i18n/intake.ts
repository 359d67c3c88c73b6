import { corrections } from './corrections.ts'
import { money } from './money.ts'
import type { RefusalsOf } from './refusals.ts'
import { priorities } from './priorities.ts'

export const intake = {
  title: 'Tiếp nhận hồ sơ',
  lead: 'Quét thẻ căn cước, gõ vài chữ tên thủ tục, kiểm giấy tờ, bấm Ctrl+Enter.',
  notOfficer: 'Chỉ công chức một cửa tiếp nhận hồ sơ',
  notOfficerText: 'Tài khoản đang dùng có vai trò khác. Công chức một cửa đăng nhập để tiếp nhận.',
  money,

  drafts: {
    title: 'Hồ sơ đang nhập dở',
    lead: 'Mọi ô đã gõ đều còn nguyên. Chọn một hồ sơ để làm tiếp.',
    open: 'Làm tiếp',
    discard: 'Bỏ',
    discardTitle: 'Bỏ hồ sơ đang nhập dở?',
    discardText: (name: string) => `Nội dung đã gõ của “${name}” sẽ mất. Chưa có mã hồ sơ nào được cấp.`,
    discardConfirm: 'Bỏ bản nhập dở',
    fresh: 'Hồ sơ mới',
    nameless: 'Chưa có tên',
    noProcedure: 'chưa chọn thủ tục',
    restored: (at: string) => `Đã mở lại hồ sơ đang nhập dở lúc ${at}.`,
    others: (count: number) => `${count} hồ sơ khác đang nhập dở`,
    saved: 'Đã lưu trên máy này',
    saving: 'Đang lưu…',
    notSaved: 'Chưa lưu được bản nhập dở',
  },

  scan: {
    label: 'Quét mã QR thẻ căn cước',
    hint: 'Con trỏ đang ở ô nào cũng quét được.',
    done: (name: string) => `Đã đọc thẻ: ${name}`,
    doneAuthorised: (name: string) => `Người được ủy quyền: ${name}`,
    replaced: (name: string) => `Đã thay bằng ${name}`,
    faults: {
      empty: 'Chưa nhận được gì, hãy quét lại.',
      'not-a-card': 'Không phải thẻ căn cước.',
      'cut-off': 'Đọc thiếu, hãy quét lại.',
      'number-unreadable': 'Không đọc được số, hãy quét lại.',
      'name-missing': 'Thẻ không có họ tên, hãy gõ tay.',
    },
  },

  applicant: {
    title: 'Người nộp',
    kinds: { citizen: 'Cá nhân', organisation: 'Tổ chức' },
    kind: 'Loại người nộp',
    idNumber: 'Số định danh',
    organisationNumber: 'Mã số tổ chức',
    idHint: 'Căn cước, hộ chiếu',
    name: 'Họ và tên',
    organisationName: 'Tên tổ chức',
    born: 'Ngày sinh',
    sex: 'Giới tính',
    sexes: { male: 'Nam', female: 'Nữ' },
    phone: 'Số điện thoại',
    phoneHint: 'Để báo khi có kết quả',
    email: 'Thư điện tử',
    address: 'Địa chỉ',
    priority: 'Ưu tiên',
    priorities,
    bornUnreadable: 'Chưa thành một ngày: ngày/tháng/năm.',
    authorise: 'Người khác nộp thay theo ủy quyền',
    authorisedHint: 'Đặt con trỏ trong khung này rồi quét thẻ của người đi nộp.',
    document: 'Giấy ủy quyền',
    documentPlaceholder: 'Giấy ủy quyền ngày …',
  },

  warnings: {
    'cccd-form': 'Số căn cước có 12 chữ số.',
    'cmnd-form': 'Số CMND có 9 chữ số.',
    'passport-form': 'Số hộ chiếu có 6 đến 9 chữ và số.',
    'organisation-form': 'Mã số thuế có 10 hoặc 13 số; mã định danh có dấu chấm.',
    'birthplace-unknown': 'Ba số đầu không ứng với tỉnh hay nước nào. Hãy đối chiếu với thẻ.',
    'sex-differs': 'Số thứ tư trên thẻ cho giới tính khác. Hãy đối chiếu với thẻ.',
    'birth-year-differs': 'Số trên thẻ cho năm sinh khác. Hãy đối chiếu với thẻ.',
    'number-padded': 'Máy quét mất số 0 đầu, đã thêm lại. Hãy đối chiếu với thẻ.',
    'old-number-form': 'Số CMND cũ trên thẻ không đủ 9 số.',
    'name-garbled': 'Họ tên có ký tự lạ: máy quét chưa đặt tiếng Việt (UTF-8). Hãy sửa theo mặt thẻ.',
    'address-garbled': 'Địa chỉ có ký tự lạ: máy quét chưa đặt tiếng Việt (UTF-8). Hãy sửa theo mặt thẻ.',
    'date-of-birth-unreadable': 'Không đọc được ngày sinh trên thẻ.',
    'sex-unreadable': 'Không đọc được giới tính trên thẻ.',
    'address-missing': 'Thẻ không có nơi thường trú. Hãy hỏi và gõ địa chỉ.',
    'issue-date-unreadable': 'Không đọc được ngày cấp thẻ.',
    'issued-before-birth': 'Ngày cấp thẻ trước ngày sinh. Hãy xem lại thẻ.',
    'phone-characters': 'Số điện thoại có ký tự khác chữ số.',
    'phone-length': 'Số điện thoại thiếu hoặc thừa chữ số.',
    'phone-prefix': 'Không có đầu số này ở Việt Nam.',
    'email-form': 'Địa chỉ thư chưa đúng dạng ten@noi.vn.',
  },

  known: {
    title: 'Đã từng nộp hồ sơ',
    take: 'Lấy thông tin lần trước',
    taken: 'Đã lấy thông tin lần trước',
    count: (count: number) => `${count} hồ sơ`,
    latest: (name: string, day: string) => `gần nhất: ${name}, ${day}`,
    sameOpen: 'Người này đang có hồ sơ cùng thủ tục chưa trả',
    sameOpenLine: (no: string, day: string) => `Mã ${no}, hẹn trả ${day}. Kiểm tra kẻo tiếp nhận hai lần.`,
    openDossier: 'Mở hồ sơ đó',
    noIdNumber: 'không có số định danh',
    earlier: 'Hồ sơ trước đây',
  },

  procedure: {
    title: 'Thủ tục',
    label: 'Tên hoặc mã thủ tục',
    placeholder: 'khai sinh, dkks, 1.001193…',
    none: 'Không có thủ tục nào khớp. Thử vài chữ khác hoặc mã số.',
    outOfForce: 'chưa áp dụng',
    unconfirmed: 'chưa xác nhận',
    unconfirmedText:
      'Thủ tục này chưa được xác nhận đủ nội dung nên chưa tiếp nhận được. Quản trị xác nhận ở màn hình Thủ tục.',
    outOfForceText: 'Thủ tục này đang để ngoài áp dụng nên không tiếp nhận được.',
    see: 'Xem thủ tục',
    request: 'Nội dung yêu cầu',
    requestHint: 'In ở mục 7 của phiếu; để trống thì in tên thủ tục.',
    result: 'Kết quả',
    noWait: 'Có thể chờ lấy ngay',
  },

  components: {
    title: 'Thành phần hồ sơ',
    all: 'Đủ giấy tờ bắt buộc',
    name: 'Giấy tờ',
    originals: 'Bản chính',
    copies: 'Bản sao',
    ofAsked: (asked: number) => `/ ${asked}`,
    show: 'xuất trình',
    notNeeded: 'Không cần nộp: đã có trong cơ sở dữ liệu',
    caseOf: (when: string) => `Khi: ${when}`,
    complete: 'Đủ',
    short: 'Còn thiếu',
    missingTitle: (count: number) => `Còn thiếu ${count} loại giấy tờ`,
    missingText: 'Hướng dẫn công dân bổ sung đầy đủ trong một lần. Bản nhập dở được giữ lại.',
    missingLine: (name: string, originals: number, copies: number) =>
      `${name}: ${[originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : ''].filter(Boolean).join(', ')}`,
  },

  delivery: {
    title: 'Cách nộp và nhận kết quả',
    channel: 'Nộp qua',
    channels: { counter: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính' },
    closed: 'không nhận',
    sets: 'Số bộ hồ sơ',
    returnBy: 'Nhận kết quả',
    returns: { counter: 'Tại quầy', post: 'Qua bưu chính', online: 'Trực tuyến' },
    returnAddress: 'Địa chỉ nhận qua bưu chính',
    returnAddressMissing: 'Cần địa chỉ để bưu chính phát.',
    copies: 'Số bản',
    pages: 'Trang mỗi bản',
    openFee: 'Khoản thu theo trường hợp',
    feeAmount: 'Số tiền (đồng)',
  },

  summary: {
    due: 'Hẹn trả kết quả',
    chooseProcedure: 'Chọn thủ tục để tính ngày hẹn trả.',
    channelClosed: 'Thủ tục này không nhận qua kênh đã chọn.',
    limitUnconfirmed: 'Thời hạn của thủ tục chưa được xác nhận.',
    limit: (amount: number, unit: string) => `Thời hạn ${amount} ${unit}`,
    sameDay: 'Trả trong ngày; nhận sau giờ quy định thì trả ngày làm việc tiếp theo',
    units: { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ làm việc' },
    allDays: 'Từng ngày',
    fewDays: 'Thu gọn',
    nothingSkipped: 'Không có ngày nghỉ nào xen giữa.',
    beyondCalendar: 'Lịch nghỉ lễ chưa có năm này: chỉ trừ ngày nghỉ hằng tuần.',
    calendar: (version: number) => `Tính theo lịch làm việc bản ${version}`,
    fee: 'Phí, lệ phí',
    free: 'Không thu',
    openFees: 'Có khoản thu theo trường hợp, xem bên trái.',
    papers: 'Giấy tờ',
    papersGiven: (given: number, asked: number) => `${given}/${asked} loại bắt buộc`,
    issue: 'Tiếp nhận',
    problems: {
      name: 'Chưa có họ tên người nộp.',
      nameOrganisation: 'Chưa có tên tổ chức.',
      procedure: 'Chưa chọn thủ tục.',
      returnAddress: 'Chưa có địa chỉ nhận qua bưu chính.',
      authorised: 'Chưa có họ tên người được ủy quyền.',
      onPaper: 'Chưa có ngày giờ nhận trên giấy.',
    },
  },

  effects: {
    'not-counted-intake': 'ngày nhận hồ sơ, không tính',
    restarted: 'tính lại từ đầu khi đã bổ sung đủ',
    'received-on-rest-day': 'nhận vào ngày nghỉ, tính từ ngày làm việc tiếp theo',
    'received-in-last-hour': 'nhận trong giờ làm việc cuối, tính từ ngày sau',
    'received-after-hours': 'nhận ngoài giờ làm việc, tính từ ngày sau',
    'received-after-cutoff': 'nhận sau giờ quy định, trả ngày làm việc tiếp theo',
    'weekly-rest': 'nghỉ hằng tuần',
    holiday: 'nghỉ lễ',
    compensatory: 'nghỉ bù',
    'swapped-off': 'nghỉ hoán đổi',
    paused: 'chờ người nộp, không tính',
    'moved-on': 'hạn rơi vào ngày nghỉ, chuyển sang ngày làm việc',
    counted: 'tính',
    'swapped-working': 'làm bù, có tính',
  },
  dayTotal: (total: number) => `ngày thứ ${total}`,
  minuteTotal: (minutes: number) =>
    `${Math.floor(minutes / 60)} giờ ${minutes % 60 ? `${minutes % 60} phút` : ''}`.trim(),

  ask: {
    upstreamTitle: 'Hệ thống dùng chung sẽ từ chối',
    upstreamText:
      'Nên sửa ngay khi người nộp còn ở đây. Tiếp nhận như vậy thì hồ sơ sẽ nằm lại ở màn hình Chốt sổ.',
    upstreamConfirm: 'Vẫn tiếp nhận',
    upstreamFault: (code: string) =>
      ({
        ID_NUMBER: 'Số định danh phải có 12 chữ số (căn cước) hoặc 9 chữ số (CMND).',
        PHONE: 'Số điện thoại phải có 10 hoặc 11 chữ số và bắt đầu bằng 0.',
        EMAIL: 'Địa chỉ thư điện tử không đúng dạng.',
        NAME_MISSING: 'Thiếu họ tên người nộp hoặc tên tổ chức.',
        SUMMARY_LENGTH: 'Nội dung yêu cầu phải có chữ và không quá 1000 ký tự.',
      })[code] ?? 'Có thông tin không đúng quy định.',
    sameTitle: 'Vẫn tiếp nhận thêm một hồ sơ?',
    sameText: (no: unknown) => `Người này đang có hồ sơ ${String(no)} cùng thủ tục chưa trả kết quả.`,
    sameConfirm: 'Vẫn tiếp nhận',
    clockTitle: 'Đồng hồ máy này có đúng không?',
    clockText: (now: string, server: string) =>
      `Máy đang ghi ${now}. Lần cuối hệ thống dùng chung báo giờ là ${server}. Ngày trên phiếu lấy theo đồng hồ máy.`,
    clockConfirm: 'Đúng giờ, tiếp nhận',
  },

  issued: {
    title: 'Đã tiếp nhận',
    due: 'Hẹn trả',
    print: 'In phiếu',
    preparing: 'Đang làm phiếu…',
    sent: (printer: string) => `Đã gửi phiếu tới máy in${printer ? ` ${printer}` : ''}.`,
    printed: 'Phiếu đã ra',
    again: 'In lại',
    confirmed: 'Đã in phiếu.',
    save: 'Lưu tệp PDF',
    saved: 'Đã lưu phiếu thành tệp.',
    next: 'Hồ sơ tiếp theo',
    sameApplicant: 'Thêm hồ sơ cho người này',
    visit: (count: number) => `Người này nộp ${count} hồ sơ trong lần này; một phiếu chung ghi đủ các hồ sơ.`,
    printCombined: 'In phiếu chung',
    open: 'Mở hồ sơ',
    scan: 'Quét giấy tờ',
    safe: 'Hồ sơ vẫn an toàn trong sổ, chỉ phiếu chưa in được.',
  },
}

export const receipts = {
  refusals: {
    issue: {
      PROCEDURE_NOT_IN_FORCE:
        'Thủ tục này đang không áp dụng nên chưa tiếp nhận được. Hãy chọn lại hoặc báo quản trị.',
      CHANNEL_CLOSED: 'Thủ tục này không nhận qua kênh đã chọn. Hãy đổi cách nộp.',
      COMPONENTS_MISSING:
        'Còn thiếu giấy tờ bắt buộc. Xem danh sách bên phải và hướng dẫn công dân một lần cho đủ.',
      CLOCK_BEHIND:
        'Đồng hồ máy chậm hơn việc đã ghi gần nhất trong sổ, phiếu sẽ mang ngày sai. Hãy chỉnh lại ngày giờ của máy rồi tiếp nhận.',
      UNSENT_TOO_LONG: ({ days }) =>
        `Máy này đã ${String(days)} ngày chưa gửi được gì lên hệ thống dùng chung. Cần ý kiến lãnh đạo trước khi tiếp nhận thêm: bấm “Ghi ý kiến lãnh đạo” ở màn hình Việc hôm nay hoặc Chốt sổ. Bản đang nhập đã được giữ.`,
      CLOCK_UNSURE: 'Chưa chắc đồng hồ máy đúng. Hãy xem lại ngày giờ của máy.',
      NUMBERS_USED_UP: 'Máy này đã dùng hết dải số của hôm nay. Hãy tiếp nhận ở máy khác hoặc báo quản trị.',
      UPSTREAM_WOULD_REFUSE: 'Hệ thống dùng chung sẽ từ chối hồ sơ này vì có ô chưa đúng.',
      PAPER_IN_FUTURE: 'Thời điểm nhận trên giấy chưa tới. Hãy xem lại ngày giờ ghi bù.',
      REGISTER_BEHIND:
        'Sổ trên máy này cũ hơn sổ đã ghi trước đó, số cấp bây giờ có thể trùng. Hãy nối lại sổ ở màn hình Khôi phục sổ trước khi tiếp nhận.',
      PAPER_TOO_OLD: ({ days }) =>
        `Chỉ ghi bù được hồ sơ nhận trên giấy trong ${String(days)} ngày làm việc gần đây. Số ngày này do quản trị đặt ở mục Lịch làm việc.`,
      NUMBER_TAKEN: ({ last }) =>
        `Số trên phiếu giấy đã dùng: số cuối của ngày đó là ${String(last)}. Hãy ghi số sau số này.`,
      NUMBER_OUTSIDE: ({ first, last }) =>
        `Số trên phiếu giấy không thuộc dải số của máy này (${String(first)}–${String(last)}).`,
      NUMBERS_SKIPPED: 'Giữa số cuối đã dùng và số trên phiếu giấy còn số bỏ trống.',
      SAME_OPEN: ({ dossierNo }) => `Người này đang có hồ sơ ${String(dossierNo)} cùng thủ tục chưa trả.`,
    },
    correction: corrections.refusals.correction,
    correct: corrections.refusals.correct,
    void: corrections.refusals.void,
  } satisfies RefusalsOf<'receipts'>,
}

export const drafts = {
  refusals: {
    save: { NOT_YOURS: 'Bản nhập dở này của người khác.' },
    discard: { NOT_YOURS: 'Bản nhập dở này của người khác.' },
  } satisfies RefusalsOf<'drafts'>,
}

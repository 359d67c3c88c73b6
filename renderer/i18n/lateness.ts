import type { RefusalsOf } from './refusals.ts'
import { actRefusals } from './roads.ts'

const NOT_LATE = 'Hồ sơ này không trễ hạn nên không cần giải trình.'
const TOO_MANY = (details: Record<string, unknown>) =>
  `Kỳ này có hơn ${String(details.most)} hồ sơ trễ hạn. Chọn kỳ ngắn hơn rồi lập nhiều báo cáo.`

/** Late dossiers: why, who answers for it, what is done about it; the explanation upward. */
export const lateness = {
  banner: {
    none: 'Hồ sơ trễ hạn, chưa ghi nguyên nhân',
    noneText: 'Ghi nguyên nhân, người chịu trách nhiệm và biện pháp thì mới kết thúc được hồ sơ.',
    explain: 'Ghi nguyên nhân trễ',
    sentBack: 'Lãnh đạo trả lại nguyên nhân trễ hạn',
    again: 'Viết lại',
    given: 'Nguyên nhân trễ hạn đang chờ lãnh đạo xác nhận',
    confirm: 'Xem và xác nhận',
    confirmed: 'Lãnh đạo đã xác nhận nguyên nhân trễ hạn',
  },
  fields: {
    title: 'Hồ sơ trễ hạn',
    lead: 'Ghi luôn ở đây vì sao trễ. Không phải chờ lãnh đạo xác nhận mới trả được cho người dân.',
    cause: 'Nguyên nhân trễ hạn',
    causeMissing: 'Chọn nguyên nhân.',
    choose: 'Chọn nguyên nhân',
    responsible: 'Người chịu trách nhiệm',
    otherPerson: 'Người khác, ghi tên',
    responsibleName: 'Tên người chịu trách nhiệm',
    responsibleMissing: 'Ghi tên người chịu trách nhiệm.',
    measure: 'Biện pháp khắc phục',
  },
  explain: {
    title: 'Nguyên nhân trễ hạn',
    lead: 'Lãnh đạo sẽ xác nhận. Sửa được cho đến khi lãnh đạo xác nhận.',
    sentBack: 'Lãnh đạo cần bạn viết lại',
    submit: 'Ghi, trình lãnh đạo',
    done: 'Đã ghi nguyên nhân trễ hạn, chờ lãnh đạo xác nhận.',
  },
  confirm: {
    title: 'Xác nhận nguyên nhân trễ hạn',
    lead: 'Xác nhận rồi thì không sửa được nữa; nội dung này vào báo cáo giải trình.',
    submit: 'Xác nhận',
    done: 'Đã xác nhận nguyên nhân trễ hạn.',
    declineInstead: 'Trả lại người viết…',
  },
  decline: {
    title: 'Trả lại nguyên nhân trễ hạn',
    lead: 'Hồ sơ vẫn trả được cho người dân; người viết sẽ thấy việc cần viết lại.',
    reason: 'Cần viết lại gì',
    submit: 'Trả lại',
    done: 'Đã trả lại nguyên nhân trễ hạn.',
  },
  timeline: {
    explained: (cause: string) => (cause ? `Ghi nguyên nhân trễ hạn: ${cause}` : 'Ghi nguyên nhân trễ hạn'),
    note: (responsible: string, measure: string) =>
      [responsible && `Chịu trách nhiệm: ${responsible}`, measure && `Biện pháp: ${measure}`]
        .filter(Boolean)
        .join('\n'),
    confirmed: 'Lãnh đạo xác nhận nguyên nhân trễ hạn',
    sentBack: 'Lãnh đạo trả lại nguyên nhân trễ hạn',
  },
  columns: {
    dossier: 'Hồ sơ',
    due: 'Trễ',
    why: 'Nguyên nhân, biện pháp',
    cause: 'Nguyên nhân',
    responsible: 'Chịu trách nhiệm',
    measure: 'Biện pháp',
    state: 'Xác nhận',
    by: 'Người ghi',
  },
  screen: {
    title: 'Hồ sơ trễ hạn',
    lead: 'Hồ sơ có ít nhất một ngày trễ hạn trong kỳ, tính theo ngày hẹn trả đầu tiên như trong báo cáo. Bấm mã hồ sơ để mở.',
    views: { period: 'Theo kỳ', toConfirm: 'Chờ xác nhận' },
    all: 'Tất cả',
    filters: { cause: 'Nguyên nhân', person: 'Người chịu trách nhiệm', field: 'Lĩnh vực' },
    noCause: 'Chưa ghi nguyên nhân',
    count: (shown: number, of: number) =>
      shown === of ? `${of} hồ sơ trễ hạn` : `${shown} trong ${of} hồ sơ trễ hạn`,
    unconfirmed: (count: number) => `${count} hồ sơ chưa được lãnh đạo xác nhận nguyên nhân`,
    none: 'Trong kỳ không có hồ sơ nào trễ hạn',
    noneText: 'Vẫn lập được báo cáo giải trình, nói rõ là không có.',
    nothingLeft: 'Không có hồ sơ nào như vậy trong kỳ',
    noneToConfirm: 'Không có nguyên nhân nào chờ xác nhận',
    days: (days: number | null) =>
      days === null ? 'Bổ sung lần hai' : days === 0 ? 'Dưới 1 ngày' : `${days} ngày`,
    daysHint: 'Ngày làm việc, đến ngày có kết quả hoặc đến hết kỳ',
    dueOn: (day: string) => `Hẹn ${day}`,
    finishedOn: (day: string) => `Xong ${day}`,
    open: 'Chưa có kết quả',
    answers: (name: string) => `Chịu trách nhiệm: ${name}`,
    apologyNo: (no: string) => `Phiếu xin lỗi số ${no}`,
    states: {
      none: 'Chưa ghi',
      given: 'Chờ xác nhận',
      'sent-back': 'Cần viết lại',
      confirmed: 'Đã xác nhận',
    },
    select: (no: string) => `Chọn hồ sơ ${no}`,
    selectAll: 'Chọn tất cả hồ sơ chờ xác nhận',
    confirm: (count: number) => `Xác nhận ${count} hồ sơ`,
    confirmedMany: (count: number) => `Đã xác nhận nguyên nhân của ${count} hồ sơ.`,
    stayed: 'Chưa xác nhận được:',
  },
  report: {
    title: 'Báo cáo giải trình gửi cấp trên',
    recipient: 'Kính gửi',
    recipientMissing: 'Ghi tên cơ quan nhận báo cáo.',
    sign: 'Ký và lập PDF',
    signAgain: 'Ký lại theo danh sách mới',
    signed: (no: string) => `Đã ký báo cáo giải trình số ${no}.`,
    standing: (no: string, at: string) => `Đã ký số ${no} lúc ${at}.`,
    outdated: 'Danh sách đã khác bản đã ký. Lãnh đạo ký lại thì có bản đính chính cùng số.',
    wait: 'Lãnh đạo ký được khi mọi hồ sơ trong kỳ đã được xác nhận nguyên nhân.',
    onlyLeader: 'Lãnh đạo ký ở màn hình này.',
    docx: 'Lưu bản Word để sửa',
    saved: (name: string) => `Đã lưu ${name}.`,
  },
  causes: {
    title: 'Nguyên nhân trễ hạn',
    lead: 'Danh mục để chọn khi giải trình hồ sơ trễ hạn. Nguyên nhân đã ngừng dùng vẫn còn ở hồ sơ cũ.',
    name: 'Tên nguyên nhân',
    nameShort: 'Ghi ít nhất 3 chữ cái.',
    add: 'Thêm nguyên nhân',
    added: 'Đã thêm nguyên nhân.',
    rename: 'Đổi tên',
    saved: 'Đã ghi.',
    retire: 'Ngừng dùng',
    restore: 'Dùng lại',
    retired: 'Ngừng dùng',
  },
  refusals: {
    putCause: {
      NOT_FOUND: 'Không còn nguyên nhân này trong danh mục.',
      NAME_TAKEN: 'Danh mục đã có nguyên nhân này. Dùng lại nguyên nhân cũ hoặc ghi tên khác.',
      LAST_CAUSE: 'Phải còn ít nhất một nguyên nhân đang dùng. Thêm nguyên nhân khác trước.',
    },
    explain: {
      ...actRefusals,
      NOT_LATE,
      CAUSE_UNKNOWN: 'Nguyên nhân này không còn trong danh mục đang dùng. Hãy chọn nguyên nhân khác.',
    },
    confirm: {
      ...actRefusals,
      NOT_LATE,
      WITHOUT_WORDS:
        'Nội dung giải trình không còn vì sổ đã đặt lại từ bản sao. Hãy trả lại để người viết ghi lại.',
    },
    decline: { ...actRefusals, NOT_LATE },
    sign: {
      PERIOD_NOT_BEGUN: 'Kỳ báo cáo chưa bắt đầu. Hãy chọn kỳ khác.',
      UNCONFIRMED: (details) =>
        `Còn ${String(details.count)} hồ sơ chưa được xác nhận nguyên nhân. Xác nhận hết rồi ký.`,
      PAPER_FAILED: 'Không dựng được báo cáo. Số và nội dung đã lưu; hãy bấm ký lần nữa.',
      TOO_MANY,
    },
    exportDocx: {
      CANCELLED: 'Chưa lưu: bạn đã đóng hộp chọn nơi lưu.',
      CANNOT_WRITE: 'Không ghi được vào nơi đã chọn. Chọn thư mục khác rồi lưu lại.',
      TOO_MANY,
    },
  } satisfies RefusalsOf<'lateness'>,
}

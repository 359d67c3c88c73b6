import type { ClosingRow, OpenPoint } from '../../electron/common/closings/model.ts'
import type { BlockCode, LineFault, SyncPhase } from '../../electron/common/sync/api.ts'
import { evening } from './evening.ts'
import type { RefusalsOf } from './refusals.ts'
import { stationLink } from './station-link.ts'

const number = (value: number) => value.toLocaleString('vi-VN')

/** `1,2 MB`, `380 KB`; something is never `0 KB`. */
export function sizeText(bytes: number): string {
  const tenths = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })
  if (bytes >= 1_073_741_824) return `${tenths(bytes / 1_073_741_824)} GB`
  if (bytes >= 1_048_576) return `${tenths(bytes / 1_048_576)} MB`
  return `${number(Math.ceil(bytes / 1024))} KB`
}

/** `khoảng 3 phút`; rounded as coarsely as the measure deserves. */
export function durationText(seconds: number): string {
  if (seconds < 20) return 'vài giây'
  if (seconds < 75) return 'khoảng 1 phút'
  if (seconds < 5_400) return `khoảng ${Math.round(seconds / 60)} phút`
  return `khoảng ${(seconds / 3600).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giờ`
}

/** By how much a clock is off: `7 phút`, `9 giờ`, `3 ngày`. */
function skewText(minutes: number): string {
  if (minutes < 120) return `${number(minutes)} phút`
  return minutes < 2_880
    ? `${number(Math.round(minutes / 60))} giờ`
    : `${number(Math.round(minutes / 1_440))} ngày`
}

export const closings = {
  title: 'Chốt sổ',
  lead: (day: string) =>
    `Ngày ${day}. Gửi việc trong ngày lên hệ thống dùng chung và khép lại ngày làm việc.`,
  figures: {
    takenIn: 'Tiếp nhận',
    printed: 'Đã in giấy',
    returned: 'Trả kết quả',
    sent: 'Đã gửi',
    accepted: 'Được nhận',
    refused: 'Bị từ chối',
    waiting: 'Chờ gửi',
  },
  figureHints: {
    takenIn: 'Hồ sơ tiếp nhận hôm nay',
    printed: 'Hồ sơ hôm nay có giấy tiếp nhận đã in hoặc đã lưu tệp',
    returned: 'Hồ sơ trả kết quả hôm nay',
    sent: 'Hồ sơ hệ thống dùng chung đang giữ',
    accepted: 'Hồ sơ hệ thống dùng chung đã nhận đủ',
    refused: 'Hồ sơ có việc bị hệ thống dùng chung từ chối',
    waiting: 'Hồ sơ còn việc mới chỉ nằm trên máy này',
  },
  verdict: {
    safe: 'An toàn để ra về',
    safeText: 'Mọi việc đã được hệ thống dùng chung nhận; không còn gì dở trên máy này.',
    safeEmpty: 'Hôm nay không có việc nào phải gửi.',
    open: 'Chưa khép được ngày hôm nay',
    running: 'Đang gửi, xin chờ',
    alone: 'Máy này chưa đăng ký với hệ thống dùng chung',
    aloneText:
      'Mọi hồ sơ vẫn được lưu đầy đủ và mã hóa trên máy này. Đăng ký một lần thì gửi được cuối mỗi ngày.',
    kept: 'Dữ liệu được giữ an toàn trên máy này; khi có mạng thì gửi tiếp, không mất và không gửi trùng.',
  },
  open: {
    waiting: (count) => `${number(count)} hồ sơ còn việc chưa gửi`,
    pending: (count) => `${number(count)} hồ sơ đang chờ ở hệ thống dùng chung`,
    refused: (count) => `${number(count)} hồ sơ bị từ chối chưa ai xem`,
    files: (count) => `${number(count)} tệp quét chưa gửi xong`,
    'files-failed': (count) => `${number(count)} tệp quét không gửi được, cần quét lại`,
    prints: (count) => `${number(count)} bản in chưa xong hoặc chưa xác nhận đã ra giấy`,
    more: () => 'Danh sách quá dài, còn hồ sơ chưa được kiểm',
  } satisfies Record<OpenPoint, (count: number) => string>,
  table: {
    title: 'Từng hồ sơ',
    lead: 'Việc làm trong ngày và những việc còn mở của ngày trước.',
    filters: {
      all: 'Tất cả',
      saved: 'Chờ gửi',
      packed: 'Trong gói USB',
      sent: 'Đang dở',
      refused: 'Bị từ chối',
      accepted: 'Được nhận',
    },
    dossier: 'Hồ sơ',
    person: 'Người nộp, thủ tục',
    slip: 'Giấy',
    toSend: 'Sẽ gửi',
    state: 'Kết quả',
    printed: 'Đã in',
    notPrinted: 'Chưa in',
    older: 'ngày trước',
    acts: (count: number) => `${count} việc`,
    files: (count: number) => `${count} tệp`,
    nothing: '—',
    empty: 'Chưa có hồ sơ nào ở đây.',
    emptyDay: 'Hôm nay chưa có việc nào phải gửi.',
    filesOpen: (count: number) => `còn ${count} tệp chưa gửi xong`,
    filesFailed: (count: number) => `${count} tệp không gửi được`,
  },
  delivery: {
    saved: 'Chờ gửi',
    packed: 'Đã ghi ra gói, chờ biên nhận',
    sent: 'Đã gửi, chờ trả lời',
    accepted: 'Đã được nhận',
    refused: 'Bị từ chối',
  } satisfies Record<ClosingRow['delivery'], string>,
  filesToGo: 'Đã gửi, còn tệp quét',
  sheet: {
    title: 'Phiếu chốt sổ',
    lead: 'Ghi lại kết quả của ngày kèm dấu kiểm tra của nhật ký. Lập lại được nếu tình hình thay đổi.',
    make: 'Lập phiếu chốt sổ',
    again: 'Lập phiếu mới',
    none: 'Hôm nay chưa lập phiếu nào.',
  },
  refusals: {
    ...evening.review.refusals,
    attend: { NOTHING_OPEN: evening.attend.nothing },
    allowUnsent: evening.unsent.refusals,
    make: { PAPER_FAILED: 'Không dựng được bản in của phiếu. Số liệu đã lưu an toàn; hãy thử lại.' },
  } satisfies RefusalsOf<'closings'>,
}

/** Numbers of the day as they stand on a slip: `0001 – 0999`. */
function rangeText(first: unknown, last: unknown): string {
  return [first, last].map((one) => String(one).padStart(4, '0')).join(' – ')
}

const RETRY_ENROL = 'Hãy thử lại; nếu vẫn vậy, báo đơn vị quản lý hệ thống dùng chung.'

export const sync = {
  plan: {
    title: 'Gửi lên hệ thống dùng chung',
    to: (name: string) => `Nơi nhận: ${name}`,
    nothing: 'Không còn gì phải gửi.',
    what: 'Sẽ gửi',
    many: 'Số lượng',
    entries: 'Thông tin hồ sơ',
    dossiers: (count: number) => `${number(count)} hồ sơ`,
    headersOnly: 'chỉ nhật ký máy',
    files: 'Tệp quét',
    fileCount: (count: number) => `${number(count)} tệp`,
    together: 'Cộng',
    bytes: 'Dung lượng',
    time: 'Thời gian',
    unknown: 'chưa đo được',
    unknownHint: 'Chưa lần nào đo được tốc độ đường truyền của máy này.',
    measured: (at: string) => `Theo tốc độ đo được lúc ${at}.`,
    measuredBefore: (at: string) => `Hôm nay chưa đo; tính theo tốc độ đo được lúc ${at}.`,
    atLeast: 'ít nhất ',
    start: 'Gửi ngay',
    goOn: 'Gửi tiếp',
    again: 'Kiểm tra lại',
    stop: 'Tạm dừng',
    entriesOnly: 'Chỉ gửi thông tin',
    entriesOnlyHint: 'Gửi thông tin hồ sơ (vài chục KB); tệp quét để lần sau.',
    stopAfterEntries: 'Dừng sau khi gửi xong thông tin',
    stopAfterEntriesHint: 'Tệp quét để lần sau; chọn khi đường truyền yếu hoặc phải về.',
    told: 'Đã gửi xong thông tin hồ sơ; tệp quét để lần sau.',
    order:
      'Thông tin đi trước; tệp quét theo sau, hồ sơ gần đến hẹn trước. Ngắt giữa chừng thì lần sau đi tiếp từ đúng chỗ dừng.',
    failed: (count: number) => `${count} tệp không gửi được ở lần trước sẽ được thử lại.`,
    onlyFailed: (count: number) =>
      `Mọi việc khác đã gửi xong. ${count} tệp quét không gửi được: xem mục bên dưới, hoặc bấm Kiểm tra lại để máy thử lại.`,
  },
  phase: {
    idle: 'Chưa gửi',
    connecting: 'Đang tìm đường truyền',
    checking: 'Đang đối chiếu với hệ thống dùng chung',
    entries: 'Đang gửi hồ sơ',
    files: 'Đang gửi tệp quét',
    inbox: 'Đang nhận thông báo',
    done: 'Đã gửi xong',
    told: 'Đã gửi xong thông tin',
    stopped: 'Đã tạm dừng',
    blocked: 'Không gửi tiếp được',
  } satisfies Record<SyncPhase, string>,
  fault: {
    DOWN: 'Không liên lạc được với hệ thống dùng chung. Máy vẫn tự thử lại; kiểm tra dây mạng hoặc Wi-Fi nếu kéo dài.',
    STRANGE:
      'Có mạng, nhưng nơi trả lời không chứng minh được là hệ thống dùng chung: có thể là trang đăng nhập Wi-Fi, hoặc ngày giờ của máy này sai. Máy vẫn tự thử lại.',
    TROUBLE: 'Hệ thống dùng chung đang gặp sự cố hoặc quá tải. Máy vẫn tự thử lại.',
  } satisfies Record<LineFault, string>,
  silent: (minutes: number) =>
    `Đã ${number(minutes)} phút chưa nghe trả lời: đường truyền rất chậm, hoặc đã đứt. Máy vẫn chờ rồi tự thử lại; phải về thì bấm Tạm dừng, lần sau gửi tiếp.`,
  blocked: {
    UNKNOWN_STATION:
      'Hệ thống dùng chung không biết máy này. Báo đơn vị quản lý hệ thống dùng chung kiểm tra việc đăng ký.',
    STATION_RETIRED:
      'Máy này đã được cho ngừng dùng trên hệ thống dùng chung (đã có máy khác thay). Sổ trên máy vẫn xem và in được; báo đơn vị quản lý hệ thống dùng chung nếu máy còn phải gửi.',
    STATION_REVOKED:
      'Máy này đã bị thu hồi: hệ thống dùng chung được báo là máy bị mất hoặc không còn an toàn, nên không nhận gì thêm từ máy này. Sổ trên máy còn nguyên và vẫn in được giấy; báo quản trị viên ngay.',
    BAD_SIGNATURE:
      'Khóa của máy này không còn hiệu lực trên hệ thống dùng chung. Sổ trên máy còn nguyên; báo quản trị viên xin mã đăng ký lại.',
    PROTOCOL_TOO_OLD:
      'Phần mềm trên máy này quá cũ so với hệ thống dùng chung nên chưa gửi được. Dữ liệu vẫn an toàn trên máy; báo quản trị cập nhật phần mềm.',
    PROTOCOL_TOO_NEW:
      'Hệ thống dùng chung chưa được cập nhật cho phần mềm trên máy này nên chưa gửi được. Dữ liệu vẫn an toàn trên máy; hãy thử lại sau.',
    DECLINED: 'Hệ thống dùng chung không nhận, và cho biết:',
    WRONG_SERVER:
      'Nơi trả lời không phải hệ thống dùng chung mà máy này đã đăng ký. Đã dừng gửi để giữ an toàn; không có gì được ghi là đã nhận. Báo quản trị ngay.',
    JOURNAL_BEHIND:
      'Hệ thống dùng chung giữ nhiều hơn sổ trên máy này: sổ đã được đặt lại từ một bản sao cũ. Mở Khôi phục sổ để nối lại.',
    JOURNAL_DIFFERS:
      'Nhật ký trên máy này khác với nhật ký hệ thống dùng chung đang giữ: sổ đã được đặt lại từ một bản sao cũ. Mở Khôi phục sổ để nối lại.',
    EPOCH_CLOSED: 'Nhật ký của máy này đã được thay bằng một nhật ký khác. Báo quản trị.',
    UNREADABLE_ENTRY:
      'Có một mục ghi sổ mà hệ thống dùng chung không đọc được, nên máy dừng gửi trước mục đó. Báo quản trị kèm số ghi ở cuối.',
    RESYNC_REQUIRED:
      'Hệ thống dùng chung yêu cầu tải lại thông báo nhưng chưa tải được. Hồ sơ đã gửi không bị ảnh hưởng.',
    INTERNAL:
      'Phần mềm gặp lỗi khi gửi. Dữ liệu vẫn an toàn; hãy thử lại, nếu vẫn lỗi thì báo quản trị kèm mã.',
  } satisfies Record<BlockCode, string>,
  entry: (epoch: number, seq: number) => `Mục ${epoch}/${seq}`,
  running: {
    files: 'Tệp đang gửi',
    bytes: (done: number, all: number) => `${sizeText(done)} / ${sizeText(all)}`,
    left: (seconds: number | null) =>
      seconds === null ? 'chưa biết còn bao lâu' : `còn ${durationText(seconds)}`,
    counts: (entries: number, files: number) =>
      files > 0
        ? `Hệ thống dùng chung đã nhận ${number(entries)} mục ghi sổ, ${number(files)} tệp`
        : `Hệ thống dùng chung đã nhận ${number(entries)} mục ghi sổ`,
  },
  contact: (at: string) => `Hệ thống dùng chung trả lời lần cuối lúc ${at}`,
  noContact: 'Chưa từng liên lạc',
  skew: (minutes: number) =>
    `Đồng hồ máy này ${minutes > 0 ? 'nhanh' : 'chậm'} ${skewText(Math.abs(minutes))} so với hệ thống dùng chung. Hãy chỉnh lại giờ máy.`,
  tasks: {
    title: 'Bị từ chối, cần xử lý',
    lead: 'Chỉ hồ sơ bị từ chối phải chờ; các hồ sơ khác đã đi tiếp.',
    waiting: (count: number) => `${count} việc sau của hồ sơ này đang chờ`,
    correct: 'Sửa và gửi lại',
    correctHint: 'Mở thông tin đã tiếp nhận để sửa; bản sửa được gửi thay cho bản bị từ chối.',
    resend: 'Gửi lại',
    resendHint: 'Gửi lại đúng nội dung cũ, dùng khi hệ thống dùng chung đã sửa nguyên nhân.',
    open: 'Mở hồ sơ',
    resent: 'Đang gửi lại việc này.',
  },
  enrol: {
    title: 'Hệ thống dùng chung',
    lead: 'Đăng ký máy này một lần để gửi hồ sơ cuối ngày.',
    address: 'Địa chỉ hệ thống dùng chung',
    addressHint:
      'Do đơn vị quản lý cung cấp, ví dụ dongbo.caobang.gov.vn. Đường truyền luôn được mã hóa (https).',
    code: 'Mã đăng ký dùng một lần',
    codeHint: 'Dạng K7QF-2M9D-XW4T; chữ hoa, chữ thường, dấu gạch đều được.',
    what: 'Máy này sẽ được đăng ký là',
    station: 'Ký hiệu máy',
    range: 'Dải số hồ sơ trong ngày',
    rangeText,
    rangeHint: 'Mỗi máy một dải riêng; hệ thống từ chối hai máy cùng dải.',
    key: 'Khóa gửi của máy được tạo tại đây và chỉ nằm trong sổ hồ sơ đã mã hóa, không đưa đi đâu.',
    submit: 'Đăng ký máy này',
    done: (agency: string) => `Đã đăng ký với tên đơn vị “${agency}”.`,
    agency: 'Tên đơn vị ở hệ thống dùng chung',
    at: 'Đăng ký lúc',
    askAdministrator: 'Quản trị viên đăng ký máy trong Cài đặt, mục Hệ thống dùng chung.',
    open: 'Đăng ký ngay',
  },
  link: {
    alone: 'Làm việc tại chỗ',
    aloneHint: 'Máy chưa đăng ký với hệ thống dùng chung; mọi việc được ghi trên máy này.',
    sending: 'Đang gửi',
    down: 'Mất liên lạc',
    blocked: 'Không gửi được',
    rest: (at: string) => `Liên lạc ${at}`,
    never: 'Chưa liên lạc',
    hint: 'Tình trạng gửi lên hệ thống dùng chung; xem màn hình Chốt sổ.',
  },
  refusals: {
    enrol: {
      ADDRESS_INVALID: 'Địa chỉ chưa đúng. Chỉ cần tên máy chủ, ví dụ dongbo.caobang.gov.vn.',
      ADDRESS_NOT_HTTPS:
        'Địa chỉ phải dùng https: hồ sơ của người dân không được đi trên đường truyền không mã hóa.',
      ALREADY_ENROLLED: 'Máy này đã đăng ký rồi.',
      NO_ANSWER:
        'Không liên lạc được với địa chỉ này. Kiểm tra mạng và địa chỉ, rồi thử lại với đúng mã đang có.',
      NOT_THE_SHARED_SYSTEM: `Nơi trả lời ở địa chỉ này không phải hệ thống dùng chung. ${RETRY_ENROL}`,
      SERVER_TROUBLE: 'Hệ thống dùng chung đang gặp sự cố. Hãy thử lại sau ít phút; mã vẫn còn dùng được.',
      PROTOCOL_TOO_OLD:
        'Phần mềm trên máy này quá cũ so với hệ thống dùng chung. Cập nhật phần mềm rồi đăng ký.',
      PROTOCOL_TOO_NEW: 'Hệ thống dùng chung chưa được cập nhật cho phần mềm này. Hãy thử lại sau.',
      CODE_UNKNOWN: 'Mã đăng ký không đúng. Hãy đối chiếu từng nhóm.',
      CODE_USED: 'Mã này đã được dùng rồi; mỗi mã chỉ dùng một lần. Hãy xin mã mới.',
      CODE_EXPIRED: 'Mã đã hết hạn. Hãy xin mã mới.',
      CODE_OTHER_AGENCY:
        'Mã này được cấp cho một đơn vị khác. Kiểm tra mã định danh của đơn vị trong Cài đặt.',
      CODE_OTHER_STATION: ({ station }) =>
        `Mã này được cấp để đăng ký lại máy ${String(station)}, không phải máy này.`,
      RANGE_TAKEN: ({ station, first, last }) =>
        `Dải số ${rangeText(first, last)} đã thuộc về máy ${String(station)}. Nếu máy đó đã bỏ, đề nghị đơn vị quản lý cho ngừng máy đó rồi nhập lại đúng mã này. Nếu cả hai máy đều dùng, máy này phải thiết lập lại với số máy khác.`,
      STATION_CODE_TAKEN:
        'Đã có một máy của đơn vị đăng ký với ký hiệu này. Nếu máy này thay máy đó: đề nghị đơn vị quản lý hệ thống dùng chung cho ngừng máy cũ rồi nhập lại đúng mã này.',
      KEY_ENROLLED:
        'Lần trước máy đã được đăng ký nhưng chưa nghe được trả lời. Hãy nhập lại đúng mã của lần trước; nếu không còn mã, đề nghị ngừng máy cũ trên hệ thống dùng chung.',
      TOO_MANY_ATTEMPTS: 'Nhập sai mã quá nhiều lần. Hãy đợi ít phút rồi thử lại.',
    },
    ...stationLink.refusals,
    start: { NOT_ENROLLED: 'Máy này chưa đăng ký với hệ thống dùng chung.' },
    resend: {
      NOT_FOUND: 'Việc này không còn trong danh sách bị từ chối.',
      NOT_RESENDABLE: 'Gửi lại nguyên nội dung cũ sẽ bị từ chối như trước; cần sửa nội dung.',
    },
  } satisfies RefusalsOf<'sync'>,
}

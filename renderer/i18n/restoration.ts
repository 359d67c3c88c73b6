import { money } from './money.ts'
import type { RefusalsOf } from './refusals.ts'

const LOCAL_NOUNS: Record<string, string> = {
  dossier: 'Việc nội bộ về hồ sơ',
  paper: 'Giấy tờ đã lập, đã in',
  payment: 'Khoản thu, biên lai',
  certification: 'Sổ chứng thực',
  post: 'Bảng kê gửi bưu điện',
  closing: 'Phiếu chốt sổ',
  book: 'Sổ và bảng kê',
  guidance: 'Phiếu hướng dẫn, từ chối',
  scan: 'Việc quét giấy tờ',
  signature: 'Thiết lập ký số',
  procedure: 'Sửa danh mục thủ tục',
  calendar: 'Sửa lịch làm việc',
  deadline: 'Sửa quy tắc hạn trả',
  delegation: 'Bàn giao ca',
  import: 'Nhập từ Excel',
  station: 'Cài đặt của máy',
}

export const restoration = {
  title: 'Khôi phục sổ',
  lead: 'Chỉ nối lại sổ khi sổ vừa được đặt lại từ một bản sao cũ (ảnh ổ đĩa, thư mục chép lại).',
  banner: {
    title: 'Sổ trên máy này cũ hơn sổ đã ghi trước đó.',
    head: 'Hệ thống dùng chung đã nhận nhiều việc hơn sổ này có: sổ vừa được đặt lại từ một bản sao cũ. Chưa cấp số hồ sơ mới cho đến khi nối lại sổ.',
    mark: 'Máy này đã từng ghi nhiều việc hơn sổ này có: sổ vừa được đặt lại từ một bản sao cũ. Chưa cấp số hồ sơ mới cho đến khi nối lại sổ.',
    open: 'Nối lại sổ',
    ask: 'Báo công chức một cửa hoặc quản trị nối lại sổ.',
  },
  here: 'Sổ trên máy này',
  lastReceived: 'Tiếp nhận sau cùng',
  lastNo: 'Số hồ sơ cấp sau cùng',
  none: 'chưa có',
  steps: {
    title: 'Nối lại sổ',
    why: 'Giấy tiếp nhận đã cấp sau khi có bản sao vẫn nằm trong tay người dân. Hãy lấy giấy sau cùng (giấy lưu, sổ giao nhận, hoặc hỏi người dân đến trả kết quả) để không số nào bị cấp hai lần.',
    slips: 'Số trên giấy tiếp nhận sau cùng',
    slipsHint:
      'Ghi cả mã hồ sơ, mỗi ngày một dòng nếu mất nhiều ngày. Của hôm nay chỉ cần số thứ tự, ví dụ 0037.',
    noneGiven: 'Từ lúc có bản sao đến nay chưa cấp giấy nào',
    noneGivenHint: 'Chỉ chọn khi chắc chắn.',
    what: 'Máy sẽ làm',
    list: [
      'Mở một nhật ký mới; những gì ghi từ nay không lẫn với những gì đã ghi trước.',
      'Các số đến số trên giấy được ghi là “cấp trước khi khôi phục”, không bao giờ cấp lại.',
      'Khi có mạng: lấy về mọi việc hệ thống dùng chung đã nhận, rồi gửi tiếp những gì ghi trên bản sao.',
    ],
    submit: 'Nối lại sổ',
    confirmTitle: 'Nối lại sổ từ bản sao?',
    confirmText: 'Việc này không hoàn lại được. Dữ liệu đang có trên máy được giữ nguyên.',
    done: (count: number) =>
      count === 0
        ? 'Đã mở nhật ký mới. Có thể tiếp nhận hồ sơ.'
        : `Đã mở nhật ký mới, ${count} số được giữ lại không cấp nữa. Có thể tiếp nhận hồ sơ.`,
  },
  declared: {
    title: 'Sổ đã được nối lại, còn chờ lấy về những gì hệ thống dùng chung giữ',
    text: 'Tiếp nhận và xử lý bình thường. Lần gửi tới, máy lấy về các việc còn thiếu trước khi gửi.',
    go: 'Mở Chốt sổ',
  },
  report: {
    title: (at: string) => `Sổ đã được nối lại lúc ${at}`,
    nothing: 'Không có việc nào phải lấy về từ hệ thống dùng chung.',
    recovered: 'Đã lấy về',
    recoveredLead: 'Hồ sơ và việc đã làm mà bản sao không có.',
    fresh: 'hồ sơ mới',
    acts: (count: number) => `${count} việc`,
    renumbered: 'Đổi số: in lại giấy và báo người nộp',
    renumberedLead: 'Tiếp nhận trên bản sao với số đã cấp cho người khác từ trước.',
    from: (before: string) => `số cũ ${before}`,
    leftOut: 'Không ghép được: xem lại từng hồ sơ',
    leftOutLead: 'Việc ghi trên bản sao nhưng hồ sơ đã được xử lý khác từ trước; chưa gửi đi.',
    wordless: 'Việc nội bộ không còn lời ghi',
    wordlessLead: 'Biết ai làm, lúc nào; lời ghi kèm theo chỉ có trên sổ đã mất.',
    files: 'Bản quét',
    filesLead: 'Máy tải về bản hệ thống dùng chung đang giữ; bản nào chưa từng gửi đủ thì quét lại.',
    fileStates: {
      here: 'đã tải về',
      coming: 'đang chờ tải về',
      unsent: 'chưa gửi đủ trước khi mất, phải quét lại',
      gone: 'không còn, cần thì quét lại',
    },
    payments: 'Khoản thu lấy lại được',
    paymentsLead: 'Đã đi cùng hồ sơ khi giao sang máy khác nên còn; phiếu thu giữ nguyên số.',
    payment: (receiptNo: string, amount: number, at: string) => `${receiptNo}: ${money(amount)}, ${at}`,
    local: 'Chỉ có trên sổ đã mất',
    localLead:
      'Không gửi lên hệ thống dùng chung nên không lấy lại được; đối chiếu với giấy lưu rồi lập lại nếu cần.',
    localLine: (noun: string, count: number, from: string, to: string) =>
      `${LOCAL_NOUNS[noun] ?? 'Việc khác'}: ${count} lần, ${from === to ? `lúc ${from}` : `từ ${from} đến ${to}`}`,
    lost: 'Số đã cấp, chưa có hồ sơ trong sổ',
    lostLead: 'Giấy đã trao cho người dân trước khi khôi phục. Khi họ đến, tiếp nhận lại với số mới.',
    also: 'Xem các mục dưới đây. Bản nhập dở, giấy PDF lưu trên máy và trang quét chưa gán sau khi có bản sao thì không lấy lại được.',
  },
  refusals: {
    declare: {
      SLIP_MISSING: 'Hãy ghi số trên giấy tiếp nhận sau cùng, hoặc chọn là chưa cấp giấy nào.',
      SLIP_INVALID: ({ text }) => `“${String(text)}” không phải mã hồ sơ. Ghi như in trên giấy tiếp nhận.`,
      SLIP_ELSEWHERE: ({ text }) =>
        `Mã ${String(text)} không thuộc dải số của máy này, hoặc là của ngày chưa tới.`,
      ASK_ADMINISTRATOR:
        'Không có dấu hiệu sổ bị đặt lại. Chỉ quản trị được nối lại sổ trong trường hợp này.',
    },
  } satisfies RefusalsOf<'restoration'>,
}

import type { QueueState } from '../../electron/common/papers/api.ts'
import type { PrintCode } from '../../electron/common/papers/printing.ts'

/** Names drivers commonly give their trays; another name is shown as it is. */
const TRAYS: Record<string, string> = {
  auto: 'Máy tự chọn',
  autoselect: 'Máy tự chọn',
  automatic: 'Máy tự chọn',
  upper: 'Khay trên',
  lower: 'Khay dưới',
  middle: 'Khay giữa',
  main: 'Khay chính',
  manual: 'Khay tay',
  manualfeed: 'Khay tay',
  multipurpose: 'Khay đa năng',
  multipurposetray: 'Khay đa năng',
  bypass: 'Khay đa năng',
  bypasstray: 'Khay đa năng',
  largecapacity: 'Khay lớn',
  envelope: 'Khay phong bì',
}

export const printQueue = {
  title: 'Hàng đợi in',
  lead: 'Giấy tờ in hôm nay và những lần in chưa xong. In lại là in đúng bản đã lưu.',
  tabs: { open: 'Chưa xong', done: 'Đã in hôm nay', all: 'Tất cả' },
  columns: {
    state: 'Tình trạng',
    paper: 'Giấy tờ',
    how: 'Máy in',
    when: 'Lúc',
    who: 'Người in',
    actions: 'Việc làm',
  },
  states: {
    waiting: 'Đang chờ',
    printing: 'Đang in',
    sent: 'Đã gửi máy in',
    printed: 'Đã in',
    saved: 'Đã lưu tệp',
    failed: 'Không in được',
    interrupted: 'Bị ngắt giữa chừng',
  } satisfies Record<QueueState, string>,
  /** The table has little room; the whole sentence with the way out is said where it was printed. */
  why: {
    NO_PRINTER: 'Chưa chọn máy in, hoặc máy này không có máy in.',
    PRINTER_GONE: 'Không còn thấy máy in này.',
    PRINTER_STOPPED: 'Máy in đang dừng.',
    PRINT_REFUSED: 'Máy in từ chối lệnh in.',
    TIME_OUT: 'Máy in không trả lời. Xem giấy đã ra chưa.',
    WITHDRAWN: 'Đã thôi lần in này.',
    CANNOT_WRITE: 'Không ghi được tệp.',
  } satisfies Record<Exclude<PrintCode, 'SPOOLED'> | 'CANNOT_WRITE', string>,
  behind: 'Chờ giấy in trước xong.',
  atPrinter: 'Máy in đang nhận.',
  sent: 'Giấy đã ra đủ chưa?',
  interrupted: 'Chương trình tắt khi đang in. Xem giấy đã ra chưa.',
  ofDay: (day: string) => `Ngày ${day}`,
  copyNo: (copyNo: number) => (copyNo === 1 ? '' : `bản in lần ${copyNo}`),
  sets: (copies: number) => (copies === 1 ? '' : `${copies} bản`),
  noPrinter: 'chưa có máy in',
  file: 'tệp PDF',
  tray: (name: string) => {
    const value = name.slice(name.indexOf('=') + 1)
    const number = /^(?:tray|cassette|slot)[-_]?(\d)$/i.exec(value)?.[1]
    return number ? `Khay ${number}` : (TRAYS[value.toLowerCase().replaceAll(/[-_]/g, '')] ?? value)
  },
  again: 'In lại',
  againHint: 'In lại: chọn máy in, số bản, khay giấy',
  confirm: 'Đã in',
  drop: 'Bỏ lần in này',
  dropped: 'Đã bỏ lần in.',
  confirmed: 'Đã ghi nhận giấy đã in.',
  spooled: 'Đã gửi tới máy in.',
  open: 'Mở hồ sơ',
  dialog: {
    title: 'In lại',
    printer: 'Máy in',
    copies: 'Số bản',
    tray: 'Khay giấy',
    ofPrinter: 'Theo máy in',
    noTrays: 'Máy in này không cho biết có những khay nào.',
    remember: 'Dùng cho những lần in sau trên máy in này',
    print: 'In',
  },
  empty: {
    open: 'Không còn giấy nào chờ in',
    openHint: 'Giấy đang chờ, đang in hoặc in chưa được sẽ hiện ở đây.',
    done: 'Hôm nay chưa in giấy nào',
    doneHint: 'Giấy đã in trong ngày sẽ hiện ở đây.',
  },
}

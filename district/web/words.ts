import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { clockOf, dayOf, formatDay } from '../../electron/common/time/rules.ts'

const NUMBER = new Intl.NumberFormat('vi-VN')
const SHARE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

export const number = (value: number): string => NUMBER.format(value)
/** `96,4 %`; a dash where there is nothing to count. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${SHARE.format((100 * part) / whole)} %`
export const day = (value: PlainDate | null): string => (value === null ? '' : formatDay(value))
/** `16:52 20/11/2026`. */
export const moment = (at: string | null): string =>
  at === null ? '' : `${clockOf(at as Instant)} ${formatDay(dayOf(at as Instant))}`

/** Acts as officers call them; one that a newer counter knows is shown by its name in the journal. */
const VERBS: Record<string, string> = {
  received: 'Tiếp nhận',
  'intake-declined': 'Không tiếp nhận',
  'handed-over': 'Chuyển xử lý',
  'result-ready': 'Trình kết quả',
  approved: 'Lãnh đạo phòng duyệt',
  'signed-off': 'Ký duyệt',
  'supplement-asked': 'Yêu cầu bổ sung',
  'supplement-received': 'Nhận bổ sung',
  'handed-upward': 'Chuyển cấp trên',
  'came-back': 'Cấp trên chuyển về',
  'obligation-asked': 'Yêu cầu nghĩa vụ tài chính',
  'obligation-met': 'Đã thực hiện nghĩa vụ tài chính',
  withdrawn: 'Rút hồ sơ',
  stopped: 'Dừng xử lý',
  'post-came-back': 'Bưu gửi hoàn lại',
  undone: 'Hoàn tác',
  notified: 'Thông báo cho công dân',
  returned: 'Trả kết quả',
  apologised: 'Xin lỗi, hẹn lại',
  corrected: 'Đính chính',
  voided: 'Hủy số',
  moved: 'Giao cho máy khác',
  kept: 'Giữ lại ở máy cũ',
  scanned: 'Số hóa giấy tờ',
  'result-scanned': 'Số hóa kết quả',
  'digitally-signed': 'Ký số',
}
export const act = (verb: string): string => VERBS[verb] ?? verb

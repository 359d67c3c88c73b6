import type { Channel, LimitUnit, Unconfirmed } from '../../electron/common/procedures/model.ts'
import type { NotInForce } from '../../electron/common/improvement/model.ts'
import { dayOf, formatDay } from '../../electron/common/time/rules.ts'
import { procedures } from './procedures.ts'
import type { RefusalsOf } from './refusals.ts'

const number = (value: number, digits = 0) => value.toLocaleString('vi-VN', { maximumFractionDigits: digits })
/** A share with one decimal; nothing to divide by is said as such. */
const percent = (part: number, all: number) => (all === 0 ? '—' : `${number((part / all) * 100, 1)} %`)

const limit = ({ amount, unit }: { amount: number; unit: LimitUnit }) =>
  unit === 'same-day' ? procedures.units[unit] : `${number(amount)} ${procedures.units[unit]}`
const channelName = (channel: Channel) => procedures.channels[channel].toLowerCase()

const gap = ({ what, channel }: { what: Unconfirmed; channel: Channel | null }) =>
  `${procedures.gaps[what]}${channel ? ` (${channelName(channel)})` : ''}`

/** Better procedures: what is not received here, what could be shorter or answered at once, what could go online. */
export const improvement = {
  title: 'Cải tiến thủ tục',
  open: 'Cải tiến thủ tục',
  lead: 'Tỷ lệ thủ tục tiếp nhận tại một cửa, đề xuất rút ngắn thời hạn từ thời gian làm thật, tỷ lệ nộp trực tuyến.',
  least: 'Chỉ đề xuất khi có ít nhất (hồ sơ)',
  leastWrong: 'Ghi số từ 5 đến 1000.',
  measured: (count: number) =>
    `Tính trên ${number(count)} hồ sơ đã có kết quả trong kỳ; mỗi thủ tục lấy nhiều nhất 400 hồ sơ mới nhất. Không tính ngày chờ người nộp.`,
  counting: 'Đang tính từ các hồ sơ trong kỳ…',
  percent,
  force: {
    tab: 'Tiếp nhận tại một cửa',
    title: (inForce: number, all: number) =>
      `${number(inForce)}/${number(all)} thủ tục trong danh mục được tiếp nhận tại một cửa (${percent(inForce, all)})`,
    lead: 'Mục tiêu là 100 %: mọi thủ tục của cấp xã đều tiếp nhận tại bộ phận một cửa.',
    all: 'Mọi thủ tục trong danh mục đều được tiếp nhận tại một cửa.',
    procedure: 'Thủ tục chưa áp dụng',
    why: 'Vì sao',
    reason: ({ gaps, takenOut }: Pick<NotInForce, 'gaps' | 'takenOut'>) =>
      [
        takenOut &&
          `Đã ngừng áp dụng ngày ${formatDay(dayOf(takenOut.at))}${takenOut.by ? ` (${takenOut.by})` : ''}`,
        gaps.length > 0 && `Chưa xác nhận: ${gaps.map(gap).join('; ')}`,
        !takenOut && gaps.length === 0 && 'Đã đủ thông tin, chưa đưa vào áp dụng',
      ]
        .filter(Boolean)
        .join('. '),
  },
  shorter: {
    tab: 'Rút ngắn, trả ngay',
    title: 'Có thể rút ngắn thời hạn',
    lead: 'Chín phần mười hồ sơ chỉ cần không quá 70 % thời hạn hiện nay.',
    none: 'Chưa có thủ tục nào đủ căn cứ để rút ngắn',
    procedure: 'Thủ tục',
    now: 'Hạn hiện nay',
    proposed: 'Đề xuất',
    basis: 'Căn cứ',
    limit,
    channels: (channels: readonly Channel[]) => channels.map(channelName).join(', '),
    said: (kept: number, count: number, median: string) =>
      `${number(kept)}/${number(count)} hồ sơ (${percent(kept, count)}) đã xong trong thời gian đề xuất; một nửa chỉ cần ${median}.`,
  },
  noWait: {
    title: 'Có thể trả kết quả ngay',
    lead: 'Chín phần mười hồ sơ xong trong một giờ làm việc kể từ lúc nhận: người dân có thể chờ lấy, không phải hẹn.',
    none: 'Chưa có thủ tục nào đủ căn cứ để trả ngay',
    said: (atOnce: number, count: number) =>
      `${number(atOnce)}/${number(count)} hồ sơ (${percent(atOnce, count)}) xong trong một giờ.`,
  },
  online: {
    tab: 'Nộp trực tuyến',
    title: (online: number, all: number) =>
      `${number(online)}/${number(all)} hồ sơ nộp trực tuyến (${percent(online, all)})`,
    lead: 'Các thủ tục nộp được trực tuyến; thủ tục còn nhiều hồ sơ nộp tại quầy nhất đứng đầu, cần hỗ trợ trước.',
    none: 'Trong kỳ không có hồ sơ nào của thủ tục nộp được trực tuyến',
    assistedAll: (count: number) =>
      `${number(count)} lần công chức hỗ trợ người dân nộp trực tuyến trong kỳ.`,
    procedure: 'Thủ tục',
    received: 'Tiếp nhận',
    online: 'Trực tuyến',
    share: 'Tỷ lệ',
    assisted: 'Được hỗ trợ',
  },
  sheet: {
    make: 'Lập bản đề xuất',
    title: 'Bản đề xuất',
  },
  refusals: {
    makeSheet: { PAPER_FAILED: 'Không dựng được bản đề xuất. Hãy bấm lập lần nữa.' },
  } satisfies RefusalsOf<'improvement'>,
}

import type { Instant } from '../../electron/common/time/model.ts'
import { clockOf, dayOf, formatDay } from '../../electron/common/time/rules.ts'

const tooEarly = (earliest: Instant | undefined) => {
  const when = earliest ? `, lúc ${clockOf(earliest)} ${formatDay(dayOf(earliest))}` : ''
  return `Không thể sớm hơn bước trước của hồ sơ${when}. Nếu bước đó cũng ghi muộn, hãy hoàn tác rồi ghi lại cả hai.`
}

/** An act that is recorded after it happened. */
export const happened = {
  earlier: 'Việc này đã xảy ra trước đó (trên giấy, khi mất điện), nay mới ghi vào sổ',
  earlierHint: 'Sổ giữ cả hai thời điểm: lúc việc thực sự xảy ra và lúc ghi sổ.',
  day: 'Ngày thực tế',
  clock: 'Giờ thực tế',
  unreadable: 'Ghi ngày và giờ, ví dụ 20/11/2026 và 14:30.',
  why: 'Vì sao ghi muộn',
  whyHint: 'Lý do hiện trong diễn biến hồ sơ và khi tự kiểm tra.',
  whyMissing: 'Ghi lý do để sau này giải thích được.',
  notYet: 'Thời điểm này chưa đến. Ghi lúc việc đã xảy ra.',
  /** On the timeline, under what happened. */
  told: (at: string, entered: string, reason: string) =>
    `Thực tế xảy ra lúc ${at}, ghi sổ lúc ${entered}. Lý do: ${reason}`,
  refusals: {
    HAPPENED_TOO_EARLY: ({ earliest }: Record<string, unknown>) => tooEarly(earliest as Instant | undefined),
    HAPPENED_NOT_YET: 'Thời điểm thực tế chưa đến. Ghi lúc việc đã xảy ra.',
  },
}

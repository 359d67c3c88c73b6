import type { ListedProcedure } from '../../../electron/common/listing/model.ts'
import { CHANNELS, type Channel } from '../../../electron/common/procedures/model.ts'
import { formatAmount } from '../../../electron/common/text/format-amount.ts'

/* How the listing words limits and fees; shared by the sheet on the wall, the guide and the contents. */

export const CHANNEL_WORDS: Record<Channel, string> = {
  counter: 'Nộp trực tiếp',
  online: 'Nộp trực tuyến',
  post: 'Gửi bưu chính công ích',
}
const UNITS = { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ làm việc' } as const
const PER = { case: '', copy: '/bản', page: '/trang' } as const

/** `3 ngày làm việc`; null where it is not filed in this way. */
export function limitWords(limit: ListedProcedure['limits'][Channel]): string | null {
  if (!limit) return null
  if (limit.unit === 'same-day') return 'Trong ngày làm việc'
  if (limit.amount === null || limit.unit === null) return '……'
  return `${limit.amount} ${UNITS[limit.unit]}`
}

/** The limits of all channels in one line, said once where they are the same. */
export function limitsInLine({ limits }: Pick<ListedProcedure, 'limits'>): string {
  const said = CHANNELS.flatMap((channel) => {
    const words = limitWords(limits[channel])
    return words === null ? [] : [{ channel, words }]
  })
  if (new Set(said.map((one) => one.words)).size <= 1) return said[0]?.words ?? ''
  return said.map(({ channel, words }) => `${CHANNEL_WORDS[channel]}: ${words}`).join('; ')
}

/** `Lệ phí …: 20.000 đồng/bản, khi nộp trực tiếp`. */
export function feeWords(fee: ListedProcedure['fees'][number]): string {
  const { name, amount, per, channel, when, morePages, perCopyAtMost } = fee
  const sum = amount === null ? 'theo quy định của Hội đồng nhân dân tỉnh' : `${dong(amount)}${PER[per]}`
  return [
    `${name}: ${sum}`,
    morePages && `từ trang thứ ${morePages.after + 1}: ${dong(morePages.amount)}/trang`,
    perCopyAtMost !== undefined && `không quá ${dong(perCopyAtMost)}/bản`,
    channel && `khi ${CHANNEL_WORDS[channel].toLowerCase()}`,
    when && `trường hợp: ${lower(when)}`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** Whether there is anything to pay, in a word or two. */
export function feesInLine({ fees }: Pick<ListedProcedure, 'fees'>): string {
  if (fees.length === 0) return 'Không thu'
  const sums = fees.flatMap((fee) => (fee.amount === null ? [] : [`${dong(fee.amount)}${PER[fee.per]}`]))
  return [...new Set(sums)].slice(0, 3).join('; ') || 'Có thu'
}

const dong = (amount: number) => `${formatAmount(amount)} đồng`
/** Inside a sentence. */
export const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

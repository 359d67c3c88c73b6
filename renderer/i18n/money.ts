import { formatAmount } from '../../electron/common/text/format-amount.ts'

/** A sum on screen, `350.000 đ`, `-20.000 đ`. */
export const money = (amount: number) => `${formatAmount(amount)} đ`

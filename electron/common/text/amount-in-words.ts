const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const GROUPS = ['', ' nghìn', ' triệu'] as const
const BILLION = 1_000_000_000

/**
 * A whole amount of đồng as it is written out on a receipt, with a capital and the unit: `Một trăm lẻ năm nghìn đồng`.
 * After a ten one is *mốt*, four *tư*, five *lăm* (after *mười* only five changes); a missing ten is *lẻ*, a missing
 * hundred inside a number *không trăm*, so that nothing can be put in between by hand.
 *
 * @param amount whole đồng, 0 and above
 * @throws RangeError for a negative, broken or unsafe amount
 */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount of đồng: ${amount}`)
  const words = amount === 0 ? DIGITS[0] : read(amount, false)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}

/** Above a thousand million the words begin anew: `một nghìn năm trăm tỷ` is 1 500 times a thousand million. */
function read(amount: number, inside: boolean): string {
  const billions = Math.floor(amount / BILLION)
  const rest = amount % BILLION
  if (billions === 0) return readMillions(rest, inside)
  const head = `${read(billions, inside)} tỷ`
  return rest === 0 ? head : `${head} ${readMillions(rest, true)}`
}

/** A number below a thousand million in groups of three; `inside` when something stands before it. */
function readMillions(amount: number, inside: boolean): string {
  const parts: string[] = []
  for (const power of [2, 1, 0] as const) {
    const group = Math.floor(amount / 1000 ** power) % 1000
    if (group > 0) parts.push(readGroup(group, inside || parts.length > 0) + GROUPS[power])
  }
  return parts.join(' ')
}

function readGroup(group: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10] as const
  const parts: string[] = []
  if (hundreds > 0 || inside) parts.push(`${DIGITS[hundreds]} trăm`)
  if (tens === 0 && ones > 0 && parts.length > 0) parts.push('lẻ')
  if (tens > 0) parts.push(tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`)
  if (ones > 0) parts.push(readOnes(ones, tens))
  return parts.join(' ')
}

function readOnes(ones: number, tens: number): string {
  if (ones === 5 && tens > 0) return 'lăm'
  if (tens > 1 && ones === 1) return 'mốt'
  if (tens > 1 && ones === 4) return 'tư'
  return DIGITS[ones]!
}

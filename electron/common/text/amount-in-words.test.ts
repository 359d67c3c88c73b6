import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords } from './amount-in-words.ts'

test.each([
  [0, 'Không đồng'],
  [1, 'Một đồng'],
  [10, 'Mười đồng'],
  [14, 'Mười bốn đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [55, 'Năm mươi lăm đồng'],
  [100, 'Một trăm đồng'],
  [101, 'Một trăm lẻ một đồng'],
  [104, 'Một trăm lẻ bốn đồng'],
  [105, 'Một trăm lẻ năm đồng'],
  [111, 'Một trăm mười một đồng'],
  [2_000, 'Hai nghìn đồng'],
  [8_000, 'Tám nghìn đồng'],
  [10_005, 'Mười nghìn không trăm lẻ năm đồng'],
  [21_015, 'Hai mươi mốt nghìn không trăm mười lăm đồng'],
  [105_000, 'Một trăm lẻ năm nghìn đồng'],
  [150_000, 'Một trăm năm mươi nghìn đồng'],
  [1_000_000, 'Một triệu đồng'],
  [1_024_500, 'Một triệu không trăm hai mươi tư nghìn năm trăm đồng'],
  [1_000_000_005, 'Một tỷ không trăm lẻ năm đồng'],
  [1_234_567_891, 'Một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng'],
  [1_500_000_000_000, 'Một nghìn năm trăm tỷ đồng'],
])('%i', (amount, words) => {
  expect(amountInWords(amount)).toBe(words)
})

/** Reads the words back by the ear, knowing nothing of how they were made: each word adds or multiplies. */
function heard(words: string): number {
  const ones: Record<string, number> = {
    ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8 },
    chín: 9,
  }
  let [billions, millions, group, one] = [0, 0, 0, 0]
  for (const word of words.toLowerCase().split(' ')) {
    if (word in ones) one = ones[word]!
    else if (word === 'mười') group += 10
    else if (word === 'mươi') [group, one] = [group + one * 10, 0]
    else if (word === 'trăm') [group, one] = [group + one * 100, 0]
    else if (word === 'nghìn') [millions, group, one] = [millions + (group + one) * 1e3, 0, 0]
    else if (word === 'triệu') [millions, group, one] = [millions + (group + one) * 1e6, 0, 0]
    else if (word === 'tỷ')
      [billions, millions, group, one] = [(billions + millions + group + one) * 1e9, 0, 0, 0]
    else if (word !== 'lẻ' && word !== 'đồng') throw new Error(`unknown word ${word}`)
  }
  return billions + millions + group + one
}

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }),
  fc.integer({ min: 0, max: 999_999_999 }).map((low) => low * 1000),
  fc.maxSafeNat(),
)

test('whoever hears the words knows the amount', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(heard(amountInWords(amount))).toBe(amount)
    }),
  )
})

test('the ear is never offended', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const words = amountInWords(amount)
      expect(words).not.toMatch(/mươi (một|bốn|năm)\b/)
      expect(words).not.toMatch(/mười (mốt|tư|năm)\b/)
      expect(words).not.toMatch(/lẻ (mốt|tư|lăm|không|mười)/)
      expect(words).not.toMatch(/ {2}|^ | $|một mươi|không mươi/)
    }),
  )
})

test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no amount', (amount) => {
  expect(() => amountInWords(amount)).toThrow(RangeError)
})

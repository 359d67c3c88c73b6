import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPhone, domesticPhone } from './phone.ts'

test('separators and the country prefix are dropped', () => {
  for (const typed of [
    '0912 345 678',
    '091.234.5678',
    '+84 912 345 678',
    '0084912345678',
    '84912345678',
    '+84 (0)912-345-678',
  ]) {
    expect(domesticPhone(typed), typed).toBe('0912345678')
    expect(checkPhone(typed), typed).toEqual([])
  }
  expect(domesticPhone('024 3825 1234')).toBe('02438251234')
  expect(checkPhone('024 3825 1234')).toEqual([])
})

test('what cannot be dialled is warned about', () => {
  expect(checkPhone('09123456')).toEqual(['phone-length'])
  expect(checkPhone('0612345678')).toEqual(['phone-prefix'])
  expect(checkPhone('0243825123')).toEqual(['phone-prefix'])
  expect(checkPhone('hỏi con trai')).toEqual(['phone-characters'])
  expect(domesticPhone(' hỏi con trai ')).toBe('hỏi con trai')
})

test('no number and a foreign number are left alone', () => {
  expect(checkPhone('')).toEqual([])
  expect(checkPhone('+49 30 1234567')).toEqual([])
})

test('a mobile number is found again behind any separators', () => {
  const mobile = fc
    .tuple(fc.constantFrom('3', '5', '7', '8', '9'), fc.integer({ min: 0, max: 99_999_999 }))
    .map(([prefix, rest]) => `0${prefix}${String(rest).padStart(8, '0')}`)
  fc.assert(
    fc.property(
      mobile,
      fc.array(fc.constantFrom('', ' ', '.', '-'), { minLength: 10, maxLength: 10 }),
      (number, gaps) => {
        const typed = [...number].map((digit, i) => digit + gaps[i]).join('')
        expect(domesticPhone(typed)).toBe(number)
        expect(domesticPhone(`+84${typed.slice(1)}`)).toBe(number)
        expect(checkPhone(typed)).toEqual([])
      },
    ),
  )
})

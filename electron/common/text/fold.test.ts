import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from './fold.ts'

it('folds names the way people type them', () => {
  expect(fold('  Nguyễn  Thị Đường ')).toBe('nguyen thi duong')
  expect(fold('Đăng ký khai sinh')).toBe('dang ky khai sinh')
  expect(fold('Đỗ \u00D0ức \u00F0ường')).toBe('do duc duong')
})

it('gives the same for composed and decomposed input, and folding twice changes nothing', () => {
  const vietnamese = fc.string({
    unit: fc.constantFrom(...'aăâđeêioôơuưyáàảãạấầẩẫậắằẳẵặớờởỡợứừửữựĐÂ '.split('')),
  })
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text)).toMatch(/^[a-z ]*$/)
    }),
  )
})

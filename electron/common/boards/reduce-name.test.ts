import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reduceName } from './reduce-name.ts'

it.each([
  ['Nguyễn Thị Minh Đường', 'Nguyễn T. M. Đ.', 'N. T. M. Đ.'],
  ['  Lò   Ỷ ', 'Lò Ỷ.', 'L. Ỷ.'],
  ['Đường', 'Đ.', 'Đ.'],
  ["H'Wen Niê Kdăm", "H'Wen N. K.", 'H. N. K.'],
  ['Trần Văn (Bé) ánh', 'Trần V. B. Á.', 'T. V. B. Á.'],
  ['Đ\u01b0\u01a1\u0300ng An', 'Đường A.', 'Đ. A.'],
])('%s is %s, or %s', (name, family, initials) => {
  expect(reduceName(name, 'family-initials')).toBe(family)
  expect(reduceName(name, 'initials')).toBe(initials)
  expect(reduceName(name, 'hidden')).toBeNull()
})

it('whole where the commune wants it whole; of nothing there is nothing', () => {
  expect(reduceName(' Lò  Thị An', 'full')).toBe('Lò Thị An')
  expect(reduceName('  ', 'initials')).toBeNull()
})

const word = fc.stringMatching(/^[a-zA-ZĐđÂâƯư]{2,9}$/)

it('of any name no given word can be read, and of initials not the family either', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const name = words.join(' ')
      const read = (style: 'family-initials' | 'initials') => reduceName(name, style)!.split(' ')
      expect(read('initials').every((part) => /^\p{Lu}\.$/u.test(part))).toBe(true)
      expect(read('family-initials').slice(words.length > 1 ? 1 : 0)).toEqual(
        read('initials').slice(words.length > 1 ? 1 : 0),
      )
      expect(read('family-initials')).toHaveLength(words.length)
    }),
  )
})

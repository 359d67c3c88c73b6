import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchProcedures } from './search.ts'

const list = [
  { code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch' },
  { code: '1.004884', name: 'Đăng ký lại khai sinh', field: 'Hộ tịch' },
  { code: '1.000656', name: 'Đăng ký khai tử', field: 'Hộ tịch' },
  { code: '2.000635', name: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh', field: 'Hộ tịch' },
  { code: '2.000815', name: 'Chứng thực bản sao từ bản chính', field: 'Chứng thực' },
  { code: '1.004222', name: 'Đăng ký thường trú', field: 'Cư trú' },
  { code: '1.001019', name: 'Khai sinh lưu động', field: 'Khác' },
]
const codes = (query: string) => searchProcedures(list, query).map((one) => one.code)

describe('search for a procedure', () => {
  test('by code, whole, begun and without its dot; the name does not disturb', () => {
    expect(codes('1.001193')).toEqual(['1.001193'])
    expect(codes('1001193')).toEqual(['1.001193'])
    expect(codes('1.001')).toEqual(['1.001193', '1.001019'])
  })

  test('without marks, without đ, in any case, composed or not', () => {
    for (const typed of [
      'dang ky khai sinh',
      'ĐĂNG KÝ KHAI SINH',
      'Đăng ký khai sinh'.normalize('NFD'),
      ' dang  ky khai sinh ',
    ]) {
      expect(codes(typed)[0], typed).toBe('1.001193')
    }
  })

  test('the beginning of the name first, then words side by side, then words in any order', () => {
    expect(codes('khai sinh')).toEqual(['1.001019', '1.001193', '1.004884', '2.000635'])
    expect(codes('sinh khai').slice(0, 1)).toEqual(['1.001193'])
    expect(codes('sinh dang')).toEqual(['1.001193', '1.004884'])
    expect(codes('kh si la')).toEqual(['1.004884'])
  })

  test('by initials', () => {
    expect(codes('dkks')).toEqual(['1.001193'])
    expect(codes('dkl')).toEqual(['1.004884'])
    expect(codes('ctbs')).toEqual(['2.000815'])
  })

  test('with the help of the field, after all that fit by name alone', () => {
    expect(codes('ho tich sinh')).toEqual(['2.000635', '1.001193', '1.004884'])
  })

  test('a word typed twice needs two words', () => {
    expect(codes('ban ban')).toEqual(['2.000815', '2.000635'])
    expect(codes('sinh sinh')).toEqual([])
  })

  test('nothing typed gives the whole list, something unknown gives none', () => {
    expect(codes('  ')).toEqual(list.map((one) => one.code))
    expect(codes('xyz')).toEqual([])
    expect(codes('???')).toEqual(list.map((one) => one.code))
  })

  test('each procedure is found by beginnings of its own words in any order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...list),
        fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        (procedure, picks) => {
          const words = procedure.name.split(/[ ,]+/)
          const chosen = [...new Set(picks.map((n) => n % words.length))].map((at, i) =>
            (words[at] ?? '').slice(0, 1 + ((picks[i] ?? 0) % 4)),
          )
          expect(codes(chosen.join(' '))).toContain(procedure.code)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CommuneUnit, readCommuneList } from './commune-list.ts'
import { PROVINCES } from './provinces.ts'

const units = fc
  .uniqueArray(
    fc.record({
      code: fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0')),
      name: fc.constantFrom('Phường Ba Đình', 'Xã "Đá Bạc", cũ', 'Đặc khu Phú Quốc', 'Xã A;B', 'Xã Một\nHai'),
      provinceCode: fc.constantFrom(...PROVINCES.map((province) => province.code)),
    }),
    { minLength: 1, maxLength: 20, selector: (unit) => unit.code },
  )
  .map((list): CommuneUnit[] => list)

const quote = (value: string) => (/[",;\t\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
const flat = (list: CommuneUnit[]) => list.map((unit) => ({ ...unit, name: unit.name.replace('\n', ' ') }))

describe('a list of communes', () => {
  test('is read from CSV as spreadsheets write it', () => {
    fc.assert(
      fc.property(
        units,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        fc.boolean(),
        (list, separator, end, start, zerosLost) => {
          const short = (code: string) => (zerosLost ? String(Number(code)) : code)
          const lines = [
            ['name', 'provinceCode', 'note', 'code'],
            ...list.map((u) => [quote(u.name), short(u.provinceCode), '', short(u.code)]),
          ]
          const text = start + lines.map((line) => line.join(separator)).join(end) + end + end
          expect(readCommuneList(text)).toEqual({ ok: true, units: flat(list) })
        },
      ),
    )
  })

  test('is read from JSON', () => {
    fc.assert(
      fc.property(units, (list) => {
        expect(readCommuneList(JSON.stringify(list))).toEqual({ ok: true, units: flat(list) })
      }),
    )
  })

  test('lists every fault with its row, and then gives no units', () => {
    const text = 'code,name,provinceCode\n00004,Phường Ba Đình,01\nABC,Xã A,01\n00005,,03\n\n00004,Xã B,01\n'
    expect(readCommuneList(text)).toEqual({
      ok: false,
      errors: [
        { row: 3, code: 'code-form', value: 'ABC' },
        { row: 4, code: 'name-missing', value: '' },
        { row: 4, code: 'province-unknown', value: '03' },
        { row: 6, code: 'code-twice', value: '00004' },
      ],
    })
  })

  test('says what is wrong with a file that is no such list', () => {
    const fault = (text: string) => {
      const read = readCommuneList(text)
      return read.ok ? null : read.errors[0]
    }
    expect(fault(' \n')).toMatchObject({ code: 'empty' })
    expect(fault('code,name,provinceCode\n')).toMatchObject({ code: 'empty' })
    expect(fault('[]')).toMatchObject({ code: 'empty' })
    expect(fault('code,name\n00004,A')).toMatchObject({
      row: 1,
      code: 'column-missing',
      value: 'provinceCode',
    })
    expect(fault('{"code":"00004"}')).toMatchObject({ code: 'not-a-list' })
    expect(fault('[{"code":')).toMatchObject({ code: 'not-a-list' })
    expect(fault('[null]')).toMatchObject({ row: 1, code: 'not-a-list' })
    expect(fault('[{"code":"00004","name":"A"}]')).toMatchObject({ row: 1, code: 'column-missing' })
    expect(fault('code,name,provinceCode\n00004,"Phường,01')).toMatchObject({ code: 'quote-open' })
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, headed) => {
        readCommuneList(headed ? `code,name,provinceCode\n${text}` : text)
      }),
    )
  })
})

test('there are 34 provinces, each with a code of its own, in order', () => {
  const codes = PROVINCES.map((province) => province.code)
  expect(codes).toHaveLength(34)
  expect(codes).toEqual([...new Set(codes)].toSorted())
  expect(PROVINCES.find((province) => province.code === '79')?.name).toBe('Thành phố Hồ Chí Minh')
})

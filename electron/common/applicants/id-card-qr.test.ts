import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../time/model.ts'
import { addDays } from '../time/rules.ts'
import { readIdCard, type ScannedCard } from './id-card-qr.ts'
import type { Sex } from './model.ts'

const SAMPLE =
  '001099012345|012345678|Nguyễn Thị Đường|05021999|Nữ|Thôn 3, Xã Hòa Bình, Tỉnh Lâm Đồng|12072021'
/** 0 001 = Hà Nội, then 1 = woman of the 20th century, 99. */
const WOMAN = SAMPLE.replace('001099', '001199')

const cardDate = (day: PlainDate) => `${day.slice(8)}${day.slice(5, 7)}${day.slice(0, 4)}`

/** Cards as the state prints them: the number agrees with date of birth and sex. */
const cards = fc
  .record({
    province: fc.constantFrom('001', '024', '038', '046', '068', '079', '096', '101', '234'),
    born: fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1910-01-01' as PlainDate, n)),
    sex: fc.constantFrom<Sex>('male', 'female'),
    random: fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0')),
    old: fc.option(fc.integer({ min: 100_000_000, max: 399_999_999 }).map(String)),
    name: fc
      .array(fc.constantFrom('Nguyễn', 'Thị', 'Đường', 'Hoàng', 'Ỷ', 'Lê', 'Văn', 'Khuê', "K'Brơi", 'Ô'), {
        minLength: 2,
        maxLength: 6,
      })
      .map((words) => words.join(' ')),
    address: fc.option(
      fc.constantFrom('Số 12/3, Phố Huế, Phường Hai Bà Trưng, Thành phố Hà Nội', 'Bản Nà Lốc, Xã Mường Ảng'),
    ),
    issued: fc.option(fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2021-01-01' as PlainDate, n))),
  })
  .map((r) => {
    const year = Number(r.born.slice(0, 4))
    const century = (Math.floor(year / 100) - 19) * 2 + (r.sex === 'female' ? 1 : 0)
    const card: ScannedCard = {
      idNumber: `${r.province}${century}${r.born.slice(2, 4)}${r.random}`,
      oldIdNumber: r.old,
      name: r.name,
      dateOfBirth: r.born,
      sex: r.sex,
      address: r.address,
      issuedOn: r.issued,
    }
    return card
  })

const write = (card: ScannedCard) =>
  [
    card.idNumber,
    card.oldIdNumber ?? '',
    card.name,
    card.dateOfBirth ? cardDate(card.dateOfBirth) : '',
    card.sex === 'male' ? 'Nam' : 'Nữ',
    card.address ?? '',
    card.issuedOn ? cardDate(card.issuedOn) : '',
  ].join('|')

const reading = (typed: string) => {
  const read = readIdCard(typed)
  if (!read.ok) throw new Error(read.code)
  return read
}

describe('an ID card read by a scanner', () => {
  test('comes back as it was, however the scanner typed it', () => {
    const ends = fc.constantFrom('', '\r', '\n', '\r\n', '\t', '|', '|Lê Văn A|Nguyễn Thị B|\r\n', '||')
    const starts = fc.constantFrom('', ']Q1', '\uFEFF', ' ')
    const forms = fc.constantFrom('NFC' as const, 'NFD' as const)
    fc.assert(
      fc.property(cards, starts, ends, forms, (card, start, end, form) => {
        const read = reading(start + write(card).normalize(form) + end)
        expect(read.card).toEqual(card)
        expect(read.card.name).toBe(card.name.normalize('NFC'))
        expect(read.warnings).toEqual([
          ...(card.address ? [] : ['address-missing']),
          ...(card.issuedOn ? [] : ['issue-date-unreadable']),
        ])
      }),
    )
  })

  test('a slip in year or sex of the number is warned about, not refused', () => {
    fc.assert(
      fc.property(cards, fc.constantFrom(3, 4, 5), fc.integer({ min: 1, max: 9 }), (card, at, by) => {
        const digit = (Number(card.idNumber[at]) + by) % 10
        const idNumber = card.idNumber.slice(0, at) + digit + card.idNumber.slice(at + 1)
        const read = reading(write({ ...card, idNumber }))
        expect(read.card.idNumber).toBe(idNumber)
        expect(read.warnings.some((code) => code === 'sex-differs' || code === 'birth-year-differs')).toBe(
          true,
        )
      }),
    )
  })

  test('names what it could not read and keeps the rest', () => {
    expect(reading(WOMAN).warnings).toEqual([])
    expect(reading(SAMPLE).warnings).toEqual(['sex-differs'])
    expect(reading(WOMAN.replace('|Nữ|', '||')).warnings).toEqual(['sex-unreadable'])
    expect(reading(WOMAN.replace('|05021999|', '|31021999|')).warnings).toEqual(['date-of-birth-unreadable'])
    expect(reading(WOMAN.replace('Đường', 'Đ??ng')).warnings).toEqual(['name-garbled'])
    expect(reading(WOMAN.replace('Hòa', 'H?a')).warnings).toEqual(['address-garbled'])
    expect(reading(WOMAN.replace('|12072021', '|12071990')).warnings).toEqual(['issued-before-birth'])
    expect(reading(WOMAN.replace('|012345678|', '|1234567|')).warnings).toEqual(['old-number-form'])
  })

  test('puts lost leading zeros back and says so', () => {
    const read = reading(WOMAN.replace(/^0/, '').replace('|05021999|', '|5021999|'))
    expect(read.card.idNumber).toBe('001199012345')
    expect(read.card.dateOfBirth).toBe('1999-02-05')
    expect(read.warnings).toEqual(['number-padded'])
  })

  test('invisible signs do not get into a number or a name', () => {
    const read = reading(WOMAN.replace('0011', '00\u200B11').replace('Thị', 'Thị\u200B'))
    expect(read.card).toMatchObject({ idNumber: '001199012345', name: 'Nguyễn Thị Đường' })
  })

  test('a line break inside a field is a blank', () => {
    expect(reading(WOMAN.replace('Xã Hòa', 'Xã\r\nHòa')).card.address).toBe(
      'Thôn 3, Xã Hòa Bình, Tỉnh Lâm Đồng',
    )
  })

  test('says clearly why something is no card', () => {
    const code = (typed: string) => {
      const read = readIdCard(typed)
      return read.ok ? 'ok' : read.code
    }
    expect(code(' \r\n')).toBe('empty')
    expect(code('H25.16.05-251121-0001\r\n')).toBe('not-a-card')
    expect(code(WOMAN.split('|').slice(0, 6).join('|'))).toBe('cut-off')
    expect(code(WOMAN.replace('001199012345', '00119901234X'))).toBe('number-unreadable')
    expect(code(WOMAN.replace('Nguyễn Thị Đường', ' '))).toBe('name-missing')
  })

  test('never throws, whatever was typed', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 10 }), (fields) => {
        const read = readIdCard(fields.join('|'))
        if (read.ok) expect(read.card.idNumber).toMatch(/^\d{12}$/)
      }),
    )
    // Near misses reach further into the reader than noise does.
    fc.assert(
      fc.property(cards, fc.nat(), anything, (card, at, noise) => {
        const whole = write(card)
        const cut = at % (whole.length + 1)
        readIdCard(whole.slice(0, cut) + noise + whole.slice(cut))
      }),
    )
  })
})

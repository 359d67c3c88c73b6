import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from '../time/model.ts'
import { readReceiptQr, receiptQr } from './qr.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const group = fc.stringMatching(/^[A-Z0-9]{2,3}$/)
const dossierNo = fc
  .tuple(fc.array(group, { minLength: 3, maxLength: 4 }), digits(6), fc.stringMatching(/^(AA)?\d{4}$/))
  .map(([agency, day, no]) => `${agency.join('.')}-${day}-${no}`)
const moment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
  .map((date) => Instant.parse(date.toISOString()))
const facts = fc.record({
  dossierNo,
  procedureCode: fc.stringMatching(/^\d\.\d{6}$/),
  idNumber: fc.oneof(digits(12), fc.constant('')),
  title: fc.string({ unit: 'grapheme' }),
  system: fc.string({ unit: 'grapheme' }),
  madeAt: moment,
  dueAt: fc.option(moment),
})

test('the number comes back from the code, however the scanner frames it', () => {
  fc.assert(
    fc.property(
      facts,
      fc.constantFrom('', '\u0002', ']Q3', '\uFEFF'),
      fc.constantFrom('', '\r', '\r\n', '\t'),
      fc.boolean(),
      (paper, before, after, capsLock) => {
        const line = receiptQr(paper)
        const typed = capsLock ? line.toLowerCase() : line
        expect(readReceiptQr(before + typed + after)).toBe(paper.dossierNo)
        expect(readReceiptQr(paper.dossierNo + after)).toBe(paper.dossierNo)
      },
    ),
  )
})

test('the line has seven cells whatever the names hold, in the order of the circular', () => {
  fc.assert(
    fc.property(facts, (paper) => {
      const cells = receiptQr(paper).split('|')
      expect(cells).toHaveLength(7)
      expect(cells[0]).toBe(paper.dossierNo)
      expect(cells[1]).toBe(paper.procedureCode)
      expect(cells[2]).toBe(paper.idNumber)
    }),
  )
  expect(
    receiptQr({
      dossierNo: 'H25.16.05-261121-0001',
      procedureCode: '1.001193',
      idNumber: '025190001234',
      title: 'Giấy tiếp nhận\nhồ sơ | và hẹn',
      system: 'Quầy Một Cửa',
      madeAt: Instant.parse('2026-11-21T17:30:00.000Z'),
      dueAt: Instant.parse('2026-11-24T10:00:00.000Z'),
    }),
  ).toBe(
    'H25.16.05-261121-0001|1.001193|025190001234|Giấy tiếp nhận hồ sơ và hẹn|Quầy Một Cửa|20261122003000|20261124170000',
  )
})

test('both generations of the number are read, an identity card or a half number is not', () => {
  expect(readReceiptQr('000.00.16.H25-241121-0001')).toBe('000.00.16.H25-241121-0001')
  expect(readReceiptQr('h25.16.05-261121-aa0001')).toBe('H25.16.05-261121-AA0001')
  for (const other of [
    '',
    '001190001234|012345678|Nguyễn Thị Đường|01021990|Nữ|Xã Hòa Bình|01012022',
    'H25.16.05-261121',
    'H25.16.05-261121-001',
    'H25.16.05-26112-0001',
    'khai sinh',
  ])
    expect(readReceiptQr(other)).toBeNull()
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ClockTime, Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, formatDay, instantAt } from '../time/rules.ts'
import { momentOf, textOf, withZeros } from './cells.ts'
import { checkRows, type Known } from './check-rows.ts'
import { columnLetter, fieldOf, findTable } from './columns.ts'
import type { ImportCell, ImportRow } from './model.ts'
import { standingOf } from './statuses.ts'

const OPENS = '07:00' as ClockTime
const CLOSES = '17:00' as ClockTime
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01' as PlainDate, days))
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((both) => both.map((one) => String(one).padStart(2, '0')).join(':') as ClockTime)

it('every way of writing a moment is the same moment', () => {
  fc.assert(
    fc.property(day, clock, (date, time) => {
      const at = instantAt(date, time)
      const [year, month, dd] = date.split('-').map(Number)
      const serial = Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569
      const [hour, minute] = time.split(':').map(Number)
      const ways: ImportCell[] = [
        `${formatDay(date)} ${time}`,
        `${time} ${formatDay(date)}`,
        `${dd}/${month}/${year} ${time}:00`,
        `${dd}-${month}-${year} ${hour}:${minute}`,
        `${dd}.${month}.${year} ${hour} giờ ${minute} phút`,
        `${hour}h${minute} ngày ${formatDay(date)}`,
        `${date}T${time}:00`,
        { serial: serial + (hour! * 60 + minute!) / 1440 },
      ]
      if (time !== '00:00') for (const way of ways) expect([way, momentOf(way, OPENS)]).toEqual([way, at])
      const bare: ImportCell[] = [
        formatDay(date),
        `${dd}/${month}/${year}`,
        { serial },
        serial,
        String(serial),
      ]
      for (const way of bare) expect([way, momentOf(way, CLOSES)]).toEqual([way, instantAt(date, CLOSES)])
      expect(dayOf(momentOf({ serial }, OPENS)!)).toBe(date)
    }),
  )
})

it('what is no moment, or more than one, is none', () => {
  for (const text of [
    '',
    'hôm qua',
    '31/02/2026',
    '11/25/2026',
    '5/6/26',
    '01/11/2026 25:00',
    '01/11/2026 - 05/11/2026',
    '#N/A',
    '2026',
  ])
    expect([text, momentOf(text, OPENS)]).toEqual([text, null])
  expect(momentOf(7, OPENS)).toBeNull()
})

it('zeros that Excel dropped come back, numbers that lack none stay', () => {
  expect(withZeros(4190000001, 'id')).toBe('004190000001')
  expect(withZeros(38190000001, 'id')).toBe('038190000001')
  expect(withZeros(12345678, 'id')).toBe('012345678')
  for (const whole of ['004190000001', 123456789, 'C1234567', '']) expect(withZeros(whole, 'id')).toBeNull()
  expect(withZeros(912345678, 'phone')).toBe('0912345678')
  expect(withZeros('2063812345', 'phone')).toBe('02063812345')
  for (const whole of ['0912345678', 113, '']) expect(withZeros(whole, 'phone')).toBeNull()
  expect(textOf(123456789012345)).toBe('123456789012345')
})

it('headers of known systems, however they are written', () => {
  for (const [header, field] of [
    ['MÃ HỒ SƠ', 'dossierNo'],
    ['Số hồ sơ (*)', 'dossierNo'],
    ['Họ và tên', 'applicant'],
    ['Chủ hồ sơ', 'applicant'],
    ['Số CCCD/CMND', 'idNumber'],
    ['Số định danh', 'idNumber'],
    ['Thủ tục', 'procedureName'],
    ['Mã TTHC', 'procedureCode'],
    ['Ngày nhận', 'receivedAt'],
    ['Ngày  tiếp nhận', 'receivedAt'],
    ['Hẹn trả', 'dueAt'],
    ['Ngày hẹn trả', 'dueAt'],
    ['Người xử lý', 'officer'],
    ['Trạng thái', 'status'],
    ['Ghi chú', null],
  ] as const)
    expect([header, fieldOf(header)]).toEqual([header, field])
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})

it('the table begins below its title, on whichever sheet it stands; a header twice means its first column', () => {
  const row = (at: number, ...cells: string[]): ImportRow => ({ row: at, cells })
  const found = findTable([
    { name: 'Bìa', rows: [row(1, 'Danh sách'), row(2, 'Thủ tục')] },
    {
      name: 'HS',
      rows: [row(2, 'BÁO CÁO'), row(4, 'STT', 'Mã hồ sơ', 'Họ tên', 'Họ và tên'), row(5, '1', 'a', 'b', 'c')],
    },
  ])!
  expect([found.sheet.name, found.header.row, found.body.length]).toEqual(['HS', 4, 1])
  expect(found.columns.map(({ letter, field }) => [letter, field])).toEqual([
    ['A', null],
    ['B', 'dossierNo'],
    ['C', 'applicant'],
    ['D', null],
  ])
})

it('words of a status: done, waiting, open', () => {
  for (const word of ['Đã trả kết quả', 'Hoàn thành', 'Đã hủy', 'Từ chối giải quyết', 'Công dân rút hồ sơ'])
    expect([word, standingOf(word)]).toEqual([word, 'closed'])
  for (const word of ['Yêu cầu bổ sung', 'Chờ bổ sung', 'Tạm dừng xử lý', 'Chờ thực hiện nghĩa vụ tài chính'])
    expect([word, standingOf(word)]).toEqual([word, 'stands'])
  for (const word of [
    '',
    'Đang xử lý',
    'Mới tiếp nhận',
    'Chưa trả kết quả',
    'Chờ trả lại phòng',
    'Đã bổ sung',
  ])
    expect([word, standingOf(word)]).toEqual([word, 'open'])
})

const COLUMNS = {
  dossierNo: 0,
  applicant: 1,
  idNumber: 2,
  phone: 3,
  procedureName: 4,
  receivedAt: 5,
  dueAt: 6,
  officer: 7,
}
const known = (more: Partial<Known> = {}): Known => ({
  now: '2026-11-20T02:00:00.000Z' as Instant,
  opens: OPENS,
  closes: CLOSES,
  scope: 'local',
  issuer: { agencyId: 'H14.999.01' },
  isKnown: () => false,
  isVoidUpstream: () => false,
  procedures: [
    { code: '1.000894', name: 'Đăng ký kết hôn', inForce: true },
    { code: '1.001193', name: 'Đăng ký khai sinh', inForce: true },
    { code: '9.000000', name: 'Thủ tục đã bỏ', inForce: false },
  ],
  officers: [{ id: 'a', name: 'Hoàng Văn Chuyên' }],
  nameOf: () => undefined,
  chosen: {},
  ...more,
})
const GOOD: ImportCell[] = [
  'H14.999.01-261102-0001',
  'Lò Thị Ỷ',
  '004190000001',
  '0912345678',
  'đăng ký  KHAI SINH',
  '02/11/2026',
  '30/12/2026',
  'hoàng văn chuyên',
]
const checked = (changes: Record<number, ImportCell>, more?: Partial<Known>) => {
  const cells = GOOD.map((cell, index) => changes[index] ?? cell)
  const [found] = checkRows([{ row: 7, cells }], COLUMNS, known(more))
  return found!
}

it('each fault is said of its cell, and only of a row that has it', () => {
  expect(checked({}).report).toMatchObject({
    state: 'ok',
    issues: [],
    receivedAt: '2026-11-02T00:00:00.000Z',
  })
  expect(checked({}).read).toMatchObject({ procedureCode: '1.001193', officerId: 'a' })
  const cases: [Record<number, ImportCell>, string, string][] = [
    [{ 0: ' ' }, 'CODE_MISSING', 'A'],
    [{ 0: 'HS-1' }, 'CODE_FORM', 'A'],
    [{ 1: '' }, 'NAME_MISSING', 'B'],
    [{ 2: '12' }, 'ID_NUMBER', 'C'],
    [{ 2: 4190000001 }, 'ZERO_ID', 'C'],
    [{ 3: '123' }, 'PHONE', 'D'],
    [{ 3: 912345678 }, 'ZERO_PHONE', 'D'],
    [{ 4: 'Đăng ký gì đó' }, 'PROCEDURE_UNKNOWN', 'E'],
    [{ 4: '' }, 'PROCEDURE_MISSING', 'E'],
    [{ 4: 'thủ tục đã bỏ' }, 'NOT_IN_FORCE', 'E'],
    [{ 5: 'x' }, 'DATE_UNREADABLE', 'F'],
    [{ 5: '' }, 'RECEIVED_MISSING', 'F'],
    [{ 5: '21/11/2026' }, 'RECEIVED_IN_FUTURE', 'F'],
    [{ 6: '01/11/2026' }, 'DUE_BEFORE_RECEIVED', 'G'],
    [{ 6: '10/11/2026' }, 'OVERDUE', 'G'],
    [{ 6: '' }, 'DUE_MISSING', 'G'],
    [{ 7: 'Ai Đó' }, 'OFFICER_UNKNOWN', 'H'],
  ]
  for (const [changes, code, column] of cases)
    expect([changes, checked(changes).report.issues]).toMatchObject([changes, [{ code, column }]])
})

it('a procedure: by code, by name, by code before the name, by what the officer chose; else what comes nearest', () => {
  const by = (words: string, more?: Partial<Known>) => checked({ 4: words }, more)
  expect(by('1.000894').read?.procedureCode).toBe('1.000894')
  // Excel took the code for a number and dropped its last zero.
  const procedures = [{ code: '1.004850', name: 'Một thủ tục', inForce: true }]
  expect(checked({ 4: 1.00485 }, { procedures }).read?.procedureCode).toBe('1.004850')
  expect(by('1.000894 - Kết hôn').read?.procedureCode).toBe('1.000894')
  expect(by('ĐK kết hôn', { chosen: { 'dk ket hon': '1.000894' } }).read?.procedureCode).toBe('1.000894')
  expect(by('Đăng ký kết hôn cho công dân').report.issues[0]).toMatchObject({
    code: 'PROCEDURE_UNKNOWN',
    other: '1.000894',
  })
})

it('what is said of a row does not depend on the order of rows', () => {
  const list = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('30/12/2026', '10/11/2026', 'x')),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(list, fc.infiniteStream(fc.nat()), (rows, keys) => {
      const made = rows.map(([number, due], at) => ({
        row: at + 2,
        cells: GOOD.map((cell, index) =>
          index === 0 ? `H14.999.01-261102-000${number}` : index === 6 ? due : cell,
        ),
      }))
      const mixed = made
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row)
      const said = (all: ImportRow[]) =>
        checkRows(all, COLUMNS, known())
          .map(({ report }) => ({
            ...report,
            issues: report.issues.map((one) => ({ ...one, other: one.other?.split(', ').sort().join() })),
          }))
          .sort((a, b) => a.row - b.row)
      expect(said(mixed)).toEqual(said(made))
    }),
  )
})

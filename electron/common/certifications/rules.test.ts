import fc from 'fast-check'
import { expect, test } from 'vitest'
import catalogue from '../../../db/seed/procedures.json' with { type: 'json' }
import { Catalogue } from '../procedures/model.ts'
import { billFor } from '../receipts/rules.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import type { DossierState } from '../dossiers/model.ts'
import type { Instant } from '../time/model.ts'
import {
  appointmentOf,
  billForDocuments,
  bookNo,
  certificationKind,
  isCertified,
  isUndone,
  priced,
} from './rules.ts'

const { procedures } = Catalogue.parse(catalogue)
const procedure = (code: string) => procedures.find((one) => one.code === code)!
const copies = procedure('2.000815')
const signature = procedure('2.000884')
const fee = (code: string, pages: number, count: number) =>
  priced(procedure(code), 'counter', [{ name: 'Giấy', pages, copies: count }])[0]!.fee

/* TT 226/2016/TT-BTC Đ4: 2.000 đ a page, 1.000 đ from the third page on, at most 200.000 đ a copy; worked by hand. */
test.each([
  [1, 1, 2000],
  [2, 1, 4000],
  [3, 1, 5000],
  [1, 5, 10_000],
  [5, 3, 21_000],
  [10, 2, 24_000],
  [197, 1, 199_000],
  [198, 1, 200_000],
  [199, 1, 200_000],
  [500, 2, 400_000],
])('%i pages in %i copies cost %i đ', (pages, count, amount) => {
  expect(fee('2.000815', pages, count)).toBe(amount)
  expect(fee('2.000942', pages, count)).toBe(amount)
})

test('a signature costs 10.000 đ a paper, however many pages and copies; transactions by their own tariff', () => {
  expect(fee('2.000884', 7, 3)).toBe(10_000)
  expect(fee('2.000992', 1, 1)).toBe(10_000)
  expect(fee('2.001035', 4, 2)).toBe(50_000)
  expect(fee('2.000913', 1, 1)).toBe(30_000)
  expect(fee('2.000927', 1, 1)).toBe(25_000)
  const two = [
    { name: 'Sơ yếu lý lịch', pages: 2, copies: 1 },
    { name: 'Giấy ủy quyền', pages: 1, copies: 2 },
  ]
  expect(billForDocuments(signature, 'counter', two).amount).toBe(20_000)
})

test('three papers together: each by itself, no page of one making the other cheaper', () => {
  const documents = [
    { name: 'Căn cước', pages: 2, copies: 3 },
    { name: 'Học bạ', pages: 14, copies: 1 },
    { name: 'Bằng tốt nghiệp', pages: 1, copies: 2 },
  ]
  // 3 × 4.000 + (4.000 + 12.000) + 2 × 2.000
  expect(billForDocuments(copies, 'counter', documents)).toMatchObject({
    amount: 32_000,
    lines: [{ amount: 32_000 }],
  })
  expect(priced(copies, 'counter', documents).map((one) => one.fee)).toEqual([12_000, 16_000, 4000])
  expect(billFor(copies, 'counter', { copies: 9, pages: 9, chosen: [], documents }).amount).toBe(32_000)
})

test('the sum is that of the papers, and a copy never costs more than 200.000 đ', () => {
  const document = fc.record({
    name: fc.constant('Giấy'),
    pages: fc.integer({ min: 1, max: 400 }),
    copies: fc.integer({ min: 1, max: 40 }),
  })
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 20 }), (documents) => {
      const fees = priced(copies, 'counter', documents)
      const { amount, lines } = billForDocuments(copies, 'counter', documents)
      expect(fees.reduce((sum, one) => sum + one.fee, 0)).toBe(amount)
      expect(lines.reduce((sum, one) => sum + one.amount, 0)).toBe(amount)
      for (const one of fees) expect(one.fee).toBeLessThanOrEqual(200_000 * one.copies)
    }),
  )
})

test('every procedure of the field has its book, but for copies out of the office’s own', () => {
  const none = procedures.filter((one) => one.field === 'Chứng thực' && certificationKind(one.code) === null)
  expect(none.map((one) => one.code)).toEqual(['2.000908'])
  expect(bookNo({ number: 7, year: 2026, station: 0 })).toBe('07/2026')
  expect(bookNo({ number: 112, year: 2026, station: 2 })).toBe('112.2/2026')
})

test('what is certified is entered when the last signature is there; a refusal is not', () => {
  const state = (status: DossierState['status']) => ({ status }) as DossierState
  const certifies = (before: DossierState['status'], after: DossierState['status']) =>
    isCertified(state(before), state(after))
  expect([certifies('received', 'ready'), certifies('to-sign', 'ready')]).toEqual([true, true])
  expect([certifies('received', 'to-sign'), certifies('to-sign', 'refused')]).toEqual([false, false])
  // Somebody was called: the result was there before.
  expect(certifies('ready', 'ready')).toBe(false)
  expect((['ready', 'returned', 'processing', 'void'] as const).map(isUndone)).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('whoever waits for it has no appointment, unless it came too late for today', () => {
  const at = (text: string) => `2026-11-${text}:00.000Z` as Instant
  const given = (noWait: boolean, dueAt: Instant) =>
    appointmentOf(dossierFacts({ procedure: { ...PLAIN, noWait }, receivedAt: at('20T02:00'), dueAt }))
  expect(given(true, at('20T10:00'))).toBeNull()
  expect(given(true, at('23T10:00'))).toBe(at('23T10:00'))
  expect(given(false, at('20T10:00'))).toBe(at('20T10:00'))
})
const PLAIN = dossierFacts().procedure

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '../time/model.ts'
import { dayOf, toInstant } from '../time/rules.ts'
import { type Cancel, type Pay, type PaymentEntry } from './model.ts'
import { balanceOf, cashRows, cashTotals, linesFor, owedFor, stageOf } from './rules.ts'

const START = Date.UTC(2026, 10, 20, 2)
const officer = (index: number) => ({ id: `o${index}`, name: `Cán bộ ${index}` })

const payment = (index: number, hours: number, amount: number, who: number): Pay => ({
  id: `p${index}`,
  at: toInstant(START + hours * 3_600_000),
  officer: officer(who),
  kind: 'pay',
  amount,
  by: index % 3 === 0 ? 'transfer' : 'cash',
  stage: 'intake',
  payer: 'Lò Văn A',
  reason: null,
  lines: [{ name: 'Lệ phí', amount }],
  year: 2026,
  number: index + 1,
  receiptNo: `${index + 1}/PT-2026`,
})

/* A few days of payments, some of them taken back hours or days later by anybody. */
const life = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 0, max: 90 }),
      amount: fc.integer({ min: 1, max: 500_000 }),
      who: fc.integer({ min: 0, max: 2 }),
      cancelledAfter: fc.option(
        fc.record({ hours: fc.integer({ min: 0, max: 60 }), who: fc.integer({ min: 0, max: 2 }) }),
      ),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.flatMap(({ hours, amount, who, cancelledAfter }, index): PaymentEntry[] => {
      const pay = payment(index, hours, amount, who)
      if (!cancelledAfter) return [pay]
      const cancel: Cancel = {
        id: `c${index}`,
        at: toInstant(START + (hours + cancelledAfter.hours) * 3_600_000),
        officer: officer(cancelledAfter.who),
        kind: 'cancel',
        cancelsId: pay.id,
        reason: 'thu nhầm',
      }
      return [pay, cancel]
    }),
  )

function rowsOf(entries: readonly PaymentEntry[], day: string) {
  return cashRows(
    entries
      .filter((one) => dayOf(one.at) === day)
      .map((entry) => ({
        dossierId: 'd',
        dossierNo: 'H1',
        entry,
        cancelled:
          entry.kind === 'cancel'
            ? ((entries.find((one) => one.id === entry.cancelsId) as Pay | undefined) ?? null)
            : null,
      })),
  )
}

test('the sheets of all days and officers together are the money that was taken and not given back', () => {
  fc.assert(
    fc.property(life, (entries) => {
      const days = [...new Set(entries.map((one) => dayOf(one.at)))]
      const rows = days.flatMap((day) => rowsOf(entries, day))
      const kept = balanceOf(0, entries).paid
      expect(cashTotals(rows).all).toBe(kept)
      expect(cashTotals(rows).cash + cashTotals(rows).transfer).toBe(kept)
      const byOfficer = [0, 1, 2].map(
        (who) => cashTotals(rows.filter((row) => row.officerId === `o${who}`)).all,
      )
      expect(byOfficer.reduce((sum, one) => sum + one, 0)).toBe(kept)
    }),
  )
})

test('what a day shows is never changed by a later one', () => {
  fc.assert(
    fc.property(life, fc.integer({ min: 0, max: 5 }), (entries, ahead) => {
      const last = dayOf(toInstant(START + ahead * 86_400_000))
      for (const day of new Set(entries.map((one) => dayOf(one.at)).filter((one) => one <= last))) {
        const then = entries.filter((one) => dayOf(one.at) <= last)
        expect(rowsOf(then, day)).toEqual(rowsOf(entries, day))
      }
    }),
  )
})

test('every receipt number of a day stands on its sheet once', () => {
  fc.assert(
    fc.property(life, (entries) => {
      for (const day of new Set(entries.map((one) => dayOf(one.at)))) {
        const shown = rowsOf(entries, day)
          .filter((row) => row.amount > 0)
          .map((row) => row.receiptNo)
        const taken = entries.flatMap((one) =>
          one.kind === 'pay' && dayOf(one.at) === day ? [one.receiptNo] : [],
        )
        expect(shown.toSorted()).toEqual(taken.toSorted())
      }
    }),
  )
})

test('a balance: owed is what is paid, let be and open, less what is too much', () => {
  const at = '2026-11-20T02:00:00.000Z' as Instant
  const exempt: PaymentEntry = {
    id: 'e',
    at,
    officer: officer(0),
    kind: 'exempt',
    amount: 3000,
    reason: 'hộ nghèo',
  }
  expect(balanceOf(20_000, [payment(0, 0, 5000, 0), exempt])).toEqual({
    owed: 20_000,
    paid: 5000,
    exempt: 3000,
    open: 12_000,
    over: 0,
  })
  fc.assert(
    fc.property(life, fc.integer({ min: 0, max: 2_000_000 }), (entries, owed) => {
      const { paid, exempt: free, open, over } = balanceOf(owed, entries)
      expect(paid + free + open - over).toBe(owed)
      expect(open === 0 || over === 0).toBe(true)
    }),
  )
})

test('the lines of a receipt always add up to what was paid', () => {
  const procedure = { code: '1.000001', name: 'Thủ tục thử' } as Parameters<typeof linesFor>[0]['procedure']
  const feeLines = [
    { name: 'Phí', amount: 12_000 },
    { name: 'Lệ phí', amount: 8000 },
  ]
  for (const amount of [1, 8000, 20_000, 25_000]) {
    const lines = linesFor({ fee: 20_000, feeLines, procedure }, amount)
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount)
  }
  expect(linesFor({ fee: 20_000, feeLines, procedure }, 20_000)).toEqual(feeLines)
  expect(linesFor({ fee: 20_000, procedure }, 5000)[0]?.name).toBe('Phí, lệ phí: Thủ tục thử (thu một phần)')
})

test('more fees than a receipt has lines for stand on it together', () => {
  const procedure = { name: 'Thủ tục thử' } as Parameters<typeof linesFor>[0]['procedure']
  const feeLines = Array.from({ length: 13 }, (_, index) => ({ name: `Phí ${index}`, amount: 1000 }))
  const [line, ...others] = linesFor({ fee: 13_000, feeLines, procedure }, 13_000)
  expect(others).toEqual([])
  expect(line).toMatchObject({ amount: 13_000, name: expect.stringMatching(/^Phí 0; .*; Phí 12$/) })
})

test('a dossier taken in by mistake costs nothing', () => {
  expect(owedFor({ fee: 20_000 }, 'received')).toBe(20_000)
  expect(owedFor({ fee: 20_000 }, 'void')).toBe(0)
})

test('a day counts its own receipts, those cancelled on it apart; money given back is no receipt', () => {
  const cancel = (index: number, hours: number): Cancel => ({
    id: `c${index}`,
    at: toInstant(START + hours * 3_600_000),
    officer: officer(0),
    kind: 'cancel',
    cancelsId: `p${index}`,
    reason: 'thu nhầm',
  })
  const yesterday = payment(1, -24, 7000, 0)
  const today = [payment(2, 0, 20_000, 0), payment(3, 1, 5000, 0), payment(4, 2, 900, 0)]
  const entries = [yesterday, ...today, cancel(4, 3), cancel(1, 4)]
  const totals = cashTotals(rowsOf(entries, '2026-11-20'))
  expect(totals).toEqual({ cash: 13_000, transfer: 5000, all: 18_000, receipts: 3, voided: 1 })
})

test('what is paid belongs to the stage the dossier stands at', () => {
  const supplements = { asked: 0, allowed: 1, waitingSince: null, answerBy: null }
  const asked = { ...supplements, asked: 1 }
  expect(stageOf({ status: 'received', supplements })).toBe('intake')
  expect(stageOf({ status: 'processing', supplements })).toBe('intake')
  expect(stageOf({ status: 'supplement', supplements: asked })).toBe('supplement')
  // Brought with the supplement and paid a moment after it was received.
  expect(stageOf({ status: 'processing', supplements: asked })).toBe('supplement')
  expect(stageOf({ status: 'obligation', supplements })).toBe('supplement')
  expect(stageOf({ status: 'ready', supplements: asked })).toBe('return')
  expect(stageOf({ status: 'refused', supplements })).toBe('return')
})

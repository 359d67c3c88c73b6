import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import type { CashReceiptPaper } from '../../common/papers/records/cash-receipt.ts'
import type { CashSheetPaper } from '../../common/papers/records/cash-sheet.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T01:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

/* Residence: 20.000 đ at the counter. */
const dossier = async (person = 0) => (await takenIn(test, { procedure: '1.004222', person })).dossierId
const cash = { by: 'cash', stage: 'intake', payer: 'Nguyễn Thị Đường' } as const
const recordOf = async <T>(paperId: string) =>
  JSON.parse(Buffer.from((await test.ok('papers.read', { paperId })).pdf).toString()) as T

it('is paid in parts, more than is open only with a reason, and let be only up to what is open', async () => {
  const dossierId = await dossier()
  const { balance, lines, stage } = await test.ok('payments.ofDossier', { dossierId })
  expect(balance).toMatchObject({ owed: 20_000, open: 20_000 })
  expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(20_000)
  expect(stage).toBe('intake')

  expect(await test.call('payments.pay', { dossierId, amount: 20_001, ...cash })).toMatchObject({
    error: { code: 'MORE_THAN_OWED', details: { open: 20_000 } },
  })
  await test.ok('payments.pay', { dossierId, amount: 5000, ...cash })
  expect(await test.call('payments.exempt', { dossierId, amount: 15_001, reason: 'hộ nghèo' })).toMatchObject(
    {
      error: { code: 'MORE_THAN_OWED' },
    },
  )
  const left = await test.ok('payments.exempt', { dossierId, amount: 10_000, reason: 'hộ cận nghèo' })
  expect(left.balance).toMatchObject({ paid: 5000, exempt: 10_000, open: 5000 })
  const more = await test.ok('payments.pay', { dossierId, amount: 8000, ...cash, reason: 'nộp thêm bản sao' })
  expect(more.balance).toMatchObject({ paid: 13_000, open: 0, over: 3000 })
})

it('numbers receipts without a gap, refused and repeated calls taking none, and begins anew each year', async () => {
  const dossierId = await dossier()
  const first = await test.ok('payments.pay', { dossierId, amount: 1000, ...cash }, 'the-same-command')
  expect(await test.ok('payments.pay', { dossierId, amount: 1000, ...cash }, 'the-same-command')).toEqual(
    first,
  )
  await test.call('payments.pay', { dossierId, amount: 900_000, ...cash })
  await test.ok('payments.cancel', { paymentId: first.paymentId, reason: 'thu nhầm người' })
  const second = await test.ok('payments.pay', { dossierId, amount: 1000, ...cash })
  expect([first.receiptNo, second.receiptNo]).toEqual(['01/PT-2026', '02/PT-2026'])
  test.setNow('2027-01-04T02:00:00.000Z')
  expect((await test.ok('payments.pay', { dossierId, amount: 1000, ...cash })).receiptNo).toBe('01/PT-2027')
})

it('cancels by another entry once, and the register refuses to edit or delete the first', async () => {
  const dossierId = await dossier()
  const { paymentId } = await test.ok('payments.pay', { dossierId, amount: 20_000, ...cash })
  const { balance } = await test.ok('payments.cancel', { paymentId, reason: 'gõ nhầm số tiền' })
  expect(balance).toMatchObject({ paid: 0, open: 20_000 })
  expect(await test.call('payments.cancel', { paymentId, reason: 'lần nữa' })).toMatchObject({
    error: { code: 'ALREADY_CANCELLED' },
  })
  const { entries } = await test.ok('payments.ofDossier', { dossierId })
  expect(entries.map((entry) => entry.kind)).toEqual(['pay', 'cancel'])
  expect(
    await test.call('payments.cancel', { paymentId: entries[1]!.id, reason: 'hủy của hủy' }),
  ).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  const { raw } = test.counter.open!.register
  expect(() => raw.prepare('UPDATE payments SET amount = 1').run()).toThrow('never edited')
  expect(() => raw.prepare('DELETE FROM payments').run()).toThrow('never deleted')
})

it('tells the journal who took what and when in the dossier’s life the national record says', async () => {
  const dossierId = await dossier()
  await test.ok('payments.pay', { dossierId, amount: 15_000, ...cash })
  await test.ok('payments.pay', { dossierId, amount: 5000, ...cash, stage: 'return' })
  const { timeline } = await test.ok('dossiers.get', { id: dossierId })
  const paid = timeline.filter((one) => one.verb === 'paid')
  expect(paid.map((one) => one.details.collected)).toEqual([1, 4])
  expect(paid.every((one) => one.delivery === null)).toBe(true)
})

it('the receipt and the day’s sheet say what was taken; a later cancellation leaves the signed day as it was', async () => {
  const dossierId = await dossier()
  const first = await test.ok('payments.pay', { dossierId, amount: 20_000, ...cash })
  const { paperId } = await test.ok('payments.makeReceipt', { paymentId: first.paymentId })
  expect(await recordOf<CashReceiptPaper>(paperId)).toMatchObject({
    paperNo: '01/PT-2026',
    amount: 20_000,
    paidBy: 'cash',
    collector: 'Nguyễn Thị Đường',
  })
  const other = await dossier(1)
  const wrong = await test.ok('payments.pay', { dossierId: other, amount: 20_000, ...cash, by: 'transfer' })
  await test.ok('payments.cancel', { paymentId: wrong.paymentId, reason: 'nhầm hồ sơ' })

  const today = await test.ok('payments.day', { day: null, officerId: null })
  expect(today.totals).toEqual({ cash: 20_000, transfer: 0, all: 20_000, receipts: 2, voided: 1 })
  const officerId = today.officers[0]!.id
  const made = await test.ok('payments.makeSheet', { day: today.day, officerId })
  const paper = await recordOf<CashSheetPaper>(made.paperId)
  expect(paper.rows.map(({ receiptNo, amount, void: gone }) => [receiptNo, amount, gone])).toEqual([
    ['01/PT-2026', 20_000, false],
    ['02/PT-2026', 20_000, true],
  ])

  test.setNow('2026-11-23T01:00:00.000Z')
  await test.as('officer')
  await test.ok('payments.cancel', { paymentId: first.paymentId, reason: 'được miễn theo diện chính sách' })
  expect((await test.ok('payments.day', { day: today.day, officerId })).totals).toEqual(today.totals)
  const monday = await test.ok('payments.day', { day: null, officerId: null })
  expect(monday.totals).toMatchObject({ cash: -20_000, all: -20_000, receipts: 0 })
  expect(monday.rows[0]!.purpose).toContain('được miễn')
  const sheet = await test.ok('payments.makeSheet', { day: monday.day, officerId })
  expect((await recordOf<CashSheetPaper>(sheet.paperId)).rows[0]!.amount).toBe(-20_000)
  expect(await test.call('payments.makeReceipt', { paymentId: first.paymentId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
})

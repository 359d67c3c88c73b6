import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPrint } from '../../../db/tables/papers.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { anIntake } from '../../../test/support/intake.ts'
import type { PrintJob, PrintResult } from '../../common/papers/printing.ts'
import type { Press } from './press.ts'

let counter: TestCounter
let next: PrintResult
let jobs: PrintJob[]
let orders: Parameters<Press['print']>[0][]
const withdrawn: string[] = []

/* Each print at a moment of its own: which of two tries is the later one is told by the time. */
let now = ''
function at(moment: string): void {
  now = moment
  counter.setNow(now)
}
const tick = () => at(new Date(Date.parse(now) + 1000).toISOString())

beforeEach(async () => {
  counter = await openTestCounter('2026-10-12T02:00:00.000Z')
  at('2026-10-12T02:00:00.000Z')
  next = { code: 'SPOOLED' }
  jobs = []
  orders = []
  withdrawn.length = 0
  Object.assign(counter.counter.press, {
    print: async (order: (typeof orders)[number]) => {
      orders.push(order)
      tick()
      return next
    },
    trays: async (printer: string) =>
      printer === 'Tang_2' ? [{ name: 'InputSlot=Tray2', isDefault: true }] : [],
    jobs: () => jobs,
    withdraw: (id: string) => {
      withdrawn.push(id)
      return jobs.some((job) => job.id === id && job.state === 'waiting')
    },
  } satisfies Partial<Press>)
  await counter.as('officer')
})
afterEach(() => counter.close())

const queue = () => counter.ok('papers.queue', {})

async function aSlip(person = 1) {
  const issued = await counter.ok('receipts.issue', { intake: anIntake({ person }), draftId: null })
  const { paperId } = await counter.ok('papers.make', { dossierId: issued.dossierId, kind: 'receipt' })
  return { ...issued, paperId }
}

test('a printer that stands still keeps the paper waiting and says why; printed again it is one line, then done', async () => {
  const { paperId, dossierId, dossierNo } = await aSlip()
  await counter.ok('papers.choosePrinter', { media: 'A5', printer: 'Tang_1' })
  next = { code: 'PRINTER_STOPPED', trouble: 'PAUSED' }
  expect(await counter.call('papers.print', { paperId })).toMatchObject({
    error: { code: 'PRINTER_STOPPED' },
  })
  expect(await queue()).toMatchObject([
    { state: 'waiting', code: 'PRINTER_STOPPED', trouble: 'PAUSED', dossierNo, about: dossierId },
  ])
  expect(await queue()).toMatchObject([
    { kind: 'receipt', media: 'A5', printer: 'Tang_1', officerName: 'Nguyễn Thị Đường', copyNo: 1 },
  ])
  next = { code: 'PRINT_REFUSED', trouble: 'OTHER' }
  await counter.call('papers.print', { paperId })
  expect(await queue()).toMatchObject([{ state: 'failed', code: 'PRINT_REFUSED' }])
  next = { code: 'SPOOLED' }
  counter.changed.length = 0
  const { printId } = await counter.ok('papers.print', { paperId })
  // Once when it is asked for and once when it has ended, so that the screen shows both.
  expect(counter.changed.filter((nouns) => nouns.includes('paper'))).toHaveLength(2)
  expect(await queue()).toMatchObject([{ printId, state: 'sent', code: null }])
  await counter.ok('papers.confirm', { printId })
  expect(await queue()).toMatchObject([{ printId, state: 'printed' }])
  expect(await counter.call('papers.dropPrint', { printId })).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  // A reprint that fails stands beside the copy that came out.
  next = { code: 'PRINTER_GONE' }
  await counter.call('papers.print', { paperId })
  expect((await queue()).map(({ state, copyNo }) => [state, copyNo])).toEqual([
    ['failed', 2],
    ['printed', 1],
  ])
})

test('what runs now is told apart from what a dead program left behind', async () => {
  const { paperId } = await aSlip()
  let end = (_: PrintResult) => {}
  counter.counter.press.print = (order) => {
    orders.push(order)
    return new Promise((resolve) => {
      end = resolve
    })
  }
  const printing = counter.call('papers.print', { paperId })
  await expect.poll(() => orders.length).toBe(1)
  const id = orders[0]!.id!
  const job: PrintJob = { id, printer: 'Tang_1', media: 'A5', state: 'waiting', result: null }
  jobs = [job]
  expect(await queue()).toMatchObject([{ printId: id, state: 'waiting', canWithdraw: true }])
  jobs = [{ ...job, state: 'printing' }]
  expect(await queue()).toMatchObject([{ state: 'printing', canWithdraw: false }])
  expect(await counter.call('papers.dropPrint', { printId: id })).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  jobs = []
  expect(await queue()).toMatchObject([{ state: 'interrupted' }])
  jobs = [job]
  await counter.ok('papers.dropPrint', { printId: id })
  expect(withdrawn.at(-1)).toBe(id)
  expect(await queue()).toEqual([])
  end({ code: 'WITHDRAWN' })
  expect(await printing).toMatchObject({ error: { code: 'WITHDRAWN' } })
  expect(await queue()).toEqual([])
  expect(findPrint(counter.counter.open!.register, id)).toMatchObject({ state: 'failed', code: 'WITHDRAWN' })
})

test('today all, of older days what came to no end, of long ago nothing', async () => {
  next = { code: 'PRINTER_GONE' }
  await counter.call('papers.print', { paperId: (await aSlip()).paperId })
  at('2026-11-19T02:00:00.000Z')
  await counter.as('officer')
  const old = await aSlip(2)
  await counter.call('papers.print', { paperId: old.paperId })
  next = { code: 'SPOOLED' }
  const done = await counter.ok('papers.print', { paperId: (await aSlip(3)).paperId })
  await counter.ok('papers.confirm', { printId: done.printId })
  expect((await queue()).map(({ state }) => state)).toEqual(['printed', 'failed'])
  at('2026-11-20T02:00:00.000Z')
  await counter.as('officer')
  const today = await aSlip(4)
  await counter.ok('papers.print', { paperId: today.paperId })
  expect((await queue()).map(({ dossierNo, state }) => [dossierNo, state])).toEqual([
    [today.dossierNo, 'sent'],
    [old.dossierNo, 'failed'],
  ])
})

test('a save that was cancelled is no failure and does not hide one', async () => {
  const { paperId } = await aSlip()
  counter.counter.press.save = async () => {
    tick()
    return 'CANCELLED'
  }
  await counter.call('papers.save', { paperId })
  expect(await queue()).toEqual([])
  next = { code: 'TIME_OUT' }
  await counter.call('papers.print', { paperId })
  await counter.call('papers.save', { paperId })
  expect(await queue()).toMatchObject([{ state: 'failed', code: 'TIME_OUT' }])
  counter.counter.press.save = async () => 'saved'
  await counter.ok('papers.save', { paperId })
  expect(await queue()).toMatchObject([{ state: 'saved' }])
})

test('copies and tray: remembered with printer and size, overruled by what is asked for', async () => {
  const { paperId } = await aSlip()
  await counter.ok('papers.choosePrinter', { media: 'A5', printer: 'Tang_2' })
  const options = { copies: 2, tray: 'InputSlot=Tray2' }
  await counter.ok('papers.chooseOptions', { media: 'A5', printer: 'Tang_2', options })
  expect(await counter.ok('papers.printOptions', { media: 'A5', printer: null })).toEqual({
    printer: 'Tang_2',
    trays: [{ name: 'InputSlot=Tray2', isDefault: true }],
    chosen: options,
  })
  expect(await counter.ok('papers.printOptions', { media: 'A4', printer: 'Tang_2' })).toMatchObject({
    chosen: { copies: 1, tray: null },
  })
  await counter.ok('papers.print', { paperId })
  await counter.ok('papers.print', { paperId, printer: 'Tang_1' })
  await counter.ok('papers.print', { paperId, options: { copies: 9, tray: null } })
  expect(orders.map(({ printer, options: asked }) => [printer, asked])).toEqual([
    ['Tang_2', options],
    ['Tang_1', { copies: 1, tray: null }],
    ['Tang_2', { copies: 9, tray: null }],
  ])
  expect(await queue()).toMatchObject([{ copies: 9, tray: null, printer: 'Tang_2' }])
  for (const tray of ['InputSlot=Tray2 -o raw', 'x', '-o=', 'a=b;c']) {
    expect(await counter.call('papers.print', { paperId, options: { copies: 1, tray } })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    })
  }
  expect(await counter.call('papers.print', { paperId, options: { copies: 10, tray: null } })).toMatchObject({
    error: { code: 'BAD_INPUT' },
  })
})

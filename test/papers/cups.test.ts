import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cupsDriver, listCupsPrinters } from '../../electron/main/print/cups.ts'
import { listCupsTrays } from '../../electron/main/print/cups-trays.ts'
import { createPrintQueue } from '../../electron/main/print/print-queue.ts'
import { type LoopPrinter, startLoopPrinter } from '../support/papers/loop-printer.ts'

/* The real CUPS programs against a real scheduler; only the machine with the paper in it is ours. */

let loop: LoopPrinter
beforeAll(async () => {
  loop = await startLoopPrinter()
})
afterAll(() => loop.close())

const admin = (program: string, ...words: string[]) =>
  execFileSync(`/usr/sbin/${program}`, words, { env: { ...process.env, ...loop.env } })
const told = (program: string, ...words: string[]) =>
  execFileSync(program, words, { env: { ...process.env, ...loop.env }, encoding: 'utf8' })
const paper = (size: number) => new Uint8Array(Array.from({ length: size }, (_, i) => (i * 31) % 256))

function queue(watch = {}) {
  return createPrintQueue({ driver: cupsDriver({ env: loop.env, ...watch }), timeLimit: 20_000 })
}

test('the archived bytes come out of the printer, each job once and in order', async () => {
  const papers = [paper(70_000), paper(10), paper(300_000)]
  const print = queue()
  const jobs = papers.map((pdf) => print.add({ pdf, printer: 'Loop', media: 'A5' }).done)
  expect(await Promise.all(jobs)).toEqual(papers.map(() => ({ code: 'SPOOLED' })))
  expect(loop.received().map((bytes, index) => bytes.equals(papers[index] ?? paper(0)))).toEqual([
    true,
    true,
    true,
  ])
})

test.each([
  ['media-jam-error', 'JAM'],
  ['media-empty-error', 'OUT_OF_PAPER'],
  ['offline-report', 'OFFLINE'],
])('%s: told, the job taken back, and once it is cleared a retry prints once', async (reason, trouble) => {
  const before = loop.received().length
  loop.trouble(reason)
  const print = queue({ alertsAfter: 700, watchEvery: 100 })
  const order = { pdf: paper(5_000), printer: 'Loop', media: 'A4' } as const
  expect(await print.add(order).done).toEqual({ code: 'PRINTER_STOPPED', trouble })
  loop.trouble(null)
  expect(await print.add(order).done).toEqual({ code: 'SPOOLED' })
  expect(loop.received()).toHaveLength(before + 1)
})

test('copies and tray reach the job as the scheduler keeps it, and the driver names its trays', async () => {
  await loop.addWithTrays('Tang_2')
  expect(await listCupsTrays('Tang_2', { env: loop.env })).toEqual([
    { name: 'InputSlot=Auto', isDefault: true },
    { name: 'InputSlot=Tray1', isDefault: false },
    { name: 'InputSlot=Tray2', isDefault: false },
  ])
  expect(await listCupsTrays('Loop', { env: loop.env })).toEqual([])
  const before = loop.received().length
  const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
  const options = { copies: 3, tray: 'InputSlot=Tray2' }
  expect(await queue().add({ pdf, printer: 'Tang_2', media: 'A5', options }).done).toEqual({
    code: 'SPOOLED',
  })
  expect(loop.received()).toHaveLength(before + 1)
  const job = Number(/Tang_2-(\d+)/.exec(told('lpstat', '-W', 'completed', '-o', 'Tang_2'))![1])
  const kept = ['copies', 'InputSlot', 'media', 'sides'].map((name) => loop.jobAttribute(job, name))
  expect(await Promise.all(kept)).toEqual(['3', 'Tray2', 'A5', 'one-sided'])
  expect(await queue().add({ pdf, printer: 'Tang_2', media: 'A5' }).done).toEqual({ code: 'SPOOLED' })
  expect([await loop.jobAttribute(job + 1, 'copies'), await loop.jobAttribute(job + 1, 'InputSlot')]).toEqual(
    ['1', undefined],
  )
})

test('a job that the scheduler refuses is no success, and printed again it comes out once', async () => {
  const print = queue()
  const order = { pdf: paper(3_000), printer: 'Loop', media: 'A5' } as const
  admin('lpadmin', '-p', 'Loop', '-o', 'job-k-limit=2', '-o', 'job-quota-period=86400')
  // What has come out so far is counted as well; the second at the latest is over the limit.
  await print.add(order).done
  const before = loop.received().length
  expect(await print.add(order).done).toEqual({ code: 'PRINT_REFUSED', trouble: 'OTHER' })
  expect(loop.received()).toHaveLength(before)
  admin('lpadmin', '-p', 'Loop', '-o', 'job-k-limit=0', '-o', 'job-quota-period=0')
  expect(await print.add(order).done).toEqual({ code: 'SPOOLED' })
  expect(loop.received()).toHaveLength(before + 1)
})

test('a queue switched off, one that takes no jobs, and one that is gone', async () => {
  const order = { pdf: paper(10), printer: 'Loop', media: 'A5' } as const
  const print = queue()
  admin('cupsdisable', 'Loop')
  expect(await listCupsPrinters({ env: loop.env })).toContainEqual({
    name: 'Loop',
    label: 'Loop',
    isDefault: false,
    trouble: 'PAUSED',
  })
  expect(await print.add(order).done).toEqual({ code: 'PRINTER_STOPPED', trouble: 'PAUSED' })
  admin('cupsenable', 'Loop')
  admin('cupsreject', 'Loop')
  expect(await print.add(order).done).toEqual({ code: 'PRINTER_STOPPED', trouble: 'PAUSED' })
  admin('cupsaccept', 'Loop')
  expect(await print.add({ ...order, printer: 'Khac' }).done).toEqual({ code: 'PRINTER_GONE' })
  admin('lpadmin', '-x', 'Loop')
  admin('lpadmin', '-x', 'Tang_2')
  expect(await print.add(order).done).toEqual({ code: 'NO_PRINTER' })
})

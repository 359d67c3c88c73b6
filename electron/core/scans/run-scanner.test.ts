import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import type { ScannerFault } from '../../common/scans/model.ts'
import type { Handlers } from '../dispatch.ts'
import { scannerCalls } from './run-scanner.ts'

let counter: TestCounter
let dossierId: string
/** What the scanner gives next, and what stops it then. */
let next: { pages: number; fault: ScannerFault | null }
beforeEach(async () => {
  const calls = scannerCalls({
    list: async () => [],
    abilities: async () => ({ sources: ['feeder'], modes: ['color'], resolutions: [200] }),
    scan: async (_order, { onPage }) => {
      const { pages, fault } = next
      for (let at = 0; at < pages; at++) await onPage({ bytes: await paper(), dpi: 200 })
      return { pages, fault }
    },
  })
  counter = await openTestCounter(undefined, calls as Partial<Handlers>)
  await counter.as('officer')
  dossierId = putDossier(counter, '000.00.01.H14-261120-0001')
})
afterEach(() => counter.close())

const paper = () =>
  sharp({ create: { width: 850, height: 1170, channels: 3, background: '#f4efe2' } })
    .tiff()
    .toBuffer()
const order = { device: 'x', source: 'feeder', mode: 'color', resolution: 200 } as const
const desk = () => counter.ok('scans.desk', { dossierId })
const ids = async () => (await desk()).pages.map((page) => page.id)

async function scan(pages: number, fault: ScannerFault | null, at?: { pageId: string; replace: boolean }) {
  next = { pages, fault }
  const { runId } = await counter.ok('scans.start', { dossierId, ...order, ...(at && { at }) })
  while ((await desk()).running) await new Promise((resolve) => setTimeout(resolve, 10))
  return (await desk()).pages.filter((page) => page.runId === runId).map((page) => page.id)
}

test('a jam leaves the pages so far where they were to be inserted, in the stack they were put into', async () => {
  const [a, b, c] = await scan(3, null)
  const came = await scan(2, 'SCANNER_JAMMED', { pageId: a!, replace: false })
  expect(came).toHaveLength(2)
  expect(await ids()).toEqual([a, ...came, b, c])
  const { pages, lastRun } = await desk()
  expect(lastRun).toMatchObject({ fault: 'SCANNER_JAMMED', pages: 2 })
  expect(new Set(pages.map((page) => page.stack)).size).toBe(1)
  // The next scan lies at the end again, and no place was kept as a choice.
  const more = await scan(1, null)
  expect(await ids()).toEqual([a, ...came, b, c, ...more])
})

test('while the scanner runs, papers need no memory; a scan that does not begin leaves them as they are', async () => {
  let rests = 0
  counter.counter.press = { ...counter.counter.press, rest: () => void rests++ }
  await scan(1, null)
  expect(rests).toBe(1)
  await counter.call('scans.start', { dossierId: 'none', ...order })
  expect(rests).toBe(1)
})

test('a replaced page stays until its replacement has come, and comes back to its place', async () => {
  const [a, b] = await scan(2, null)
  await scan(0, 'NO_DOCUMENTS', { pageId: a!, replace: true })
  expect(await ids()).toEqual([a, b])
  const came = await scan(2, 'SCAN_CANCELLED', { pageId: a!, replace: true })
  expect(await ids()).toEqual([...came, b])
  await counter.ok('scans.restore', { pageIds: [a!] })
  expect(await ids()).toEqual([a, ...came, b])
})

test('a place that is not on the desk is refused before the scanner runs', async () => {
  const [a] = await scan(1, null)
  await counter.ok('scans.remove', { pageIds: [a!] })
  const at = { pageId: a!, replace: false }
  expect(await counter.call('scans.start', { dossierId, ...order, at })).toMatchObject({
    error: { code: 'PAGE_GONE' },
  })
})

/* A program of its own, started by full-disk.test.ts with a disk of 24 MB as its TMPDIR: scans four pages, leaves the
   disk so many bytes (the argument) after the second, tells what it saw, makes room and scans the other two. */
import { closeSync, openSync, readdirSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ESCL, escl } from '../../electron/main/scan/escl/escl.ts'
import { scannerCalls } from '../../electron/core/scans/run-scanner.ts'
import { afterTwoPages } from './after-two-pages.ts'
import { openTestCounter } from './counter.ts'
import { putDossier } from './dossier.ts'
import { openEsclServer } from './escl-server.ts'
import { grainedPage } from './grained-page.ts'

export type FullDiskStory = {
  full: { fault: string | null; told: number; onDesk: number; sound: unknown; halfWritten: string[] }
  after: { fault: string | null; onDesk: number; shown: number; sound: unknown; strays: unknown[] }
  /** The faults of both runs as the register has them. */
  noted: unknown[]
}

const left = Number(process.argv[2])
const papers = await Promise.all([1, 2, 3, 4].map((at) => grainedPage(at)))
const scanner = await openEsclServer({ sheets: 4, page: (_, at) => ({ bytes: papers[at - 1]! }) })
const driver = escl(() => [{ address: scanner.address, label: 'Loop', fingerprint: null }])
let afterTwo = (): void => undefined
const counter = await openTestCounter(undefined, scannerCalls(afterTwoPages(driver, () => afterTwo())))
// As a network disk that says nothing of its room: else no scan would begin on so small a one.
counter.counter.freeBytes = () => Promise.reject(new Error('not told'))
counter.counter.log = () => undefined
await counter.as('officer')
const dossierId = putDossier(counter, '000.00.01.H14-261120-0001')
const { register } = counter.counter.open!
const ballast = join(process.env.TMPDIR!, 'ballast')

afterTwo = () => {
  // Into the file: whatever is written next needs room of its own.
  register.raw.pragma('wal_checkpoint(TRUNCATE)')
  const file = openSync(ballast, 'a')
  const { bavail, bsize } = statfsSync(process.env.TMPDIR!)
  const block = Buffer.alloc(bsize)
  for (let take = bavail - Math.ceil(left / bsize); take > 0; take--) writeSync(file, block)
  closeSync(file)
}
const first = await scan()
const files = readdirSync(join(counter.folder, 'files'), { recursive: true, encoding: 'utf8' })
const full = {
  fault: first.lastRun!.fault,
  told: first.lastRun!.pages,
  onDesk: first.pages.length,
  sound: register.raw.pragma('quick_check', { simple: true }),
  halfWritten: files.filter((name) => name.endsWith('.tmp')),
}

rmSync(ballast)
afterTwo = () => undefined
Object.assign(scanner.behaviour, {
  sheets: 2,
  page: (_: Buffer, at: number) => ({ bytes: papers[at + 1]! }),
})
const { lastRun, pages } = await scan()
let shown = 0
for (const { id } of pages) {
  const { bytes } = await counter.ok('scans.picture', { pageId: id, size: 'thumb' })
  if (bytes.length > 0) shown++
}
const story: FullDiskStory = {
  full,
  after: {
    fault: lastRun!.fault,
    onDesk: pages.length,
    shown,
    sound: register.raw.pragma('quick_check', { simple: true }),
    strays: register.raw.pragma('foreign_key_check') as unknown[],
  },
  noted: register.raw.prepare('SELECT fault FROM scan_runs ORDER BY ordinal').pluck().all(),
}
console.log(JSON.stringify(story))
counter.close()
await scanner.close()

async function scan() {
  const device = `${ESCL}${scanner.address}`
  await counter.ok('scans.start', { dossierId, device, source: 'feeder', mode: 'color', resolution: 200 })
  for (;;) {
    const desk = await counter.ok('scans.desk', { dossierId })
    if (!desk.running) return desk
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

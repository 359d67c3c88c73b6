import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type EsclServer, openEsclServer } from '../support/escl-server.ts'
import { anIntake } from '../support/intake.ts'
import { openSane } from '../support/sane.ts'
import { type MemorySample, watchMemory } from './app-memory.ts'
import { type App, openApp } from './open-app.ts'
import { copyOfRegister, NEXT_MORNING } from './register/profile.ts'
import type { ScannedPage } from './scanned-pages.ts'

/** Pages of one component, as many as a small feeder holds. */
const BATCH = 20
const PROCEDURE = '1.001193'
const SAMPLE_MS = 500
/** Looked at for so long after the last batch. */
const READING_MS = 15_000
const folder = join(import.meta.dirname, '../../out/bench-run/scan')

export type ScanRun = {
  /** Pages of a batch. */
  batch: number
  /** Milliseconds of each batch: F8 until its PDF stands beside the component. */
  batches: number[]
  /** Milliseconds between one frame of the window and the next, over the whole run. */
  frames: number[]
  /** What all processes held, in the order of time; `page` is how many pages had come in by then. */
  memory: (MemorySample & { page: number })[]
}

/**
 * The road of an officer in the real app: for each dossier its desk is opened, twenty pages come from the feeder of a
 * network scanner that never waits, and key 1 lays them into the first component. The text is read in the background
 * as it always is. What is clocked: the frames of the window and what all processes hold all the time, each batch from
 * F8 to its PDF.
 */
export async function measureScanApp(pages: readonly ScannedPage[]): Promise<ScanRun> {
  await copyOfRegister(1000, folder)
  const sane = openSane()
  let given = 0
  const scanner = await openEsclServer({
    sheets: BATCH,
    page: (bytes) => {
      given++
      return { bytes, type: 'image/jpeg' }
    },
  })
  const app = await openApp({ profile: folder, clock: NEXT_MORNING })
  try {
    await app.signIn()
    await app.call('scans.addNetwork', { address: `127.0.0.1:${scanner.port}`, accept: null })
    await app.page.evaluate(clockFrames)
    const memory: ScanRun['memory'] = []
    const watch = watchMemory(app.electron.process().pid!, SAMPLE_MS, (sample) =>
      memory.push({ ...sample, page: given }),
    )
    const batches: number[] = []
    for (let from = 0; from < pages.length; from += BATCH) {
      // Read beforehand: the scanner must not take time from the app.
      scanner.behaviour.papers = pages.slice(from, from + BATCH).map(({ path }) => readFileSync(path))
      batches.push(await scanBatch(app, scanner))
    }
    // The reading that waited for the last batch begins.
    await pause(READING_MS)
    watch.stop()
    return { batch: BATCH, batches, frames: await app.page.evaluate(() => frameGaps), memory }
  } finally {
    await app.close()
    await scanner.close()
    sane.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function scanBatch(app: App, scanner: EsclServer): Promise<number> {
  const { page } = app
  const intake = anIntake({ procedure: PROCEDURE })
  const { dossierId } = await app.call('receipts.issue', { intake, draftId: null, sameOpenConfirmed: true })
  const { dossierNo } = await app.call('dossiers.get', { id: dossierId })
  await page.getByRole('navigation').getByRole('button', { name: 'Quét giấy tờ' }).click()
  await page.getByRole('row').filter({ hasText: dossierNo }).click()
  const bar = page.locator('.scan-bar')
  const select = (label: string) => bar.getByLabel(label, { exact: true }).last()
  await select('Máy quét').selectOption(`network:${scanner.address}`)
  await select('Nguồn giấy').selectOption('feeder')
  await page.getByRole('button', { name: 'Quét F8', exact: true, disabled: false }).waitFor()
  scanner.behaviour.adf = 'ScannerAdfLoaded'
  const start = performance.now()
  await page.keyboard.press('F8')
  await page.evaluate(pagesSeen, [dossierId, BATCH] as const)
  await page.keyboard.press('1')
  await page.evaluate(documentMade, dossierId)
  return performance.now() - start
}

/** Runs on the page: until the scanner stands still and every page has been looked at. */
async function pagesSeen([dossierId, sheets]: readonly [string, number]): Promise<void> {
  type Desk = { pages: { facts: unknown; coverUnread: boolean }[]; running: unknown }
  for (const end = performance.now() + 120_000; performance.now() < end; ) {
    const { data } = (await counter.call('scans.desk', { dossierId }, null)) as { data: Desk }
    const seen = data.pages.filter((page) => page.facts && !page.coverUnread)
    if (seen.length === sheets && data.running === null) return
    await new Promise((again) => setTimeout(again, 50))
  }
  throw new Error('the scan stands still')
}

/** Runs on the page: until the desk has a document. */
async function documentMade(dossierId: string): Promise<void> {
  type Desk = { documents: unknown[] }
  for (const end = performance.now() + 120_000; performance.now() < end; ) {
    const { data } = (await counter.call('scans.desk', { dossierId }, null)) as { data: Desk }
    if (data.documents.length > 0) return
    await new Promise((again) => setTimeout(again, 50))
  }
  throw new Error('no document comes')
}

/** Runs on the page: notes how long after the last each frame comes. */
function clockFrames(): void {
  globalThis.frameGaps = []
  let last = performance.now()
  const next = (now: number) => {
    frameGaps.push(now - last)
    last = now
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

declare global {
  var frameGaps: number[]
}

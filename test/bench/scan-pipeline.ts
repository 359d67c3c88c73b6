import { readFileSync } from 'node:fs'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import type { Handlers } from '../../electron/core/dispatch.ts'
import { findFacts } from '../../electron/core/scans/find-facts.ts'
import { scannerCalls } from '../../electron/core/scans/run-scanner.ts'
import type { RawPage, Scanner } from '../../electron/core/scans/scanner.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { putDossier } from '../support/dossier.ts'
import type { ScannedPage } from './scanned-pages.ts'

/** Pages of one component. */
const BATCH = 20
const DPI = 200

/** Milliseconds that the pipeline and bare libraries took for the same pages, round by round. */
export type Rounds = { batch: number; own: number[]; bare: number[]; perPage: number[] }

/**
 * From the scanner to the PDF: pages handed over by a scanner that is as fast as they are taken, normalised, encrypted,
 * stored, looked at, put straight and made one PDF per 20 pages; against a loop of bare sharp and pdf-lib that knows
 * angles and turns beforehand and writes nothing to the disk. Both on the same thread pool, in turn.
 */
export async function measurePipeline(pages: readonly ScannedPage[]): Promise<Rounds> {
  const feeder: { pages: RawPage[] } = { pages: [] }
  const counter = await openTestCounter(undefined, scannerCalls(fakeScanner(feeder)) as Partial<Handlers>)
  counter.counter.onChanged = (nouns) => {
    if (nouns.includes('scan')) void findFacts(counter.counter)
  }
  const rounds: Rounds = { batch: BATCH, own: [], bare: [], perPage: [] }
  try {
    await counter.as('officer')
    for (let from = 0; from < pages.length; from += BATCH) {
      const batch = pages
        .slice(from, from + BATCH)
        .map((page) => ({ ...page, bytes: readFileSync(page.path) }))
      feeder.pages = batch.map(({ bytes, dpi }) => ({ bytes, dpi }))
      const start = performance.now()
      const size = await ownWay(counter, from)
      const between = performance.now()
      await bareWay(batch)
      rounds.own.push(between - start)
      rounds.bare.push(performance.now() - between)
      rounds.perPage.push(size / BATCH)
    }
  } finally {
    counter.close()
  }
  return rounds
}

function fakeScanner(feeder: { pages: RawPage[] }): Scanner {
  return {
    list: async () => [],
    abilities: async () => ({ sources: ['feeder'], modes: ['color'], resolutions: [DPI] }),
    scan: async (_order, { onPage }) => {
      for (const page of feeder.pages) await onPage(page)
      return { pages: feeder.pages.length, fault: null }
    },
  }
}

async function ownWay(counter: TestCounter, from: number): Promise<number> {
  const dossierId = putDossier(counter, `000.00.01.H14-261120-${String(from + 1).padStart(4, '0')}`)
  const order = { device: 'fake', source: 'feeder', mode: 'color', resolution: DPI } as const
  await counter.ok('scans.start', { dossierId, ...order })
  for (;;) {
    const { pages, lastRun } = await counter.ok('scans.desk', { dossierId })
    if (lastRun?.endedAt && pages.every((page) => page.facts !== null)) {
      const pageIds = pages.map((page) => page.id)
      return (await counter.ok('scans.assign', { dossierId, component: 'to-khai', pageIds })).size
    }
    await new Promise((again) => setTimeout(again, 25))
  }
}

async function bareWay(batch: readonly (ScannedPage & { bytes: Buffer })[]): Promise<void> {
  const pdf = await PDFDocument.create()
  for (const { bytes, dpi, skew, turned, kind } of batch) {
    const { width } = await sharp(bytes).metadata()
    const page = sharp(bytes)
    if (dpi > DPI) page.resize({ width: Math.round((width * DPI) / dpi) })
    let jpeg = await page.jpeg({ quality: 75, chromaSubsampling: '4:4:4' }).toBuffer()
    if (skew !== 0 && kind !== 'blank' && kind !== 'sparse') {
      jpeg = await sharp(jpeg)
        .rotate(-skew, { background: 'white' })
        .jpeg({ quality: 75, chromaSubsampling: '4:4:4' })
        .toBuffer()
    }
    const picture = await pdf.embedJpg(jpeg)
    const size = picture.scale(72 / DPI)
    const added = pdf.addPage([size.width, size.height])
    added.drawImage(picture, { x: 0, y: 0, ...size })
    added.setRotation(degrees((360 - turned) % 360))
  }
  await pdf.save()
}

import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { beforeEach, expect, it, vi } from 'vitest'
import { getSetting, putSetting } from '../../db/tables/settings.ts'
import { toInstant } from '../../electron/common/time/rules.ts'
import { FileFault } from '../../electron/core/files/file-fault.ts'
import { sweepFiles } from '../../electron/core/files/sweep-files.ts'
import { ORIGINALS_DAYS, releaseOriginals } from '../../electron/core/scans/release-originals.ts'
import { registerPath } from '../../electron/core/session/open-counter.ts'
import type { TestCounter } from '../support/counter.ts'
import { openEvening, sync, takeIn } from '../support/evening.ts'
import { runChild } from '../support/run-child.ts'

/* The picture a page came as is kept until the shared system has all of its document and a month has passed; never is
   a page without a file that shows it. */

const CHILD = join(import.meta.dirname, '../support/originals-child.ts')
const DAY_MS = 86_400_000
let test: TestCounter
let began: number

beforeEach(async () => {
  const evening = await openEvening()
  test = evening.test
  began = Date.now()
  return () => evening.close()
})

const daysLater = (days: number): void => test.setNow(toInstant(began + days * DAY_MS))
const desk = (dossierId: string) => test.ok('scans.desk', { dossierId })

/** Lays pictures on the desk, each of a shade of its own. @returns their ids */
async function lay(dossierId: string, shades: readonly number[]): Promise<string[]> {
  const had = (await desk(dossierId)).pages.length
  const paths: string[] = []
  for (const shade of shades) {
    const path = join(test.folder, `${shade}.jpg`)
    const create = { width: 827, height: 1169, channels: 3, background: { r: shade, g: 90, b: 90 } } as const
    writeFileSync(path, await sharp({ create }).jpeg().withMetadata({ density: 100 }).toBuffer())
    paths.push(path)
  }
  await test.ok('scans.drop', { dossierId, paths })
  return (await desk(dossierId)).pages.slice(had).map(({ id }) => id)
}

const assign = (dossierId: string, pageIds: string[]) =>
  test.ok('scans.assign', { dossierId, component: 'other', pageIds })

/** SHA-256 of the file each page names, in the order of the desk. */
function filesOf(pageIds: readonly string[]): string[] {
  const { raw } = test.counter.open!.register
  const file = raw.prepare<[string], string>('SELECT sha256 FROM scan_pages WHERE id = ?').pluck()
  return pageIds.map((id) => file.get(id) as unknown as string)
}

/** Every file of the store looks as if it had lain there for long. */
function age(): void {
  const files = join(test.folder, 'files')
  for (const name of readdirSync(files, { recursive: true }).map(String)) {
    const path = join(files, name)
    if (statSync(path).isFile()) utimesSync(path, began / 1000 - 90 * 86_400, began / 1000 - 90 * 86_400)
  }
}

it('a month after acceptance the originals go, and the document goes on to be one', async () => {
  const [sentId, openId, withdrawnId] = (await takeIn(test, 3)) as [string, string, string]
  const sentPages = await lay(sentId, [10, 20])
  await test.ok('scans.rotate', { pageIds: [sentPages[1]!], by: 90 })
  const sent = await assign(sentId, sentPages)
  const withdrawnPages = await lay(withdrawnId, [30])
  const withdrawn = await assign(withdrawnId, withdrawnPages)
  await test.ok('scans.withdraw', { documentId: withdrawn.id })
  const originals = filesOf(sentPages)
  expect((await sync(test)).left).toMatchObject({ files: 0 })
  // This one was scanned when the line had gone.
  const openPages = await lay(openId, [40, 50])
  await assign(openId, openPages)

  daysLater(ORIGINALS_DAYS - 1)
  expect(await releaseOriginals(test.counter)).toBe(0)
  daysLater(ORIGINALS_DAYS + 1)
  const { register, files } = test.counter.open!
  // Bytes still on their way, an entry that is not accepted, a PC that is not enrolled: nothing goes.
  const held = (sql: string): void => void register.raw.prepare(sql).run()
  held("UPDATE sync_files SET state = 'waiting'")
  expect(await releaseOriginals(test.counter)).toBe(0)
  held("UPDATE sync_files SET state = 'complete'")
  held("UPDATE sync_deliveries SET state = 'refused'")
  expect(await releaseOriginals(test.counter)).toBe(0)
  held("UPDATE sync_deliveries SET state = 'accepted'")
  const link = getSetting(register, 'sync-link')
  putSetting(register, 'sync-link', null)
  expect(await releaseOriginals(test.counter)).toBe(0)
  putSetting(register, 'sync-link', link)

  const kept = filesOf([...openPages, ...withdrawnPages])
  const before = await test.ok('scans.document', { documentId: sent.id })
  expect(await releaseOriginals(test.counter)).toBe(1)
  expect(await releaseOriginals(test.counter)).toBe(0)
  age()
  const swept = await sweepFiles(test.counter)
  expect(swept.removed).toBe(2)
  expect(swept.bytes).toBeGreaterThan(4000)
  for (const sha256 of originals) await expect(files.get(sha256)).rejects.toThrow(FileFault)
  expect(filesOf([...openPages, ...withdrawnPages])).toEqual(kept)
  for (const sha256 of kept) await files.get(sha256)

  // Shown as before, counted as before.
  expect(await test.ok('scans.document', { documentId: sent.id })).toEqual(before)
  const { documents, pages } = await desk(sentId)
  expect(documents[0]!.pageIds).toEqual(sentPages)
  // The one that was turned is seen as it lies in the document, and not turned once more.
  expect(pages.map(({ width, height }) => width > height)).toEqual([false, true])
  for (const pageId of sentPages) {
    const { bytes, mime } = await test.ok('scans.picture', { pageId, size: 'full' })
    expect(mime).toBe('application/pdf')
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1)
  }
  // Taken back, cut no more (with a sentence of its own), turned, scanned anew and put together again.
  await test.ok('scans.withdraw', { documentId: sent.id })
  const cut = [{ pageId: sentPages[0]!, angle: 1 }]
  expect(await test.call('scans.adjust', { pages: cut })).toMatchObject({
    error: { code: 'PAGE_NOT_PICTURE' },
  })
  await test.ok('scans.rotate', { pageIds: [sentPages[0]!], by: 90 })
  const again = await assign(sentId, [sentPages[1]!, ...(await lay(sentId, [60])), sentPages[0]!])
  const { pdf } = await test.ok('scans.document', { documentId: again.id })
  const made = (await PDFDocument.load(pdf)).getPages()
  expect(made.map((page) => page.getRotation().angle)).toEqual([90, 0, 90])
})

it('a document that is spoilt on this PC keeps the originals of its pages', async () => {
  const [dossierId] = (await takeIn(test, 1)) as [string]
  const pageIds = await lay(dossierId, [10])
  const { sha256 } = await assign(dossierId, pageIds)
  await sync(test)
  const kept = filesOf(pageIds)
  await test.counter.open!.files.remove(sha256)
  daysLater(ORIGINALS_DAYS + 1)
  const told = vi.spyOn(test.counter, 'log').mockImplementation(() => {})
  expect(await releaseOriginals(test.counter)).toBe(0)
  expect(told).toHaveBeenCalledWith('originals', expect.any(FileFault))
  expect(filesOf(pageIds)).toEqual(kept)
})

it('a document that went up signed and not as it was made counts as well', async () => {
  const [dossierId] = (await takeIn(test, 1)) as [string]
  const pageIds = await lay(dossierId, [10])
  const { id } = await assign(dossierId, pageIds)
  await sync(test)
  daysLater(ORIGINALS_DAYS + 1)
  const { raw } = test.counter.open!.register
  const signed = 'f'.repeat(64)
  raw.prepare('UPDATE sync_files SET sha256 = ?').run(signed)
  expect(await releaseOriginals(test.counter)).toBe(0)
  raw.prepare('UPDATE scan_documents SET signed_sha256 = ? WHERE id = ?').run(signed, id)
  expect(await releaseOriginals(test.counter)).toBe(1)
})

it('killed at any moment, each page still names a file that is there', async () => {
  const ids = await takeIn(test, 12)
  const pageIds: string[] = []
  for (const [index, dossierId] of ids.entries()) {
    const pages = await lay(dossierId, [index * 4, index * 4 + 1])
    await assign(dossierId, pages)
    pageIds.push(...pages)
  }
  await sync(test)
  age()
  const { files, dataKey } = test.counter.open!
  const before = filesOf(pageIds)
  const later = toInstant(began + (ORIGINALS_DAYS + 1) * DAY_MS)
  const words = [CHILD, registerPath(test.folder), join(test.folder, 'files'), later]
  const run = (killAfterMs: number | null): Promise<string> => runChild(words, dataKey, killAfterMs)
  for (let round = 0; round < 4; round++) {
    await run(round * 12)
    const now = filesOf(pageIds)
    const gone = now.filter((sha256, index) => sha256 !== before[index]).length
    // A document's pages go together.
    expect(gone % 2).toBe(0)
    for (const sha256 of now) await files.get(sha256)
  }
  expect(await run(null)).toContain('done')
  expect(filesOf(pageIds).filter((sha256) => before.includes(sha256))).toEqual([])
  for (const sha256 of filesOf(pageIds)) await files.get(sha256)
  for (const sha256 of before) await expect(files.get(sha256)).rejects.toThrow(FileFault)
})

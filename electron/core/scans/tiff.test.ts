/* TIFF as multi-function printers write it, from the file to the desk. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { joinTiffs, tiffOf } from '../../../test/support/tiff.ts'
import { readDroppedFile } from './read-dropped-file.ts'
import { tiffPage } from './tiff-page.ts'

let folder: string
let mixed: Buffer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiff-'))
  mixed = joinTiffs(
    await Promise.all([tiffOf(1, 'g4', 300), tiffOf(2, 'lzw'), tiffOf(3, 'jpeg'), tiffOf(4, 'g4')]),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function drop(bytes: Buffer, name = `${count++}.tif`): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const dots = (picture: Buffer, page = 0) => sharp(picture, { page }).toColourspace('b-w').raw().toBuffer()
const refusal = (bytes: Buffer): Promise<unknown> =>
  readDroppedFile(drop(bytes))
    .then(async (file) => {
      for (const at of file.pages.keys()) await tiffPage(file.bytes, at)
      return 'taken'
    })
    .catch((error: { code?: string }) => error.code)

describe('a page', () => {
  test('in black and white stays so dot by dot, at its own resolution', async () => {
    const page = await tiffPage(mixed, 0)
    expect(page).toMatchObject({ kind: 'png', width: 2481, height: 3507, dpi: 300, blank: false })
    expect((await dots(page.bytes)).equals(await dots(mixed, 0))).toBe(true)
    expect(await sharp(page.bytes).metadata()).toMatchObject({ bitsPerSample: 1 })
  })

  test('in colour becomes a JPEG of 200 dpi, whatever it was packed with', async () => {
    for (const at of [1, 2]) {
      const page = await tiffPage(mixed, at)
      expect(page).toMatchObject({ kind: 'jpeg', width: 1654, height: 2338, dpi: 200, blank: false })
      expect(await sharp(page.bytes).metadata()).toMatchObject({ format: 'jpeg', channels: 3, density: 200 })
    }
    const fine = await tiffPage(await tiffOf(1, 'lzw', 300), 0)
    expect(fine).toMatchObject({ kind: 'jpeg', width: 1654, dpi: 200 })
  })

  test('that lies about its resolution loses nothing by it', async () => {
    const lying = sharp({ create: { width: 1000, height: 1400, channels: 3, background: '#fff' } })
    const page = await tiffPage(await lying.tiff({ xres: 378, yres: 378 }).toBuffer(), 0)
    expect(page).toMatchObject({ width: 1000, dpi: null, blank: true })
  })
})

describe('refused', () => {
  test('cut at whatever place, also when only its last page is', async () => {
    for (const part of [0.05, 0.3, 0.6, 0.9, 0.995])
      expect(await refusal(mixed.subarray(0, Math.floor(mixed.length * part))), String(part)).toBe(
        'FILE_BROKEN',
      )
    const junk = Buffer.concat([Buffer.from('II*\0', 'latin1'), Buffer.alloc(3000, 7)])
    expect(await refusal(junk)).toBe('FILE_BROKEN')
    expect(await refusal(mixed)).toBe('taken')
  })

  test('too many pages, too large a page, too large a file', async () => {
    const dot = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .tiff()
      .toBuffer()
    expect(await refusal(joinTiffs(Array<Buffer>(500).fill(dot)))).toBe('FILE_TOO_LARGE')
    expect(await refusal(joinTiffs(Array<Buffer>(301).fill(dot)))).toBe('FILE_TOO_LARGE')
    const wide = sharp({ create: { width: 30_000, height: 4_000, channels: 3, background: '#fff' } })
    const bomb = await wide.tiff({ compression: 'deflate' }).toBuffer()
    expect(bomb.length).toBeLessThan(2e6)
    expect(await refusal(bomb)).toBe('FILE_TOO_LARGE')
    expect(await refusal(joinTiffs([dot, bomb]))).toBe('FILE_TOO_LARGE')
    const path = drop(mixed, 'lon.tif')
    truncateSync(path, 50 * 1024 ** 2 + 1)
    await expect(readDroppedFile(path)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
  })
})

describe('dropped', () => {
  let counter: TestCounter
  beforeAll(async () => {
    counter = await openTestCounter()
    await counter.as('officer')
  })
  afterAll(() => counter.close())

  test('each page is one of the desk, in its order, shown and put into a document', async () => {
    const dossierId = putDossier(counter, '000.00.01.H14-261120-0001')
    const paths = [drop(mixed), drop(mixed.subarray(0, Math.floor(mixed.length * 0.97)))]
    const { taken, pages, refused } = await counter.ok('scans.drop', { dossierId, paths })
    expect({ taken, pages, refused }).toEqual({
      taken: 1,
      pages: 4,
      refused: [{ index: 1, code: 'FILE_BROKEN' }],
    })
    const desk = (await counter.ok('scans.desk', { dossierId })).pages
    expect(desk.map(({ kind, dpi, width }) => [kind, dpi, width])).toEqual([
      ['png', 300, 2481],
      ['jpeg', 200, 1654],
      ['jpeg', 200, 1654],
      ['png', 200, 1654],
    ])
    expect(new Set(desk.map(({ runId }) => runId)).size).toBe(1)
    for (const { id } of desk) await counter.ok('scans.picture', { pageId: id, size: 'full' })
    const pageIds = desk.map(({ id }) => id)
    const document = await counter.ok('scans.assign', { dossierId, component: 'to-khai', pageIds })
    expect(document.pageIds).toEqual(pageIds)
  })
})

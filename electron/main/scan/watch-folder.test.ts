/* A real folder, a real register: what a printer lays there, taken once and whole. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { drawnPage } from '../../../test/support/drawn-page.ts'
import { joinTiffs, tiffOf } from '../../../test/support/tiff.ts'
import { forgetTakenFiles } from '../../core/scans/forget-taken-files.ts'
import { takeArrivedFile } from '../../core/scans/take-arrived-file.ts'
import { watchFolder } from '../../core/scans/watched-folder.ts'
import { sweepFiles } from '../../core/files/sweep-files.ts'
import { watchScans } from './watch-folder.ts'

let counter: TestCounter
let folder: string
let dossierId: string
let end: () => void = () => undefined
let chosen: string | null
const look = { everyMs: 20, settleMs: 80 }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'may-in-'))
  chosen = folder
  counter = await openTestCounter(undefined, { 'scans.chooseFolder': (act) => watchFolder(act, chosen) })
  await counter.as('administrator')
  await counter.ok('scans.chooseFolder', {})
  await counter.as('officer')
  dossierId = putDossier(counter, '000.00.01.H14-261120-0001')
})
afterEach(() => {
  end()
  counter.close()
  rmSync(folder, { recursive: true, force: true })
})

const watch = () => {
  end = watchScans(counter.counter, look)
}
const arrived = async () => (await counter.ok('scans.arrivals', {})).arrivals
const source = async () => (await counter.ok('scans.sources', {})).folder
const inFolder = () =>
  readdirSync(folder)
    .filter((name) => name !== 'Da lay')
    .toSorted()
const taken = () => readdirSync(join(folder, 'Da lay')).toSorted()
const jpeg = (shade: string) =>
  drawnPage(200, 300).flatten({ background: shade }).tint(shade).jpeg().toBuffer()
async function pdf(pages: number, words = ''): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let at = 0; at < pages; at++) document.addPage([595, 842]).drawText(`${words} ${at}`)
  return Buffer.from(await document.save())
}

test('two at once are both taken, moved away, and lie on the desk that takes them; nothing twice', async () => {
  writeFileSync(join(folder, 'a.pdf'), await pdf(3))
  writeFileSync(join(folder, 'b.jpg'), await jpeg('#8090a0'))
  watch()
  await expect.poll(inFolder).toEqual([])
  expect((await arrived()).map(({ name, pages }) => [name, pages])).toEqual([
    ['a.pdf', 3],
    ['b.jpg', 1],
  ])
  expect(taken()).toEqual(['a.pdf', 'b.jpg'])
  const ids = (await arrived()).map(({ id }) => id)
  expect(await counter.ok('scans.takeArrivals', { dossierId, ids })).toEqual({ pages: 4 })
  expect(await counter.ok('scans.takeArrivals', { dossierId, ids })).toEqual({ pages: 0 })
  const { pages, lastRun } = await counter.ok('scans.desk', { dossierId })
  expect(pages.map(({ kind }) => kind)).toEqual(['pdf', 'pdf', 'pdf', 'jpeg'])
  expect(lastRun?.source).toBe('folder')
  expect(await arrived()).toEqual([])
})

test('a name the printer uses again is another file, and both stay beside the folder', async () => {
  watch()
  for (const words of ['một', 'hai']) {
    writeFileSync(join(folder, 'scan.pdf'), await pdf(1, words.normalize('NFD').replace(/[^a-z]/g, '')))
    await expect.poll(inFolder).toEqual([])
  }
  expect(await arrived()).toHaveLength(2)
  expect(taken()).toEqual(['scan (2).pdf', 'scan.pdf'])
})

test('a file that is still being written is left alone until it is whole', async () => {
  const whole = await pdf(2)
  const path = join(folder, 'cham.pdf')
  writeFileSync(path, whole.subarray(0, 200))
  watch()
  await expect
    .poll(async () => (await source())?.refused)
    .toEqual([{ name: 'cham.pdf', code: 'FILE_BROKEN' }])
  expect(inFolder()).toEqual(['cham.pdf'])
  appendFileSync(path, whole.subarray(200))
  await expect.poll(inFolder).toEqual([])
  expect((await arrived())[0]?.pages).toBe(2)
  await expect.poll(async () => (await source())?.refused).toEqual([])
})

test('what is no document stays there and says why; hidden files and folders are none of our business', async () => {
  writeFileSync(join(folder, 'ghi chú.txt'), 'không phải giấy tờ')
  writeFileSync(join(folder, 'rong.pdf'), '')
  writeFileSync(join(folder, '.lock'), 'x')
  mkdirSync(join(folder, 'Khác'))
  watch()
  await expect
    .poll(async () => (await source())?.refused)
    .toEqual([
      { name: 'ghi chú.txt', code: 'NOT_A_DOCUMENT' },
      { name: 'rong.pdf', code: 'FILE_EMPTY' },
    ])
  expect(inFolder()).toEqual(['.lock', 'Khác', 'ghi chú.txt', 'rong.pdf'])
  expect(await arrived()).toEqual([])
})

test('killed between taking a file and moving it: at the next start it is moved and not taken again', async () => {
  const path = join(folder, 'giua.pdf')
  writeFileSync(path, await pdf(1))
  expect(await takeArrivedFile(counter.counter, counter.counter.open!, path)).toBe('taken')
  watch()
  await expect.poll(inFolder).toEqual([])
  expect(await arrived()).toHaveLength(1)
  // Nor when it has been taken onto a desk meanwhile and somebody puts it back.
  const ids = (await arrived()).map(({ id }) => id)
  await counter.ok('scans.takeArrivals', { dossierId, ids })
  renameSync(join(folder, 'Da lay', 'giua.pdf'), path)
  await expect.poll(inFolder).toEqual([])
  expect(await arrived()).toEqual([])
})

test('stopped in the middle of a TIFF: none of it waits; after that it is taken whole, once, in its order', async () => {
  const path = join(folder, 'nhiều trang.tif')
  const pages = [tiffOf(1, 'g4'), tiffOf(2, 'lzw'), tiffOf(3, 'g4'), tiffOf(4, 'jpeg')]
  writeFileSync(path, joinTiffs(await Promise.all(pages)))
  const { files } = counter.counter.open!
  counter.counter.log = () => undefined
  let stored = 0
  counter.counter.open!.files = {
    ...files,
    put: (content) => (++stored === 3 ? Promise.reject(new Error('gone')) : files.put(content)),
  }
  await expect(takeArrivedFile(counter.counter, counter.counter.open!, path)).rejects.toThrow('gone')
  expect(stored).toBe(3)
  expect(await arrived()).toEqual([])
  expect(inFolder()).toEqual(['nhiều trang.tif'])

  watch()
  await expect.poll(inFolder).toEqual([])
  expect((await arrived()).map(({ name, pages: count }) => [name, count])).toEqual([['nhiều trang.tif', 4]])
  // What waits on no desk is named by its arrival, so the sweep lets it lie.
  const old = new Date(Date.now() - 3 * 86_400_000)
  const store = join(counter.folder, 'files')
  for (const name of readdirSync(store, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(store, name), old, old)
  expect((await sweepFiles(counter.counter)).removed).toBe(0)
  const ids = (await arrived()).map(({ id }) => id)
  expect(await counter.ok('scans.takeArrivals', { dossierId, ids })).toEqual({ pages: 4 })
  expect(await counter.ok('scans.takeArrivals', { dossierId, ids })).toEqual({ pages: 0 })
  const desk = (await counter.ok('scans.desk', { dossierId })).pages
  expect(desk.map(({ kind }) => kind)).toEqual(['png', 'jpeg', 'png', 'jpeg'])
  for (const { id } of desk) await counter.ok('scans.picture', { pageId: id, size: 'thumb' })
})

test('a TIFF that grows page by page is whole after each of them, and taken only when no more come', async () => {
  const pages = await Promise.all([1, 2, 3].map((at) => tiffOf(at, 'g4')))
  end = watchScans(counter.counter, { ...look, tiffMs: 2_000 })
  for (const count of [1, 2, 3]) {
    writeFileSync(join(folder, 'lớn dần.tiff'), joinTiffs(pages.slice(0, count)))
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await expect.poll(inFolder).toEqual([])
  expect((await arrived()).map(({ pages: count }) => count)).toEqual([3])
})

test('a folder that goes and comes back: said, and gone on with', async () => {
  watch()
  renameSync(folder, `${folder}-away`)
  await expect.poll(async () => (await source())?.fault).toBe('FOLDER_GONE')
  renameSync(`${folder}-away`, folder)
  writeFileSync(join(folder, 'a.pdf'), await pdf(1))
  await expect.poll(async () => (await arrived()).length).toBe(1)
  await expect.poll(async () => (await source())?.fault).toBe(null)
})

test('a folder that is watched no more is left alone', async () => {
  await counter.as('administrator')
  await counter.ok('scans.leaveFolder', {})
  writeFileSync(join(folder, 'a.pdf'), await pdf(1))
  watch()
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(inFolder()).toEqual(['a.pdf'])
  expect(await source()).toBe(null)
})

test('only an administrator chooses; not our own folder, not one that is not there', async () => {
  expect(await counter.call('scans.chooseFolder', {})).toMatchObject({
    ok: false,
    error: { code: 'NOT_ALLOWED' },
  })
  await counter.as('administrator')
  for (const [path, code] of [
    [counter.folder, 'FOLDER_OURS'],
    [join(counter.folder, 'files'), 'FOLDER_OURS'],
    [join(folder, 'không có'), 'FOLDER_GONE'],
  ] as const) {
    chosen = path
    expect(await counter.call('scans.chooseFolder', {})).toMatchObject({ ok: false, error: { code } })
  }
  chosen = null
  expect(await counter.ok('scans.chooseFolder', {})).toEqual({ path: null })
  expect((await source())?.path).toBe(folder)
})

test('what was put aside is no longer named, so the sweep takes its file; what waits is kept', async () => {
  writeFileSync(join(folder, 'a.pdf'), await pdf(1, 'a'))
  writeFileSync(join(folder, 'b.pdf'), await pdf(1, 'b'))
  watch()
  await expect.poll(async () => (await arrived()).length).toBe(2)
  const [first, second] = await arrived()
  await counter.ok('scans.discardArrivals', { ids: [first!.id] })
  const files = join(counter.folder, 'files')
  const old = new Date(Date.now() - 3 * 86_400_000)
  for (const name of readdirSync(files, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(files, name), old, old)
  expect((await sweepFiles(counter.counter)).removed).toBe(1)
  expect(await counter.ok('scans.takeArrivals', { dossierId, ids: [first!.id, second!.id] })).toEqual({
    pages: 1,
  })
})

test('after a week what was taken is removed from beside the folder; what is somebody’s own stays', async () => {
  writeFileSync(join(folder, 'a.pdf'), await pdf(1))
  watch()
  await expect.poll(async () => (await arrived()).length).toBe(1)
  await expect.poll(taken).toEqual(['a.pdf'])
  writeFileSync(join(folder, 'Da lay', 'của tôi.pdf'), await pdf(1, 'own'))
  expect(await forgetTakenFiles(counter.counter)).toBe(0)
  expect(await forgetTakenFiles(counter.counter, Date.now() + 8 * 86_400_000)).toBe(1)
  expect(taken()).toEqual(['của tôi.pdf'.normalize('NFC')])
  expect(existsSync(join(folder, 'Da lay', 'a.pdf'))).toBe(false)
})

test('nothing of a taken file lies readable in the profile', async () => {
  const bytes = await pdf(1)
  writeFileSync(join(folder, 'a.pdf'), bytes)
  watch()
  await expect.poll(async () => (await arrived()).length).toBe(1)
  for (const name of readdirSync(counter.folder, {
    recursive: true,
    encoding: 'utf8',
    withFileTypes: true,
  })) {
    if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name)).includes('%PDF-')).toBe(false)
  }
})

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { type AskWhere, exportCalls } from './export-papers.ts'
import { fileName } from './file-name.ts'
import { writePapers } from './write-papers.ts'

const NUMBER = '000.00.01.H14-261120-0001'
let counter: TestCounter
let dossierId: string
let out: string
let answer: AskWhere = async () => null
beforeEach(async () => {
  counter = await openTestCounter(
    undefined,
    exportCalls((...asked) => answer(...asked)),
  )
  await counter.as('officer')
  const [component] = dossierFacts().components
  dossierId = putDossier(counter, NUMBER, {
    components: [component!, { ...component!, code: 'don', name: 'Đơn đề nghị: bản chính/sao' }],
  })
  out = join(counter.folder, 'usb')
  mkdirSync(out)
  answer = async (form, suggested) => (form === 'pdf' ? join(out, suggested) : out)
})
afterEach(() => counter.close())

async function pdf(pages: number): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let page = 1; page <= pages; page++) document.addPage([595, 842]).drawText(`page ${page}`)
  return Buffer.from(await document.save())
}
/** Both components: two pages and one. */
async function digitise(): Promise<void> {
  for (const [component, pages] of [
    ['don', 1],
    [dossierFacts().components[0]!.code, 2],
  ] as const) {
    const path = join(counter.folder, `${component}.pdf`)
    writeFileSync(path, await pdf(pages))
    const before = (await counter.ok('scans.desk', { dossierId })).pages.map(({ id }) => id)
    await counter.ok('scans.drop', { dossierId, paths: [path] })
    const desk = await counter.ok('scans.desk', { dossierId })
    const pageIds = desk.pages.map(({ id }) => id).filter((id) => !before.includes(id))
    await counter.ok('scans.assign', { dossierId, component, pageIds })
  }
}
const ended = async () => {
  await expect.poll(async () => (await counter.ok('exports.state', {})).export?.running).toBe(false)
  return (await counter.ok('exports.state', {})).export!
}
const exported = () =>
  entriesAfter(counter.counter.open!.register, { epoch: 0, seq: 0, limit: 1000 })
    .filter(({ verb }) => verb.startsWith('papers-export'))
    .map(({ verb, scope, entityId }) => ({ verb, scope, entityId }))

test('a folder: one PDF per component, named in plain letters and without a person; an older one is left alone', async () => {
  await digitise()
  for (const name of [NUMBER, `${NUMBER}-2`]) {
    await counter.ok('exports.start', { dossierId, form: 'folder' })
    expect(await ended()).toMatchObject({ fault: null, written: 2, total: 2, name })
    expect(readdirSync(join(out, name))).toEqual([
      '01-to-khai-dang-ky-giam-ho.pdf',
      '02-don-de-nghi-ban-chinh-sao.pdf',
    ])
  }
  const once = { verb: 'papers-exported', scope: 'local', entityId: dossierId }
  expect(exported()).toEqual([once, once])
  expect(fileName('…')).toBe('giay-to')
})

test('one PDF: every page, a bookmark per component in the order of the components', async () => {
  await digitise()
  await counter.ok('exports.start', { dossierId, form: 'pdf' })
  expect((await ended()).fault).toBeNull()
  const path = join(out, `${NUMBER}.pdf`)
  const info = execFileSync('pdfinfo', ['-dests', path], { encoding: 'utf8' })
  expect(info).not.toMatch(/error/i)
  const document = await PDFDocument.load(await (await import('node:fs/promises')).readFile(path))
  expect(document.getPageCount()).toBe(3)
  const bookmarks = execFileSync('pdftohtml', ['-i', '-stdout', '-xml', path], { encoding: 'utf8' })
  expect(
    [...bookmarks.matchAll(/<item page="(\d+)">([^<]*)</g)].map(([, page, name]) => [page, name]),
  ).toEqual([
    ['1', 'Tờ khai đăng ký giám hộ'],
    ['3', 'Đơn đề nghị: bản chính/sao'],
  ])
})

test('nothing there, closed, and nowhere to write: each is said, and the journal knows what did not go out', async () => {
  const start = () => counter.call('exports.start', { dossierId, form: 'folder' })
  expect(await start()).toMatchObject({ error: { code: 'NOTHING_THERE' } })
  await digitise()
  answer = async () => null
  expect(await start()).toMatchObject({ error: { code: 'CANCELLED' } })
  expect(exported()).toEqual([])
  answer = async () => join(counter.folder, 'pulled-out')
  expect(await start()).toMatchObject({ ok: true })
  expect(await ended()).toMatchObject({ fault: 'CANNOT_WRITE' })
  expect(exported().map(({ verb }) => verb)).toEqual(['papers-exported', 'papers-export-failed'])
})

test('a full disk and a stop leave nothing behind', async () => {
  const bytes = await pdf(1)
  const stop = new AbortController()
  const papers = ['Một', 'Hai'].map((name) => ({ name, size: bytes.length, read: async () => bytes }))
  const order = {
    form: 'folder',
    path: join(out, 'x'),
    dossierNo: NUMBER,
    procedure: '',
    at: '',
    papers,
  } as const
  const free = async () => 1e9
  const full = Object.assign(new Error(), { code: 'ENOSPC' })
  let writes = 0
  const run = (disk: Parameters<typeof writePapers>[2], onWritten: () => void = () => undefined) =>
    writePapers(order, { signal: stop.signal, onWritten }, disk)
  const write = async (path: string, content: Uint8Array) => {
    if (++writes === 2) throw full
    writeFileSync(path, content)
  }
  await expect(run({ free, write })).rejects.toMatchObject({ code: 'DISK_FULL' })
  await expect(run({ free: async () => 10, write })).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(writes).toBe(2)
  await expect(run(undefined, () => stop.abort())).rejects.toBeDefined()
  expect(readdirSync(out)).toEqual([])
  expect(existsSync(order.path)).toBe(false)
})

test('room on the disk is told before a scan', async () => {
  for (const [free, level] of [
    [2e9, 'enough'],
    [5e8, 'low'],
    [1e8, 'none'],
  ] as const) {
    counter.counter.freeBytes = async () => free
    expect(await counter.ok('scans.space', {})).toEqual({ freeBytes: free, level })
  }
})

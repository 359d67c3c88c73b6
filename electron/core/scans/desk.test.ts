import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { namedFiles } from '../../../db/tables/files.ts'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import type { OutputOf } from '../../common/contract.ts'
import { UPSTREAM } from '../../common/dossiers/upstream.ts'
import { newId } from '../../common/uuid.ts'
import { sha256Of } from '../files/sealed-file.ts'
import { sweepFiles } from '../files/sweep-files.ts'
import { openCounter } from '../session/open-counter.ts'

const NUMBER = '000.00.01.H14-261120-0001'
let counter: TestCounter
let dossierId: string
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
  const [component] = dossierFacts().components
  dossierId = putDossier(counter, NUMBER, {
    components: [component!, { ...component!, code: 'cccd', name: 'Căn cước', mode: 'show' }],
  })
})
afterEach(() => counter.close())

const desk = (): Promise<OutputOf<'scans.desk'>> => counter.ok('scans.desk', { dossierId })
const ids = async (): Promise<string[]> => (await desk()).pages.map((page) => page.id)
const named = (): Set<string> => new Set([...namedFiles(counter.counter.open!.register)].flat())
const entries = () => entriesAfter(counter.counter.open!.register, { epoch: 0, seq: 0, limit: 1000 })

async function picture(shade: number): Promise<string> {
  const path = join(counter.folder, `${shade}.jpg`)
  const page = sharp({
    create: { width: 850, height: 1170, channels: 3, background: { r: shade, g: 90, b: 90 } },
  })
  writeFileSync(path, await page.jpeg().toBuffer())
  return path
}
async function form(pages: number): Promise<string> {
  const document = await PDFDocument.create()
  for (let page = 1; page <= pages; page++) document.addPage([595, 842]).drawText(`page ${page}`)
  const path = join(counter.folder, `form-${pages}.pdf`)
  writeFileSync(path, await document.save())
  return path
}
/** Three pictures and a PDF of two pages on the desk. */
async function lay(): Promise<string[]> {
  const paths = [await picture(10), await picture(20), await picture(30), await form(2)]
  await counter.ok('scans.drop', { dossierId, paths })
  return ids()
}

describe('dropping', () => {
  test.each(['ENOSPC', 'EDQUOT', 'EFBIG'])(
    'onto a disk that is full (%s): said so, nothing lies there',
    async (code) => {
      const { files } = counter.counter.open!
      vi.spyOn(files, 'put').mockRejectedValueOnce(Object.assign(new Error('no room'), { code }))
      const paths = [await picture(10)]
      expect(await counter.call('scans.drop', { dossierId, paths })).toMatchObject({
        error: { code: 'DISK_FULL' },
      })
      expect(await ids()).toEqual([])
      expect(await counter.ok('scans.drop', { dossierId, paths })).toMatchObject({ pages: 1 })
    },
  )

  test('what is a document is taken, the rest refused one by one', async () => {
    const text = join(counter.folder, 'ghi chú.pdf')
    writeFileSync(text, 'ghi chú')
    const paths = [await picture(10), text, await form(3), join(counter.folder, 'none.jpg')]
    expect(await counter.ok('scans.drop', { dossierId, paths })).toEqual({
      taken: 2,
      pages: 4,
      refused: [
        { index: 1, code: 'NOT_A_DOCUMENT' },
        { index: 3, code: 'FILE_GONE' },
      ],
    })
    const { pages, lastRun, components } = await desk()
    expect(pages.map((page) => page.kind)).toEqual(['jpeg', 'pdf', 'pdf', 'pdf'])
    expect(lastRun).toMatchObject({ source: 'drop', fault: null, pages: 4 })
    expect(components).toEqual([
      { code: 'to-khai', name: 'Tờ khai đăng ký giám hộ', noScan: null },
      { code: 'cccd', name: 'Căn cước', noScan: { why: 'show-only' } },
    ])
    // A draft: nothing of it is in the journal.
    expect(entries().some((entry) => entry.entityId === dossierId)).toBe(false)
    expect(counter.changed.at(-1)).toEqual(['scan'])
  })

  test('more pages than one file may have are turned, taken off and laid back at once', async () => {
    await counter.ok('scans.drop', { dossierId, paths: [await form(500), await form(2)] })
    const pageIds = await ids()
    expect(pageIds).toHaveLength(502)
    await counter.ok('scans.rotate', { pageIds, by: 90 })
    await counter.ok('scans.remove', { pageIds })
    expect(await ids()).toEqual([])
    await counter.ok('scans.restore', { pageIds })
    expect((await desk()).pages.every(({ rotation }) => rotation === 90)).toBe(true)
    expect(await ids()).toEqual(pageIds)
  })

  test('the same drop twice lays its pages once', async () => {
    const commandId = newId()
    const input = { dossierId, paths: [await picture(10)] }
    const first = await counter.ok('scans.drop', input, commandId)
    expect(await counter.ok('scans.drop', input, commandId)).toEqual(first)
    expect(await ids()).toHaveLength(1)
  })

  test('pages on the desk are there after the program was gone', async () => {
    await lay()
    const before = await desk()
    const { dataKey, register } = counter.counter.open!
    register.close()
    counter.counter.open = null
    openCounter(counter.counter, dataKey)
    expect(await desk()).toEqual(before)
    const page = await counter.ok('scans.picture', { pageId: before.pages[0]!.id, size: 'full' })
    expect(await sharp(page.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 850 })
  })
})

describe('arranging', () => {
  test('turning: on screen and back after four times, once for a repeated command', async () => {
    const [first] = await lay()
    const commandId = newId()
    await counter.ok('scans.rotate', { pageIds: [first!], by: 90 }, commandId)
    await counter.ok('scans.rotate', { pageIds: [first!], by: 90 }, commandId)
    expect((await desk()).pages[0]?.rotation).toBe(90)
    const { bytes } = await counter.ok('scans.picture', { pageId: first!, size: 'full' })
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1170, height: 850 })
    await counter.ok('scans.rotate', { pageIds: [first!], by: 270 })
    expect((await desk()).pages[0]?.rotation).toBe(0)
  })

  test('a page of a PDF is shown alone and turned', async () => {
    const pages = await lay()
    await counter.ok('scans.rotate', { pageIds: [pages[4]!], by: 180 })
    const { mime, bytes } = await counter.ok('scans.picture', { pageId: pages[4]!, size: 'full' })
    const shown = await PDFDocument.load(bytes)
    expect([mime, shown.getPageCount(), shown.getPage(0).getRotation().angle]).toEqual([
      'application/pdf',
      1,
      180,
    ])
  })

  test('another order, of all or of some among the others', async () => {
    const [a, b, c, d, e] = (await lay()) as [string, string, string, string, string]
    await counter.ok('scans.reorder', { pageIds: [e, d, c, b, a] })
    expect(await ids()).toEqual([e, d, c, b, a])
    await counter.ok('scans.reorder', { pageIds: [b, e] })
    expect(await ids()).toEqual([b, d, c, e, a])
  })

  test('a removed page comes back to its place for a day, then it and its file are gone', async () => {
    const [a, b, c] = await lay()
    await counter.ok('scans.remove', { pageIds: [b!] })
    expect(await ids()).not.toContain(b)
    expect(await counter.call('scans.rotate', { pageIds: [b!], by: 90 })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    await counter.ok('scans.restore', { pageIds: [b!] })
    expect((await ids()).slice(0, 3)).toEqual([a, b, c])

    await counter.ok('scans.remove', { pageIds: [b!] })
    const files = join(counter.folder, 'files')
    const stored = (): string[] =>
      readdirSync(files, { recursive: true })
        .map((name) => join(files, String(name)))
        .filter((path) => statSync(path).isFile())
    const before = stored()
    const longAgo = Date.now() / 1000 - 3 * 86_400
    for (const path of before) utimesSync(path, longAgo, longAgo)
    expect(await sweepFiles(counter.counter)).toMatchObject({ removed: 0 })
    counter.setNow('2026-11-21T03:00:00.000Z')
    expect(await sweepFiles(counter.counter)).toMatchObject({ removed: 1 })
    expect(stored()).toHaveLength(before.length - 1)
    expect(await counter.call('scans.restore', { pageIds: [b!] })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    for (const pageId of await ids()) await counter.ok('scans.picture', { pageId, size: 'thumb' })
  })

  test('pages of two dossiers are not mixed', async () => {
    const [mine] = await lay()
    const other = putDossier(counter, '000.00.01.H14-261120-0002')
    await counter.ok('scans.drop', { dossierId: other, paths: [await picture(40)] })
    const [foreign] = (await counter.ok('scans.desk', { dossierId: other })).pages
    const refused = { error: { code: 'NOT_FOUND' } }
    expect(await counter.call('scans.reorder', { pageIds: [mine!, foreign!.id] })).toMatchObject(refused)
    expect(
      await counter.call('scans.assign', { dossierId, component: 'to-khai', pageIds: [mine!, foreign!.id] }),
    ).toMatchObject(refused)
  })
})

describe('documents of components', () => {
  const assign = (component: string, pageIds: (string | undefined)[], commandId?: string) =>
    counter.ok('scans.assign', { dossierId, component, pageIds: pageIds.map((id) => id!) }, commandId)

  test('pages become one PDF, journaled for the shared system with the file behind it', async () => {
    const [a, , c, , e] = await lay()
    await counter.ok('scans.rotate', { pageIds: [c!], by: 90 })
    const document = await assign('to-khai', [c, e, a])
    expect(document).toMatchObject({ component: 'to-khai', revision: 1, pageIds: [c, e, a] })

    const { pdf } = await counter.ok('scans.document', { documentId: document.id })
    expect(sha256Of(pdf)).toBe(document.sha256)
    const read = await PDFDocument.load(pdf)
    expect(read.getPages().map((page) => page.getRotation().angle)).toEqual([90, 0, 0])
    expect([read.getTitle(), read.getSubject()]).toEqual(['Tờ khai đăng ký giám hộ', NUMBER])

    const entry = entries().at(-1)!
    expect(entry).toMatchObject({ noun: 'dossier', entityId: dossierId, verb: 'scanned', scope: 'upstream' })
    const payload = UPSTREAM.scanned.parse(JSON.parse(entry.payload!))
    expect(payload.dossierNo).toBe(NUMBER)
    expect(payload.files).toEqual([
      {
        sha256: document.sha256,
        size: pdf.length,
        mime: 'application/pdf',
        kind: 'component',
        component: 'to-khai',
        name: 'Tờ khai đăng ký giám hộ',
      },
    ])
    expect(counter.changed.at(-1)).toEqual(['dossier'])
    const { pages, documents } = await desk()
    expect(documents).toEqual([document])
    expect(pages.filter((page) => page.documentId === document.id)).toHaveLength(3)
    expect(pages.filter((page) => page.documentId === null)).toHaveLength(2)
  })

  test('made again with other pages it is the next revision; left-out pages lie on the desk again', async () => {
    const [a, b, c] = await lay()
    const first = await assign('to-khai', [a, b])
    const second = await assign('to-khai', [b, c])
    expect(second).toMatchObject({ revision: 2, pageIds: [b, c] })
    const { pages, documents } = await desk()
    expect(documents).toEqual([second])
    expect(pages.find((page) => page.id === a)?.documentId).toBeNull()
    expect(JSON.parse(entries().at(-1)!.payload!)).toMatchObject({ revision: 2, replaces: first.sha256 })
    // What was replaced can still be read: it may not have been sent yet.
    await counter.ok('scans.document', { documentId: first.id })
    expect(named().has(first.sha256)).toBe(true)
  })

  test('made again of the same it stays, and nothing is journaled', async () => {
    const [a, b] = await lay()
    const first = await assign('to-khai', [a, b])
    const count = entries().length
    expect(await assign('to-khai', [a, b])).toEqual(first)
    expect(entries()).toHaveLength(count)
    const commandId = newId()
    const third = await assign('to-khai', [b, a], commandId)
    expect(await assign('to-khai', [b, a], commandId)).toEqual(third)
    expect(entries()).toHaveLength(count + 1)
  })

  test('a page is in one document; the wrong component is withdrawn, then the right one made', async () => {
    const [a, b] = await lay()
    const wrong = await assign('other', [a, b])
    const twice = await counter.call('scans.assign', { dossierId, component: 'to-khai', pageIds: [a!] })
    expect(twice).toMatchObject({ error: { code: 'PAGE_IN_DOCUMENT' } })
    const before = await ids()
    const loose = before.find((id) => id !== a && id !== b)!
    for (const refused of [
      counter.call('scans.remove', { pageIds: [a!] }),
      counter.call('scans.rotate', { pageIds: [a!], by: 90 }),
      counter.call('scans.reorder', { pageIds: [loose, a!] }),
      counter.call('scans.interleave', { fronts: [loose], backs: [a!] }),
    ]) {
      expect(await refused).toMatchObject({ error: { code: 'PAGE_IN_DOCUMENT' } })
    }
    expect(await ids()).toEqual(before)
    await counter.ok('scans.withdraw', { documentId: wrong.id })
    expect(entries().at(-1)).toMatchObject({ verb: 'scan-withdrawn', scope: 'local' })
    expect(await counter.call('scans.withdraw', { documentId: wrong.id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    const right = await assign('to-khai', [a, b])
    expect((await desk()).documents).toEqual([right])
    // A component that is used again goes on counting.
    await counter.ok('scans.withdraw', { documentId: right.id })
    expect((await assign('to-khai', [a])).revision).toBe(2)
  })

  test('other papers belong to no component; one that the dossier has not is refused', async () => {
    const [a, b] = await lay()
    await assign('other', [a])
    const [file] = UPSTREAM.scanned.parse(JSON.parse(entries().at(-1)!.payload!)).files
    expect(file).toMatchObject({ kind: 'other' })
    expect(file).not.toHaveProperty('component')
    const unknown = await counter.call('scans.assign', { dossierId, component: 'so-do', pageIds: [b!] })
    expect(unknown).toMatchObject({ error: { code: 'COMPONENT_UNKNOWN' } })
  })

  test('a page whose file is spoilt is said to be so; nothing is made or journaled', async () => {
    const [a, b] = await lay()
    const files = join(counter.folder, 'files')
    for (const name of readdirSync(files, { recursive: true })) {
      const path = join(files, String(name))
      if (statSync(path).isFile()) writeFileSync(path, 'spoilt')
    }
    const count = entries().length
    const refused = { error: { code: 'FILE_DAMAGED' } }
    expect(
      await counter.call('scans.assign', { dossierId, component: 'to-khai', pageIds: [a!, b!] }),
    ).toMatchObject(refused)
    expect(await counter.call('scans.picture', { pageId: a!, size: 'thumb' })).toMatchObject(refused)
    expect(entries()).toHaveLength(count)
  })

  test('every file that a row names is known to the sweep', async () => {
    const [a, b, c, d, e] = await lay()
    await assign('to-khai', [a, b])
    await counter.ok('scans.remove', { pageIds: [c!] })
    const { files } = counter.counter.open!
    // Three pictures, the PDF that two pages share, the document.
    expect(named().size).toBe(5)
    for (const sha256 of named()) await files.get(sha256)
    expect([d, e]).toHaveLength(2)
  })
})

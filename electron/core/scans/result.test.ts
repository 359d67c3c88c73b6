import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { giveBack, makeReady } from '../../../test/support/give-result.ts'
import { anIntake } from '../../../test/support/intake.ts'
import { UPSTREAM } from '../../common/dossiers/upstream.ts'
import { RESULT } from '../../common/scans/model.ts'
import { exportCalls } from '../exports/export-papers.ts'

let counter: TestCounter
let dossierId: string
beforeEach(async () => {
  counter = await openTestCounter(
    undefined,
    exportCalls(async () => counter.folder),
  )
  await counter.as('officer')
  dossierId = (await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })).dossierId
})
afterEach(() => counter.close())

const desk = () => counter.ok('scans.desk', { dossierId })
const offered = async () => (await desk()).components.some(({ code }) => code === RESULT)
const last = () => entriesAfter(counter.counter.open!.register, { epoch: 0, seq: 0, limit: 1000 }).at(-1)!

async function lay(words: string): Promise<string[]> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText(words)
  const path = join(counter.folder, `${words}.pdf`)
  writeFileSync(path, await document.save())
  const before = (await desk()).pages.map(({ id }) => id)
  await counter.ok('scans.drop', { dossierId, paths: [path] })
  return (await desk()).pages.map(({ id }) => id).filter((id) => !before.includes(id))
}
const assign = (component: string, pageIds: string[]) =>
  counter.call('scans.assign', { dossierId, component, pageIds })
const done = async (component: string, pageIds: string[]) => {
  const reply = await assign(component, pageIds)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.data
}

test('there is no result before its last signature; from then on it is digitised, also after it was given back', async () => {
  const pages = await lay('ket-qua')
  expect(await offered()).toBe(false)
  expect(await assign(RESULT, pages)).toMatchObject({ error: { code: 'COMPONENT_UNKNOWN' } })
  await makeReady(counter, dossierId)
  expect(await offered()).toBe(true)
  await giveBack(counter, dossierId)
  expect(await offered()).toBe(true)

  const made = await done(RESULT, pages)
  const pdf = await PDFDocument.load((await counter.ok('scans.document', { documentId: made.id })).pdf)
  const { dossierNo, facts } = await counter.ok('dossiers.get', { id: dossierId })
  expect([pdf.getTitle(), pdf.getSubject()]).toEqual(['Kết quả giải quyết', dossierNo])
  expect(last()).toMatchObject({ verb: 'result-scanned', scope: 'upstream', entityId: dossierId })
  expect(UPSTREAM['result-scanned'].parse(JSON.parse(last().payload!))).toMatchObject({
    files: [{ sha256: made.sha256, kind: 'result', name: facts.procedure.resultName }],
  })
  // It waits for its signature as every digitised paper does.
  const { waiting } = await counter.ok('signatures.queue', {})
  expect(waiting).toMatchObject([{ documentId: made.id, name: 'Kết quả giải quyết' }])
})

test('scanned anew it stands in place of the former one, withdrawn or not', async () => {
  await makeReady(counter, dossierId)
  const first = await done(RESULT, await lay('mot'))
  const second = await done(RESULT, await lay('hai'))
  expect(JSON.parse(last().payload!)).toMatchObject({ replaces: first.sha256, revision: 2 })
  await counter.ok('scans.withdraw', { documentId: second.id })
  expect(JSON.parse(last().payload!)).toMatchObject({ componentName: 'Kết quả giải quyết' })
  await done(RESULT, await lay('ba'))
  expect(JSON.parse(last().payload!)).toMatchObject({ replaces: second.sha256, revision: 3 })
  expect((await desk()).documents).toHaveLength(1)
})

test('its act taken back, the scan is still there to be withdrawn, and no other can be made', async () => {
  await makeReady(counter, dossierId)
  await giveBack(counter, dossierId)
  const made = await done(RESULT, await lay('ket-qua'))
  const { register } = counter.counter.open!
  register.raw
    .prepare(
      "DELETE FROM dossier_actions WHERE dossier_id = ? AND json_extract(action, '$.kind') <> 'receive'",
    )
    .run(dossierId)
  expect(await offered()).toBe(true)
  expect(await assign(RESULT, await lay('khac'))).toMatchObject({ error: { code: 'COMPONENT_UNKNOWN' } })
  await counter.ok('scans.withdraw', { documentId: made.id })
  expect(await offered()).toBe(false)
})

test('exported it is the last file, under its own name', async () => {
  await makeReady(counter, dossierId)
  await done(RESULT, await lay('ket-qua'))
  await done('other', await lay('khac'))
  const [component] = (await desk()).components
  await done(component!.code, await lay('to-khai'))
  await counter.ok('exports.start', { dossierId, form: 'folder' })
  await expect.poll(async () => (await counter.ok('exports.state', {})).export?.running).toBe(false)
  const { name } = (await counter.ok('exports.state', {})).export!
  expect(readdirSync(join(counter.folder, name)).slice(1)).toEqual([
    '02-giay-to-khac.pdf',
    '03-ket-qua-giai-quyet.pdf',
  ])
})

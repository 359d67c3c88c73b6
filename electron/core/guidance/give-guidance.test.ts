import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { anIntake } from '../../../test/support/intake.ts'
import type { InputOf } from '../../common/contract.ts'
import { PaperRecord } from '../../common/papers/model.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
})
afterEach(() => counter.close())

const input: InputOf<'guidance.give'> = {
  kind: 'supplement',
  applicant: { name: 'Lò Văn Ứng', idNumber: null, address: null, phone: null, email: null },
  procedureCode: '1.004837',
  request: 'Đăng ký giám hộ',
  items: ['Tờ khai đăng ký giám hộ'],
  reason: 'Chưa có tờ khai',
}

async function record(paperId: string) {
  const { pdf } = await counter.ok('papers.read', { paperId })
  return PaperRecord.parse(JSON.parse(Buffer.from(pdf).toString()))
}

test('what is missing is handed out in writing, numbered like any other, and no dossier comes of it', async () => {
  const { paperId } = await counter.ok('guidance.give', input)
  expect(await record(paperId)).toMatchObject({
    kind: 'supplement',
    form: 'Mẫu số 02',
    paperNo: '01/PBS-TTPVHCC',
    dossierNo: null,
    qr: null,
    items: ['Tờ khai đăng ký giám hộ'],
    officerName: 'Nguyễn Thị Đường',
  })
  const refused = await counter.ok('guidance.give', { ...input, kind: 'refusal', items: [] })
  expect(await record(refused.paperId)).toMatchObject({
    kind: 'refusal',
    form: 'Mẫu số 03',
    paperNo: '01/PTC-TTPVHCC',
    reason: 'Chưa có tờ khai',
  })
  expect((await counter.ok('dossiers.counts', {})).all).toBe(0)
  const { printId } = await counter.ok('papers.print', { paperId })
  await counter.ok('papers.confirm', { printId })
})

test('the same press again keeps its number, whether the paper came out or could not be drawn', async () => {
  const press = counter.counter.press
  counter.counter.log = () => undefined
  counter.counter.press = { ...press, makePdf: () => Promise.reject(new Error('no paper window')) }
  const commandId = newId()
  expect(await counter.call('guidance.give', input, commandId)).toMatchObject({
    error: { code: 'PAPER_FAILED' },
  })
  counter.counter.press = press
  const { paperId } = await counter.ok('guidance.give', input, commandId)
  expect((await counter.ok('guidance.give', input, commandId)).paperId).toBe(paperId)
  expect(await record(paperId)).toMatchObject({ paperNo: '01/PBS-TTPVHCC' })
  const next = await counter.ok('guidance.give', input)
  expect(await record(next.paperId)).toMatchObject({ paperNo: '02/PBS-TTPVHCC' })
})

test('a request for nothing and a procedure nobody knows are refused before a number is taken', async () => {
  expect(await counter.call('guidance.give', { ...input, items: [] })).toMatchObject({
    error: { code: 'NOTHING_ASKED' },
  })
  expect(await counter.call('guidance.give', { ...input, procedureCode: '9.999999' })).toMatchObject({
    error: { code: 'PROCEDURE_UNKNOWN' },
  })
  const { paperId } = await counter.ok('guidance.give', input)
  expect(await record(paperId)).toMatchObject({ paperNo: '01/PBS-TTPVHCC' })
})

test('it stands in the list of its day, is counted, and leads to the dossier when the person comes again', async () => {
  const draft = { name: 'Lò Văn Ứng', procedureCode: '1.004837' }
  const { about } = await counter.ok('guidance.give', { ...input, draft })
  await counter.ok('guidance.give', { ...input, kind: 'refusal', items: [] })
  const day = '2026-11-20' as PlainDate
  const { lines, counts } = await counter.ok('guidance.list', { from: day, to: day })
  expect(counts).toEqual({ supplement: 1, refusal: 1, takenIn: 0 })
  expect(lines.map(({ kind, paperNo }) => `${kind} ${paperNo}`)).toEqual([
    'refusal 01/PTC-TTPVHCC',
    'supplement 01/PBS-TTPVHCC',
  ])
  const other = '2026-11-19' as PlainDate
  expect((await counter.ok('guidance.list', { from: other, to: other })).lines).toEqual([])
  expect(await counter.ok('guidance.get', { id: about })).toMatchObject({ draft, dossier: null })

  const entries = counter.counter
    .open!.register.raw.prepare(
      "SELECT verb, scope FROM journal WHERE noun = 'guidance' AND verb <> 'paper-made' ORDER BY seq",
    )
    .all()
  expect(entries).toEqual([
    { verb: 'guided', scope: 'local' },
    { verb: 'refused-intake', scope: 'local' },
  ])

  const { dossierId, dossierNo } = await counter.ok('receipts.issue', {
    intake: anIntake(),
    draftId: null,
    guidanceId: about,
  })
  expect(await counter.ok('guidance.get', { id: about })).toMatchObject({
    draft: null,
    dossier: { id: dossierId, dossierNo },
  })
  expect((await counter.ok('guidance.list', { from: day, to: day })).counts.takenIn).toBe(1)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendAction, findDossier } from '../../../db/tables/dossiers.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { PaperRecord } from '../../common/papers/model.ts'
import { newId } from '../../common/uuid.ts'

let counter: TestCounter
let id: string
beforeEach(async () => {
  counter = await openTestCounter('2026-11-24T03:10:00.000Z')
  await counter.as('officer')
  id = putDossier(counter, 'H14.999.01-261120-0001')
})
afterEach(() => counter.close())

/** One more act in the register, as the acts of the dossier page write them. */
function act(role: 'officer' | 'specialist' | 'leader', at: string, what: object): string {
  const { register } = counter.counter.open!
  const { actions } = findDossier(register, id)!
  const officer = { id: role, name: 'Nguyễn Thị Đường', role }
  const action = { id: newId(), at, officer, ...what } as DossierAction
  register.immediate(() => appendAction(register, id, action, reduceDossier([...actions, action])!))
  return action.id
}
const make = () => counter.call('papers.make', { dossierId: id, kind: 'return-receipt' })
const ready = (outcome: string) => {
  act('specialist', '2026-11-23T03:00:00.000Z', {
    kind: 'mark-ready',
    outcome,
    reason: outcome === 'partial' ? 'Còn trích lục bản đồ' : '',
    refusalNo: null,
    note: '',
  })
  act('leader', '2026-11-23T07:00:00.000Z', { kind: 'sign-off', refusalNo: null, note: '' })
}
const RETURN = {
  kind: 'return',
  receiver: 'Lò Văn Ứng',
  receiverIdNumber: '004090000456',
  relation: 'authorised',
  document: 'Giấy ủy quyền ngày 20/11/2026',
  idChecked: true,
  lostSlip: true,
  trackingNo: null,
}
async function made(): Promise<PaperRecord> {
  const { paperId } = await counter.ok('papers.make', { dossierId: id, kind: 'return-receipt' })
  const { pdf } = await counter.ok('papers.read', { paperId })
  return PaperRecord.parse(JSON.parse(Buffer.from(pdf).toString()))
}

test('names who took a part of the result and in what right; taken back, there is no such paper', async () => {
  expect(await make()).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  ready('partial')
  expect(await make()).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  const given = act('officer', '2026-11-24T03:00:00.000Z', RETURN)
  expect(await made()).toMatchObject({
    paperNo: '01/BNKQ-TTPVHCC',
    head: { day: '2026-11-24' },
    results: ['Trích lục'],
    partial: true,
    receiver: {
      name: 'Lò Văn Ứng',
      idNumber: '004090000456',
      relation: 'Người được ủy quyền (Giấy ủy quyền ngày 20/11/2026)',
    },
    idChecked: true,
    slipGivenBack: false,
  })
  act('officer', '2026-11-24T03:05:00.000Z', { kind: 'undo', undoneId: given, undoneKind: 'return' })
  expect(await make()).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
})

test('the rest given out later is another receipt under its own number, not a correction of the first', async () => {
  ready('partial')
  act('officer', '2026-11-24T03:00:00.000Z', RETURN)
  expect(await made()).toMatchObject({ paperNo: '01/BNKQ-TTPVHCC', partial: true, correction: 0 })
  ready('partial')
  act('officer', '2026-11-25T03:00:00.000Z', RETURN)
  expect(await made()).toMatchObject({ paperNo: '02/BNKQ-TTPVHCC', partial: true, correction: 0 })
  ready('granted')
  act('officer', '2026-11-26T03:00:00.000Z', RETURN)
  const last = await made()
  expect(last).toMatchObject({ paperNo: '03/BNKQ-TTPVHCC', partial: false, correction: 0, revision: 3 })
  expect(await made()).toEqual(last)
  // The first is still a paper of its own in the list: no later one has its number.
  const papers = await counter.ok('papers.list', { about: id })
  expect(papers.map(({ paperNo, correction }) => [paperNo, correction])).toEqual([
    ['03/BNKQ-TTPVHCC', 0],
    ['02/BNKQ-TTPVHCC', 0],
    ['01/BNKQ-TTPVHCC', 0],
  ])
})

test('by post there is no slip to give back, and what the post brought back was not returned', async () => {
  ready('granted')
  const byPost = { relation: 'post', document: null, idChecked: false, lostSlip: false, trackingNo: 'EB1VN' }
  act('officer', '2026-11-24T03:00:00.000Z', { ...RETURN, ...byPost })
  expect(await made()).toMatchObject({
    slipGivenBack: null,
    receiver: { relation: 'Nhận qua bưu chính' },
    note: 'Số hiệu bưu gửi: EB1VN',
  })
  act('officer', '2026-11-26T03:00:00.000Z', { kind: 'post-came-back', reason: 'Vắng nhà' })
  expect(await make()).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendAction, findDossier } from '../../../db/tables/dossiers.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import { COMMUNE, openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { anIntake } from '../../../test/support/intake.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { DossierPaperKind } from '../../common/papers/api.ts'
import { PaperRecord } from '../../common/papers/model.ts'
import { newId } from '../../common/uuid.ts'

/* Papers out of the stored acts of a dossier, on a real register; the press answers the record it was given. */

let counter: TestCounter
let id: string
beforeEach(async () => {
  counter = await openTestCounter('2026-11-20T02:00:00.000Z')
  await counter.as('officer')
  id = putDossier(counter, 'H14.999.01-261120-0901')
})
afterEach(() => counter.close())

const PEOPLE = {
  officer: { id: 'o', name: 'Nguyễn Thị Đường', role: 'officer' },
  specialist: { id: 's', name: 'Hoàng Văn Chuyên', role: 'specialist' },
  leader: { id: 'l', name: 'Trần Văn Chủ', role: 'leader' },
} as const

/** One more act in the register, as the acts of the dossier page write them. */
function act(who: keyof typeof PEOPLE, at: string, what: object): string {
  const { register } = counter.counter.open!
  const dossier = findDossier(register, id)!
  const action = { id: newId(), at, officer: PEOPLE[who], ...what } as DossierAction
  register.immediate(() => appendAction(register, id, action, reduceDossier([...dossier.actions, action])!))
  return action.id
}
const make = (kind: DossierPaperKind) => counter.call('papers.make', { dossierId: id, kind })
async function made(
  kind: DossierPaperKind,
): Promise<PaperRecord & { revision: number; paperNo: string | null }> {
  const { paperId } = await counter.ok('papers.make', { dossierId: id, kind })
  const { pdf } = await counter.ok('papers.read', { paperId })
  return PaperRecord.parse(JSON.parse(Buffer.from(pdf).toString())) as never
}
const askSupplement = (paperNo: string) =>
  act('specialist', '2026-11-20T04:00:00.000Z', {
    kind: 'ask-supplement',
    items: ['Bản sao giấy chứng sinh', 'Tờ khai có chữ ký'],
    reason: 'Tờ khai chưa ký',
    paperNo,
    answerBy: '2026-12-11T10:00:00.000Z',
  })
const handOver = (who: keyof typeof PEOPLE, to: keyof typeof PEOPLE, at: string, note = '') =>
  act(who, at, {
    kind: 'hand-over',
    toId: PEOPLE[to].id,
    toDepartment: null,
    toName: PEOPLE[to].name,
    toRole: PEOPLE[to].role,
    confirmBy: null,
    note,
  })

test('asked for twice at once, a paper is archived once', async () => {
  askSupplement('01/PBS-TTPVHCC')
  const [one, other] = await Promise.all([make('supplement'), make('supplement')])
  expect(one).toMatchObject({ ok: true })
  expect(other).toEqual(one)
  expect(await counter.ok('papers.list', { about: id })).toMatchObject([{ kind: 'supplement', revision: 1 }])
})

describe('the supplement request', () => {
  test('says what the act says, under its number, and is made only once something was asked for', async () => {
    expect(await make('supplement')).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
    askSupplement('01/PBS-TTPVHCC')
    expect(await made('supplement')).toMatchObject({
      law: 'TT 03/2025/TT-VPCP',
      form: 'Mẫu số 02',
      paperNo: '01/PBS-TTPVHCC',
      dossierNo: 'H14.999.01-261120-0901',
      items: ['Bản sao giấy chứng sinh', 'Tờ khai có chữ ký'],
      reason: 'Tờ khai chưa ký',
      officerName: 'Hoàng Văn Chuyên',
      contact: '02063 000 000',
      head: { day: '2026-11-20' },
    })
  })

  test('one taken back has never been', async () => {
    const undoneId = askSupplement('01/PBS-TTPVHCC')
    act('specialist', '2026-11-20T04:01:00.000Z', { kind: 'undo', undoneId, undoneKind: 'ask-supplement' })
    expect(await make('supplement')).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  })

  test('a second one, with the leader’s leave, is another paper under its own number and no correction', async () => {
    askSupplement('01/PBS-TTPVHCC')
    expect(await made('supplement')).toMatchObject({ correction: 0 })
    act('officer', '2026-11-21T02:00:00.000Z', {
      kind: 'receive-supplement',
      note: '',
      clock: 'resumed',
      newDueAt: '2026-12-02T10:00:00.000Z',
    })
    act('leader', '2026-11-21T03:00:00.000Z', { kind: 'allow-supplement', reason: 'Tình tiết mới' })
    askSupplement('02/PBS-TTPVHCC')
    expect(await made('supplement')).toMatchObject({ paperNo: '02/PBS-TTPVHCC', revision: 2, correction: 0 })
  })

  test('after it the receipt promises the new date, as a correction of the first', async () => {
    const before = await made('receipt')
    askSupplement('01/PBS-TTPVHCC')
    const newDueAt = '2026-12-02T10:00:00.000Z'
    act('officer', '2026-11-27T02:00:00.000Z', {
      kind: 'receive-supplement',
      note: '',
      clock: 'resumed',
      newDueAt,
    })
    expect(before).toMatchObject({ revision: 1, dueAt: '2026-11-25T10:00:00.000Z' })
    expect(await made('receipt')).toMatchObject({ revision: 2, correction: 1, dueAt: newDueAt })
  })
})

test('a refusal is made when its last signature is there, not when it is proposed', async () => {
  handOver('officer', 'specialist', '2026-11-20T03:00:00.000Z')
  act('specialist', '2026-11-23T03:00:00.000Z', {
    kind: 'mark-ready',
    outcome: 'refused',
    reason: 'Thửa đất đang có tranh chấp',
    refusalNo: null,
    note: '',
  })
  expect(await make('refusal')).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  act('leader', '2026-11-24T03:00:00.000Z', { kind: 'sign-off', refusalNo: '03/PTC-TTPVHCC', note: '' })
  expect(await made('refusal')).toMatchObject({
    form: 'Mẫu số 03',
    paperNo: '03/PTC-TTPVHCC',
    reason: 'Thửa đất đang có tranh chấp',
    head: { day: '2026-11-24' },
    submitterName: 'Nguyễn Thị Đường',
  })
})

test('a stop notice names cause and moment and bears the leader’s line', async () => {
  act('officer', '2026-11-20T05:00:00.000Z', {
    kind: 'stop',
    cause: 'applicant',
    reason: 'Có đơn đề nghị dừng',
    paperNo: '01/TB-TTPVHCC',
  })
  expect(await made('stop-notice')).toMatchObject({
    form: 'Mẫu số 05',
    cause: 'applicant',
    stoppedAt: '2026-11-20T05:00:00.000Z',
    issuer: 'Ủy ban nhân dân xã Thử Nghiệm',
    head: { superior: 'ỦY BAN NHÂN DÂN', agency: 'XÃ THỬ NGHIỆM' },
    signer: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Văn Chủ' },
  })
})

describe('the control slip', () => {
  test('fills itself from the hand-overs: who, whom, when, taken when, and what was said', async () => {
    handOver('officer', 'specialist', '2026-11-20T03:00:00.000Z', 'Kèm bản chính')
    act('specialist', '2026-11-20T03:20:00.000Z', { kind: 'accept-hand-over' })
    handOver('specialist', 'leader', '2026-11-23T03:00:00.000Z')
    const slip = await made('control-slip')
    expect(slip).toMatchObject({
      form: 'Mẫu số 06',
      paperNo: '01/PKS-TTPVHCC',
      agency: 'Ủy ban nhân dân xã Thử Nghiệm',
      asOf: '2026-11-20T02:00:00.000Z',
    })
    expect(slip.kind === 'control-slip' && slip.rows).toEqual([
      {
        giver: { unit: 'Trung tâm Phục vụ hành chính công', name: 'Nguyễn Thị Đường' },
        receiver: { unit: expect.any(String), name: 'Hoàng Văn Chuyên' },
        givenAt: '2026-11-20T03:00:00.000Z',
        takenAt: '2026-11-20T03:20:00.000Z',
        result: null,
        note: 'Kèm bản chính',
      },
      {
        giver: { unit: expect.any(String), name: 'Hoàng Văn Chuyên' },
        receiver: { unit: 'Lãnh đạo UBND xã Thử Nghiệm', name: 'Trần Văn Chủ' },
        givenAt: '2026-11-23T03:00:00.000Z',
        takenAt: null,
        result: null,
        note: null,
      },
    ])
  })

  test('tells of a superior body too: sent with which paper, answered with which, and whether in time', async () => {
    act('officer', '2026-11-20T03:00:00.000Z', {
      kind: 'hand-upward',
      to: 'Sở Tư pháp',
      documentNo: '12/UBND',
      upwardDueAt: '2026-11-24T10:00:00.000Z',
      note: '',
    })
    act('officer', '2026-11-25T03:00:00.000Z', { kind: 'come-back', documentNo: '45/STP', note: '' })
    const here = { unit: 'Trung tâm Phục vụ hành chính công', name: 'Nguyễn Thị Đường' }
    const there = (document: string) => ({ unit: `Sở Tư pháp (${document})`, name: null })
    const slip = await made('control-slip')
    expect(slip).toMatchObject({ coordinating: 'Sở Tư pháp' })
    expect(slip.kind === 'control-slip' && slip.rows).toMatchObject([
      { giver: here, receiver: there('12/UBND'), takenAt: null, result: null },
      { giver: there('45/STP'), receiver: here, result: 'late' },
    ])
  })

  test('its number is journaled with the series, and the dossier’s history tells of the paper alone', async () => {
    await made('control-slip')
    const { timeline } = await counter.ok('dossiers.get', { id })
    expect(timeline.map(({ verb }) => verb)).toEqual(['paper-made'])
    const series = entriesOf(counter.counter.open!.register, 'PKS')
    expect(series.map(({ verb, payload }) => [verb, JSON.parse(payload!)])).toEqual([
      ['numbered', { kind: 'control-slip', about: id, paperNo: '01/PKS-TTPVHCC' }],
    ])
  })

  test('keeps its number, is drawn again only when the way has gone on, and even after a failed press', async () => {
    const { press } = counter.counter
    counter.counter.press = { ...press, makePdf: () => Promise.reject(new Error('no paper window')) }
    counter.counter.log = () => undefined
    expect(await make('control-slip')).toMatchObject({ error: { code: 'PAPER_FAILED' } })
    counter.counter.press = press
    expect(await made('control-slip')).toMatchObject({ paperNo: '01/PKS-TTPVHCC', revision: 1 })
    counter.setNow('2026-11-20T06:00:00.000Z')
    expect(await made('control-slip')).toMatchObject({ revision: 1 })
    handOver('officer', 'specialist', '2026-11-20T06:30:00.000Z')
    expect(await made('control-slip')).toMatchObject({ paperNo: '01/PKS-TTPVHCC', revision: 2 })
    const other = putDossier(counter, 'H14.999.01-261120-0902')
    const { paperId } = await counter.ok('papers.make', { dossierId: other, kind: 'control-slip' })
    const { pdf } = await counter.ok('papers.read', { paperId })
    expect(JSON.parse(Buffer.from(pdf).toString()).paperNo).toBe('02/PKS-TTPVHCC')
  })
})

test('the old generation names its own law, form and way of numbering', async () => {
  putSetting(counter.counter.open!.register, 'commune', { ...COMMUNE, templateSet: '2018' })
  expect(await made('control-slip')).toMatchObject({
    templateSet: '2018',
    law: 'TT 01/2018/TT-VPCP',
    form: 'Mẫu số 05',
    paperNo: '01/PKS',
  })
})

test('new lines of the agency correct no paper that was given out, but stand on the next one', async () => {
  const first = await counter.ok('papers.make', { dossierId: id, kind: 'receipt' })
  putSetting(counter.counter.open!.register, 'agency-lines', { footer: 'Đường dây nóng: 0210 3 999 888' })
  expect(await counter.ok('papers.make', { dossierId: id, kind: 'receipt' })).toEqual(first)
  id = putDossier(counter, 'H14.999.01-261120-0903')
  expect(await made('receipt')).toMatchObject({ revision: 1, footer: 'Đường dây nóng: 0210 3 999 888' })
})

test('receipts are numbered at intake, without a gap, each kind for itself and from 1 in a new year', async () => {
  const issue = (request: string) =>
    counter.ok('receipts.issue', {
      intake: { ...anIntake(), request },
      draftId: null,
      sameOpenConfirmed: true,
    })
  const paperNoOf = async (dossierId: string) => {
    id = dossierId
    return (await made('receipt')).paperNo
  }
  const first = await issue('một')
  // Refused: it leaves no hole.
  await counter.call('receipts.issue', { intake: { ...anIntake(), components: [] }, draftId: null })
  const second = await issue('hai')
  expect([await paperNoOf(first.dossierId), await paperNoOf(second.dossierId)]).toEqual([
    '01/2026-TTPVHCC',
    '02/2026-TTPVHCC',
  ])
  counter.setNow('2027-01-04T02:00:00.000Z')
  expect(await paperNoOf((await issue('ba')).dossierId)).toBe('01/2027-TTPVHCC')
})

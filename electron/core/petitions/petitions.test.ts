import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { findPetition } from '../../../db/tables/petitions.ts'
import type { InputOf } from '../../common/contract.ts'
import type { PetitionAction, PetitionFacts } from '../../common/petitions/model.ts'
import { reducePetition } from '../../common/petitions/rules.ts'
import { defaultPetitionRules } from '../../common/petitions/setting.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import { newId } from '../../common/uuid.ts'

/* The life of a petition on a real register. Who may see an accusation is accusations.test.ts. */

let counter: TestCounter
let ids: Record<string, string>
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
  const accounts = await counter.ok('accounts.list', {})
  ids = Object.fromEntries(accounts.map(({ login, id }) => [login, id]))
})
afterEach(() => counter.close())

const facts: InputOf<'petitions.receive'>['facts'] = {
  kind: 'feedback',
  channel: 'hotline',
  petitioner: { name: 'Lò Văn Ứng', address: 'Bản Nà Phòn', phone: '0912345678' },
  topic: 'conduct',
  content: 'Chờ hai giờ tại quầy mà không được gọi.',
}
const week = { from: '2026-11-16' as PlainDate, to: '2026-11-22' as PlainDate }

const receive = (change: Partial<PetitionFacts> = {}) =>
  counter.ok('petitions.receive', { facts: { ...facts, ...change } })
const shown = (id: string) => counter.ok('petitions.get', { id })
async function act(id: string, wanted: InputOf<'petitions.act'>['act']) {
  const { state } = await shown(id)
  return counter.ok('petitions.act', { id, version: state.version, act: wanted })
}
const listed = async (view: InputOf<'petitions.list'>['view'], text = '') =>
  (await counter.ok('petitions.list', { view, text })).lines.map(({ petitionNo }) => petitionNo)

async function handedTo(id: string, login: string) {
  await act(id, { kind: 'hand-over', toId: ids[login]!, toDepartment: null })
  await counter.as(login as 'specialist')
}

test('a hotline call gets a number, a date and a slip; the same press again is the same call', async () => {
  const draftId = newId()
  await counter.ok('drafts.save', { id: draftId, form: 'petition', content: { values: facts } })
  const commandId = newId()
  const made = await counter.ok('petitions.receive', { facts, draftId }, commandId)
  expect(made).toMatchObject({ petitionNo: '01/PAKN-2026', answerBy: '2026-12-11T10:00:00.000Z' })
  expect((await counter.ok('petitions.receive', { facts, draftId }, commandId)).id).toBe(made.id)
  expect((await counter.ok('drafts.list', { form: 'petition' })).drafts).toEqual([])
  const { pdf } = await counter.ok('papers.read', { paperId: made.paperId! })
  expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
    kind: 'petition-receipt',
    paperNo: '01/PAKN-2026',
    answerBy: '2026-12-11T10:00:00.000Z',
    summary: facts.content,
  })
  counter.setNow('2026-11-23T02:00:00.000Z')
  expect((await receive()).petitionNo).toBe('02/PAKN-2026')
  // What is due first stands first.
  expect(await listed('to-hand-over')).toEqual(['01/PAKN-2026', '02/PAKN-2026'])
  expect(await listed('all')).toEqual(['02/PAKN-2026', '01/PAKN-2026'])
})

test('a slip that could not be drawn keeps the number; it is drawn when asked for again', async () => {
  const { press } = counter.counter
  counter.counter.log = () => undefined
  counter.counter.press = { ...press, makePdf: () => Promise.reject(new Error('no paper window')) }
  const made = await receive()
  expect(made.paperId).toBeNull()
  counter.counter.press = press
  const { paperId } = await counter.ok('petitions.makeReceipt', { id: made.id })
  expect(await counter.ok('papers.list', { about: made.id })).toMatchObject([
    { id: paperId, paperNo: made.petitionNo },
  ])
})

test('handed over, asked for more once, answered, published in words that name nobody', async () => {
  const { id } = await receive()
  expect((await shown(id)).possible).not.toContain('answer')
  await handedTo(id, 'specialist')
  expect(await listed('to-answer')).toHaveLength(1)
  await act(id, { kind: 'ask-more', what: 'Ngày nào, quầy nào?' })
  counter.setNow('2026-11-24T02:00:00.000Z')
  await act(id, { kind: 'receive-more', what: 'Sáng 19/11, quầy 2' })
  const { state, possible } = await shown(id)
  // Two working days later.
  expect(state.due.answerBy).toBe('2026-12-15T10:00:00.000Z')
  expect(possible).toContain('answer')
  expect(possible).not.toContain('ask-more')
  await act(id, { kind: 'answer', by: 'phone', text: 'Đã gọi lại, xin lỗi và bố trí thêm người trực.' })
  expect((await shown(id)).state).toMatchObject({
    status: 'answered',
    due: { publishBy: '2026-11-26T10:00:00.000Z' },
  })
  await counter.as('officer')
  const { version } = (await shown(id)).state
  const publish = (question: string) => ({
    id,
    version,
    act: { kind: 'publish' as const, question, answer: 'Đã bố trí thêm người trực giờ cao điểm.' },
  })
  expect(await counter.call('petitions.act', publish('Ông Lò Văn Ứng chờ lâu'))).toMatchObject({
    error: { code: 'PERSONAL_DATA', details: { found: ['name'] } },
  })
  await counter.ok('petitions.act', publish('Người dân phải chờ lâu tại quầy'))
  const { lines } = await counter.ok('petitions.published', { ...week, to: '2026-11-30' as PlainDate })
  expect(lines).toMatchObject([{ petitionNo: '01/PAKN-2026', question: 'Người dân phải chờ lâu tại quầy' }])
  expect(JSON.stringify(lines)).not.toMatch(/Ứng|0912|Nà Phòn/)
})

test('what is refused or withdrawn says why, and a second look at an old version changes nothing', async () => {
  const one = await receive()
  const two = await receive()
  await act(one.id, { kind: 'refuse', reason: 'Không thuộc thẩm quyền của xã' })
  const stale = { id: two.id, version: 1, act: { kind: 'withdraw' as const, reason: 'Người gửi rút' } }
  await act(two.id, { kind: 'hand-over', toId: null, toDepartment: 'Tư pháp' })
  expect(await counter.call('petitions.act', stale)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  await counter.ok('petitions.act', { ...stale, version: 2 })
  const { timeline, state } = await shown(two.id)
  expect(state.status).toBe('withdrawn')
  expect(timeline.map(({ kind, to, words }) => [kind, to, words])).toEqual([
    ['receive', null, null],
    ['hand-over', 'Tư pháp', null],
    ['withdraw', null, 'Người gửi rút'],
  ])
})

test('the own last act is taken back by a further one, until the board with it has been printed', async () => {
  const { id } = await receive()
  await act(id, { kind: 'hand-over', toId: ids.leader!, toDepartment: null })
  await counter.ok('petitions.undo', { id, version: 2 })
  expect((await shown(id)).state).toMatchObject({ status: 'received', assignee: null, version: 3 })
  expect(await counter.call('petitions.undo', { id, version: 3 })).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  await handedTo(id, 'leader')
  await act(id, { kind: 'answer', by: 'letter', text: 'Đã trả lời bằng văn bản.' })
  await act(id, { kind: 'publish', question: 'Chờ lâu', answer: 'Đã chấn chỉnh' })
  const { paperId } = await counter.ok('petitions.makeBoard', week)
  const { printId } = await counter.ok('papers.print', { paperId })
  await counter.ok('papers.confirm', { printId })
  expect(await counter.call('petitions.undo', { id, version: 6 })).toMatchObject({
    error: { code: 'PRINTED' },
  })
})

test('whom it is about can neither get it nor do anything with it', async () => {
  const { id } = await receive({ accused: [ids.specialist!] })
  const to = (toId: string | null) => ({
    id,
    version: 1,
    act: { kind: 'hand-over' as const, toId, toDepartment: toId === null ? 'Địa chính' : null },
  })
  expect(await counter.call('petitions.act', to(ids.specialist!))).toMatchObject({
    error: { code: 'RECEIVER_ACCUSED' },
  })
  expect(await counter.call('petitions.act', to(ids.administrator!))).toMatchObject({
    error: { code: 'RECEIVER_UNKNOWN' },
  })
  expect(await counter.call('petitions.act', to(null))).toMatchObject({ error: { code: 'RECEIVER_UNKNOWN' } })
  // To the department of the one it is about: a colleague may, that one may not.
  await act(id, { kind: 'hand-over', toId: null, toDepartment: 'Tư pháp' })
  await counter.as('specialist')
  expect((await shown(id)).possible).toEqual([])
  expect(await listed('to-answer')).toEqual([])
  await counter.as('head')
  expect((await shown(id)).possible).toContain('answer')
})

test('a correction is an act: the facts are new, the number stays, and whoever it names now loses it', async () => {
  const { id } = await receive()
  await act(id, { kind: 'hand-over', toId: ids.specialist!, toDepartment: null })
  const { state } = await shown(id)
  await act(id, {
    kind: 'correct',
    reason: 'Nghe nhầm',
    facts: { ...state.facts, accused: [ids.specialist!], content: 'Chờ ba giờ' },
  })
  expect((await shown(id)).state).toMatchObject({
    status: 'received',
    assignee: null,
    petitionNo: '01/PAKN-2026',
    facts: { content: 'Chờ ba giờ' },
  })
  expect(await listed('all', 'cho ba')).toHaveLength(1)
  expect(await listed('all', 'hai giờ')).toEqual([])
})

test('what nobody confirmed promises nothing, until an administrator does', async () => {
  const { id, answerBy } = await receive({ kind: 'complaint' })
  const promised = await receive()
  expect(answerBy).toBeNull()
  await counter.as('administrator')
  const { limits } = defaultPetitionRules
  const confirmed = { ...limits.complaint.answer, confirmed: true }
  await counter.ok('petitions.setRules', {
    rules: {
      ...defaultPetitionRules,
      limits: {
        ...limits,
        complaint: { ...limits.complaint, answer: confirmed },
        feedback: { ...limits.feedback, answer: { ...limits.feedback.answer, amount: 3 } },
      },
    },
  })
  expect((await shown(id)).state.due.answerBy).toBe('2026-12-21T10:00:00.000Z')
  // A promise that was made is kept.
  expect((await shown(promised.id)).state.due.answerBy).toBe(promised.answerBy)
  const topics = defaultPetitionRules.topics.filter((one) => one.id !== 'conduct')
  expect(
    await counter.call('petitions.setRules', { rules: { ...defaultPetitionRules, topics } }),
  ).toMatchObject({ error: { code: 'TOPIC_IN_USE' } })
})

test('nameless ones are taken as the setting says', async () => {
  expect(
    await counter.call('petitions.receive', { facts: { ...facts, kind: 'complaint', petitioner: null } }),
  ).toMatchObject({ error: { code: 'ANONYMOUS_NOT_TAKEN' } })
  const { answerBy, petitionNo } = await receive({ petitioner: null })
  expect([answerBy, petitionNo]).toEqual([null, '01/PAKN-2026'])
})

test('the report of a period stays the same when more happens afterwards', async () => {
  const late = await receive({ topic: 'rule' })
  const done = await receive()
  await receive({ kind: 'complaint', channel: 'in-person' })
  await handedTo(done.id, 'leader')
  await act(done.id, { kind: 'answer', by: 'phone', text: 'Đã trả lời.' })
  const before = await counter.ok('petitions.report', week)
  const [feedback, complaint] = before.rows
  expect(feedback).toMatchObject({ received: 2, answeredInTime: 1, openInTime: 1, byChannel: { hotline: 2 } })
  expect(complaint).toMatchObject({ received: 1, openNoLimit: 1, byChannel: { 'in-person': 1 } })
  expect(before.topics).toMatchObject([
    { topic: 'conduct', received: 2, answered: 1 },
    { topic: 'rule', received: 1, answered: 0 },
  ])
  // Of a period that runs on, what is open is judged by today, and by days: on its last day nothing is late yet.
  const open = async (to: string) => {
    const period = { from: week.from, to: to as PlainDate }
    const { openInTime, openLate } = (await counter.ok('petitions.report', period)).rows[0]!
    return { openInTime, openLate }
  }
  const due = dayOf(late.answerBy!)
  expect(await open('2026-12-31')).toEqual({ openInTime: 1, openLate: 0 })
  counter.setNow(startOf(addDays(due, 1)))
  expect(await open('2026-12-31')).toEqual({ openInTime: 0, openLate: 1 })
  expect(await open(due)).toEqual({ openInTime: 1, openLate: 0 })
  counter.setNow('2026-12-14T02:00:00.000Z')
  await act(late.id, { kind: 'answer', by: 'letter', text: 'Đã trả lời bằng văn bản.' })
  expect(await counter.ok('petitions.report', week)).toEqual(before)
  const december = { from: '2026-12-01' as PlainDate, to: '2026-12-31' as PlainDate }
  expect((await counter.ok('petitions.report', december)).rows[0]).toMatchObject({
    carried: 1,
    received: 0,
    answeredLate: 1,
  })
  const { about, paperId } = await counter.ok('petitions.makeReport', december)
  expect((await counter.ok('petitions.papersOf', december)).report).toBe(about)
  expect(await counter.ok('papers.list', { about })).toMatchObject([{ id: paperId }])
})

test('the journal replayed gives the register again, nothing of it goes upward', async () => {
  const { id } = await receive()
  await act(id, { kind: 'ask-more', what: 'Ngày nào?' })
  await act(id, { kind: 'withdraw', reason: 'Người gửi rút' })
  const { register } = counter.counter.open!
  const entries = entriesAfter(register, { epoch: 0, seq: 0, limit: 1000 }).filter(
    ({ noun }) => noun === 'petition',
  )
  expect(new Set(entries.map(({ scope }) => scope))).toEqual(new Set(['local']))
  const actions = entries.flatMap(({ entityId, payload }) => {
    const { action } = JSON.parse(payload!) as { action?: PetitionAction }
    return entityId === id && action ? [action] : []
  })
  expect(reducePetition(actions)).toEqual(findPetition(register, id)!.state)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, PASSWORD, type TestCounter } from '../../../test/support/counter.ts'
import { findPetition } from '../../../db/tables/petitions.ts'
import { entriesAfter } from '../../../db/tables/journal.ts'
import type { InputOf } from '../../common/contract.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'

/* An accusation is seen by the leader and the one it was given to. Every call that could tell of one is made by
   everybody else: each must answer as if there were none. */

const SECRET = 'Nhận tiền của dân để làm nhanh'
const ACCUSER = 'Hà Thị Giấu'
const period = { from: '2026-11-01' as PlainDate, to: '2026-11-30' as PlainDate }
const VIEWS = ['to-hand-over', 'to-answer', 'overdue', 'to-publish', 'all'] as const
const LOGINS = [
  'officer',
  'second',
  'specialist',
  'colleague',
  'head',
  'leader',
  'vice',
  'administrator',
] as const
type Login = (typeof LOGINS)[number]

let counter: TestCounter
let ids: Record<string, string>
let id: string
let paperId: string
let petitionNo: string

const as = (login: Login) => counter.ok('session.signIn', { login, password: PASSWORD })
const accusation = (accused: string[]): InputOf<'petitions.receive'>['facts'] => ({
  kind: 'accusation',
  channel: 'in-person',
  petitioner: { name: ACCUSER, address: 'Bản Kín', phone: '0987000111' },
  topic: 'conduct',
  content: SECRET,
  about: 'Công chức địa chính',
  accused,
})

beforeEach(async () => {
  counter = await openTestCounter()
  await as('administrator')
  for (const [login, role] of [
    ['second', 'officer'],
    ['vice', 'leader'],
    ['colleague', 'specialist'],
  ] as const) {
    await counter.ok('accounts.add', { login, name: `Tên ${login}`, title: '', role, password: PASSWORD })
  }
  const accounts = await counter.ok('accounts.list', {})
  ids = Object.fromEntries(accounts.map((one) => [one.login, one.id]))
  await as('officer')
  const made = await counter.ok('petitions.receive', { facts: accusation([ids.head!, ids.vice!]) })
  id = made.id
  petitionNo = made.petitionNo
  paperId = made.paperId!
})
afterEach(() => counter.close())

/** Everything this officer can ask that could tell of it, as text. */
async function everythingSeen(): Promise<string> {
  const answers: unknown[] = []
  for (const view of VIEWS) {
    answers.push(await counter.call('petitions.list', { view }))
    for (const text of [SECRET, ACCUSER, '0987', petitionNo]) {
      answers.push((await counter.ok('petitions.list', { view, text })).lines)
    }
  }
  answers.push(await counter.call('petitions.get', { id }))
  answers.push(await counter.call('petitions.checkPublic', { id, text: ACCUSER }))
  answers.push(await counter.call('petitions.published', period))
  answers.push(await counter.call('petitions.report', period))
  answers.push(await counter.call('home.today', {}))
  answers.push(await counter.call('dossiers.get', { id }))
  answers.push(await counter.call('drafts.list', { form: 'petition' }))
  answers.push(await counter.call('closings.today', {}))
  answers.push(await counter.call('sync.plan', {}))
  return JSON.stringify(answers)
}

async function knows(): Promise<boolean> {
  const { lines, counts } = await counter.ok('petitions.list', { view: 'all' })
  const got = await counter.call('petitions.get', { id })
  expect(lines.length).toBe(counts.all)
  expect(got.ok).toBe(lines.length === 1)
  return got.ok
}

async function handOverTo(login: Login) {
  await as('leader')
  const { version } = (await counter.ok('petitions.get', { id })).state
  return counter.call('petitions.act', {
    id,
    version,
    act: { kind: 'hand-over', toId: ids[login]!, toDepartment: null },
  })
}

test('it has a number of its own series, and its slip says neither what nor against whom', async () => {
  expect(petitionNo).toBe('01/TC-2026')
  const { pdf } = await counter.ok('papers.read', { paperId })
  const slip = Buffer.from(pdf).toString()
  expect(slip).toContain(ACCUSER)
  expect(slip).not.toContain(SECRET)
  expect(slip).not.toContain('địa chính')
  // The next feedback shows no gap.
  const feedback = { ...accusation([]), kind: 'feedback' as const }
  expect((await counter.ok('petitions.receive', { facts: feedback })).petitionNo).toBe('01/PAKN-2026')
})

test('the leader sees it; neither the one who took it in, nor the accused, nor anybody else', async () => {
  const seen = new Map<Login, boolean>()
  for (const login of LOGINS) {
    await as(login)
    seen.set(login, await knows())
    const text = await everythingSeen()
    for (const word of [SECRET, ACCUSER, petitionNo, '0987000111', id])
      expect(text.includes(word), `${login}: ${word}`).toBe(login === 'leader')
    const { withAccusations, rows } = await counter.ok('petitions.report', period)
    expect(rows.reduce((sum, row) => sum + row.received, 0)).toBe(login === 'leader' ? 1 : 0)
    if (!['leader', 'vice'].includes(login)) expect(withAccusations).toBe(false)
  }
  expect([...seen].filter(([, sees]) => sees).map(([login]) => login)).toEqual(['leader'])
})

test('no act of anybody else reaches it, with the right version or a wrong one', async () => {
  const acts: InputOf<'petitions.act'>['act'][] = [
    { kind: 'hand-over', toId: ids.officer!, toDepartment: null },
    { kind: 'ask-more', what: 'gì' },
    { kind: 'receive-more', what: 'gì' },
    { kind: 'answer', by: 'phone', text: 'gì' },
    { kind: 'refuse', reason: 'gì' },
    { kind: 'withdraw', reason: 'gì' },
    { kind: 'publish', question: 'gì', answer: 'gì' },
    { kind: 'keep-unpublished', reason: 'gì' },
    { kind: 'correct', facts: { ...accusation([]), kind: 'feedback' }, reason: 'gì' },
  ]
  for (const login of LOGINS.filter((one) => one !== 'leader')) {
    await as(login)
    for (const act of acts) {
      for (const version of [1, 2]) {
        const reply = await counter.call('petitions.act', { id, version, act })
        const code = login === 'administrator' ? 'NOT_ALLOWED' : 'NOT_FOUND'
        expect(reply, `${login} ${act.kind}`).toMatchObject({ error: { code } })
      }
    }
    expect((await counter.call('petitions.undo', { id, version: 1 })).ok).toBe(false)
  }
  expect(findPetition(counter.counter.open!.register, id)!.state.version).toBe(1)
})

test('its slip is for its handlers and for the one who took it in, in every call of papers', async () => {
  const { printId } = await counter.ok('papers.print', { paperId })
  const may = new Map<Login, boolean[]>()
  for (const login of LOGINS) {
    await as(login)
    const list = await counter.ok('papers.list', { about: id })
    const queue = await counter.ok('papers.queue', {})
    may.set(login, [
      list.length > 0,
      queue.some((one) => one.about === id),
      (await counter.call('papers.read', { paperId })).ok,
      (await counter.call('papers.save', { paperId })).ok,
      (await counter.call('papers.print', { paperId })).ok,
      (await counter.call('papers.confirm', { printId })).ok,
    ])
    if (login !== 'administrator')
      expect((await counter.call('petitions.makeReceipt', { id })).ok).toBe(may.get(login)![0])
  }
  for (const [login, calls] of may)
    expect(new Set(calls), login).toEqual(new Set([login === 'officer' || login === 'leader']))
})

test('given to one person it is theirs and the leader’s; given on, no longer theirs', async () => {
  expect(await handOverTo('specialist')).toMatchObject({ ok: true })
  await as('specialist')
  expect(await knows()).toBe(true)
  const got = await counter.ok('petitions.get', { id })
  expect(got.possible).toContain('answer')
  expect(got.possible).not.toContain('hand-over')
  expect(got.possible).not.toContain('publish')
  expect(await handOverTo('officer')).toMatchObject({ ok: true })
  for (const [login, sees] of [
    ['specialist', false],
    ['officer', true],
    ['second', false],
    ['leader', true],
  ] as const) {
    await as(login)
    expect(await knows(), login).toBe(sees)
  }
})

test('never to the accused, never to a department, and a stand-in does not get it', async () => {
  expect(await handOverTo('head')).toMatchObject({ error: { code: 'RECEIVER_ACCUSED' } })
  expect(await handOverTo('vice')).toMatchObject({ error: { code: 'RECEIVER_ACCUSED' } })
  const { version } = (await counter.ok('petitions.get', { id })).state
  expect(
    await counter.call('petitions.act', {
      id,
      version,
      act: { kind: 'hand-over', toId: null, toDepartment: 'Tư pháp' },
    }),
  ).toMatchObject({ error: { code: 'ONE_PERSON' } })
  await handOverTo('specialist')
  await as('leader')
  await counter.ok('delegations.add', {
    fromId: ids.specialist!,
    toId: ids.colleague!,
    startsAt: '2026-11-20T02:00:00.000Z' as never,
    endsAt: '2026-11-25T02:00:00.000Z' as never,
    note: '',
  } as never)
  counter.setNow('2026-11-20T03:00:00.000Z')
  await as('colleague')
  expect(await knows()).toBe(false)
})

test('who is accused does not take it in, and somebody must be left to handle it', async () => {
  await as('officer')
  const receive = (...accused: string[]) =>
    counter.call('petitions.receive', { facts: accusation(accused.map((login) => ids[login]!)) })
  expect(await receive('officer')).toMatchObject({ error: { code: 'ACCUSED_RECEIVES' } })
  expect(await receive('leader', 'vice')).toMatchObject({ error: { code: 'NO_HANDLER' } })
  expect(await receive('leader')).toMatchObject({ ok: true })
  await as('leader')
  expect((await counter.ok('petitions.list', { view: 'all' })).lines).toHaveLength(1)
  await as('vice')
  expect((await counter.ok('petitions.list', { view: 'all' })).lines).toHaveLength(1)
})

test('a feedback that turns out to be one is gone for whoever set it right', async () => {
  await as('second')
  const made = await counter.ok('petitions.receive', { facts: { ...accusation([]), kind: 'feedback' } })
  await counter.ok('petitions.act', {
    id: made.id,
    version: 1,
    act: { kind: 'correct', facts: accusation([]), reason: 'Là đơn tố cáo' },
  })
  expect((await counter.call('petitions.get', { id: made.id })).ok).toBe(false)
  expect((await counter.call('petitions.undo', { id: made.id, version: 2 })).ok).toBe(false)
  await as('specialist')
  expect((await counter.call('papers.read', { paperId: made.paperId! })).ok).toBe(false)
})

test('a printed report that counts it is its maker’s alone, and headers that travel tell nothing of its kind', async () => {
  await as('leader')
  const made = await counter.ok('petitions.makeReport', period)
  await as('officer')
  expect(await counter.call('papers.read', { paperId: made.paperId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  expect(await counter.ok('papers.list', { about: made.about })).toEqual([])
  const own = await counter.ok('petitions.makeReport', period)
  expect(own.about).not.toBe(made.about)

  const feedback = await counter.ok('petitions.receive', {
    facts: { ...accusation([]), kind: 'feedback' },
  })
  const headersOf = (entityId: string) =>
    entriesAfter(counter.counter.open!.register, { epoch: 0, seq: 0, limit: 1000 })
      .filter((one) => one.entityId === entityId)
      .map(({ noun, verb, scope, baseVersion }) => ({ noun, verb, scope, baseVersion }))
  expect(headersOf(id)).toEqual(headersOf(feedback.id))
  expect(headersOf(id).every(({ scope }) => scope === 'local')).toBe(true)
})

test('the same command id of a colleague opens nothing', async () => {
  const commandId = newId()
  await as('officer')
  const input = { facts: accusation([]), draftId: null }
  await counter.ok('petitions.receive', input, commandId)
  await as('second')
  const reply = await counter.call('petitions.receive', input, commandId)
  expect(JSON.stringify(reply)).not.toContain(SECRET)
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { putDeadlineRules } from '../../../db/tables/calendar.ts'
import { OVERRIDES_SQL, PHRASES_SQL } from '../../../db/tables/worded-acts.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import type { Role } from '../../common/api-spec.ts'
import type { CallName, InputOf } from '../../common/contract.ts'
import { defaultDeadlineRules } from '../../common/deadlines/model.ts'
import type { PlainDate } from '../../common/time/model.ts'

/* Each road on a real register. Days: Monday 16/11/2026 and after; five working days end on Monday 23/11. */

let test: TestCounter
let id: string
beforeEach(async () => {
  test = await openTestCounter('2026-11-16T02:00:00.000Z')
  id = await takeIn()
})
afterEach(() => test.close())

let people = 0
async function takeIn(procedure = '2.000950'): Promise<string> {
  await test.as('officer')
  return (await takenIn(test, { procedure, person: ++people })).dossierId
}
const state = async () => (await test.ok('dossiers.get', { id })).state
const at = (day: string, clock = '09:00') => test.setNow(`2026-${day}T${clock}:00+07:00`)
type Rest<N extends CallName> = Omit<InputOf<N>, 'dossierId' | 'version'>
const inputOf = async <N extends CallName>(rest: Rest<N>) =>
  ({ dossierId: id, version: (await state()).version, ...rest }) as unknown as InputOf<N>
async function act<N extends CallName>(role: Role, name: N, rest: Rest<N>) {
  await test.as(role)
  return test.ok(name, await inputOf<N>(rest))
}
async function refusal<N extends CallName>(role: Role, name: N, rest: Rest<N>) {
  await test.as(role)
  const reply = await test.call(name, await inputOf<N>(rest))
  return reply.ok ? 'done' : reply.error
}
const ask = (over: Partial<Rest<'dossiers.askSupplement'>> = {}) =>
  act('officer', 'dossiers.askSupplement', { items: ['Biên bản họp'], reason: 'Thiếu biên bản', ...over })
const receive = () => act('officer', 'dossiers.receiveSupplement', { note: '' })
const due = async () => (await state()).dueAt

it('stops a second supplement with the first one named, and lets one more through with leave', async () => {
  const first = await ask()
  await receive()
  expect(
    await refusal('officer', 'dossiers.askSupplement', { items: ['Giấy'], reason: 'Còn thiếu' }),
  ).toMatchObject({
    code: 'SUPPLEMENT_ONCE',
    details: { paperNo: first.paperNo, at: '2026-11-16T02:00:00.000Z' },
  })
  const stopped = await test.ok('dossiers.get', { id })
  expect([stopped.stopped, stopped.possible.includes('ask-supplement')]).toEqual([['ask-supplement'], false])
  for (const role of ['officer', 'specialist', 'head'] as const)
    expect(await refusal(role, 'dossiers.allowSupplement', { reason: 'Cần thêm' })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  await act('leader', 'dossiers.allowSupplement', { reason: 'Phát sinh tranh chấp' })
  expect(await refusal('leader', 'dossiers.allowSupplement', { reason: 'Thêm nữa' })).toMatchObject({
    code: 'NOT_POSSIBLE',
  })
  const overrides = async () =>
    (
      await test.ok('dossiers.supplementOverrides', {
        from: '2026-11-16' as PlainDate,
        to: '2026-11-16' as PlainDate,
      })
    ).overrides
  expect(await overrides()).toMatchObject([{ dossierId: id, reason: 'Phát sinh tranh chấp', used: false }])
  const second = await ask()
  expect(second.paperNo).not.toBe(first.paperNo)
  expect(await overrides()).toMatchObject([{ used: true }])
  await receive()
  expect(
    await refusal('officer', 'dossiers.askSupplement', { items: ['Giấy'], reason: 'Nữa đi' }),
  ).toMatchObject({
    code: 'SUPPLEMENT_ONCE',
    details: { paperNo: second.paperNo },
  })
  const elsewhere = await test.ok('dossiers.supplementOverrides', {
    from: '2026-11-17' as PlainDate,
    to: '2026-12-31' as PlainDate,
  })
  expect(elsewhere.overrides).toEqual([])
})

it('lets the clock go on, begin anew or start, as the procedure and the moment say', async () => {
  expect(await due()).toBe('2026-11-23T10:00:00.000Z')
  // Wednesday to Friday: two working days.
  at('11-18')
  await ask()
  at('11-20')
  expect(await receive()).toMatchObject({ clock: 'resumed', newDueAt: '2026-11-25T10:00:00.000Z' })
  expect(await state()).toMatchObject({ status: 'received', firstDueAt: '2026-11-25T10:00:00.000Z' })

  at('11-16')
  id = await takeIn()
  await ask()
  at('11-19')
  // Asked before the first day could count: the whole limit from the 19th.
  expect(await receive()).toMatchObject({ clock: 'started', newDueAt: '2026-11-26T10:00:00.000Z' })

  at('11-16')
  await test.as('administrator')
  const { procedure, version } = await test.ok('procedures.get', { code: '2.000950' })
  const { code, limits, fees, components, result, decision, signOffRequired } = procedure
  await test.ok('procedures.confirm', {
    ...{ code, version, limits, fees, components, result, decision, signOffRequired },
    supplementClock: 'restart',
    settled: [],
    basis: 'Quyết định 12/QĐ-UBND',
  })
  id = await takeIn()
  at('11-18')
  await ask()
  at('11-20')
  expect(await receive()).toMatchObject({ clock: 'restarted', newDueAt: '2026-11-27T10:00:00.000Z' })
  // Money, though: it goes on where it stood.
  at('11-23')
  await act('officer', 'dossiers.askObligation', { what: 'Lệ phí trước bạ', amount: 500_000 })
  at('11-25')
  expect(await act('officer', 'dossiers.obligationMet', { documentNo: 'BL 12' })).toMatchObject({
    newDueAt: '2026-12-01T10:00:00.000Z',
  })
})

it('explains the date it promises, wait by wait, and says when the promise is another', async () => {
  at('11-18')
  await ask()
  at('11-19')
  const open = await test.ok('dossiers.clock', { id })
  expect(open).toMatchObject({
    asPromised: true,
    due: { clock: 'paused' },
    next: { clock: 'resumed', newDueAt: '2026-11-24T10:00:00.000Z' },
    waits: [{ for: 'supplement', to: null }],
  })
  await receive()
  const clock = await test.ok('dossiers.clock', { id })
  expect(clock).toMatchObject({ asPromised: true, next: null, due: { waits: [{ effect: 'resumed' }] } })
  expect(clock.due.explanation.filter((line) => line.effect === 'paused').map((line) => line.day)).toEqual([
    '2026-11-18',
  ])
  // A promise moved by a letter of apology is moved on by a later wait, not counted anew.
  await act('officer', 'dossiers.handOver', {
    toId: (await test.ok('accounts.list', {})).find((one) => one.role === 'specialist')!.id,
    note: '',
  })
  await act('specialist', 'apologies.draft', {
    reason: 'Cần xác minh',
    cause: 'complex-case',
    responsible: 'Hoàng Văn Chuyên',
    newDueAt: '2026-11-30T10:00:00.000Z' as never,
  })
  await act('leader', 'apologies.signOff', {})
  await act('specialist', 'dossiers.askObligation', { what: 'Tiền sử dụng đất' })
  at('11-20')
  expect((await test.ok('dossiers.clock', { id })).asPromised).toBe(false)
  await act('specialist', 'dossiers.obligationMet', {})
  expect(await state()).toMatchObject({
    dueAt: '2026-12-01T10:00:00.000Z',
    firstDueAt: '2026-11-24T10:00:00.000Z',
  })
})

it('makes each act’s paper, and the slip anew with the new date', async () => {
  const said = async (kind: 'receipt' | 'supplement' | 'stop-notice') => {
    const { paperId } = await test.ok('papers.make', { dossierId: id, kind })
    const { pdf } = await test.ok('papers.read', { paperId })
    return JSON.parse(Buffer.from(pdf).toString()) as Record<string, unknown>
  }
  expect(await said('receipt')).toMatchObject({ dueAt: '2026-11-23T10:00:00.000Z' })
  at('11-18')
  const { paperNo, answerBy } = await ask({ items: ['Biên bản họp', 'Đơn'] })
  expect(await said('supplement')).toMatchObject({ paperNo, answerBy, items: ['Biên bản họp', 'Đơn'] })
  at('11-20')
  await receive()
  expect(await said('receipt')).toMatchObject({ dueAt: '2026-11-25T10:00:00.000Z' })
  const stopped = await act('officer', 'dossiers.stop', { cause: 'applicant', reason: 'Người nộp đề nghị' })
  expect(await said('stop-notice')).toMatchObject({ paperNo: stopped.paperNo, reason: 'Người nộp đề nghị' })
})

it('counts the whole clock and the local one apart while a superior body has it', async () => {
  await act('officer', 'dossiers.handUpward', { to: 'Sở Tư pháp', dueDay: '2026-11-19' as PlainDate })
  expect((await state()).upward).toMatchObject({ to: 'Sở Tư pháp', dueAt: '2026-11-19T10:00:00.000Z' })
  expect(
    await refusal('officer', 'dossiers.askSupplement', { items: ['Giấy'], reason: 'Còn thiếu' }),
  ).toMatchObject({ code: 'NOT_POSSIBLE' })
  at('11-18')
  await act('officer', 'dossiers.comeBack', { documentNo: '45/STP' })
  at('11-18', '11:00')
  const { total, local, upward } = await test.ok('dossiers.clock', { id })
  // 07:00–11:30, 13:30–17:00: from Monday 09:00 to Wednesday 09:00 away, two hours more here.
  expect(upward.map((one) => one.time)).toEqual([{ workingDays: 2, hours: 0, minutes: 0 }])
  expect(total).toEqual({ workingDays: 2, hours: 2, minutes: 0 })
  expect(local).toEqual({ workingDays: 0, hours: 2, minutes: 0 })
})

it('sets the time for an answer by the office’s rule, and stops for silence only when it is over', async () => {
  const { answerBy } = await ask()
  expect(answerBy).toBe('2026-12-07T10:00:00.000Z')
  const silence = { cause: 'no-supplement', reason: 'Không bổ sung' } as const
  expect(await refusal('officer', 'dossiers.stop', silence)).toMatchObject({ code: 'ANSWER_TIME_LEFT' })
  const late = async () =>
    (await test.ok('dossiers.list', { view: 'answer-late' })).lines.map((line) => line.id)
  expect(await late()).toEqual([])
  at('12-07', '17:01')
  expect(await late()).toEqual([id])
  const { paperNo } = await act('officer', 'dossiers.stop', silence)
  expect(await state()).toMatchObject({ status: 'stopped', finishedAt: '2026-12-07T10:01:00.000Z' })
  expect(paperNo).toMatch(/^01\//)
  expect(await late()).toEqual([])
  expect(await refusal('officer', 'dossiers.withdraw', withdrawal)).toMatchObject({ code: 'NOT_POSSIBLE' })

  const { register } = test.counter.open!
  putDeadlineRules(register, { ...defaultDeadlineRules, supplementAnswerDays: null })
  id = await takeIn()
  expect((await ask()).answerBy).toBeNull()
  expect(await refusal('officer', 'dossiers.stop', silence)).toMatchObject({ code: 'ANSWER_TIME_LEFT' })
  await act('officer', 'dossiers.stop', { cause: 'applicant', reason: 'Người nộp đề nghị' })
  id = await takeIn()
  expect((await ask({ answerBy: '2026-12-12' as PlainDate })).answerBy).toBe('2026-12-14T10:00:00.000Z')
  id = await takeIn()
  expect(
    await refusal('officer', 'dossiers.askSupplement', {
      items: ['Giấy'],
      reason: 'Còn thiếu',
      answerBy: '2026-12-04' as PlainDate,
    }),
  ).toMatchObject({ code: 'ANSWER_BY_TOO_EARLY' })
})
const withdrawal = { reason: 'Đổi ý', requestedBy: 'Nguyễn Thị Đường', papersReturned: true }

it('numbers each kind of paper for itself and leaves no gap where an act was refused', async () => {
  await ask()
  for (let i = 0; i < 3; i++)
    await refusal('officer', 'dossiers.askSupplement', { items: ['Giấy'], reason: 'Còn thiếu' })
  const numbers = [(await state()).version]
  for (let i = 0; i < 2; i++) {
    id = await takeIn()
    numbers.push(Number((await ask()).paperNo.slice(0, 2)))
  }
  expect(numbers.slice(1)).toEqual([2, 3])
})

it('refuses nothing without a reason, numbers the refusal with the last signature, gives the papers back', async () => {
  id = await takeIn('2.000908')
  await test.as('officer')
  const bare = await test.call(
    'dossiers.markReady',
    await inputOf<'dossiers.markReady'>({ outcome: 'refused', note: '' }),
  )
  expect(bare).toMatchObject({ error: { code: 'BAD_INPUT' } })
  await act('officer', 'dossiers.markReady', {
    outcome: 'refused',
    reason: 'Không có trong sổ gốc',
    note: '',
  })
  await act('leader', 'dossiers.signOff', { note: '' })
  const { state: refused, timeline } = await test.ok('dossiers.get', { id })
  expect(refused).toMatchObject({ status: 'refused', outcome: 'refused' })
  const numbers = timeline.map(({ details }) => (details.action as { refusalNo?: string | null })?.refusalNo)
  expect(numbers.filter(Boolean)).toEqual([expect.stringMatching(/^01\//)])
  await act('officer', 'dossiers.return', {
    receiver: 'Nguyễn Thị Đường',
    receiverIdNumber: null,
    relation: 'applicant',
    idChecked: true,
    lostSlip: true,
  })
  expect(await state()).toMatchObject({ status: 'refused', returnedAt: '2026-11-16T02:00:00.000Z' })
  await act('officer', 'dossiers.archive', { place: 'Kho 1, hộp 3' })
  expect(await refusal('officer', 'dossiers.archive', { place: 'Kho 2' })).toMatchObject({
    code: 'NOT_POSSIBLE',
  })
})

it('queues an SMS upward with its words, and only with a number', async () => {
  const words = { by: 'sms', reached: true, note: '', to: '0912345678', text: 'Hồ sơ đã có kết quả' } as const
  await test.as('officer')
  expect(
    await test.call('dossiers.notify', await inputOf<'dossiers.notify'>({ ...words, to: null })),
  ).toMatchObject({ error: { code: 'BAD_INPUT' } })
  await act('officer', 'dossiers.notify', words)
  const told = (await test.ok('dossiers.get', { id })).timeline.at(-1)!
  expect(told).toMatchObject({
    verb: 'notified',
    delivery: 'saved',
    details: { by: 'sms', to: '0912345678', text: 'Hồ sơ đã có kết quả' },
  })
})

it('offers what is written most often, the latest first where it is equal, by its index', async () => {
  for (const place of ['Kho A', 'Kho B', 'Kho B', 'Kho C']) {
    id = await takeIn()
    await act('officer', 'dossiers.withdraw', withdrawal)
    await act('officer', 'dossiers.archive', { place })
    test.setNow(new Date(Date.parse(test.counter.clock()) + 60_000).toISOString())
  }
  id = await takeIn()
  await ask({ items: ['Biên bản họp', 'Tờ khai'] })
  const offered = async (topic: InputOf<'dossiers.phrases'>['topic']) =>
    (await test.ok('dossiers.phrases', { topic })).phrases
  expect(await offered('archive-place')).toEqual(['Kho B', 'Kho C', 'Kho A'])
  expect((await offered('supplement-item')).toSorted()).toEqual(['Biên bản họp', 'Tờ khai'])
  expect(await offered('refusal')).toEqual([])
  const { raw } = test.counter.open!.register
  for (const [sql, given] of [
    [PHRASES_SQL, { kind: 'stop', path: '$.reason', outcome: null }],
    [OVERRIDES_SQL, { from: '2026', to: '2027' }],
  ] as const) {
    const plan = raw
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(given)
      .map((row) => row.detail)
    expect(plan.join('\n')).toContain('USING INDEX dossier_actions_worded (kind=?')
    expect(plan.join('\n')).not.toContain('SCAN dossier')
  }
})

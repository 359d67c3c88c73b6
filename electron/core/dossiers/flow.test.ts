import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import { workingMinutesBetween } from '../../common/calendar/rules.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Role } from '../../common/api-spec.ts'
import type { OutputOf } from '../../common/contract.ts'
import type { View } from '../../common/dossiers/api.ts'

/* The road of a dossier between people, on a real register: given, confirmed or sent back, and what each of them sees
   of it. 20 November 2026 is a Friday; 09:00 in Vietnam is 02:00 here. */

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T01:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

/** An administrative procedure with the whole process: counter, head, specialist, head, leader. */
const PROCEDURE = '1.004837'

async function take(procedure = PROCEDURE, person = 1) {
  return (await takenIn(test, { procedure, person })).dossierId
}
const get = (id: string) => test.ok('dossiers.get', { id })
const on = (id: string) => test.on(id)
const idOf = async (role: Role) => (await test.ok('accounts.list', {})).find((one) => one.login === role)!.id
const counts = (mine = false) => test.ok('dossiers.counts', { mine })
const linesOf = async (view: View) => (await test.ok('dossiers.list', { view })).lines
const give = async (id: string, to: Role) =>
  test.ok('dossiers.handOver', { ...(await on(id)), toId: await idOf(to), note: '' })

describe('a hand-over', () => {
  it('waits for the receiver by name until the end of the day, and answers for itself once confirmed', async () => {
    const id = await take()
    expect((await counts())['to-hand-over']).toBe(1)
    await give(id, 'specialist')
    expect((await counts())['to-hand-over']).toBe(0)
    expect((await linesOf('all'))[0]).toMatchObject({
      waitsFor: 'Hoàng Văn Chuyên',
      confirmBy: '2026-11-20T10:00:00.000Z',
    })
    expect((await counts())['to-accept']).toBe(0)
    await test.as('specialist')
    expect((await counts())['to-accept']).toBe(1)
    await test.ok('dossiers.acceptHandOver', await on(id))
    expect((await counts())['to-accept']).toBe(0)
    expect((await get(id)).state).toMatchObject({ handover: null, assignee: { name: 'Hoàng Văn Chuyên' } })
  })

  it('is shown as late from the moment it should have been confirmed, given after 15:00 in the next morning', async () => {
    const id = await take()
    test.setNow('2026-11-20T08:30:00.000Z')
    await give(id, 'specialist')
    test.setNow('2026-11-23T00:30:00.000Z')
    expect((await counts())['handover-late']).toBe(0)
    test.setNow('2026-11-23T01:01:00.000Z')
    expect((await linesOf('handover-late')).map((line) => line.reminders)).toEqual([
      expect.arrayContaining(['hand-over-unconfirmed']),
    ])
  })

  it('to a department is for any one of it and nobody else; who takes it first has it', async () => {
    const id = await take()
    await test.ok('dossiers.handOver', { ...(await on(id)), toId: null, toDepartment: 'Tư pháp', note: '' })
    expect((await get(id)).state.assignee).toBeNull()
    expect((await get(id)).possible).not.toContain('accept-hand-over')
    await test.as('leader')
    expect(await test.call('dossiers.acceptHandOver', await on(id))).toMatchObject({
      error: { code: 'NOT_POSSIBLE' },
    })
    await test.as('head')
    expect((await counts())['to-accept']).toBe(1)
    await test.as('specialist')
    expect((await counts())['to-accept']).toBe(1)
    await test.ok('dossiers.acceptHandOver', await on(id))
    expect((await get(id)).state.assignee?.name).toBe('Hoàng Văn Chuyên')
    await test.as('head')
    expect((await counts())['to-accept']).toBe(0)
  })

  it('declined goes back to whoever gave it, with the reason on its history', async () => {
    const id = await take()
    await give(id, 'specialist')
    await test.as('specialist')
    expect(await test.call('dossiers.declineHandOver', { ...(await on(id)), reason: '' })).toMatchObject({
      error: { code: 'BAD_INPUT' },
    })
    await test.ok('dossiers.declineHandOver', { ...(await on(id)), reason: 'Không thuộc lĩnh vực của phòng' })
    const { state, timeline, steps } = await get(id)
    expect(state).toMatchObject({ handover: null, assignee: { name: 'Nguyễn Thị Đường' } })
    expect(timeline.at(-1)).toMatchObject({ verb: 'hand-over-declined' })
    expect(steps.passages.at(-1)!.hands.at(-1)).toMatchObject({ receiver: 'Nguyễn Thị Đường' })
    // The counter sees at once that it has to be given to somebody else.
    await test.as('officer')
    expect((await counts(true)).mine).toBe(1)
  })
})

it('an administrator has no dossiers: none can be given to one, nor to a department of nobody else', async () => {
  const id = await take()
  await test.as('administrator')
  const administrator = await idOf('administrator')
  const person = { id: administrator, name: 'Lê Thị Quản', title: '', role: 'administrator' } as const
  await test.ok('accounts.edit', { ...person, department: 'Công nghệ' })
  await test.as('officer')
  for (const to of [{ toId: administrator }, { toId: null, toDepartment: 'Công nghệ' }]) {
    expect(await test.call('dossiers.handOver', { ...(await on(id)), ...to, note: '' })).toMatchObject({
      error: { code: 'NOT_FOUND', details: { what: 'account' } },
    })
  }
})

describe('the internal process', () => {
  it('goes through head, work, head and leader, each with its own clock', async () => {
    const id = await take()
    const before = await get(id)
    expect(before.steps.passages).toHaveLength(1)
    expect(before.steps.toCome.map(({ step }) => step.role)).toEqual(
      before.state.steps.slice(1).map(({ role }) => role),
    )
    await give(id, 'head')
    await test.as('head')
    await test.ok('dossiers.acceptHandOver', await on(id))
    await give(id, 'specialist')
    await test.as('specialist')
    await test.ok('dossiers.markReady', { ...(await on(id)), note: '' })
    expect((await get(id)).state.status).toBe('to-review')
    expect(await test.call('dossiers.signOff', { ...(await on(id)), note: '' })).toMatchObject({ ok: false })
    await test.as('head')
    expect((await counts())['to-review']).toBe(1)
    await test.ok('dossiers.approve', { ...(await on(id)), note: '' })
    await test.as('leader')
    await test.ok('dossiers.sendBack', { ...(await on(id)), reason: 'Sai họ tên cha' })
    const { steps, state } = await get(id)
    expect(state.status).toBe('processing')
    const worked = steps.passages.filter(({ step }) => step!.role === 'specialist')
    expect(worked).toHaveLength(2)
    expect(worked[1]).toMatchObject({
      endedAt: null,
      dueAt: expect.any(String),
      remaining: expect.anything(),
    })
    expect(worked[1]!.hands[0]).toMatchObject({ giver: 'Trần Văn Chủ', receiver: 'Hoàng Văn Chuyên' })
  })

  it('a step that has taken too long is shown, though the dossier is far from its own date', async () => {
    const id = await take()
    await give(id, 'specialist')
    await test.as('specialist')
    await test.ok('dossiers.acceptHandOver', await on(id))
    const due = (await get(id)).state.step!.dueAt!
    expect((await counts())['step-late']).toBe(0)
    test.setNow(new Date(Date.parse(due) + 60_000).toISOString())
    const [line] = await linesOf('step-late')
    expect(line).toMatchObject({ id, reminders: expect.arrayContaining(['step-late']) })
    expect((await get(id)).steps.passages.at(-1)!.remaining).toMatchObject({ late: true })
  })
})

describe('a step while the applicant is waited for', () => {
  it('stands, and has afterwards what was left of it before', async () => {
    const id = await take()
    await give(id, 'specialist')
    await test.as('specialist')
    await test.ok('dossiers.acceptHandOver', await on(id))
    const before = (await get(id)).state.step!
    // One working day later: three quarters of a day and some are left of one day and three quarters.
    test.setNow('2026-11-23T01:00:00.000Z')
    await test.ok('dossiers.askSupplement', {
      ...(await on(id)),
      items: ['Tờ khai'],
      reason: 'Thiếu chữ ký',
      answerBy: null,
    })
    test.setNow('2026-12-01T01:00:00.000Z')
    expect((await counts())['step-late']).toBe(0)
    expect((await get(id)).steps.passages.at(-1)!.remaining).toBeNull()
    await test.ok('dossiers.receiveSupplement', { ...(await on(id)), note: '' })
    const after = (await get(id)).state.step!
    expect(after.index).toBe(before.index)
    const calendar = (await test.ok('calendar.get', {})).calendar
    const left = (from: Instant, to: Instant) => workingMinutesBetween(calendar, from, to)
    expect(left('2026-12-01T01:00:00.000Z' as Instant, after.dueAt!)).toBe(
      left('2026-11-23T01:00:00.000Z' as Instant, before.dueAt!),
    )
    expect((await get(id)).steps.passages.at(-1)).toMatchObject({ dueAt: after.dueAt, endedAt: null })
  })
})

describe('what drifts', () => {
  it('is called in after so many working days, and later on stands before the leader', async () => {
    await test.as('administrator')
    await test.ok('home.setReminderRules', {
      rules: { untouchedDays: 3, uncollectedDays: 2, leaderAfterDays: 1, desktop: false },
    })
    await test.as('officer')
    const id = await take()
    await give(id, 'specialist')
    await test.as('specialist')
    await test.ok('dossiers.acceptHandOver', await on(id))
    // Three working days after a Friday is the Wednesday.
    test.setNow('2026-11-25T00:30:00.000Z')
    expect((await counts()).untouched).toBe(0)
    test.setNow('2026-11-25T01:30:00.000Z')
    expect((await counts()).untouched).toBe(1)
    await test.as('leader')
    const tasks = async () =>
      Object.fromEntries((await test.ok('home.today', {})).tasks.map((task) => [task.view, task.count]))
    test.setNow('2026-11-26T01:30:00.000Z')
    expect((await tasks()).drifting).toBe(1)
    await test.as('specialist')
    await test.ok('dossiers.notify', { ...(await on(id)), by: 'phone', reached: false, note: '' })
    expect((await counts()).untouched).toBe(0)
  })

  it('a result nobody fetches is called in and gone from the list once it is given back', async () => {
    const id = await take()
    await test.ok('dossiers.markReady', { ...(await on(id)), note: '' })
    await test.as('head')
    await test.ok('dossiers.approve', { ...(await on(id)), note: '' })
    await test.as('leader')
    await test.ok('dossiers.signOff', { ...(await on(id)), note: '' })
    await test.as('officer')
    test.setNow('2026-12-04T00:30:00.000Z')
    expect((await counts()).uncollected).toBe(0)
    test.setNow('2026-12-04T01:30:00.000Z')
    expect((await counts()).uncollected).toBe(1)
    await test.ok('dossiers.return', {
      ...(await on(id)),
      receiver: 'A B',
      receiverIdNumber: null,
      relation: 'applicant',
      idChecked: true,
    })
    expect((await counts()).uncollected).toBe(0)
  })
})

describe('lists', () => {
  it('read on page by page in the order of their own moment, nothing twice and nothing left out', async () => {
    const ids: string[] = []
    for (let i = 0; i < 5; i++) {
      test.setNow(`2026-11-20T0${1 + i}:00:00.000Z`)
      ids.push(await take(PROCEDURE, i + 1))
    }
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: OutputOf<'dossiers.list'> = await test.ok('dossiers.list', {
        view: 'to-hand-over',
        limit: 2,
        after,
      })
      seen.push(...page.lines.map((line) => line.id))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(5)
    expect(new Set(seen)).toEqual(new Set(ids))
  })
})

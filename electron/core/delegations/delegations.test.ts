import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, PASSWORD, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import type { Instant } from '../../common/time/model.ts'

let test: TestCounter
let id: string
const ids: Record<string, string> = {}
const at = (moment: string) => moment as Instant
const PERIOD = {
  startsAt: at('2026-11-20T02:00:00.000Z'),
  endsAt: at('2026-11-24T17:00:00.000Z'),
  note: 'Nghỉ phép',
}

/* A dossier in the hands of a specialist, and a second specialist to look after it. */
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
  await test.as('administrator')
  await test.ok('accounts.add', {
    login: 'thay',
    name: 'Bế Thị Thay',
    title: '',
    role: 'specialist',
    department: 'Kinh tế',
    password: PASSWORD,
  })
  for (const one of await test.ok('accounts.list', {})) ids[one.login] = one.id
  await test.as('officer')
  id = (await takenIn(test)).dossierId
  await test.ok('dossiers.handOver', { ...(await on()), toId: ids.specialist!, note: '' })
})
afterEach(() => test.close())

const on = () => test.on(id)
const signIn = (login: string) => test.ok('session.signIn', { login, password: PASSWORD })
const absence = () => test.call('delegations.add', { fromId: ids.specialist!, toId: ids.thay!, ...PERIOD })
const counts = () => test.ok('dossiers.counts', {})

it('puts the absent one’s open work among the stand-in’s own, both names shown, while it lasts', async () => {
  await signIn('specialist')
  expect(await absence()).toMatchObject({ ok: true })
  await signIn('thay')
  expect(await counts()).toMatchObject({ mine: 1, 'to-accept': 1 })
  const { lines } = await test.ok('dossiers.list', { view: 'mine' })
  expect(lines[0]).toMatchObject({ assigneeName: 'Hoàng Văn Chuyên', standInName: 'Bế Thị Thay' })
  expect((await test.ok('dossiers.get', { id })).standIn).toEqual({
    name: 'Bế Thị Thay',
    until: PERIOD.endsAt,
  })
  const home = await test.ok('home.today', {})
  expect(home.tasks.find((task) => task.view === 'mine')!.count).toBe(1)
  test.setNow('2026-11-24T17:00:00.000Z')
  expect(await counts()).toMatchObject({ mine: 0, 'to-accept': 0 })
  expect((await test.ok('dossiers.get', { id })).standIn).toBeNull()
})

it('lets the stand-in take what was given to the absent one, and nobody else', async () => {
  await signIn('specialist')
  await absence()
  await test.as('head')
  expect(await test.call('dossiers.acceptHandOver', await on())).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  await signIn('thay')
  expect((await test.ok('dossiers.get', { id })).possible).toContain('accept-hand-over')
  await test.ok('dossiers.acceptHandOver', await on())
  expect((await test.ok('dossiers.get', { id })).state.assignee!.name).toBe('Bế Thị Thay')
})

it('absence moves no date and hides none: the leader sees what is late', async () => {
  const before = (await test.ok('dossiers.get', { id })).state.dueAt
  await signIn('specialist')
  await absence()
  expect((await test.ok('dossiers.get', { id })).state.dueAt).toBe(before)
  test.setNow('2026-11-30T02:00:00.000Z')
  await test.as('leader')
  expect(await counts()).toMatchObject({ overdue: 1, drifting: 1 })
})

it('is arranged for oneself, by the head for the department, by leader and administrator for anybody', async () => {
  const tried: Record<string, string> = {}
  for (const login of ['officer', 'thay', 'head', 'leader', 'administrator'] as const) {
    await signIn(login)
    const reply = await absence()
    tried[login] = reply.ok ? 'ok' : reply.error.code
    if (reply.ok) await test.ok('delegations.end', { id: reply.data.id })
  }
  expect(tried).toEqual({
    officer: 'NOT_YOURS',
    thay: 'NOT_YOURS',
    head: 'ok',
    leader: 'ok',
    administrator: 'ok',
  })
})

it('refuses another role, oneself, a period that is over, and a second absence at the same time', async () => {
  await test.as('leader')
  const add = async (over: object) => {
    const reply = await test.call('delegations.add', {
      fromId: ids.specialist!,
      toId: ids.thay!,
      ...PERIOD,
      ...over,
    })
    return reply.ok ? 'ok' : reply.error.code
  }
  expect(await add({ toId: ids.officer })).toBe('CANNOT_STAND_IN')
  expect(await add({ toId: ids.specialist })).toBe('CANNOT_STAND_IN')
  expect(await add({ endsAt: PERIOD.startsAt })).toBe('PERIOD_WRONG')
  expect(await add({ startsAt: '2026-11-10T02:00:00.000Z', endsAt: '2026-11-11T02:00:00.000Z' })).toBe(
    'PERIOD_WRONG',
  )
  expect(await add({})).toBe('ok')
  expect(await add({ toId: ids.head })).toBe('ALREADY_ABSENT')
})

it('the next absence begins at the midnight the last one ends, with another stand-in', async () => {
  await test.as('leader')
  expect(await absence()).toMatchObject({ ok: true })
  const next = { ...PERIOD, startsAt: PERIOD.endsAt, endsAt: at('2026-11-26T17:00:00.000Z') }
  await test.ok('delegations.add', { ...next, fromId: ids.specialist!, toId: ids.head! })
  expect((await test.ok('dossiers.get', { id })).standIn!.name).toBe('Bế Thị Thay')
  test.setNow(PERIOD.endsAt)
  expect((await test.ok('dossiers.get', { id })).standIn!.name).toBe('Nông Thị Trưởng')
})

it('nobody stands in whose account was removed: the work is shown as the absent one’s alone', async () => {
  await test.as('leader')
  expect(await absence()).toMatchObject({ ok: true })
  await test.as('administrator')
  await test.ok('accounts.remove', { id: ids.thay! })
  expect((await test.ok('dossiers.get', { id })).standIn).toBeNull()
  expect((await test.ok('dossiers.list', { view: 'mine' })).lines).toEqual([])
  await test.as('specialist')
  expect((await test.ok('dossiers.list', { view: 'mine' })).lines[0]).toMatchObject({ standInName: null })
})

it('a stand-in who has to leave as well hands both works on', async () => {
  await test.as('leader')
  expect(await absence()).toMatchObject({ ok: true })
  await test.ok('delegations.add', { fromId: ids.thay!, toId: ids.head!, ...PERIOD })
  await signIn('thay')
  expect((await counts()).mine).toBe(0)
  await test.as('head')
  expect((await counts()).mine).toBe(1)
  expect((await test.ok('dossiers.get', { id })).standIn!.name).toBe('Nông Thị Trưởng')
})

it('ends early, and then the work is the absent one’s again; what is over cannot be ended', async () => {
  await signIn('specialist')
  const reply = await absence()
  const delegation = reply.ok ? reply.data.id : ''
  test.setNow('2026-11-20T03:00:00.000Z')
  await test.as('officer')
  expect(await test.call('delegations.end', { id: delegation })).toMatchObject({
    error: { code: 'NOT_YOURS' },
  })
  await signIn('thay')
  await test.ok('delegations.end', { id: delegation })
  expect((await counts()).mine).toBe(0)
  expect(await test.call('delegations.end', { id: delegation })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  expect((await test.ok('delegations.list', {}))[0]).toMatchObject({ state: 'over', mayEnd: false })
})

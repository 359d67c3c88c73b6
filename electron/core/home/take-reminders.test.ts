import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import { forgetReminders } from './forget-reminders.ts'
import { takeReminders } from './take-reminders.ts'

let test: TestCounter
beforeEach(async () => {
  // Friday morning
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

function told() {
  const { counter } = test
  const { register, files } = counter.open!
  const act = { counter, register, files, officer: counter.officer!, now: counter.clock() }
  return takeReminders(act).map(({ reason }) => reason)
}
const take = async (person = 1) => (await takenIn(test, { person })).dossierId
const WITHDRAWN = { reason: 'Không cần nữa', requestedBy: 'applicant', papersReturned: true } as const
async function give(id: string) {
  const toId = (await test.ok('accounts.list', {})).find((one) => one.login === 'specialist')!.id
  await test.ok('dossiers.handOver', { ...(await test.on(id)), toId, note: '' })
}

it('tells each officer once for each dossier and reason, and again only when it is about another moment', async () => {
  const id = await take()
  expect(told()).toEqual([])
  test.setNow('2026-11-20T10:30:00.000Z')
  expect(told()).toEqual(['hand-over-late'])
  expect(told()).toEqual([])
  await give(id)
  // Given on Friday evening: to be confirmed on Monday morning.
  test.setNow('2026-11-23T02:00:00.000Z')
  await test.as('specialist')
  const morning = told()
  expect(morning).toContain('hand-over-unconfirmed')
  expect(told()).toEqual([])
  await test.ok('dossiers.acceptHandOver', await test.on(id))
  expect(told()).toEqual([])
  test.setNow('2026-11-26T02:00:00.000Z')
  expect(told()).toEqual(['overdue'])
  expect(told()).toEqual([])
})

it('says nothing about the work of others, and to the leader only what nobody has answered', async () => {
  const id = await take()
  await give(id)
  await test.as('specialist')
  await test.ok('dossiers.acceptHandOver', await test.on(id))
  await test.as('head')
  test.setNow('2026-11-24T02:00:00.000Z')
  expect(told()).toEqual([])
  await test.as('leader')
  expect(told()).toEqual([])
  test.setNow('2026-12-02T02:00:00.000Z')
  expect(told()).toEqual(['overdue'])
})

it('what is settled is forgotten, what still waits is not told again for that', async () => {
  const [waits, settled] = [await take(1), await take(2)]
  test.setNow('2026-11-20T10:30:00.000Z')
  expect(told()).toHaveLength(2)
  await test.ok('dossiers.withdraw', { ...(await test.on(settled)), ...WITHDRAWN })
  const { register } = test.counter.open!
  forgetReminders(register)
  expect(register.raw.prepare('SELECT dossier_id FROM reminders_seen').pluck().all()).toEqual([waits])
  expect(told()).toEqual([])
})

it('is silent where the administrator has switched it off', async () => {
  await take()
  await test.as('administrator')
  const rules = await test.ok('home.reminderRules', {})
  await test.ok('home.setReminderRules', { rules: { ...rules, desktop: false } })
  await test.as('officer')
  test.setNow('2026-11-23T02:00:00.000Z')
  expect(told()).toEqual([])
  expect((await test.ok('dossiers.counts', {}))['to-hand-over']).toBe(1)
})

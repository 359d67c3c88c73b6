import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { COMMUNE, openTestCounter, PASSWORD, type TestCounter } from '../../../test/support/counter.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../common/session/demo.ts'

let test: TestCounter
/** The demo in an empty folder of its own. */
beforeEach(async () => {
  test = await openTestCounter()
  test.counter.open!.register.close()
  test.counter.open = null
  test.counter.officer = null
  test.counter.folder = mkdtempSync(join(test.folder, 'demo-'))
})
afterEach(() => test.close())

it('the demo commune has one account per role, all opened by the published password', async () => {
  const { accounts, officer } = await test.ok('session.setUpDemo', {})
  expect(officer.role).toBe('officer')
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(5)
  expect(await test.ok('session.state', {})).toMatchObject({ state: 'locked', door: { demo: true } })
  for (const { login, role } of DEMO_ACCOUNTS) {
    const signedIn = await test.ok('session.signIn', { login, password: DEMO_PASSWORD })
    expect(signedIn.officer.role).toBe(role)
  }
  expect(await test.call('session.setUpDemo', {})).toMatchObject({ error: { code: 'REGISTER_EXISTS' } })
})

it('leaving the demo empties the PC without deleting anything; a real register begins anew', async () => {
  await test.ok('session.setUpDemo', {})
  await test.ok('session.signIn', { login: 'quantri', password: DEMO_PASSWORD })
  const demo = readFileSync(join(test.counter.folder, 'register.db'))
  mkdirSync(join(test.counter.folder, 'files'), { recursive: true }) // as after the first scan
  await test.ok('session.leaveDemo', {})
  expect(await test.ok('session.state', {})).toMatchObject({ state: 'empty', officer: null })
  await test.ok('session.setUp', {
    commune: COMMUNE,
    station: { index: 3 },
    administrator: { login: 'that', name: 'Người Thật', title: '', password: PASSWORD },
  })
  expect(await test.ok('session.state', {})).toMatchObject({ door: { demo: false, logins: ['that'] } })
  const kept = readdirSync(test.counter.folder).filter((name) => name.endsWith('.aside'))
  expect(kept.map((name) => name.replace(/\.\d+\.aside$/, '')).sort()).toEqual(
    expect.arrayContaining(['files', 'keys.json', 'register.db']),
  )
  const register = kept.find((name) => name.startsWith('register.db.'))!
  expect(readFileSync(join(test.counter.folder, register)).length).toBeGreaterThanOrEqual(demo.length)
})

it('a real register cannot be left like a demo', async () => {
  await test.ok('session.setUp', {
    commune: COMMUNE,
    station: { index: 0 },
    administrator: { login: 'that', name: 'Người Thật', title: '', password: PASSWORD },
  })
  expect(await test.call('session.leaveDemo', {})).toMatchObject({ error: { code: 'NOT_DEMO' } })
  expect(await test.ok('session.state', {})).toMatchObject({ state: 'open' })
})

it('only an administrator ends the demo', async () => {
  await test.ok('session.setUpDemo', {})
  await test.ok('session.signIn', { login: 'motcua', password: DEMO_PASSWORD })
  expect(await test.call('session.leaveDemo', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

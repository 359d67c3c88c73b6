import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, PASSWORD, type TestCounter } from '../../../test/support/counter.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import { readRecoveryCode } from './recovery-code.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

const verbs = () =>
  entriesAfter(test.counter.open!.register, { epoch: 0, seq: 0, limit: 100 }).map((entry) => entry.verb)

it('opens the register with each account and journals every sign-in', async () => {
  for (const role of ['officer', 'specialist', 'leader', 'administrator'] as const) {
    await test.ok('session.lock', {})
    expect((await test.ok('session.state', {})).state).toBe('locked')
    await test.as(role)
    expect((await test.ok('session.state', {})).officer?.role).toBe(role)
  }
  expect(verbs().filter((verb) => verb === 'signed-in')).toHaveLength(4)
  expect(verifyJournal(test.counter.open!.register)).toBeNull()
})

it('leaves no readable byte of the register or the data key on disk', async () => {
  test.counter.open!.register.raw.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(join(test.folder, 'register.db'))
  expect(bytes.includes('SQLite format 3')).toBe(false)
  expect(bytes.includes('Nguyễn Thị Đường')).toBe(false)
  const keys = readFileSync(join(test.folder, 'keys.json'))
  expect(keys.includes(Buffer.from(test.counter.open!.dataKey).toString('base64'))).toBe(false)
})

it('slows wrong passwords down across restarts, journals them, and forgets them after the right one', async () => {
  await test.ok('session.lock', {})
  const wrong = () => test.call('session.signIn', { login: 'officer', password: 'sai' })
  for (let i = 0; i < 3; i++) expect(await wrong()).toMatchObject({ error: { code: 'WRONG_PASSWORD' } })
  expect(await wrong()).toMatchObject({ error: { code: 'WAIT', details: { seconds: 2 } } })
  expect(await test.call('session.signIn', { login: 'officer', password: PASSWORD })).toMatchObject({
    ok: false,
  })
  test.setNow('2026-11-20T02:00:02.000Z')
  await test.as('officer')
  expect(verbs().filter((verb) => verb === 'sign-in-failed')).toHaveLength(3)
  await test.ok('session.lock', {})
  expect(await wrong()).toMatchObject({ error: { code: 'WRONG_PASSWORD', details: { seconds: 0 } } })
})

it('refuses whoever is not signed in, has no role for it, or speaks nonsense', async () => {
  await test.ok('session.lock', {})
  expect(await test.call('accounts.list', {})).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
  await test.as('officer')
  expect(await test.call('accounts.remove', { id: 'x' })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  expect(await test.call('constructor.name' as 'accounts.list', {})).toMatchObject({
    error: { code: 'BAD_INPUT' },
  })
  expect(await test.call('session.signIn', {} as never)).toMatchObject({ error: { code: 'BAD_INPUT' } })
})

it('a second set-up is refused and touches nothing', async () => {
  const before = readFileSync(join(test.folder, 'keys.json'))
  const { commune } = await test.ok('session.state', {}).then(async () => {
    await test.as('administrator')
    return test.ok('session.state', {})
  })
  const again = await test.call('session.setUp', {
    commune: commune!,
    station: { index: 1 },
    administrator: { login: 'khac', name: 'Kẻ Khác', title: '', password: PASSWORD },
  })
  expect(again).toMatchObject({ error: { code: 'REGISTER_EXISTS' } })
  expect(readFileSync(join(test.folder, 'keys.json'))).toEqual(before)
  expect(existsSync(join(test.folder, 'register.db'))).toBe(true)
})

it('reads a recovery code as people type it and notices a wrong letter', () => {
  const code = test.recoveryCode
  expect(
    readRecoveryCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')),
  ).toBe(code)
  const wrong = (code[0] === 'A' ? 'B' : 'A') + code.slice(1)
  expect(readRecoveryCode(wrong)).toBeNull()
  expect(readRecoveryCode(code.slice(1))).toBeNull()
})

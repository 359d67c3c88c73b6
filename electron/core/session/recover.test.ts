import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, PASSWORD, type TestCounter } from '../../../test/support/counter.ts'
import { readKeyFile } from './key-slots.ts'
import { newRecoveryCode } from './recovery-code.ts'

const NEW = 'mat-khau-moi-2026'
let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

const restart = () => {
  test.counter.open?.register.close()
  test.counter.open = null
  test.counter.officer = null
}
const recover = (code: string, login = 'administrator') =>
  test.call('session.recover', { code, login, password: NEW })
const verbs = () =>
  entriesAfter(test.counter.open!.register, { epoch: 0, seq: 0, limit: 1000 }).map((entry) => entry.verb)

it('the recovery sheet, typed carelessly, opens the register and gives the administrator a new password', async () => {
  restart()
  expect(await recover(test.recoveryCode.toLowerCase().replaceAll('-', ' '))).toMatchObject({ ok: true })
  expect((await test.ok('session.state', {})).officer?.login).toBe('administrator')
  expect(verbs()).toContain('recovered')
  restart()
  expect(await test.call('session.signIn', { login: 'administrator', password: PASSWORD })).toMatchObject({
    error: { code: 'WRONG_PASSWORD' },
  })
  await test.ok('session.signIn', { login: 'administrator', password: NEW })
  // The sheet still works, and everybody else's password does.
  restart()
  await test.as('officer')
})

it('a mistyped code is told apart from a wrong one; wrong ones slow down across restarts and are journaled', async () => {
  restart()
  const mistyped = (test.recoveryCode[0] === 'A' ? 'B' : 'A') + test.recoveryCode.slice(1)
  for (let i = 0; i < 5; i++) {
    expect(await recover(mistyped)).toMatchObject({
      error: { code: 'WRONG_CODE', details: { mistyped: true } },
    })
  }
  for (let i = 0; i < 3; i++) {
    expect(await recover(newRecoveryCode())).toMatchObject({ error: { code: 'WRONG_CODE' } })
  }
  expect(await recover(test.recoveryCode)).toMatchObject({ error: { code: 'WAIT', details: { seconds: 2 } } })
  expect(test.counter.open).toBeNull()
  test.setNow('2026-11-20T02:00:02.000Z')
  expect(await recover(test.recoveryCode)).toMatchObject({ ok: true })
  expect(verbs().filter((verb) => verb === 'sign-in-failed')).toHaveLength(3)
})

it('gives no password to an account that is not an administrator', async () => {
  restart()
  const before = readKeyFile(test.folder)!.slots
  expect(await recover(test.recoveryCode, 'officer')).toMatchObject({ error: { code: 'NOT_ADMINISTRATOR' } })
  expect(await recover(test.recoveryCode, 'khong.co')).toMatchObject({ error: { code: 'NOT_ADMINISTRATOR' } })
  expect(readKeyFile(test.folder)!.slots).toEqual(before)
  expect((await test.ok('session.state', {})).officer).toBeNull()
})

it('a renewed sheet works and the old one opens nothing any more; the code is stored nowhere', async () => {
  await test.as('administrator')
  expect(await test.call('session.renewRecovery', { password: 'sai-mat-khau' })).toMatchObject({
    error: { code: 'WRONG_PASSWORD' },
  })
  const { recoveryCode } = await test.ok('session.renewRecovery', { password: PASSWORD })
  const { raw } = test.counter.open!.register
  const answers = JSON.stringify(raw.prepare('SELECT answer FROM commands').all())
  expect(answers).not.toContain(recoveryCode)
  restart()
  expect(await recover(test.recoveryCode)).toMatchObject({ error: { code: 'WRONG_CODE' } })
  expect(await recover(recoveryCode)).toMatchObject({ ok: true })
})

it('a code whose sheet was never read back is told of until it is, or until the sheet opens the register', async () => {
  const unproven = async () => (await test.ok('session.state', {})).recoveryUnproven
  await test.as('administrator')
  expect(await unproven()).toBe(true)
  await test.ok('session.proveRecovery', {})
  expect(await unproven()).toBe(false)
  expect(verbs()).toContain('recovery-proven')
  const { recoveryCode } = await test.ok('session.renewRecovery', { password: PASSWORD })
  restart()
  expect(await unproven(), 'nothing is said at the door').toBe(false)
  await test.as('administrator')
  expect(await unproven()).toBe(true)
  restart()
  expect(await recover(recoveryCode)).toMatchObject({ ok: true })
  expect(await unproven()).toBe(false)
})

it('guesses sent side by side are slowed down like guesses one by one', async () => {
  restart()
  const guesses = Array.from({ length: 6 }, (_, i) =>
    test.call('session.signIn', { login: 'officer', password: `doan-thu-${i}` }),
  )
  await Promise.all(guesses)
  expect(await test.call('session.signIn', { login: 'officer', password: PASSWORD })).toMatchObject({
    error: { code: 'WAIT' },
  })
})

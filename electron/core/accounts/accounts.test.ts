import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, PASSWORD, type TestCounter } from '../../../test/support/counter.ts'
import { newId } from '../../common/uuid.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import { openSlot, readKeyFile } from '../session/key-slots.ts'

const NEW = 'mat-khau-moi-2026'
let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('administrator')
})
afterEach(() => {
  vi.restoreAllMocks()
  test.close()
})

const idOf = async (login: string) =>
  (await test.ok('accounts.list', {})).find((account) => account.login === login && account.active)!.id
const slots = (login: string) => readKeyFile(test.folder)!.slots.filter((slot) => slot.login === login)
const verbs = () =>
  entriesAfter(test.counter.open!.register, { epoch: 0, seq: 0, limit: 1000 }).map((entry) => entry.verb)
const opens = async (login: string, password: string) => {
  const reply = await test.call('session.signIn', { login, password })
  return reply.ok ? 'opens' : reply.error.code
}
/** The register closed as by a restart: only a slot can open it now. */
const restart = () => {
  test.counter.open!.register.close()
  test.counter.open = null
  test.counter.officer = null
}

it('a changed password moves the slot: the new one opens the register from cold, the old one nothing', async () => {
  await test.as('officer')
  const dataKey = test.counter.open!.dataKey
  await test.ok('accounts.changePassword', { old: PASSWORD, password: NEW })
  expect(slots('officer')).toHaveLength(1)
  expect(await openSlot(slots('officer')[0]!, PASSWORD)).toBeNull()
  expect(await openSlot(slots('officer')[0]!, NEW)).toEqual(dataKey)
  restart()
  expect(await opens('officer', PASSWORD)).toBe('WRONG_PASSWORD')
  expect(await opens('officer', NEW)).toBe('opens')
  expect(verbs()).toContain('password-changed')
})

it('a wrong old password changes nothing, is counted with the sign-ins and journaled', async () => {
  await test.as('officer')
  const before = slots('officer')
  for (let i = 0; i < 3; i++) {
    const reply = await test.call('accounts.changePassword', { old: 'sai-mat-khau', password: NEW })
    expect(reply).toMatchObject({ error: { code: 'WRONG_PASSWORD' } })
  }
  const right = { old: PASSWORD, password: NEW }
  expect(await test.call('accounts.changePassword', right)).toMatchObject({ error: { code: 'WAIT' } })
  expect(slots('officer')).toEqual(before)
  test.setNow('2026-11-20T02:00:05.000Z')
  await test.ok('accounts.changePassword', right)
  expect(verbs().filter((verb) => verb === 'sign-in-failed')).toHaveLength(3)
})

it('an administrator resets a password; waiting times of the old one end', async () => {
  await test.ok('session.lock', {})
  for (let i = 0; i < 3; i++) await opens('officer', 'sai')
  expect(await opens('officer', PASSWORD)).toBe('WAIT')
  await test.as('administrator')
  await test.ok('accounts.resetPassword', { id: await idOf('officer'), password: NEW })
  restart()
  expect(await opens('officer', PASSWORD)).toBe('WRONG_PASSWORD')
  expect(await opens('officer', NEW)).toBe('opens')
})

it('adds a colleague who can open the register alone, and refuses a login that is taken', async () => {
  const person = { login: 'thu.hien', name: 'Phạm Thị Thu Hiền', title: '', role: 'officer' as const }
  await test.ok('accounts.add', { ...person, password: NEW })
  expect(await test.call('accounts.add', { ...person, password: NEW })).toMatchObject({
    error: { code: 'LOGIN_TAKEN' },
  })
  restart()
  expect(await opens('thu.hien', NEW)).toBe('opens')
})

it('the same command twice makes one account', async () => {
  const id = newId()
  const person = { login: 'moi', name: 'Người Mới', title: '', role: 'officer' as const, password: NEW }
  const first = await test.ok('accounts.add', person, id)
  expect(await test.ok('accounts.add', person, id)).toEqual(first)
  expect(slots('moi')).toHaveLength(1)
  expect((await test.ok('accounts.list', {})).filter(({ login }) => login === 'moi')).toEqual([first])
})

it('a removed account opens nothing any more, keeps its name, and frees its login', async () => {
  const id = await idOf('officer')
  await test.ok('accounts.remove', { id })
  expect(slots('officer')).toEqual([])
  expect((await test.ok('session.state', {})).door?.logins).not.toContain('officer')
  restart()
  expect(await opens('officer', PASSWORD)).toBe('WRONG_PASSWORD')
  await test.as('administrator')
  const removed = (await test.ok('accounts.list', {})).find((account) => account.id === id)
  expect(removed).toMatchObject({ name: 'Nguyễn Thị Đường', active: false })
  expect(await test.call('accounts.resetPassword', { id, password: NEW })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  const again = { login: 'officer', name: 'Người Khác', title: '', role: 'officer' as const, password: NEW }
  expect((await test.ok('accounts.add', again)).id).not.toBe(id)
  expect(await opens('officer', NEW)).toBe('opens')
})

it('the last administrator can neither be removed nor lose the role; with a second one both work', async () => {
  const id = await idOf('administrator')
  const edit = { id, name: 'Lê Thị Quản', title: '', role: 'officer' as const }
  expect(await test.call('accounts.remove', { id })).toMatchObject({ error: { code: 'LAST_ADMINISTRATOR' } })
  expect(await test.call('accounts.edit', edit)).toMatchObject({ error: { code: 'LAST_ADMINISTRATOR' } })
  expect(slots('administrator')).toHaveLength(1)
  const leader = await idOf('leader')
  await test.ok('accounts.edit', { id: leader, name: 'Trần Văn Chủ', title: '', role: 'administrator' })
  await test.ok('accounts.edit', edit)
  // The role is gone at once, not only after the next sign-in.
  expect(await test.call('accounts.remove', { id: leader })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

it('whoever removes their own account is no longer signed in', async () => {
  const leader = await idOf('leader')
  await test.ok('accounts.edit', { id: leader, name: 'Trần Văn Chủ', title: '', role: 'administrator' })
  await test.ok('accounts.remove', { id: await idOf('administrator') })
  expect((await test.ok('session.state', {})).state).toBe('locked')
})

it('puts the slots back when the journal cannot be written', async () => {
  const before = readFileSync(join(test.folder, 'keys.json'), 'utf8')
  test.counter.open!.register.raw.exec(
    `CREATE TRIGGER broken BEFORE INSERT ON commands BEGIN SELECT RAISE(ABORT, 'disk'); END`,
  )
  vi.spyOn(console, 'error').mockReturnValue()
  const reply = await test.call('accounts.remove', { id: await idOf('officer') })
  expect(reply).toMatchObject({ error: { code: 'INTERNAL' } })
  expect(readFileSync(join(test.folder, 'keys.json'), 'utf8')).toBe(before)
  test.counter.open!.register.raw.exec('DROP TRIGGER broken')
  expect(await opens('officer', PASSWORD)).toBe('opens')
})

it('neither journal nor answered commands hold a password or a hash of one', async () => {
  await test.ok('accounts.resetPassword', { id: await idOf('officer'), password: NEW })
  const { raw } = test.counter.open!.register
  const rows = JSON.stringify([
    raw.prepare('SELECT * FROM commands').all(),
    raw.prepare('SELECT payload FROM journal_payloads').all(),
  ])
  expect(rows).not.toContain(NEW)
  const hashes = raw.prepare('SELECT input_hash FROM commands').pluck().all()
  expect(hashes.every((hash) => hash === '')).toBe(true)
  expect(verifyJournal(test.counter.open!.register)).toBeNull()
})

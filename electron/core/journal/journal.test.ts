import { afterEach, beforeEach, expect, it } from 'vitest'
import { openRegister } from '../../../db/engine/open.ts'
import { OpenError } from '../../../db/engine/open-error.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import { done, refuse } from '../outcome.ts'
import { verifyJournal } from './verify-journal.ts'

let test: TestCounter
let act: (id: string, inputHash?: string) => Act
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('officer')
  const { counter } = test
  act = (id, inputHash = 'same') => ({
    counter,
    register: counter.open!.register,
    files: counter.open!.files,
    officer: counter.officer!,
    now: counter.clock(),
    command: { id, name: 'test.note', inputHash },
  })
})
afterEach(() => test.close())

const note = { noun: 'test', entityId: 'e', verb: 'noted', payload: { name: 'Đỗ' }, scope: 'local' } as const

it('answers a known command as before without doing it twice, and refuses the id with other input', () => {
  let times = 0
  const once = (inputHash?: string) =>
    commit(act('0123456789', inputHash), (journal) => {
      times++
      journal.record(note)
      return done({ times })
    })
  expect(once()).toEqual(done({ times: 1 }))
  expect(once()).toEqual(done({ times: 1 }))
  expect(times).toBe(1)
  expect(once('other')).toMatchObject({ error: { code: 'COMMAND_REUSED' } })
})

it('a refusal and a throw both leave tables, journal and commands untouched', () => {
  const { register } = test.counter.open!
  const count = () =>
    register.raw
      .prepare('SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM commands)')
      .raw()
      .get()
  const before = count()
  const refused = commit(act('refused-id'), (journal) => {
    journal.record(note)
    return refuse('NO')
  })
  expect(refused).toEqual(refuse('NO'))
  expect(() =>
    commit(act('thrown-id'), (journal) => {
      journal.record(note)
      throw new Error('power')
    }),
  ).toThrow('power')
  expect(count()).toEqual(before)
})

it('cannot be edited or shortened in the middle without being noticed', () => {
  const { register } = test.counter.open!
  for (let i = 0; i < 5; i++) commit(act(`command-${i}`), (journal) => (journal.record(note), done({})))
  expect(() => register.raw.exec("UPDATE journal SET verb = 'x'")).toThrow(/append-only/)
  expect(() => register.raw.exec('DELETE FROM journal')).toThrow(/append-only/)
  expect(verifyJournal(register)).toBeNull()

  register.raw.exec(`DROP TRIGGER journal_no_update; UPDATE journal SET officer = 'somebody' WHERE seq = 3`)
  expect(verifyJournal(register)).toEqual({ epoch: 1, seq: 3, fault: 'header-changed' })
})

it('an erased payload keeps the chain whole, a changed one does not', () => {
  const { register } = test.counter.open!
  commit(act('to-be-erased'), (journal) => (journal.record(note), done({})))
  register.raw.exec('DELETE FROM journal_payloads WHERE seq = 1')
  expect(verifyJournal(register)).toBeNull()
  register.raw.exec(
    "DROP TRIGGER journal_payloads_no_update; UPDATE journal_payloads SET payload = '{}' WHERE seq = 2",
  )
  expect(verifyJournal(register)).toMatchObject({ seq: 2, fault: 'payload-changed' })
})

it('the file opens with its key alone, and not in a program older than itself', () => {
  const { register, dataKey } = test.counter.open!
  expect(() => openRegister({ path: register.path, key: new Uint8Array(32) })).toThrow(
    new OpenError('WRONG_KEY'),
  )
  register.raw.pragma('user_version=99990')
  expect(() => openRegister({ path: register.path, key: dataKey })).toThrow(new OpenError('NEWER_VERSION'))
})

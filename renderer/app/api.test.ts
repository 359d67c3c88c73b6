import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api, onSignedOut } from './api.ts'

const call = vi.fn<Window['counter']['call']>()
beforeEach(() => {
  call.mockReset().mockResolvedValue({ ok: true, data: {} })
  vi.stubGlobal('window', { counter: { call, onChanged: () => () => undefined } })
})
afterEach(() => vi.unstubAllGlobals())

it('sends noun and verb with a command id of its own for each call', async () => {
  await api.session.lock()
  await api.accounts.remove({ id: 'a' })
  expect(call.mock.calls.map(([name, input]) => [name, input])).toEqual([
    ['session.lock', {}],
    ['accounts.remove', { id: 'a' }],
  ])
  const [first, second] = call.mock.calls.map(([, , id]) => id)
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(second).not.toBe(first)
})

it('keeps the command id a form has chosen', async () => {
  await api.accounts.remove({ id: 'a' }, { commandId: 'chosen-once' })
  expect(call).toHaveBeenCalledWith('accounts.remove', { id: 'a' }, 'chosen-once')
})

it('tells the shell when nobody is signed in any more, and only then', async () => {
  const signedOut = vi.fn<() => void>()
  const stop = onSignedOut(signedOut)
  call.mockResolvedValue({ ok: false, error: { code: 'NOT_ALLOWED' } })
  expect(await api.accounts.list()).toMatchObject({ ok: false })
  expect(signedOut).not.toHaveBeenCalled()
  call.mockResolvedValue({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
  await api.accounts.list()
  expect(signedOut).toHaveBeenCalledTimes(1)
  stop()
  await api.accounts.list()
  expect(signedOut).toHaveBeenCalledTimes(1)
})

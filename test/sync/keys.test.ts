import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { announceServerKey, serverIdentity, switchServerKey } from '../../district/identity.ts'
import { getLink, putLink } from '../../electron/core/sync/link.ts'
import { getNextKey, makeNextKey } from '../../electron/core/sync/next-key.ts'
import { registerPath } from '../../electron/core/session/open-counter.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import type { TestCounter } from '../support/counter.ts'
import { journalOf, openEvening, rewire, type SharedSystem, sync, takeIn, today } from '../support/evening.ts'
import { losingProxy } from '../support/losing-proxy.ts'
import { runChild } from '../support/run-child.ts'

/* Whatever is lost or killed while a key is changed: one key works, and in the end the new one alone. */

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return evening.close
})

const station = () => shared.db.selectFrom('stations').selectAll().executeTakeFirstOrThrow()
const link = () => getLink(test.counter.open!.register)!
const next = () => getNextKey(test.counter.open!.register)
const inbox = async () =>
  (await shared.db.selectFrom('inbox').select('body').execute()).map(({ body }) => body).join('\n')

async function askForKey(): Promise<void> {
  await test.as('administrator')
  await test.ok('sync.changeKey', {})
  await loopOf(test.counter)!.ended
  await test.as('officer')
}

it('the administrator’s new key is announced by the old one, counts from its first use, and is told to the commune', async () => {
  const before = link().publicKey
  await askForKey()
  expect(link().publicKey).not.toBe(before)
  expect(next()).toBeNull()
  expect(await station()).toMatchObject({ publicKey: link().publicKey, nextPublicKey: null })
  expect(await shared.db.selectFrom('stationKeys').select('publicKey').execute()).toEqual([
    { publicKey: before },
  ])
  expect(await inbox()).toMatch('đã đổi khóa')
  const acts = journalOf(test).filter(({ noun }) => noun === 'sync')
  expect(acts.map(({ verb, officer }) => [verb, officer === 'system'])).toEqual([
    ['enrolled', false],
    ['key-change-asked', false],
    ['key-changed', true],
  ])
  await takeIn(test, 1)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
})

const isStatus = (path: string) => path === '/v1/status'
/** Answers to lose: the n-th to a path. */
const steps: [name: string, path: string, times: number][] = [
  ['the first greeting', '/v1/status', 1],
  ['the announcement', '/v1/keys', 1],
  ['the first use of the new key', '/v1/status', 2],
]

for (const [name, path, nth] of steps) {
  it(`the answer to ${name} is lost, and the program goes on or ends there: the change goes through all the same`, async () => {
    for (const ends of [false, true]) {
      let heard = 0
      const proxy = await losingProxy(shared.url, (request, answer) => {
        if (request.path !== path || ++heard !== nth) return answer
        if (ends) void loopOf(test.counter)!.stop()
        return null
      })
      await rewire(test, proxy.url)
      const before = link().publicKey
      await askForKey()
      expect(heard).toBeGreaterThanOrEqual(nth)
      expect(link().publicKey === before).toBe(ends)
      expect(await sync(test)).toMatchObject({ phase: 'done' })
      expect(link().publicKey).not.toBe(before)
      expect(await station()).toMatchObject({ publicKey: link().publicKey, nextPublicKey: null })
      await proxy.close()
    }
  })
}

it('killed while the first answer to the new key is on its way: the next run tries it and keeps it', async () => {
  let lost = false
  const proxy = await losingProxy(shared.url, ({ path }, answer) => {
    lost ||= path === '/v1/keys'
    return lost && path === '/v1/status' ? null : answer
  })
  await rewire(test, proxy.url)
  const before = link().publicKey
  const { register, dataKey } = test.counter.open!
  register.immediate(() => makeNextKey(register, test.counter.clock(), { asked: true }))
  const child = join(import.meta.dirname, '../support/sync-child.ts')
  await runChild([child, registerPath(test.folder), join(test.folder, 'files')], dataKey, 700)
  expect([lost, link().publicKey]).toEqual([true, before])
  expect((await station()).publicKey).not.toBe(before)
  proxy.meddle = (_, answer) => answer
  await takeIn(test, 1)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  expect(await station()).toMatchObject({ publicKey: link().publicKey, nextPublicKey: null })
  await proxy.close()
})

it('a key that is a year old is changed by itself, silently; not when it may stay', async () => {
  const before = link().publicKey
  test.setNow(new Date(Date.parse(today()) + 364 * 86_400_000).toISOString())
  await sync(test)
  expect(link().publicKey).toBe(before)
  await test.as('administrator')
  await test.ok('sync.setKeyMonths', { months: 0 })
  await test.as('officer')
  test.setNow(new Date(Date.parse(today()) + 367 * 86_400_000).toISOString())
  await sync(test)
  expect(link().publicKey).toBe(before)
  await test.as('administrator')
  await test.ok('sync.setKeyMonths', { months: 12 })
  await test.as('officer')
  expect(await sync(test)).toMatchObject({ phase: 'done' })
  expect(link().publicKey).not.toBe(before)
})

it('a key that counts no more (an older copy of the register): shut out, remembered, back by a code for this PC', async () => {
  const old = link()
  await askForKey()
  const { register } = test.counter.open!
  register.immediate(() => putLink(register, old))
  await takeIn(test, 1)
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'BAD_SIGNATURE' } })
  expect((await test.ok('sync.state', {})).link?.barred?.code).toBe('BAD_SIGNATURE')
  expect(await test.ok('sync.link', {})).toMatchObject({ blocked: true })

  const { id, agencyId, agencyName } = await station()
  const code = await makeEnrolCode(shared.db, { agencyId, agencyName, forStationId: id }, Date.now())
  await test.as('administrator')
  expect(await test.call('sync.enrol', { address: shared.url, code })).toMatchObject({
    error: { code: 'ALREADY_ENROLLED' },
  })
  await test.ok('sync.enrol', { address: shared.url, code, again: true })
  await test.as('officer')
  expect((await test.ok('sync.state', {})).link?.barred).toBeNull()
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  expect(await shared.db.selectFrom('stations').select('id').execute()).toEqual([{ id }])
})

it('the server’s key: announced, kept beside the present one, and followed; however many steps were missed', async () => {
  const first = link().serverPublicKey
  await takeIn(test, 1)
  await sync(test)
  const second = announceServerKey(shared.dataDir)
  await sync(test)
  expect([link().serverPublicKey, link().otherServerKeys]).toEqual([first, [second]])
  expect(switchServerKey(shared.dataDir)).toBe(second)
  await takeIn(test, 1, 1)
  // The running server signs with it from its next word on.
  expect(serverIdentity(shared.dataDir).publicKey).toBe(second)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  expect(link().serverPublicKey).toBe(second)
  await sync(test)
  expect(link().otherServerKeys).toEqual([])

  // Two changes while this PC was away.
  for (const _ of [1, 2]) {
    announceServerKey(shared.dataDir)
    switchServerKey(shared.dataDir)
  }
  await takeIn(test, 1, 2)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  expect(link().serverPublicKey).toBe(serverIdentity(shared.dataDir).publicKey)
})

it('a step that the known key did not sign leads nowhere: nothing is taken for the shared system’s word', async () => {
  const stranger = await openEvening({ enrolled: false })
  const foreign = announceServerKey(stranger.shared.dataDir)
  const step = serverIdentity(stranger.shared.dataDir).steps[0]!
  const proxy = await losingProxy(shared.url, (request, answer) => {
    if (!isStatus(request.path)) return answer
    const told = JSON.parse(answer.body.toString()) as Record<string, unknown>
    const serverKeys = [{ ...step, publicKey: link().serverPublicKey, next: foreign }]
    return { ...answer, body: Buffer.from(JSON.stringify({ ...told, serverKeys, proof: step.signature })) }
  })
  await rewire(test, proxy.url)
  await takeIn(test, 1)
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'WRONG_SERVER' } })
  expect(link().otherServerKeys ?? []).toEqual([])
  await proxy.close()
  await stranger.close()
})

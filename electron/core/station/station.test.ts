import { afterEach, beforeEach, expect, it } from 'vitest'
import { COMMUNE, openTestCounter, type TestCounter } from '../../../test/support/counter.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('administrator')
})
afterEach(() => test.close())

const { demo: _, ...profile } = COMMUNE

it('an edited profile is read back, shows on the locked screen and keeps the station code', async () => {
  const before = await test.ok('station.get', {})
  const commune = { ...profile, name: 'Phường Thử Nghiệm', agencyId: 'H14.999.02' }
  await test.ok('station.edit', { commune, station: { idleMinutes: 25 } })
  const after = await test.ok('station.get', {})
  expect(after.commune).toEqual({ ...commune, demo: false })
  expect(after.station).toEqual({ ...before.station, idleMinutes: 25 })
  await test.ok('session.lock', {})
  expect((await test.ok('session.state', {})).door).toMatchObject({ name: 'Phường Thử Nghiệm', demo: false })
  expect(test.changed.flat()).toContain('station')
})

it('refuses an identifier that does not fit the number pattern, and an officer who is not administrator', async () => {
  const wrong = { commune: { ...profile, numberPattern: '2018' as const }, station: { idleMinutes: 10 } }
  expect(await test.call('station.edit', wrong)).toMatchObject({ error: { code: 'AGENCY_PATTERN' } })
  expect((await test.ok('station.get', {})).commune).toEqual(COMMUNE)
  await test.as('officer')
  const right = { commune: profile, station: { idleMinutes: 10 } }
  expect(await test.call('station.edit', right)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

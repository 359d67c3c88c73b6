import { beforeEach, expect, it } from 'vitest'
import { putSetting } from '../../db/tables/settings.ts'
import { proposedTimes } from '../../electron/common/closings/schedule.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { addDays, dayOf, toInstant } from '../../electron/common/time/rules.ts'
import { keepSchedule } from '../../electron/core/closings/keep-schedule.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import type { TestCounter } from '../support/counter.ts'
import { openEvening, rewire, type SharedSystem, scan, randomFile, takeIn } from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'
import { slowWire } from '../support/slow-wire.ts'

/* Sending by itself, the clock in the test's hand: what is looked at is what the shared system holds. */

const DAY = dayOf(toInstant(Date.now()))
const clock = (time: string, days = 0) => `${addDays(DAY, days)}T${time}:00+07:00`
const at = (time: string, days = 0) => toInstant(Date.parse(clock(time, days)))

let shared: SharedSystem
let test: TestCounter
beforeEach(async () => {
  const evening = await openEvening({ at: at('08:00') })
  ;({ shared, test } = evening)
  return evening.close
})

const setSchedule = async (whenOnline: boolean, times = proposedTimes) => {
  await test.as('administrator')
  await test.ok('closings.setSchedule', { schedule: { times, whenOnline } })
  await test.as('officer')
}
const dossiersThere = async () => (await shared.db.selectFrom('dossiers').select('id').execute()).length
/** As main does every few seconds, until nothing more comes of it. */
async function look(keep: () => void): Promise<void> {
  keep()
  await loopOf(test.counter)!.ended
  keep()
}

it('at its time, with nobody signed in, once; stopped by an officer it waits for the next time', async () => {
  await setSchedule(false)
  const keep = keepSchedule(test.counter)
  await takeIn(test, 2)
  await look(keep)
  expect(await dossiersThere()).toBe(0)
  expect((await test.ok('closings.schedule', {})).nextAt).toBe(at('11:45'))

  test.counter.officer = null
  test.setNow(at('11:45'))
  await look(keep)
  expect(await dossiersThere()).toBe(2)
  await test.as('officer')
  await takeIn(test, 1, 2)
  test.setNow(at('16:00'))
  await look(keep)
  expect(await dossiersThere()).toBe(2)

  test.setNow(at('16:46'))
  keep()
  await test.ok('sync.stop', {})
  const held = await dossiersThere()
  await look(keep)
  expect(await dossiersThere()).toBe(held)
  expect((await test.ok('sync.state', {})).phase).toBe('stopped')
  test.setNow(at('11:45', 1))
  await look(keep)
  expect(await dossiersThere()).toBe(3)
})

it('missed for want of power, it is made up for at the next sign-in; a clock that was ahead silences nothing', async () => {
  await setSchedule(false)
  await takeIn(test, 1)
  // The PC was off from noon until the next morning: another program, the register opened anew.
  await rewire(test, shared.url)
  test.setNow(at('07:30', 1))
  await look(keepSchedule(test.counter))
  expect(await dossiersThere()).toBe(1)

  const intake = anIntake({ person: 1 })
  await test.ok('receipts.issue', { intake, draftId: null, clockConfirmed: true })
  // Kept, says the register, by a clock that was years ahead.
  putSetting(test.counter.open!.register, 'sync-schedule-kept', '2090-01-01T00:00:00.000Z' as Instant)
  test.setNow(at('12:00', 1))
  await look(keepSchedule(test.counter))
  expect(await dossiersThere()).toBe(2)
})

it('whenever the line is there: what is new goes, and what an officer put off waits', async () => {
  const wire = await slowWire(shared.url, { refuse: true })
  try {
    await rewire(test, wire.url)
    await setSchedule(true, [])
    const keep = keepSchedule(test.counter)
    const [id] = await takeIn(test, 1)
    keep()
    expect((await test.ok('sync.state', {})).running).toBe(true)
    // It hangs in its pause; the PC sleeps and wakes where there is a line.
    await expect.poll(async () => (await test.ok('sync.state', {})).phase).toBe('connecting')
    wire.set({})
    loopOf(test.counter)!.wake()
    await loopOf(test.counter)!.ended
    expect(await dossiersThere()).toBe(1)

    await scan(test, id!, randomFile(5_000))
    await test.ok('sync.start', { upTo: 'entries' })
    await loopOf(test.counter)!.ended
    await look(keep)
    expect(await test.ok('sync.state', {})).toMatchObject({ phase: 'told', left: { files: 1 } })
    // Nothing to send, and nothing heard for an hour: what has come down is asked for.
    await test.ok('sync.start', {})
    await loopOf(test.counter)!.ended
    const heard = (await test.ok('sync.state', {})).lastContactAt
    await look(keep)
    expect((await test.ok('sync.state', {})).lastContactAt).toBe(heard)
    test.setNow(at('09:00'))
    await look(keep)
    expect((await test.ok('sync.state', {})).lastContactAt).toBe(at('09:00'))
  } finally {
    await wire.close()
  }
})

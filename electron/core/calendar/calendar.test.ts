import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { anIntake } from '../../../test/support/intake.ts'
import type { InputOf } from '../../common/contract.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('administrator')
})
afterEach(() => counter.close())

type Day = InputOf<'calendar.editDays'>['put'][number]
const cultureDay: Day = {
  day: '2026-11-24',
  kind: 'holiday',
  name: 'Ngày Văn hóa Việt Nam',
  source: 'Thông báo thử nghiệm',
  confirmed: true,
}

async function dueOfNext(person: number) {
  await counter.as('officer')
  const { dueAt } = await counter.ok('receipts.issue', { intake: anIntake({ person }), draftId: null })
  await counter.as('administrator')
  return dueAt
}

test('a day confirmed as a holiday moves the next receipt, not the one before', async () => {
  expect(await dueOfNext(1)).toBe('2026-11-25T10:00:00.000Z')
  const { calendar } = await counter.ok('calendar.get', {})
  expect(calendar.days.find((one) => one.day === cultureDay.day)?.confirmed).toBe(false)
  await counter.ok('calendar.editDays', { version: calendar.version, put: [cultureDay], remove: [] })
  expect(await dueOfNext(2)).toBe('2026-11-26T10:00:00.000Z')
  expect(
    await counter.call('calendar.editDays', { version: calendar.version, put: [], remove: ['2026-11-24'] }),
  ).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  const last = entriesOf(counter.counter.open!.register, 'calendar').at(-1)!
  expect(JSON.parse(last.payload!)).toMatchObject({ put: [cultureDay], before: [{ confirmed: false }] })
})

test('half a swap is refused, a whole one is kept', async () => {
  const { version } = (await counter.ok('calendar.get', {})).calendar
  const off: Day = { ...cultureDay, day: '2026-11-23', kind: 'swapped-off', swapWith: '2026-11-28' }
  const worked: Day = { ...off, day: '2026-11-28', kind: 'swapped-working', swapWith: '2026-11-23' }
  expect(await counter.call('calendar.editDays', { version, put: [off], remove: [] })).toMatchObject({
    error: { code: 'SWAP_INCOMPLETE', details: { day: '2026-11-23' } },
  })
  await counter.ok('calendar.editDays', { version, put: [off, worked], remove: [] })
  expect(await dueOfNext(1)).toBe('2026-11-26T10:00:00.000Z')
  expect(
    await counter.call('calendar.editDays', { version: version + 1, put: [], remove: ['2026-11-28'] }),
  ).toMatchObject({ error: { code: 'SWAP_INCOMPLETE' } })
})

test('a notice is imported whole or not at all, and its faults are named', async () => {
  const { version, days } = (await counter.ok('calendar.get', {})).calendar
  const notice = {
    format: 'calendar-notice',
    formatVersion: 1,
    source: 'Thông báo thử nghiệm 2027',
    periods: [{ from: '2027-08-30', to: '2027-09-05' }],
    days: [{ day: '2027-09-02', kind: 'holiday', name: 'Quốc khánh' }],
  }
  const faulty = JSON.stringify({ ...notice, days: [{ ...notice.days[0], day: '2027-12-24' }] })
  expect(await counter.call('calendar.importNotice', { version, text: faulty })).toMatchObject({
    error: { code: 'NOTICE_FAULTY', details: { faults: [{ place: 'days[0].day' }] } },
  })
  const answer = await counter.ok('calendar.importNotice', { version, text: JSON.stringify(notice) })
  expect(answer).toMatchObject({ version: version + 1, added: 1 })
  const after = (await counter.ok('calendar.get', {})).calendar.days
  expect(after.filter((one) => one.day.startsWith('2027-09'))).toEqual([
    { ...notice.days[0], source: notice.source, confirmed: true },
  ])
  expect(after.filter((one) => one.day < '2027-08-30')).toEqual(days.filter((one) => one.day < '2027-08-30'))
})

test('working hours and rules of counting hold for the next receipt', async () => {
  const { calendar, rules } = await counter.ok('calendar.get', {})
  const half = [{ from: '08:00', to: '12:00' }]
  await counter.ok('calendar.setHours', {
    version: calendar.version,
    workingHours: { ...calendar.workingHours, 3: half, 6: half },
  })
  // Saturday is worked now: Sat 21, Mon 23, Tue 24.
  expect(await dueOfNext(1)).toBe('2026-11-24T10:00:00.000Z')
  await counter.ok('calendar.setRules', { rules: { ...rules, intakeDay: 'counted' } })
  expect(await dueOfNext(2)).toBe('2026-11-23T10:00:00.000Z')
})

test('what has been promised stands, whatever the calendar and the rules say afterwards', async () => {
  await counter.as('officer')
  const { dossierId, dueAt } = await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })
  const { paperId } = await counter.ok('papers.make', { dossierId, kind: 'receipt' })
  const { facts } = await counter.ok('dossiers.get', { id: dossierId })
  expect(dueAt).toBe('2026-11-25T10:00:00.000Z')

  const promise = async () => {
    const shown = await counter.ok('dossiers.get', { id: dossierId })
    const row = findDossier(counter.counter.open!.register, dossierId)!
    expect(shown.facts).toEqual(facts)
    expect([shown.state.dueAt, shown.state.firstDueAt, row.facts.dueAt]).toEqual([dueAt, dueAt, dueAt])
    // The slip made again is the archived one: nothing it says has changed.
    expect(await counter.ok('papers.make', { dossierId, kind: 'receipt' })).toEqual({ paperId })
    return shown.remaining
  }
  const before = await promise()

  await counter.as('administrator')
  const { calendar, rules } = await counter.ok('calendar.get', {})
  let { version } = calendar
  const change = async (put: Day[], remove: string[] = []) => {
    ;({ version } = await counter.ok('calendar.editDays', {
      version,
      put,
      remove: remove as Day['day'][],
    }))
  }
  await change([cultureDay])
  // The working time until then is a day less, since nobody works on that day.
  expect((await promise())!.workingDays).toBe(before!.workingDays - 1)
  await change([{ ...cultureDay, confirmed: false }])
  expect(await promise()).toEqual(before)
  // Not even a holiday on the promised day itself moves the promise.
  await change([{ ...cultureDay, day: '2026-11-25' as Day['day'] }])
  await promise()
  await change([], ['2026-11-25', '2026-11-24'])
  const half = [{ from: '08:00', to: '12:00' }] as (typeof calendar.workingHours)[1]
  await counter.ok('calendar.setHours', {
    version,
    workingHours: { ...calendar.workingHours, 3: half, 6: half },
  })
  await promise()
  await counter.ok('calendar.setRules', {
    rules: {
      ...rules,
      intakeDay: 'counted',
      dueClock: half[0]!.to,
      restDayIntake: 'received-next-working-day',
    },
  })
  await promise()
})

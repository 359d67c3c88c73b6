/* The catalogue and the calendar from above: with a real district, a real register and the loop between them. */
import { beforeEach, expect, it } from 'vitest'
import seed from '../../db/seed/procedures.json' with { type: 'json' }
import { publishCalendar } from '../../district/publish/publish-calendar.ts'
import { publishCatalogue } from '../../district/publish/publish-catalogue.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { Catalogue, type Procedure } from '../../electron/common/procedures/model.ts'
import { addDays, dayOf } from '../../electron/common/time/rules.ts'
import type { TestCounter } from '../support/counter.ts'
import { openEvening, type SharedSystem, sync, today } from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  await test.as('administrator')
  return evening.close
})

const now = () => today() as Instant
const GUARDIAN = '1.004837'
const BIRTH = '1.001193'
const GUARDIAN_END = '1.004845'
const product = Catalogue.parse(seed)

type Edit = (one: Procedure) => Partial<Procedure>
/** The product's catalogue with some procedures otherwise, published as a version of its own. */
function publish(
  number: string,
  edits: Record<string, Edit> = {},
  more: { removed?: string[]; add?: Procedure[] } = {},
) {
  const { removed = [], add = [] } = more
  const procedures = [...product.procedures, ...add]
    .filter((one) => !removed.includes(one.code))
    .map((one) => ({ ...one, ...edits[one.code]?.(one) }))
  return publishCatalogue(
    shared.db,
    { ...product, version: { ...product.version, number }, procedures, removed },
    now(),
  )
}
const days =
  (amount: number): Edit =>
  (one) => ({
    limits: { ...one.limits, counter: { amount, unit: 'working-day' } },
  })
const get = async (code: string) => (await test.ok('procedures.get', { code })).procedure
const taken = async (person: number) => {
  await test.as('officer')
  const { dossierId, dueAt } = await test.ok('receipts.issue', {
    intake: anIntake({ person }),
    draftId: null,
  })
  await test.as('administrator')
  return { dossierId, dueAt }
}
const lastOutcome = async () => (await test.ok('inbox.list', {})).lines[0]?.outcome
const edit = async (code: string, filled: Partial<Procedure>) => {
  const { procedure, version } = await test.ok('procedures.get', { code })
  const { limits, fees, components, result, decision, signOffRequired } = { ...procedure, ...filled }
  await test.ok('procedures.confirm', {
    code,
    version,
    ...{ limits, fees, components, result, decision, signOffRequired },
    settled: [],
    basis: 'Quyết định của xã',
  })
}

it('what nobody here has edited is as above says; open dossiers keep their promise, new ones get the new one', async () => {
  const before = await taken(1)
  await publish('2026.12', { [GUARDIAN]: days(10) })
  await sync(test)
  expect((await get(GUARDIAN)).limits.counter).toEqual({ amount: 10, unit: 'working-day' })
  // What the commune decides by itself does not come from above.
  expect(await get(GUARDIAN)).toMatchObject({ inForce: true, signOffRequired: true, stepsSource: 'example' })
  expect((await test.ok('dossiers.get', { id: before.dossierId })).state.dueAt).toBe(before.dueAt)
  expect((await taken(2)).dueAt > before.dueAt).toBe(true)
  expect(await lastOutcome()).toMatchObject({ what: 'applied', version: '2026.12', changed: 1 })
  const { catalogue } = await test.ok('procedures.list', {})
  expect(catalogue.number).toBe('2026.12')
})

it('three versions that were missed come as three; read anew from the start, as one whole', async () => {
  await publish('1', { [GUARDIAN]: days(4) })
  await publish('2', { [GUARDIAN]: days(5) })
  await publish('3', { [GUARDIAN]: days(5), [GUARDIAN_END]: days(6) })
  const counted = () =>
    test.counter
      .open!.register.raw.prepare(
        `SELECT json_extract(outcome, '$.version') AS v FROM sync_inbox WHERE kind = 'catalogue'`,
      )
      .all()
  // The station was here before the first: it reads on from where it was.
  await sync(test)
  expect((await get(GUARDIAN)).limits.counter?.amount).toBe(5)
  expect((await get(GUARDIAN_END)).limits.counter?.amount).toBe(6)
  const afterFirst = counted()
  await publish('4', { [GUARDIAN]: days(7), [GUARDIAN_END]: days(6) })
  await publish('5', { [GUARDIAN]: days(8), [GUARDIAN_END]: days(6) })
  await publish('6', { [GUARDIAN]: days(9), [GUARDIAN_END]: days(6) })
  await sync(test)
  expect(counted().length).toBe(afterFirst.length + 3)
  expect((await get(GUARDIAN)).limits.counter?.amount).toBe(9)

  await shared.db.updateTable('serverFacts').set({ value: 'anew' }).where('key', '=', 'incarnation').execute()
  await publish('7', { [GUARDIAN]: days(11), [GUARDIAN_END]: days(6) })
  await sync(test)
  expect((await get(GUARDIAN)).limits.counter?.amount).toBe(11)
  expect(counted().length).toBe(afterFirst.length + 4)
  expect((await test.ok('inbox.summary', {})).faulty).toBe(0)
})

it('what the commune has edited is not overwritten: both values side by side, and the administrator chooses', async () => {
  await publish('1')
  await sync(test)
  await edit(GUARDIAN, {
    limits: { ...(await get(GUARDIAN)).limits, counter: { amount: 2, unit: 'working-day' } },
  })
  await publish('2', { [GUARDIAN]: (one) => ({ ...days(6)(one), decision: '999/QĐ-BTP' }) })
  await sync(test)
  expect((await get(GUARDIAN)).limits.counter?.amount).toBe(2)
  expect(await lastOutcome()).toMatchObject({ choose: 1 })
  expect((await test.ok('inbox.summary', {})).choices).toBe(1)
  const [choice, ...others] = await test.ok('procedures.choices', {})
  expect(others).toEqual([])
  expect(choice!.fields.map(({ field, changedBy }) => [field, changedBy])).toEqual([
    ['decision', 'above'],
    ['limits', 'both'],
  ])
  const limits = choice!.fields.find((one) => one.field === 'limits')!
  expect([limits.ours, limits.theirs]).toMatchObject([{ counter: { amount: 2 } }, { counter: { amount: 6 } }])
  const { code, version } = choice!
  await test.ok('procedures.choose', { code, version, take: ['decision'] })
  expect(await get(GUARDIAN)).toMatchObject({
    decision: '999/QĐ-BTP',
    inForce: true,
    limits: { counter: { amount: 2 } },
  })
  expect(await test.call('procedures.choose', { code, version: version + 1, take: [] })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  // The same from above again asks nothing again; another value does.
  await publish('3', { [GUARDIAN]: (one) => ({ ...days(6)(one), decision: '999/QĐ-BTP' }), [BIRTH]: days(3) })
  await sync(test)
  expect(await test.ok('procedures.choices', {})).toEqual([])
})

it('what is open above is open here, what is not mentioned stays, and what is abolished goes out of force', async () => {
  const fresh = { ...product.procedures[0]!, code: '9.000001', name: 'Thủ tục mới', inForce: true }
  await publish(
    '1',
    { [GUARDIAN]: () => ({ unconfirmed: ['fee'] }) },
    { removed: [GUARDIAN_END], add: [fresh] },
  )
  await sync(test)
  expect(await get(GUARDIAN)).toMatchObject({ inForce: false, unconfirmed: ['fee'] })
  expect(await get(GUARDIAN_END)).toMatchObject({ inForce: false })
  expect(await get('9.000001')).toMatchObject({ inForce: false, name: 'Thủ tục mới' })
  expect(await lastOutcome()).toMatchObject({ changed: 1, added: 1, abolished: 1, outOfForce: 1 })
  // A file cut short is not published, and could abolish nothing.
  await expect(
    publishCatalogue(
      shared.db,
      {
        ...product,
        version: { ...product.version, number: '2' },
        procedures: product.procedures.slice(0, 3),
      },
      now(),
    ),
  ).rejects.toThrow('not said to be abolished')
})

it('an old catalogue is told by its days, and the days are the administrator’s to say', async () => {
  const old = async () => (await test.ok('inbox.summary', {})).catalogue
  await publish('1')
  await sync(test)
  expect(await old()).toMatchObject({ number: '1', days: 0, old: false, fromAbove: true })
  const start = Date.parse(now())
  test.setNow(new Date(start + 45 * 86_400_000).toISOString())
  await test.as('administrator')
  expect(await old()).toMatchObject({ days: 45, old: false })
  await test.ok('inbox.setCatalogueDays', { days: 30 })
  expect(await old()).toMatchObject({ days: 45, warnAfter: 30, old: true })
})

it('a notice settles its days as an import would; days of the commune’s own wait to be chosen', async () => {
  const year = Number(dayOf(now()).slice(0, 4)) + 1
  const notice = (version: string, day: string, name: string) =>
    publishCalendar(
      shared.db,
      {
        version,
        text: JSON.stringify({
          format: 'calendar-notice',
          formatVersion: 1,
          source: `Thông báo ${version}`,
          periods: [{ from: `${year}-08-01`, to: `${year}-08-31` }],
          days: [{ day, kind: 'holiday', name }],
        }),
      },
      now(),
    )
  const august = async () =>
    (await test.ok('calendar.get', {})).calendar.days
      .filter((one) => one.day.startsWith(`${year}-08`))
      .map(({ day, name }) => `${day.slice(8)} ${name}`)
  await notice('a', `${year}-08-16`, 'Ngày nghỉ thử')
  await sync(test)
  expect(await august()).toEqual(['16 Ngày nghỉ thử'])

  const { version } = (await test.ok('calendar.get', {})).calendar
  const own = addDays(`${year}-08-19` as never, 1)
  await test.ok('calendar.editDays', {
    version,
    put: [{ day: own, kind: 'holiday', name: 'Lễ hội của xã', source: 'UBND xã', confirmed: true }],
    remove: [],
  })
  await notice('b', `${year}-08-17`, 'Đổi sang ngày 17')
  await notice('c', `${year}-08-18`, 'Rồi ngày 18')
  await sync(test)
  expect(await august()).toEqual(['16 Ngày nghỉ thử', '20 Lễ hội của xã'])
  const choice = (await test.ok('calendar.choice', {}))!
  expect(choice.conflicts).toMatchObject([{ day: own, ours: { name: 'Lễ hội của xã' }, theirs: null }])
  expect((await test.ok('inbox.summary', {})).choices).toBe(1)
  await test.ok('calendar.choose', {
    version: choice.version,
    calendarVersion: choice.calendarVersion,
    take: 'ours',
  })
  expect(await august()).toEqual(['17 Đổi sang ngày 17', '20 Lễ hội của xã'])
  // The later notice waited behind it.
  const next = (await test.ok('calendar.choice', {}))!
  await test.ok('calendar.choose', {
    version: next.version,
    calendarVersion: next.calendarVersion,
    take: 'notice',
  })
  expect(await august()).toEqual(['18 Rồi ngày 18'])
  expect(await test.ok('calendar.choice', {})).toBe(null)
})

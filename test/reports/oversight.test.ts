import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dossier, findDossier } from '../../db/tables/dossiers.ts'
import type { OutputOf } from '../../electron/common/contract.ts'
import type { Check } from '../../electron/common/inspections/model.ts'
import { ClockTime, type PlainDate } from '../../electron/common/time/model.ts'
import { dayOf, instantAt } from '../../electron/common/time/rules.ts'
import { LAST_DAY, settingOf } from '../bench/register/profile.ts'
import { writeDossiers } from '../bench/register/write-dossiers.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { type Expected, twoYears } from './two-years.ts'

/* The commune of two-years.ts, inspected: what each dossier must be found with is known from its making. */

const SIZE = 700
const PERIOD = { from: '2025-12-01' as PlainDate, to: LAST_DAY }

let test: TestCounter
const expected = new Map<string, Expected>()
let dossiers: Dossier[]
beforeAll(async () => {
  test = await openTestCounter(instantAt(LAST_DAY, ClockTime.parse('17:30')))
  const { register } = test.counter.open!
  register.raw.pragma('synchronous=OFF')
  const lives = [...twoYears(settingOf(register), SIZE)]
  for (const life of lives) expected.set(life.expected.id, life.expected)
  writeDossiers(
    register,
    lives.map((life) => life.made),
  )
  dossiers = [...expected.keys()].map((id) => findDossier(register, id)!)
  await test.as('leader')
})
afterAll(() => test.close())

const isIn = (day: PlainDate) => day >= PERIOD.from && day <= PERIOD.to
const inspectable = () =>
  [...expected.values()].filter(
    ({ nowhere, received, ended }) => !nowhere && (isIn(received) || (ended && isIn(ended.day))),
  )
const isLate = ({ ended, lateFrom }: Expected) =>
  ended ? ended.outcome === 'late' : lateFrom !== null && lateFrom <= LAST_DAY

describe('an inspection of a year', () => {
  let fields: OutputOf<'inspections.get'>['fields']
  let found: Map<string, Record<Check['check'], Check>>
  beforeAll(async () => {
    const seed = '42'
    const size = { by: 'number', value: 40 } as const
    const { id } = await test.ok('inspections.start', { period: PERIOD, seed, size })
    const { dossiers: sample, fields: drawn } = await test.ok('inspections.get', { id })
    fields = drawn
    found = new Map()
    for (const { dossierId } of sample) {
      const { checks } = await test.ok('inspections.dossier', { id, dossierId })
      found.set(
        dossierId,
        Object.fromEntries(checks.map((one) => [one.check, one])) as unknown as Record<Check['check'], Check>,
      )
    }
  })

  it('takes only what the period has, of each field as many as were asked for', () => {
    const counts = new Map<string, number>()
    for (const { field } of inspectable()) counts.set(field, (counts.get(field) ?? 0) + 1)
    expect(fields).toEqual(
      [...counts]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([field, of]) => ({ field, of, taken: Math.min(of, 40) })),
    )
    const ids = new Set(inspectable().map(({ id }) => id))
    expect(found.size).toBeGreaterThan(100)
    for (const id of found.keys()) expect(ids.has(id)).toBe(true)
  })

  it('finds each that was late, each that was asked twice, and no other', () => {
    let late = 0
    let twice = 0
    for (const [id, checks] of found) {
      const one = expected.get(id)!
      const { actions } = dossiers.find((dossier) => dossier.id === id)!
      const undone = new Set(actions.flatMap((act) => (act.kind === 'undo' ? [act.undoneId] : [])))
      const asks = actions.filter((act) => act.kind === 'ask-supplement' && !undone.has(act.id)).length
      const signed = actions.some((act) => act.kind === 'sign-apology')
      expect(checks.cause.finding, `${one.road} ${id}`).toBe(isLate(one) ? 'fault' : 'none')
      expect(checks['supplement-once'].finding, one.road).toBe(asks > 1 ? 'fault' : 'fine')
      // Nobody apologises for what was in time; who is late without a letter is named, unless it is late by a second
      // supplement alone.
      if (!isLate(one)) expect(checks.apology.finding, one.road).toBe('none')
      else if (!signed && asks < 2) expect(checks.apology.says, one.road).toBe('apology-missing')
      if (isLate(one)) late++
      if (asks > 1) twice++
    }
    expect(late).toBeGreaterThan(5)
    expect(twice).toBeGreaterThan(0)
  })

  it('counts every due date as it was promised, and knows that nothing was scanned', () => {
    for (const [id, checks] of found) {
      expect(checks['due-date'].says, id).toBe('due-as-counted')
      expect(checks['recorded-late'].finding).toBe('fine')
      expect(['papers-not-scanned', 'no-papers-to-scan']).toContain(checks['papers-digitised'].says)
      expect(checks['signed-off'].finding).not.toBe('fault')
    }
  })
})

it('counts what came online of each procedure that can', async () => {
  const { online, all, inForce, notInForce } = await test.ok('improvement.show', {
    period: PERIOD,
    least: 20,
  })
  expect(inForce + notInForce.length).toBe(all)
  const came = dossiers.filter(({ id, facts }) => !expected.get(id)!.nowhere && isIn(dayOf(facts.receivedAt)))
  expect(online.length).toBeGreaterThan(3)
  for (const { code, received, online: own } of online) {
    const those = came.filter(({ facts }) => facts.procedure.code === code)
    expect([received, own], code).toEqual([
      those.length,
      those.filter(({ facts }) => facts.channel === 'online').length,
    ])
  }
})

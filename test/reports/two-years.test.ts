import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Dossier, findDossier } from '../../db/tables/dossiers.ts'
import { bookSums } from '../../electron/common/books/sums.ts'
import type { InputOf, OutputOf } from '../../electron/common/contract.ts'
import type { RegisterBookPaper } from '../../electron/common/papers/records/register-book.ts'
import {
  COLUMNS_6A,
  countsIn,
  type Form6a,
  formOfPlaces,
  NOTED,
  type Place6a,
} from '../../electron/common/reports/form-6a.ts'
import { periodDays } from '../../electron/common/reports/periods.ts'
import { ClockTime, type PlainDate } from '../../electron/common/time/model.ts'
import { instantAt } from '../../electron/common/time/rules.ts'
import { LAST_DAY, settingOf } from '../bench/register/profile.ts'
import { makeRandom } from '../bench/register/random.ts'
import { writeDossiers } from '../bench/register/write-dossiers.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { countByActs } from './count-by-acts.ts'
import { ALL_ROADS, type Expected, twoYears } from './two-years.ts'

/* QMC_COMMUNE=20000 makes the commune as large as it is in life. */
const SIZE = Number(process.env.QMC_COMMUNE ?? 1200)

let test: TestCounter
const expected: Expected[] = []
/** As the register has them. */
let dossiers: Dossier[]
let byId: Map<string, Dossier>
beforeAll(async () => {
  test = await openTestCounter(instantAt(LAST_DAY, ClockTime.parse('17:30')))
  const { register } = test.counter.open!
  register.raw.pragma('synchronous=OFF')
  const lives = [...twoYears(settingOf(register), SIZE)]
  expected.push(...lives.map((life) => life.expected))
  writeDossiers(
    register,
    lives.map((life) => life.made),
  )
  dossiers = expected.map(({ id }) => findDossier(register, id)!)
  byId = new Map(dossiers.map((dossier, at) => [expected[at]!.id, dossier]))
  await test.as('leader')
})
afterAll(() => test.close())

const day = (text: string) => text as PlainDate
const random = makeRandom(7)
const PERIODS = [
  ...Array.from({ length: 6 }, (_, index) => periodDays('month', 2026, index + 6, 'month-end')),
  ...[2025, 2026].map((year) => periodDays('quarter', year, 3, 'fourteenth')),
  periodDays('half', 2026, 1, 'month-end'),
  periodDays('nine', 2026, 1, 'fourteenth'),
  ...[2025, 2026].map((year) => periodDays('year', year, 1, 'fourteenth')),
  periodDays('year', 2025, 1, 'month-end'),
  { from: LAST_DAY, to: LAST_DAY },
  { from: day('2026-11-21'), to: day('2026-11-30') },
  ...Array.from({ length: 6 }, () => {
    const [month, date] = [random.between(1, 11), random.between(10, 28)]
    return {
      from: day(`2025-0${random.between(1, 9)}-${date}`),
      to: day(`2026-${String(month).padStart(2, '0')}-${date}`),
    }
  }),
]
const asOfOf = (to: PlainDate) => (to < LAST_DAY ? to : LAST_DAY)

/** What the generator said of each dossier, put into the form. */
function byConstruction({ from, to }: (typeof PERIODS)[number]): (Place6a & { id: string; field: string })[] {
  const asOf = asOfOf(to)
  const counted = expected.filter(
    ({ nowhere, received, ended }) => !nowhere && received <= asOf && !(ended && ended.day < from),
  )
  return counted.map(({ id, field, channel, received, ended, lateFrom }) => {
    const taken = received < from ? 'carried' : channel === 'online' ? 'online' : 'direct'
    if (!ended || ended.day > asOf)
      return { id, field, taken, stands: lateFrom !== null && lateFrom <= asOf ? 'openLate' : 'openInTime' }
    if (ended.ending !== 'result') return { id, field, taken, stands: ended.ending }
    return { id, field, taken, stands: ended.outcome === 'on-time' ? 'onTime' : ended.outcome }
  })
}

/** The acts of a dossier that were not taken back. */
function actsOf(id: string): Dossier['actions'] {
  const { actions } = byId.get(id)!
  const undone = actions.flatMap((one) => (one.kind === 'undo' ? [one.undoneId] : []))
  return actions.filter((one) => !undone.includes(one.id))
}

/** Whether something was handed in on paper that stays. */
function handedIn(id: string): boolean {
  const { components } = byId.get(id)!.facts
  return components.some((one) => one.mode === 'submit' && !one.notNeeded && one.originals + one.copies > 0)
}

describe('two years of a commune', () => {
  it('has every road, and each of the five columns on either side of a turn of the year', () => {
    expect(new Set(expected.map(({ road }) => road))).toEqual(new Set(ALL_ROADS))
    const { total, notes } = formOfPlaces(byConstruction({ from: day('2026-01-01'), to: day('2026-12-31') }))
    for (const column of COLUMNS_6A) expect(total[column], column).toBeGreaterThan(0)
    expect(notes.map(({ ending }) => ending)).toEqual(NOTED)
    expect(notes.some(({ carried }) => carried > 0)).toBe(true)
  })

  it.each(PERIODS)('form II.06a from $from to $to: as made, and as counted act by act', async (period) => {
    const { form, unbalanced } = await test.ok('reports.form', period)
    expect(unbalanced).toEqual([])
    expect(form).toEqual(formOfPlaces(byConstruction(period)))
    const places = dossiers.flatMap((dossier) => {
      const place = countByActs(dossier, { from: period.from, asOf: asOfOf(period.to) })
      return place ? [{ ...place, field: dossier.facts.procedure.field }] : []
    })
    expect(form).toEqual(formOfPlaces(places))
  })

  it.each(PERIODS)('the dashboard from $from to $to', async (period) => {
    const shown = await test.ok('dashboard.show', period)
    const inside = (one: PlainDate) => period.from <= one && one <= asOfOf(period.to)
    const alive = expected.filter(({ nowhere }) => !nowhere)
    const taken = alive.filter(({ received }) => inside(received))
    const came = (channel: string) => taken.filter((one) => one.channel === channel).length
    expect(shown.received).toMatchObject({
      ...{ counter: came('counter'), online: came('online'), post: came('post') },
      toScan: taken.filter(({ id, channel }) => channel !== 'online' && handedIn(id)).length,
      scanned: 0,
    })
    // The rates of QĐ 766 leave out what was withdrawn.
    const decided = alive.filter(({ ended }) => ended && ended.ending !== 'withdrawn' && inside(ended.day))
    const outcomes = (those: Expected[]) => ({
      early: those.filter(({ ended }) => ended!.outcome === 'early').length,
      onTime: those.filter(({ ended }) => ended!.outcome === 'on-time').length,
      late: those.filter(({ ended }) => ended!.outcome === 'late').length,
    })
    const stands = (id: string, kind: string) => actsOf(id).some((one) => one.kind === kind)
    expect(shown.decided).toEqual({
      ...outcomes(decided),
      supplemented: decided.filter(({ id }) => stands(id, 'ask-supplement')).length,
      reAppointed: decided.filter(({ id }) => stands(id, 'sign-apology')).length,
    })
    expect(shown.months.at(-1)!.month).toBe(period.to.slice(0, 7))
    for (const { month, ...figures } of shown.months)
      expect([month, figures]).toEqual([
        month,
        outcomes(
          alive.filter(
            ({ ended }) => ended && ended.ending !== 'withdrawn' && ended.day.slice(0, 7) === month,
          ),
        ),
      ])
    // What is open is so now, whatever the period.
    const open = alive.filter(({ ended }) => !ended)
    expect(shown.open.total).toBe(open.length)
    expect(shown.open.late).toBe(open.filter(({ lateFrom }) => lateFrom && lateFrom <= LAST_DAY).length)
    const byField = Object.fromEntries(shown.open.byField.map(({ key, count }) => [key, count]))
    expect(byField).toEqual(
      Object.fromEntries(
        [...new Set(open.map(({ field }) => field))].map((field) => [
          field,
          open.filter((one) => one.field === field).length,
        ]),
      ),
    )
    const sum = (shares: { count: number }[]) => shares.reduce((all, { count }) => all + count, 0)
    expect([sum(shown.open.byHolder), sum(shown.open.byDue)]).toEqual([open.length, open.length])
  })

  it('what is open at the end of a period is what the next one begins with', async () => {
    const carriedOf = ({ total, notes }: Form6a) =>
      total.carried + notes.reduce((sum, note) => sum + note.carried, 0)
    const { form: before } = await test.ok('reports.form', { from: day('2025-01-01'), to: day('2025-12-31') })
    const { form: after } = await test.ok('reports.form', { from: day('2026-01-01'), to: day('2026-03-31') })
    expect(before.total.open).toBeGreaterThan(0)
    expect(carriedOf(after)).toBe(before.total.open)
  })

  it('every figure opens the dossiers that it counts', async () => {
    const period = PERIODS[3]!
    const places = byConstruction(period)
    const fields = [null, ...new Set(places.map(({ field }) => field))]
    for (const field of fields)
      for (const column of [...COLUMNS_6A, ...NOTED]) {
        const counted = places.filter(
          (one) => (field === null || one.field === field) && countsIn(one, column),
        )
        const listed: string[] = []
        let after: InputOf<'reports.dossiers'>['after'] = null
        do {
          const page: OutputOf<'reports.dossiers'> = await test.ok('reports.dossiers', {
            ...period,
            ...{ field, column, after },
          })
          listed.push(...page.lines.map(({ id }) => id))
          after = page.next
        } while (after)
        expect(listed.length).toBe(counted.length)
        expect(new Set(listed), `${field} ${column}`).toEqual(new Set(counted.map(({ id }) => id)))
      }
  })

  it('the register book of all of it adds up to what the report counts', async () => {
    const from = expected.map(({ received }) => received).toSorted()[0]!
    const { form } = await test.ok('reports.form', { from, to: LAST_DAY })
    const request = { kind: 'register-book', field: null, from, to: LAST_DAY } as const
    const { pdf } = await test.ok('books.preview', { request })
    const { rows } = JSON.parse(Buffer.from(pdf).toString()) as RegisterBookPaper
    const { total, notes } = form
    const noted = notes.reduce((sum, { received }) => sum + received, 0)
    expect(bookSums(rows)).toMatchObject({
      taken: total.total + noted,
      withoutResult: noted,
      elsewhere: expected.filter(({ nowhere }) => nowhere).length,
      ...{ resolved: total.resolved, early: total.early, onTime: total.onTime, late: total.late },
      ...{ open: total.open, openInTime: total.openInTime, openLate: total.openLate },
    })
  })

  it('each line of the register, and the page of each kind of dossier, says of it what the report counts it as', async () => {
    const known = new Map(expected.map((one) => [one.id, one]))
    const outcomeOf = ({ nowhere, ended, lateFrom }: Expected) => {
      if (nowhere) return null
      if (ended) return ended.outcome
      return lateFrom !== null && lateFrom <= LAST_DAY ? 'open-late' : 'open-in-time'
    }
    const isLate = (one: Expected) => outcomeOf(one)?.endsWith('late') ?? false
    let seen = 0
    let after: string | null = null
    do {
      const page: OutputOf<'dossiers.list'> = await test.ok('dossiers.list', {
        view: 'all',
        limit: 200,
        after,
      })
      for (const { id, late } of page.lines) expect([id, late]).toEqual([id, isLate(known.get(id)!)])
      seen += page.lines.length
      after = page.next
    } while (after)
    expect(seen).toBe(expected.length)
    const some = ALL_ROADS.flatMap((road) => {
      const those = expected.filter((one) => one.road === road)
      return [those.find(isLate), those.find((one) => !isLate(one)), those.at(-1)]
    })
    for (const one of some) {
      if (!one) continue
      const { outcome, late } = await test.ok('dossiers.get', { id: one.id })
      expect([one.road, outcome, late]).toEqual([one.road, outcomeOf(one), isLate(one)])
    }
  })
})

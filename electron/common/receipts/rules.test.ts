import fc from 'fast-check'
import { expect, test } from 'vitest'
import seed from '../../../db/seed/calendar.json' with { type: 'json' }
import catalogue from '../../../db/seed/procedures.json' with { type: 'json' }
import { Calendar } from '../calendar/model.ts'
import { isWorkingDay } from '../calendar/rules.ts'
import { defaultDeadlineRules } from '../deadlines/model.ts'
import { DossierFacts } from '../dossiers/model.ts'
import { UPSTREAM } from '../dossiers/upstream.ts'
import { Catalogue, CHANNELS, type GivenComponent } from '../procedures/model.ts'
import { componentsFor, missingComponents } from '../procedures/rules.ts'
import { dayOf, toInstant } from '../time/rules.ts'
import { Intake } from './model.ts'
import { billFor, clockTrust, dueFor, everythingBrought, factsOf } from './rules.ts'
import { upstreamFacts } from './upstream-facts.ts'

const calendar = Calendar.parse(seed)
const { procedures } = Catalogue.parse(catalogue)
const inForce = fc.constantFrom(...procedures.filter((one) => one.inForce))
const channel = fc.constantFrom(...CHANNELS)
const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 6, 1) }).map((at) => toInstant(at))
const given = (code: string) =>
  fc.record({
    code: fc.constant(code),
    originals: fc.integer({ min: 0, max: 3 }),
    copies: fc.integer({ min: 0, max: 3 }),
    notNeeded: fc.boolean(),
    applies: fc.boolean(),
  }) as fc.Arbitrary<GivenComponent>

function intakeFor(
  procedure: (typeof procedures)[number],
  way: (typeof CHANNELS)[number],
  components: GivenComponent[],
) {
  return Intake.parse({
    applicant: { kind: 'citizen', name: 'Lò Thị Ỷ', idKind: 'cccd', idNumber: '', address: '' },
    applicantId: null,
    authorised: null,
    priority: [],
    procedureCode: procedure.code,
    request: procedure.name,
    channel: way,
    components,
    sets: 1,
    returnBy: 'counter',
    returnAddress: 'forgotten from another choice',
    fees: { copies: 2, pages: 3, chosen: [] },
  })
}

test('every procedure in force can be promised on each channel it offers, later than now and on a working day', () => {
  fc.assert(
    fc.property(inForce, channel, moment, (procedure, way, receivedAt) => {
      const promise = dueFor(procedure, way, { receivedAt, calendar, rules: defaultDeadlineRules })
      expect(promise.ok).toBe(procedure.limits[way] !== null)
      if (!promise.ok) return
      expect(promise.due.dueAt > receivedAt).toBe(true)
      expect(isWorkingDay(calendar, dayOf(promise.due.dueAt))).toBe(true)
    }),
  )
})

test('one key brings all that is always asked for, and what is handed in is what the facts and the shared system hold', () => {
  fc.assert(
    fc.property(inForce, channel, moment, (procedure, way, receivedAt) => {
      const promise = dueFor(procedure, way, { receivedAt, calendar, rules: defaultDeadlineRules })
      if (!promise.ok) return
      const all = everythingBrought(procedure, way)
      expect(missingComponents(procedure, all, way)).toEqual([])
      const intake = intakeFor(procedure, way, all)
      const facts = factsOf({ intake, procedure, ...promise, receivedAt, calendarVersion: 1 })
      expect(DossierFacts.parse(facts)).toEqual(facts)
      expect(facts.components.map((one) => one.code)).toEqual(
        componentsFor(procedure, way)
          .filter((one) => one.required)
          .map((one) => one.code),
      )
      expect(facts.returnAddress).toBeNull()
      const bill = billFor(procedure, way, intake.fees)
      const told = upstreamFacts(facts, bill)
      expect(() => UPSTREAM.received.shape.facts.parse(told)).not.toThrow()
      expect(told.fees!.reduce((sum, fee) => sum + fee.amount, 0)).toBe(facts.fee)
    }),
  )
})

test('a paper that was neither brought nor excused by a database is never on the receipt', () => {
  const some = inForce.chain((procedure) =>
    fc.tuple(fc.constant(procedure), fc.tuple(...procedure.components.map((one) => given(one.code)))),
  )
  fc.assert(
    fc.property(some, moment, ([procedure, brought], receivedAt) => {
      const promise = dueFor(procedure, 'counter', { receivedAt, calendar, rules: defaultDeadlineRules })
      if (!promise.ok) return
      const facts = factsOf({
        intake: intakeFor(procedure, 'counter', brought),
        procedure,
        ...promise,
        receivedAt,
        calendarVersion: 1,
      })
      for (const paper of facts.components) {
        const asked = procedure.components.find((one) => one.code === paper.code)!
        expect(paper.originals + paper.copies > 0 || paper.notNeeded).toBe(true)
        expect(paper.notNeeded && !asked.inDatabase).toBe(false)
        expect(asked.required || paper.applies).toBe(true)
      }
    }),
  )
})

test('fees: what is certain is added, what depends on the case only when chosen, a known price is not overwritten', () => {
  const residence = procedures.find((one) => one.code === '1.004222')!
  const [first, second] = residence.fees
  expect(first?.channel).not.toBe(second?.channel)
  expect(billFor(residence, 'counter', { copies: 1, pages: 1, chosen: [] }).amount).toBe(20_000)
  expect(billFor(residence, 'online', { copies: 1, pages: 1, chosen: [] }).amount).toBe(10_000)

  const death = procedures.find((one) => one.code === '1.000656')!
  expect(billFor(death, 'counter', { copies: 1, pages: 1, chosen: [] })).toMatchObject({
    amount: 0,
    open: [{}],
  })
  const chosen = [{ index: 0, amount: 8000 }]
  expect(billFor(death, 'counter', { copies: 1, pages: 1, chosen })).toMatchObject({ amount: 8000, open: [] })
  const priced = { ...death, fees: [{ ...death.fees[0]!, amount: 5000 }] }
  expect(billFor(priced, 'counter', { copies: 1, pages: 1, chosen }).amount).toBe(5000)
})

test('the clock: behind what was written is refused first, a day from the server asked, nothing known trusted', () => {
  fc.assert(
    fc.property(moment, moment, moment, (now, lastWritten, serverTime) => {
      const trust = clockTrust({ now, lastWritten, serverTime })
      const far = Math.abs(Date.parse(now) - Date.parse(serverTime)) > 86_400_000
      expect(trust).toBe(now < lastWritten ? 'behind' : far ? 'unsure' : 'good')
    }),
  )
  const now = toInstant(Date.UTC(2026, 10, 20))
  expect(clockTrust({ now, lastWritten: now, serverTime: null })).toBe('good')
  expect(clockTrust({ now, lastWritten: null, serverTime: toInstant(Date.parse(now) + 86_400_000) })).toBe(
    'good',
  )
})

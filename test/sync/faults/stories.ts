import fc from 'fast-check'
import { CRASH_POINTS, type Fault, type Step, type Weather } from './fault.ts'
import { STATIONS } from './world.ts'

/* Stories: mostly work and syncs in bad weather. Numbers are free; each is taken modulo what there is. */

const share = fc.double({ min: 0, max: 0.999, noNaN: true })

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fault>({ kind: 'lost-answer' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Fault>(
      { kind: 'lost-request' },
      { kind: 'duplicate' },
      { kind: 'late' },
      { kind: 'overtaken' },
    ),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut-request' as const), at: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut-answer' as const), at: share }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      status: fc.constantFrom(401 as const, 409, 413, 429, 500, 503),
      by: fc.constantFrom('server' as const, 'between'),
      arrived: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('slow' as const), ms: fc.integer({ min: 1, max: 400_000 }) }),
  },
  { weight: 1, arbitrary: fc.constant<Fault>({ kind: 'restart' }) },
)

const weather: fc.Arbitrary<Weather> = fc.record({
  faults: fc.array(fc.option(fault, { freq: 2 }), { maxLength: 14 }),
  kill: fc.option(
    fc.record({ at: fc.constantFrom(...CRASH_POINTS), after: fc.integer({ min: 0, max: 7 }) }),
    { freq: 2 },
  ),
})

const station = fc.integer({ min: 0, max: STATIONS - 1 })
const which = fc.nat({ max: 30 })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: of('take-in', { many: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 5,
    arbitrary: of('act', {
      which,
      who: fc.nat({ max: 3 }),
      what: fc.nat({ max: 40 }),
      seed: fc.nat({ max: 1000 }),
    }),
  },
  { weight: 4, arbitrary: of('scan', { which, kilobytes: fc.integer({ min: 0, max: 200 }) }) },
  { weight: 1, arbitrary: of('take-in-refused', {}) },
  { weight: 1, arbitrary: of('poison', { which }) },
  { weight: 2, arbitrary: of('mend', {}) },
  { weight: 1, arbitrary: of('clock', { hours: fc.integer({ min: -40, max: 5 }) }) },
  { weight: 8, arbitrary: of('sync', { weather }) },
  { weight: 1, arbitrary: of('die', {}) },
  { weight: 2, arbitrary: of('want', {}) },
  { weight: 1, arbitrary: of('sync-twice', { weather, other: weather }) },
) as fc.Arbitrary<Step>

export const story = fc.array(step, { minLength: 4, maxLength: 26 })

function of<K extends Step['kind'], M extends Record<string, fc.Arbitrary<unknown>>>(kind: K, more: M) {
  return fc.record({ kind: fc.constant(kind), station, ...more })
}

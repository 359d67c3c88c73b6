import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import { actAtRandom, peopleOf } from '../../../test/support/whole-life.ts'
import { STATUSES } from '../../common/dossiers/statuses.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T01:00:00.000Z')
})
afterEach(() => test.close())

it('tells of every life the step the dossier stands at, each stay after the other, and nothing after its end', async () => {
  await test.as('administrator')
  const people = await peopleOf(test)
  let minute = 0
  let person = 0
  const choices = fc.array(fc.record({ who: fc.nat(), what: fc.nat(), seed: fc.nat() }), {
    minLength: 5,
    maxLength: 25,
  })
  await fc.assert(
    fc.asyncProperty(choices, async (acts) => {
      await test.as('officer')
      person += 1
      const { dossierId } = await takenIn(test, { person, procedure: '2.001255' })
      for (const pick of acts) {
        minute += 7
        test.setNow(new Date(Date.parse('2026-11-20T01:00:00.000Z') + minute * 60_000).toISOString())
        await actAtRandom(test, people, dossierId, pick)
        const { state, steps } = await test.ok('dossiers.get', { id: dossierId })
        const { passages, toCome } = steps
        const last = passages.at(-1)!
        const left = state.returnedAt !== null || ['withdrawn', 'stopped', 'void'].includes(state.status)
        expect(last.endedAt !== null).toBe(left)
        if (left) expect(toCome).toEqual([])
        else {
          expect(last.index).toBe(state.step!.index)
          expect(last.dueAt).toBe(state.step!.dueAt)
          expect(toCome.map(({ index }) => index)).toEqual(
            state.steps.map((_, index) => index).filter((index) => index > state.step!.index),
          )
        }
        if (STATUSES[state.status].clock !== 'runs') expect(last.remaining).toBeNull()
        for (const [place, one] of passages.entries()) {
          expect(one.hands[0]!.at).toBe(one.since)
          // A result that the post brought back begins another stay, later.
          if (place > 0) expect(passages[place - 1]!.endedAt! <= one.since).toBe(true)
        }
      }
    }),
    { numRuns: 15 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { putSetting } from '../../../db/tables/settings.ts'
import { openTestCounter } from '../../../test/support/counter.ts'
import { NUMBERED, NUMBERED_KINDS, type NumberedKind } from '../../common/papers/numbering.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import { done, refuse } from '../outcome.ts'
import { paperNoOf, takePaperNo } from './paper-no.ts'

const kind = fc.constantFrom<NumberedKind>(...NUMBERED_KINDS.slice(0, 3))
/** An act that takes a number and stands, one that takes it and is refused, or a paper that asks for its own again. */
const step = fc.record({
  kind,
  year: fc.constantFrom('2026', '2027'),
  how: fc.constantFrom('stands' as const, 'refused' as const, 'asks' as const),
  about: fc.constantFrom('a', 'b', 'c'),
})

test('whatever is taken, refused and asked for again: each kind counts 1, 2, 3 … in each year, and nobody gets two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const counter = await openTestCounter()
      try {
        await counter.as('officer')
        const { register, files } = counter.counter.open!
        putSetting(register, 'agency-lines', {
          patterns: Object.fromEntries(
            NUMBERED_KINDS.map((each) => [each, `{so}/{nam}-${NUMBERED[each].series}`]),
          ),
        })
        const given: string[] = []
        const own = new Map<string, string>()
        for (const { kind: which, year, how, about } of steps) {
          const act: Act = {
            counter: counter.counter,
            register,
            files,
            officer: counter.counter.officer!,
            now: `${year}-05-04T02:00:00.000Z` as Act['now'],
            command: { id: newId(), name: 'test', inputHash: '' },
          }
          if (how === 'asks') {
            const paperNo = paperNoOf(act, which, about)
            const key = `${which} ${about}`
            if (own.has(key)) expect(paperNo).toBe(own.get(key))
            else given.push(paperNo)
            own.set(key, paperNo)
            continue
          }
          commit(act, () => {
            const paperNo = takePaperNo(act, which)
            if (how === 'refused') return refuse('NOT_POSSIBLE')
            given.push(paperNo)
            return done({})
          })
        }
        const last = new Map<string, number>()
        for (const paperNo of given) {
          const series = paperNo.slice(paperNo.indexOf('/'))
          const before = last.get(series) ?? 0
          expect(Number.parseInt(paperNo, 10), series).toBe(before + 1)
          last.set(series, before + 1)
        }
      } finally {
        counter.close()
      }
    }),
    { numRuns: 15 },
  )
})

import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { putDossier } from '../../test/support/dossier.ts'
import { actAtRandom, peopleOf } from '../../test/support/whole-life.ts'
import { BACKFILL } from './0380-lateness.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

it('says of dossiers that were there before the same as the program says of each from then on', async () => {
  const people = await peopleOf(test)
  const ids = [1, 2, 3, 4, 5, 6].map((n) => putDossier(test, `H14.999.01-261120-000${n}`))
  const choices = fc.sample(fc.record({ who: fc.nat(), what: fc.nat(), seed: fc.nat(), of: fc.nat() }), {
    numRuns: 150,
    seed: 380,
  })
  for (const [index, choice] of choices.entries()) {
    // Over the promise of 25/11 and beyond.
    test.setNow(new Date(Date.UTC(2026, 10, 20, 2) + index * 2 * 3_600_000).toISOString())
    await actAtRandom(test, people, ids[choice.of % ids.length]!, choice)
  }
  const { raw } = test.counter.open!.register
  const rows = () => raw.prepare('SELECT id, status, late_from FROM dossiers ORDER BY id').all()
  const said = rows()
  expect(new Set(said.map((row) => (row as { late_from: string | null }).late_from === null)).size).toBe(2)
  raw.exec('UPDATE dossiers SET late_from = NULL')
  raw.exec(BACKFILL)
  expect(rows()).toEqual(said)
})

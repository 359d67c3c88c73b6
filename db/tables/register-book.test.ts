import type { Compilable } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Instant } from '../../electron/common/time/model.ts'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { putDossier } from '../../test/support/dossier.ts'
import { dossiersActedOn, dossiersHandedInTogether } from './day-lists.ts'
import type { Register } from '../engine/query.ts'
import { type BookCursor, registerBookPage } from './register-book.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
})
afterEach(() => test.close())

const at = (text: string) => text as Instant
const period = {
  field: 'Hộ tịch',
  start: at('2026-11-20T00:00:00.000Z'),
  end: at('2026-11-21T00:00:00.000Z'),
}

it('pages add up to the whole, also where many came in at the same moment and other fields lie between', () => {
  const { register } = test.counter.open!
  const procedure = {
    ...{ signOffRequired: true, noWait: false, supplementClock: 'pause' as const },
    ...{ resultName: '', code: '1.0', name: 'Đất đai' },
  }
  const moments = ['03', '01', '01', '01', '01', '02', '01']
  for (const [index, hour] of moments.entries()) {
    const receivedAt = at(`2026-11-20T${hour}:00:00.000Z`)
    putDossier(test, `own-${index}`, { receivedAt })
    putDossier(test, `other-${index}`, { receivedAt, procedure: { ...procedure, field: 'Đất đai' } })
  }
  const found: string[] = []
  let after: BookCursor | null = null
  let pages = 0
  do {
    const page = registerBookPage(register, period, after, 3)
    found.push(...page.rows.map((row) => row.dossierNo))
    after = page.next
    pages++
  } while (after)
  expect(pages).toBe(5)
  expect(found).toEqual(['own-1', 'own-2', 'own-3', 'own-4', 'own-6', 'own-5', 'own-0'])
})

/** How SQLite goes about what is asked. */
function planOf(ask: (register: Register) => unknown): string[] {
  const { register } = test.counter.open!
  const plan: string[] = []
  const note = (query: Compilable<unknown>) => {
    const { sql, parameters } = query.compile()
    const steps = register.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
    plan.push(...(steps as { detail: string }[]).map((step) => step.detail))
  }
  const watched: Register = {
    ...register,
    all: (query) => {
      note(query)
      return register.all(query)
    },
    // There is a next page, so that the whole of the query for this one is seen.
    first: (query) => {
      note(query)
      return { receivedAt: period.end, rowid: 9 } as never
    },
  }
  ask(watched)
  return plan
}

it('a page of a book and the lists of a day read their own days and no others, on a register of any size', () => {
  const after = { receivedAt: period.start, rowid: 500 }
  for (const cursor of [null, after])
    for (const field of ['Hộ tịch', null]) {
      const [next, first, ...others] = planOf((db) => registerBookPage(db, { ...period, field }, cursor, 500))
      // Where the next page begins, the index alone tells.
      expect(next).toMatch(/COVERING INDEX dossiers_by_received \(received_at>. AND received_at<.\)/)
      expect(first).toContain('dossiers_by_received (received_at>? AND received_at<?)')
      // The act of giving out is looked up by the dossier; nothing is sorted.
      expect(others.join()).toContain('(dossier_id=?)')
      expect(others.join()).not.toMatch(/SCAN|TEMP/)
    }
  expect(planOf((db) => dossiersActedOn(db, period, ['handed-over']))).toEqual([
    expect.stringContaining('journal_upstream_by_at (at>? AND at<?)'),
  ])
  const together = planOf((db) => dossiersHandedInTogether(db, period))
  expect(together[0]).toMatch(/dossiers_by_(received|applicant)/)
  expect(together.filter((step) => /SCAN dossiers/.test(step))).toEqual([])
})

import type { Compilable } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Instant } from '../../electron/common/time/model.ts'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { dossiersToSign } from './signatures.ts'
import type { Register } from '../engine/query.ts'
import { openDossiers } from './open-dossiers.ts'
import { countScanned, receivedDossiers } from './received-dossiers.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

const span = { start: '2026-01-01T00:00:00.000Z' as Instant, end: '2027-01-01T00:00:00.000Z' as Instant }

/** How SQLite goes about what is asked. */
function planOf(ask: (register: Register) => unknown): string[] {
  const { register } = test.counter.open!
  const plan: string[] = []
  ask({
    ...register,
    all: (query: Compilable<unknown>) => {
      const { sql, parameters } = query.compile()
      const steps = register.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
      plan.push(...(steps as { detail: string }[]).map((step) => step.detail))
      return register.all(query) as never
    },
  })
  return plan
}

it('what the dashboard counts by itself goes by an index, on a register of any size', () => {
  const [days, , elsewhere] = planOf((db) => countScanned(db, span))
  // Thousands of days are read out of the index alone.
  expect(days).toContain('COVERING INDEX dossiers_by_received (received_at>? AND received_at<?)')
  expect(elsewhere).toContain('dossiers_open_by_due (status=?)')
  expect(planOf(openDossiers)[0]).toContain('dossiers_open_by_due (status=?)')
  for (const step of planOf((db) => dossiersToSign(db, 1000))) expect(step).not.toMatch(/^SCAN dossiers/)
})

it('a page of what came in goes on where the one before ended, without sorting', () => {
  const after = { sort: span.start, rowid: 7 }
  for (const scanState of [null, 1] as const)
    for (const cursor of [null, after]) {
      const plan = planOf((db) => receivedDossiers(db, span, { channel: 'post', scanState }, cursor, 100))
      expect(plan[0]).toContain('dossiers_by_received (received_at>')
      expect(plan.join()).not.toMatch(/TEMP/)
    }
})

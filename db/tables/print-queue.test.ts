import { expect, test } from 'vitest'
import { openTestCounter } from '../../test/support/counter.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { printQueue } from './print-queue.ts'

/* A register of years holds a million prints; the screen asks for today's and for the few that are open. */

test('today by the time, what is open by its own index, in order without sorting, and no table from end to end', async () => {
  const counter = await openTestCounter()
  const { register } = counter.counter.open!
  const asked: string[] = []
  const prepare = register.raw.prepare.bind(register.raw)
  register.raw.prepare = ((text: string) => {
    asked.push(text)
    return prepare(text)
  }) as typeof register.raw.prepare
  printQueue(register, { since: '2026-11-20' as Instant, open: '2026-10-21' as Instant, limit: 300 })
  register.raw.prepare = prepare
  const plans = asked.map((text) => {
    const values = (text.match(/\?/g) ?? []).map(() => null)
    return (prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[])
      .map((row) => row.detail)
      .join('\n')
  })
  expect(plans).toHaveLength(2)
  expect(plans[0]).toContain('SEARCH q USING INDEX paper_prints_by_time')
  expect(plans[1]).toContain('SEARCH q USING INDEX paper_prints_open')
  for (const plan of plans) {
    expect(plan).not.toMatch(/^SCAN|TEMP B-TREE/m)
    expect(plan).toContain('SEARCH later USING')
  }
  counter.close()
})

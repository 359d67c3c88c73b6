import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { dossiersToClose } from './day-closing.ts'
import { oldestUnsent } from './oldest-unsent.ts'
import { attendedNow } from './sync-attended.ts'
import { deliveriesOf, deliveryOfDossiers, openDeliveries } from './sync-deliveries.ts'
import { waitingFiles } from './sync-files.ts'
import { countOutbox, outboxLines } from './sync-outbox.ts'
import { unsentEntries } from './unsent-entries.ts'

/* A register of years is asked these on every page of the list and every evening: no table is read from end to end. */

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

/** How SQLite goes about everything that `work` asks. */
function plansOf(work: () => void): string[] {
  const { raw } = test.counter.open!.register
  const asked: string[] = []
  const prepare = raw.prepare.bind(raw)
  raw.prepare = ((text: string) => {
    asked.push(text)
    return prepare(text)
  }) as typeof raw.prepare
  work()
  raw.prepare = prepare
  return asked.flatMap((text) => {
    const names = Object.fromEntries([...text.matchAll(/@(\w+)/g)].map(([, name]) => [name!, null]))
    const plan = prepare(`EXPLAIN QUERY PLAN ${text}`)
    const marks = (text.match(/\?/g) ?? []).map(() => null)
    const rows = Object.keys(names).length > 0 ? plan.all(names) : plan.all(...marks)
    return (rows as { detail: string }[]).map((row) => row.detail)
  })
}

const TABLES =
  /^SCAN (j|journal|d|dossiers|f|s|sync_files|sync_deliveries)\b(?!.*USING (COVERING )?INDEX \w+_open)/

it.each([
  ['where dossiers stand', () => deliveryOfDossiers(test.counter.open!.register, ['a', 'b'])],
  ['the answers about one dossier', () => deliveriesOf(test.counter.open!.register, 'a')],
  ['what is open', () => openDeliveries(test.counter.open!.register)],
  ['files to send', () => waitingFiles(test.counter.open!.register, { failed: true })],
  ['what has not gone', () => unsentEntries(test.counter.open!.register)],
  ['the oldest act that has not gone', () => oldestUnsent(test.counter.open!.register)],
  ['what was looked at', () => attendedNow(test.counter.open!.register)],
  ['the plan', () => countOutbox(test.counter.open!.register, { epoch: 1, seq: 5 })],
  ['the plan by dossier', () => outboxLines(test.counter.open!.register, { epoch: 1, seq: 5 }, 10)],
  [
    'the evening',
    () => {
      const frame = { start: '2026-11-20' as Instant, end: '2026-11-21' as Instant }
      dossiersToClose(test.counter.open!.register, frame, { epoch: 1, seq: 5 }, 10)
    },
  ],
])('%s: by index alone', (_what, work) => {
  const plans = plansOf(work)
  expect(plans.length).toBeGreaterThan(0)
  expect(plans.filter((detail) => TABLES.test(detail))).toEqual([])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { toInstant } from '../../electron/common/time/rules.ts'
import { registerPath } from '../../electron/core/session/open-counter.ts'
import type { TestCounter } from '../support/counter.ts'
import {
  enrol,
  journalOf,
  randomFile,
  type SharedSystem,
  scan,
  sha256,
  openEvening,
  takeIn,
} from '../support/evening.ts'
import { type SlowWire, slowWire } from '../support/slow-wire.ts'
import { runChild } from '../support/run-child.ts'

/* Invariant: a process that syncs may be killed at any moment, over a line that breaks as well. After each kill, what
   is called accepted here is there; at the end the shared system holds the journal and the files, each once. */

const CHILD = join(import.meta.dirname, '../support/sync-child.ts')
let shared: SharedSystem
let test: TestCounter
let wire: SlowWire

beforeEach(async () => {
  const evening = await openEvening({ at: toInstant(Date.now() - 60_000), enrolled: false })
  ;({ shared, test } = evening)
  wire = await slowWire(shared.url)
  await enrol(test, shared, wire.url)
  return async () => {
    await wire.close()
    await evening.close()
  }
})

/** Syncs in a process of its own. @param killAfterMs null: let it finish. @returns the phase it ended in */
async function syncInChild(killAfterMs: number | null): Promise<string> {
  const { dataKey } = test.counter.open!
  const words = [CHILD, registerPath(test.folder), join(test.folder, 'files')]
  const said = await runChild(words, dataKey, killAfterMs)
  return said.trim().split('\n').at(-1) ?? ''
}

it('killed at many moments, nothing is lost, nothing is twice, nothing was claimed', async () => {
  const { register } = test.counter.open!
  const contents = Array.from({ length: 4 }, (_, i) => randomFile(60_000 + i * 40_000))
  const names: string[] = []
  wire.set({ bytesPerSecond: 400_000, rttMs: 10, cutEveryBytes: 150_000 })
  for (let round = 0; round < 6; round++) {
    const ids = await takeIn(test, 10, round * 10)
    const content = contents[round]
    if (content) names.push(await scan(test, ids[0]!, content))
    await syncInChild(Math.round(10 + Math.random() * 400))
    const accepted = register.all(
      register.query.selectFrom('syncDeliveries').select(['epoch', 'seq']).where('state', '=', 'accepted'),
    )
    const there = await shared.db.selectFrom('entries').select(['epoch', 'seq']).execute()
    const known = new Set(there.map(({ epoch, seq }) => `${epoch}/${seq}`))
    expect(accepted.filter(({ epoch, seq }) => !known.has(`${epoch}/${seq}`))).toEqual([])
  }
  expect(await syncInChild(null)).toBe('done')

  const there = await shared.db.selectFrom('entries').selectAll().orderBy('arrival').execute()
  expect(there.map((row) => JSON.parse(row.header) as unknown)).toEqual(journalOf(test))
  expect(there.filter((row) => row.state !== 'accepted')).toEqual([])
  expect(await shared.db.selectFrom('dossiers').select('id').execute()).toHaveLength(60)
  for (const [index, name] of names.entries()) {
    expect(sha256(readFileSync(shared.fileAt(name)))).toBe(sha256(contents[index]!))
  }
  expect((await test.ok('closings.today', {})).open).toEqual([])
})

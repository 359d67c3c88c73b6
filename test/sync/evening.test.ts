import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import type { TestCounter } from '../support/counter.ts'
import {
  enrol,
  journalOf,
  randomFile,
  type SharedSystem,
  scan,
  sha256,
  openEvening,
  sync,
  takeIn,
} from '../support/evening.ts'

/* The day of a commune against the real shared system; looked at are its tables and its disk, not its answers. */

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening({ enrolled: false })
  ;({ shared, test } = evening)
  return evening.close
})

it('a day of 30 dossiers goes up once: every header, what is meant for upstream, the files, and nothing local', async () => {
  await enrol(test, shared)
  const ids = await takeIn(test, 30)
  const bytes = randomFile(200_000)
  const sha = await scan(test, ids[3]!, bytes)
  const before = await test.ok('sync.plan', {})
  expect(before.total).toMatchObject({ dossiers: 30, files: 1, more: false, seconds: null, measuredAt: null })
  expect(before.total.entries).toBe(journalOf(test).length)
  expect(before.lines.map((line) => line.dossierId)).toEqual(ids)
  expect(before.lines[3]).toMatchObject({ entries: 2, files: 1, delivery: 'saved' })

  const state = await sync(test)
  expect(state).toMatchObject({
    phase: 'done',
    running: false,
    blocked: null,
    left: { dossiers: 0, files: 0 },
  })
  expect(state.done).toMatchObject({ entries: journalOf(test).length, files: 1 })
  // What was promised before the start is what was counted as done.
  expect(state.done.bytes / before.total.bytes).toBeCloseTo(1, 2)

  const there = await shared.db.selectFrom('entries').selectAll().orderBy('arrival').execute()
  expect(there.map((row) => JSON.parse(row.header) as unknown)).toEqual(journalOf(test))
  expect(there.filter((row) => row.state !== 'accepted')).toEqual([])
  for (const { header, payload } of there) {
    const { scope } = JSON.parse(header) as { scope: string }
    expect(payload === null).toBe(scope === 'local')
  }
  const dossiers = await shared.db.selectFrom('dossiers').selectAll().execute()
  expect(dossiers.map((one) => one.id).toSorted()).toEqual(ids.toSorted())
  expect(sha256(readFileSync(shared.fileAt(sha)))).toBe(sha256(bytes))

  // Once more with nothing new: nothing is there twice, and the time of the line is known now.
  await sync(test)
  expect(await shared.db.selectFrom('entries').select('seq').execute()).toHaveLength(there.length)
  expect((await test.ok('sync.plan', {})).total).toMatchObject({ dossiers: 0, files: 0 })
  const dossier = await test.ok('dossiers.get', { id: ids[3]! })
  expect(dossier.timeline.map((moment) => moment.delivery)).toEqual(['accepted', 'accepted'])
})

import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import type { TestCounter } from '../support/counter.ts'
import {
  enrol,
  journalOf,
  note,
  randomFile,
  rewire,
  type SharedSystem,
  scan,
  sha256,
  openEvening,
  sync,
  takeIn,
} from '../support/evening.ts'
import { losingProxy } from '../support/losing-proxy.ts'
import { type SlowWire, slowWire } from '../support/slow-wire.ts'

/* Invariant: whatever the line does, at the end the shared system holds the journal entry by entry and every file
   byte by byte, each once; and on the way nothing is called accepted here that is not there. */

let shared: SharedSystem
let test: TestCounter
let wire: SlowWire

beforeEach(async () => {
  const evening = await openEvening({ enrolled: false })
  ;({ shared, test } = evening)
  wire = await slowWire(shared.url)
  await enrol(test, shared, wire.url)
  return async () => {
    await wire.close()
    await evening.close()
  }
})

const entriesThere = () => shared.db.selectFrom('entries').selectAll().orderBy('arrival').execute()

async function expectWhole(): Promise<void> {
  const there = await entriesThere()
  expect(there.map((row) => JSON.parse(row.header) as unknown)).toEqual(journalOf(test))
  expect(there.filter((row) => row.state !== 'accepted')).toEqual([])
}

/** What is accepted here must be there. */
async function expectHonest(): Promise<void> {
  const { register } = test.counter.open!
  const here = register.all(
    register.query.selectFrom('syncDeliveries').select(['epoch', 'seq']).where('state', '=', 'accepted'),
  )
  const there = new Set((await entriesThere()).map(({ epoch, seq }) => `${epoch}/${seq}`))
  expect(here.filter(({ epoch, seq }) => !there.has(`${epoch}/${seq}`))).toEqual([])
}

it('a line that breaks every 20 KB carries the whole day, nothing twice', async () => {
  const ids = await takeIn(test, 120)
  const bytes = randomFile(150_000)
  const sha = await scan(test, ids[7]!, bytes)
  wire.set({ cutEveryBytes: 20_000 })
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0, files: 0 } })
  expect(wire.passed.cuts).toBeGreaterThan(8)
  await expectWhole()
  expect(sha256(readFileSync(shared.fileAt(sha)))).toBe(sha256(bytes))
})

it('batches shrink until they fit between two cuts', async () => {
  await takeIn(test, 90)
  wire.set({ cutEveryBytes: 4_500 })
  await sync(test)
  expect(wire.passed.cuts).toBeGreaterThan(3)
  await expectWhole()
})

it('files longer than what passes between two cuts arrive: each goes on from the byte where the line broke', async () => {
  const ids = await takeIn(test, 3)
  const contents = [randomFile(300_000), randomFile(500_000), randomFile(90_000)]
  const names: string[] = []
  for (const [index, bytes] of contents.entries()) names.push(await scan(test, ids[index]!, bytes))
  wire.set({ cutEveryBytes: 100_000 })
  await sync(test)
  for (const [index, name] of names.entries()) {
    expect(sha256(readFileSync(shared.fileAt(name)))).toBe(sha256(contents[index]!))
  }
  // Two of them are longer than what passes between two cuts: begun anew each time, they would never arrive.
  expect(wire.passed.cuts).toBeGreaterThan(7)
  expect(
    await shared.db.selectFrom('files').select('completeAt').where('completeAt', 'is', null).execute(),
  ).toEqual([])
})

it('an answer that is lost costs a repetition, not a duplicate', async () => {
  const ids = await takeIn(test, 5)
  const sha = await scan(test, ids[0]!, randomFile(5_000))
  let lost = 0
  const proxy = await losingProxy(shared.url, ({ method }, answer) => {
    if ((method !== 'POST' && method !== 'PATCH') || lost >= 4) return answer
    lost++
    return null
  })
  await rewire(test, proxy.url)
  const state = await sync(test)
  expect(lost).toBe(4)
  expect(state).toMatchObject({ phase: 'done', left: { dossiers: 0, files: 0 } })
  await expectWhole()
  expect(readFileSync(shared.fileAt(sha))).toHaveLength(5_000)
  const { register } = test.counter.open!
  const first = register.first(register.query.selectFrom('syncDeliveries').select('attempts').orderBy('seq'))!
  expect(first.attempts).toBeGreaterThan(1)
  await proxy.close()
})

it('without a line it goes on trying, says so, and sends when the line is there; stopping ends it', async () => {
  await takeIn(test, 2)
  wire.set({ refuse: true })
  await test.ok('sync.start', {})
  await expect.poll(async () => (await test.ok('sync.state', {})).phase).toBe('connecting')
  expect(await test.ok('sync.state', {})).toMatchObject({
    running: true,
    fault: 'DOWN',
    left: { dossiers: 2 },
  })
  expect((await test.ok('closings.today', {})).open).toEqual([{ point: 'waiting', count: 2 }])
  await test.ok('sync.stop', {})
  expect(await test.ok('sync.state', {})).toMatchObject({ running: false, phase: 'stopped', blocked: null })
  expect(await entriesThere()).toEqual([])

  await test.ok('sync.start', {})
  wire.set({})
  await loopOf(test.counter)!.ended
  await expectWhole()
  expect((await test.ok('closings.today', {})).open).toEqual([])
})

it('stopped in the middle and started again, it goes on where it was', async () => {
  const ids = await takeIn(test, 60)
  const bytes = randomFile(400_000)
  const sha = await scan(test, ids[1]!, bytes)
  wire.set({ bytesPerSecond: 150_000, rttMs: 20 })
  for (let pause = 0; pause < 4; pause++) {
    await test.ok('sync.start', {})
    await new Promise((resolve) => setTimeout(resolve, 120 + pause * 130))
    await test.ok('sync.stop', {})
    await expectHonest()
  }
  wire.set({})
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { files: 0 } })
  await expectWhole()
  expect(sha256(readFileSync(shared.fileAt(sha)))).toBe(sha256(bytes))
  const { measuredAt, seconds } = (await test.ok('sync.plan', {})).total
  expect([measuredAt, seconds]).toEqual([expect.any(String), expect.any(Number)])
})

it('dossiers taken in while files go up overtake the files that have not begun', async () => {
  const ids = await takeIn(test, 4)
  for (const id of ids) await scan(test, id, randomFile(60_000))
  // So slow that files are left whatever else the machine does; perfect again once that has been seen.
  wire.set({ bytesPerSecond: 100_000 })
  await test.ok('sync.start', {})
  await expect.poll(async () => (await test.ok('sync.state', {})).phase, { interval: 20 }).toBe('files')
  const [late] = await takeIn(test, 1, 90)
  await expect
    .poll(async () => (await test.ok('dossiers.get', { id: late! })).timeline[0]!.delivery)
    .toBe('accepted')
  expect((await test.ok('sync.state', {})).left.files).toBeGreaterThan(0)
  wire.set({})
  await loopOf(test.counter)!.ended
  await expectWhole()
})

it('the shared system is restarted under way', async () => {
  await takeIn(test, 20)
  wire.set({ bytesPerSecond: 20_000 })
  await test.ok('sync.start', {})
  await expect.poll(async () => (await entriesThere()).length, { interval: 20 }).toBeGreaterThan(0)
  await shared.stop()
  await expect.poll(async () => (await test.ok('sync.state', {})).fault).toBe('DOWN')
  wire.set({})
  await shared.startAgain()
  await loopOf(test.counter)!.ended
  await expectWhole()
})

it('a shared system put back to an older copy is given the rest again, and says saved until then', async () => {
  const ids = await takeIn(test, 3)
  await sync(test)
  const keep = journalOf(test).length - 2
  // An older copy of its data: the last two entries and their dossiers were never there.
  const { db } = shared
  const { sql } = await import('kysely')
  for (const drop of ['entries_keep', 'entries_fixed']) await sql.raw(`drop trigger ${drop}`).execute(db)
  await db.deleteFrom('dossiers').where('id', 'in', ids.slice(1)).execute()
  await db.deleteFrom('entries').where('seq', '>', keep).execute()
  await db.deleteFrom('receipts').execute()

  // Nothing new is there to be sent: that the shared system holds less is seen by its head alone.
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  await expectWhole()
  expect(await db.selectFrom('dossiers').select('id').execute()).toHaveLength(3)
})

it('a single poisoned act holds up its own dossier alone', async () => {
  const ids = await takeIn(test, 6)
  note(test, {
    noun: 'dossier',
    entityId: ids[2]!,
    verb: 'returned',
    scope: 'upstream',
    payload: { dossierNo: 7, files: 'none', receiver: { '\u0000': ['\ud800'] }, supersedes: 'x' },
  })
  await test.ok('dossiers.markReady', { dossierId: ids[3]!, version: 1, note: '' })
  expect((await test.ok('sync.plan', {})).total).toMatchObject({ dossiers: 6, files: 0 })
  expect(await sync(test)).toMatchObject({ phase: 'done', blocked: null })
  const there = await entriesThere()
  expect(there.map((row) => JSON.parse(row.header) as unknown)).toEqual(journalOf(test))
  expect(there.filter((row) => row.state !== 'accepted').map((row) => [row.entityId, row.code])).toEqual([
    [ids[2], 'BAD_SHAPE'],
  ])
  expect(await test.ok('sync.refusals', {})).toMatchObject([{ dossierId: ids[2], code: 'BAD_SHAPE' }])
})

import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { getCursor, putCursor } from '../../db/tables/sync-deliveries.ts'
import type { Answer, Batch, EntryKey } from '../../electron/common/sync/model.ts'
import { Blocked, Cut } from '../../electron/core/sync/line-fault.ts'
import { makePace } from '../../electron/core/sync/pace.ts'
import type { Run } from '../../electron/core/sync/run.ts'
import { sendEntries } from '../../electron/core/sync/send-entries.ts'
import { syncStore } from '../../electron/core/sync/sync-store.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { journalOf, takeIn, today } from '../support/evening.ts'

/* The shared system loses its last entries between two batches of one run: it asks for what it needs next. */

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter(today())
  await test.as('officer')
  await takeIn(test, 3)
})
afterEach(() => test.close())

/**
 * A run whose other end holds the first `held` entries.
 * @param always it asks for the same gap whatever it is sent
 * @param under what happens to a batch on its way
 */
function runAgainst(
  held: number,
  always = false,
  under: (epoch: number) => Promise<void> = async () => {},
): { run: Run; got: string[][] } {
  const { register, files } = test.counter.open!
  const outside = {
    clock: test.counter.clock,
    elapsed: () => 0,
    sleep: async () => {},
    moved: () => {},
    delivered: () => {},
    arrived: () => {},
    adoptKey: () => {},
    log: () => '',
  }
  const pace = makePace(outside.elapsed)
  const got: string[][] = []
  let last = held
  const answerTo = ({ epoch, seq }: EntryKey): Answer => {
    if (always || seq > last + 1) {
      const next = { epoch, seq: held + 1 }
      return { result: 'refused', epoch, seq, code: 'GAP', reason: '', next }
    }
    last = Math.max(last, seq)
    return { result: 'accepted', epoch, seq }
  }
  const calls = {
    theirs: () => ({ oldest: 1, newest: 1 }),
    status: async () => {},
    sendBatch: async (packed: Buffer) => {
      const { entries } = JSON.parse(brotliDecompressSync(packed).toString()) as Batch
      await under(entries.at(-1)!.header.epoch)
      got.push(entries.map(({ header }) => `${header.epoch}/${header.seq}`))
      return { answers: entries.map(({ header }) => answerTo(header)), head: null, receipt: null }
    },
  }
  const run = {
    store: syncStore(register, files, pace, outside),
    calls,
    pace,
    signal: new AbortController().signal,
    moved: () => {},
    done: { entries: 0, files: 0, bytes: 0 },
    unanswered: new Map(),
    doubtful: false,
    setAside: new Set(),
  } as unknown as Run
  return { run, got }
}

it('goes on from what is asked for, and counts what was answered before as open again', async () => {
  const { register } = test.counter.open!
  const whole = runAgainst(0)
  await sendEntries(whole.run)
  const length = journalOf(test).length
  expect(getCursor(register)).toEqual({ epoch: 1, seq: length })
  await takeIn(test, 1, 20)

  const { run, got } = runAgainst(length - 2)
  await sendEntries(run)
  expect(got[0]![0]).toBe(`1/${length + 1}`)
  expect(got[1]).toEqual([`1/${length - 1}`, `1/${length}`, `1/${length + 1}`])
  expect(getCursor(register)).toEqual({ epoch: 1, seq: journalOf(test).length })
  const answered = register.all(register.query.selectFrom('syncDeliveries').select('state'))
  expect(answered).toHaveLength(4)
})

it('does not run in a circle with a shared system that asks for the same again and again', async () => {
  const { register } = test.counter.open!
  putCursor(register, { epoch: 1, seq: 2 })
  const { run, got } = runAgainst(1, true)
  await expect(sendEntries(run)).rejects.toThrow(new Blocked('JOURNAL_DIFFERS', { epoch: 1, seq: 2 }))
  expect(got.length).toBeLessThan(6)
})

it('batches of one epoch go side by side, but none of the next before the last of the one it closes is answered', async () => {
  await test.as('administrator')
  expect(await test.ok('restoration.declare', { slips: [], noneGiven: true })).toMatchObject({ epoch: 2 })
  const onLine: number[] = []
  const beside: string[] = []
  const { run, got } = runAgainst(0, false, async (epoch) => {
    for (const other of onLine) beside.push(`${epoch} beside ${other}`)
    onLine.push(epoch)
    await pause(20)
    onLine.splice(onLine.indexOf(epoch), 1)
  })
  run.pace.batch = () => ({ entries: 3, bytes: 100_000 })
  await sendEntries(run)
  expect(got.at(-1)).toContain('2/1')
  expect(new Set(beside)).toEqual(new Set(['1 beside 1']))
})

it('a batch whose answer was lost may have set others free: they are asked about again', async () => {
  const { run } = runAgainst(0, false, () => Promise.reject(new Cut('DOWN')))
  await expect(sendEntries(run)).rejects.toThrow(Cut)
  expect(run.doubtful).toBe(true)
})

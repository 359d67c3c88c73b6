import { getCursor, openDeliveries, rewindTo } from '../../../db/tables/sync-deliveries.ts'
import type { Batch, Entry, EntryKey } from '../../common/sync/model.ts'
import { Blocked, Cut, Declined } from './line-fault.ts'
import { readBatch, readEntry } from './read-batch.ts'
import { recordAnswers } from './record-answers.ts'
import { packBatch } from './station-calls.ts'
import type { Run } from './run.ts'

/* One gap may be asked for in a run of ours; the same again would be a circle. */
const REWINDS = 3
const ANSWER_BYTES = 60

/** Sends everything after the cursor, batch by batch, and stores each answer before the next. */
export async function sendEntries(run: Run): Promise<void> {
  const { store, pace } = run
  const { register } = store
  let rewinds = 0
  for (;;) {
    const batch = readBatch(register, getCursor(register), pace.batch())
    if (!batch) return
    const reply = await send(run, batch.entries)
    if (!reply) continue
    const { answers } = reply
    const { answered, next, changed } = store.write(() => {
      const recorded = recordAnswers(register, {
        entries: batch.entries,
        answers,
        at: store.now(),
        attemptsOf: (key) => run.unanswered.get(nameOf(key)) ?? 0,
        asked: 'next',
      })
      if (recorded.next) {
        rewinds++
        if (rewinds > REWINDS) throw new Blocked('JOURNAL_DIFFERS', recorded.next)
        const { epoch, seq } = recorded.next
        rewindTo(register, { epoch, seq: seq - 1 })
      }
      return recorded
    })
    for (const { header } of batch.entries) run.unanswered.delete(nameOf(header))
    if (!next) pace.batchWent()
    run.done.entries += answered
    run.done.bytes += Math.round((batch.weight * answered) / batch.entries.length)
    if (changed) store.delivered()
    run.moved()
  }
}

/**
 * Asks once more about what the shared system keeps without applying: refused, in conflict, fenced. Costs some
 * hundred bytes each and tells what a lost answer or another station has changed.
 */
export async function askAgain(run: Run): Promise<void> {
  if (!run.doubtful) return
  const { store, pace } = run
  const { register } = store
  const open = openDeliveries(register).flatMap((row) => readEntry(register, row) ?? [])
  for (let from = 0; from < open.length; ) {
    const entries = open.slice(from, from + Math.min(pace.batch().entries, 100))
    const reply = await send(run, entries)
    if (!reply) continue
    const at = store.now()
    store.write(() =>
      recordAnswers(register, {
        entries,
        answers: reply.answers,
        at,
        attemptsOf: (key) => run.unanswered.get(nameOf(key)) ?? 0,
        asked: 'again',
      }),
    )
    for (const { header } of entries) run.unanswered.delete(nameOf(header))
    from += entries.length
    store.delivered()
  }
  run.doubtful = false
}

const nameOf = ({ epoch, seq }: EntryKey) => `${epoch}/${seq}`

/** @returns the answers, or null when the batch must be cut smaller first */
async function send(run: Run, entries: readonly Entry[]) {
  const { calls, pace, signal } = run
  const packed = await packBatch({ entries: [...entries] } satisfies Batch)
  for (const { header } of entries) {
    run.unanswered.set(nameOf(header), (run.unanswered.get(nameOf(header)) ?? 0) + 1)
  }
  pace.began()
  let passed = 0
  try {
    const reply = await calls.sendBatch(packed, signal)
    passed = packed.length + ANSWER_BYTES * entries.length
    return reply
  } catch (error) {
    if (error instanceof Cut) {
      pace.batchBroke()
      // Its answers may have been on the way, those about entries set free as well.
      run.doubtful = true
    }
    const unreadable = error instanceof Declined && ['BAD_REQUEST', 'TOO_LARGE'].includes(error.code)
    if (!unreadable) throw error
    if (entries.length === 1) {
      const { epoch, seq } = entries[0]!.header
      throw new Blocked('UNREADABLE_ENTRY', { epoch, seq })
    }
    pace.batchBroke()
    return null
  } finally {
    pace.ended(passed)
  }
}

import { getCursor, openDeliveries, rewindTo } from '../../../db/tables/sync-deliveries.ts'
import type { BatchAnswer, Entry, EntryKey } from '../../common/sync/model.ts'
import { knows } from '../../common/sync/versions.ts'
import { Blocked, Cut, Declined } from './line-fault.ts'
import { type OutgoingBatch, readBatch, readEntry } from './read-batch.ts'
import { recordAnswers } from './record-answers.ts'
import type { Run } from './run.ts'
import { isUnbroken, shortenBatch } from './shorten-batch.ts'
import { packBatch } from './station-calls.ts'

/* One gap may be asked for in a run of ours; the same again would be a circle. */
const REWINDS = 3
const ANSWER_BYTES = 60
/** A last batch of less than this part of the others goes with the one before: alone it would overtake it. */
const REST = 0.5

/** A batch on the line, and whether another was on the line before it. */
type Flight = {
  batch: OutgoingBatch
  follows: boolean
  /** null: it must be cut smaller first */
  reply: Promise<BatchAnswer | null>
  /** It is on the line: the next one may follow. */
  departed: Promise<void>
  stop: () => void
}

/**
 * Sends everything after the cursor. Some batches are on the line at once, so that it does not stand idle while an
 * answer is on its way; answers are stored in the order of the journal, and a batch whose forerunner was not answered
 * is sent again.
 */
export async function sendEntries(run: Run): Promise<void> {
  const { store, pace } = run
  const { register } = store
  const flying: Flight[] = []
  const landAll = async () => {
    const flights = flying.splice(0)
    for (const { stop } of flights) stop()
    await Promise.allSettled(flights.map(({ reply }) => reply))
  }
  let rewinds = 0
  let sent = getCursor(register)
  try {
    for (;;) {
      while (flying.length < pace.window()) {
        const batch = readBatch(register, sent, { ...pace.batch(), rest: REST })
        const ahead = flying.at(-1)
        if (!batch || (ahead && !mayFollow(ahead.batch, batch))) break
        await lookForLine(run)
        flying.push(takeOff(run, batch, ahead))
        sent = batch.entries.at(-1)!.header
      }
      const flight = flying.shift()
      if (!flight) return
      const reply = await flight.reply
      const answered = reply && !(flight.follows && isTooEarly(reply)) && store.write(() => record(reply))
      if (!answered || answered.next) {
        await landAll()
        sent = getCursor(register)
      }
      if (!answered) continue
      const { entries, weight } = flight.batch
      for (const { header } of entries) run.unanswered.delete(nameOf(header))
      if (!answered.next) pace.batchWent()
      run.done.entries += answered.answered
      run.done.bytes += Math.round((weight * answered.answered) / entries.length)
      if (answered.changed) store.delivered()
      run.moved()

      function record({ answers }: BatchAnswer) {
        const recorded = recordAnswers(register, {
          entries: flight!.batch.entries,
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
      }
    }
  } finally {
    await landAll()
  }
}

/** After a cut a small question goes first: a batch would be put on a line that is not there, and be thought too large. */
async function lookForLine(run: Run): Promise<void> {
  if (!run.lineLost) return
  await run.calls.status(run.signal)
  run.lineLost = false
}

/* A new epoch closes the one before: its first entry must not arrive before the other's last. */
function mayFollow(ahead: OutgoingBatch, batch: OutgoingBatch): boolean {
  return ahead.entries[0]!.header.epoch === batch.entries.at(-1)!.header.epoch
}

/* It has overtaken the one before it. Sent again behind it, a gap that is one will still be one. */
function isTooEarly({ answers }: BatchAnswer): boolean {
  const [first] = answers
  return first?.result === 'refused' && first.code === 'GAP'
}

function takeOff(run: Run, batch: OutgoingBatch, ahead: Flight | undefined): Flight {
  const own = new AbortController()
  const signal = AbortSignal.any([run.signal, own.signal])
  let depart = () => {}
  const departed = new Promise<void>((resolve) => {
    depart = resolve
  })
  const reply = send(run, batch.entries, signal, { after: ahead?.departed, depart }).finally(depart)
  // Waited for in its turn; until then a break of it is nobody's news.
  reply.catch(() => undefined)
  return { batch, follows: ahead !== undefined, reply, departed, stop: () => own.abort() }
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
    await lookForLine(run)
    const reply = await send(run, entries, run.signal)
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
async function send(
  run: Run,
  entries: readonly Entry[],
  signal: AbortSignal,
  { after, depart }: { after?: Promise<void> | undefined; depart?: () => void } = {},
): Promise<BatchAnswer | null> {
  const { calls, pace } = run
  const short = run.shortBatches && knows(calls.theirs(), 'shortBatches') && isUnbroken(entries)
  for (const { header } of entries) {
    run.unanswered.set(nameOf(header), (run.unanswered.get(nameOf(header)) ?? 0) + 1)
  }
  const packed = await packBatch(short ? shortenBatch(entries) : { entries: [...entries] })
  await after
  pace.began()
  let passed = 0
  try {
    const asked = calls.sendBatch(packed, signal)
    depart?.()
    const reply = await asked
    passed = packed.length + ANSWER_BYTES * entries.length
    return reply
  } catch (error) {
    if (error instanceof Cut && !signal.aborted) {
      // One cut breaks all that are on the line, and is one.
      if (!run.lineLost) pace.batchBroke()
      run.lineLost = true
      // Its answers may have been on the way, those about entries set free as well.
      run.doubtful = true
    }
    const unreadable = error instanceof Declined && ['BAD_REQUEST', 'TOO_LARGE'].includes(error.code)
    if (!unreadable) throw error
    if (short && error.code === 'BAD_REQUEST') {
      // In full the shared system can say which entry it is.
      run.shortBatches = false
      return null
    }
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

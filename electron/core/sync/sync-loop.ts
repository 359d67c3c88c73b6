import { BlockCode, type LineFault, type SyncPhase, type UpTo } from '../../common/sync/api.ts'
import { ErrorCode } from '../../common/sync/model.ts'
import { noteBarred } from './barred.ts'
import { checkHead } from './check-head.ts'
import { fetchCustody } from './fetch-custody.ts'
import { fetchTheirs } from './fetch-theirs.ts'
import { Blocked, Cut, Declined } from './line-fault.ts'
import { getLink, type Link } from './link.ts'
import type { LoopState } from './loop-state.ts'
import type { Pace } from './pace.ts'
import { readCopies } from './read-copies.ts'
import { fetchFilingFiles } from './fetch-filing-files.ts'
import { readInbox } from './read-inbox.ts'
import type { Run } from './run.ts'
import { askAgain, sendEntries } from './send-entries.ts'
import { sendFiles } from './send-files.ts'
import { stationCalls } from './station-calls.ts'
import type { Outside, SyncStore } from './sync-store.ts'
import { takeOverWanted } from './take-over-wanted.ts'
import type { Wire } from './wire.ts'

/* The one loop that speaks with the shared system. What is on the disk says what is left to do, so it may be
   stopped, cut or killed anywhere and begins again by looking.

                 start                                              stop (from anywhere)
      idle ──────────────▶ checking ──▶ entries ──▶ files ──▶ inbox ──▶ done, told └──▶ stopped
                             ▲             ▲ │         │ new entries
        who are we there,    │             │ └ batch   │ meanwhile
        what does it hold ───┘             └───────────┘
                             │             │           │        │
                             └──── Cut ────┴─────┬─────┴────────┘
                                                 ▼
                                            connecting ── wait (200 ms while watched, later longer) ──▶ where it was
      any ── Blocked (somebody must act first) ──▶ blocked

   - entries: oldest first, a few batches on the line at a time; answers are stored with the cursor in the order of the
     journal. What the shared system parked or fenced earlier is asked about once more, because an answer that lifted a
     fence may have been lost, or another station may have lifted it.
   - then the shared system is asked for what this PC wants of one that is no more (take-over-wanted.ts).
   - files only when every entry has gone, and unless this run is to end before them (`upTo`, which may change while
     it runs; a piece under way is finished); three side by side, two after a cut; each goes on from the offset there.
   - inbox: with it comes what other PCs of the commune have given to this one (fetch-custody.ts). A cursor that the other
     side no longer knows (RESYNC_REQUIRED) is dropped and everything read anew; nothing that is here is deleted by it, so
     an empty or shorter answer does no harm. Twice in one run: blocked.
   - a batch that the shared system cannot read is halved until one entry is left; that one is named. */

export type SyncLoop = {
  state: LoopState
  /** Begins, or goes on; when it runs, only what it is to send changes. */
  start(upTo?: UpTo): void
  /** Ends after the request under way is dropped; what was answered stays answered. */
  stop(): Promise<void>
  /** Resolves when the loop stands still, whichever way it ended. */
  ended: Promise<void>
  /** Somebody looks at the closing screen now. */
  watch(): void
  /** The PC has slept: connections are dead without knowing it, and the line is worth a try at once. */
  wake(): void
}

const WATCHED_MS = 10_000

export function makeSyncLoop(
  enrolled: Link,
  store: SyncStore,
  openWire: (address: string) => Wire,
  pace: Pace,
  outside: Outside,
): SyncLoop {
  let abort = new AbortController()
  let watchedAt = Number.NEGATIVE_INFINITY
  let nap = new AbortController()
  let line: Wire | null = null
  const loop: SyncLoop = {
    state: {
      phase: 'idle',
      running: false,
      fault: null,
      blocked: null,
      upTo: 'all',
      files: new Map(),
      done: { entries: 0, files: 0, bytes: 0 },
      startedAt: null,
    },
    ended: Promise.resolve(),
    start(upTo = 'all') {
      if (loop.state.running) {
        loop.state = { ...loop.state, upTo }
        outside.moved(true)
        return
      }
      abort = new AbortController()
      loop.state = {
        phase: 'checking',
        running: true,
        fault: null,
        blocked: null,
        upTo,
        files: new Map(),
        done: { entries: 0, files: 0, bytes: 0 },
        startedAt: outside.clock(),
      }
      outside.moved(true)
      loop.ended = run(abort.signal)
    },
    async stop() {
      abort.abort()
      await loop.ended
    },
    watch() {
      watchedAt = outside.elapsed()
    },
    wake() {
      // What hangs on a dead connection is told so; the next request opens a new one.
      line?.close()
      nap.abort()
      nap = new AbortController()
    },
  }

  async function run(signal: AbortSignal): Promise<void> {
    // Address and keys may have changed since the last run.
    const link = getLink(store.register) ?? enrolled
    const wire = openWire(link.address)
    line = wire
    const calls = stationCalls(link, wire, outside.clock, (at) => {
      store.heard(at)
      if (loop.state.fault) enter(loop.state.phase, null)
    })
    const one: Run = {
      store,
      calls,
      pace,
      signal,
      moved: () => outside.moved(false),
      done: loop.state.done,
      files: loop.state.files,
      sendsFiles: () => loop.state.upTo === 'all',
      unanswered: new Map(),
      lineLost: false,
      shortBatches: true,
      doubtful: true,
      setAside: new Set(),
    }
    let end: Partial<LoopState> = { phase: 'done' }
    let barred: BlockCode | null = null
    try {
      await persist(one)
      if (!store.nothingLeft('files')) end = { phase: 'told' }
    } catch (error) {
      if (signal.aborted) end = { phase: 'stopped' }
      else if (error instanceof Blocked) {
        barred = error.code
        end = {
          phase: 'blocked',
          blocked: { code: error.code, at: error.at, ref: null, reason: error.reason },
        }
      } else {
        end = {
          phase: 'blocked',
          blocked: { code: 'INTERNAL', at: null, ref: outside.log(error), reason: null },
        }
      }
    } finally {
      wire.close()
      line = null
      try {
        if (barred) noteEnd(barred)
        store.settle()
      } catch (error) {
        // A full disk must not leave a loop behind that seems to run for ever.
        outside.log(error)
      }
      loop.state.files.clear()
      loop.state = { ...loop.state, running: false, fault: null, ...end }
      outside.moved(true)
    }
  }

  function noteEnd(code: BlockCode): void {
    store.write(() => noteBarred(store.register, code, outside.clock()))
  }

  /** Tries until everything has gone; only what somebody must decide ends it before. */
  async function persist(one: Run): Promise<void> {
    let checked = false
    let downSince: number | null = null
    let tries = 0
    let last: SyncPhase = 'checking'
    for (;;) {
      const goOn = (phase: SyncPhase) => {
        last = phase
        enter(phase, loop.state.fault)
      }
      const answered = one.store.contacts()
      try {
        if (!checked) {
          goOn('checking')
          await checkHead(one)
          checked = true
        }
        await sendAll(one, goOn)
        goOn('inbox')
        await readInbox(one)
        await fetchCustody(one)
        await fetchFilingFiles(one)
        await readCopies(one)
        if (one.store.nothingLeft(one.sendsFiles() ? 'files' : 'entries')) return
      } catch (error) {
        if (one.signal.aborted) throw error
        if (error instanceof Declined) throw blockedBy(error)
        if (!(error instanceof Cut)) throw error
        // Anything that was answered meanwhile means that the line had been there.
        if (one.store.contacts() !== answered) downSince = null
        if (downSince === null) tries = 0
        downSince ??= outside.elapsed()
        enter('connecting', error.fault)
        const woken = nap.signal
        const pause = pace.wait({
          downMs: outside.elapsed() - downSince,
          tries,
          watched: outside.elapsed() - watchedAt < WATCHED_MS,
          trouble: error.fault !== 'DOWN',
        })
        tries++
        try {
          await outside.sleep(pause, AbortSignal.any([one.signal, woken]))
        } catch (ended) {
          if (one.signal.aborted || !woken.aborted) throw ended
          downSince = null
        }
        enter(last, error.fault)
      }
    }
  }

  async function sendAll(one: Run, goOn: (phase: SyncPhase) => void): Promise<void> {
    do {
      goOn('entries')
      await sendEntries(one)
      await askAgain(one)
      await fetchTheirs(one)
      // What was with a PC that is no more comes before the files go: somebody waits for it.
      if (await takeOverWanted(one)) {
        await readInbox(one)
        await fetchCustody(one)
      }
      if (!one.sendsFiles()) return
      goOn('files')
      // Ends early when entries were written meanwhile: they are the lighter and go first.
    } while (!(await sendFiles(one)))
  }

  function enter(phase: SyncPhase, fault: LineFault | null): void {
    if (loop.state.phase === phase && loop.state.fault === fault) return
    loop.state = { ...loop.state, phase, fault }
    outside.moved(true)
  }

  return loop
}

/** A refusal of the whole request, where no phase knows better. */
function blockedBy({ code, reason }: Declined): Blocked {
  const told = BlockCode.safeParse(code)
  if (told.success) return new Blocked(told.data)
  // Of a code that we do not know we have the shared system's own sentence.
  return ErrorCode.safeParse(code).success
    ? new Blocked('WRONG_SERVER')
    : new Blocked('DECLINED', null, reason)
}

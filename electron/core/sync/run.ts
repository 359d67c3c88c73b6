import type { LoopState } from './loop-state.ts'
import type { Pace } from './pace.ts'
import type { StationCalls } from './station-calls.ts'
import type { SyncStore } from './sync-store.ts'

/** What one run of the loop knows; its phases share it. */
export type Run = {
  store: SyncStore
  calls: StationCalls
  pace: Pace
  signal: AbortSignal
  /** Tells the screens, now and then. */
  moved(): void
  done: LoopState['done']
  /** Files on the line now. */
  files: LoopState['files']
  /** Whether files are to go as well; may change while it runs. */
  sendsFiles(): boolean
  /** Entries put on the line and not answered yet, with how often; by `epoch/seq`. */
  unanswered: Map<string, number>
  /** The line broke since something was last heard of entries. */
  lineLost: boolean
  /** Batches go without the hashes that the shared system can work out. */
  shortBatches: boolean
  /** Answers about parked entries may have been lost: ask again. */
  doubtful: boolean
  /** Files that cannot go in this run. */
  setAside: Set<string>
}

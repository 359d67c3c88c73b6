import type { BlockCode, LineFault, SyncPhase, UpTo } from '../../common/sync/api.ts'
import type { EntryKey } from '../../common/sync/model.ts'
import type { Instant } from '../../common/time/model.ts'

/** Where the loop stands; lives as long as the program, what matters lies in the tables. */
export type LoopState = {
  phase: SyncPhase
  running: boolean
  fault: LineFault | null
  blocked: { code: BlockCode; at: EntryKey | null; ref: string | null; reason: string | null } | null
  /** How much this run is to send: everything, or journal entries alone. */
  upTo: UpTo
  /** Files on the line now, by SHA-256, with what the shared system has confirmed. */
  files: Map<string, { size: number; offset: number }>
  /** Confirmed by the shared system since this run began. */
  done: { entries: number; files: number; bytes: number }
  startedAt: Instant | null
}

import type { BlockCode, LineFault } from '../../common/sync/api.ts'
import type { EntryKey } from '../../common/sync/model.ts'

/** The line gave nothing that can be used; trying again later is all there is to do. */
export class Cut extends Error {
  readonly fault: LineFault
  constructor(fault: LineFault, cause?: unknown) {
    super(fault, { cause })
    this.fault = fault
  }
}

/** The shared system answered, and the answer is no. */
export class Declined extends Error {
  /** One of `ErrorCode`, or one that a newer shared system knows. */
  readonly code: string
  readonly details: Record<string, string | number>
  /** The shared system's own sentence, in Vietnamese. */
  readonly reason: string | null
  constructor(code: string, details: Record<string, string | number> = {}, reason: string | null = null) {
    super(code)
    this.code = code
    this.details = details
    this.reason = reason
  }
}

/** Nothing more can be done until somebody has acted. */
export class Blocked extends Error {
  readonly code: BlockCode
  readonly at: EntryKey | null
  /** What the shared system itself says of it. */
  readonly reason: string | null
  constructor(code: BlockCode, at: EntryKey | null = null, reason: string | null = null) {
    super(code)
    this.code = code
    this.at = at
    this.reason = reason
  }
}

import type { BlockCode, LineFault } from '../../common/sync/api.ts'
import type { EntryKey, ErrorCode } from '../../common/sync/model.ts'

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
  readonly code: ErrorCode
  readonly details: Record<string, string | number>
  constructor(code: ErrorCode, details: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Nothing more can be done until somebody has acted. */
export class Blocked extends Error {
  readonly code: BlockCode
  readonly at: EntryKey | null
  constructor(code: BlockCode, at: EntryKey | null = null) {
    super(code)
    this.code = code
    this.at = at
  }
}

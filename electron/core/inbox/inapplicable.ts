import type { InboxFault } from '../../common/inbox/faults.ts'

/** Thrown by who applies an item that came down: nothing of it is written, and it is kept and shown. */
export class Inapplicable extends Error {
  readonly code: InboxFault
  constructor(code: InboxFault) {
    super(code)
    this.code = code
  }
}

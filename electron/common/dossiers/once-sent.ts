import type { ActionKind } from './model.ts'

/**
 * What sets an act right once the shared system has answered to it, for then it cannot be taken back any more. Empty: it
 * stands, or was never told. Up to the answer `undone` is told after the act, in the same batch if need be.
 */
export const ONCE_SENT: Record<ActionKind, readonly ActionKind[]> = {
  receive: ['correct', 'void'],
  'hand-over': ['hand-over', 'decline-hand-over'],
  'accept-hand-over': [],
  'decline-hand-over': [],
  'ask-supplement': ['receive-supplement'],
  'allow-supplement': [],
  'receive-supplement': ['correct'],
  'hand-upward': ['come-back'],
  'come-back': ['hand-upward'],
  'ask-obligation': ['obligation-met'],
  'obligation-met': ['ask-obligation'],
  'mark-ready': ['send-back'],
  approve: ['send-back'],
  'sign-off': [],
  'send-back': [],
  notify: ['notify'],
  return: [],
  'post-came-back': ['return'],
  withdraw: [],
  stop: [],
  archive: [],
  correct: ['correct'],
  void: [],
  // Whoever has it then gives it back the same way.
  move: [],
  keep: [],
  arrive: [],
  undo: [],
  'draft-apology': [],
  'sign-apology': ['escalate'],
  'decline-apology': [],
  escalate: [],
  'explain-late': [],
  'confirm-late': [],
  'decline-late': [],
}

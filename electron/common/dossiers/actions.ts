import type { Role } from '../api-spec.ts'
import type { ActionKind, DossierState, DossierStatus } from './model.ts'

type Row = {
  roles: readonly Role[]
  /** States in which the act is accepted; null: the act that begins a dossier. */
  from: readonly DossierStatus[] | null
  /** State after it; null: unchanged. */
  to: DossierStatus | 'by-sign-off' | null
  /** What else must hold. */
  when?: (state: DossierState) => boolean
  /** Verb of the journal entry, and what the shared system is told; local acts stay in the commune. */
  verb: string
  scope: 'upstream' | 'local'
}

const OPEN: readonly DossierStatus[] = ['received', 'processing', 'to-sign']

/**
 * The whole life of a dossier on one page. `mark-ready` leads to the leader where the procedure asks for a
 * signature (`to-sign`), otherwise straight to the counter (`ready`); nothing can be returned from `to-sign`,
 * so the leader's step cannot be left out.
 */
export const ACTIONS: Record<ActionKind, Row> = {
  receive: { roles: ['officer'], from: null, to: 'received', verb: 'received', scope: 'upstream' },
  'hand-over': {
    roles: ['officer', 'specialist', 'leader'],
    from: ['received', 'processing'],
    to: 'processing',
    verb: 'handed-over',
    scope: 'upstream',
  },
  'mark-ready': {
    roles: ['officer', 'specialist'],
    from: ['received', 'processing'],
    to: 'by-sign-off',
    verb: 'result-ready',
    scope: 'upstream',
  },
  'sign-off': { roles: ['leader'], from: ['to-sign'], to: 'ready', verb: 'signed-off', scope: 'upstream' },
  'send-back': { roles: ['leader'], from: ['to-sign'], to: 'processing', verb: 'sent-back', scope: 'local' },
  notify: {
    roles: ['officer', 'specialist'],
    from: ['received', 'processing', 'to-sign', 'ready'],
    to: null,
    verb: 'notified',
    scope: 'upstream',
  },
  return: { roles: ['officer'], from: ['ready'], to: 'returned', verb: 'returned', scope: 'upstream' },
  'draft-apology': {
    roles: ['specialist', 'officer'],
    from: OPEN,
    to: null,
    // One letter and one new date per dossier (NĐ 61/2018 Đ19, NĐ 297/2025 Đ6.5).
    when: (state) => state.apology !== 'signed',
    verb: 'apology-drafted',
    scope: 'local',
  },
  'sign-apology': {
    roles: ['leader'],
    from: OPEN,
    to: null,
    when: (state) => state.apology === 'drafted',
    verb: 'apologised',
    scope: 'upstream',
  },
  'decline-apology': {
    roles: ['leader'],
    from: OPEN,
    to: null,
    when: (state) => state.apology === 'drafted',
    verb: 'apology-declined',
    scope: 'local',
  },
  escalate: {
    roles: ['specialist', 'officer'],
    from: OPEN,
    to: null,
    when: (state) => state.apology === 'signed' && !state.escalated,
    verb: 'escalated',
    scope: 'local',
  },
}

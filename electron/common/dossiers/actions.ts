import type { ActionRow, Actor } from './action-row.ts'
import type { ActionKind, DossierState, DossierStatus } from './model.ts'

type Standing = { national: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10; clock: 'runs' | 'stands' | 'over' }

/** What each state means: TrangThaiHoSo of the national portal, and whether the office's time runs. */
export const STATUSES: Record<DossierStatus, Standing> = {
  received: { national: 2, clock: 'runs' },
  processing: { national: 4, clock: 'runs' },
  supplement: { national: 5, clock: 'stands' },
  obligation: { national: 6, clock: 'stands' },
  upward: { national: 4, clock: 'runs' },
  'to-review': { national: 4, clock: 'runs' },
  'to-sign': { national: 4, clock: 'runs' },
  ready: { national: 9, clock: 'over' },
  returned: { national: 10, clock: 'over' },
  refused: { national: 3, clock: 'over' },
  withdrawn: { national: 7, clock: 'over' },
  stopped: { national: 8, clock: 'over' },
  // The portal has no word for a number that is nobody's: work on it has stopped.
  void: { national: 8, clock: 'over' },
  // Told by the PC that has it now; here nobody waits for it any more.
  moved: { national: 4, clock: 'over' },
}

const all = Object.keys(STATUSES) as DossierStatus[]
/** The office has to act and its time runs. */
export const RUNNING: readonly DossierStatus[] = all.filter((status) => STATUSES[status].clock === 'runs')
/** Not decided yet, whoever has to act. */
export const UNDECIDED: readonly DossierStatus[] = all.filter((status) => STATUSES[status].clock !== 'over')
const IN_WORK: readonly DossierStatus[] = ['received', 'processing']
/** Whatever can be late (lateness/rules.ts). */
const EXPLAINED: readonly DossierStatus[] = all.filter((status) => status !== 'void' && status !== 'moved')
const CLOSED: readonly DossierStatus[] = ['returned', 'refused', 'withdrawn', 'stopped']

/** Whether a hand-over waits for this officer: by name, or as one of the department. */
const isReceiver = ({ handover }: DossierState, who: Actor | undefined) =>
  handover !== null &&
  (who === undefined ||
    (handover.toId === null
      ? handover.toDepartment === who.department
      : handover.toId === who.id || (who.standsFor?.includes(handover.toId) ?? false)))

/**
 * The whole life of a dossier on one page; README.md beside this file draws it. A result goes from `mark-ready` by the
 * signatures its procedure asks for (head of department `to-review`, leader `to-sign`) to the counter (`ready`, or
 * `refused` when that is what was decided); nothing can be returned from `to-review` or `to-sign`, so no signature
 * can be left out.
 */
export const ACTIONS: Record<ActionKind, ActionRow> = {
  receive: {
    roles: ['officer'],
    from: null,
    to: 'received',
    clock: 'starts',
    paper: 'receipt',
    verb: 'received',
    scope: 'upstream',
    // Taken back by `void` alone: its number is never used again.
    undo: false,
  },
  'hand-over': {
    roles: ['officer', 'specialist', 'head', 'leader'],
    from: IN_WORK,
    to: 'processing',
    clock: 'runs',
    paper: null,
    verb: 'handed-over',
    scope: 'upstream',
    undo: true,
  },
  'accept-hand-over': {
    roles: ['officer', 'specialist', 'head', 'leader'],
    from: UNDECIDED,
    to: null,
    when: isReceiver,
    clock: 'runs',
    paper: null,
    verb: 'hand-over-accepted',
    scope: 'local',
    undo: true,
  },
  'decline-hand-over': {
    roles: ['officer', 'specialist', 'head', 'leader'],
    from: IN_WORK,
    to: null,
    when: isReceiver,
    clock: 'runs',
    paper: null,
    verb: 'hand-over-declined',
    scope: 'local',
    undo: true,
  },
  'ask-supplement': {
    roles: ['officer', 'specialist'],
    from: IN_WORK,
    to: 'supplement',
    // Once, all in one (NĐ 118/2025 Đ11, NĐ 309/2026 Đ17.2a); again only with the leader's leave.
    when: ({ supplements }) => supplements.asked < supplements.allowed,
    clock: 'stops',
    paper: 'supplement',
    verb: 'supplement-asked',
    scope: 'upstream',
    undo: true,
  },
  'allow-supplement': {
    roles: ['leader'],
    from: IN_WORK,
    to: null,
    when: ({ supplements }) => supplements.asked > 0 && supplements.asked >= supplements.allowed,
    clock: 'runs',
    paper: null,
    verb: 'supplement-allowed',
    scope: 'local',
    undo: true,
  },
  'receive-supplement': {
    roles: ['officer', 'specialist'],
    from: ['supplement'],
    to: 'back-to-work',
    clock: 'goes-on',
    paper: 'receipt',
    verb: 'supplement-received',
    scope: 'upstream',
    undo: true,
  },
  'hand-upward': {
    roles: ['officer', 'specialist', 'head', 'leader'],
    from: IN_WORK,
    to: 'upward',
    clock: 'runs',
    paper: null,
    verb: 'handed-upward',
    scope: 'upstream',
    undo: true,
  },
  'come-back': {
    roles: ['officer', 'specialist', 'head', 'leader'],
    from: ['upward'],
    to: 'processing',
    clock: 'runs',
    paper: null,
    verb: 'came-back',
    scope: 'upstream',
    undo: true,
  },
  'ask-obligation': {
    roles: ['officer', 'specialist'],
    from: IN_WORK,
    to: 'obligation',
    clock: 'stops',
    paper: null,
    verb: 'obligation-asked',
    scope: 'upstream',
    undo: true,
  },
  'obligation-met': {
    roles: ['officer', 'specialist'],
    from: ['obligation'],
    to: 'back-to-work',
    clock: 'goes-on',
    paper: null,
    verb: 'obligation-met',
    scope: 'upstream',
    undo: true,
  },
  'mark-ready': {
    roles: ['officer', 'specialist', 'head'],
    from: IN_WORK,
    to: 'by-signatures',
    clock: 'ends',
    paper: null,
    verb: 'result-ready',
    scope: 'upstream',
    undo: true,
  },
  approve: {
    roles: ['head'],
    from: ['to-review'],
    to: 'by-signatures',
    clock: 'ends',
    paper: null,
    verb: 'approved',
    scope: 'upstream',
    undo: false,
  },
  'sign-off': {
    roles: ['leader'],
    from: ['to-sign'],
    to: 'by-signatures',
    clock: 'ends',
    paper: null,
    verb: 'signed-off',
    scope: 'upstream',
    undo: false,
  },
  'send-back': {
    roles: ['head', 'leader'],
    from: ['to-review', 'to-sign'],
    to: 'processing',
    when: ({ status }, who) => who === undefined || (status === 'to-review') === (who.role === 'head'),
    clock: 'runs',
    paper: null,
    verb: 'sent-back',
    scope: 'local',
    undo: true,
  },
  notify: {
    roles: ['officer', 'specialist'],
    from: [...UNDECIDED, 'ready', 'refused'],
    to: null,
    clock: 'runs',
    paper: null,
    verb: 'notified',
    scope: 'upstream',
    undo: true,
  },
  return: {
    roles: ['officer'],
    from: ['ready', 'refused'],
    to: 'given-back',
    when: ({ returnedAt }) => returnedAt === null,
    clock: 'ends',
    paper: 'return-receipt',
    verb: 'returned',
    scope: 'upstream',
    undo: true,
  },
  'post-came-back': {
    roles: ['officer'],
    from: ['returned'],
    to: 'ready',
    when: ({ archivedAt, byPost }) => byPost && archivedAt === null,
    clock: 'ends',
    paper: null,
    verb: 'post-came-back',
    scope: 'upstream',
    undo: true,
  },
  withdraw: {
    roles: ['officer'],
    from: UNDECIDED,
    to: 'withdrawn',
    clock: 'ends',
    paper: null,
    verb: 'withdrawn',
    scope: 'upstream',
    undo: true,
  },
  stop: {
    roles: ['officer', 'specialist'],
    // TT 03/2025 Đ7: only while nothing has been decided.
    from: [...IN_WORK, 'supplement', 'obligation', 'upward'],
    to: 'stopped',
    clock: 'ends',
    paper: 'stop-notice',
    verb: 'stopped',
    scope: 'upstream',
    undo: true,
  },
  archive: {
    roles: ['officer', 'specialist'],
    from: CLOSED,
    to: null,
    when: ({ archivedAt }) => archivedAt === null,
    clock: 'ends',
    paper: null,
    verb: 'archived',
    scope: 'local',
    undo: true,
  },
  correct: {
    roles: ['officer', 'specialist'],
    from: all.filter((status) => status !== 'void' && status !== 'moved'),
    to: null,
    clock: 'moves',
    paper: 'receipt',
    verb: 'corrected',
    scope: 'upstream',
    undo: false,
  },
  // Upstream: the number stays on record as nobody's (portal: 8) and every earlier act of it with it; it is never used
  // again. Where the intake was never accepted, `voided` stands in its place.
  void: {
    roles: ['officer'],
    from: [...IN_WORK, 'supplement', 'obligation'],
    to: 'void',
    // What bears a signature is no mistake of the intake any more.
    when: ({ apology }) => apology !== 'signed',
    clock: 'ends',
    paper: null,
    verb: 'voided',
    scope: 'upstream',
    undo: false,
  },
  // While something is still to be done or given back. Once more only where the shared system declined the first time:
  // that this is so the register knows, not the acts (core/custody).
  move: {
    roles: ['officer'],
    from: [...UNDECIDED, 'ready', 'refused', 'moved'],
    to: 'moved',
    when: ({ status, returnedAt }, who) => returnedAt === null && (status !== 'moved' || who === undefined),
    clock: 'runs',
    paper: null,
    verb: 'moved',
    scope: 'upstream',
    undo: false,
  },
  keep: {
    roles: ['officer'],
    from: ['moved'],
    to: 'where-it-was',
    when: (_, who) => who === undefined,
    clock: 'runs',
    paper: null,
    verb: 'kept',
    scope: 'upstream',
    undo: false,
  },
  // Nobody's act: the PC writes it when it has all of the dossier.
  arrive: {
    roles: ['officer'],
    from: all.filter((status) => status !== 'void'),
    to: 'where-it-was',
    when: (_, who) => who === undefined,
    clock: 'runs',
    paper: null,
    verb: 'arrived',
    scope: 'local',
    undo: false,
  },
  // Upstream: told only of an act that it is told of. `undone` carries status, due and finishing moment as they were
  // before, and the shared system puts them back; both acts stay in its history.
  undo: {
    roles: ['officer', 'specialist', 'head', 'leader'],
    from: all,
    to: 'as-before',
    when: ({ last }, who) =>
      last !== null &&
      ACTIONS[last.kind as ActionKind].undo &&
      (who === undefined || last.officerId === who.id),
    clock: 'moves',
    paper: null,
    verb: 'undone',
    scope: 'upstream',
    undo: false,
  },
  'draft-apology': {
    roles: ['specialist', 'officer', 'head'],
    from: RUNNING,
    to: null,
    // One letter and one new date per dossier (NĐ 61/2018 Đ19, NĐ 297/2025 Đ6.5).
    when: (state) => state.apology !== 'signed',
    clock: 'runs',
    paper: null,
    verb: 'apology-drafted',
    scope: 'local',
    undo: true,
  },
  'sign-apology': {
    roles: ['leader'],
    from: RUNNING,
    to: null,
    when: (state) => state.apology === 'drafted',
    clock: 'moves',
    paper: 'apology',
    verb: 'apologised',
    scope: 'upstream',
    undo: false,
  },
  'decline-apology': {
    roles: ['leader'],
    from: RUNNING,
    to: null,
    when: (state) => state.apology === 'drafted',
    clock: 'runs',
    paper: null,
    verb: 'apology-declined',
    scope: 'local',
    undo: true,
  },
  escalate: {
    roles: ['specialist', 'officer', 'head'],
    from: RUNNING,
    to: null,
    when: (state) => state.apology === 'signed' && !state.escalated,
    clock: 'runs',
    paper: null,
    verb: 'escalated',
    scope: 'local',
    undo: true,
  },
  'explain-late': {
    // The counter too: a citizen who stands there is not sent away because the specialist is out.
    roles: ['specialist', 'officer', 'head'],
    from: EXPLAINED,
    to: null,
    // Once confirmed it is what the leader answers for upward.
    when: ({ explanation }) => explanation !== 'confirmed',
    clock: 'runs',
    paper: null,
    verb: 'lateness-explained',
    scope: 'local',
    undo: true,
  },
  'confirm-late': {
    roles: ['leader'],
    from: EXPLAINED,
    to: null,
    when: ({ explanation }) => explanation === 'given',
    clock: 'runs',
    paper: null,
    verb: 'lateness-confirmed',
    scope: 'local',
    undo: true,
  },
  'decline-late': {
    roles: ['leader'],
    from: EXPLAINED,
    to: null,
    when: ({ explanation }) => explanation === 'given',
    clock: 'runs',
    paper: null,
    verb: 'lateness-sent-back',
    scope: 'local',
    undo: true,
  },
}

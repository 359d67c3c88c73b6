import { classifyReturn } from '../deadlines/rules.ts'
import type { Step } from '../procedures/model.ts'
import type { Instant } from '../time/model.ts'
import type { DossierAction, DossierState } from './model.ts'
import { apply } from './rules.ts'
import { standingActions } from './standing-actions.ts'

/** The dossier going from one pair of hands to another within or at the beginning of a step. */
export type Hand = {
  /** Null: the applicant, at intake. */
  giver: string | null
  /** Null: whoever of the step's role takes it up; known once somebody has. */
  receiver: string | null
  at: Instant
  /** When the receiver confirmed; null where nobody has, or nobody has to. */
  acceptedAt: Instant | null
}

/** One stay of the dossier at one step; a step that is gone through twice has two. */
export type Passage = {
  /** Place in the dossier's process; null for a dossier that was begun without one. */
  index: number | null
  step: Step | null
  hands: Hand[]
  since: Instant
  dueAt: Instant | null
  /** Null: it is here now. */
  endedAt: Instant | null
  /** By the day, as for the whole dossier; null while it is here and where no limit was set. */
  result: 'early' | 'on-time' | 'late' | null
}

export type StepHistory = {
  /** In the order they were gone through, the present one last. */
  passages: Passage[]
  /** Steps that are still to come, in their order; empty once the dossier is closed. */
  toCome: { index: number; step: Step }[]
}

/**
 * The way of a dossier through the office, out of its actions alone: step by step with giver, receiver, beginning, limit
 * and end. Acts taken back have never been. What the control slip and the dossier page show.
 */
export function stepHistory(actions: readonly DossierAction[]): StepHistory {
  const passages: Passage[] = []
  let state: DossierState | null = null
  for (const action of standingActions(actions)) {
    const before: DossierState | null = state
    state = apply(before, action)
    goOn(passages, before, state, action)
  }
  if (!state) return { passages, toCome: [] }
  const at = passages.at(-1)?.endedAt === null ? state.step?.index : undefined
  const toCome = state.steps.flatMap((step, index) =>
    at !== undefined && index > at ? [{ index, step }] : [],
  )
  return { passages, toCome }
}

function goOn(
  passages: Passage[],
  before: DossierState | null,
  after: DossierState,
  action: DossierAction,
): void {
  const { at, officer } = action
  const here = passages.at(-1)
  const hand = here?.hands.at(-1)
  if (action.kind === 'receive') {
    open(passages, after, { giver: null, receiver: officer.name, at, acceptedAt: at })
    return
  }
  if (!here || !hand) return
  if (action.kind === 'accept-hand-over') {
    hand.receiver = officer.name
    hand.acceptedAt = at
    return
  }
  if (action.kind === 'decline-hand-over') {
    here.hands.push({ giver: officer.name, receiver: before!.handover!.fromName, at, acceptedAt: at })
    return
  }
  // Whoever works on what was left to a role or a department is the one who received it.
  if (hand.receiver === null && MOVES.has(action.kind)) hand.receiver = officer.name
  if (before!.handover && !after.handover && action.kind !== 'hand-over' && hand.acceptedAt === null) {
    hand.receiver = officer.name
    hand.acceptedAt = at
  }
  if (isLeft(after)) {
    if (here.endedAt === null) close(here, at)
    return
  }
  const receiver = action.kind === 'hand-over' ? action.toName : null
  const moved = before!.step?.index !== after.step?.index
  if (moved || here.endedAt !== null) {
    if (here.endedAt === null) close(here, at)
    const worker = before!.assignee?.name ?? null
    open(passages, after, {
      giver: officer.name,
      receiver: receiver ?? (action.kind === 'send-back' ? worker : null),
      at,
      acceptedAt: null,
    })
  } else if (receiver !== null) {
    here.hands.push({ giver: officer.name, receiver, at, acceptedAt: null })
  } else if (after.step && before!.step && after.step.dueAt !== before!.step.dueAt) {
    here.dueAt = after.step.dueAt
  }
}

/* Acts by which somebody shows to have it in hand. */
const MOVES: ReadonlySet<DossierAction['kind']> = new Set([
  'mark-ready',
  'approve',
  'sign-off',
  'send-back',
  'return',
  'hand-over',
  'ask-supplement',
  'ask-obligation',
  'hand-upward',
])

function open(passages: Passage[], { step, steps }: DossierState, hand: Hand): void {
  passages.push({
    index: step?.index ?? null,
    step: step ? steps[step.index]! : null,
    hands: [hand],
    since: hand.at,
    dueAt: step?.dueAt ?? null,
    endedAt: null,
    result: null,
  })
}

function close(passage: Passage, at: Instant): void {
  passage.endedAt = at
  passage.result = passage.dueAt === null ? null : classifyReturn(passage.dueAt, at)
}

/* Nobody in the office has anything to do on it any more. */
function isLeft({ status, returnedAt }: DossierState): boolean {
  return returnedAt !== null || status === 'withdrawn' || status === 'stopped' || status === 'void'
}

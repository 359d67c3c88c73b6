import type { Role } from '../api-spec.ts'
import type { Step } from '../procedures/model.ts'
import type { DossierAction, DossierState, DossierStatus } from './model.ts'

/* The internal process moves by itself: a step belongs to a role, and whoever an act leads to stands at the next step
   of that role. Nobody ticks steps off, so none can be forgotten or ticked early. */

/** Who has it in hand after the act; null: as before. */
function holderAfter(after: DossierState, action: DossierAction): Role | null {
  if (action.kind === 'hand-over') return action.toRole
  return HOLDERS[after.status] ?? null
}

const HOLDERS: Partial<Record<DossierStatus, Role>> = {
  'to-review': 'head',
  'to-sign': 'leader',
  ready: 'officer',
  refused: 'officer',
  returned: 'officer',
}

/** The step after an act: onward to the next of the holder's role; after a send-back, back to where the work is done. */
export function stepAfter(
  before: DossierState,
  after: DossierState,
  action: DossierAction,
): DossierState['step'] {
  const { steps, step } = before
  if (step === null) return null
  const index = nextIndex(steps, step.index, before, after, action)
  // After a wait the same step goes on until later.
  const goesOn = action.kind === 'receive-supplement' || action.kind === 'obligation-met'
  if (index === step.index) return goesOn && action.stepDueAt ? { ...step, dueAt: action.stepDueAt } : step
  return { index, since: action.at, dueAt: action.stepDueAt ?? null }
}

function nextIndex(
  steps: readonly Step[],
  at: number,
  before: DossierState,
  after: DossierState,
  action: DossierAction,
): number {
  if (action.kind === 'send-back' || (action.kind === 'return' && after.status === 'processing')) {
    const worked = steps.findLastIndex((step, index) => index < at && step.role === 'specialist')
    return worked < 0 ? at : worked
  }
  // Another PC is no other step.
  if (action.kind === 'move' || action.kind === 'keep' || action.kind === 'arrive') return at
  // The last one: nothing is left to do but to keep it.
  if (after.status === 'returned') return steps.length - 1
  if (after.status === before.status && action.kind !== 'hand-over') return at
  const holder = holderAfter(after, action)
  if (holder === null || (holder === steps[at]!.role && action.kind !== 'hand-over')) return at
  const onward = steps.findIndex((step, index) => index > at && step.role === holder)
  return onward < 0 ? at : onward
}

/** The step an act would begin, for whoever works out its end; null where it begins none. */
export function stepBegun(before: DossierState | null, after: DossierState): Step | null {
  if (!after.step || before?.step?.index === after.step.index) return null
  return after.steps[after.step.index] ?? null
}

import type { Actor } from './action-row.ts'
import type { DossierState } from './model.ts'

/** Whether a hand-over waits for this officer: by name, or as one of the department. */
export const isReceiver = ({ handover }: DossierState, who: Actor | undefined) =>
  handover !== null &&
  (who === undefined ||
    (handover.toId === null
      ? handover.toDepartment === who.department
      : handover.toId === who.id || (who.standsFor?.includes(handover.toId) ?? false)))

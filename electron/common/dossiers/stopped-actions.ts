import type { Actor } from './action-row.ts'
import { ACTIONS } from './actions.ts'
import type { ActionKind, DossierState } from './model.ts'

/**
 * Acts that this officer could do but for a rule that somebody above may lift: a second supplement request (NĐ 118/2025
 * Đ11, NĐ 309/2026 Đ17.2a), which the leader may allow. The screen offers them to say so.
 */
export function stoppedActions(state: DossierState, { role }: Pick<Actor, 'role'>): ActionKind[] {
  const { roles, from } = ACTIONS['ask-supplement']
  const { asked, allowed } = state.supplements
  return roles.includes(role) && from!.includes(state.status) && asked >= allowed ? ['ask-supplement'] : []
}

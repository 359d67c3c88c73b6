import { RUNNING } from '../dossiers/statuses.ts'
import type { DossierAction, DossierFacts } from '../dossiers/model.ts'
import { reduceDossier } from '../dossiers/rules.ts'
import { standingActions } from '../dossiers/standing-actions.ts'

/**
 * Has the dossier a result that can be digitised? One that its signatures have made ready, be it a refusal, also after
 * it was given back: a part of it while the rest is in work, all of it when there was no time at the counter. One that
 * the citizen waits for leaves at once, so it may be scanned from the intake on.
 */
export function hasResult({
  facts,
  actions,
}: {
  facts: Pick<DossierFacts, 'procedure'>
  actions: readonly DossierAction[]
}): boolean {
  const status = reduceDossier(actions)?.status
  if (!status) return false
  if (status === 'ready' || status === 'returned' || status === 'refused') return true
  if (!RUNNING.includes(status)) return false
  if (facts.procedure.noWait && (status === 'received' || status === 'processing')) return true
  return standingActions(actions).some(({ kind }) => kind === 'return')
}

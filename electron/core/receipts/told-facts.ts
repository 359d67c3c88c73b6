import type { DossierFacts, DossierState } from '../../common/dossiers/model.ts'
import type { UpstreamFacts } from '../../common/dossiers/upstream.ts'
import { upstreamFacts } from '../../common/receipts/upstream-facts.ts'

/**
 * What the shared system is told of a dossier's facts after a correction. The due moment is the promise as it stands
 * without an apology: the letter told of its own date, or will, from where it waits.
 */
export function toldFacts(
  facts: DossierFacts,
  { firstDueAt }: Pick<DossierState, 'firstDueAt'>,
): UpstreamFacts {
  const { fee, feeLines } = facts
  const fees = feeLines ?? (fee > 0 ? [{ name: 'Phí, lệ phí', amount: fee }] : [])
  const told = upstreamFacts({ ...facts, dueAt: firstDueAt }, { amount: fee, lines: [], open: [] })
  return { ...told, fees: fees.filter((line) => line.amount > 0) }
}

import type { DossierFacts } from '../dossiers/model.ts'
import { fold } from '../text/fold.ts'
import type { FeeLine } from './model.ts'

/** Phí, lệ phí (Luật Phí và lệ phí 2015), and what was taken under one name for both. */
export const FEE_KINDS = ['fee', 'charge', 'mixed'] as const
export type FeeKind = (typeof FEE_KINDS)[number]

/**
 * What a line of a receipt is, by its name, which is the one the law uses; several fees on one line are `mixed` unless
 * all of them are alike.
 */
export function feeKindOf({ name }: Pick<FeeLine, 'name'>): FeeKind {
  const kinds = new Set(name.split(';').map((part) => kindOfOne(fold(part).trim())))
  return kinds.size === 1 ? [...kinds][0]! : 'mixed'
}

function kindOfOne(name: string): FeeKind {
  if (name.startsWith('le phi')) return 'charge'
  return name.startsWith('phi') && !name.startsWith('phi, le phi') ? 'fee' : 'mixed'
}

/** What a dossier owes is, as far as its fees are of one kind: for what is let be as a whole. */
export function feeKindOfDossier({ feeLines = [] }: Pick<DossierFacts, 'feeLines'>): FeeKind {
  const kinds = new Set(feeLines.map(feeKindOf))
  return kinds.size === 1 ? [...kinds][0]! : 'mixed'
}

import type { DossierFacts } from '../../common/dossiers/model.ts'

/** Number of papers handed in with a dossier: each original and each copy. */
export function papersOf({ components }: DossierFacts): number {
  return components.reduce((sum, { originals, copies }) => sum + originals + copies, 0)
}

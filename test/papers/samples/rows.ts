import { dossierNoOf, type LegalSet } from './parts.ts'

/** Dossier numbers of one day, counted on from the sample's own. */
export const numbersOf = (set: LegalSet, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    dossierNoOf(set).replace(/\d{4}$/, String(index + 1).padStart(4, '0')),
  )

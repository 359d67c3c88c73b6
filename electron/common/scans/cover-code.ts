import type { CoverSheet } from './bench-model.ts'

/* In the QR of a cover sheet. Not a receipt's QR: a hand scanner over it must not open the dossier, and what is scanned
   with the papers must not be taken for a slip. Component codes are free text without blanks, numbers hold no `|`. */
const MARK = 'QMC-BIA'

/** What stands in the QR of a component's cover sheet. */
export function coverCode({ dossierNo, component }: CoverSheet): string {
  return [MARK, dossierNo, encodeURIComponent(component)].join('|')
}

/** The cover sheet that a QR belongs to; null for any other QR. */
export function readCoverCode(text: string): CoverSheet | null {
  const [mark, dossierNo, component, ...rest] = text.trim().split('|')
  if (mark !== MARK || !dossierNo || !component || rest.length > 0) return null
  try {
    return { dossierNo, component: decodeURIComponent(component) }
  } catch {
    return null
  }
}

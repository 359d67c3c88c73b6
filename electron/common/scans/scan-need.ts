import type { DossierFacts } from '../dossiers/model.ts'

/**
 * Codes of the components that have to be digitised: what was handed in on paper. Not what was only shown, what a
 * database already holds, nor anything of a dossier that came as files (TT 01/2023/TT-VPCP Đ8, TT 03/2025/TT-VPCP Đ5).
 * What is secret is known to the register alone.
 */
export function componentsToScan({
  channel,
  components,
}: Pick<DossierFacts, 'channel' | 'components'>): string[] {
  if (channel === 'online') return []
  return components
    .filter(
      ({ mode, notNeeded, originals, copies }) => mode === 'submit' && !notNeeded && originals + copies > 0,
    )
    .map(({ code }) => code)
}

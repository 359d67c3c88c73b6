import type { UpstreamFacts } from '../dossiers/upstream.ts'

/**
 * What the national portal needs of a dossier's facts besides what `sync/upstream-rules.ts` asks already. The shared
 * system takes such a dossier and keeps it; only the portal does not hear of it before the fact is there.
 */
export const PORTAL_NEEDS = [
  /** LoaiDoiTuong tells business, state body and other organisation apart; nothing of it follows from a number. */
  'ORGANISATION_KIND',
  /** MaTTHC is the national code, one digit and six. */
  'PROCEDURE_CODE',
  /** NgayHenTra is required. */
  'DUE_MISSING',
  /** HinhThuc says whether the result goes by post. */
  'RETURN_BY_MISSING',
] as const
export type PortalNeed = (typeof PORTAL_NEEDS)[number]

/**
 * What is still to be asked, so that the counter can ask while the citizen is there and the district can say why it
 * waits.
 * Source: the interface's table of HoSo: LoaiDoiTuong, MaTTHC, NgayHenTra, HinhThuc (none of them optional).
 */
export function checkForPortal(facts: UpstreamFacts): PortalNeed[] {
  const needs: PortalNeed[] = []
  if (facts.applicant.kind === 'organisation') needs.push('ORGANISATION_KIND')
  if (!/^\d\.\d{6}$/.test(facts.procedureCode)) needs.push('PROCEDURE_CODE')
  if (facts.dueAt === null) needs.push('DUE_MISSING')
  if (facts.returnBy === undefined) needs.push('RETURN_BY_MISSING')
  return needs
}

/**
 * What DinhDanhCHS has a kind for: a citizen's number of twelve digits, or of nine; null for a passport, which it has
 * none for: the dossier goes without it, and the citizen does not find it by that number.
 * Source: the interface's line on DinhDanhCHS.
 */
export function portalIdentityKind(number: string): '12' | '9' | null {
  if (/^\d{12}$/.test(number)) return '12'
  return /^\d{9}$/.test(number) ? '9' : null
}

import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { CombinedSlipPaper } from '../../common/papers/records/combined-slip.ts'
import { dayOf } from '../../common/time/rules.ts'
import { dossierQr } from './dossier-qr.ts'
import { type Office, officeName, paperBase } from './paper-head.ts'
import { papersOf } from './papers-of.ts'
import { resultPlace } from './result-place.ts'

/**
 * One slip for the dossiers that one person handed in on one day. The QR of each is that of its own slip, so that the
 * counter finds it by either.
 * @returns MIXED for dossiers of several people or days
 */
export function combinedSlipRecord(
  dossiers: readonly Dossier[],
  office: Office,
  paperNo: string | null,
): CombinedSlipPaper | 'MIXED' {
  const [first] = dossiers
  if (!first) return 'MIXED'
  const { facts } = first
  const isSame = (one: Dossier) =>
    one.applicantId === first.applicantId && dayOf(one.facts.receivedAt) === dayOf(facts.receivedAt)
  if (!dossiers.every(isSame)) return 'MIXED'
  return {
    kind: 'combined-slip',
    ...paperBase('combined-slip', office, facts.receivedAt),
    paperNo,
    office: officeName(office),
    applicant: facts.applicant,
    authorised: facts.authorised,
    receivedAt: facts.receivedAt,
    dossiers: dossiers.map((one) => ({
      dossierNo: one.dossierNo,
      procedure: { code: one.facts.procedure.code, name: one.facts.procedure.name },
      request: one.facts.request,
      papers: papersOf(one.facts),
      dueAt: one.facts.dueAt,
      fee: one.facts.fee,
      qr: dossierQr('receipt', one, office, { madeAt: one.facts.receivedAt, dueAt: one.facts.dueAt }),
    })),
    resultAt: [...new Set(dossiers.map((one) => resultPlace(one.facts, office)))].join('; ').slice(0, 400),
    submitterName: (facts.authorised ?? facts.applicant).name,
    officerName: first.actions[0]!.officer.name,
    copies: 2,
  }
}

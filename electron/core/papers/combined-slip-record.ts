import type { Dossier } from '../../../db/tables/dossiers.ts'
import { legalForm } from '../../common/papers/kinds.ts'
import { receiptQr } from '../../common/papers/qr.ts'
import type { CombinedSlipPaper } from '../../common/papers/records/combined-slip.ts'
import { dayOf } from '../../common/time/rules.ts'
import { type Office, paperBase } from './paper-head.ts'
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
  const { commune } = office
  return {
    kind: 'combined-slip',
    ...paperBase('combined-slip', office, facts.receivedAt),
    paperNo,
    office: `${commune.officeName} ${commune.name}`,
    applicant: facts.applicant,
    authorised: facts.authorised,
    receivedAt: facts.receivedAt,
    dossiers: dossiers.map(({ dossierNo, facts: own }) => ({
      dossierNo,
      procedure: { code: own.procedure.code, name: own.procedure.name },
      request: own.request,
      papers: papersOf(own),
      dueAt: own.dueAt,
      fee: own.fee,
      qr: receiptQr({
        dossierNo,
        procedureCode: own.procedure.code,
        idNumber: own.applicant.idNumber ?? '',
        title: legalForm('receipt', commune.templateSet).title,
        system: 'Quầy Một Cửa',
        madeAt: own.receivedAt,
        dueAt: own.dueAt,
      }),
    })),
    resultAt: [...new Set(dossiers.map((one) => resultPlace(one.facts, commune)))].join('; ').slice(0, 400),
    submitterName: (facts.authorised ?? facts.applicant).name,
    officerName: first.actions[0]!.officer.name,
    copies: 2,
  }
}

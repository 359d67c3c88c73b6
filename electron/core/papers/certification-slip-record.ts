import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { CertificationKind } from '../../common/certifications/model.ts'
import { appointmentOf, certificationKind } from '../../common/certifications/rules.ts'
import { legalForm } from '../../common/papers/kinds.ts'
import { receiptQr } from '../../common/papers/qr.ts'
import type { CertificationSlipPaper } from '../../common/papers/records/certification-slip.ts'
import { type Office, paperBase } from './paper-head.ts'

/** What a certification is called on the slip and in the book. */
export const CERTIFICATION_ACTS: Record<CertificationKind, string> = {
  copy: 'Bản sao từ bản chính',
  signature: 'Chữ ký',
  translator: 'Chữ ký người dịch',
  transaction: 'Giao dịch',
}

/** The slip of a request for certification, from the facts of its intake; null for a dossier that certifies nothing. */
export function certificationSlipRecord(
  { facts, dossierNo, actions }: Dossier,
  office: Office,
): CertificationSlipPaper | null {
  const kind = certificationKind(facts.procedure.code)
  const documents = facts.certified ?? []
  if (!kind || documents.length === 0) return null
  return {
    kind: 'certification-slip',
    ...paperBase('certification-slip', office, facts.receivedAt),
    paperNo: null,
    dossierNo,
    office: `${office.commune.officeName} ${office.commune.name}`,
    applicant: facts.applicant,
    documents: documents.map(({ name, pages, copies, fee }) => ({
      name,
      act: CERTIFICATION_ACTS[kind],
      pages: kind === 'copy' ? pages : null,
      copies,
      fee,
    })),
    // Fees of a case come on top, and a corrected sum is what is owed.
    fee: facts.fee,
    receivedAt: facts.receivedAt,
    dueAt: appointmentOf(facts),
    submitterName: (facts.authorised ?? facts.applicant).name,
    officerName: actions[0]!.officer.name,
    qr: receiptQr({
      dossierNo,
      procedureCode: facts.procedure.code,
      idNumber: facts.applicant.idNumber ?? '',
      title: legalForm('certification-slip', office.commune.templateSet).title,
      system: 'Quầy Một Cửa',
      madeAt: facts.receivedAt,
      dueAt: facts.dueAt,
    }),
    copies: 2,
  }
}

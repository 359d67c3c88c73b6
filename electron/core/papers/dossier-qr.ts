import type { Dossier } from '../../../db/tables/dossiers.ts'
import { legalForm, type PaperKind } from '../../common/papers/kinds.ts'
import { receiptQr } from '../../common/papers/qr.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Office } from './paper-head.ts'

/** QR of a paper about a dossier (TT 01/2023/TT-VPCP Đ26): the counter's scanner opens the dossier by it. */
export function dossierQr(
  kind: PaperKind,
  { dossierNo, facts }: Pick<Dossier, 'dossierNo' | 'facts'>,
  { commune }: Office,
  { madeAt, dueAt }: { madeAt: Instant; dueAt: Instant | null },
): string {
  return receiptQr({
    dossierNo,
    procedureCode: facts.procedure.code,
    idNumber: facts.applicant.idNumber ?? '',
    title: legalForm(kind, commune.templateSet).title,
    system: 'Quầy Một Cửa',
    madeAt,
    dueAt,
  })
}

import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import type { ApologyPaper } from '../../common/papers/model.ts'
import { receiptQr } from '../../common/papers/qr.ts'
import type { Commune } from '../../common/station/model.ts'
import { paperBase } from './paper-head.ts'

type Signed = Extract<DossierAction, { kind: 'sign-apology' }>
type Draft = Extract<DossierAction, { kind: 'draft-apology' }>

/** The apology letter of a dossier whose re-appointment the leader has signed off; null before that. */
export function apologyRecord(dossier: Dossier, commune: Commune, development: boolean): ApologyPaper | null {
  const { facts, dossierNo, actions } = dossier
  const signed = actions.find((action): action is Signed => action.kind === 'sign-apology')
  const draft = actions.findLast((action): action is Draft => action.kind === 'draft-apology')
  if (!signed || !draft) return null
  const base = paperBase(commune, signed.at, development)
  return {
    kind: 'apology',
    ...base,
    head: { ...base.head, superior: 'ỦY BAN NHÂN DÂN', agency: commune.name.toUpperCase() },
    paperNo: signed.apologyNo,
    dossierNo,
    recipient: facts.applicant.name,
    issuer: `Ủy ban nhân dân ${lowerFirst(commune.name)}`,
    applicant: facts.applicant,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    receivedBy: `${commune.officeName} ${commune.name}`,
    receivedAt: facts.receivedAt,
    dueAt: facts.dueAt,
    newDueAt: signed.newDueAt,
    reason: draft.reason,
    ...(commune.phone ? { contact: commune.phone } : {}),
    signer: {
      capacity: ['TM. ỦY BAN NHÂN DÂN', commune.leaderTitle.toUpperCase()],
      name: commune.leaderName,
    },
    sentTo: ['Như trên', `${commune.officeName} (để giao)`, 'Lưu: hồ sơ'],
    qr: receiptQr({
      dossierNo,
      procedureCode: facts.procedure.code,
      idNumber: facts.applicant.idNumber ?? '',
      title: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      system: 'Quầy Một Cửa',
      madeAt: signed.at,
      dueAt: signed.newDueAt,
    }),
  }
}

/* `Xã Hòa Bình` inside a sentence is `xã Hòa Bình`. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

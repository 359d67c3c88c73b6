import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { legalForm } from '../../common/papers/kinds.ts'
import { receiptQr } from '../../common/papers/qr.ts'
import type { ApologyPaper } from '../../common/papers/records/apology.ts'
import type { Instant } from '../../common/time/model.ts'
import { letterHead, type Office, paperBase } from './paper-head.ts'

type Signed = Extract<DossierAction, { kind: 'sign-apology' }>
type Draft = Extract<DossierAction, { kind: 'draft-apology' }>

/** What the letter says beyond the dossier's facts. */
export type Letter = Pick<Draft, 'reason' | 'newDueAt'> & {
  /** Day of the letter. */
  at: Instant
  /** Null until the leader has signed. */
  apologyNo: string | null
}

/** What the leader signed off; null before that. */
export function signedLetter({ actions }: Dossier): Letter | null {
  const signed = actions.find((action): action is Signed => action.kind === 'sign-apology')
  const draft = actions.findLast((action): action is Draft => action.kind === 'draft-apology')
  if (!signed || !draft) return null
  const { at, apologyNo, newDueAt } = signed
  return { at, apologyNo, newDueAt, reason: draft.reason }
}

/** The apology letter (Mẫu 04) of a dossier. */
export function apologyRecord({ facts, dossierNo }: Dossier, letter: Letter, office: Office): ApologyPaper {
  const { commune, lines } = office
  const base = paperBase('apology', office, letter.at)
  return {
    kind: 'apology',
    ...base,
    head: letterHead(office, letter.at),
    paperNo: letter.apologyNo,
    dossierNo,
    recipient: facts.applicant.name,
    issuer: `Ủy ban nhân dân ${lowerFirst(commune.name)}`,
    applicant: facts.applicant,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    receivedBy: `${commune.officeName} ${commune.name}`,
    receivedAt: facts.receivedAt,
    dueAt: facts.dueAt,
    newDueAt: letter.newDueAt,
    reason: letter.reason,
    ...(lines.contact === null ? {} : { contact: lines.contact }),
    signer: {
      capacity: lines.signer,
      name: commune.leaderName,
    },
    sentTo: ['Như trên', `${commune.officeName} (để giao)`, 'Lưu: hồ sơ'],
    qr: receiptQr({
      dossierNo,
      procedureCode: facts.procedure.code,
      idNumber: facts.applicant.idNumber ?? '',
      title: legalForm('apology', commune.templateSet).title,
      system: 'Quầy Một Cửa',
      madeAt: letter.at,
      dueAt: letter.newDueAt,
    }),
  }
}

/* `Xã Hòa Bình` inside a sentence is `xã Hòa Bình`. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

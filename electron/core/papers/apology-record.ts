import type { Dossier } from '../../../db/tables/dossiers.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { ApologyPaper } from '../../common/papers/records/apology.ts'
import type { Instant } from '../../common/time/model.ts'
import { dossierQr } from './dossier-qr.ts'
import { letterOf } from './letter-of.ts'
import { type Office, paperBase } from './paper-head.ts'

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
  const signed = lastAct(actions, 'sign-apology')
  const draft = lastAct(actions, 'draft-apology')
  if (!signed || !draft) return null
  const { at, apologyNo, newDueAt } = signed
  return { at, apologyNo, newDueAt, reason: draft.reason }
}

/** The apology letter (Mẫu 04) of a dossier. */
export function apologyRecord(dossier: Dossier, letter: Letter, office: Office): ApologyPaper {
  const { contact } = office.lines
  return {
    kind: 'apology',
    ...paperBase('apology', office, letter.at),
    ...letterOf(dossier, office, letter.at),
    paperNo: letter.apologyNo,
    dueAt: reduceDossier(dossier.actions)!.firstDueAt,
    newDueAt: letter.newDueAt,
    reason: letter.reason,
    ...(contact === null ? {} : { contact }),
    qr: dossierQr('apology', dossier, office, { madeAt: letter.at, dueAt: letter.newDueAt }),
  }
}

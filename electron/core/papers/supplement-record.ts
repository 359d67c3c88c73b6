import type { Dossier } from '../../../db/tables/dossiers.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import type { SupplementPaper } from '../../common/papers/records/supplement.ts'
import { dossierQr } from './dossier-qr.ts'
import { officeName, type Office, paperBase } from './paper-head.ts'

/** What was last asked for (Mẫu số 02); null where nothing has been. */
export function supplementRecord(dossier: Dossier, office: Office): SupplementPaper | null {
  const asked = lastAct(dossier.actions, 'ask-supplement')
  if (!asked) return null
  const { facts, dossierNo } = dossier
  return {
    kind: 'supplement',
    ...paperBase('supplement', office, asked.at),
    paperNo: asked.paperNo,
    dossierNo,
    office: officeName(office),
    applicant: facts.applicant,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    request: facts.request,
    items: asked.items,
    reason: asked.reason,
    answerBy: asked.answerBy,
    contact: office.lines.contact,
    officerName: asked.officer.name,
    qr: dossierQr('supplement', dossier, office, { madeAt: asked.at, dueAt: asked.answerBy }),
  }
}

import type { Dossier } from '../../../db/tables/dossiers.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { standingActions } from '../../common/dossiers/standing-actions.ts'
import type { RefusalPaper } from '../../common/papers/records/refusal.ts'
import { dossierQr } from './dossier-qr.ts'
import { officeName, type Office, paperBase } from './paper-head.ts'

/** The last signature it needed: its number was taken with it. */
type Decided = Extract<DossierAction, { kind: 'mark-ready' | 'approve' | 'sign-off' }> & { refusalNo: string }

/** The refusal after appraisal (Mẫu số 03), once it is decided; null before that and where nothing is refused. */
export function refusalRecord(dossier: Dossier, office: Office): RefusalPaper | null {
  const actions = standingActions(dossier.actions)
  const decided = actions.findLast(
    (action): action is Decided => 'refusalNo' in action && action.refusalNo !== null,
  )
  const ready = lastAct(dossier.actions, 'mark-ready')
  if (!decided || ready?.outcome !== 'refused') return null
  const { facts, dossierNo } = dossier
  return {
    kind: 'refusal',
    ...paperBase('refusal', office, decided.at),
    paperNo: decided.refusalNo,
    dossierNo,
    office: officeName(office),
    applicant: facts.applicant,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    request: facts.request,
    reason: ready.reason,
    contact: office.lines.contact,
    submitterName: (facts.authorised ?? facts.applicant).name,
    officerName: actions[0]!.officer.name,
    qr: dossierQr('refusal', dossier, office, { madeAt: decided.at, dueAt: null }),
  }
}

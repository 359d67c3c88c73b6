import type { Dossier } from '../../../db/tables/dossiers.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import type { StopNoticePaper } from '../../common/papers/records/stop-notice.ts'
import { dossierQr } from './dossier-qr.ts'
import { communeInSentence, letterHead, officeName, type Office, paperBase } from './paper-head.ts'

/** The notice that work on a dossier has stopped (Mẫu số 05); null where it has not. */
export function stopNoticeRecord(dossier: Dossier, office: Office): StopNoticePaper | null {
  const stopped = lastAct(dossier.actions, 'stop')
  if (!stopped) return null
  const { facts, dossierNo } = dossier
  const { commune, lines } = office
  return {
    kind: 'stop-notice',
    ...paperBase('stop-notice', office, stopped.at),
    head: letterHead(office, stopped.at),
    paperNo: stopped.paperNo,
    dossierNo,
    recipient: facts.applicant.name,
    issuer: `Ủy ban nhân dân ${communeInSentence(commune)}`,
    applicant: facts.applicant,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    receivedBy: officeName(office),
    receivedAt: facts.receivedAt,
    stoppedAt: stopped.at,
    cause: stopped.cause,
    reason: stopped.reason,
    contact: lines.contact,
    signer: { capacity: lines.signer, name: commune.leaderName },
    sentTo: ['Như trên', `${commune.officeName} (để giao)`, 'Lưu: hồ sơ'],
    qr: dossierQr('stop-notice', dossier, office, { madeAt: stopped.at, dueAt: null }),
  }
}

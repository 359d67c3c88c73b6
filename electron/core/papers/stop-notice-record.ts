import type { Dossier } from '../../../db/tables/dossiers.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import type { StopNoticePaper } from '../../common/papers/records/stop-notice.ts'
import { dossierQr } from './dossier-qr.ts'
import { letterOf } from './letter-of.ts'
import { type Office, paperBase } from './paper-head.ts'

/** The notice that work on a dossier has stopped (Mẫu số 05); null where it has not. */
export function stopNoticeRecord(dossier: Dossier, office: Office): StopNoticePaper | null {
  const stopped = lastAct(dossier.actions, 'stop')
  if (!stopped) return null
  return {
    kind: 'stop-notice',
    ...paperBase('stop-notice', office, stopped.at),
    ...letterOf(dossier, office, stopped.at),
    paperNo: stopped.paperNo,
    stoppedAt: stopped.at,
    cause: stopped.cause,
    reason: stopped.reason,
    contact: office.lines.contact,
    qr: dossierQr('stop-notice', dossier, office, { madeAt: stopped.at, dueAt: null }),
  }
}

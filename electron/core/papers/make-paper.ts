import { listAccounts } from '../../../db/tables/accounts.ts'
import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import type { DossierPaperKind } from '../../common/papers/api.ts'
import type { PaperRecord } from '../../common/papers/model.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { apologyRecord, signedLetter } from './apology-record.ts'
import { archivePaper } from './archive-paper.ts'
import { certificationSlipRecord } from './certification-slip-record.ts'
import { controlSlipRecord } from './control-slip-record.ts'
import { officeOf } from './paper-head.ts'
import { paperNoOf } from './paper-no.ts'
import { receiptOf } from './receipt-of.ts'
import { refusalRecord } from './refusal-record.ts'
import { stopNoticeRecord } from './stop-notice-record.ts'
import { returnReceiptRecord, standingReturn } from './return-receipt-record.ts'
import { supplementRecord } from './supplement-record.ts'

type DossierPaper = Extract<PaperRecord, { kind: DossierPaperKind }>

/** Makes a paper of a dossier from what is stored, or finds the one that is there already. */
export const makePaper: UseCase<'papers.make'> = async (act, { dossierId, kind }) => {
  const dossier = findDossier(act.register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const record = recordOf(act, dossier, kind)
  return record ? archivePaper(act, { id: dossierId, noun: 'dossier' }, record) : refuse('NOT_POSSIBLE')
}

/* Null where the dossier has not come to this paper. */
function recordOf(act: Act, dossier: Dossier, kind: DossierPaperKind): DossierPaper | null {
  const office = officeOf(act)
  switch (kind) {
    case 'receipt':
      return receiptOf(act, dossier)
    case 'certification-slip':
      return certificationSlipRecord(dossier, office)
    case 'supplement':
      return supplementRecord(dossier, office)
    case 'refusal':
      return refusalRecord(dossier, office)
    case 'apology': {
      const letter = signedLetter(dossier)
      return letter && apologyRecord(dossier, letter, office)
    }
    case 'stop-notice':
      return stopNoticeRecord(dossier, office)
    case 'control-slip':
      return controlSlipRecord({
        dossier,
        office,
        accounts: listAccounts(act.register),
        paperNo: paperNoOf(act, 'control-slip', dossier.id),
        asOf: act.now,
      })
    case 'return-receipt': {
      const returned = standingReturn(dossier)
      // What is not there yet takes no number; each time something is given out has its own.
      return returned && returnReceiptRecord(dossier, office, returned, paperNoOf(act, kind, returned.id))
    }
  }
}

import { listAccounts } from '../../../db/tables/accounts.ts'
import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { newestPaper } from '../../../db/tables/papers.ts'
import { canonical } from '../../common/journal/canonical.ts'
import type { DossierPaperKind } from '../../common/papers/api.ts'
import type { PaperRecord } from '../../common/papers/model.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { apologyRecord, signedLetter } from './apology-record.ts'
import { archivePaper } from './archive-paper.ts'
import { certificationSlipRecord } from './certification-slip-record.ts'
import { controlSlipRecord } from './control-slip-record.ts'
import { officeOf } from './paper-head.ts'
import { paperNoOf } from './paper-no.ts'
import { receiptOf } from './receipt-of.ts'
import { refusalRecord } from './refusal-record.ts'
import { stopNoticeRecord } from './stop-notice-record.ts'
import { returnReceiptRecord } from './return-receipt-record.ts'
import { supplementRecord } from './supplement-record.ts'

type DossierPaper = Extract<PaperRecord, { kind: DossierPaperKind }>

/** Makes a paper of a dossier from what is stored, or finds the one that is there already. */
export const makePaper: UseCase<'papers.make'> = async (act, { dossierId, kind }) => {
  const dossier = findDossier(act.register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const record = recordOf(act, dossier, kind)
  if (!record) return refuse('NOT_POSSIBLE')
  const newest = newestPaper(act.register, dossierId, kind)
  if (!newest) return archivePaper(act, { id: dossierId, noun: 'dossier' }, record)
  const archived = JSON.parse(newest.record) as DossierPaper
  if (saysTheSame(archived, record)) return done({ paperId: newest.id })
  // Under another number it is another paper, such as a second request, and corrects nothing.
  const correction =
    archived.paperNo === record.paperNo ? (archived.correction ?? newest.revision - 1) + 1 : 0
  return archivePaper(act, { id: dossierId, noun: 'dossier' }, { ...record, correction })
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
      // What is not there yet takes no number.
      const record = returnReceiptRecord(dossier, office)
      return record && { ...record, paperNo: paperNoOf(act, kind, dossier.id) }
    }
  }
}

/* What the office is called and how it signs, and when the slip was drawn: a change of these alone makes no correction
   of a paper that was given out. */
const OFFICE_LINES: ReadonlySet<string> = new Set([
  'templateSet',
  'law',
  'form',
  'head',
  'footer',
  'watermark',
  'revision',
  'correction',
  'office',
  'issuer',
  'receivedBy',
  'contact',
  'signer',
  'sentTo',
  'agency',
  'asOf',
  'qr',
])

function saysTheSame(archived: DossierPaper, wanted: DossierPaper): boolean {
  const told = (record: DossierPaper) =>
    canonical(Object.fromEntries(Object.entries(record).filter(([field]) => !OFFICE_LINES.has(field))))
  return told(archived) === told(wanted)
}

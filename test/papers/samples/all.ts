import type { PaperRecord } from '../../../electron/common/papers/model.ts'
import { apology } from './apology.ts'
import type { LegalSet, PaperSamples } from './parts.ts'
import { addressLabel } from './address-label.ts'
import { cashReceipt } from './cash-receipt.ts'
import { cashSheet } from './cash-sheet.ts'
import { certificationBook } from './certification-book.ts'
import { certificationSlip } from './certification-slip.ts'
import { combinedSlip } from './combined-slip.ts'
import { controlSlip } from './control-slip.ts'
import { coverSheet } from './cover-sheet.ts'
import { dashboardSheet } from './dashboard-sheet.ts'
import { handOverNote } from './hand-over-note.ts'
import { form6a } from './form-6a.ts'
import { tableReport } from './table-report.ts'
import { listingContents, procedureGuide, wallSheets } from './listing.ts'
import { accusationReceipt, petitionBoard, petitionReceipt, petitionReport } from './petitions.ts'
import { lateReport } from './late-report.ts'
import { apologyBoard, resultBoard } from './boards.ts'
import { inspectionReport, procedureProposal, viewList } from './oversight.ts'
import { postList } from './post-list.ts'
import { refusal } from './refusal.ts'
import { registerBook } from './register-book.ts'
import { resultList } from './result-list.ts'
import { returnReceipt } from './return-receipt.ts'
import { receipt } from './receipt.ts'
import { stopNotice } from './stop-notice.ts'
import { satisfactionForm } from './satisfaction-form.ts'
import { supplement } from './supplement.ts'

/** Every paper that is drawn, compared and written out: one line a kind. */
const SAMPLES: Record<string, PaperSamples> = {
  receipt,
  supplement,
  refusal,
  apology,
  'stop-notice': stopNotice,
  'control-slip': controlSlip,
  'address-label': addressLabel,
  'cash-receipt': cashReceipt,
  'cash-sheet': cashSheet,
  'certification-book': certificationBook,
  'certification-slip': certificationSlip,
  'combined-slip': combinedSlip,
  'cover-sheet': coverSheet,
  'form-6a': form6a,
  'table-report': tableReport,
  'dashboard-sheet': dashboardSheet,
  'hand-over-note': handOverNote,
  'satisfaction-form': satisfactionForm,
  'wall-sheets': wallSheets,
  'listing-contents': listingContents,
  'procedure-guide': procedureGuide,
  'petition-receipt': petitionReceipt,
  'accusation-receipt': accusationReceipt,
  'petition-report': petitionReport,
  'petition-board': petitionBoard,
  'apology-board': apologyBoard,
  'result-board': resultBoard,
  'late-report': lateReport,
  'inspection-report': inspectionReport,
  'view-list': viewList,
  'procedure-proposal': procedureProposal,
  'post-list': postList,
  'register-book': registerBook,
  'result-list': resultList,
  'return-receipt': returnReceipt,
}

/** Folder names of the legal generations. */
export const FOLDERS: Record<LegalSet, string> = { '2018': 'tt01', '2025': 'tt03' }

/** Every sample under `tt01/receipt-typical`; kinds given by name alone, all when there are none. */
export function allSamples(kinds: readonly string[] = []): Record<string, PaperRecord> {
  const chosen = Object.entries(SAMPLES).filter(([kind]) => kinds.length === 0 || kinds.includes(kind))
  return Object.fromEntries(
    (Object.keys(FOLDERS) as LegalSet[]).flatMap((set) =>
      chosen.flatMap(([kind, samples]) =>
        Object.entries(samples(set)).map(([size, record]) => [`${FOLDERS[set]}/${kind}-${size}`, record]),
      ),
    ),
  )
}

import type { PaperRecord } from '../../electron/common/papers/model.ts'
import { AddressLabel } from './address-label/AddressLabel.tsx'
import { ApologyLetter } from './apology/ApologyLetter.tsx'
import { ApologyBoard } from './boards/ApologyBoard.tsx'
import { ResultBoard } from './boards/ResultBoard.tsx'
import { CashReceipt } from './cash-receipt/CashReceipt.tsx'
import { CashSheet } from './cash-sheet/CashSheet.tsx'
import { CertificationBook } from './certification-book/CertificationBook.tsx'
import { CertificationSlip } from './certification-slip/CertificationSlip.tsx'
import { ClosingSheet } from './closing/ClosingSheet.tsx'
import { CombinedSlip } from './combined-slip/CombinedSlip.tsx'
import { ControlSlip } from './control-slip/ControlSlip.tsx'
import { CoverSheet } from './cover-sheet/CoverSheet.tsx'
import { Form6aSheet } from './form-6a/Form6aSheet.tsx'
import { TableReportSheet } from './table-report/TableReportSheet.tsx'
import { DashboardSheet } from './dashboard-sheet/DashboardSheet.tsx'
import { HandOverNote } from './hand-over-note/HandOverNote.tsx'
import { ProcedureProposal } from './improvement/ProcedureProposal.tsx'
import { InspectionReport } from './inspection-report/InspectionReport.tsx'
import { ListingContents } from './listing/ListingContents.tsx'
import { ProcedureGuide } from './listing/ProcedureGuide.tsx'
import { WallSheets } from './listing/WallSheets.tsx'
import { PetitionBoard } from './petitions/PetitionBoard.tsx'
import { PetitionReceipt } from './petitions/PetitionReceipt.tsx'
import { PetitionReport } from './petitions/PetitionReport.tsx'
import { LateReport } from './late-report/LateReport.tsx'
import { PostList } from './post-list/PostList.tsx'
import { ReceiptSheet } from './receipt/ReceiptSheet.tsx'
import { RecoverySheet } from './recovery/RecoverySheet.tsx'
import { RefusalSlip } from './refusal/RefusalSlip.tsx'
import { RegisterBook } from './register-book/RegisterBook.tsx'
import { ResultList } from './result-list/ResultList.tsx'
import { ReturnReceipt } from './return-receipt/ReturnReceipt.tsx'
import { SatisfactionForm } from './satisfaction/SatisfactionForm.tsx'
import { PrintStamp } from './stamp/PrintStamp.tsx'
import { SignatureStamp } from './stamp/SignatureStamp.tsx'
import { StopNotice } from './stop-notice/StopNotice.tsx'
import { SupplementSlip } from './supplement/SupplementSlip.tsx'
import { ViewList } from './view-list/ViewList.tsx'

/** The printed sheet of a stored record, whatever its kind. */
export function PaperSheet({ record }: { record: PaperRecord }) {
  switch (record.kind) {
    case 'receipt':
      return <ReceiptSheet paper={record} />
    case 'supplement':
      return <SupplementSlip paper={record} />
    case 'refusal':
      return <RefusalSlip paper={record} />
    case 'stop-notice':
      return <StopNotice paper={record} />
    case 'control-slip':
      return <ControlSlip paper={record} />
    case 'apology':
      return <ApologyLetter paper={record} />
    case 'recovery-sheet':
      return <RecoverySheet paper={record} />
    case 'closing-sheet':
      return <ClosingSheet paper={record} />
    case 'print-stamp':
      return <PrintStamp paper={record} />
    case 'signature-stamp':
      return <SignatureStamp paper={record} />
    case 'address-label':
      return <AddressLabel paper={record} />
    case 'cash-receipt':
      return <CashReceipt paper={record} />
    case 'cash-sheet':
      return <CashSheet paper={record} />
    case 'certification-book':
      return <CertificationBook paper={record} />
    case 'certification-slip':
      return <CertificationSlip paper={record} />
    case 'combined-slip':
      return <CombinedSlip paper={record} />
    case 'cover-sheet':
      return <CoverSheet paper={record} />
    case 'form-6a':
      return <Form6aSheet paper={record} />
    case 'table-report':
      return <TableReportSheet paper={record} />
    case 'dashboard-sheet':
      return <DashboardSheet paper={record} />
    case 'late-report':
      return <LateReport paper={record} />
    case 'inspection-report':
      return <InspectionReport paper={record} />
    case 'view-list':
      return <ViewList paper={record} />
    case 'procedure-proposal':
      return <ProcedureProposal paper={record} />
    case 'hand-over-note':
      return <HandOverNote paper={record} />
    case 'satisfaction-form':
      return <SatisfactionForm paper={record} />
    case 'wall-sheets':
      return <WallSheets paper={record} />
    case 'listing-contents':
      return <ListingContents paper={record} />
    case 'procedure-guide':
      return <ProcedureGuide paper={record} />
    case 'petition-receipt':
    case 'accusation-receipt':
      return <PetitionReceipt paper={record} />
    case 'petition-report':
      return <PetitionReport paper={record} />
    case 'petition-board':
      return <PetitionBoard paper={record} />
    case 'apology-board':
      return <ApologyBoard paper={record} />
    case 'result-board':
      return <ResultBoard paper={record} />
    case 'post-list':
      return <PostList paper={record} />
    case 'register-book':
      return <RegisterBook paper={record} />
    case 'result-list':
      return <ResultList paper={record} />
    case 'return-receipt':
      return <ReturnReceipt paper={record} />
  }
}

import { z } from 'zod'
import { AddressLabelPaper } from './records/address-label.ts'
import { ApologyPaper } from './records/apology.ts'
import { CashReceiptPaper } from './records/cash-receipt.ts'
import { CashSheetPaper } from './records/cash-sheet.ts'
import { CertificationBookPaper } from './records/certification-book.ts'
import { CertificationSlipPaper } from './records/certification-slip.ts'
import { ClosingSheetPaper } from './records/closing-sheet.ts'
import { CombinedSlipPaper } from './records/combined-slip.ts'
import { ControlSlipPaper } from './records/control-slip.ts'
import { CoverSheetPaper } from './records/cover-sheet.ts'
import { Form6aPaper } from './records/form-6a.ts'
import { TableReportPaper } from './records/table-report.ts'
import { DashboardSheetPaper } from './records/dashboard-sheet.ts'
import { HandOverNotePaper } from './records/hand-over-note.ts'
import { InspectionReportPaper } from './records/inspection-report.ts'
import { ListingContentsPaper } from './records/listing-contents.ts'
import { PetitionBoardPaper } from './records/petition-board.ts'
import { PetitionReceiptPapers } from './records/petition-receipt.ts'
import { PetitionReportPaper } from './records/petition-report.ts'
import { LateReportPaper } from './records/late-report.ts'
import { PostListPaper } from './records/post-list.ts'
import { ProcedureGuidePaper } from './records/procedure-guide.ts'
import { ApologyBoardPaper, ResultBoardPaper } from './records/public-board.ts'
import { ProcedureProposalPaper } from './records/procedure-proposal.ts'
import { PrintStampPaper } from './records/print-stamp.ts'
import { SignatureStampPaper } from './records/signature-stamp.ts'
import { ReceiptPaper } from './records/receipt.ts'
import { RecoverySheetPaper } from './records/recovery-sheet.ts'
import { RefusalPaper } from './records/refusal.ts'
import { RegisterBookPaper } from './records/register-book.ts'
import { ResultListPaper } from './records/result-list.ts'
import { ReturnReceiptPaper } from './records/return-receipt.ts'
import { StopNoticePaper } from './records/stop-notice.ts'
import { SatisfactionFormPaper } from './records/satisfaction-form.ts'
import { SupplementPaper } from './records/supplement.ts'
import { ViewListPaper } from './records/view-list.ts'
import { WallSheetsPaper } from './records/wall-sheets.ts'

/* A paper record is the whole of what stands on the paper. The form adds only its own fixed words, so the same record
   gives the same paper next year, after the office, the procedure or the person was renamed. One file per kind in
   records/, what they share in parts.ts, what the law says of each in kinds.ts. */

export const PaperRecord = z.discriminatedUnion('kind', [
  ReceiptPaper,
  SupplementPaper,
  RefusalPaper,
  ApologyPaper,
  StopNoticePaper,
  ControlSlipPaper,
  RecoverySheetPaper,
  ClosingSheetPaper,
  PrintStampPaper,
  SignatureStampPaper,
  RegisterBookPaper,
  HandOverNotePaper,
  ResultListPaper,
  ReturnReceiptPaper,
  CombinedSlipPaper,
  CertificationSlipPaper,
  CertificationBookPaper,
  CashReceiptPaper,
  CashSheetPaper,
  PostListPaper,
  AddressLabelPaper,
  CoverSheetPaper,
  LateReportPaper,
  InspectionReportPaper,
  ViewListPaper,
  ProcedureProposalPaper,
  Form6aPaper,
  TableReportPaper,
  DashboardSheetPaper,
  ...PetitionReceiptPapers,
  PetitionReportPaper,
  PetitionBoardPaper,
  SatisfactionFormPaper,
  WallSheetsPaper,
  ListingContentsPaper,
  ProcedureGuidePaper,
  ApologyBoardPaper,
  ResultBoardPaper,
])
export type PaperRecord = z.infer<typeof PaperRecord>

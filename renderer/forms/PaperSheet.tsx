import type { PaperRecord } from '../../electron/common/papers/model.ts'
import { ApologyLetter } from './apology/ApologyLetter.tsx'
import { ClosingSheet } from './closing/ClosingSheet.tsx'
import { ReceiptSheet } from './receipt/ReceiptSheet.tsx'
import { RecoverySheet } from './recovery/RecoverySheet.tsx'
import { PrintStamp } from './stamp/PrintStamp.tsx'

/** The printed sheet of a stored record, whatever its kind. */
export function PaperSheet({ record }: { record: PaperRecord }) {
  switch (record.kind) {
    case 'receipt':
      return <ReceiptSheet paper={record} />
    case 'apology':
      return <ApologyLetter paper={record} />
    case 'recovery-sheet':
      return <RecoverySheet paper={record} />
    case 'closing-sheet':
      return <ClosingSheet paper={record} />
    case 'print-stamp':
      return <PrintStamp paper={record} />
  }
}

import { z } from 'zod'
import type { Generation } from '../station/model.ts'
import { legalForm } from './kinds.ts'
import { ApologyPaper } from './records/apology.ts'
import { ClosingSheetPaper } from './records/closing-sheet.ts'
import { PrintStampPaper } from './records/print-stamp.ts'
import { ReceiptPaper } from './records/receipt.ts'
import { RecoverySheetPaper } from './records/recovery-sheet.ts'

/* A paper record is the whole of what stands on the paper. The form adds only its own fixed words, so the same record
   gives the same paper next year, after the office, the procedure or the person was renamed. One file per kind in
   records/, what they share in parts.ts, what the law says of each in kinds.ts. */

export const PaperRecord = z.discriminatedUnion('kind', [
  ReceiptPaper,
  ApologyPaper,
  RecoverySheetPaper,
  ClosingSheetPaper,
  PrintStampPaper,
])
export type PaperRecord = z.infer<typeof PaperRecord>

/** Paper sizes used; width and height in millimetres, portrait. */
export const MEDIA = { A5: [148, 210], A4: [210, 297] } as const
export type Media = keyof typeof MEDIA

/** The paper a kind of record is printed on in a generation; a landscape page lies on the same sheet. */
export function mediaOf(kind: PaperRecord['kind'], set: z.infer<typeof Generation> = '2025'): Media {
  return legalForm(kind, set).layout.startsWith('A5') ? 'A5' : 'A4'
}

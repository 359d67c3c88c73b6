import { z } from 'zod'
import { base, PaperQr, text } from '../parts.ts'

/** Sheets laid before the papers of a component in the scanner's tray, A4, one a component. Neither numbered nor archived. */
export const CoverSheetPaper = z.strictObject({
  kind: z.literal('cover-sheet'),
  ...base,
  sheets: z
    .array(
      z.strictObject({
        dossierNo: text(60),
        applicant: text(300),
        procedure: text(1000),
        /** Place in the dossier's list, from 1, and of how many; null: none of it, the result. */
        at: z.int().min(1).nullable(),
        of: z.int().min(1),
        component: text(4000),
        qr: PaperQr,
      }),
    )
    .min(1)
    .max(200),
})
export type CoverSheetPaper = z.infer<typeof CoverSheetPaper>

import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, text } from '../parts.ts'

/** Sheet with the recovery code, A4, printed once at first run. */
export const RecoverySheetPaper = z.strictObject({
  kind: z.literal('recovery-sheet'),
  ...base,
  /** The code in groups as it is typed back, `['A7KQ', 'M2XP', …]`. */
  groups: z.array(text(12)).min(1).max(32),
  /** What the QR holds: the groups joined by `-`. */
  qr: text(400),
  station: text(120),
  madeAt: Instant,
  madeBy: text(120),
})
export type RecoverySheetPaper = z.infer<typeof RecoverySheetPaper>

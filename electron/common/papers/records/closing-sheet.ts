import { z } from 'zod'
import { Instant, PlainDate } from '../../time/model.ts'
import { OpenPoint } from '../../closings/model.ts'
import { base, text } from '../parts.ts'

/** How far a dossier's entries have gone at closing time; the same words as on screen. */
export const ClosingState = z.enum(['waiting', 'sent', 'accepted', 'refused'])

/** Phiếu chốt sổ of one day, A4. */
export const ClosingSheetPaper = z.strictObject({
  kind: z.literal('closing-sheet'),
  ...base,
  day: PlainDate,
  station: text(120),
  upstreamName: text(120),
  counts: z.strictObject({
    takenIn: z.int().min(0),
    printed: z.int().min(0),
    returned: z.int().min(0),
    sent: z.int().min(0),
    accepted: z.int().min(0),
    refused: z.int().min(0),
    waiting: z.int().min(0),
  }),
  rows: z
    .array(
      z.strictObject({
        dossierNo: text(60),
        applicant: text(300),
        procedure: text(1000),
        receivedAt: Instant,
        dueAt: Instant.nullable(),
        printed: z.boolean(),
        state: ClosingState,
        /** The server's reason for a refusal, or another remark. */
        note: text(600).nullable(),
      }),
    )
    .max(2000),
  /** What kept the day from being closed, nothing when one could go home; absent on sheets made before it was kept. */
  open: z.array(z.strictObject({ point: OpenPoint, count: z.int().min(1) })).optional(),
  /** Head of the journal at closing: a register cut off or put back shows against this sheet. */
  journal: z.strictObject({ epoch: z.int(), seq: z.int(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Last time the shared system answered; null when it has not today. */
  lastContactAt: Instant.nullable(),
  closedAt: Instant,
  closedBy: text(120),
})
export type ClosingSheetPaper = z.infer<typeof ClosingSheetPaper>

import { z } from 'zod'
import { Delivery } from '../sync/delivery.ts'
import { Instant, PlainDate } from '../time/model.ts'

/** A dossier on the closing screen: somebody acted on it today, or it is still open upstream from an earlier day. */
export const ClosingRow = z.object({
  dossierId: z.string(),
  dossierNo: z.string(),
  applicantName: z.string(),
  procedureName: z.string(),
  receivedAt: Instant,
  dueAt: Instant,
  /** The receipt came out of a printer (confirmed) or was saved. */
  printed: z.boolean(),
  today: z.boolean(),
  /** Acts of it lie on this PC alone, whatever was said of others. */
  unsent: z.boolean(),
  delivery: Delivery,
  /** Why it was refused, in the shared system's words. */
  reason: z.string().nullable(),
  /** Files of it that are not whole at the shared system; of those, how many cannot go. */
  filesOpen: z.int(),
  filesFailed: z.int(),
  /** Somebody has looked at what is refused, waits there or cannot go, and leaves it with this word; null once anything else is open. */
  attended: z.object({ note: z.string(), by: z.string(), at: Instant }).nullable(),
})
export type ClosingRow = z.infer<typeof ClosingRow>

/** `sent`: what the shared system holds, whatever it said; accepted and refused are parts of it; `waiting`: on this PC alone. */
export const ClosingCounts = z.object({
  takenIn: z.int(),
  printed: z.int(),
  returned: z.int(),
  sent: z.int(),
  accepted: z.int(),
  refused: z.int(),
  waiting: z.int(),
})
export type ClosingCounts = z.infer<typeof ClosingCounts>

/**
 * What keeps the day from being closed: dossiers not sent · waiting at the shared system · refused · files not sent ·
 * files that cannot go · papers asked of a printer and not seen to come out · more dossiers than were looked at.
 */
export const OpenPoint = z.enum(['waiting', 'pending', 'refused', 'files', 'files-failed', 'prints', 'more'])
export type OpenPoint = z.infer<typeof OpenPoint>

export const DayClosing = z.object({
  day: PlainDate,
  enrolled: z.boolean(),
  counts: ClosingCounts,
  /** Empty: nothing is open, of whatever day, and one may go home. */
  open: z.array(z.object({ point: OpenPoint, count: z.int() })),
  rows: z.array(ClosingRow),
})
export type DayClosing = z.infer<typeof DayClosing>

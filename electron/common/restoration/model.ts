import { z } from 'zod'
import { Hash, Head } from '../sync/model.ts'
import { Instant } from '../time/model.ts'

const OfDossier = z.object({ dossierId: z.string(), dossierNo: z.string() })
const AnAct = OfDossier.extend({ verb: z.string(), at: Instant })

/** What became of a register that was put back, for whoever has to look after the rest. */
export const RestorationReport = z.object({
  /** Dossiers that came back, or went on, with how many acts. `fresh`: the copy did not know them. */
  recovered: z.array(
    OfDossier.extend({ applicantName: z.string(), acts: z.int().min(0), fresh: z.boolean() }),
  ),
  /** Taken in on the copy under a number that had been given to somebody else: they bear another one now. */
  renumbered: z.array(OfDossier.extend({ applicantName: z.string(), before: z.string() })),
  /** Acts written on the copy that do not fit what had been done before: not in the dossier, not told. */
  leftOut: z.array(AnAct),
  /** Acts inside the office: that they were done came back, their words did not. */
  wordless: z.array(AnAct),
  /** Digitised documents that were named; they are fetched by their hash. Reports of the first days have none. */
  files: z.array(OfDossier.extend({ name: z.string(), at: Instant, sha256: Hash.optional() })),
  /** What was paid here and came back, because it had gone along with its dossier to another PC. Whole đồng. */
  payments: z.array(OfDossier.extend({ amount: z.int(), receiptNo: z.string(), at: Instant })).default([]),
  /** What never left this PC: only that it was, how often and when is known. */
  local: z.array(
    z.object({ noun: z.string(), verb: z.string(), count: z.int(), from: Instant, to: Instant }),
  ),
})
export type RestorationReport = z.infer<typeof RestorationReport>

/**
 * A register put back to an older copy. `behind`: noticed, no number is given out until somebody has said what was the
 * last one · `declared`: a new epoch is open, what the shared system holds is still to come · `merged`.
 */
export const Restoration = z.object({
  state: z.enum(['behind', 'declared', 'merged']),
  /** Null where nobody but the administrator noticed. */
  noticed: z
    .object({
      at: Instant,
      /** By the shared system's head, or by the mark this program leaves outside the register. */
      by: z.enum(['head', 'mark']),
      /** What was reached before, as far as the one who noticed knows. */
      head: Head.nullable(),
    })
    .nullable(),
  declared: z.object({ at: Instant, officer: z.string(), voided: z.array(z.string()) }).nullable(),
  merged: z.object({ at: Instant, report: RestorationReport }).nullable(),
})
export type Restoration = z.infer<typeof Restoration>

import { z } from 'zod'
import { Check, CheckName, JournalCheck, Measure, SampleSize } from '../../inspections/model.ts'
import { Instant, PlainDate } from '../../time/model.ts'
import { base, PaperSigner, text } from '../parts.ts'

/** One thing that was found not to be as it should. */
export const InspectionFault = z.strictObject({
  dossierNo: text(60),
  procedure: text(1000),
  ...Check.pick({ check: true, says: true, moments: true, words: true }).shape,
  /** Empty where the inspector has nothing to add to what the register says. */
  note: z.string().max(1000),
  /** The register had said otherwise, or could not tell: the note is what was found. */
  byInspector: z.boolean(),
})

/** Báo cáo kết quả tự kiểm tra, A4: sample, what was found, the journal, measures; nobody's name but the office's. */
export const InspectionReportPaper = z.strictObject({
  kind: z.literal('inspection-report'),
  ...base,
  from: PlainDate,
  to: PlainDate,
  /** The issuing agency inside a sentence, `Ủy ban nhân dân xã Hòa Bình`. */
  issuer: text(200),
  seed: text(20),
  size: SampleSize,
  fields: z.array(z.strictObject({ field: text(200), of: z.int().min(0), taken: z.int().min(0) })).max(200),
  tallies: z
    .array(
      z.strictObject({ check: CheckName, fine: z.int().min(0), fault: z.int().min(0), none: z.int().min(0) }),
    )
    .max(20),
  faults: z.array(InspectionFault).max(4500),
  journal: JournalCheck,
  measures: z.array(Measure).max(200),
  conclusion: text(3000),
  startedBy: text(120),
  startedAt: Instant,
  closedAt: Instant,
  signer: PaperSigner,
  sentTo: z.array(text(200)).max(8),
})
export type InspectionReportPaper = z.infer<typeof InspectionReportPaper>

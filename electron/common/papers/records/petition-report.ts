import { z } from 'zod'
import { PetitionKind } from '../../petitions/model.ts'
import { Instant, PlainDate } from '../../time/model.ts'
import { base, text } from '../parts.ts'

const Count = z.int().min(0)

/** Report of a period on petitions, A4: counts alone, nobody's name. */
export const PetitionReportPaper = z.strictObject({
  kind: z.literal('petition-report'),
  ...base,
  from: PlainDate,
  to: PlainDate,
  /** Accusations are counted in; without, the sheet says that they are left out. */
  withAccusations: z.boolean(),
  rows: z
    .array(
      z.strictObject({
        petition: PetitionKind,
        carried: Count,
        received: Count,
        hotline: Count,
        inPerson: Count,
        written: Count,
        answeredInTime: Count,
        answeredLate: Count,
        answeredNoLimit: Count,
        refused: Count,
        withdrawn: Count,
        openInTime: Count,
        openLate: Count,
        openNoLimit: Count,
        published: Count,
      }),
    )
    .max(3),
  topics: z.array(z.strictObject({ label: text(300), received: Count, answered: Count })).max(30),
  madeAt: Instant,
  madeBy: text(120),
})
export type PetitionReportPaper = z.infer<typeof PetitionReportPaper>

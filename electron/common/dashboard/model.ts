import { z } from 'zod'
import { Channel } from '../procedures/model.ts'
import { ENDED_OUTCOMES } from '../dossiers/timeliness.ts'
import { Instant, PlainDate } from '../time/model.ts'

const Percent = z.number().min(0).max(100)

/**
 * What the commune wants to reach, in percent of the dossiers decided: at least so many on time (early ones among
 * them), at least so many early. The directives say 95 and 30; an administrator may set others.
 */
export const Targets = z.strictObject({ onTime: Percent.default(95), early: Percent.default(30) })
export type Targets = z.infer<typeof Targets>
export const defaultTargets: Targets = Targets.parse({})

/** A month, `2026-11`. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/**
 * When an open dossier is due, as the register says it (a re-appointment included): `overdue` its moment has passed ·
 * a working day: then, or on a rest day right before it · `later` · `standing`: the office waits for the applicant and
 * no time runs.
 */
export const DueSlot = z.union([z.enum(['overdue', 'later', 'standing']), PlainDate])
export type DueSlot = z.infer<typeof DueSlot>

/**
 * What a figure counts. Each is a set of dossiers of the period or of now; the list behind a figure is asked for with
 * the same words. A null leaves that side open.
 */
export const Figure = z.discriminatedUnion('of', [
  /** Not decided yet. `holder` as in `OpenShare`. */
  z.strictObject({
    of: z.literal('open'),
    due: DueSlot.nullable().default(null),
    field: z.string().max(300).nullable().default(null),
    holder: z.string().max(300).nullable().default(null),
  }),
  /** Not decided yet, and late as reports count it: past the first promise, a new date or not. */
  z.strictObject({ of: z.literal('open-late') }),
  /** Ended within the period, and not by being withdrawn. `in-time`: early or on time. */
  z.strictObject({
    of: z.literal('decided'),
    outcome: z
      .enum([...ENDED_OUTCOMES, 'in-time'])
      .nullable()
      .default(null),
    /** A supplement was asked for; a new date was given with an apology. */
    mark: z.enum(['supplemented', 're-appointed']).nullable().default(null),
  }),
  /** Taken in within the period. `scanned`: of those on paper with something to scan. */
  z.strictObject({
    of: z.literal('received'),
    channel: Channel.nullable().default(null),
    scanned: z.enum(['all', 'missing']).nullable().default(null),
  }),
  /** Waits for a signature now. `digital`: papers that were scanned and nobody has signed digitally. */
  z.strictObject({
    of: z.literal('waiting'),
    for: z.enum(['to-review', 'to-sign', 'to-approve', 'digital']),
  }),
])
export type Figure = z.infer<typeof Figure>

const count = z.int().min(0)
const Outcomes = z.strictObject({ early: count, onTime: count, late: count })

/** Open dossiers with one name on them. `overdue`: of which. */
const OpenShare = z.strictObject({ key: z.string(), name: z.string(), count, overdue: count })
export type OpenShare = z.infer<typeof OpenShare>

/** Everything the dashboard shows of a period, and of now. */
export const DashboardFigures = z.strictObject({
  from: PlainDate,
  to: PlainDate,
  asOf: Instant,
  targets: Targets,
  decided: Outcomes.extend({ supplemented: count, reAppointed: count }),
  /** Twelve months that end with the last one of the period. */
  months: z.array(Outcomes.extend({ month: Month })).length(12),
  received: z.strictObject({
    counter: count,
    online: count,
    post: count,
    /** Of those that came on paper: something has to be scanned; and all of it has been. */
    toScan: count,
    scanned: count,
  }),
  open: z.strictObject({
    total: count,
    /** Of which late as reports count it: past the first promise, a new date or not. */
    late: count,
    byDue: z.array(z.strictObject({ slot: DueSlot, count })),
    /** Most first. */
    byField: z.array(OpenShare),
    /** By who answers for it: an account, a department nobody of which has taken it yet, or nobody (empty key). */
    byHolder: z.array(OpenShare),
  }),
  waiting: z.strictObject({ toReview: count, toSign: count, toApprove: count, digital: count }),
})
export type DashboardFigures = z.infer<typeof DashboardFigures>

/** Dossiers with papers to sign digitally are counted up to here: an office that never signs has them by the thousand. */
export const MOST_DIGITAL = 1000

import { z } from 'zod'
import { ROLES } from '../api-spec.ts'

/* The commune's catalogue of procedures, in the product's own format. What its source leaves open is kept
   open: an amount whose unit was lost has unit null, a channel without a stated limit has amount null, and
   `unconfirmed` says so. Such a procedure cannot be in force; rules.ts `readyForForce` names what is missing. */

const text = (max: number) => z.string().trim().min(1).max(max)

/** Ways in: at the counter, online, by public post (KenhThucHien 1, 2, 3). */
export const CHANNELS = ['counter', 'online', 'post'] as const
export const Channel = z.enum(CHANNELS)
export type Channel = z.infer<typeof Channel>

/**
 * `same-day`: answered the day it is received, the next working day when received after 15:00
 * (civil status and certification, NĐ 23/2015 Đ7); its amount is 1. `hour` means working hours.
 */
export const LimitUnit = z.enum(['working-day', 'day', 'hour', 'same-day'])
export type LimitUnit = z.infer<typeof LimitUnit>

/** Time limit on one channel as far as the source states it; null members are what it leaves open. */
export const Limit = z.strictObject({
  amount: z.int().min(1).max(1000).nullable(),
  unit: LimitUnit.nullable(),
})
export type Limit = z.infer<typeof Limit>

/** A limit with nothing left open. */
export type StatedLimit = { amount: number; unit: LimitUnit }

/** What a source may leave open. */
export const UNCONFIRMED = [
  /** The amount is known, its unit is lost. */
  'limit-unit',
  /** No limit is stated. */
  'limit-missing',
  /** The source contradicts itself, or the limit depends on the case. */
  'limit-conflict',
  /** Through which channels it can be filed. */
  'channels',
  /** Not stated, contradictory, or left to the provincial council. */
  'fee',
  /** Not listed in the source, or by papers that no longer exist. */
  'components',
  /** Name or code of the result. */
  'result',
  /** Which decision published the procedure. */
  'decision',
] as const
export const Unconfirmed = z.enum(UNCONFIRMED)
export type Unconfirmed = z.infer<typeof Unconfirmed>

export const Fee = z.strictObject({
  name: text(200),
  /** Whole đồng; null where the source leaves it to the provincial council. */
  amount: z.int().min(0).nullable(),
  per: z.enum(['case', 'copy', 'page']),
  /** Only on this channel; on every channel when absent. */
  channel: Channel.optional(),
  /** Only in this case, which the officer decides; never added by itself. */
  when: text(300).optional(),
  /** Pages of one copy beyond `after` cost `amount` each. */
  morePages: z.strictObject({ after: z.int().min(1), amount: z.int().min(0) }).optional(),
  /** Highest sum for one copy, đồng. */
  perCopyAtMost: z.int().min(0).optional(),
})
export type Fee = z.infer<typeof Fee>

export const Component = z
  .strictObject({
    /** The product's own code, unique within the procedure. */
    code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: text(400),
    originals: z.int().min(0).max(20),
    copies: z.int().min(0).max(20),
    /** Handed in, or shown and given back. */
    mode: z.enum(['submit', 'show']),
    /** False for a paper asked for only in the case that `when` describes. */
    required: z.boolean(),
    when: text(300).optional(),
    /** Asked for only on these channels; on every channel when absent. */
    channels: z.array(Channel).min(1).optional(),
    /** The data may already lie in a national database; then it is not asked for (NĐ 309/2026 Đ4.2a). */
    inDatabase: z.boolean(),
  })
  .refine((one) => one.required || one.when !== undefined, 'a paper not always required says when it is')
  .refine((one) => one.originals + one.copies > 0, 'a paper of which none is asked for')
export type Component = z.infer<typeof Component>

/** One step inside the office. Days are decimal, in the unit of the counter's limit; the return itself takes 0. */
export const Step = z.strictObject({
  name: text(160),
  role: z.enum(ROLES).exclude(['administrator']),
  /** The department that does it; absent for the counter, the leader, or where the commune has not said. */
  department: text(120).optional(),
  days: z.number().min(0).max(1000),
})
export type Step = z.infer<typeof Step>

export const Procedure = z.strictObject({
  /** National code, `1.001193`. */
  code: z.string().regex(/^\d\.\d{6}$/),
  name: text(400),
  /** Lĩnh vực. */
  field: text(160),
  /** The decision that published it, `163/QĐ-BTP`; null where the source names none. */
  decision: text(80).nullable(),
  /** Null: the procedure cannot be filed through that channel. */
  limits: z.strictObject({ counter: Limit.nullable(), online: Limit.nullable(), post: Limit.nullable() }),
  unconfirmed: z.array(Unconfirmed),
  inForce: z.boolean(),
  fees: z.array(Fee).max(20),
  components: z
    .array(Component)
    .max(60)
    .refine((list) => new Set(list.map((one) => one.code)).size === list.length, 'a code occurs twice'),
  result: z.strictObject({
    name: text(300),
    /** Code of the main result, `KQ.G15.000031`. */
    code: text(40).nullable(),
    /** Codes of further papers handed over with it. */
    alsoCodes: z.array(text(40)),
  }),
  /** The citizen may wait for the result; no appointment when it is handed over at once. */
  noWait: z.boolean(),
  /** What a supplement asked for during processing does to the clock. */
  supplementClock: z.enum(['pause', 'restart']),
  /** The leader signs before the result may be returned. */
  signOffRequired: z.boolean(),
  /** The head of the department signs before that. */
  departmentSignOff: z.boolean(),
  steps: z.array(Step).max(20),
  /** `example`: scaled from a published internal process of another province, to be adapted by the commune. */
  stepsSource: z.enum(['none', 'example', 'commune']),
  /** Where the facts come from, in words an administrator can follow up. */
  source: text(500),
  /** What an administrator should know before confirming. */
  remarks: z.array(text(400)),
})
export type Procedure = z.infer<typeof Procedure>

/** The catalogue file `db/seed/procedures.json`, also the form in which a catalogue is imported. */
export const Catalogue = z.strictObject({
  format: z.literal(1),
  version: z.strictObject({
    number: text(40),
    date: z.iso.date(),
    /** Month in which the source was read, `YYYY-MM`; the age of the catalogue counts from it. */
    sourceMonth: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    source: text(500),
  }),
  procedures: z
    .array(Procedure)
    .refine((list) => new Set(list.map((one) => one.code)).size === list.length, 'a code occurs twice'),
})
export type Catalogue = z.infer<typeof Catalogue>

/** What the citizen brought for one component. */
export const GivenComponent = z.strictObject({
  code: z.string(),
  originals: z.int().min(0).max(99),
  copies: z.int().min(0).max(99),
  /** Not asked for because the data were found in a database. */
  notNeeded: z.boolean(),
  /** The case of `when` applies to this dossier. */
  applies: z.boolean(),
})
export type GivenComponent = z.infer<typeof GivenComponent>

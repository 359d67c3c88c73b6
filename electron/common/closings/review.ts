import { z } from 'zod'
import type { UpstreamFacts } from '../dossiers/upstream.ts'
import { canonical } from '../journal/canonical.ts'
import type { Correction } from '../receipts/correction.ts'
import { HeldAct } from '../sync/held-dossier.ts'
import { Remedy } from '../sync/remedies.ts'
import { EntryKey } from '../sync/model.ts'
import { Instant } from '../time/model.ts'

/** Fields of the facts in the order of the form, and whether another value can be put in their place here. */
const FIELDS = {
  'applicant.kind': false,
  'applicant.name': true,
  'applicant.idNumber': true,
  'applicant.phone': true,
  'applicant.email': true,
  'applicant.address': true,
  summary: true,
  procedureName: false,
  channel: false,
  components: false,
  returnBy: false,
  fees: false,
  receivedAt: false,
  // What the calendar says of the rest: nobody chooses it.
  dueAt: false,
} as const
type FieldName = keyof typeof FIELDS
const NAMES = Object.keys(FIELDS) as FieldName[]

/** A field that may be taken from either side, or typed anew. */
export const ChosenField = z.enum([
  'applicant.name',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.email',
  'applicant.address',
  'summary',
])
export type ChosenField = z.infer<typeof ChosenField>

export const ReviewField = z.object({
  field: z.string(),
  ours: z.unknown(),
  theirs: z.unknown(),
  /** Set where either value, or a third one, can be chosen; what is not follows this PC's facts. */
  choice: ChosenField.nullable(),
})
export type ReviewField = z.infer<typeof ReviewField>

/** Every field in which two tellings of a dossier's facts differ. */
export function compareFacts(ours: UpstreamFacts, theirs: UpstreamFacts): ReviewField[] {
  return NAMES.flatMap((field) => {
    const [mine, other] = [valueOf(ours, field), valueOf(theirs, field)]
    if (canonical(mine) === canonical(other)) return []
    return [{ field, ours: mine, theirs: other, choice: FIELDS[field] ? ChosenField.parse(field) : null }]
  })
}

function valueOf(facts: UpstreamFacts, field: FieldName): unknown {
  const [, part] = field.split('.')
  const value = part
    ? facts.applicant[part as keyof UpstreamFacts['applicant']]
    : facts[field as keyof UpstreamFacts]
  // What was left out and what was left empty is the same to whoever reads it.
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value
}

/** What was decided, by field; a field that is left out stays as it is here. */
export const Chosen = z.partialRecord(ChosenField, z.string().trim().max(1000))
export type Chosen = z.infer<typeof Chosen>

/** The facts as decided, for the form of a correction. */
export function withChosen(correction: Correction, chosen: Chosen): Correction {
  const { summary, ...rest } = chosen
  const applicant = { ...correction.applicant }
  for (const [field, value] of Object.entries(rest)) {
    const part = field.split('.')[1] as 'name' | 'idNumber' | 'phone' | 'email' | 'address'
    if ((part === 'phone' || part === 'email') && value === '') delete applicant[part]
    else applicant[part] = value
  }
  return { ...correction, applicant, ...(summary !== undefined && { request: summary }) }
}

/** An act that the shared system declined, and both sides of it. */
export const Review = z.object({
  ...EntryKey.shape,
  dossierId: z.string(),
  dossierNo: z.string(),
  /** Of the dossier here; the decision is about it as it was seen. */
  version: z.int(),
  verb: z.string(),
  remedy: Remedy,
  reason: z.string(),
  /** Acts of the dossier that wait behind it. */
  waiting: z.int(),
  ours: z.object({
    at: Instant,
    officerName: z.string(),
    /** TrangThaiHoSo as this PC has it. */
    status: z.int(),
  }),
  /** Null: it could not be asked yet, or the shared system does not know the dossier. */
  theirs: z
    .object({
      fetchedAt: Instant,
      version: z.int(),
      status: z.int(),
      acts: z.array(HeldAct),
    })
    .nullable(),
  fields: z.array(ReviewField),
  /** The act tells the facts themselves: what is chosen is told in its place. */
  carriesFacts: z.boolean(),
  /** The act can be done on what the shared system holds. */
  canRepeat: z.boolean(),
})
export type Review = z.infer<typeof Review>

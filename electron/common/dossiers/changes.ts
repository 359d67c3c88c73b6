import { canonical } from '../journal/canonical.ts'
import type { DossierFacts } from './model.ts'

/** One field of the facts that is different, by its path: `applicant.phone`, `components.to-khai`. */
export type Change = { field: string; before: unknown; after: unknown }

/* What hangs on the rest and is not corrected by hand comes last: it is the consequence. */
const FIELDS = [
  'applicantKind',
  'organisationKind',
  'applicant',
  'authorised',
  'priority',
  'request',
  'channel',
  'posted',
  'components',
  'certified',
  'counted',
  'sets',
  'returnBy',
  'returnAddress',
  'fee',
  'feeLines',
  'receivedAt',
  'enteredAt',
  'limit',
  'dueAt',
] as const satisfies readonly (keyof DossierFacts)[]

/** Every field in which facts differ, in the order of the form; a paper is one field, a person one for each line. */
export function changesOf(before: DossierFacts, after: DossierFacts): Change[] {
  return FIELDS.flatMap((field) => {
    if (field === 'components') return changedParts(field, byCode(before), byCode(after))
    if (field === 'applicant') return changedParts(field, before.applicant, after.applicant)
    if (field === 'posted' || field === 'counted')
      return changedParts(field, before[field] ?? {}, after[field] ?? {})
    // What the fee is made of is told by the fee, unless only that is different.
    if (field === 'feeLines' && before.fee !== after.fee) return []
    if (field === 'authorised' && before.authorised && after.authorised)
      return changedParts(field, before.authorised, after.authorised)
    return isSame(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }]
  })
}

function byCode({ components }: DossierFacts): Record<string, unknown> {
  return Object.fromEntries(components.map((one) => [one.code, one]))
}

function changedParts(field: string, before: object, after: object): Change[] {
  const was = before as Record<string, unknown>
  const is = after as Record<string, unknown>
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((part) =>
    isSame(was[part], is[part])
      ? []
      : [{ field: `${field}.${part}`, before: was[part] ?? null, after: is[part] ?? null }],
  )
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one ?? null) === canonical(other ?? null)
}

import type { KnownApplicant } from '../../../electron/common/applicants/api.ts'
import type { ScannedCard } from '../../../electron/common/applicants/id-card-qr.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { EMPTY, type IntakeDraft, NOBODY } from './intake-draft.ts'

/** What a card says, as the form has it. What belonged to somebody else before goes; the request stays. */
export function cardIntoForm(draft: IntakeDraft, card: ScannedCard): Partial<IntakeDraft> {
  const same = draft.idNumber === card.idNumber
  return {
    kind: 'citizen',
    idNumber: card.idNumber,
    name: card.name,
    born: card.dateOfBirth ? formatDay(card.dateOfBirth) : '',
    sex: card.sex ?? '',
    address: card.address ?? (same ? draft.address : ''),
    ...(same ? {} : { phone: EMPTY.phone, email: EMPTY.email, priority: [], applicantId: null }),
  }
}

/** The card of the one who came in another's place. */
export function cardIntoAuthorised(draft: IntakeDraft, card: ScannedCard): Partial<IntakeDraft> {
  const before = draft.authorised ?? NOBODY
  return {
    authorised: {
      ...before,
      idNumber: card.idNumber,
      name: card.name,
      address: card.address ?? before.address,
    },
  }
}

/**
 * What the register knows of somebody. A card in the hand is newer than the register: what was scanned or typed
 * stays, only what is still empty is filled.
 */
export function knownIntoForm(draft: IntakeDraft, { id, applicant }: KnownApplicant): Partial<IntakeDraft> {
  const same =
    draft.idNumber.replace(/\s+/g, '').toUpperCase() === applicant.idNumber && applicant.idNumber !== ''
  const keep = (typed: string, known: string | undefined) => (same && typed.trim() ? typed : (known ?? ''))
  return {
    kind: applicant.kind,
    organisationKind: (same && draft.organisationKind) || (applicant.organisationKind ?? ''),
    applicantId: id,
    idNumber: applicant.idNumber,
    name: keep(draft.name, applicant.name),
    born: keep(draft.born, applicant.dateOfBirth && formatDay(applicant.dateOfBirth)),
    sex: (same && draft.sex) || (applicant.sex ?? ''),
    address: keep(draft.address, applicant.address),
    phone: draft.phone.trim() && same ? draft.phone : (applicant.phone ?? draft.phone),
    email: keep(draft.email, applicant.email),
  }
}

/** Whether the form already holds everything the register could add about somebody. */
export function nothingNew(draft: IntakeDraft, known: KnownApplicant): boolean {
  const { applicantId, ...rest } = knownIntoForm(draft, known)
  // Without a number only taking the person up says that it is them.
  if (known.applicant.idNumber === '' && applicantId !== draft.applicantId) return false
  return Object.entries(rest).every(([key, value]) => draft[key as keyof IntakeDraft] === value)
}

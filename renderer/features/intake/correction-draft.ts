import type { Applicant } from '../../../electron/common/applicants/model.ts'
import { Priority } from '../../../electron/common/applicants/model.ts'
import type { OutputOf } from '../../../electron/common/contract.ts'
import { domesticPhone } from '../../../electron/common/applicants/phone.ts'
import type { DossierFacts } from '../../../electron/common/dossiers/model.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { type Correction, papersOf } from '../../../electron/common/receipts/correction.ts'
import type { FeeChoice } from '../../../electron/common/receipts/model.ts'
import type { Instant } from '../../../electron/common/time/model.ts'
import { clockOf, dayOf, formatDay, instantAt } from '../../../electron/common/time/rules.ts'
import { EMPTY, feesOf, type IntakeDraft, intakeOf, paperMoment } from './intake-draft.ts'

/** The facts of a dossier as the form has them. */
export function draftOf(
  facts: DossierFacts,
  { applicant, fees }: Pick<OutputOf<'receipts.correction'>, 'applicant' | 'fees'>,
): IntakeDraft {
  const { authorised, posted } = facts
  return {
    ...EMPTY,
    kind: facts.applicantKind,
    organisationKind: facts.organisationKind ?? '',
    idNumber: applicant.idNumber,
    name: applicant.name,
    born: applicant.dateOfBirth ? formatDay(applicant.dateOfBirth) : '',
    sex: applicant.sex ?? '',
    phone: applicant.phone ?? '',
    email: applicant.email ?? '',
    address: applicant.address,
    priority: facts.priority.flatMap((one) => Priority.safeParse(one).data ?? []),
    authorised: authorised && {
      name: authorised.name,
      idNumber: authorised.idNumber ?? '',
      address: authorised.address ?? '',
      phone: authorised.phone ?? '',
      email: authorised.email ?? '',
      document: authorised.document ?? '',
    },
    procedureCode: facts.procedure.code,
    procedureText: facts.procedure.name,
    request: facts.request,
    channel: facts.channel,
    postmark: posted?.postmark ? formatDay(posted.postmark) : '',
    parcelNo: posted?.parcelNo ?? '',
    components: Object.fromEntries(
      facts.components.map(({ code, originals, copies, notNeeded, applies, required }) => [
        code,
        { originals, copies, notNeeded, applies: applies || !required },
      ]),
    ),
    sets: facts.sets,
    returnBy: facts.returnBy,
    returnAddress: facts.returnAddress,
    copies: fees.copies,
    pages: fees.pages,
    documents: fees.documents ?? [],
    openFees: Object.fromEntries(
      fees.chosen.map(({ index, amount }) => [String(index), amount > 0 ? String(amount) : '']),
    ),
    // What another system received, it received when it says.
    onPaper: facts.imported ? null : { ...momentOf(facts.receivedAt), sequence: '' },
  }
}

const momentOf = (at: Instant) => ({ day: formatDay(dayOf(at)), clock: clockOf(at) as string })

/* The form knows minutes, the register knows more: what was not touched stays to the millisecond. */
function receivedAtOf(draft: IntakeDraft, { receivedAt, enteredAt }: DossierFacts): Instant {
  const typed = paperMoment(draft)
  const same = (at: Instant) => typed === instantAt(dayOf(at), clockOf(at))
  if (!typed || same(receivedAt)) return receivedAt
  const typedIn = enteredAt ?? receivedAt
  return same(typedIn) ? typedIn : typed
}

/* Documents are asked of every certification; of an import that has none, none were asked. */
function choiceOf(draft: IntakeDraft, { certified }: DossierFacts): FeeChoice {
  const { documents, ...choice } = feesOf(draft)
  const typed = certified !== undefined || draft.documents.length > 0
  return documents && typed ? { ...choice, documents } : choice
}

/** What the form says the facts should be; what the form does not touch stays as it was. */
export function correctionOf(
  draft: IntakeDraft,
  {
    facts,
    applicant,
    procedure,
  }: { facts: DossierFacts; applicant: Applicant; procedure: Procedure | undefined },
): Correction {
  // A procedure that left the catalogue: its dossiers can be set right all the same.
  const intake = intakeOf(draft, procedure ?? { ...facts.procedure, components: [] })
  // The number as it was typed at intake is no correction, and neither is a card kind that was only guessed again.
  const phone = (typed: string | null | undefined, before: string | null | undefined) =>
    typed && before && domesticPhone(before) === typed ? before : (typed ?? null)
  const { idKind, ...person } = intake.applicant
  const sameNumber = person.idNumber === applicant.idNumber && person.kind === applicant.kind
  const phoneNow = phone(person.phone, applicant.phone)
  const { authorised } = intake
  return {
    applicant: {
      ...(person as Applicant),
      idKind: sameNumber ? applicant.idKind : idKind,
      ...(phoneNow ? { phone: phoneNow } : {}),
    },
    authorised: authorised && { ...authorised, phone: phone(authorised.phone, facts.authorised?.phone) },
    priority: draft.priority,
    request: draft.request.trim() || facts.procedure.name,
    channel: draft.channel,
    components: papersOf(facts, procedure, draft.channel).map(
      ({ code, originals, copies, notNeeded, applies }) => ({
        code,
        ...(draft.components[code] ?? { originals, copies, notNeeded, applies }),
      }),
    ),
    sets: draft.sets,
    returnBy: draft.returnBy,
    returnAddress: intake.returnAddress ?? null,
    posted: (intake.posted ?? null) as Correction['posted'],
    fees: choiceOf(draft, facts),
    fee: draft.fee,
    receivedAt: receivedAtOf(draft, facts),
  }
}

/** Papers to tick of a procedure that left the catalogue: those the dossier has, in the numbers it has. */
export function papersAsked({ components }: Pick<DossierFacts, 'components'>): Pick<Procedure, 'components'> {
  return {
    components: components.map(({ code, name, required, mode, originals, copies, notNeeded }) => ({
      ...{ code, name, required, mode, copies, inDatabase: notNeeded },
      originals: originals + copies > 0 ? originals : 1,
    })),
  }
}

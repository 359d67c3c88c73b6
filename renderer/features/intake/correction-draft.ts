import type { Applicant } from '../../../electron/common/applicants/model.ts'
import { Priority } from '../../../electron/common/applicants/model.ts'
import { domesticPhone } from '../../../electron/common/applicants/phone.ts'
import type { DossierFacts } from '../../../electron/common/dossiers/model.ts'
import type { Procedure } from '../../../electron/common/procedures/model.ts'
import { type Correction, papersOf } from '../../../electron/common/receipts/correction.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { EMPTY, type IntakeDraft, intakeOf } from './intake-draft.ts'

/** The facts of a dossier as the form has them. */
export function draftOf(facts: DossierFacts, applicant: Applicant): IntakeDraft {
  const { authorised } = facts
  return {
    ...EMPTY,
    kind: facts.applicantKind,
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
      document: authorised.document ?? '',
    },
    procedureCode: facts.procedure.code,
    procedureText: facts.procedure.name,
    request: facts.request,
    channel: facts.channel,
    components: Object.fromEntries(
      facts.components.map(({ code, originals, copies, notNeeded, applies, required }) => [
        code,
        { originals, copies, notNeeded, applies: applies || !required },
      ]),
    ),
    sets: facts.sets,
    returnBy: facts.returnBy,
    returnAddress: facts.returnAddress,
  }
}

/** What the form says the facts should be; what the form does not touch stays as it was. */
export function correctionOf(
  draft: IntakeDraft,
  {
    facts,
    applicant,
    procedure,
    fee,
  }: { facts: DossierFacts; applicant: Applicant; procedure: Procedure | undefined; fee: string },
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
    authorised: authorised && {
      ...authorised,
      phone: phone(authorised.phone, facts.authorised?.phone),
      email: facts.authorised?.email ?? null,
    },
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
    fee: Number(fee.replace(/\D/g, '')) || 0,
  }
}

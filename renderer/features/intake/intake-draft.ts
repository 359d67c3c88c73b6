import { z } from 'zod'
import { domesticPhone } from '../../../electron/common/applicants/phone.ts'
import { type IdKind, OrganisationKind, Priority } from '../../../electron/common/applicants/model.ts'
import { certificationKind } from '../../../electron/common/certifications/rules.ts'
import type { InputOf } from '../../../electron/common/contract.ts'
import { ReturnBy } from '../../../electron/common/dossiers/model.ts'
import { Channel, type GivenComponent, type Procedure } from '../../../electron/common/procedures/model.ts'
import { componentsFor } from '../../../electron/common/procedures/rules.ts'
import { MOST_FEE } from '../../../electron/common/receipts/model.ts'
import type { Instant } from '../../../electron/common/time/model.ts'
import { instantAt } from '../../../electron/common/time/rules.ts'
import { dayFrom } from '../../ui/DateInput.tsx'
import { timeFrom } from '../../ui/TimeInput.tsx'

/* The form as it is typed, half words and all. Every member reads back with a default, so a draft of an older
   version of the form still opens. */

const words = z.string().catch('')
const count = z.int().min(0).max(99)

const Given = z.object({
  originals: count.catch(0),
  copies: count.catch(0),
  notNeeded: z.boolean().catch(false),
  applies: z.boolean().catch(false),
})
export type Given = z.infer<typeof Given>
export const NOTHING_GIVEN: Given = { originals: 0, copies: 0, notNeeded: false, applies: false }

const Authorised = z.object({
  name: words,
  idNumber: words,
  address: words,
  phone: words,
  email: words,
  document: words,
})
export type Authorised = z.infer<typeof Authorised>
export const NOBODY: Authorised = { name: '', idNumber: '', address: '', phone: '', email: '', document: '' }

export const IntakeDraft = z.object({
  kind: z.enum(['citizen', 'organisation']).catch('citizen'),
  organisationKind: z.enum([...OrganisationKind.options, '']).catch(''),
  idNumber: words,
  name: words,
  /** As typed; a day once it reads as one. */
  born: words,
  sex: z.enum(['male', 'female', '']).catch(''),
  phone: words,
  email: words,
  address: words,
  priority: z.array(Priority).catch([]),
  /** Somebody the register knows whom the officer took up. */
  applicantId: z.string().nullable().catch(null),
  authorised: Authorised.nullable().catch(null),
  procedureCode: words,
  /** What stands in the procedure box. */
  procedureText: words,
  request: words,
  channel: Channel.catch('counter'),
  /** Of a parcel: the day on its postmark as typed, and its number. */
  postmark: words,
  parcelNo: words,
  components: z.record(z.string(), Given).catch({}),
  sets: z.int().min(1).max(99).catch(1),
  returnBy: ReturnBy.catch('counter'),
  /** Null: the applicant's own address. */
  returnAddress: z.string().nullable().catch(null),
  copies: z.int().min(1).max(200).catch(1),
  pages: z.int().min(1).max(1000).catch(1),
  /** What is to be certified. */
  documents: z
    .array(z.object({ name: words, pages: z.int().min(1).catch(1), copies: z.int().min(1).catch(1) }))
    .catch([]),
  /** Received on paper before, while the power was out; as typed. */
  onPaper: z.object({ day: words, clock: words, sequence: words }).nullable().catch(null),
  /** The guidance without intake that the person comes back from. */
  guidanceId: z.string().nullable().catch(null),
  /** What was filed online and is taken in with this form, and the code it keeps. */
  filingId: z.string().nullable().catch(null),
  filingNo: words,
  /** Fees of a case that apply, by place in the procedure's list: amount in đồng as typed. */
  openFees: z.record(z.string(), z.string()).catch({}),
  /** Of a correction: a sum laid down by hand, in đồng; null: the tariff says it. */
  fee: z.int().nullable().catch(null),
})
export type IntakeDraft = z.infer<typeof IntakeDraft>

export const EMPTY: IntakeDraft = IntakeDraft.parse({})

const EMPTY_TEXT = JSON.stringify(EMPTY)
/** Whether anything was typed that would be missed. */
export function isEmpty(draft: IntakeDraft): boolean {
  return JSON.stringify(draft) === EMPTY_TEXT
}

/** The filing that a kept form began with. */
export function filingOf(content: unknown): string | null {
  return IntakeDraft.catch(EMPTY).parse(content).filingId
}

/** The kind of identity paper a number looks like; never asked for, only warned about. */
export function idKindOf(draft: Pick<IntakeDraft, 'kind' | 'idNumber'>): IdKind {
  if (draft.kind === 'organisation') return 'organisation'
  const number = draft.idNumber.replace(/\s+/g, '')
  if (/[a-z]/i.test(number)) return 'passport'
  return /^\d{9}$/.test(number) ? 'cmnd' : 'cccd'
}

/** What was brought, for the rules. */
export function givenOf(draft: IntakeDraft, procedure: Pick<Procedure, 'components'>): GivenComponent[] {
  return componentsFor(procedure, draft.channel).map(({ code }) => ({
    code,
    ...(draft.components[code] ?? NOTHING_GIVEN),
  }))
}

/** The rows of the certification section; there is always one to type into. */
export function documentRows({ documents, pages, copies }: IntakeDraft): IntakeDraft['documents'] {
  return documents.length > 0 ? documents : [{ name: '', pages, copies }]
}

/* What has no name yet is called by what was asked for. */
function documentsOf(draft: IntakeDraft): IntakeDraft['documents'] {
  const fallback = draft.request.trim() || draft.procedureText.trim() || draft.procedureCode
  return documentRows(draft).map((row) => ({ ...row, name: (row.name.trim() || fallback).slice(0, 300) }))
}

/** Đồng, as they were typed. */
const amountOf = (typed: string) => Number(typed.replace(/\D/g, '')) || 0

/** Whether more đồng were typed than any fee can be. */
export const isAbsurdFee = (typed: string) => amountOf(typed) > MOST_FEE

/** What the fee is worked out from, besides the procedure and the channel. */
export function feesOf(draft: IntakeDraft) {
  const chosen = Object.entries(draft.openFees).map(([index, typed]) => ({
    index: Number(index),
    amount: amountOf(typed),
  }))
  return {
    copies: draft.copies,
    pages: draft.pages,
    chosen,
    ...(certificationKind(draft.procedureCode) && { documents: documentsOf(draft) }),
  }
}

/** Where a result by post goes: the applicant's own address until another is typed. */
export function returnAddressOf(draft: IntakeDraft): string {
  return draft.returnAddress ?? draft.address
}

/** When the paper slip was written; null while it is no moment yet, or nothing was written on paper. */
export function paperMoment({ onPaper }: Pick<IntakeDraft, 'onPaper'>): Instant | null {
  const day = onPaper && dayFrom(onPaper.day)
  const clock = onPaper && timeFrom(onPaper.clock)
  return day && clock ? instantAt(day, clock) : null
}

export type Problem = 'name' | 'procedure' | 'returnAddress' | 'authorised' | 'onPaper' | 'fee'

/** What keeps the form from being handed in; papers and promise are judged by the rules. */
export function problemsOf(draft: IntakeDraft): Problem[] {
  const problems: Problem[] = []
  if (draft.name.trim().length < 2) problems.push('name')
  if (draft.authorised && draft.authorised.name.trim().length < 2) problems.push('authorised')
  if (!draft.procedureCode) problems.push('procedure')
  if (draft.returnBy === 'post' && !returnAddressOf(draft).trim()) problems.push('returnAddress')
  if (draft.onPaper && !paperMoment(draft)) problems.push('onPaper')
  if (Object.values(draft.openFees).some(isAbsurdFee)) problems.push('fee')
  return problems
}

/** The request that a form without problems makes. */
export function intakeOf(
  draft: IntakeDraft,
  procedure: Pick<Procedure, 'code' | 'name' | 'components'>,
): InputOf<'receipts.issue'>['intake'] {
  const born = dayFrom(draft.born)
  const citizen = draft.kind === 'citizen'
  const { authorised } = draft
  return {
    applicant: {
      kind: draft.kind,
      ...(!citizen && draft.organisationKind ? { organisationKind: draft.organisationKind } : {}),
      name: draft.name,
      idKind: idKindOf(draft),
      idNumber: draft.idNumber,
      address: draft.address,
      ...(citizen && born ? { dateOfBirth: born } : {}),
      ...(citizen && draft.sex ? { sex: draft.sex } : {}),
      ...(draft.phone.trim() ? { phone: domesticPhone(draft.phone) } : {}),
      ...(draft.email.trim() ? { email: draft.email } : {}),
    },
    applicantId: draft.applicantId,
    authorised: authorised && {
      name: authorised.name,
      idNumber: authorised.idNumber.trim() || null,
      address: authorised.address.trim() || null,
      phone: authorised.phone.trim() ? domesticPhone(authorised.phone) : null,
      email: authorised.email.trim() || null,
      document: authorised.document.trim() || null,
    },
    priority: draft.priority,
    procedureCode: procedure.code,
    request: draft.request.trim() || procedure.name,
    channel: draft.channel,
    posted:
      draft.channel === 'post'
        ? { postmark: dayFrom(draft.postmark), parcelNo: draft.parcelNo.trim() || null }
        : null,
    components: givenOf(draft, procedure),
    sets: draft.sets,
    returnBy: draft.returnBy,
    returnAddress: draft.returnBy === 'post' ? returnAddressOf(draft) : null,
    fees: feesOf(draft),
  }
}

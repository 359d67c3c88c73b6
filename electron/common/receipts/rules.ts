import { billForDocuments, certificationKind, countsPages, priced } from '../certifications/rules.ts'
import type { Calendar } from '../calendar/model.ts'
import type { DeadlineRules, DueMoment, Pause } from '../deadlines/model.ts'
import { dueMoment } from '../deadlines/rules.ts'
import type { DossierFacts, DossierPerson } from '../dossiers/model.ts'
import type { Channel, Fee, GivenComponent, Procedure, StatedLimit } from '../procedures/model.ts'
import { componentsFor, type FeeBill, feeFor, limitFor } from '../procedures/rules.ts'
import type { Instant } from '../time/model.ts'
import type { FeeLine } from '../payments/model.ts'
import type { FeeChoice, Intake } from './model.ts'

const DAY_MS = 86_400_000

/* Everything that is decided when a dossier is taken in, as pure functions: the form asks them on each key press,
   issue-receipt.ts asks them again inside the transaction. */

export type DueBasis = {
  receivedAt: Instant
  calendar: Calendar
  rules: DeadlineRules
  /** Times in which the office waited for the applicant. */
  pauses?: Pause[]
}

/** The due moment of a dossier taken in now on a channel, or why it cannot be promised. */
export function dueFor(
  procedure: Procedure,
  channel: Channel,
  { receivedAt, calendar, rules, pauses }: DueBasis,
):
  | { ok: true; due: DueMoment; limit: StatedLimit }
  | { ok: false; why: 'channel-not-offered' | 'limit-unconfirmed' } {
  const limit = limitFor(procedure, channel)
  if (typeof limit === 'string') return { ok: false, why: limit }
  const due = dueMoment({
    receivedAt,
    channel,
    limit,
    calendar,
    rules,
    supplementClock: procedure.supplementClock,
    ...(pauses && { pauses }),
  })
  return { ok: true, due, limit }
}

/** What is to be paid: the certain lines plus those of the case the officer chose. */
export function billFor(procedure: Procedure, channel: Channel, choice: FeeChoice): FeeBill {
  const { documents = [] } = choice
  const bill =
    documents.length > 0
      ? billForDocuments(procedure, channel, documents)
      : feeFor(procedure, channel, choice)
  const chosen = choice.chosen.flatMap(({ index, amount }) => {
    const fee = procedure.fees[index]
    return fee && bill.open.includes(fee)
      ? [{ fee, amount: fee.amount === null ? amount : pricedOpen(procedure, channel, fee, choice) }]
      : []
  })
  return {
    amount: bill.amount + chosen.reduce((sum, line) => sum + line.amount, 0),
    lines: [...bill.lines, ...chosen],
    open: bill.open.filter((fee) => !chosen.some((line) => line.fee === fee)),
  }
}

/* A fee of a case with a known price is counted like any other once its case applies. */
function pricedOpen(procedure: Procedure, channel: Channel, fee: Fee, { copies, pages }: FeeChoice): number {
  const { when: _when, ...certain } = fee
  return feeFor({ ...procedure, fees: [certain] }, channel, { copies, pages }).amount
}

/**
 * Whether the PC's clock can be trusted with a receipt. `behind`: earlier than something already written, so a
 * receipt would stand before it. `unsure`: more than a day away from the last time the shared system told.
 */
export function clockTrust({
  now,
  lastWritten,
  serverTime,
}: {
  now: Instant
  lastWritten: Instant | null
  serverTime: Instant | null
}): 'good' | 'behind' | 'unsure' {
  if (lastWritten && now < lastWritten) return 'behind'
  if (serverTime && Math.abs(Date.parse(now) - Date.parse(serverTime)) > DAY_MS) return 'unsure'
  return 'good'
}

/** What is fixed about the dossier from now on, as the receipt and the register will show it. */
export function factsOf({
  intake,
  procedure,
  due,
  limit,
  receivedAt,
  enteredAt = null,
  filedAt,
  calendarVersion,
}: {
  intake: Intake
  procedure: Procedure
  due: DueMoment
  limit: StatedLimit
  receivedAt: Instant
  enteredAt?: Instant | null
  /** Of a dossier filed online. */
  filedAt?: Instant | undefined
  calendarVersion: number
}): DossierFacts {
  const { applicant } = intake
  const given = new Map(intake.components.map((one) => [one.code, one]))
  const bill = billFor(procedure, intake.channel, intake.fees)
  const feeLines = linesOf(bill)
  return {
    applicantKind: applicant.kind,
    ...organisationOf(applicant),
    applicant: personOf(applicant),
    authorised: intake.authorised,
    priority: [...intake.priority],
    procedure: procedureOf(procedure),
    request: intake.request,
    channel: intake.channel,
    ...(intake.channel === 'post' && intake.posted && { posted: intake.posted }),
    components: componentsFor(procedure, intake.channel).flatMap((component) => {
      const { code, name, required, mode } = component
      const brought = given.get(code)
      if (!brought || (!required && !brought.applies)) return []
      const notNeeded = brought.notNeeded && component.inDatabase
      if (!notNeeded && brought.originals + brought.copies === 0) return []
      return [{ ...brought, notNeeded, name, required, mode }]
    }),
    sets: intake.sets,
    limit,
    returnBy: intake.returnBy,
    returnAddress: intake.returnBy === 'post' ? intake.returnAddress : null,
    fee: bill.amount,
    ...(feeLines.length > 0 && { feeLines }),
    ...(certificationKind(procedure.code) && {
      certified: priced(procedure, intake.channel, documentsOf(intake)),
    }),
    ...countedBy(procedure, intake.fees),
    receivedAt,
    enteredAt,
    ...(filedAt && { filedAt }),
    dueAt: due.dueAt,
    calendarVersion,
  }
}

/** What a bill is made of, as the facts of a dossier keep it. */
export function linesOf(bill: FeeBill): FeeLine[] {
  return bill.lines.flatMap(({ fee, amount }) => (amount > 0 ? [{ name: fee.name, amount }] : []))
}

/** The numbers a fee was counted by, where the tariff counts any and no document says them. */
export function countedBy(
  procedure: Procedure,
  { copies, pages }: Pick<FeeChoice, 'copies' | 'pages'>,
): Pick<DossierFacts, 'counted'> {
  return countsPages(procedure) && !certificationKind(procedure.code) ? { counted: { copies, pages } } : {}
}

/* Nobody said which: one document, named by what was asked for. */
function documentsOf({ fees, request }: Intake) {
  if (fees.documents?.length) return fees.documents
  return [{ name: request.slice(0, 300), pages: fees.pages, copies: fees.copies }]
}

/** A procedure as the facts of a dossier keep it. */
export function procedureOf(procedure: Procedure): DossierFacts['procedure'] {
  const { code, name, field, signOffRequired, noWait, supplementClock, result } = procedure
  return { code, name, field, signOffRequired, noWait, supplementClock, resultName: result.name }
}

/** A person as the facts of a dossier keep them. */
export function personOf(applicant: Intake['applicant']): DossierPerson {
  const { name, idNumber, address, phone, email } = applicant
  return {
    name,
    idNumber: idNumber || null,
    address: address || null,
    phone: phone || null,
    email: email || null,
  }
}

/** What sort of organisation a dossier's applicant is; a citizen is none. */
export function organisationOf({
  kind,
  organisationKind,
}: Intake['applicant']): Pick<DossierFacts, 'organisationKind'> {
  return kind === 'organisation' && organisationKind ? { organisationKind } : {}
}

/** Everything a procedure always asks for, brought as asked; papers of a case are left for the officer to say. */
export function everythingBrought(
  procedure: Pick<Procedure, 'components'>,
  channel: Channel,
): GivenComponent[] {
  return componentsFor(procedure, channel).map(({ code, originals, copies, required }) => ({
    code,
    originals: required ? originals : 0,
    copies: required ? copies : 0,
    notNeeded: false,
    applies: false,
  }))
}

import { z } from 'zod'
import { Applicant } from '../applicants/model.ts'
import type { Calendar } from '../calendar/model.ts'
import type { DeadlineRules, DueMoment, Pause } from '../deadlines/model.ts'
import { type Change, changesOf } from '../dossiers/changes.ts'
import { countedDue } from '../dossiers/clock.ts'
import type { DossierComponent, DossierFacts, DossierState } from '../dossiers/model.ts'
import { DossierPerson, ReturnBy } from '../dossiers/model.ts'
import { isOver } from '../dossiers/rules.ts'
import { Posted } from '../post/model.ts'
import { Channel, GivenComponent, type Procedure } from '../procedures/model.ts'
import { componentsFor, limitFor } from '../procedures/rules.ts'
import { Instant } from '../time/model.ts'
import { correctedFee } from './corrected-fee.ts'
import { FeeChoice } from './model.ts'
import { paperIntakeFault } from './paper-intake.ts'
import { organisationOf, personOf } from './rules.ts'

/**
 * The facts of a dossier as they should have been taken in. The procedure is not among them: another procedure is
 * another dossier, the wrong one is made void and the right one taken in.
 */
export const Correction = z
  .strictObject({
    applicant: Applicant,
    authorised: DossierPerson.extend({ document: z.string().trim().max(300).nullable() }).nullable(),
    priority: z.array(z.string().max(60)).max(6),
    request: z.string().trim().min(1).max(1000),
    channel: Channel,
    /** What stands on the parcel; kept only where it came by post. */
    posted: Posted.nullable(),
    components: z.array(GivenComponent).max(80),
    sets: z.int().min(1).max(99),
    returnBy: ReturnBy,
    returnAddress: z.string().trim().max(400).nullable(),
    /** What the tariff is asked with. */
    fees: FeeChoice,
    /** A sum laid down by hand, whole đồng; null: what the tariff says of `fees`, where that is something else now. */
    fee: z.int().min(0).max(1_000_000_000).nullable(),
    /** When it was received: earlier than it was typed in for what was written on paper or lay with the post. */
    receivedAt: Instant,
  })
  .refine((one) => one.returnBy !== 'post' || Boolean(one.returnAddress), {
    path: ['returnAddress'],
    message: 'the post needs an address',
  })
export type Correction = z.infer<typeof Correction>

/** What a correction is measured against. */
export type CorrectionBasis = {
  facts: DossierFacts
  /** The person whole: some of what the form asks of them is not among the facts. */
  applicant: Applicant
  state: Pick<DossierState, 'status' | 'dueAt' | 'apology'>
  /** As the catalogue has it today; undefined when it left the catalogue. */
  procedure: Procedure | undefined
  calendar: Calendar
  rules: DeadlineRules
  pauses: Pause[]
}

export type Corrected = {
  facts: DossierFacts
  changes: Change[]
  /** The due moment of the dossier from now on; null where it stays. */
  newDueAt: Instant | null
  /** Where the channel or the moment of intake changed: how the promise is counted now, day by day. */
  due: DueMoment | null
  /** Why the due moment stays although one of them changed. */
  dueStays: 'decided' | 'apologised' | null
}

/**
 * Why a correction cannot be: the channel is not offered or has no limit yet · the moment of intake lies after the
 * dossier was typed in, or too long before · what another system received is set right there.
 */
export type CorrectionFault =
  | 'channel-not-offered'
  | 'limit-unconfirmed'
  | 'PAPER_IN_FUTURE'
  | 'PAPER_TOO_OLD'
  | 'RECEIVED_ELSEWHERE'

/**
 * The facts after a correction. Another channel or another moment of intake counts the limit anew from the intake,
 * leaving out the time in which the office waited; a dossier that is decided keeps the moment it is judged by, and one
 * whose new date stands in a signed apology letter keeps that date.
 */
export function correct(
  basis: CorrectionBasis,
  wanted: Correction,
): ({ ok: true } & Corrected) | { ok: false; why: CorrectionFault } {
  const { facts: before, state, procedure, calendar, rules, pauses } = basis
  const received = receivedNow(basis, wanted)
  if (typeof received === 'string') return { ok: false, why: received }
  const { fee: _fee, feeLines: _lines, certified: _certified, counted: _counted, ...kept } = before
  const { posted: _posted, organisationKind: _kind, ...others } = kept
  const facts: DossierFacts = {
    ...others,
    applicantKind: wanted.applicant.kind,
    ...organisationOf(wanted.applicant),
    applicant: personOf(wanted.applicant),
    authorised: wanted.authorised,
    priority: [...wanted.priority],
    request: wanted.request,
    channel: wanted.channel,
    ...(wanted.channel === 'post' && wanted.posted && { posted: wanted.posted }),
    components: componentsOf(before, procedure, wanted),
    sets: wanted.sets,
    returnBy: wanted.returnBy,
    returnAddress: wanted.returnBy === 'post' ? wanted.returnAddress : null,
    ...correctedFee(before, procedure, wanted),
    ...received,
  }
  const changesTo = (after: DossierFacts) => [
    ...personChanges(basis.applicant, wanted.applicant),
    ...changesOf(before, after),
  ]
  if (facts.channel === before.channel && facts.receivedAt === before.receivedAt) {
    return { ok: true, facts, changes: changesTo(facts), newDueAt: null, due: null, dueStays: null }
  }
  const limit = limitNow(before, procedure, wanted.channel)
  if (typeof limit === 'string') return { ok: false, why: limit }
  const counted = { facts: { ...facts, limit }, calendar, rules }
  const due = countedDue(counted, pauses)
  const dueStays = isOver(state.status) ? 'decided' : state.apology === 'signed' ? 'apologised' : null
  const moved: DossierFacts =
    dueStays === 'decided'
      ? facts
      : {
          ...facts,
          limit,
          dueAt: countedDue(counted, []).dueAt,
          calendarVersion: calendar.version,
        }
  return {
    ok: true,
    facts: moved,
    changes: changesTo(moved),
    newDueAt: dueStays === null && due.dueAt !== state.dueAt ? due.dueAt : null,
    due,
    dueStays,
  }
}

/* A dossier that is where it was received keeps the limit it began with. */
function limitNow(before: DossierFacts, procedure: Procedure | undefined, channel: Channel) {
  if (channel === before.channel) return before.limit
  return procedure ? limitFor(procedure, channel) : 'channel-not-offered'
}

/* When it was typed in is the clock's to say; when it was received, the officer's, as at intake. */
function receivedNow(
  { facts, calendar, rules }: CorrectionBasis,
  { receivedAt }: Correction,
): Pick<DossierFacts, 'receivedAt' | 'enteredAt'> | CorrectionFault {
  const { enteredAt, imported } = facts
  if (receivedAt === facts.receivedAt) return { receivedAt, enteredAt }
  if (imported) return 'RECEIVED_ELSEWHERE'
  const typedAt = enteredAt ?? facts.receivedAt
  const fault = paperIntakeFault(receivedAt, { now: typedAt, calendar, rules })
  return fault ?? { receivedAt, enteredAt: receivedAt === typedAt ? null : typedAt }
}

/* What only the register of people keeps. */
function personChanges(before: Applicant, after: Applicant): Change[] {
  return (['dateOfBirth', 'sex', 'idKind'] as const).flatMap((part) =>
    (before[part] ?? null) === (after[part] ?? null) || (part === 'idKind' && before.kind !== after.kind)
      ? []
      : [{ field: `applicant.${part}`, before: before[part] ?? null, after: after[part] ?? null }],
  )
}

/** Every paper of the dossier with how much of it there is: what it has, then what else the channel asks for. */
export function papersOf(
  { components }: Pick<DossierFacts, 'components'>,
  procedure: Procedure | undefined,
  channel: Channel,
): DossierComponent[] {
  const has = new Map(components.map((one) => [one.code, one]))
  const asked = procedure ? componentsFor(procedure, channel) : []
  const rest = components.filter((one) => !asked.some(({ code }) => code === one.code))
  return [
    ...asked.map(({ code, name, required, mode }): DossierComponent => {
      const nothing = { code, originals: 0, copies: 0, notNeeded: false, applies: false }
      return has.get(code) ?? { ...nothing, name, required, mode }
    }),
    ...rest,
  ]
}

/* The names stay as they were printed; a paper of which nothing is there leaves the receipt. */
function componentsOf(
  before: DossierFacts,
  procedure: Procedure | undefined,
  { channel, components }: Correction,
): DossierComponent[] {
  const given = new Map(components.map((one) => [one.code, one]))
  return papersOf(before, procedure, channel).flatMap((paper) => {
    const now = given.get(paper.code) ?? paper
    const excusable = procedure?.components.find(({ code }) => code === paper.code)?.inDatabase
    const notNeeded = now.notNeeded && (paper.notNeeded || Boolean(excusable))
    if (!notNeeded && now.originals + now.copies === 0) return []
    const applies = paper.required ? paper.applies : true
    return [{ ...paper, originals: now.originals, copies: now.copies, notNeeded, applies }]
  })
}

import { z } from 'zod'
import { Applicant } from '../applicants/model.ts'
import type { Calendar } from '../calendar/model.ts'
import type { DeadlineRules, DueMoment, Pause } from '../deadlines/model.ts'
import { type Change, changesOf } from '../dossiers/changes.ts'
import type { DossierComponent, DossierFacts, DossierState } from '../dossiers/model.ts'
import { DossierPerson, ReturnBy } from '../dossiers/model.ts'
import { isOver } from '../dossiers/rules.ts'
import { Channel, GivenComponent, type Procedure } from '../procedures/model.ts'
import { componentsFor } from '../procedures/rules.ts'
import type { Instant } from '../time/model.ts'
import { dueFor, personOf } from './rules.ts'

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
    components: z.array(GivenComponent).max(80),
    sets: z.int().min(1).max(99),
    returnBy: ReturnBy,
    returnAddress: z.string().trim().max(400).nullable(),
    /** Whole đồng. */
    fee: z.int().min(0).max(1_000_000_000),
  })
  .refine((one) => one.returnBy !== 'post' || Boolean(one.returnAddress), {
    path: ['returnAddress'],
    message: 'the post needs an address',
  })
export type Correction = z.infer<typeof Correction>

/** What a correction is measured against. */
export type CorrectionBasis = {
  facts: DossierFacts
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
  /** Where the channel changed: how the promise is counted now, day by day. */
  due: DueMoment | null
  /** Why the due moment stays although the channel changed. */
  dueStays: 'decided' | 'apologised' | null
}

/**
 * The facts after a correction. A change of channel counts the limit of that channel from the moment of intake, leaving
 * out the time in which the office waited; a dossier that is decided keeps the moment it is judged by, and one whose new
 * date stands in a signed apology letter keeps that date.
 */
export function correct(
  basis: CorrectionBasis,
  wanted: Correction,
): ({ ok: true } & Corrected) | { ok: false; why: 'channel-not-offered' | 'limit-unconfirmed' } {
  const { facts: before, state, procedure, calendar, rules, pauses } = basis
  const facts: DossierFacts = {
    ...before,
    applicantKind: wanted.applicant.kind,
    applicant: personOf(wanted.applicant),
    authorised: wanted.authorised,
    priority: [...wanted.priority],
    request: wanted.request,
    channel: wanted.channel,
    components: componentsOf(before, procedure, wanted),
    sets: wanted.sets,
    returnBy: wanted.returnBy,
    returnAddress: wanted.returnBy === 'post' ? wanted.returnAddress : null,
    ...feeOf(before, wanted.fee),
  }
  if (wanted.channel === before.channel) {
    return { ok: true, facts, changes: changesOf(before, facts), newDueAt: null, due: null, dueStays: null }
  }
  if (!procedure) return { ok: false, why: 'channel-not-offered' }
  const { receivedAt } = before
  const promise = dueFor(procedure, wanted.channel, { receivedAt, calendar, rules })
  if (!promise.ok) return promise
  const paused = dueFor(procedure, wanted.channel, { receivedAt, calendar, rules, pauses })
  const due = paused.ok ? paused.due : promise.due
  const dueStays = isOver(state.status) ? 'decided' : state.apology === 'signed' ? 'apologised' : null
  const moved: DossierFacts =
    dueStays === 'decided'
      ? facts
      : {
          ...facts,
          limit: promise.limit,
          dueAt: promise.due.dueAt,
          calendarVersion: calendar.version,
        }
  return {
    ok: true,
    facts: moved,
    changes: changesOf(before, moved),
    newDueAt: dueStays === null && due.dueAt !== state.dueAt ? due.dueAt : null,
    due,
    dueStays,
  }
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

/* What the fee is made of was laid down at intake; of another sum only the sum is known. */
function feeOf({ fee, feeLines }: DossierFacts, amount: number): Pick<DossierFacts, 'fee' | 'feeLines'> {
  if (amount === fee) return feeLines ? { fee, feeLines } : { fee }
  const name = feeLines?.length === 1 ? feeLines[0]!.name : 'Phí, lệ phí'
  return { fee: amount, feeLines: amount > 0 ? [{ name, amount }] : [] }
}

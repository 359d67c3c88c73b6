import type { PlainDate } from '../time/model.ts'
import {
  CHANNELS,
  type Channel,
  type Component,
  type Fee,
  type GivenComponent,
  type Procedure,
  type StatedLimit,
  type Unconfirmed,
} from './model.ts'

/** One thing that must be known before a procedure can be in force. */
export type Gap = { what: Unconfirmed; channel: Channel | null }

/**
 * What is missing before the procedure can be in force; empty when nothing is. It looks at the values as
 * well as at the marks, so that striking a mark does not make an unknown value known.
 */
export function readyForForce(procedure: Procedure): Gap[] {
  const gaps: Gap[] = []
  for (const channel of CHANNELS) {
    const limit = procedure.limits[channel]
    if (limit && limit.amount === null) gaps.push({ what: 'limit-missing', channel })
    else if (limit && limit.unit === null) gaps.push({ what: 'limit-unit', channel })
  }
  const missing = new Set<Unconfirmed>(procedure.unconfirmed)
  if (CHANNELS.every((channel) => procedure.limits[channel] === null)) missing.add('channels')
  if (procedure.components.length === 0) missing.add('components')
  if (procedure.fees.some((fee) => fee.amount === null && !fee.when)) missing.add('fee')
  if (procedure.decision === null) missing.add('decision')
  for (const what of missing) {
    if (!gaps.some((gap) => gap.what === what)) gaps.push({ what, channel: null })
  }
  return gaps
}

/** The limit on a channel, or why there is none to work with. */
export function limitFor(
  procedure: Procedure,
  channel: Channel,
): StatedLimit | 'channel-not-offered' | 'limit-unconfirmed' {
  const limit = procedure.limits[channel]
  if (!limit) return 'channel-not-offered'
  if (limit.amount === null || limit.unit === null) return 'limit-unconfirmed'
  return { amount: limit.amount, unit: limit.unit }
}

/** The components asked for on a channel, in the order of the catalogue. */
export function componentsFor(procedure: Pick<Procedure, 'components'>, channel: Channel): Component[] {
  return procedure.components.filter((one) => !one.channels || one.channels.includes(channel))
}

/** A component that is short, and by how many papers of each kind. */
export type MissingComponent = { component: Component; originals: number; copies: number }

/**
 * The papers still to be brought, all at once: a supplement may be asked for only one time
 * (NĐ 309/2026 Đ17.2a). A paper may be left out as not needed only where a national database can hold its
 * data (Đ4.2a); a case paper counts once the officer has said that its case applies.
 */
export function missingComponents(
  procedure: Pick<Procedure, 'components'>,
  given: readonly GivenComponent[],
  channel: Channel = 'counter',
): MissingComponent[] {
  const byCode = new Map(given.map((one) => [one.code, one]))
  return componentsFor(procedure, channel).flatMap((component) => {
    const brought = byCode.get(component.code)
    if (!component.required && !brought?.applies) return []
    if (brought?.notNeeded && component.inDatabase) return []
    const originals = Math.max(0, component.originals - (brought?.originals ?? 0))
    const copies = Math.max(0, component.copies - (brought?.copies ?? 0))
    return originals + copies > 0 ? [{ component, originals, copies }] : []
  })
}

/** What is to be paid: the sum in đồng of what is certain, its lines, and what the officer has to decide. */
export type FeeBill = {
  amount: number
  lines: { fee: Fee; amount: number }[]
  /** Fees of a case, or whose amount is not known here. */
  open: Fee[]
}

/** The fees on a channel for so many copies of so many pages each. */
export function feeFor(
  procedure: Procedure,
  channel: Channel,
  count: { copies?: number; pages?: number } = {},
): FeeBill {
  const { copies = 1, pages = 1 } = count
  const bill: FeeBill = { amount: 0, lines: [], open: [] }
  for (const fee of procedure.fees) {
    if (fee.channel && fee.channel !== channel) continue
    if (fee.when || fee.amount === null) {
      bill.open.push(fee)
      continue
    }
    const amount = priceOf(fee, fee.amount, copies, pages)
    bill.lines.push({ fee, amount })
    bill.amount += amount
  }
  return bill
}

function priceOf(fee: Fee, price: number, copies: number, pages: number): number {
  if (fee.per === 'case') return price
  if (fee.per === 'copy') return price * copies
  const cheap = fee.morePages ? Math.max(0, pages - fee.morePages.after) : 0
  const oneCopy = price * (pages - cheap) + (fee.morePages?.amount ?? 0) * cheap
  return Math.min(oneCopy, fee.perCopyAtMost ?? Number.POSITIVE_INFINITY) * copies
}

/** Whole months from the month in which the catalogue's source was read to the month of `today`. */
export function catalogueAge(version: { sourceMonth: string }, today: PlainDate): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return Math.max(0, months(today) - months(version.sourceMonth))
}

import type { DossierFacts, DossierState, DossierStatus } from '../dossiers/model.ts'
import { dayOf } from '../time/rules.ts'
import type { Balance, CashRow, CashTotals, FeeLine, Pay, PaymentEntry, Stage } from './model.ts'

/** What a dossier costs: nothing once it was taken in by mistake. Whole đồng. */
export function owedFor({ fee }: Pick<DossierFacts, 'fee'>, status: DossierStatus): number {
  return status === 'void' ? 0 : fee
}

/** Entries that nobody has taken back; the cancellations themselves are not among them. */
export function standing(entries: readonly PaymentEntry[]): Exclude<PaymentEntry, { kind: 'cancel' }>[] {
  const gone = new Set(entries.flatMap((one) => (one.kind === 'cancel' ? [one.cancelsId] : [])))
  return entries.flatMap((one) => (one.kind === 'cancel' || gone.has(one.id) ? [] : [one]))
}

/** Where the money stands after these entries. */
export function balanceOf(owed: number, entries: readonly PaymentEntry[]): Balance {
  const sum = (kind: 'pay' | 'exempt') =>
    standing(entries).reduce((total, one) => total + (one.kind === kind ? one.amount : 0), 0)
  const paid = sum('pay')
  const exempt = sum('exempt')
  const rest = owed - paid - exempt
  return { owed, paid, exempt, open: Math.max(0, rest), over: Math.max(0, -rest) }
}

/** The stage a payment made now belongs to: once a supplement was asked for, what is paid comes with it. */
export function stageOf({ status, supplements }: Pick<DossierState, 'status' | 'supplements'>): Stage {
  if (status === 'ready' || status === 'refused' || status === 'returned') return 'return'
  return supplements.asked > 0 || status === 'obligation' ? 'supplement' : 'intake'
}

/** What a payment is for, as it stands on the receipt: the fees by name where all of them are paid at once. */
export function linesFor(
  facts: Pick<DossierFacts, 'fee' | 'feeLines' | 'procedure'>,
  amount: number,
): FeeLine[] {
  const fees = facts.feeLines ?? []
  // A corrected fee has other lines than it was taken in with.
  const whole = fees.reduce((sum, fee) => sum + fee.amount, 0) === amount
  if (whole && fees.length > 0 && fees.length <= 12) return [...fees]
  const names = fees.map((fee) => fee.name).join('; ') || `Phí, lệ phí: ${facts.procedure.name}`
  const name = amount < facts.fee ? `${names} (thu một phần)` : names
  return [{ name: name.slice(0, 300), amount }]
}

/** An entry of a day with the dossier it belongs to, and with the payment a cancellation takes back. */
export type DayEntry = { dossierId: string; dossierNo: string; entry: PaymentEntry; cancelled: Pay | null }

/**
 * The lines of a day's cash sheet. What was cancelled on its own day keeps its line and counts nothing; a receipt of an
 * earlier day that was cancelled today stands as money given back, since that day's sheet has been signed.
 */
export function cashRows(entries: readonly DayEntry[]): CashRow[] {
  const cancelledToday = new Set(
    entries.flatMap(({ entry }) => (entry.kind === 'cancel' ? [entry.cancelsId] : [])),
  )
  return entries.flatMap(({ entry, cancelled, ...dossier }): CashRow[] => {
    const own = { ...dossier, officerId: entry.officer.id, officerName: entry.officer.name, at: entry.at }
    if (entry.kind === 'pay') {
      const { id, receiptNo, payer, by, amount } = entry
      const purpose = purposeOf(entry)
      return [{ ...own, paymentId: id, receiptNo, payer, purpose, by, amount, void: cancelledToday.has(id) }]
    }
    if (entry.kind !== 'cancel' || !cancelled || dayOf(cancelled.at) === dayOf(entry.at)) return []
    const { id, receiptNo, payer, by, amount } = cancelled
    const purpose = `Hoàn tiền phiếu thu số ${receiptNo}: ${entry.reason}`
    return [{ ...own, paymentId: id, receiptNo, payer, purpose, by, amount: -amount, void: false }]
  })
}

/** What the day adds up to. */
export function cashTotals(rows: readonly CashRow[]): CashTotals {
  const totals = { cash: 0, transfer: 0, all: 0, receipts: 0, voided: 0 }
  for (const row of rows) {
    if (row.amount > 0) totals.receipts += 1
    if (row.void) totals.voided += 1
    else {
      totals[row.by] += row.amount
      totals.all += row.amount
    }
  }
  return totals
}

/** What the papers of a cash sheet lie under: a day of an officer. */
export function cashSheetId(day: string, officerId: string): string {
  return `cash ${day} ${officerId}`
}

function purposeOf({ lines }: Pay): string {
  return lines.map((line) => line.name).join('; ')
}

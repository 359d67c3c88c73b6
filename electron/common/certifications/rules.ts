import type { DossierFacts, DossierState, DossierStatus } from '../dossiers/model.ts'
import type { Channel, Fee, Procedure } from '../procedures/model.ts'
import { type FeeBill, feeFor } from '../procedures/rules.ts'
import { dayOf } from '../time/rules.ts'
import { canonical } from '../journal/canonical.ts'
import { type BookEntry, BookFacts, type BookLine } from './model.ts'
import type { CertificationKind, CertifiedDocument, GivenDocument } from './model.ts'

/* National codes of the procedures that end in a certification. `Cấp bản sao từ sổ gốc` is none: the copy comes from
   the office's own book. */
const KINDS: Readonly<Record<string, CertificationKind>> = {
  '2.000815': 'copy',
  '2.000942': 'copy',
  '2.000884': 'signature',
  '2.000992': 'translator',
  '2.001008': 'translator',
  '2.001035': 'transaction',
  '2.001019': 'transaction',
  '2.001016': 'transaction',
  '2.001406': 'transaction',
  '2.000913': 'transaction',
  '2.000927': 'transaction',
}

/** The book a procedure is entered in; null for one that certifies nothing. */
export function certificationKind(code: string): CertificationKind | null {
  return KINDS[code] ?? null
}

/** Whether pages and copies decide the fee, as they do for copies and not for signatures. */
export function countsPages(procedure: Pick<Procedure, 'fees'>): boolean {
  return procedure.fees.some((fee) => fee.per !== 'case')
}

/**
 * What several documents cost by the procedure's tariff, document by document: a fee per case is due for each document
 * (TT 226/2016/TT-BTC Đ4: one paper with one or several signatures is one case), a fee per page for each page of each
 * copy with its ceiling per copy.
 */
export function billForDocuments(
  procedure: Procedure,
  channel: Channel,
  documents: readonly GivenDocument[],
): FeeBill {
  const bills = documents.map((document) => feeFor(procedure, channel, document))
  const lines = new Map<Fee, number>()
  for (const { fee, amount } of bills.flatMap((bill) => bill.lines))
    lines.set(fee, (lines.get(fee) ?? 0) + amount)
  return {
    amount: bills.reduce((sum, bill) => sum + bill.amount, 0),
    lines: [...lines].map(([fee, amount]) => ({ fee, amount })),
    open: bills[0]?.open ?? [],
  }
}

/** The documents with the price of each. */
export function priced(
  procedure: Procedure,
  channel: Channel,
  documents: readonly GivenDocument[],
): CertifiedDocument[] {
  return documents.map((document) => ({ ...document, fee: feeFor(procedure, channel, document).amount }))
}

/** Whether an act has certified: the result exists, signed by whoever has to; a refusal has a status of its own. */
export function isCertified(before: DossierState | null, after: DossierState): boolean {
  return before?.status !== 'ready' && after.status === 'ready'
}

/** Whether what was entered in the book no longer holds. */
export function isUndone(status: DossierStatus): boolean {
  return status !== 'ready' && status !== 'returned'
}

/**
 * A line of the book as it stands now. What was entered stays as it is; where the dossier was set right since, the line
 * says what is right and what stood there.
 * @param place which of the dossier's documents it is, from 0
 */
export function lineOf(
  entry: BookEntry,
  place: number,
  { dossierNo, status, facts }: { dossierNo: string; status: DossierStatus; facts: DossierFacts },
): BookLine {
  const document = facts.certified?.[place]
  const right: BookFacts = {
    applicant: facts.applicant.name,
    idNumber: facts.applicant.idNumber,
    document: document?.name ?? entry.document,
    pages: document?.pages ?? entry.pages,
    copies: document?.copies ?? entry.copies,
    fee: document?.fee ?? entry.fee,
  }
  const entered = BookFacts.parse(entry)
  const before = canonical(entered) === canonical(right) ? null : entered
  return { ...entry, ...right, dossierNo, undone: isUndone(status) || !document, before }
}

/** When the citizen comes back; null where they wait for it (received before 15:00, NĐ 23/2015 Đ7). */
export function appointmentOf({ procedure, receivedAt, dueAt }: DossierFacts): DossierFacts['dueAt'] | null {
  return procedure.noWait && dayOf(receivedAt) === dayOf(dueAt) ? null : dueAt
}

/** The number as written in the book: `05/2026`, on a commune's second PC `05.1/2026`. */
export function bookNo({ number, year, station }: { number: number; year: number; station: number }): string {
  return `${String(number).padStart(2, '0')}${station === 0 ? '' : `.${station}`}/${year}`
}

/** What the printed books of a day lie under. */
export function bookId(kind: CertificationKind, day: string): string {
  return `certification ${kind} ${day}`
}

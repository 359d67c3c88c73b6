import { setImmediate as others } from 'node:timers/promises'
import { findAccount } from '../../../db/tables/accounts.ts'
import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { type BookCursor, type BookRow, registerBookPage } from '../../../db/tables/register-book.ts'
import type { BookRequest } from '../../common/books/model.ts'
import type { PaperRecord } from '../../common/papers/model.ts'
import type { ClockTime } from '../../common/time/model.ts'
import { addDays, instantAt } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { addressLabelRecord } from '../papers/address-label-record.ts'
import { combinedSlipRecord } from '../papers/combined-slip-record.ts'
import { handOverNoteRecord } from '../papers/hand-over-note-record.ts'
import { type Office, officeName, officeOf } from '../papers/paper-head.ts'
import { registerBookRecord } from '../papers/register-book-record.ts'
import { resultListRecord } from '../papers/result-list-record.ts'

/** Most dossiers of one book; a commune opens the next volume long before. */
export const MOST_ROWS = 20_000
/** Rows read at once: short enough that somebody taking in a dossier meanwhile does not notice. */
const PAGE = 500
const MIDNIGHT = '00:00' as ClockTime

type Book = Extract<PaperRecord, { kind: BookRequest['kind'] }>
export type BookFault = 'NOT_FOUND' | 'EMPTY' | 'TOO_MANY' | 'MIXED' | 'NO_ADDRESS'

/** The record of a book or list as things stand now, or why there is none. */
export async function bookRecord(
  act: Act,
  request: BookRequest,
  paperNo: string | null,
): Promise<Book | BookFault> {
  const office = officeOf(act)
  if (request.kind === 'register-book') return registerBook(act, office, request, paperNo)
  const dossiers: Dossier[] = []
  for (const id of new Set(request.dossierIds)) {
    const dossier = findDossier(act.register, id)
    if (!dossier) return 'NOT_FOUND'
    dossiers.push(dossier)
  }
  const { now: at, officer } = act
  const unitOf = (officerId: string) => findAccount(act.register, officerId)?.department || officeName(office)
  switch (request.kind) {
    case 'hand-over-note':
      return handOverNoteRecord({ office, paperNo, dossiers, unitOf })
    case 'result-list': {
      const receiver = officer.role === 'officer' ? officer.name : null
      return resultListRecord({ office, paperNo, dossiers, unitOf, receiver, at })
    }
    case 'combined-slip':
      return combinedSlipRecord(dossiers, office, paperNo)
    case 'address-label':
      return addressLabelRecord(dossiers, office, at)
  }
}

type BookOfPeriod = Extract<BookRequest, { kind: 'register-book' }>

async function registerBook(
  act: Act,
  office: Office,
  { field, from, to }: BookOfPeriod,
  paperNo: string | null,
): Promise<Book | BookFault> {
  const period = { field, start: instantAt(from, MIDNIGHT), end: instantAt(addDays(to, 1), MIDNIGHT) }
  const rows: BookRow[] = []
  let after: BookCursor | null = null
  for (;;) {
    const page = registerBookPage(act.register, period, after, PAGE)
    rows.push(...page)
    if (rows.length > MOST_ROWS) return 'TOO_MANY'
    const last = page.at(-1)
    if (page.length < PAGE || !last) break
    after = { receivedAt: last.receivedAt, rowid: last.rowid }
    await others()
  }
  if (rows.length === 0) return 'EMPTY'
  return registerBookRecord({ office, paperNo, field, from, to, rows, keeper: act.officer.name, at: act.now })
}

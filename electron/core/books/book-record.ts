import { setImmediate as others } from 'node:timers/promises'
import { findAccount } from '../../../db/tables/accounts.ts'
import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { type BookCursor, registerBookPage } from '../../../db/tables/register-book.ts'
import { timedRow } from '../../../db/tables/tallies.ts'
import type { BookRequest } from '../../common/books/model.ts'
import { timelinessOf } from '../../common/dossiers/timeliness.ts'
import type { PaperRecord } from '../../common/papers/model.ts'
import { spanOf } from '../../common/time/periods.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { moneyOf } from '../money-of.ts'
import { addressLabelRecord } from '../papers/address-label-record.ts'
import { combinedSlipRecord } from '../papers/combined-slip-record.ts'
import { handOverNoteRecord } from '../papers/hand-over-note-record.ts'
import { type Office, officeName, officeOf } from '../papers/paper-head.ts'
import { type JudgedRow, registerBookRecord } from '../papers/register-book-record.ts'
import { resultListRecord } from '../papers/result-list-record.ts'
import { volumeOf } from './book-volume.ts'

/** Most dossiers of one book; a commune opens the next volume long before. */
export const MOST_ROWS = 20_000
/** Dossiers looked at at once: so few that somebody taking one in meanwhile does not notice. */
const SPAN = 500

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
      const moneyOfRow = (id: string) => {
        const { paid, open } = moneyOf(act.register, id)!.balance
        return { paid, open }
      }
      return resultListRecord({ office, paperNo, dossiers, unitOf, moneyOfRow, receiver, at })
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
  const period = { field, ...spanOf({ from, to }) }
  const rows: JudgedRow[] = []
  const today = dayOf(act.now)
  let after: BookCursor | null = null
  do {
    const page = registerBookPage(act.register, period, after, SPAN)
    for (const row of page.rows) {
      const outcome = timelinessOf(timedRow(act.register, row), today)?.outcome ?? null
      rows.push({ ...row, outcome })
    }
    if (rows.length > MOST_ROWS) return 'TOO_MANY'
    after = page.next
    await others()
  } while (after)
  if (rows.length === 0) return 'EMPTY'
  const volume = volumeOf(act.register, { field, year: Number(from.slice(0, 4)) })
  const keeper = act.officer.name
  return registerBookRecord({ office, paperNo, field, from, to, volume, rows, keeper, at: act.now })
}

import { setImmediate as others } from 'node:timers/promises'
import type { Register } from '../../../../db/engine/query.ts'
import { endedBetween, FROM_THE_BEGINNING, type Page } from '../../../../db/tables/tallies.ts'
import { type Entry, figureText, type TableColumn } from '../../../common/reports/table.ts'
import type { Instant, PlainDate } from '../../../common/time/model.ts'
import type { Period } from '../../../common/time/periods.ts'
import type { Act } from '../../counter.ts'

/** What is counted, and up to which day of the period: its last, or today. */
export type Counting = { act: Pick<Act, 'register' | 'now'>; period: Period; asOf: PlainDate }

/** One of the further reports: its columns and what adds to them. Everything else is the same for all of them. */
export type TableSource = {
  columns: readonly TableColumn[]
  /** Every entry is a line of its own, in the order given. */
  list?: true
  entries: (counting: Counting) => AsyncIterable<Entry>
  /** How it was counted, and what it leaves out. */
  notes: (entries: readonly Entry[]) => string[]
}

/** Rows read before somebody else goes first. */
const SPAN = 500

/** Every row of a query that is read in pages, letting others go first between them. */
export async function* inPages<R extends { at: Instant; rowid: number }>(
  read: (page: Page) => R[],
): AsyncGenerator<R> {
  let after = FROM_THE_BEGINNING
  for (;;) {
    const rows = read({ after, limit: SPAN })
    yield* rows
    const last = rows.at(-1)
    if (rows.length < SPAN || !last) return
    after = { at: last.at, rowid: last.rowid }
    await others()
  }
}

/** Dossiers that ended within days, in order. */
export const endedInPages = (register: Register, period: Period) =>
  inPages((page) => endedBetween(register, period, page).map((row) => ({ ...row, at: row.finishedAt! })))

/** As much as a sentence says of a rate: `12,5 %`. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? 'chưa có' : figureText('rate', part / whole)

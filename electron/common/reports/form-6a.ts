import { z } from 'zod'
import type { Channel } from '../procedures/model.ts'
import type { PlainDate } from '../time/model.ts'
import type { Period } from '../time/periods.ts'
import { dayOf } from '../time/rules.ts'
import type { Tally } from './model.ts'
import { type Ending, type OpenOutcome, type Timed, timelinessOf } from '../dossiers/timeliness.ts'

/* Form II.06a/VPCP/KSTT (TT 02/2017/TT-VPCP, TT 01/2020/TT-VPCP): what a commune took in and resolved in a period, by
   field. A dossier stands in one column of taking in and in one of resolving; what ended without a result stands in the
   note alone, so that 3 = 7 + 11 holds (the sources leave open where else it would go). */

/** Columns 3 to 13, in the order of the form. */
export const COLUMNS_6A: readonly Column6a[] = [
  ...(['total', 'online', 'direct', 'carried'] as const),
  ...(['resolved', 'early', 'onTime', 'late'] as const),
  ...(['open', 'openInTime', 'openLate'] as const),
]
export type Column6a = Taken | Stands | 'total' | 'resolved' | 'open'
export type Taken = 'online' | 'direct' | 'carried'
export type Stands = 'early' | 'onTime' | 'late' | 'openInTime' | 'openLate'

const count = z.int().min(0)
export const Figures6a = z.strictObject({
  total: count,
  online: count,
  direct: count,
  carried: count,
  resolved: count,
  early: count,
  onTime: count,
  late: count,
  open: count,
  openInTime: count,
  openLate: count,
}) satisfies z.ZodType<Record<Column6a, number>>
export type Figures6a = z.infer<typeof Figures6a>

/** What ended without a result, of what came in the period and of what was carried over. */
export const NOTED = ['refused', 'stopped', 'withdrawn'] as const satisfies readonly Ending[]
export type Noted = (typeof NOTED)[number]
const Note = z.strictObject({ ending: z.enum(NOTED), received: count, carried: count })

export const Form6a = z.strictObject({
  rows: z.array(z.strictObject({ field: z.string(), figures: Figures6a })),
  total: Figures6a,
  notes: z.array(Note),
})
export type Form6a = z.infer<typeof Form6a>

/** Where one dossier stands in the form; null: nowhere in this period. */
export type Place6a = { taken: Taken; stands: Stands | Noted }

const STANDS = {
  early: 'early',
  'on-time': 'onTime',
  late: 'late',
  'open-in-time': 'openInTime',
  'open-late': 'openLate',
} as const satisfies Record<string, Stands>

/** Where a dossier stands in the form of a period, `asOf` the period's end or today where that is earlier. */
export function place6a(
  one: Timed & { channel: Channel },
  { from }: Period,
  asOf: PlainDate,
): Place6a | null {
  const stood = timelinessOf(one, asOf)
  if (!stood || (stood.ending !== null && dayOf(one.finishedAt!) < from)) return null
  const taken = dayOf(one.receivedAt) < from ? 'carried' : one.channel === 'online' ? 'online' : 'direct'
  const { ending, outcome } = stood
  return { taken, stands: ending === null || ending === 'result' ? STANDS[outcome] : ending }
}

/** Whether a dossier that stands there is one of those that a figure of the form counts. */
export function countsIn({ taken, stands }: Place6a, column: Column6a | Noted): boolean {
  if (stands === 'refused' || stands === 'stopped' || stands === 'withdrawn') return column === stands
  if (column === 'total') return true
  if (column === 'resolved') return stands === 'early' || stands === 'onTime' || stands === 'late'
  if (column === 'open') return stands === 'openInTime' || stands === 'openLate'
  return column === taken || column === stands
}

/** What a form is made of: tallies of the period, and what was open before it and is at its end. */
export type Counts6a = {
  tallies: readonly Tally[]
  openBefore: readonly { field: string; count: number }[]
  openAfter: readonly { field: string; outcome: OpenOutcome; count: number }[]
}

/** The form of a period. Fields in which nothing happened have no row. */
export function form6a({ tallies, openBefore, openAfter }: Counts6a, { from }: Period): Form6a {
  const rows = new Map<string, Figures6a>()
  const add = (field: string, column: Column6a, many: number) => {
    let figures = rows.get(field)
    if (!figures) rows.set(field, (figures = nothing()))
    figures[column] += many
  }
  const notes = NOTED.map((ending) => ({ ending, received: 0, carried: 0 }))
  const cameBy = (channel: Channel) => (channel === 'online' ? 'online' : 'direct')
  for (const { kind, field, channel, ending, outcome, receivedOn, count: many } of tallies) {
    if (kind === 'received') add(field, cameBy(channel), many)
    else if (ending === 'result') add(field, STANDS[outcome as keyof typeof STANDS], many)
    else {
      const isCarried = receivedOn < from
      add(field, isCarried ? 'carried' : cameBy(channel), -many)
      const note = notes.find((one) => one.ending === ending)!
      note[isCarried ? 'carried' : 'received'] += many
    }
  }
  for (const { field, count: many } of openBefore) add(field, 'carried', many)
  for (const { field, outcome, count: many } of openAfter) add(field, STANDS[outcome], many)
  return summed(rows, notes)
}

/** The form added up dossier by dossier: slower, and with each one's name (`electron/core/reports/members.ts`). */
export function formOfPlaces(places: Iterable<Place6a & { field: string }>): Form6a {
  const rows = new Map<string, Figures6a>()
  const notes = NOTED.map((ending) => ({ ending, received: 0, carried: 0 }))
  for (const { field, taken, stands } of places) {
    const note = notes.find((one) => one.ending === stands)
    if (note) note[taken === 'carried' ? 'carried' : 'received'] += 1
    else {
      const figures = rows.get(field) ?? nothing()
      rows.set(field, figures)
      figures[taken] += 1
      figures[stands as Stands] += 1
    }
  }
  return summed(rows, notes)
}

function summed(rows: Map<string, Figures6a>, notes: Form6a['notes']): Form6a {
  const total = nothing()
  for (const figures of rows.values()) {
    figures.total = figures.online + figures.direct + figures.carried
    figures.resolved = figures.early + figures.onTime + figures.late
    figures.open = figures.openInTime + figures.openLate
    for (const column of COLUMNS_6A) total[column] += figures[column]
  }
  const shown = [...rows].filter(([, figures]) => figures.total + figures.resolved + figures.open > 0)
  return {
    rows: shown
      .map(([field, figures]) => ({ field, figures }))
      .sort((a, b) => a.field.localeCompare(b.field, 'vi')),
    total,
    notes: notes.filter(({ received, carried }) => received + carried > 0),
  }
}

/** Fields in which the form's identity does not hold: (3) = (7) + (11). */
export function unbalanced({ rows }: Form6a): string[] {
  return rows
    .filter(({ figures: { total, resolved, open } }) => total !== resolved + open)
    .map(({ field }) => field)
}

function nothing(): Figures6a {
  return Object.fromEntries(COLUMNS_6A.map((column) => [column, 0])) as Figures6a
}

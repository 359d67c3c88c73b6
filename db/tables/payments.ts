import type { Pay, PaymentEntry } from '../../electron/common/payments/model.ts'
import type { DayEntry } from '../../electron/common/payments/rules.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { dayOf } from '../../electron/common/time/rules.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'
import { broughtPaymentsOf } from './custody.ts'

type PaymentRow = {
  id: string
  dossierId: string
  kind: PaymentEntry['kind']
  day: PlainDate
  at: Instant
  officerId: string
  amount: number | null
  year: number | null
  number: number | null
  cancels: string | null
  entry: string
}

declare module '../engine/tables.ts' {
  interface Tables {
    payments: PaymentRow & { rowid: import('kysely').Generated<number> }
  }
}

export function insertPayment(db: Register, dossierId: string, entry: PaymentEntry): void {
  insertRow(db, 'payments', {
    id: entry.id,
    dossierId,
    kind: entry.kind,
    day: dayOf(entry.at),
    at: entry.at,
    officerId: entry.officer.id,
    amount: entry.kind === 'cancel' ? null : entry.amount,
    year: entry.kind === 'pay' ? entry.year : null,
    number: entry.kind === 'pay' ? entry.number : null,
    cancels: entry.kind === 'cancel' ? entry.cancelsId : null,
    entry: JSON.stringify(entry),
  })
}

const ofDossier = prepared((query, dossierId: string) =>
  query.selectFrom('payments').select('entry').where('dossierId', '=', dossierId).orderBy('rowid'),
)

/** Every entry of a dossier, oldest first; before them those made at other PCs, which lie in no till of this one. */
export function paymentsOf(db: Register, dossierId: string): PaymentEntry[] {
  const own = db.all(ofDossier(dossierId)).map((row) => JSON.parse(row.entry) as PaymentEntry)
  return [...broughtPaymentsOf(db, dossierId), ...own]
}

/** Whether it was made at this PC. */
export function hasPayment(db: Register, id: string): boolean {
  return db.first(db.query.selectFrom('payments').select('id').where('id', '=', id)) !== undefined
}

/** Whether the number of a receipt was given here. */
export function isNumberPaid(db: Register, { year, number }: Pick<Pay, 'year' | 'number'>): boolean {
  const paid = db.query
    .selectFrom('payments')
    .select('id')
    .where('year', '=', year)
    .where('number', '=', number)
  return db.first(paid) !== undefined
}

export function findPayment(
  db: Register,
  id: string,
): { dossierId: string; entry: PaymentEntry; cancelled: boolean } | undefined {
  const row = db.first(
    db.query
      .selectFrom('payments as p')
      .leftJoin('payments as c', 'c.cancels', 'p.id')
      .select(['p.dossierId', 'p.entry', 'c.id as cancelId'])
      .where('p.id', '=', id),
  )
  return (
    row && {
      dossierId: row.dossierId,
      entry: JSON.parse(row.entry) as PaymentEntry,
      cancelled: row.cancelId !== null,
    }
  )
}

/** What was taken and taken back on a day, oldest first, with the dossiers' numbers. */
export function paymentsOfDay(db: Register, day: PlainDate): DayEntry[] {
  const rows = db.all(
    db.query
      .selectFrom('payments as p')
      .innerJoin('dossiers as d', 'd.id', 'p.dossierId')
      .leftJoin('payments as o', 'o.id', 'p.cancels')
      .select(['p.entry', 'p.dossierId', 'd.dossierNo', 'o.entry as original'])
      .where('p.day', '=', day)
      .orderBy('p.rowid'),
  )
  return rows.map(({ entry, original, ...dossier }) => {
    const cancelled = original === null ? null : (JSON.parse(original) as PaymentEntry)
    return {
      ...dossier,
      entry: JSON.parse(entry) as PaymentEntry,
      cancelled: isPay(cancelled) ? cancelled : null,
    }
  })
}

function isPay(entry: PaymentEntry | null): entry is Pay {
  return entry?.kind === 'pay'
}

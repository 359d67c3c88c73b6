import type { BookEntry, BookLine, CertificationKind } from '../../electron/common/certifications/model.ts'
import { isUndone } from '../../electron/common/certifications/rules.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { dayOf } from '../../electron/common/time/rules.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    certificationNumbers: { kind: CertificationKind; year: number; last: number }
    certifications: {
      id: string
      dossierId: string
      kind: CertificationKind
      year: number
      number: number
      day: PlainDate
      entry: string
    }
  }
}

/** The next number of a book in a year, from 1 without gaps; only inside the transaction that writes its line. */
export function takeBookNumber(db: Register, kind: CertificationKind, year: number): number {
  return db.first(
    db.query
      .insertInto('certificationNumbers')
      .values({ kind, year, last: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'year'])
          .doUpdateSet((eb) => ({ last: eb('certificationNumbers.last', '+', 1) })),
      )
      .returning('last'),
  )!.last
}

export function insertCertification(db: Register, entry: BookEntry): void {
  const { id, dossierId, kind, year, number, at } = entry
  insertRow(db, 'certifications', {
    id,
    dossierId,
    kind,
    year,
    number,
    day: dayOf(at),
    entry: JSON.stringify(entry),
  })
}

/** Whether a dossier has its lines already. */
export function isInBook(db: Register, dossierId: string): boolean {
  return (
    db.first(
      db.query.selectFrom('certifications').select('id').where('dossierId', '=', dossierId).limit(1),
    ) !== undefined
  )
}

/** The lines of a day in one book, by number. */
export function bookOfDay(db: Register, day: PlainDate, kind: CertificationKind): BookLine[] {
  return db
    .all(
      db.query
        .selectFrom('certifications as c')
        .innerJoin('dossiers as d', 'd.id', 'c.dossierId')
        .select(['c.entry', 'd.dossierNo', 'd.status'])
        .where('c.day', '=', day)
        .where('c.kind', '=', kind)
        // A day lies in one year. Ordered by the year as well, the whole book would be read for it.
        .orderBy('c.number'),
    )
    .map(({ entry, dossierNo, status }) => ({
      ...(JSON.parse(entry) as BookEntry),
      dossierNo,
      undone: isUndone(status),
    }))
}

/** How many lines each book has of a day. */
export function bookCounts(db: Register, day: PlainDate): Partial<Record<CertificationKind, number>> {
  return Object.fromEntries(
    db
      .all(
        db.query
          .selectFrom('certifications')
          .select((eb) => ['kind', eb.fn.countAll<number>().as('lines')])
          .where('day', '=', day)
          .groupBy('kind'),
      )
      .map(({ kind, lines }) => [kind, lines]),
  )
}

import type { BookEntry, BookLine, CertificationKind } from '../../electron/common/certifications/model.ts'
import { lineOf } from '../../electron/common/certifications/rules.ts'
import type { DossierFacts } from '../../electron/common/dossiers/model.ts'
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

/** How many of a dossier's documents have their line already. */
export function linesInBook(db: Register, dossierId: string): number {
  return db.first(
    db.query
      .selectFrom('certifications')
      .select((eb) => eb.fn.countAll<number>().as('lines'))
      .where('dossierId', '=', dossierId),
  )!.lines
}

/** The lines of a day in one book, by number, as they stand now. */
export function bookOfDay(db: Register, day: PlainDate, kind: CertificationKind): BookLine[] {
  return db
    .all(
      db.query
        .selectFrom('certifications as c')
        .innerJoin('dossiers as d', 'd.id', 'c.dossierId')
        .select((eb) => [
          'c.entry',
          'd.dossierNo',
          'd.status',
          'd.facts',
          // Its place among the documents of its dossier, whose lines were numbered in their order.
          eb
            .selectFrom('certifications as e')
            .select((inner) => inner.fn.countAll<number>().as('earlier'))
            .whereRef('e.dossierId', '=', 'c.dossierId')
            .where((inner) =>
              inner.or([
                inner('e.year', '<', inner.ref('c.year')),
                inner.and([
                  inner('e.year', '=', inner.ref('c.year')),
                  inner('e.number', '<', inner.ref('c.number')),
                ]),
              ]),
            )
            .as('place'),
        ])
        .where('c.day', '=', day)
        .where('c.kind', '=', kind)
        // A day lies in one year.
        .orderBy('c.number'),
    )
    .map(({ entry, place, facts, ...dossier }) =>
      lineOf(JSON.parse(entry) as BookEntry, place ?? 0, {
        ...dossier,
        facts: JSON.parse(facts) as DossierFacts,
      }),
    )
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

import type { Seen, SeenThing } from '../../electron/common/views/model.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import type { Period } from '../../electron/common/time/periods.ts'
import { addDays } from '../../electron/common/time/rules.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

export type ViewRow = {
  day: PlainDate
  officerId: string
  how: Seen
  what: SeenThing
  subject: string
  at: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    views: ViewRow
    sealedViewDays: { day: PlainDate; count: number; sha256: string }
  }
}

const add = prepared(
  (query, day: PlainDate, officerId: string, how: Seen, what: SeenThing, subject: string, at: Instant) =>
    query
      .insertInto('views')
      .values({ day, officerId, how, what, subject, at })
      .onConflict((conflict) => conflict.doNothing()),
)

/** Writes a view, unless the same is there of this day already. */
export function noteViewRow(db: Register, { day, officerId, how, what, subject, at }: ViewRow): void {
  db.run(add(day, officerId, how, what, subject, at))
}

const sealed = prepared((query, day: PlainDate) =>
  query.selectFrom('sealedViewDays').select('day').where('day', '=', day),
)

/** The day, or the first after it that is not sealed: what is sealed takes no more views. */
export function unsealedFrom(db: Register, day: PlainDate): PlainDate {
  let open = day
  while (db.first(sealed(open))) open = addDays(open, 1)
  return open
}

/** Days before `before` whose views no entry of the journal seals yet, oldest first. */
export function unsealedDays(db: Register, before: PlainDate): PlainDate[] {
  const last = db.first(
    db.query
      .selectFrom('sealedViewDays')
      .select((eb) => eb.fn.max<PlainDate | null>('day').as('day'))
      // A clock that ran ahead for a while has sealed days that are still to come.
      .where('day', '<', before),
  )
  return db
    .all(
      db.query
        .selectFrom('views')
        .select('day')
        .distinct()
        .where('day', '>', last?.day ?? ('' as PlainDate))
        .where('day', '<', before)
        .orderBy('day'),
    )
    .map(({ day }) => day)
}

/** Every view of a day, in an order that is always the same. */
export function viewsOfDay(db: Register, day: PlainDate): ViewRow[] {
  return db.all(
    db.query
      .selectFrom('views')
      .select(['day', 'officerId', 'how', 'what', 'subject', 'at'])
      .where('day', '=', day)
      .orderBy('officerId')
      .orderBy('how')
      .orderBy('what')
      .orderBy('subject'),
  )
}

export function insertSealedDay(db: Register, row: { day: PlainDate; count: number; sha256: string }): void {
  insertRow(db, 'sealedViewDays', row)
}

/** The first day of which there is a view. */
export function firstViewDay(db: Register): PlainDate | null {
  return (
    db.first(db.query.selectFrom('views').select((eb) => eb.fn.min<PlainDate | null>('day').as('day')))
      ?.day ?? null
  )
}

const inPeriod = (db: Register, { from, to }: Period) =>
  db.query
    .selectFrom('views')
    .select(['day', 'officerId', 'how', 'what', 'subject', 'at'])
    .where('day', '>=', from)
    .where('day', '<=', to)

/** What an account looked at, the newest first. */
export function viewsOfAccount(db: Register, officerId: string, period: Period, limit: number): ViewRow[] {
  return db.all(inPeriod(db, period).where('officerId', '=', officerId).orderBy('at', 'desc').limit(limit))
}

/** Who looked at a thing, the newest first. */
export function viewsOfThing(
  db: Register,
  { what, subject }: Pick<ViewRow, 'what' | 'subject'>,
  period: Period,
  limit: number,
): ViewRow[] {
  return db.all(
    inPeriod(db, period)
      .where('what', '=', what)
      .where('subject', '=', subject)
      .orderBy('at', 'desc')
      .limit(limit),
  )
}

/** A number as it stands in the record of a sheet, alone. */
const QUOTED = /"([^"\\]{3,60})"/g

/**
 * Who looked at sheets that list any of the dossiers, the newest first. What was only previewed is known by the sheets that
 * were made of the same.
 */
export function viewsOfSheets(db: Register, dossierNos: ReadonlySet<string>, period: Period): ViewRow[] {
  const lists = new Map<string, boolean>()
  const listsThem = (subject: string) => {
    const made = db.query
      .selectFrom('papers')
      .select('record')
      .where((eb) => eb.or([eb('id', '=', subject), eb('about', '=', subject)]))
    return db
      .all(made)
      .some(({ record }) => [...record.matchAll(QUOTED)].some(([, text]) => dossierNos.has(text!)))
  }
  return db
    .all(inPeriod(db, period).where('what', '=', 'paper').orderBy('at', 'desc'))
    .filter(({ subject }) => {
      const known = lists.get(subject) ?? listsThem(subject)
      lists.set(subject, known)
      return known
    })
}

/** What was searched for in a period. */
export function searchesIn(db: Register, period: Period): ViewRow[] {
  return db.all(inPeriod(db, period).where('what', '=', 'text').orderBy('at', 'desc'))
}

/** The dossiers of a person by name, identity or phone number as they stand in the register, the newest first. */
export function dossiersOfPerson(
  db: Register,
  person: { idNumber: string } | { phone: string } | { name: string },
  limit: number,
): { id: string; dossierNo: string }[] {
  const rows = db.query
    .selectFrom('dossiers as d')
    .innerJoin('applicants as a', 'a.id', 'd.applicantId')
    .select(['d.id', 'd.dossierNo'])
    .orderBy('d.receivedAt', 'desc')
    .limit(limit)
  const own =
    'idNumber' in person
      ? rows.where('a.idNumber', '=', person.idNumber)
      : 'phone' in person
        ? rows.where('a.phone', '=', person.phone)
        : rows.where('a.foldedName', '=', person.name)
  return db.all(own)
}

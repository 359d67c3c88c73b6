import { sql } from 'kysely'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'
import type { ArrivalRow } from './custody.ts'

export type TakeOverRow = {
  id: string
  /** The PC that is no more, and its code at that time. */
  stationId: string
  fromCode: string
  askedAt: Instant
  officerId: string
}
/** A dossier that is wanted, or was. */
export type WantedRow = {
  takeOverId: string
  place: number
  dossierId: string
  dossierNo: string
  applicantName: string | null
  stationId: string
  state: 'waiting' | 'taken' | 'declined'
  reason: string | null
  holderCode: string | null
  letGo: number
}

declare module '../engine/tables.ts' {
  interface Tables {
    takeOvers: TakeOverRow
    takeOverDossiers: WantedRow
  }
}

/** Inside a transaction. */
export function insertTakeOver(
  db: Register,
  takeOver: TakeOverRow,
  dossiers: readonly Pick<WantedRow, 'dossierId' | 'dossierNo' | 'applicantName'>[],
): void {
  insertRow(db, 'takeOvers', takeOver)
  const { id: takeOverId, stationId } = takeOver
  for (const [place, { dossierId, dossierNo, applicantName }] of dossiers.entries()) {
    insertRow(db, 'takeOverDossiers', {
      ...{ takeOverId, place, dossierId, dossierNo, applicantName, stationId },
      ...{ state: 'waiting', reason: null, holderCode: null, letGo: 0 },
    })
  }
}

/** The dossiers to ask the shared system for, those wanted first first. */
export function waitingWanted(db: Register): WantedRow[] {
  return db.all(
    db.query
      .selectFrom('takeOverDossiers')
      .selectAll()
      .where('state', '=', 'waiting')
      .orderBy('takeOverId')
      .orderBy('place'),
  )
}

/** What the shared system said of a dossier that was wanted. Inside a transaction. */
export function settleWanted(
  db: Register,
  { takeOverId, place }: Pick<WantedRow, 'takeOverId' | 'place'>,
  answer: Partial<Pick<WantedRow, 'reason' | 'holderCode' | 'letGo'>> & Pick<WantedRow, 'state'>,
): void {
  db.run(
    db.query
      .updateTable('takeOverDossiers')
      .set(answer)
      .where('takeOverId', '=', takeOverId)
      .where('place', '=', place),
  )
}

export function findTakeOver(db: Register, id: string): TakeOverRow | undefined {
  return db.first(db.query.selectFrom('takeOvers').selectAll().where('id', '=', id))
}

/** The last take-overs, the newest first, with how many dossiers each wanted and how many of those have not come yet. */
export function lastTakeOvers(
  db: Register,
  limit: number,
): (TakeOverRow & { asked: number; open: number })[] {
  const takeOvers = db.all(
    db.query
      .selectFrom('takeOvers')
      .selectAll()
      .orderBy('askedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit),
  )
  return takeOvers.map((one) => {
    const counts = countWanted(db, one.id)
    return { ...one, asked: counts.asked, open: counts.waiting + counts.coming }
  })
}

/** How the dossiers of a take-over stand. `coming` to `gone` are parts of what was taken. */
export function countWanted(db: Register, takeOverId: string) {
  const rows = db.all(
    withArrivals(db, takeOverId)
      .leftJoin('dossiers as d', 'd.id', 'w.dossierId')
      .select((eb) => ['w.state', arrivalOf.as('arrival'), eb.fn.countAll<number>().as('count')])
      .groupBy(['w.state', 'arrival']),
  )
  const counts = { asked: 0, waiting: 0, declined: 0, coming: 0, here: 0, spoilt: 0, gone: 0 }
  for (const { state, arrival, count } of rows) {
    counts.asked += count
    counts[state === 'taken' ? ARRIVALS[arrival] : state] += count
  }
  return counts
}

/* One that stood here all the time, such as after a new enrolment, never came. Any other that is taken and not announced yet
   waits in the inbox. */
const arrivalOf = sql<
  ArrivalRow['state']
>`coalesce(a.state, CASE WHEN d.status <> 'moved' THEN 'here' ELSE 'waiting' END)`
const ARRIVALS = { waiting: 'coming', whole: 'coming', here: 'here', gone: 'gone', faulty: 'spoilt' } as const

/** Dossiers of a take-over that the shared system did not give. */
export function declinedOf(db: Register, takeOverId: string, limit: number): WantedRow[] {
  return db.all(
    db.query
      .selectFrom('takeOverDossiers')
      .selectAll()
      .where('takeOverId', '=', takeOverId)
      .where('state', '=', 'declined')
      .orderBy('place')
      .limit(limit),
  )
}

/** Dossiers of a take-over whose data came in this state. */
export function arrivedOf(
  db: Register,
  takeOverId: string,
  state: 'here' | 'faulty',
): (Pick<WantedRow, 'dossierId' | 'dossierNo' | 'applicantName' | 'letGo'> & { wordless: number })[] {
  return db.all(
    withArrivals(db, takeOverId)
      .select(['w.dossierId', 'w.dossierNo', 'w.applicantName', 'w.letGo', 'a.wordless'])
      .where('w.state', '=', 'taken')
      .where('a.state', '=', state)
      .orderBy('w.place'),
  ) as (Pick<WantedRow, 'dossierId' | 'dossierNo' | 'applicantName' | 'letGo'> & { wordless: number })[]
}

/** How many of these dossiers' files are on their way down. */
export function filesToComeOf(db: Register, takeOverId: string): number {
  const row = db.first(
    db.query
      .selectFrom('takeOverDossiers as w')
      .innerJoin('broughtFiles as f', 'f.dossierId', 'w.dossierId')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('w.takeOverId', '=', takeOverId)
      .where('f.unsent', '=', 0),
  )
  return row?.count ?? 0
}

const withArrivals = (db: Register, takeOverId: string) =>
  db.query
    .selectFrom('takeOverDossiers as w')
    .leftJoin('custodyArrivals as a', 'a.dossierId', 'w.dossierId')
    .where('w.takeOverId', '=', takeOverId)

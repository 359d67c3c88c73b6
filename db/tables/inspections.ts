import {
  type Check,
  type GivenAnswer,
  type JournalCheck,
  type Measure,
  SampleSize,
} from '../../electron/common/inspections/model.ts'
import type { Drawable } from '../../electron/common/inspections/sample.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { type Period, spanOf } from '../../electron/common/time/periods.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

type InspectionRow = {
  id: string
  fromDay: PlainDate
  toDay: PlainDate
  seed: string
  size: string
  fields: string
  startedAt: Instant
  startedBy: string
  journal: string | null
  conclusion: string | null
  closedAt: Instant | null
  closedBy: string | null
}
type SampledRow = { inspectionId: string; dossierId: string; place: number; checks: string; answers: string }

declare module '../engine/tables.ts' {
  interface Tables {
    inspections: InspectionRow
    inspectionDossiers: SampledRow
    inspectionMeasures: { id: string; inspectionId: string; measure: string }
  }
}

type FieldCount = { field: string; of: number; taken: number }
export type Inspection = {
  id: string
  period: Period
  seed: string
  size: SampleSize
  fields: FieldCount[]
  startedAt: Instant
  startedBy: string
  journal: JournalCheck | null
  closed: { at: Instant; by: string; conclusion: string } | null
}
export type Sampled = {
  dossierId: string
  dossierNo: string
  applicantName: string
  procedureName: string
  field: string
  checks: Check[]
  answers: GivenAnswer[]
}

/** Dossiers that were taken in or ended on a day of a period; void and moved ones are none. */
export function inspectable(db: Register, period: Period): Drawable[] {
  const { start, end } = spanOf(period)
  const counted = db.query
    .selectFrom('dossiers as d')
    .select(['d.id', 'd.field'])
    .where('d.status', 'not in', ['void', 'moved'])
  const received = db.all(counted.where('d.receivedAt', '>=', start).where('d.receivedAt', '<', end))
  const ended = db.all(
    counted
      .where('d.finishedAt', 'is not', null)
      .where('d.finishedAt', '>=', start)
      .where('d.finishedAt', '<', end),
  )
  return [...new Map([...received, ...ended].map((row) => [row.id, row])).values()]
}

/** Writes a new inspection with what was drawn, in its order. */
export function insertInspection(
  db: Register,
  { id, period, seed, size, fields, startedAt, startedBy }: Omit<Inspection, 'journal' | 'closed'>,
  dossiers: readonly { dossierId: string; checks: readonly Check[] }[],
): void {
  insertRow(db, 'inspections', {
    id,
    fromDay: period.from,
    toDay: period.to,
    seed,
    size: JSON.stringify(size),
    fields: JSON.stringify(fields),
    startedAt,
    startedBy,
    journal: null,
    conclusion: null,
    closedAt: null,
    closedBy: null,
  })
  for (const [place, { dossierId, checks }] of dossiers.entries())
    insertRow(db, 'inspectionDossiers', {
      inspectionId: id,
      dossierId,
      place,
      checks: JSON.stringify(checks),
      answers: '[]',
    })
}

export function findInspection(db: Register, id: string): Inspection | undefined {
  const row = db.first(db.query.selectFrom('inspections').selectAll().where('id', '=', id))
  return row && toInspection(row)
}

/** Every inspection, the newest first. */
export function listInspections(db: Register): Inspection[] {
  return db
    .all(db.query.selectFrom('inspections').selectAll().orderBy('startedAt', 'desc').orderBy('id', 'desc'))
    .map(toInspection)
}

/** The sample of an inspection in the order in which it was drawn. */
export function sampledDossiers(db: Register, inspectionId: string): Sampled[] {
  return db.all(sampled(db).where('s.inspectionId', '=', inspectionId).orderBy('s.place')).map(toSampled)
}

export function findSampled(db: Register, inspectionId: string, dossierId: string): Sampled | undefined {
  const row = db.first(
    sampled(db).where('s.inspectionId', '=', inspectionId).where('s.dossierId', '=', dossierId),
  )
  return row && toSampled(row)
}

/** Puts what the inspector says of a dossier in the place of what was said before. */
export function putAnswers(
  db: Register,
  inspectionId: string,
  { dossierId, answers }: { dossierId: string; answers: readonly GivenAnswer[] },
): void {
  db.run(
    db.query
      .updateTable('inspectionDossiers')
      .set({ answers: JSON.stringify(answers) })
      .where('inspectionId', '=', inspectionId)
      .where('dossierId', '=', dossierId),
  )
}

export function putJournalCheck(db: Register, id: string, check: JournalCheck): void {
  db.run(
    db.query
      .updateTable('inspections')
      .set({ journal: JSON.stringify(check) })
      .where('id', '=', id),
  )
}

export function closeInspectionRow(
  db: Register,
  id: string,
  { at, by, conclusion }: NonNullable<Inspection['closed']>,
): void {
  const closed = { closedAt: at, closedBy: by, conclusion }
  db.run(db.query.updateTable('inspections').set(closed).where('id', '=', id))
}

/** Measures of an inspection, the earliest to be done first. */
export function measuresOf(db: Register, inspectionId: string): (Measure & { id: string })[] {
  return db
    .all(
      db.query
        .selectFrom('inspectionMeasures')
        .select(['id', 'measure'])
        .where('inspectionId', '=', inspectionId),
    )
    .map(({ id, measure }) => ({ ...(JSON.parse(measure) as Measure), id }))
    .toSorted((one, other) => (`${one.until} ${one.id}` < `${other.until} ${other.id}` ? -1 : 1))
}

export function putMeasureRow(
  db: Register,
  inspectionId: string,
  { id, ...measure }: Measure & { id: string },
): void {
  dropMeasureRow(db, id)
  insertRow(db, 'inspectionMeasures', { id, inspectionId, measure: JSON.stringify(measure) })
}

export function dropMeasureRow(db: Register, id: string): void {
  db.run(db.query.deleteFrom('inspectionMeasures').where('id', '=', id))
}

const sampled = (db: Register) =>
  db.query
    .selectFrom('inspectionDossiers as s')
    .innerJoin('dossiers as d', 'd.id', 's.dossierId')
    .select([
      's.dossierId',
      'd.dossierNo',
      'd.applicantName',
      'd.procedureName',
      'd.field',
      's.checks',
      's.answers',
    ])

function toSampled({ checks, answers, ...line }: Record<'checks' | 'answers', string> & LineOf): Sampled {
  return {
    ...line,
    checks: JSON.parse(checks) as Check[],
    answers: JSON.parse(answers) as GivenAnswer[],
  }
}
type LineOf = Omit<Sampled, 'checks' | 'answers'>

function toInspection(row: InspectionRow): Inspection {
  const { id, fromDay, toDay, seed, startedAt, startedBy, closedAt, closedBy, conclusion } = row
  return {
    id,
    period: { from: fromDay, to: toDay },
    seed,
    size: SampleSize.parse(JSON.parse(row.size)),
    fields: JSON.parse(row.fields) as FieldCount[],
    startedAt,
    startedBy,
    journal: row.journal === null ? null : (JSON.parse(row.journal) as JournalCheck),
    closed: closedAt === null ? null : { at: closedAt, by: closedBy ?? '', conclusion: conclusion ?? '' },
  }
}

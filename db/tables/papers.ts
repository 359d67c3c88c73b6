import type { PaperLine } from '../../electron/common/papers/api.ts'
import type { Media } from '../../electron/common/papers/kinds.ts'
import type { PrinterTrouble } from '../../electron/common/papers/printing.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

export type PaperRow = {
  id: string
  about: string
  kind: PaperLine['kind']
  revision: number
  paperNo: string | null
  correction: number
  /** PaperRecord as JSON. */
  record: string
  sha256: string
  size: number
  madeAt: Instant
}
export type PrintRow = {
  id: string
  paperId: string
  copyNo: number
  printer: string | null
  state: PaperLine['prints'][number]['state']
  code: string | null
  askedAt: Instant
  officerId: string
  copies: number
  /** The sheet it goes on. */
  media: Media
  tray: string | null
  trouble: PrinterTrouble | null
  droppedAt: Instant | null
}

declare module '../engine/tables.ts' {
  interface Tables {
    papers: PaperRow
    paperPrints: PrintRow
  }
}

/** Papers about one thing, newest first, without what they say. */
export function papersAbout(db: Register, about: string): Omit<PaperRow, 'record'>[] {
  return db.all(
    db.query
      .selectFrom('papers')
      .select(['id', 'about', 'kind', 'revision', 'paperNo', 'correction', 'sha256', 'size', 'madeAt'])
      .where('about', '=', about)
      .orderBy('madeAt', 'desc')
      .orderBy('revision', 'desc'),
  )
}

const newest = prepared((query, about: string, kind: PaperRow['kind']) =>
  query
    .selectFrom('papers')
    .selectAll()
    .where('about', '=', about)
    .where('kind', '=', kind)
    .orderBy('revision', 'desc')
    .limit(1),
)

/** The newest revision of one kind of paper about one thing. */
export function newestPaper(db: Register, about: string, kind: PaperRow['kind']): PaperRow | undefined {
  return db.first(newest(about, kind))
}

export function findPaper(db: Register, id: string): PaperRow | undefined {
  return db.first(db.query.selectFrom('papers').selectAll().where('id', '=', id))
}

export function insertPaper(db: Register, row: PaperRow): void {
  insertRow(db, 'papers', row)
}

export function printsOf(db: Register, paperId: string): PrintRow[] {
  return db.all(
    db.query.selectFrom('paperPrints').selectAll().where('paperId', '=', paperId).orderBy('askedAt'),
  )
}

export function findPrint(db: Register, id: string): PrintRow | undefined {
  return db.first(db.query.selectFrom('paperPrints').selectAll().where('id', '=', id))
}

const SLIPS = ['receipt', 'certification-slip'] as const

/** The number the next print of a paper carries: one more than were confirmed, so that a retry keeps its number. */
export function nextCopyNo(db: Register, paperId: string): number {
  const confirmed = db.first(
    db.query
      .selectFrom('paperPrints as q')
      .innerJoin('papers as p', 'p.id', 'q.paperId')
      .innerJoin('papers as own', (join) =>
        join.onRef('own.about', '=', 'p.about').onRef('own.kind', '=', 'p.kind'),
      )
      .select((eb) => eb.fn.max<number | null>('q.copyNo').as('last'))
      .where('own.id', '=', paperId)
      // A slip that was corrected is the same paper once more; of other kinds each revision is a paper of its own.
      .where((eb) => eb.or([eb('q.paperId', '=', paperId), eb('p.kind', 'in', SLIPS)]))
      .where('q.state', '=', 'confirmed'),
  )
  return (confirmed?.last ?? 0) + 1
}

/** Whether a paper of a kind has left the office since a moment: seen to come out, or saved as a file. */
export function isPaperOut(
  db: Register,
  { about, kind, since }: { about: string; kind: PaperRow['kind']; since: Instant },
): boolean {
  const out = db.query
    .selectFrom('papers as p')
    .innerJoin('paperPrints as q', 'q.paperId', 'p.id')
    .select('q.id')
    .where('p.about', '=', about)
    .where('p.kind', '=', kind)
    .where('q.askedAt', '>=', since)
    .where('q.state', 'in', ['confirmed', 'saved'])
    .limit(1)
  return db.first(out) !== undefined
}

/** Whether any paper of a kind has left the office since a moment. */
export function isKindOut(db: Register, kind: PaperRow['kind'], since: Instant): boolean {
  const out = db.query
    .selectFrom('papers as p')
    .innerJoin('paperPrints as q', 'q.paperId', 'p.id')
    .select('q.id')
    .where('p.kind', '=', kind)
    .where('p.madeAt', '>=', since)
    .where('q.state', 'in', ['confirmed', 'saved'])
    .limit(1)
  return db.first(out) !== undefined
}

export function insertPrint(db: Register, row: PrintRow): void {
  db.run(db.query.insertInto('paperPrints').values(row))
}

export function updatePrint(db: Register, id: string, change: Partial<PrintRow>): void {
  db.run(db.query.updateTable('paperPrints').set(change).where('id', '=', id))
}

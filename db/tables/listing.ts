import { ListedProcedure } from '../../electron/common/listing/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { parseOnce } from '../engine/parse-once.ts'
import type { Register } from '../engine/query.ts'
import { putRow } from '../engine/write-row.ts'
import type { PaperRow } from './papers.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    listings: { code: string; content: string; paperId: string; postedAt: Instant }
  }
}

/** A sheet on the wall: what it says, and since when it hangs there. */
export type PostedSheet = { content: ListedProcedure; postedAt: Instant }

/** What hangs on the wall, by code. */
export function postedSheets(db: Register): Map<string, PostedSheet> {
  const rows = db.all(db.query.selectFrom('listings').selectAll().orderBy('code'))
  return new Map(
    rows.map((row) => [
      row.code,
      { content: parseOnce(ListedProcedure, row.content), postedAt: row.postedAt },
    ]),
  )
}

export function putPosted(
  db: Register,
  { content, paperId, postedAt }: PostedSheet & { paperId: string },
): void {
  const row = { code: content.code, content: JSON.stringify(content), paperId, postedAt }
  putRow(db, 'listings', 'code', row)
}

/** @returns whether it hung there */
export function dropPosted(db: Register, code: string): boolean {
  return db.run(db.query.deleteFrom('listings').where('code', '=', code)) > 0
}

/** The newest papers of wall sheets, newest first. */
export function latestWallSheets(
  db: Register,
  most: number,
): Pick<PaperRow, 'id' | 'about' | 'record' | 'madeAt'>[] {
  return db.all(
    db.query
      .selectFrom('papers')
      .select(['id', 'about', 'record', 'madeAt'])
      .where('kind', '=', 'wall-sheets')
      .orderBy('madeAt', 'desc')
      .limit(most),
  )
}

import { sql } from 'kysely'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import type { PaperRow, PrintRow } from './papers.ts'

export type QueuedPrint = PrintRow &
  Pick<PaperRow, 'kind' | 'about'> & { dossierNo: string | null; officerName: string | null }

/* Each half by its own index; together they are one list without doubles. */
function prints(db: Register) {
  return (
    db.query
      .selectFrom('paperPrints as q')
      .innerJoin('papers as p', 'p.id', 'q.paperId')
      .leftJoin('dossiers as d', 'd.id', 'p.about')
      .leftJoin('accounts as a', 'a.id', 'q.officerId')
      .selectAll('q')
      .select(['p.kind', 'p.about', 'd.dossierNo', 'a.name as officerName'])
      .where('q.droppedAt', 'is', null)
      // A save dialog that was closed is nothing that failed.
      .where(sql<boolean>`q.code IS NOT 'CANCELLED'`)
      .where((eb) =>
        eb.or([
          eb('q.state', 'in', ['confirmed', 'saved']),
          eb.not(
            eb.exists(
              eb
                .selectFrom('paperPrints as later')
                .select('later.id')
                .whereRef('later.paperId', '=', 'q.paperId')
                .whereRef('later.id', '>', 'q.id')
                .where(sql<boolean>`later.code IS NOT 'CANCELLED'`),
            ),
          ),
        ]),
      )
      .orderBy('q.askedAt', 'desc')
      .orderBy('q.id', 'desc')
  )
}

/**
 * Prints asked for from `since` on, then older ones from `open` on that have come to no end, each newest first and at
 * most `limit`. A try that was given up, or after which the paper was asked for again, is left out.
 */
export function printQueue(
  db: Register,
  { since, open, limit }: { since: Instant; open: Instant; limit: number },
): QueuedPrint[] {
  const recent = prints(db).where('q.askedAt', '>=', since).limit(limit)
  const unfinished = prints(db)
    .where('q.askedAt', '>=', open)
    .where('q.askedAt', '<', since)
    // As literals, so that the partial index is used.
    .where(sql<boolean>`q.state IN ('asked', 'spooled', 'failed')`)
    .limit(limit)
  return [...db.all(recent), ...db.all(unfinished)]
}

import { UNDECIDED } from '../../electron/common/dossiers/statuses.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

const OPEN = UNDECIDED.map((status) => `'${status}'`).join(', ')

/**
 * Dossiers with a signed apology: signed since a moment, or still open; the newest promise first. By the index of
 * letters (0450), the open ones by that of open dossiers.
 */
export function apologisedIds(db: Register, since: Instant, limit: number): string[] {
  return db.raw
    .prepare<unknown[], { id: string }>(
      `WITH signed AS (
         SELECT a.dossier_id AS id FROM dossier_actions AS a INDEXED BY dossier_actions_apologies
         WHERE a.kind = 'sign-apology' AND a.at >= @since
         UNION
         SELECT d.id FROM dossiers AS d WHERE d.status IN (${OPEN}) AND d.apology = 'signed'
       )
       SELECT d.id FROM signed CROSS JOIN dossiers AS d ON d.id = signed.id
       WHERE d.apology = 'signed' AND d.status NOT IN ('void', 'moved', 'withdrawn', 'stopped')
       ORDER BY d.first_due_at DESC, d.rowid DESC LIMIT @limit`,
    )
    .all({ since, limit })
    .map(({ id }) => id)
}

/** Dossiers with an answer since a moment that is at the counter or was given back, by their lines; newest first. */
export function answeredRows(db: Register, since: Instant, limit: number) {
  return db.all(
    db.query
      .selectFrom('dossiers as d')
      .select(['d.id', 'd.dossierNo', 'd.facts', 'd.status', 'd.receivedAt', 'd.firstDueAt', 'd.finishedAt'])
      .select(['d.returnedAt', 'd.apology', 'd.supplements'])
      .where('d.finishedAt', 'is not', null)
      .where('d.finishedAt', '>=', since)
      .where('d.status', 'in', ['ready', 'returned', 'refused'])
      .orderBy('d.finishedAt', 'desc')
      .orderBy('d.rowid', 'desc')
      .limit(limit),
  )
}

import type { Channel } from '../../electron/common/procedures/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/** Dossiers whose result came to be in a time, by procedure, the newest first. */
export function endedWithResult(
  db: Register,
  start: Instant,
  end: Instant,
): { id: string; procedureCode: string }[] {
  return db.all(
    db.query
      .selectFrom('dossiers as d')
      .select(['d.id', 'd.procedureCode'])
      .where('d.finishedAt', 'is not', null)
      .where('d.finishedAt', '>=', start)
      .where('d.finishedAt', '<', end)
      .where('d.status', 'in', ['ready', 'returned'])
      .orderBy('d.finishedAt', 'desc'),
  )
}

/** How many dossiers of each procedure came in a time, by channel. */
export function receivedByChannel(
  db: Register,
  start: Instant,
  end: Instant,
): { procedureCode: string; channel: Channel; count: number }[] {
  return db.all(
    db.query
      .selectFrom('dossiers as d')
      .select(['d.procedureCode', 'd.channel'])
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('d.receivedAt', '>=', start)
      .where('d.receivedAt', '<', end)
      .where('d.status', 'not in', ['void', 'moved'])
      .groupBy(['d.procedureCode', 'd.channel']),
  )
}

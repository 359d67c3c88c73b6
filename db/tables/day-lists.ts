import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

type Frame = { start: Instant; end: Instant }

/** Ids of dossiers about which the journal tells the shared system one of these verbs within the frame, in order. */
export function dossiersActedOn(db: Register, { start, end }: Frame, verbs: readonly string[]): string[] {
  const entries = db.all(
    db.query
      .selectFrom('journal')
      .select('entityId')
      .where('scope', '=', 'upstream')
      .where('at', '>=', start)
      .where('at', '<', end)
      .where('noun', '=', 'dossier')
      .where('verb', 'in', [...verbs])
      .orderBy('at'),
  )
  return [...new Set(entries.map(({ entityId }) => entityId))]
}

/** Dossiers taken in within the frame by people who handed in several, in order. */
export function dossiersHandedInTogether(
  db: Register,
  { start, end }: Frame,
): { id: string; applicantId: string }[] {
  const several = db.query
    .selectFrom('dossiers')
    .select('applicantId')
    .where('receivedAt', '>=', start)
    .where('receivedAt', '<', end)
    .where('status', '!=', 'void')
    .groupBy('applicantId')
    .having((eb) => eb.fn.countAll(), '>', 1)
  return db.all(
    db.query
      .selectFrom('dossiers')
      .select(['id', 'applicantId'])
      .where('receivedAt', '>=', start)
      .where('receivedAt', '<', end)
      .where('status', '!=', 'void')
      .where('applicantId', 'in', several)
      .orderBy('receivedAt')
      .orderBy('rowid'),
  )
}

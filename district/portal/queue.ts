import type { Selectable } from 'kysely'
import type { Instant } from '../../electron/common/time/model.ts'
import { toInstant } from '../../electron/common/time/rules.ts'
import type { PortalConfig } from './config.ts'
import type { Held } from './outgoing.ts'
import type { ProgressRow } from './progress.ts'
import type { DueDossier, Gateway, GatewayTables } from './rows.ts'
import type { Turn } from './send-dossier.ts'

type Clock = () => number

/** The dossier that has been due the longest. */
export async function nextDue(db: Gateway, clock: Clock): Promise<DueDossier | undefined> {
  const row = await db
    .selectFrom('dossiers')
    .selectAll()
    .where('portalDue', 'is not', null)
    .where('portalDue', '<=', toInstant(clock()))
    .orderBy('portalDue')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row as DueDossier | undefined
}

/** @returns whether it was still due as `from` says */
export async function setDue(
  db: Gateway,
  { agencyId, id }: DueDossier,
  from: string,
  to: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('dossiers')
    .set({ portalDue: to })
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .where('portalDue', '=', from)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The portal has the record as it is now. */
export async function noteRecord(
  db: Gateway,
  row: DueDossier,
  { hash, files }: { hash: string; files: readonly string[] },
  clock: Clock,
): Promise<void> {
  const sentAt = toInstant(clock())
  await note(db, row, sentAt, {
    sentAt,
    sentVersion: row.version,
    sentHash: hash,
    sentFiles: JSON.stringify(files),
  })
}

/** These parts of a dossier are out without an answer, and no others. */
export function noteUnanswered(
  db: Gateway,
  row: DueDossier,
  parts: readonly string[],
  clock: Clock,
): Promise<void> {
  return note(db, row, toInstant(clock()), { unanswered: JSON.stringify(parts) })
}

/** The portal has these rows of progress. */
export async function noteProgress(
  db: Gateway,
  { agencyId, id: dossierId }: DueDossier,
  rows: readonly ProgressRow[],
  clock: Clock,
): Promise<void> {
  const sentAt = toInstant(clock())
  await db
    .insertInto('portalProgress')
    .values(rows.map(({ act }) => ({ ...act.key, agencyId, dossierId, sentAt })))
    .onConflict((clash) => clash.columns(['stationId', 'epoch', 'seq']).doNothing())
    .execute()
}

/**
 * Notes how a dossier's turn ended.
 * @returns when it is to be tried again; null: when it changes
 */
export async function noteOutcome(
  db: Gateway,
  row: DueDossier,
  { retry }: PortalConfig,
  turn: Exclude<Turn, { kind: 'login' }> | Held,
  clock: Clock,
): Promise<Instant | null> {
  const before = await db
    .selectFrom('portalDossiers')
    .select('attempts')
    .where('agencyId', '=', row.agencyId)
    .where('dossierId', '=', row.id)
    .executeTakeFirst()
  const attempts = turn.kind === 'sent' ? 0 : (before?.attempts ?? 0) + 1
  await note(db, row, toInstant(clock()), {
    state: turn.kind,
    attempts,
    code: null,
    reason: null,
    ...words(turn),
  })
  if (turn.kind === 'sent') return null
  const doubled = retry.firstSeconds * 2 ** Math.min(attempts - 1, 30)
  const wait = turn.kind === 'held' ? retry.heldSeconds : Math.min(retry.mostSeconds, doubled)
  return toInstant(clock() + wait * 1000)
}

/** Nothing is to be said of a dossier any more. */
export async function forgetOutcome(db: Gateway, { agencyId, id: dossierId }: DueDossier): Promise<void> {
  await db
    .deleteFrom('portalDossiers')
    .where('agencyId', '=', agencyId)
    .where('dossierId', '=', dossierId)
    .execute()
}

function words(turn: Exclude<Turn, { kind: 'login' }> | Held): { code?: string; reason?: string } {
  switch (turn.kind) {
    case 'sent':
      return {}
    case 'held':
      return { code: turn.code, reason: turn.reason }
    case 'refused':
      return { code: turn.code, reason: turn.message || `Cổng từ chối, mã ${turn.code}.` }
    case 'silent':
      return { reason: turn.message }
  }
}

export async function forgetOldReplies(
  db: Gateway,
  { keepRepliesDays }: PortalConfig,
  clock: Clock,
): Promise<void> {
  const oldest = toInstant(clock() - keepRepliesDays * 86_400_000)
  await db.deleteFrom('portalReplies').where('at', '<', oldest).execute()
}

async function note(
  db: Gateway,
  { agencyId, id: dossierId }: DueDossier,
  triedAt: Instant,
  change: Partial<Selectable<GatewayTables['portalDossiers']>>,
): Promise<void> {
  const fresh = { state: 'silent' as const, attempts: 0, sentFiles: '[]', unanswered: '[]' }
  await db
    .insertInto('portalDossiers')
    .values({ ...fresh, ...change, agencyId, dossierId, triedAt })
    .onConflict((clash) => clash.columns(['agencyId', 'dossierId']).doUpdateSet({ ...change, triedAt }))
    .execute()
}

import type { Kysely } from 'kysely'
import { JournalHeader } from '../electron/common/journal/model.ts'
import type { Instant } from '../electron/common/time/model.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { postToInbox } from './inbox.ts'
import type { Tables } from './tables.ts'
import { transact } from './transact.ts'
import { takeTurn } from './turns.ts'

/* `retire` is for a PC that was given up in good order: its code and its range of numbers are free at once.
   `revoke` is for one in foreign hands: nothing more is taken from it, what it sent after the theft is looked through,
   and its code and range stay closed until somebody frees them in so many words – slips with its numbers may be about. */

/**
 * Bars a station that was stolen. Said again, it corrects the moment of the theft only.
 * @returns its code, or null when there is no such station
 */
export async function revokeStation(
  db: Kysely<Tables>,
  { stationId, stolenAt }: { stationId: string; stolenAt: Instant },
  now: number,
): Promise<string | null> {
  return transact(db, async (tx) => {
    const station = await tx.selectFrom('stations').selectAll().where('id', '=', stationId).executeTakeFirst()
    if (!station) return null
    const { agencyId, code, revokedAt } = station
    await takeTurn(tx, agencyId)
    await tx
      .updateTable('stations')
      .set({ stolenAt, revokedAt: revokedAt ?? toInstant(now), nextPublicKey: null })
      .where('id', '=', stationId)
      .execute()
    if (!revokedAt) {
      const text = `Máy ${code} đã bị thu hồi vì báo mất. Hệ thống dùng chung không nhận gì thêm từ máy đó; dải số của máy được giữ, chưa cấp cho máy khác.`
      await postToInbox(tx, agencyId, {
        kind: 'message',
        at: toInstant(now),
        body: { title: 'Thu hồi máy', text },
      })
    }
    return code
  })
}

/** Frees code and range of a revoked station for a successor. @returns its code, or null when there is nothing to free */
export async function freeRange(db: Kysely<Tables>, stationId: string, now: number): Promise<string | null> {
  const freed = await db
    .updateTable('stations')
    .set({ retiredAt: toInstant(now) })
    .where('id', '=', stationId)
    .where('revokedAt', 'is not', null)
    .where('retiredAt', 'is', null)
    .returning('code')
    .executeTakeFirst()
  return freed?.code ?? null
}

export type Suspect = {
  receivedAt: string
  /** When it was done, by the PC's own word. */
  at: Instant
  epoch: number
  seq: number
  officer: string
  verb: string
  dossierNo: string | null
  state: string
}

/**
 * What a revoked station handed in after the moment of the theft, oldest first. The moment of arrival counts, for the
 * PC's own word about time is worth nothing then.
 */
export async function suspectsOf(db: Kysely<Tables>, stationId: string): Promise<Suspect[]> {
  const station = await db
    .selectFrom('stations')
    .select(['stolenAt'])
    .where('id', '=', stationId)
    .executeTakeFirst()
  if (!station?.stolenAt) return []
  const rows = await db
    .selectFrom('entries')
    .leftJoin('dossiers', (join) =>
      join.onRef('dossiers.agencyId', '=', 'entries.agencyId').onRef('dossiers.id', '=', 'entries.entityId'),
    )
    .select(['entries.receivedAt', 'entries.header', 'entries.state', 'dossiers.dossierNo'])
    .where('entries.stationId', '=', stationId)
    .where('entries.receivedAt', '>=', station.stolenAt)
    .orderBy('entries.arrival')
    .execute()
  return rows.map(({ header, ...row }) => {
    const { at, epoch, seq, officer, verb } = JournalHeader.parse(JSON.parse(header))
    return { ...row, at, epoch, seq, officer, verb }
  })
}

/** For the operator's terminal. */
export function suspectsText(suspects: readonly Suspect[]): string {
  if (suspects.length === 0) return 'nothing arrived from it after the theft'
  const lines = suspects.map(
    ({ receivedAt, at, epoch, seq, officer, verb, dossierNo, state }) =>
      `${receivedAt}  done ${at}  ${epoch}/${seq}  ${verb}  ${dossierNo ?? '-'}  by ${officer}  ${state}`,
  )
  return [`${suspects.length} entries arrived from it after the theft:`, ...lines].join('\n')
}

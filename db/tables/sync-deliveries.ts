import { sql } from 'kysely'
import type { Delivery } from '../../electron/common/sync/delivery.ts'
import type { EntryKey } from '../../electron/common/sync/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { packedUntil } from './packets.ts'
import { getSetting, putSetting } from './settings.ts'

/** What the shared system answered last to an entry. `superseded`: refused, and an accepted one stands in its place. */
export type DeliveryRow = EntryKey & {
  entityId: string
  state: 'accepted' | 'refused' | 'conflict' | 'fenced' | 'superseded'
  code: string | null
  field: string | null
  reason: string | null
  byEpoch: number | null
  bySeq: number | null
  rootEpoch: number | null
  rootSeq: number | null
  attempts: number
  answeredAt: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    syncDeliveries: DeliveryRow
  }
}

const CURSOR = 'sync-cursor'

/** The last entry that has been answered; every one before it has been as well. */
export function getCursor(db: Register): EntryKey {
  return (getSetting(db, CURSOR) as EntryKey | undefined) ?? { epoch: 0, seq: 0 }
}

export function putCursor(db: Register, { epoch, seq }: EntryKey): void {
  putSetting(db, CURSOR, { epoch, seq })
}

/**
 * The shared system holds less than it did (an older copy was put back): everything after `key` counts as unanswered
 * again, and the bytes of files named there as not arrived. Inside a transaction.
 */
export function rewindTo(db: Register, key: EntryKey): void {
  const after = sql<boolean>`(epoch, seq) > (${key.epoch}, ${key.seq})`
  db.run(db.query.deleteFrom('syncDeliveries').where(after))
  db.run(db.query.updateTable('syncFiles').set({ state: 'waiting', offset: null, code: null }).where(after))
  putCursor(db, key)
}

export function findDelivery(db: Register, { epoch, seq }: EntryKey): DeliveryRow | undefined {
  return db.first(
    db.query.selectFrom('syncDeliveries').selectAll().where('epoch', '=', epoch).where('seq', '=', seq),
  )
}

export function putDelivery(db: Register, row: DeliveryRow): void {
  db.run(db.query.replaceInto('syncDeliveries').values(row))
}

/** An accepted entry stands at the place of `root`: that one and all further attempts at its place are settled. */
export function supersede(db: Register, root: EntryKey, by: EntryKey): void {
  db.run(
    db.query
      .updateTable('syncDeliveries')
      .set({ state: 'superseded', byEpoch: by.epoch, bySeq: by.seq })
      .where('state', 'in', ['refused', 'conflict'])
      .where((eb) =>
        eb.or([
          eb.and([eb('epoch', '=', root.epoch), eb('seq', '=', root.seq)]),
          eb.and([eb('rootEpoch', '=', root.epoch), eb('rootSeq', '=', root.seq)]),
        ]),
      ),
  )
}

/** Entries that the shared system keeps without applying them, oldest first. */
export function openDeliveries(db: Register): DeliveryRow[] {
  // Few among very many: the planner would rather read the whole table in order.
  const keys = db.raw
    .prepare<[], EntryKey>(
      `SELECT epoch, seq FROM sync_deliveries INDEXED BY sync_deliveries_open
       WHERE state IN ('refused', 'conflict', 'fenced') ORDER BY epoch, seq`,
    )
    .all()
  return keys.map((key) => findDelivery(db, key)!)
}

/** Those of one record: where nothing can go on before the first of them is set right. */
export function openDeliveriesOf(db: Register, entityId: string): DeliveryRow[] {
  return openDeliveries(db).filter((row) => row.entityId === entityId)
}

/** The answers to the entries about one record, those that came back among them. */
export function deliveriesOf(db: Register, entityId: string): DeliveryRow[] {
  const written = db.all(
    db.query
      .selectFrom('journal as j')
      .innerJoin('syncDeliveries as d', (join) =>
        join.onRef('d.epoch', '=', 'j.epoch').onRef('d.seq', '=', 'j.seq'),
      )
      .selectAll('d')
      .where('j.entityId', '=', entityId)
      // Another entry may have been told in the place of one that was written here.
      .where('d.entityId', '=', entityId),
  )
  const back = db.all(
    db.query
      .selectFrom('recoveredEntries as r')
      .innerJoin('syncDeliveries as d', (join) =>
        join.onRef('d.epoch', '=', 'r.epoch').onRef('d.seq', '=', 'r.seq'),
      )
      .selectAll('d')
      .where('r.entityId', '=', entityId),
  )
  return [...written, ...back]
}

/**
 * How far an upstream entry has gone.
 * @param packed whether it lies in a packet on a stick
 */
export function deliveryOfEntry(row: Pick<DeliveryRow, 'state'> | undefined, packed: boolean): Delivery {
  if (!row) return packed ? 'packed' : 'saved'
  if (row.state === 'fenced') return 'sent'
  return row.state === 'accepted' || row.state === 'superseded' ? 'accepted' : 'refused'
}

/**
 * Where dossiers stand upstream, each by its worst act: refused, saved, packed, sent (waiting there, or a file not whole),
 * accepted. Null for one that is kept local: nothing of it was told, so nothing was accepted either. A few index
 * look-ups a dossier, so that a page of the register can show it.
 */
export function deliveryOfDossiers(db: Register, ids: readonly string[]): Map<string, Delivery | null> {
  const { epoch, seq } = getCursor(db)
  const packed = packedUntil(db)
  const ask = db.raw.prepare<
    { ids: string; epoch: number; seq: number; packedEpoch: number; packedSeq: number },
    { id: string; kept: number; refused: number; saved: number; packed: number; sent: number }
  >(`
    SELECT one.value AS id,
      EXISTS (SELECT 1 FROM import_dossiers AS i JOIN imports AS m ON m.id = i.import_id
              WHERE i.dossier_id = one.value AND m.scope = 'local') AS kept,
      EXISTS (SELECT 1 FROM sync_deliveries AS d WHERE d.entity_id = one.value
              AND d.state IN ('refused', 'conflict', 'fenced') AND d.state <> 'fenced') AS refused,
      EXISTS (SELECT 1 FROM journal AS j WHERE j.entity_id = one.value AND j.scope = 'upstream'
              AND (j.epoch, j.seq) > (@epoch, @seq) AND (j.epoch, j.seq) > (@packedEpoch, @packedSeq)) AS saved,
      EXISTS (SELECT 1 FROM journal AS j WHERE j.entity_id = one.value AND j.scope = 'upstream'
              AND (j.epoch, j.seq) > (@epoch, @seq)) AS packed,
      EXISTS (SELECT 1 FROM sync_deliveries AS d WHERE d.entity_id = one.value
              AND d.state IN ('refused', 'conflict', 'fenced'))
        OR EXISTS (SELECT 1 FROM sync_files AS f WHERE f.dossier_id = one.value
                   AND f.state IN ('waiting', 'failed')) AS sent
    FROM json_each(@ids) AS one`)
  const rows = ask.all({
    ids: JSON.stringify(ids),
    epoch,
    seq,
    packedEpoch: packed.epoch,
    packedSeq: packed.seq,
  })
  return new Map(
    rows.map((row) => [
      row.id,
      row.kept
        ? null
        : row.refused
          ? 'refused'
          : row.saved
            ? 'saved'
            : row.packed
              ? 'packed'
              : row.sent
                ? 'sent'
                : 'accepted',
    ]),
  )
}

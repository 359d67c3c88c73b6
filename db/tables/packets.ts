import { sql } from 'kysely'
import type { EntryKey } from '../../electron/common/sync/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import { COUNTED, OUTBOX } from './sync-outbox.ts'

export type PacketRow = {
  id: string
  madeAt: Instant
  officerId: string
  state: 'writing' | 'written' | 'acknowledged' | 'dropped'
  afterEpoch: number
  afterSeq: number
  untilEpoch: number
  untilSeq: number
  untilHash: string
  entries: number
  dossiers: number
  entryBytes: number
  room: number
  parts: number
  place: string
  writtenAt: Instant | null
  endedAt: Instant | null
}
type PacketFileRow = { packetId: string; position: number; sha256: string; size: number }
export type PacketPartRow = { packetId: string; part: number; name: string; bytes: number; sha256: string }

declare module '../engine/tables.ts' {
  interface Tables {
    packets: PacketRow
    packetFiles: PacketFileRow
    packetParts: PacketPartRow
  }
}

export function insertPacket(db: Register, row: PacketRow): void {
  db.run(db.query.insertInto('packets').values(row))
}

export function findPacket(db: Register, id: string): PacketRow | undefined {
  return db.first(db.query.selectFrom('packets').selectAll().where('id', '=', id))
}

export function changePacket(db: Register, id: string, change: Partial<Omit<PacketRow, 'id'>>): void {
  db.run(db.query.updateTable('packets').set(change).where('id', '=', id))
}

/** The newest packets first, with what lies in each. */
export function newestPackets(
  db: Register,
  limit: number,
): (PacketRow & { files: number; bytes: number; partsDone: number; filesOpen: number })[] {
  return db.all(
    db.query
      .selectFrom('packets as p')
      .selectAll('p')
      .select((eb) => [
        eb
          .selectFrom('packetFiles as f')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .whereRef('f.packetId', '=', 'p.id')
          .$asScalar()
          .$notNull()
          .as('files'),
        sql<number>`p.entry_bytes + (SELECT coalesce(sum(size), 0) FROM packet_files AS f WHERE f.packet_id = p.id)`.as(
          'bytes',
        ),
        sql<number>`(SELECT count(*) FROM packet_parts AS d WHERE d.packet_id = p.id)`.as('partsDone'),
        sql<number>`(SELECT count(DISTINCT s.sha256) FROM packet_files AS f JOIN sync_files AS s USING (sha256)
                     WHERE f.packet_id = p.id AND s.state <> 'complete')`.as('filesOpen'),
      ])
      .orderBy('p.madeAt', 'desc')
      .orderBy('p.id', 'desc')
      .limit(limit),
  )
}

export function packetFiles(db: Register, packetId: string): { sha256: string; size: number }[] {
  return db.all(
    db.query
      .selectFrom('packetFiles')
      .select(['sha256', 'size'])
      .where('packetId', '=', packetId)
      .orderBy('position'),
  )
}

/** What a packet holds is laid down anew; parts written before do not belong to it. Inside a transaction. */
export function layDownPacket(
  db: Register,
  id: string,
  change: Pick<PacketRow, 'entries' | 'dossiers' | 'entryBytes' | 'parts'>,
  files: readonly { sha256: string; size: number }[],
): void {
  changePacket(db, id, change)
  dropPacketParts(db, id)
  db.run(db.query.deleteFrom('packetFiles').where('packetId', '=', id))
  for (const [position, file] of files.entries()) {
    db.run(db.query.insertInto('packetFiles').values({ packetId: id, position, ...file }))
  }
}

export function packetParts(db: Register, packetId: string): PacketPartRow[] {
  return db.all(
    db.query.selectFrom('packetParts').selectAll().where('packetId', '=', packetId).orderBy('part'),
  )
}

export function putPacketPart(db: Register, row: PacketPartRow): void {
  db.run(db.query.replaceInto('packetParts').values(row))
}

export function dropPacketParts(db: Register, packetId: string): void {
  db.run(db.query.deleteFrom('packetParts').where('packetId', '=', packetId))
}

/** Up to where the journal lies in packets that wait for their receipt. */
export function packedUntil(db: Register): EntryKey {
  const last = db.first(
    db.query
      .selectFrom('packets')
      .select(['untilEpoch as epoch', 'untilSeq as seq'])
      .where('state', '=', 'written')
      .orderBy('untilEpoch', 'desc')
      .orderBy('untilSeq', 'desc')
      .limit(1),
  )
  return last ?? { epoch: 0, seq: 0 }
}

/** Files that lie in packets which wait for their receipt. */
export function packedFiles(db: Register): Set<string> {
  const rows = db.all(
    db.query
      .selectFrom('packetFiles as f')
      .innerJoin('packets as p', 'p.id', 'f.packetId')
      .select('f.sha256')
      .where('p.state', '=', 'written'),
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}

export type PacketPlan = {
  dossiers: number
  entries: number
  files: number
  bytes: number
  more: boolean
}

/** What a packet would take up now: what is not answered, without what waits for a receipt already. */
export function planPacket(db: Register, cursor: EntryKey): PacketPlan {
  const { epoch: packedEpoch, seq: packedSeq } = packedUntil(db)
  const row = db.raw
    .prepare<
      EntryKey & { packedEpoch: number; packedSeq: number },
      Record<'dossiers' | 'entries' | 'all' | 'entryBytes' | 'files' | 'fileBytes', number>
    >(
      `${OUTBOX},
      fresh AS (SELECT * FROM waiting WHERE (epoch, seq) > (@packedEpoch, @packedSeq)),
      free_files AS (
        SELECT dossier_id, sha256, size FROM open_files
        WHERE sha256 NOT IN (SELECT f.sha256 FROM packet_files AS f JOIN packets AS p ON p.id = f.packet_id
                             WHERE p.state = 'written')
      )
      SELECT
        (SELECT count(*) FROM (SELECT entity_id FROM fresh WHERE scope = 'upstream'
                               UNION SELECT dossier_id FROM free_files)) AS dossiers,
        (SELECT count(*) FROM fresh) AS entries,
        (SELECT count(*) FROM waiting) AS "all",
        (SELECT coalesce(sum(150 + coalesce(length(payload), 0) / 10), 0) FROM fresh) AS entryBytes,
        (SELECT count(DISTINCT sha256) FROM free_files) AS files,
        (SELECT coalesce(sum(size), 0) FROM (SELECT max(size) AS size FROM free_files GROUP BY sha256)) AS fileBytes`,
    )
    .get({ ...cursor, packedEpoch, packedSeq })!
  const { dossiers, entries, files } = row
  return { dossiers, entries, files, bytes: row.entryBytes + row.fileBytes, more: row.all === COUNTED }
}

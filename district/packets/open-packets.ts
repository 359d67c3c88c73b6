import type { Kysely } from 'kysely'
import { PacketFault, type PacketHead } from '../../electron/common/packets/model.ts'
import { type PartFile, provePart, readPartHead } from '../../electron/common/packets/part-file.ts'
import { inOrder } from '../../electron/common/packets/rules.ts'
import type { Identity } from '../identity.ts'
import type { Station } from '../station.ts'
import type { Tables } from '../tables.ts'
import { broughtFile, packetTools } from './packet-tools.ts'

/** A packet that is whole and proven to be its station's own; nothing of it is applied yet. */
export type OpenPacket = { head: PacketHead; station: Station; parts: PartFile[] }

/**
 * Opens the packets that these files make up, oldest first.
 * @param agencyId only of this commune, where whoever imports answers for one
 * @throws PacketFault; then nothing of any of them is to be applied
 */
export async function openPackets(
  db: Kysely<Tables>,
  identity: Identity,
  paths: readonly string[],
  agencyId?: string,
): Promise<OpenPacket[]> {
  const files: PartFile[] = []
  for (const path of paths) files.push(await readPartHead(await broughtFile(path), packetTools))
  if (files.length === 0) throw new PacketFault('NOT_A_PACKET')
  const ids = [...new Set(files.map(({ head }) => head.packetId))]
  const packets: OpenPacket[] = []
  for (const id of ids) {
    const some = files.filter(({ head }) => head.packetId === id)
    const places = inOrder(some.map(({ head }) => head))
    const parts = places.map((place) => some[place]!)
    for (const { head } of parts) await mayCome(db, identity, head, agencyId)
    for (const part of parts) await provePart(part, packetTools)
    packets.push({ head: parts[0]!.head, station: await stationOf(db, parts[0]!.head), parts })
  }
  return packets.toSorted((a, b) => a.head.madeAt.localeCompare(b.head.madeAt))
}

async function mayCome(
  db: Kysely<Tables>,
  identity: Identity,
  head: PacketHead,
  agencyId?: string,
): Promise<void> {
  if (head.kind !== 'packet') throw new PacketFault('OTHER_KIND')
  if (!isOurs(identity, head.server)) throw new PacketFault('OTHER_SERVER')
  if (agencyId !== undefined && head.agencyId !== agencyId) {
    throw new PacketFault('OTHER_COMMUNE', { commune: head.agencyId })
  }
  const station = await stationOf(db, head)
  if (station.retiredAt || station.revokedAt) {
    throw new PacketFault('STATION_RETIRED', { station: station.code })
  }
  const { publicKey, nextPublicKey } = station
  if (head.signedBy !== publicKey && head.signedBy !== nextPublicKey) throw new PacketFault('OTHER_KEY')
}

/* A packet may have been written before the server changed its key. */
function isOurs({ publicKey, steps }: Identity, key: string): boolean {
  return key === publicKey || steps.some((step) => step.publicKey === key)
}

async function stationOf(db: Kysely<Tables>, head: PacketHead): Promise<Station> {
  const station = await db
    .selectFrom('stations')
    .selectAll()
    .where('id', '=', head.stationId)
    .where('agencyId', '=', head.agencyId)
    .where('code', '=', head.stationCode)
    .executeTakeFirst()
  if (!station) throw new PacketFault('OTHER_STATION', { station: head.stationCode })
  return station
}

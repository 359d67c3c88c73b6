import { newestPackets, planPacket } from '../../../db/tables/packets.ts'
import { getCursor } from '../../../db/tables/sync-deliveries.ts'
import { isAfter } from '../../../db/tables/told-journal.ts'
import type { PacketLine } from '../../common/packets/api.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getLink } from '../sync/link.ts'
import { getPacketKey } from '../sync/packet-key.ts'
import { runningPacket } from './running-packet.ts'

const SHOWN = 6

/** What a packet would take up, what became of the last ones, and the writing under way. */
export const packetState: UseCase<'packets.state'> = ({ register, counter }) => {
  const link = getLink(register)
  const cursor = getCursor(register)
  const run = runningPacket(counter)
  const packets = newestPackets(register, SHOWN).map((row): PacketLine => {
    const { id, madeAt, dossiers, entries, files, bytes, parts, partsDone, place, writtenAt, endedAt } = row
    const until = { epoch: row.untilEpoch, seq: row.untilSeq }
    const arrived = row.state === 'written' && row.filesOpen === 0 && !isAfter(until, cursor)
    const state = arrived ? 'arrived' : row.state
    return {
      id,
      madeAt,
      state,
      dossiers,
      entries,
      files,
      bytes,
      parts,
      partsDone,
      place,
      writtenAt,
      endedAt,
    }
  })
  return done({
    enrolled: link !== null,
    hasKey: link !== null && getPacketKey(register, link.serverPublicKey) !== null,
    plan: planPacket(register, cursor),
    packets,
    run: run ? withoutStop(run) : null,
  })
}

function withoutStop({ stop: _stop, ...run }: NonNullable<ReturnType<typeof runningPacket>>) {
  return run
}

import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { ProtocolRange } from '../../common/sync/versions.ts'

const PEER = 'sync-peer'

/** What the shared system spoke when it was last heard; null: not heard since this is kept. */
export function getPeer(db: Register): ProtocolRange | null {
  return ProtocolRange.nullable().parse(getSetting(db, PEER) ?? null)
}

/** Inside a transaction. */
export function putPeer(db: Register, peer: ProtocolRange): void {
  const known = getPeer(db)
  if (known?.oldest !== peer.oldest || known.newest !== peer.newest) putSetting(db, PEER, peer)
}

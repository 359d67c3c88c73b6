import { createHash } from 'node:crypto'
import type { Register } from '../../../db/engine/query.ts'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { GENESIS } from '../../common/journal/model.ts'
import { sealOf } from './chain.ts'

export type JournalFault = {
  epoch: number
  seq: number
  fault: 'gap' | 'broken-chain' | 'header-changed' | 'payload-changed'
}

/** Walks the whole journal and names the first entry that is missing or was changed; null when it is whole. */
export function verifyJournal(db: Register): JournalFault | null {
  let last = { epoch: 0, seq: 0, hash: GENESIS }
  for (;;) {
    const page = entriesAfter(db, { epoch: last.epoch, seq: last.seq, limit: 500 })
    for (const { payload, salt, ...header } of page) {
      const at = { epoch: header.epoch, seq: header.seq }
      const { hash, ...unsealed } = header
      const first = header.epoch !== last.epoch
      if (header.seq !== (first ? 1 : last.seq + 1)) return { ...at, fault: 'gap' }
      if (header.prevHash !== (first ? GENESIS : last.hash)) return { ...at, fault: 'broken-chain' }
      if (sealOf(unsealed) !== hash) return { ...at, fault: 'header-changed' }
      if (payload !== null && salt !== null) {
        const payloadHash = createHash('sha256').update(salt).update(payload, 'utf8').digest('hex')
        if (payloadHash !== header.payloadHash) return { ...at, fault: 'payload-changed' }
      }
      last = { ...at, hash }
    }
    if (page.length === 0) return null
  }
}

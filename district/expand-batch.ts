import { createHash, hash } from 'node:crypto'
import type { Batch, Entry } from '../electron/common/sync/model.ts'
import type { ShortBatch, ShortEntry } from '../electron/common/sync/short-batch.ts'
import { Refused } from './refused.ts'
import { headerTextOf, sealedText } from './text-once.ts'

/**
 * The batch with the hashes that were left out of it.
 * @throws Refused BAD_REQUEST when they do not lead to the hash of the last entry: the station sends it in full, and
 * hears which entry is at fault
 */
export function expandBatch({ after, hash: last, entries }: ShortBatch): Batch {
  let before = after
  const expanded = entries.map((short): Entry => {
    const entry = expand(short, before)
    before = entry.header.hash
    return entry
  })
  if (before !== last) throw new Refused('BAD_REQUEST', { at: 'hash' })
  return { entries: expanded }
}

function expand({ header, ...sealed }: ShortEntry, prevHash: string): Entry {
  const payloadHash = header.payloadHash ?? payloadHashOf(sealed)
  const hashed = { ...header, payloadHash, prevHash, hash: '' }
  hashed.hash = hash('sha256', headerTextOf(hashed))
  return { header: hashed, ...sealed }
}

function payloadHashOf({ payload, salt }: Pick<ShortEntry, 'payload' | 'salt'>): string {
  return createHash('sha256')
    .update(Buffer.from(salt ?? '', 'hex'))
    .update(sealedText(payload ?? null), 'utf8')
    .digest('hex')
}

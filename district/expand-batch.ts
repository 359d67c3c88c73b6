import { createHash } from 'node:crypto'
import { canonical } from '../electron/common/journal/canonical.ts'
import type { Batch, Entry } from '../electron/common/sync/model.ts'
import type { ShortBatch, ShortEntry } from '../electron/common/sync/short-batch.ts'
import { headerText } from '../electron/common/sync/signing.ts'
import { Refused } from './refused.ts'

/**
 * The batch with the hashes that were left out of it.
 * @throws Refused BAD_REQUEST when they do not lead to the hash of the last entry: the station sends it in full, and
 * hears which entry is at fault
 */
export function expandBatch({ after, hash, entries }: ShortBatch): Batch {
  let before = after
  const expanded = entries.map((short): Entry => {
    const entry = expand(short, before)
    before = entry.header.hash
    return entry
  })
  if (before !== hash) throw new Refused('BAD_REQUEST', { at: 'hash' })
  return { entries: expanded }
}

function expand({ header, ...sealed }: ShortEntry, prevHash: string): Entry {
  const unsealed = { ...header, payloadHash: header.payloadHash ?? payloadHashOf(sealed), prevHash }
  const hash = createHash('sha256').update(headerText(unsealed), 'utf8').digest('hex')
  return { header: { ...unsealed, hash }, ...sealed }
}

function payloadHashOf({ payload, salt }: Pick<ShortEntry, 'payload' | 'salt'>): string {
  return createHash('sha256')
    .update(Buffer.from(salt ?? '', 'hex'))
    .update(canonical(payload ?? null), 'utf8')
    .digest('hex')
}

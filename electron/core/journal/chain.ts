import { createHash, randomBytes } from 'node:crypto'
import type { JournalPayload } from '../../../db/tables/journal.ts'
import { canonical } from '../../common/journal/canonical.ts'
import { GENESIS, type JournalHeader } from '../../common/journal/model.ts'

type Content = Omit<JournalHeader, 'seq' | 'payloadHash' | 'prevHash' | 'hash'> & { payload: unknown }

/** The next entry of an epoch: numbered one after `last`, hashed over it, its payload salted so that it can be erased. */
export function chain(
  last: Pick<JournalHeader, 'seq' | 'hash'> | undefined,
  { payload, ...content }: Content,
): { header: JournalHeader; payload: JournalPayload } {
  const seq = (last?.seq ?? 0) + 1
  const salt = randomBytes(16)
  const text = canonical(payload ?? null)
  const unsealed = {
    ...content,
    seq,
    payloadHash: createHash('sha256').update(salt).update(text, 'utf8').digest('hex'),
    prevHash: last?.hash ?? GENESIS,
  }
  return {
    header: { ...unsealed, hash: sealOf(unsealed) },
    payload: { epoch: content.epoch, seq, salt, payload: text },
  }
}

/** SHA-256 over the canonical header without its own hash. */
export function sealOf(header: Omit<JournalHeader, 'hash'>): string {
  return createHash('sha256').update(canonical(header), 'utf8').digest('hex')
}

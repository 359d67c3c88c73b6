import { hash, randomFillSync } from 'node:crypto'
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
  const salt = newSalt()
  const text = canonical(payload ?? null)
  const unsealed = {
    ...content,
    seq,
    payloadHash: hash('sha256', Buffer.concat([salt, Buffer.from(text, 'utf8')])),
    prevHash: last?.hash ?? GENESIS,
  }
  return {
    header: { ...unsealed, hash: sealOf(unsealed) },
    payload: { epoch: content.epoch, seq, salt, payload: text },
  }
}

/** SHA-256 over the canonical header without its own hash. */
export function sealOf(header: Omit<JournalHeader, 'hash'>): string {
  return hash('sha256', canonical(header))
}

/* Asked of the system for many entries at a time; no part of the pool is ever given out twice. */
const SALT = 16
let pool = Buffer.alloc(0)

function newSalt(): Buffer {
  if (pool.length === 0) pool = randomFillSync(Buffer.alloc(SALT * 128))
  const salt = pool.subarray(0, SALT)
  pool = pool.subarray(SALT)
  return salt
}

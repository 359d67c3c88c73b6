import { createHash } from 'node:crypto'
import { canonical } from '../../common/journal/canonical.ts'
import type { Entry } from '../../common/sync/model.ts'

/** An entry that came from the shared system; a payload that does not give the hash in its header says nothing and is left out. */
export function provenEntry({ header, payload, salt }: Entry): Entry {
  if (payload === undefined) return { header }
  const seal = createHash('sha256')
    .update(Buffer.from(salt ?? '', 'hex'))
    .update(canonical(payload), 'utf8')
  if (seal.digest('hex') !== header.payloadHash) return { header }
  return { header, payload, ...(salt !== undefined && { salt }) }
}

import type { Register } from '../../../db/engine/query.ts'
import { takeBroughtFile } from '../../../db/tables/custody.ts'
import { currentDocuments, endDocument, insertDocument, lastRevision } from '../../../db/tables/scans.ts'
import type { Instant } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'

/** A file that was fetched lies in the store: the documents it is of are here from now on. Inside a transaction. */
export function layDownBrought(register: Register, sha256: string, now: Instant): void {
  for (const { dossierId, component, size, madeAt, officerId } of takeBroughtFile(register, sha256)) {
    const before = currentDocuments(register, dossierId).find((one) => one.component === component)
    // Digitised anew in the meantime: what was fetched is the older one.
    const isOlder = before !== undefined && before.madeAt > madeAt
    if (before && !isOlder) endDocument(register, before.id, now)
    const revision = lastRevision(register, dossierId, component) + 1
    const id = newId(Date.parse(now))
    insertDocument(register, {
      id,
      dossierId,
      component,
      revision,
      sha256,
      size,
      madeAt,
      officerId,
      endedAt: isOlder ? now : null,
    })
  }
}

import type { Register } from '../../../db/engine/query.ts'
import { type ScanPageRow, updatePage } from '../../../db/tables/scans.ts'
import type { Instant } from '../../common/time/model.ts'

/** Takes a page off the desk; a cover sheet that is laid back does not sort its pages again. */
export function takeOffDesk(register: Register, page: ScanPageRow, now: Instant): void {
  updatePage(register, page.id, { removedAt: now, ...(page.cover !== null && { coverUsed: 1 }) })
}

import { namedFiles } from '../../../db/tables/files.ts'
import { purgeRemovedPages } from '../../../db/tables/scans.ts'
import { toInstant } from '../../common/time/rules.ts'
import type { Counter } from '../counter.ts'

const DAY_MS = 86_400_000

/**
 * Once after the register is opened: forgets pages that were taken off a scan desk more than a day ago, and removes
 * files that no row names. Files younger than a day stay, since their row may be about to be committed.
 */
export async function sweepFiles(counter: Counter): Promise<{ removed: number; bytes: number }> {
  if (!counter.open) return { removed: 0, bytes: 0 }
  const { register, files } = counter.open
  const dayAgo = toInstant(Date.parse(counter.clock()) - DAY_MS)
  register.immediate(() => purgeRemovedPages(register, dayAgo))
  return files.sweep(namedFiles(register), DAY_MS)
}

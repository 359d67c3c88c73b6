import { setImmediate as others } from 'node:timers/promises'
import { namedFiles } from '../../../db/tables/files.ts'
import { purgeRemovedPages } from '../../../db/tables/scans.ts'
import { toInstant } from '../../common/time/rules.ts'
import type { Counter } from '../counter.ts'

const DAY_MS = 86_400_000

/**
 * Once a day: forgets pages that were taken off a scan desk more than a day ago, and removes files that no row names.
 * Files younger than a day stay: their row may be about to be committed, or be written while the rows are walked.
 */
export async function sweepFiles(counter: Counter): Promise<{ removed: number; bytes: number }> {
  const nothing = { removed: 0, bytes: 0 }
  const opened = counter.open
  if (!opened) return nothing
  const { register, files } = opened
  const dayAgo = toInstant(Date.parse(counter.clock()) - DAY_MS)
  register.immediate(() => purgeRemovedPages(register, dayAgo))
  const named = new Set<string>()
  for (const chunk of namedFiles(register)) {
    for (const sha256 of chunk) named.add(sha256)
    await others()
    // Closed meanwhile: the walk is not complete, so nothing may be removed.
    if (counter.open !== opened) return nothing
  }
  return files.sweep(named, DAY_MS)
}

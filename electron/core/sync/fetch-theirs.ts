import { openDeliveries } from '../../../db/tables/sync-deliveries.ts'
import { findTheirs, keepTheirsOf, putTheirs } from '../../../db/tables/sync-theirs.ts'
import { Declined } from './line-fault.ts'
import type { Run } from './run.ts'

/* Of a register put back to an old copy a great many may be in conflict; nobody reviews more in an evening. */
const AT_MOST = 100

/**
 * Asks what the shared system holds of each dossier of which it declined an act, so that both sides can be laid side by
 * side later, with or without a line. One that it does not know, or a shared system that does not know the question:
 * nothing is kept.
 */
export async function fetchTheirs(run: Run): Promise<void> {
  const { store, calls, signal } = run
  const { register } = store
  const parked = openDeliveries(register).filter((row) => row.state !== 'fenced')
  const ids = [...new Set(parked.map((row) => row.entityId))].slice(0, AT_MOST)
  for (const id of ids) {
    // After a cut the run begins anew; what was told since the answer need not be told again.
    const told = findTheirs(register, id)?.fetchedAt
    if (told && parked.every((row) => row.entityId !== id || row.answeredAt < told)) continue
    try {
      const held = await calls.dossier(id, signal)
      store.write(() => putTheirs(register, held, store.now()))
      run.moved()
    } catch (error) {
      if (!(error instanceof Declined && error.code === 'NOT_FOUND')) throw error
    }
  }
  store.write(() => keepTheirsOf(register, ids))
}

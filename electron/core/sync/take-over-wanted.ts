import { settleWanted, waitingWanted, type WantedRow } from '../../../db/tables/take-overs.ts'
import { BlockCode } from '../../common/sync/api.ts'
import { ErrorCode } from '../../common/sync/model.ts'
import { Declined } from './line-fault.ts'
import type { Run } from './run.ts'
import { sideBySide } from './side-by-side.ts'

/**
 * Asks the shared system for the dossiers that were wanted of a PC that is no more. Each answer is kept as it comes; one
 * that is lost is asked for again and answered the same. What cannot be had is said of that dossier and holds up no other.
 * @returns whether any is with this PC now, so that there is something to fetch
 */
export async function takeOverWanted(run: Run): Promise<boolean> {
  let taken = false
  await sideBySide(run, waitingWanted(run.store.register), async (one) => {
    if (await ask(run, one)) taken = true
  })
  return taken
}

async function ask(run: Run, one: WantedRow): Promise<boolean> {
  const { calls, store, signal } = run
  const { register } = store
  try {
    // Also of one that stands here already: with whom a dossier is, the shared system says.
    const { letGo = 0 } = await calls.takeOver(one.dossierId, signal)
    store.write(() => settleWanted(register, one, { state: 'taken', reason: null, letGo }))
    return true
  } catch (error) {
    if (!(error instanceof Declined)) throw error
    const { code, reason, details } = error
    // What concerns this PC as a whole is not said of a dossier.
    if (BlockCode.safeParse(code).success) throw error
    const holder = details.station
    store.write(() =>
      settleWanted(register, one, {
        // Of any other answer nobody knows whether it stands: it is asked again another time.
        state: code === 'CUSTODIAN_SERVES' || code === 'NOT_FOUND' ? 'declined' : 'waiting',
        reason: ErrorCode.safeParse(code).success ? code : reason,
        holderCode: typeof holder === 'string' ? holder : null,
      }),
    )
    return false
  } finally {
    run.moved()
  }
}

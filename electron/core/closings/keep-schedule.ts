import type { Register } from '../../../db/engine/query.ts'
import { oldestUnsent } from '../../../db/tables/oldest-unsent.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { waitingFiles } from '../../../db/tables/sync-files.ts'
import { callDue } from '../../common/closings/schedule.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Counter } from '../counter.ts'
import { loopOf } from '../sync/running-sync.ts'
import { SERVER_TIME, ServerTime } from '../sync/sync-store.ts'
import { getKept, getSchedule, putKept } from './stored-schedule.ts'

/* The schedule is kept when a run that began after its moment has ended with nothing left; until then it is tried, once
   by this program for each moment (the run itself waits for the line as long as it takes), and again by the next one:
   after a power cut that is the next sign-in. What an officer has stopped stays stopped until the next moment. */

/** With nothing to send, what may have come down is asked for so often. */
const ASK_MS = 900_000

/**
 * Keeps the schedule of the counter's open register, with nobody signed in as well.
 * @returns to be called now and then, and at once when the PC wakes
 */
export function keepSchedule(counter: Counter): () => void {
  let tried: Instant | null = null
  return () => {
    const register = counter.open?.register
    const loop = register && loopOf(counter)
    if (!register || !loop || loop.state.running) return
    const now = counter.clock()
    const schedule = getSchedule(register)
    const call = callDue(schedule, { now, keptAt: getKept(register) })
    const { phase, startedAt } = loop.state
    if (call !== null) {
      if (phase === 'done' && startedAt !== null && startedAt >= call && startedAt <= now) {
        return register.immediate(() => putKept(register, now))
      }
      if (tried !== call) {
        tried = call
        return loop.start('all')
      }
    }
    // Somebody paused it, wanted the files to wait, or has to act first.
    const free = phase === 'idle' || phase === 'done'
    if (schedule.whenOnline && free && (hasToSend(register) || wasQuiet(register, now))) loop.start('all')
  }
}

function hasToSend(register: Register): boolean {
  return oldestUnsent(register) !== null || waitingFiles(register, { failed: false }).length > 0
}

/* Either way: a clock that was put back must not silence it. */
function wasQuiet(register: Register, now: Instant): boolean {
  const last = readSetting(register, SERVER_TIME, ServerTime)?.localAt
  return !last || Math.abs(Date.parse(now) - Date.parse(last)) > ASK_MS
}

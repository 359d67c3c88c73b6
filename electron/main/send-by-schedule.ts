import { powerMonitor } from 'electron'
import { keepSchedule } from '../core/closings/keep-schedule.ts'
import type { Counter } from '../core/counter.ts'
import { loopOf } from '../core/sync/running-sync.ts'

/* Soon after sign-in too, when a time was missed; a look costs two reads. */
const EVERY_MS = 5_000

/**
 * Sends at the times that the administrator has set, with the screen locked as well; when the PC wakes, what hangs on a
 * line that is no more is tried anew at once.
 * @returns ends it
 */
export function sendBySchedule(counter: Counter): () => void {
  const keep = keepSchedule(counter)
  const look = () => {
    try {
      keep()
    } catch (error) {
      counter.log('schedule', error)
    }
  }
  const wake = () => {
    if (counter.open) loopOf(counter)?.wake()
    look()
  }
  const timer = setInterval(look, EVERY_MS)
  powerMonitor.on('resume', wake)
  return () => {
    clearInterval(timer)
    powerMonitor.off('resume', wake)
  }
}

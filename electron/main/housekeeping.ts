import { carryOverInPause } from '../../db/engine/carry-over.ts'
import type { Counter } from '../core/counter.ts'
import { findFacts } from '../core/scans/find-facts.ts'
import { sweepFiles } from '../core/files/sweep-files.ts'
import { forgetReminders } from '../core/home/forget-reminders.ts'
import { releaseOriginals } from '../core/scans/release-originals.ts'
import { leaveMark } from '../core/restoration/register-mark.ts'
import { forgetTakenFiles } from '../core/scans/forget-taken-files.ts'

const PAUSE_MS = 5_000
const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS

/** Finds the facts of pages that have come; one that is looked at already is not looked at twice. */
export function lookAtPages(counter: Counter): void {
  findFacts(counter).catch((error: unknown) => counter.log('page facts', error))
}

/**
 * Carries the register's log over whenever nothing was written for some seconds. Once a day, the first time ten minutes
 * after the start, when nobody waits for a screen: lets go of originals of what the shared system holds, sweeps the
 * file store and forgets reminders about what is settled.
 * @returns ends it
 */
export function keepHouse(counter: Counter): () => void {
  const pauses = setInterval(() => {
    try {
      if (counter.open) carryOverInPause(counter.open.register)
      leaveMark(counter)
    } catch (error) {
      counter.log('carry over', error)
    }
    // What came while the program was ending, too.
    lookAtPages(counter)
  }, PAUSE_MS)
  let sweptAt = Number.NEGATIVE_INFINITY
  const sweeps = setInterval(() => {
    if (!counter.open || performance.now() - sweptAt < DAY_MS) return
    sweptAt = performance.now()
    releaseOriginals(counter)
      .catch((error: unknown) => counter.log('originals', error))
      .then(() => sweepFiles(counter))
      .catch((error: unknown) => counter.log('sweep', error))
    forgetTakenFiles(counter).catch((error: unknown) => counter.log('taken files', error))
    try {
      forgetReminders(counter.open.register)
    } catch (error) {
      counter.log('reminders', error)
    }
  }, 10 * MINUTE_MS)
  return () => {
    clearInterval(pauses)
    clearInterval(sweeps)
  }
}

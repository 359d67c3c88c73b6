import type { Instant } from '../../common/time/model.ts'
import type { Journal } from '../commit.ts'
import { type KeyFile, readKeyFile, writeKeyFile } from './key-slots.ts'

const FREE_ATTEMPTS = 3
const LONGEST_WAIT = 300

/** Seconds this login still has to wait: none for three wrong passwords, then 2, 4, 8 … up to five minutes. */
export function secondsToWait(keys: KeyFile, login: string, now: Instant): number {
  const failure = keys.failures[login]
  if (!failure || failure.count < FREE_ATTEMPTS) return 0
  const wait = Math.min(LONGEST_WAIT, 2 ** (failure.count - FREE_ATTEMPTS + 1))
  const passed = (Date.parse(now) - Date.parse(failure.lastAt)) / 1000
  // A clock set back must not open a way round, nor lock anybody out for longer than one wait.
  return Math.ceil(Math.min(wait, Math.max(0, wait - Math.max(0, passed))))
}

/**
 * Counts a wrong attempt and keeps it for the journal. The key file is read anew: while the password was being
 * hashed, slots may have moved and other attempts been counted.
 * @returns seconds to wait before the next attempt.
 */
export function noteWrong(folder: string, login: string, now: Instant): number {
  const keys = readKeyFile(folder)!
  keys.failures[login] = { count: (keys.failures[login]?.count ?? 0) + 1, lastAt: now }
  keys.unjournaled = [...keys.unjournaled.slice(-199), { login, at: now }]
  writeKeyFile(folder, keys)
  return secondsToWait(keys, login, now)
}

/**
 * Forgets the wrong attempts of a login and writes those the journal has not seen into it. For use inside a
 * commit, together with whatever else changes in the key file.
 */
export function settleAttempts(keys: KeyFile, login: string, journal: Journal): void {
  for (const attempt of keys.unjournaled) {
    journal.record({
      noun: 'account',
      entityId: attempt.login,
      verb: 'sign-in-failed',
      payload: attempt,
      scope: 'local',
    })
  }
  keys.unjournaled = []
  delete keys.failures[login]
}

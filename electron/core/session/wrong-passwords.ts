import type { Instant } from '../../common/time/model.ts'
import { type KeyFile, writeKeyFile } from './key-slots.ts'

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

/** Counts a wrong attempt and keeps it for the journal. */
export function noteWrong(folder: string, keys: KeyFile, login: string, now: Instant): void {
  const failure = keys.failures[login]
  keys.failures[login] = { count: (failure?.count ?? 0) + 1, lastAt: now }
  keys.unjournaled = [...keys.unjournaled.slice(-199), { login, at: now }]
  writeKeyFile(folder, keys)
}

/** Forgets the wrong attempts of a login and hands over those the journal has not seen. */
export function noteRight(folder: string, keys: KeyFile, login: string): KeyFile['unjournaled'] {
  const unjournaled = keys.unjournaled
  if (unjournaled.length === 0 && !keys.failures[login]) return []
  delete keys.failures[login]
  keys.unjournaled = []
  writeKeyFile(folder, keys)
  return unjournaled
}

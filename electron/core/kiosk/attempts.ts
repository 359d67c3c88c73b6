import type { Counter } from '../counter.ts'

/* Tries that did not fit, in memory: whoever restarts the program to forget them has to sign in. */

/** So many misses in a minute, whatever number, and so many of one number in an hour. */
const MOST_A_MINUTE = 6
const MOST_A_NUMBER = 5
const MINUTE = 60_000
const HOUR = 60 * MINUTE

type Miss = { dossierNo: string; at: number }
const missesOf = new WeakMap<Counter, Miss[]>()

/** Seconds until this number may be tried again; 0: now. */
export function secondsUntilNext(counter: Counter, dossierNo: string, now: number): number {
  const misses = missesOf.get(counter) ?? []
  const ofNumber = misses.filter((one) => one.dossierNo === dossierNo)
  return Math.ceil(
    Math.max(
      0,
      openAgain(misses, MOST_A_MINUTE, MINUTE, now),
      openAgain(ofNumber, MOST_A_NUMBER, HOUR, now),
    ) / 1000,
  )
}

/** Milliseconds until the last `most` misses no longer lie within the time; a clock set back opens nothing early. */
function openAgain(misses: readonly Miss[], most: number, within: number, now: number): number {
  const first = misses.at(-most)
  return first === undefined ? 0 : Math.min(within, first.at + within - now)
}

export function noteMiss(counter: Counter, dossierNo: string, now: number): void {
  const kept = (missesOf.get(counter) ?? []).filter((one) => now - one.at < HOUR)
  missesOf.set(counter, [...kept, { dossierNo, at: now }])
}

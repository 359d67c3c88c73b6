import { makeRandom } from '../bench/register/random.ts'

/** Numbers that look random and are the same for the same seed on every machine. */
export type Random = {
  /** At least 0, below 1. */
  next: () => number
  /** Any number, not only a whole one. */
  between: (least: number, most: number) => number
  pick: <T>(list: readonly T[]) => T
  /** From a normal distribution with spread 1. */
  normal: () => number
}

export function random(seed: number): Random {
  const { next, pick } = makeRandom(seed)
  return {
    next,
    pick,
    between: (least, most) => least + (most - least) * next(),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

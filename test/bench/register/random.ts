export type Random = ReturnType<typeof makeRandom>

/** Something and how often it occurs, in any measure. */
export type Weighted<T> = readonly (readonly [thing: T, weight: number])[]

/** Chance that comes out the same for the same seed (mulberry32), so that two runs measure the same register. */
export function makeRandom(seed: number) {
  let state = seed >>> 0

  /** From 0 up to, never reaching, 1. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  const totals = new WeakMap<object, number>()

  return {
    next,
    /** A whole number, both ends included. */
    between: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
    happens: (probability: number) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    weighted<T>(list: Weighted<T>): T {
      let total = totals.get(list)
      if (total === undefined) {
        total = list.reduce((sum, [, weight]) => sum + weight, 0)
        totals.set(list, total)
      }
      let left = next() * total
      for (const [thing, weight] of list) {
        left -= weight
        if (left < 0) return thing
      }
      return list.at(-1)![0]
    },
    /** So many digits, the first of them possibly 0. */
    digits: (count: number) => Array.from({ length: count }, () => String(Math.floor(next() * 10))).join(''),
  }
}

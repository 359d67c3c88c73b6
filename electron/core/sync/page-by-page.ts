import { Cut } from './line-fault.ts'
import type { Run } from './run.ts'

/* What comes down comes in answers that arrive whole or not at all. On a line that breaks every few kilobytes a page has to
   be small enough to pass between two cuts, whichever try of the run it is. */

const sizes = new WeakMap<Run, Map<string, number>>()

/**
 * Asks for a page as large as the line carried lately: half of it after each cut, a fifth more after each that came.
 * @param kind whose pages they are; each kind has a weight of its own
 */
export async function askPage<T>(
  run: Run,
  { kind, most }: { kind: string; most: number },
  ask: (size: number) => Promise<T>,
): Promise<T> {
  const known = sizes.get(run) ?? new Map<string, number>()
  sizes.set(run, known)
  const size = known.get(kind) ?? most
  try {
    const page = await ask(size)
    known.set(kind, Math.min(most, Math.ceil(size * 1.2)))
    return page
  } catch (error) {
    // A cut that took several with it counts once.
    if (error instanceof Cut && (known.get(kind) ?? most) >= size)
      known.set(kind, Math.max(1, Math.floor(size / 2)))
    throw error
  }
}

import { Cut } from './line-fault.ts'
import type { Run } from './run.ts'

/* Of a small question most is the way there and back. So several are on the line at once, one for each of its connections
   (`wire.ts`); on a line that breaks soon, fewer, so that one of them comes through. */

const MOST = 4
const widths = new WeakMap<Run, number>()

/**
 * Asks about each, as many at once as the line carried lately: half after a cut, twice as many once all were answered.
 * @throws what the first that failed threw; none is under way by then
 */
export async function sideBySide<T>(
  run: Run,
  all: readonly T[],
  ask: (one: T) => Promise<void>,
): Promise<void> {
  const width = widths.get(run) ?? MOST
  const queue = all.values()
  const failures: unknown[] = []
  const oneAfterTheOther = async (): Promise<void> => {
    for (const one of queue) {
      if (failures.length > 0) return
      await ask(one).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: width }, oneAfterTheOther))
  if (failures.length === 0) widths.set(run, Math.min(MOST, width * 2))
  else {
    if (failures.some((error) => error instanceof Cut)) widths.set(run, Math.max(1, Math.floor(width / 2)))
    throw failures[0]
  }
}

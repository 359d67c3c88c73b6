import type { Counter } from '../counter.ts'

/** The scan under way on this PC; lost with the process, as the scan itself is. */
export type RunningScan = {
  runId: string
  dossierId: string
  page: number
  percent: number
  /** Behind which page the next one is laid, and whether that one goes then; null: at the end of the desk. */
  at: { pageId: string; replace: boolean } | null
  stop: AbortController
}

const running = new WeakMap<Counter, RunningScan>()

export function runningScan(counter: Counter): RunningScan | undefined {
  return running.get(counter)
}

export function setRunningScan(counter: Counter, scan: RunningScan | null): void {
  if (scan) running.set(counter, scan)
  else running.delete(counter)
}

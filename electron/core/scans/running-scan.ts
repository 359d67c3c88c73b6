import type { ScannerFault } from '../../common/scans/model.ts'
import type { Instant } from '../../common/time/model.ts'
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

/** How a scan ended that the register had no room to note; it is noted when the next one starts. */
export type UnnotedEnd = { runId: string; at: Instant; fault: ScannerFault | null }

const unnoted = new WeakMap<Counter, UnnotedEnd>()

export function unnotedEnd(counter: Counter): UnnotedEnd | undefined {
  return unnoted.get(counter)
}

export function setUnnotedEnd(counter: Counter, end: UnnotedEnd | null): void {
  if (end) unnoted.set(counter, end)
  else unnoted.delete(counter)
}

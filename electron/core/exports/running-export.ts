import type { ExportFault } from '../../common/exports/api.ts'
import type { Counter } from '../counter.ts'

/** The export under way on this PC or the last one; lost with the process. */
export type RunningExport = {
  exportId: string
  dossierId: string
  officerId: string
  running: boolean
  written: number
  total: number
  fault: ExportFault | null
  name: string
  stop: AbortController
}

const exports = new WeakMap<Counter, RunningExport>()

export function runningExport(counter: Counter): RunningExport | undefined {
  return exports.get(counter)
}

export function setRunningExport(counter: Counter, run: RunningExport): void {
  exports.set(counter, run)
}

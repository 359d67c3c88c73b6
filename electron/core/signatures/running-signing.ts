import type { ItemFault } from '../../common/signatures/model.ts'
import type { Counter } from '../counter.ts'

export type RunItem = {
  documentId: string
  dossierNo: string
  name: string
  state: 'waiting' | 'signed' | 'failed'
  fault: ItemFault | null
}

/** One going through the queue. Lost with the process: what it signed is in the register, the rest still waits. */
export type SigningRun = {
  officerId: string
  running: boolean
  items: RunItem[]
  stoppedBy: ItemFault | null
  stop: boolean
}

const runs = new WeakMap<Counter, SigningRun>()

/** The run under way, or the last one of the officer at the counter. */
export function runningSigning(counter: Counter): SigningRun | undefined {
  const run = runs.get(counter)
  return run && (run.running || run.officerId === counter.officer?.id) ? run : undefined
}

export function setRunningSigning(counter: Counter, run: SigningRun): void {
  runs.set(counter, run)
}

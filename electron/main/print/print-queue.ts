import { newId } from '../../common/uuid.ts'
import type { Media } from '../../common/papers/kinds.ts'
import type { PrintJob, PrintOptions, PrintResult } from '../../common/papers/printing.ts'

/* One job at a time: jobs sent side by side get lost in some print systems. Invariant: every job that is added
   ends, within the time limit of each job before it and its own, with a result; nothing here ever throws. */

export type PrintOrder = {
  /** Names the job; made here when there is none. */
  id?: string
  /** Archived bytes of the paper, or a stamped copy of them. */
  pdf: Uint8Array
  /** System name of the printer; null when none has been chosen. */
  printer: string | null
  media: Media
  options?: PrintOptions
}

/** Hands one PDF to a print system. `signal` fires at the time limit: stop, and take the job back if it was handed over. */
export type PrintDriver = (
  order: PrintOrder & { printer: string },
  signal: AbortSignal,
) => Promise<PrintResult>

export type PrintQueue = {
  /** Queues a job; `done` resolves with how it ended and never rejects. */
  add: (order: PrintOrder) => { id: string; done: Promise<PrintResult> }
  /** Waiting and printing jobs and the last ended ones, oldest first. */
  jobs: () => PrintJob[]
  /** Takes a job back whose turn has not come; it ends as `WITHDRAWN`. False when it is too late. */
  withdraw: (id: string) => boolean
}

const REMEMBERED = 50

/** Makes the queue. @param timeLimit milliseconds for one job */
export function createPrintQueue({
  driver,
  timeLimit = 60_000,
  onChange = () => {},
}: {
  driver: PrintDriver
  timeLimit?: number
  onChange?: (jobs: PrintJob[]) => void
}): PrintQueue {
  const jobs: PrintJob[] = []
  let last: Promise<unknown> = Promise.resolve()

  const show = () => jobs.map((job) => ({ ...job }))
  function change(job: PrintJob, to: Partial<PrintJob>) {
    Object.assign(job, to)
    try {
      onChange(show())
    } catch {
      // Whoever watches the queue cannot stop it.
    }
  }

  async function run(job: PrintJob, order: PrintOrder): Promise<PrintResult> {
    if (job.result) return job.result
    change(job, { state: 'printing' })
    const { printer } = order
    const result =
      printer === null ? ({ code: 'NO_PRINTER' } as const) : await withLimit({ ...order, printer })
    change(job, { state: result.code === 'SPOOLED' ? 'spooled' : 'failed', result })
    forget()
    return result
  }

  function forget() {
    const ended = jobs.filter((other) => other.result !== null)
    for (const old of ended.slice(0, -REMEMBERED)) jobs.splice(jobs.indexOf(old), 1)
  }

  async function withLimit(order: PrintOrder & { printer: string }): Promise<PrintResult> {
    const controller = new AbortController()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<PrintResult>((resolve) => {
      timer = setTimeout(() => {
        resolve({ code: 'TIME_OUT' })
        controller.abort()
      }, timeLimit)
    })
    try {
      return await Promise.race([driver(order, controller.signal), late])
    } catch {
      return { code: 'PRINT_REFUSED', trouble: 'OTHER' }
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    add: (order) => {
      const job: PrintJob = {
        id: order.id ?? newId(),
        printer: order.printer,
        media: order.media,
        state: 'waiting',
        result: null,
      }
      jobs.push(job)
      change(job, {})
      const done = last.then(() => run(job, order))
      last = done
      return { id: job.id, done }
    },
    jobs: show,
    withdraw: (id) => {
      const job = jobs.find((one) => one.id === id && one.state === 'waiting')
      if (!job) return false
      change(job, { state: 'failed', result: { code: 'WITHDRAWN' } })
      return true
    },
  }
}

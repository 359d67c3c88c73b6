import { Worker } from 'node:worker_threads'
import { asBuffers } from './as-buffers.ts'
import { DocumentFault } from './document-fault.ts'
import type { PictureAnswer, PictureOperations, PictureOrder } from './picture.worker.ts'

/* Pictures come from outside, and reading them is the work of a large library. It does that in a thread of its own:
   what goes wrong there ends the thread and the orders it had, not the counter. The next order starts a new one. Its
   memory never shrinks, so it ends as well when there has been nothing to do for a while; one that has made pages holds
   three times as much as one that only shows them, and ends that long after the last it made. */

type Waiting = { name: PictureOrder['name']; take: (result: unknown) => void; refuse: (why: Error) => void }

const IDLE_MS = 3_000
/** Orders that make pages or documents; the others only show them. */
const MAKING = new Set<PictureOrder['name']>([
  'drawPage',
  'normalisePage',
  'pageFacts',
  'readCodes',
  'readPicture',
  'tiffPage',
])

let worker: Worker | undefined
/** It has made pages. */
let grown = false
/** Threads that were told to end and still hold what they held. */
let leaving = 0
let idle: NodeJS.Timeout | undefined
let madeAt = Number.NEGATIVE_INFINITY
let last = 0
const waiting = new Map<number, Waiting>()

/** The functions of page-image.ts and its neighbours, done in the picture worker. */
export const pictures: PictureOperations = {
  asJpeg: (...input) => order('asJpeg', input),
  drawPage: (...input) => order('drawPage', input),
  measure: (...input) => order('measure', input),
  pageFacts: (...input) => order('pageFacts', input),
  showPage: (...input) => order('showPage', input),
  normalisePage: (...input) => order('normalisePage', input),
  readCodes: (...input) => order('readCodes', input),
  readPdfCodes: (...input) => order('readPdfCodes', input),
  readPicture: (...input) => order('readPicture', input),
  tiffPage: (...input) => order('tiffPage', input),
  tiffPages: (...input) => order('tiffPages', input),
}

/** Is a page being taken in, looked at or drawn for its document, or is the memory not given back that this took? */
export function pagesUnderWay(): boolean {
  return grown || leaving > 0
}

function order<T>(name: PictureOrder['name'], input: unknown[]): Promise<T> {
  clearTimeout(idle)
  worker ??= start()
  const thread = worker
  if (MAKING.has(name)) grown = true
  const id = ++last
  return new Promise((take, refuse) => {
    waiting.set(id, { name, take: take as Waiting['take'], refuse })
    thread.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage({ id, name, input } satisfies PictureOrder)
  })
}

function start(): Worker {
  // Built, worker and chunks lie side by side as .js.
  const source = import.meta.url.endsWith('.ts')
  // Flags meant for the main thread are not handed on.
  const thread = new Worker(new URL(`./picture.worker.${source ? 'ts' : 'js'}`, import.meta.url), {
    execArgv: [],
    // Its short-lived objects are few; left to itself it takes 16 MB for them.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  })
  thread.on('message', (answer: PictureAnswer) => {
    const { name, take, refuse } = waiting.get(answer.id) ?? {}
    waiting.delete(answer.id)
    if (name && MAKING.has(name)) madeAt = performance.now()
    // Idle it keeps no program alive.
    if (waiting.size === 0) {
      thread.unref()
      clearTimeout(idle)
      const since = grown ? performance.now() - madeAt : 0
      idle = setTimeout(() => ended('idle'), Math.max(0, IDLE_MS - since)).unref()
    }
    if ('result' in answer) take?.(asBuffers(answer.result))
    else refuse?.('fault' in answer ? new DocumentFault(answer.fault) : new Error(answer.error))
  })
  const ended = (why: unknown): void => {
    if (worker !== thread) return
    worker = undefined
    grown = false
    const orders = [...waiting.values()]
    waiting.clear()
    for (const { refuse } of orders) refuse(new Error('the picture worker has ended', { cause: why }))
    leaving++
    void thread.terminate().finally(() => leaving--)
  }
  thread.on('error', ended)
  thread.on('exit', ended)
  return thread
}

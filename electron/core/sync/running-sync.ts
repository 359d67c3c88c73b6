import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Counter } from '../counter.ts'
import { getLink } from './link.ts'
import { makePace } from './pace.ts'
import { makeSyncLoop, type SyncLoop } from './sync-loop.ts'
import { type Outside, syncStore } from './sync-store.ts'
import { httpWire } from './wire.ts'

/* One loop per open register. It goes on while the screen is locked, and ends with the register. */
const loops = new WeakMap<object, SyncLoop>()

/** The screens hear of progress no more often than this. */
const MOVED_MS = 400

/** The loop of the counter's open register, or null when this PC is not enrolled. */
export function loopOf(counter: Counter): SyncLoop | null {
  const { open } = counter
  if (!open) return null
  const known = loops.get(open.register)
  if (known) return known
  const link = getLink(open.register)
  if (!link) return null
  const outside = outsideOf(counter)
  const pace = makePace(outside.elapsed)
  const loop = makeSyncLoop(
    link,
    syncStore(open.register, open.files, pace, outside),
    httpWire,
    pace,
    outside,
  )
  loops.set(open.register, loop)
  return loop
}

function outsideOf(counter: Counter): Outside {
  let told = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  const tell = () => {
    timer = null
    told = performance.now()
    counter.onChanged(['sync'])
  }
  return {
    clock: counter.clock,
    elapsed: () => performance.now(),
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    moved: (now) => {
      if (now) {
        if (timer) clearTimeout(timer)
        tell()
      } else timer ??= setTimeout(tell, Math.max(0, told + MOVED_MS - performance.now())).unref()
    },
    delivered: () => counter.onChanged(['delivery']),
    log: (error) => {
      const ref = randomBytes(4).toString('hex')
      counter.log(`${ref} sync`, error)
      return ref
    },
  }
}

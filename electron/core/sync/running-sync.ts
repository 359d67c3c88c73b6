import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Counter } from '../counter.ts'
import { bringIn } from '../custody/bring-in.ts'
import { applyInbox } from '../inbox/apply-inbox.ts'
import { adoptKey } from './adopt-key.ts'
import { getLink, type Link } from './link.ts'
import { makePace, type Pace } from './pace.ts'
import { makeSyncLoop, type SyncLoop } from './sync-loop.ts'
import { type Outside, syncStore } from './sync-store.ts'
import { httpWire, type Wire } from './wire.ts'

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
  const loop = newLoop(counter, open, link, REAL)
  loops.set(open.register, loop)
  return loop
}

type Opened = Pick<NonNullable<Counter['open']>, 'register' | 'files'>

/** The world as the loop meets it: line, time and waiting. */
export type World = Pick<Outside, 'elapsed' | 'sleep'> & {
  openWire: (address: string) => Wire
  pace?: Pace
}

const REAL: World = {
  elapsed: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  openWire: httpWire,
}

/** A loop of its own on an open register; tests give it another world. */
export function newLoop(counter: Counter, open: Opened, link: Link, world: World): SyncLoop {
  const { register, files } = open
  const outside = { ...outsideOf(counter, open), elapsed: world.elapsed, sleep: world.sleep }
  const { pace = makePace(outside.elapsed) } = world
  return makeSyncLoop(link, syncStore(register, files, pace, outside), world.openWire, pace, outside)
}

function outsideOf(counter: Counter, open: Opened): Omit<Outside, 'elapsed' | 'sleep'> {
  let told = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  const tell = () => {
    timer = null
    told = performance.now()
    counter.onChanged(['sync'])
  }
  return {
    clock: counter.clock,
    moved: (now) => {
      if (now) {
        if (timer) clearTimeout(timer)
        tell()
      } else timer ??= setTimeout(tell, Math.max(0, told + MOVED_MS - performance.now())).unref()
    },
    delivered: () => counter.onChanged(['delivery']),
    arrived: () => {
      applyInbox(counter)
      bringIn(counter)
    },
    adoptKey: (key) => adoptKey(counter, open, key),
    log: (error) => {
      const ref = randomBytes(4).toString('hex')
      counter.log(`${ref} sync`, error)
      return ref
    },
  }
}

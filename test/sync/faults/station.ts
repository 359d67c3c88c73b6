import { join } from 'node:path'
import { openRegister } from '../../../db/engine/open.ts'
import type { Register } from '../../../db/engine/query.ts'
import { openFileStore } from '../../../electron/core/files/file-store.ts'
import { registerPath } from '../../../electron/core/session/open-counter.ts'
import { getLink } from '../../../electron/core/sync/link.ts'
import { makePace } from '../../../electron/core/sync/pace.ts'
import { newLoop } from '../../../electron/core/sync/running-sync.ts'
import type { SyncLoop } from '../../../electron/core/sync/sync-loop.ts'
import type { Wire } from '../../../electron/core/sync/wire.ts'
import { counterIn, type TestCounter } from '../../support/counter.ts'
import type { CrashPoint, Weather } from './fault.ts'
import { faultyWire, type Line } from './faulty-wire.ts'

export type Station = Awaited<ReturnType<typeof openStation>>

const MOST_NAPS = 200
const ENDLESS = 'the loop comes to no end'
const TAKEN_BACK = 'what was accepted is called saved again'
/** As many as a line that holds carries; `makePace` alone would let one go at a time after so many cuts. */
const WINDOW = 3 as const

const CALM: Weather = { faults: [], kill: null }

/** The shared system of these stories is never put back: this number only grows. */
function acceptedIn({ raw }: Register): number {
  const count = raw
    .prepare<[], number>("SELECT count(*) FROM sync_deliveries WHERE state = 'accepted'")
    .pluck()
  return count.get()!
}

/** A station on its folder: a real register, the real loop, and a line and a clock in the test's hand. */
export async function openStation(folder: string, line: Line, at: string) {
  const test: TestCounter = counterIn(folder, at)
  // A killed loop fails in many words; what counts is what it left on the disk.
  test.counter.log = () => {}
  await test.as('officer')

  /**
   * One process that syncs until it stands still, or is killed.
   * @param alone the only one on this register; of two the one with an old answer may take back what the other has heard
   * @returns the phase it ended in
   */
  async function process(
    { register, files }: NonNullable<TestCounter['counter']['open']>,
    { faults, kill }: Weather,
    alone: boolean,
  ): Promise<SyncLoop['state'] | 'killed'> {
    let left = kill?.after ?? 0
    let dead = false
    /** The process comes to a point at which it may die. */
    const reach = (point: CrashPoint) => {
      if (kill?.at === point && left-- === 0) dead = true
      if (dead) throw new Error('killed')
    }
    let accepted = acceptedIn(register)
    let takenBack = false
    const queue = [...faults]
    const wire = faultyWire(line, () => queue.shift() ?? null)
    const dying: Wire = {
      async send(request) {
        reach('before-request')
        const answer = await wire.send(request)
        reach('after-request')
        return answer
      },
      close: () => wire.close(),
    }
    const dyingRegister: Register = {
      ...register,
      immediate(work) {
        reach('before-transaction')
        const done = register.immediate(() => {
          const inside = work()
          reach('inside-transaction')
          return inside
        })
        const now = acceptedIn(register)
        takenBack ||= alone && now < accepted
        accepted = now
        reach('after-commit')
        return done
      },
    }
    let naps = 0
    // Batches of a few entries, so that several of them are on the line at once.
    const pace = { ...makePace(line.now), window: () => WINDOW }
    for (let halved = 0; halved < 6; halved++) pace.batchBroke()
    const loop = newLoop(test.counter, { register: dyingRegister, files }, getLink(register)!, {
      pace,
      elapsed: line.now,
      openWire: () => dying,
      sleep: async (ms, signal) => {
        reach('asleep')
        // Nothing that happens here lasts: whoever still waits after that will wait for ever.
        if (++naps > MOST_NAPS) throw new Error(ENDLESS)
        line.pass(ms)
        // The other process has its turn.
        await new Promise((resolve) => setImmediate(resolve))
        signal.throwIfAborted()
      },
    })
    loop.start()
    await loop.ended
    if (naps > MOST_NAPS) throw new Error(ENDLESS)
    if (takenBack) throw new Error(TAKEN_BACK)
    return dead ? 'killed' : loop.state
  }

  const station = {
    test,
    folder,
    get register() {
      return test.counter.open!.register
    },

    /** After a kill, or to see what is on the disk: everything in memory is forgotten. */
    async reopen(): Promise<void> {
      test.counter.open?.register.close()
      test.counter.open = null
      await test.as('officer')
    },

    async sync(weather: Weather = CALM) {
      const end = await process(test.counter.open!, weather, true)
      if (end === 'killed') await station.reopen()
      return end
    },

    /** The same register in two processes at once. */
    async syncTwice(weather: Weather, other: Weather) {
      const { dataKey } = test.counter.open!
      const register = openRegister({ path: registerPath(folder), key: dataKey, upgrade: false })
      const files = openFileStore({ dir: join(folder, 'files'), key: Buffer.from(dataKey) })
      const ends = await Promise.all([
        process(test.counter.open!, weather, false),
        process({ register, files, dataKey }, other, false),
      ])
      register.close()
      if (ends.includes('killed')) await station.reopen()
      return ends
    },

    close() {
      test.counter.open?.register.close()
      test.counter.open = null
    },
  }
  return station
}

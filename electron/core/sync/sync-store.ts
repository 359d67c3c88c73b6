import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { getCursor } from '../../../db/tables/sync-deliveries.ts'
import { waitingFiles } from '../../../db/tables/sync-files.ts'
import { lastEntry } from '../../../db/tables/journal.ts'
import { z } from 'zod'
import { Instant } from '../../common/time/model.ts'
import type { FileStore } from '../files/file-store.ts'
import type { KeyPair } from './link.ts'
import type { Pace } from './pace.ts'

/** What the loop is given of the world, so that tests can hold it in the hand. */
export type Outside = {
  /** The program's clock: goes into requests and records. */
  clock: () => Instant
  /** Milliseconds that only ever grow. */
  elapsed: () => number
  /** Ends early, by rejecting, when aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** Something on the screens has changed; `now` when it must not wait for the next of many. */
  moved: (now: boolean) => void
  /** The tables say something new about dossiers. */
  delivered: () => void
  /** Something has come down and is kept: it may take effect. */
  arrived: () => void
  /** The shared system knows this station by its next key alone from now on. */
  adoptKey: (key: KeyPair) => void
  /** @returns the reference under which it can be found */
  log: (error: unknown) => string
}

export const SERVER_TIME = 'server-time'
/** `at`: the shared system's time at the last contact; `localAt`: this PC's at the same moment. */
export const ServerTime = z.object({ at: Instant, localAt: Instant })
const RATE = 'sync-rate'
export const MeasuredRate = z.object({ bytesPerSecond: z.number().positive(), at: Instant })

export function getRate(db: Register): z.infer<typeof MeasuredRate> | null {
  return MeasuredRate.nullable().parse(getSetting(db, RATE) ?? null)
}

/* Between answers that are stored anyway, the time of the last contact is written no more often than this. */
const CONTACT_MS = 20_000

export type SyncStore = ReturnType<typeof syncStore>

/**
 * Register and files as the loop uses them. The register may be closed under a running loop (the program ends):
 * then every step fails, and the loop ends with it.
 */
export function syncStore(register: Register, files: FileStore, pace: Pace, outside: Outside) {
  let contact: z.infer<typeof ServerTime> | null = null
  let written = Number.NEGATIVE_INFINITY
  let contacts = 0

  /** Inside a transaction: what was learnt about time and line since the last one. */
  function writeContact(): void {
    if (contact) putSetting(register, SERVER_TIME, contact)
    const rate = pace.rate()
    if (rate !== null) putSetting(register, RATE, { bytesPerSecond: rate, at: outside.clock() })
    written = outside.elapsed()
    contact = null
  }

  return {
    register,
    files,
    now: outside.clock,

    /** The shared system has answered at its time `at`. */
    heard(at: Instant): void {
      contacts++
      contact = { at, localAt: outside.clock() }
      if (outside.elapsed() - written > CONTACT_MS) register.immediate(writeContact)
    },
    /** Grows with every answer. */
    contacts: () => contacts,

    /** One transaction of the loop. */
    write<T>(work: () => T): T {
      return register.immediate(() => {
        const done = work()
        writeContact()
        return done
      })
    },
    delivered: outside.delivered,
    arrived: outside.arrived,
    /** The next key of this station is the present one now. */
    adoptKey: outside.adoptKey,

    /** At the end of a run; a register that was closed keeps what it has. */
    settle(): void {
      if (register.raw.open) register.immediate(writeContact)
    },

    /** Has everything gone that can go? `entries`: files may be waiting. */
    nothingLeft(upTo: 'entries' | 'files'): boolean {
      const last = lastEntry(register)
      const cursor = getCursor(register)
      const allGone = !last || (last.epoch === cursor.epoch && last.seq === cursor.seq)
      return allGone && (upTo === 'entries' || waitingFiles(register, { failed: false }).length === 0)
    },
  }
}

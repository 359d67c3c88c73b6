import type { Register } from '../../db/engine/query.ts'
import type { Officer } from '../common/session/api.ts'
import type { Instant } from '../common/time/model.ts'
import type { FileStore } from './files/file-store.ts'
import type { Press } from './papers/press.ts'

/** One PC's counter while the program runs: where its data lies, what is open, who is signed in. */
export type Counter = {
  /** Folder of the register, its key slots and its files. */
  folder: string
  /** Where it is noted, outside that folder, how far the register has come; absent: nowhere. */
  markFile?: string
  /** The only clock of the program; the demo day sets it, a package refuses to. */
  clock: () => Instant
  nativeBinding: string | undefined
  /** Cost of the password hash; tests use less. */
  argon: { memoryCost: number; timeCost: number; parallelism: number }
  open: { register: Register; files: FileStore; dataKey: Uint8Array } | null
  officer: Officer | null
  /** The check after opening found the register damaged; every screen says so. */
  damaged: boolean
  press: Press
  /** Room on the disk of a folder, bytes; absent: the system is asked. */
  freeBytes?: (folder: string) => Promise<number>
  runtime: { electron: string; chrome: string; node: string; development: boolean; version: string }
  /** Redacted, local. */
  log: (ref: string, error: unknown) => void
  /** Told after every commit which nouns have changed. */
  onChanged: (nouns: readonly string[]) => void
}

/** One call of one officer on an open register: what a use case is given. */
export type Act = {
  counter: Counter
  register: Register
  files: FileStore
  officer: Officer
  now: Instant
  /** Present on commands. */
  command: { id: string; name: string; inputHash: string } | null
}

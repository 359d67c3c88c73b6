import type Database from 'better-sqlite3'
import type { Register } from './query.ts'

type Look = { changes: Database.Statement; written: number; carried: number }
const looks = new WeakMap<Register, Look>()

/**
 * Carries the write-ahead log over into the register's file, in a pause: only when something was written and nothing
 * since the last look. Called every few seconds, so that no act has to wait for it.
 * @returns whether it was done; a reader of old pages may leave a part for the next time.
 */
export function carryOverInPause(register: Register): boolean {
  const look = looks.get(register) ?? begin(register)
  const written = look.changes.get() as number
  const pause = written === look.written
  look.written = written
  if (!pause || written === look.carried) return false
  register.raw.pragma('wal_checkpoint(PASSIVE)')
  look.carried = written
  return true
}

function begin(register: Register): Look {
  // Of this connection alone: another one carries over what it has written itself.
  const changes = register.raw.prepare('SELECT total_changes()').pluck()
  const look = { changes, written: -1, carried: changes.get() as number }
  looks.set(register, look)
  return look
}

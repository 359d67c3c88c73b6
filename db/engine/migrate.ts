import { existsSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { migrations } from '../migrations/all.ts'
import { OpenError } from './open-error.ts'

/** One step of the schema. `version` counts in tens and never changes once it has shipped. */
export type Migration = { version: number; up: (db: Database.Database) => void }

/**
 * Brings the register to the newest version, one transaction per step, `user_version` written with it; a new one comes
 * to be in a single transaction, whole or not at all.
 * Before the first step on a register that has data, a safety copy `<file>.v<old>.bak` is made with the same key.
 * @throws OpenError NEWER_VERSION when the file comes from a newer program.
 */
export function migrate(db: Database.Database, steps: readonly Migration[] = migrations): void {
  const current = db.pragma('user_version', { simple: true }) as number
  const newest = steps.at(-1)?.version ?? 0
  if (current > newest) throw new OpenError('NEWER_VERSION')
  const pending = steps.filter((step) => step.version > current)
  if (pending.length > 0 && current > 0 && db.name !== ':memory:') safetyCopy(db, current)
  const together = current === 0 ? [pending] : pending.map((step) => [step])
  for (const group of together) {
    db.transaction(() => {
      for (const step of group) {
        step.up(db)
        db.pragma(`user_version=${step.version}`)
      }
    }).immediate()
  }
}

function safetyCopy(db: Database.Database, version: number): void {
  const copy = `${db.name}.v${version}.bak`
  if (existsSync(copy)) rmSync(copy)
  db.prepare('VACUUM INTO ?').run(copy)
}

import { statSync } from 'node:fs'
import { listAccounts } from '../../db/tables/accounts.ts'
import type { Register } from '../../db/engine/query.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { Counter } from '../../electron/core/counter.ts'
import { dispatch, type Handlers } from '../../electron/core/dispatch.ts'
import { officerOf } from '../../electron/core/session/sign-in.ts'
import { useCases } from '../../electron/core/use-cases.ts'
import { makeDossiers } from './register/make-dossiers.ts'
import { NEXT_AFTERNOON, settingOf } from './register/profile.ts'

/** Dossiers that are taken in before the clock runs, so that code and pages are where they are in the middle of a day. */
export const WARM_UP = 300

/** Who takes dossiers into a register one after the other, as the app does: each through the one door. */
export function takerIn(register: Register, commits: number): (from: number, to: number) => Promise<void> {
  const started = performance.now()
  const counter = {
    clock: () => new Date(Date.parse(NEXT_AFTERNOON) + performance.now() - started).toISOString() as Instant,
    open: { register, files: null, dataKey: new Uint8Array(32) },
    officer: officerOf(listAccounts(register).find(({ role }) => role === 'officer')!),
    log: (ref: string, error: unknown) => console.error(ref, error),
    onChanged: () => {},
  } as unknown as Counter
  const intakes = [...makeDossiers(settingOf(register), commits, 2)].map((made) => made.intake)
  return async (from, to) => {
    for (const intake of intakes.slice(from, to)) {
      const input = { intake, draftId: null, sameOpenConfirmed: true }
      const message = { name: 'receipts.issue', input, commandId: newId() }
      const reply = await dispatch(counter, useCases as unknown as Handlers, message)
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    }
  }
}

/**
 * Times what `run` writes after the warm-up; the log is carried over before and after, not within.
 * @returns commits per second, bytes of write-ahead log each, milliseconds to carry the log over afterwards.
 */
export async function timed(
  register: Register,
  commits: number,
  run: (from: number, to: number) => Promise<void> | void,
): Promise<{ rate: number; bytes: number; pause: number }> {
  // The log grows by what is committed as long as nobody carries it over into the register.
  const checkpointEvery = register.raw.pragma('wal_autocheckpoint', { simple: true })
  register.raw.pragma('wal_autocheckpoint=0')
  register.raw.pragma('wal_checkpoint(TRUNCATE)')
  await run(0, WARM_UP)
  const bytes = Math.round(statSync(`${register.path}-wal`).size / WARM_UP)
  register.raw.pragma('wal_checkpoint(FULL)')
  register.raw.pragma(`wal_autocheckpoint=${String(checkpointEvery)}`)

  const begun = performance.now()
  await run(WARM_UP, WARM_UP + commits)
  const seconds = (performance.now() - begun) / 1000
  const pause = performance.now()
  register.raw.pragma('wal_checkpoint(PASSIVE)')
  return { rate: commits / seconds, bytes, pause: performance.now() - pause }
}

import { statSync } from 'node:fs'
import { listAccounts } from '../../db/tables/accounts.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { Counter } from '../../electron/core/counter.ts'
import { dispatch, type Handlers } from '../../electron/core/dispatch.ts'
import { officerOf } from '../../electron/core/session/sign-in.ts'
import { useCases } from '../../electron/core/use-cases.ts'
import { makeDossiers } from './register/make-dossiers.ts'
import { NEXT_AFTERNOON, settingOf } from './register/profile.ts'
import { openProfile } from './open-profile.ts'

/* Takes in `node intake-child.ts profile how-many` dossiers one after the other and prints {"rate": per second,
   "bytes": of write-ahead log each, "pause": milliseconds to carry the log over afterwards}. */

const [profile, many] = process.argv.slice(2)
const WARM_UP = 300
const register = await openProfile(profile!)
const started = performance.now()
const counter = {
  clock: () => new Date(Date.parse(NEXT_AFTERNOON) + performance.now() - started).toISOString() as Instant,
  open: { register, files: null, dataKey: new Uint8Array(32) },
  officer: officerOf(listAccounts(register).find(({ role }) => role === 'officer')!),
  log: (ref: string, error: unknown) => console.error(ref, error),
  onChanged: () => {},
} as unknown as Counter
const commits = Number(many)
const intakes = [...makeDossiers(settingOf(register), WARM_UP + commits, 2)].map((made) => made.intake)

async function issue(from: number, to: number) {
  for (const intake of intakes.slice(from, to)) {
    const input = { intake, draftId: null, sameOpenConfirmed: true }
    const message = { name: 'receipts.issue', input, commandId: newId() }
    const reply = await dispatch(counter, useCases as unknown as Handlers, message)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  }
}

// The log grows by what is committed as long as nobody carries it over into the register.
const checkpointEvery = register.raw.pragma('wal_autocheckpoint', { simple: true })
register.raw.pragma('wal_autocheckpoint=0')
register.raw.pragma('wal_checkpoint(TRUNCATE)')
await issue(0, WARM_UP)
const bytes = Math.round(statSync(`${register.path}-wal`).size / WARM_UP)
register.raw.pragma('wal_checkpoint(FULL)')
register.raw.pragma(`wal_autocheckpoint=${String(checkpointEvery)}`)

const begun = performance.now()
await issue(WARM_UP, intakes.length)
const seconds = (performance.now() - begun) / 1000
const pause = performance.now()
register.raw.pragma('wal_checkpoint(PASSIVE)')
const carried = performance.now() - pause
register.close()
console.log(JSON.stringify({ rate: commits / seconds, bytes, pause: carried }))

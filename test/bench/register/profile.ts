import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Register } from '../../../db/engine/query.ts'
import { listAccounts } from '../../../db/tables/accounts.ts'
import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { listProcedures } from '../../../db/tables/procedures.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import type { Role } from '../../../electron/common/api-spec.ts'
import { Commune } from '../../../electron/common/station/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { instantAt } from '../../../electron/common/time/rules.ts'
import { ClockTime } from '../../../electron/common/time/model.ts'
import { newId } from '../../../electron/common/uuid.ts'
import type { Counter } from '../../../electron/core/counter.ts'
import { markPath } from '../../../electron/core/restoration/register-mark.ts'
import { COST } from '../../../electron/core/session/key-slots.ts'
import { setUpDemo } from '../../../electron/core/session/set-up-demo.ts'
import { makeDossiers, type Setting } from './make-dossiers.ts'
import { writeDossiers } from './write-dossiers.ts'

const root = join(import.meta.dirname, '../../..')
const cache = join(root, 'out/bench-cache')

/** The last day that the register knows, and the moment at which the app is then started. */
export const LAST_DAY = '2026-11-19' as PlainDate
export const NEXT_MORNING = instantAt('2026-11-20' as PlainDate, ClockTime.parse('08:00'))
/** Later than anything that the app has written into the register since. */
export const NEXT_AFTERNOON = instantAt('2026-11-20' as PlainDate, ClockTime.parse('14:00'))

/* What decides the bytes of a generated register; when one of them changes it is made anew. */
const SOURCES = [
  'db/engine/open.ts',
  'db/migrations/*.ts',
  'db/seed/*.json',
  'db/tables/{dossiers,applicants,dossier-numbers}.ts',
  'electron/common/dossiers/{model,actions,rules,number,search-words}.ts',
  'electron/common/receipts/rules.ts',
  'electron/common/text/{fold,fold-name}.ts',
  'electron/core/session/{set-up,set-up-demo,key-slots}.ts',
  'test/bench/register/{random,names,people,office-days,life,make-dossiers,write-dossiers}.ts',
]

/** What the cached registers are known by. */
export function fingerprint(): string {
  const hash = createHash('sha256').update(LAST_DAY)
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * A profile folder of the demo commune with so many dossiers in its register, made once and kept in out/bench-cache.
 * The app may be started on it; what it writes there (sign-ins) stays.
 */
export async function registerOf(count: number): Promise<string> {
  const folder = join(cache, fingerprint(), String(count))
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache)) {
    if (old !== fingerprint()) rmSync(join(cache, old), { recursive: true })
  }
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  await makeProfile(unfinished, count)
  renameSync(unfinished, folder)
  return folder
}

/** A copy of it to write into. The mark of the copy before would tell this one that it had been put back. */
export async function copyOfRegister(count: number, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  rmSync(markPath(folder), { force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(await registerOf(count), folder, { recursive: true })
}

/** A new profile in `folder`, set up as `npm start` does for the demo commune, and filled. */
export async function makeProfile(folder: string, count: number): Promise<void> {
  const counter = closedCounter(folder)
  const reply = await setUpDemo(counter, {}, newId())
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  const { register } = counter.open!
  // Nothing is lost with the power here but the wait; the app opens the file with its own settings again.
  register.raw.pragma('journal_mode=OFF')
  register.raw.pragma('synchronous=OFF')
  register.raw.pragma('cache_size=-1000000')
  const started = Date.now()
  writeDossiers(register, makeDossiers(settingOf(register), count), (done) => {
    if (count < 100_000) return
    const seconds = ((Date.now() - started) / 1000).toFixed(0)
    process.stdout.write(
      `\r· register: ${done.toLocaleString('en')} of ${count.toLocaleString('en')}, ${seconds} s`,
    )
    if (done === count) process.stdout.write('\n')
  })
  register.raw.pragma('journal_mode=WAL')
  register.close()
}

/** What the generator has to know of a register that has been set up. */
export function settingOf(register: Register): Setting {
  const accounts = listAccounts(register)
  const by = (role: Role) => {
    const { id, name } = accounts.find((account) => account.role === role)!
    return { id, name, role }
  }
  return {
    commune: Commune.parse(getSetting(register, 'commune')),
    calendar: getCalendar(register),
    rules: getDeadlineRules(register),
    procedures: listProcedures(register).map((stored) => stored.procedure),
    staff: { officer: by('officer'), specialist: by('specialist'), head: by('head'), leader: by('leader') },
    lastDay: LAST_DAY,
  }
}

function closedCounter(folder: string): Counter {
  const noPress = () => Promise.reject(new Error('nothing is printed here'))
  return {
    folder,
    clock: () => instantAt(LAST_DAY, ClockTime.parse('07:00')),
    nativeBinding: process.env.QMC_NATIVE_BINDING,
    argon: COST,
    open: null,
    officer: null,
    damaged: false,
    press: {
      makePdf: noPress,
      stamp: noPress,
      printers: noPress,
      trays: noPress,
      print: noPress,
      jobs: () => [],
      withdraw: () => false,
      save: noPress,
    },
    runtime: { electron: '', chrome: '', node: process.versions.node, development: true, version: '0' },
    log: (ref, error) => console.error(ref, error),
    onChanged: () => {},
  }
}

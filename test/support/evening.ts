import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getSetting, putSetting } from '../../db/tables/settings.ts'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { type District, startDistrict } from '../../district/server.ts'
import { PROTOCOLS } from '../../electron/common/sync/versions.ts'
import { toInstant } from '../../electron/common/time/rules.ts'
import { newId } from '../../electron/common/uuid.ts'
import { commit, type JournalNote } from '../../electron/core/commit.ts'
import { done } from '../../electron/core/outcome.ts'
import { openCounter } from '../../electron/core/session/open-counter.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { COMMUNE, openTestCounter, type TestCounter } from './counter.ts'
import { anIntake } from './intake.ts'

export type SharedSystem = Awaited<ReturnType<typeof startSharedSystem>>

/** The real shared system on this machine, which can be stopped and started again on the same data and address. */
export async function startSharedSystem(clock: () => number = Date.now) {
  const dataDir = mkdtempSync(join(tmpdir(), 'qmc-district-'))
  let district: District = await startDistrict({ dataDir, clock })
  const port = Number(new URL(district.url).port)
  return {
    dataDir,
    url: district.url,
    get db() {
      return district.db
    },
    code: (agencyId = COMMUNE.agencyId) =>
      makeEnrolCode(district.db, { agencyId, agencyName: 'UBND xã Thử Nghiệm' }, clock()),
    stop: () => district.close(),
    /** @param protocols what it speaks from then on */
    async startAgain(protocols = PROTOCOLS) {
      district = await startDistrict({ dataDir, clock, port, protocols })
    },
    /** Where the bytes of a file lie when they are whole. */
    fileAt: (sha256: string) => join(dataDir, 'files', COMMUNE.agencyId, sha256.slice(0, 2), sha256),
    async close() {
      await district.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

type Evening = { shared: SharedSystem; test: TestCounter; close: () => Promise<void> }

/**
 * What a test of the evening begins with: the shared system and an enrolled counter with an officer at it.
 * @param at the counter's clock when it begins; near the real one, or the two would distrust each other
 * @param enrolled false: the test enrols by itself, over a line of its own or to see how it goes
 */
export async function openEvening({ at = today(), enrolled = true } = {}): Promise<Evening> {
  const shared = await startSharedSystem()
  const test = await openTestCounter(at)
  if (enrolled) await enrol(test, shared)
  const close = async () => {
    await loopOf(test.counter)?.stop()
    test.close()
    await shared.close()
  }
  return { shared, test, close }
}

/** Enrols the counter over `url`; an officer sits at it afterwards. */
export async function enrol(test: TestCounter, shared: SharedSystem, url = shared.url): Promise<void> {
  await test.as('administrator')
  await test.ok('sync.enrol', { address: url, code: await shared.code() })
  await test.as('officer')
}

/** Takes dossiers in at the counter. @returns their ids */
export async function takeIn(test: TestCounter, many: number, from = 0): Promise<string[]> {
  const ids: string[] = []
  for (let person = from; person < from + many; person++) {
    const { dossierId } = await test.ok('receipts.issue', { intake: anIntake({ person }), draftId: null })
    ids.push(dossierId)
  }
  return ids
}

/** One journal entry, as a use case writes it. */
export function note(test: TestCounter, entry: JournalNote) {
  const { counter } = test
  const { register, files } = counter.open!
  const act = {
    counter,
    register,
    files,
    officer: counter.officer!,
    now: counter.clock(),
    command: { id: newId(), name: 'test.note', inputHash: '' },
  }
  let header: ReturnType<Parameters<Parameters<typeof commit>[1]>[0]['record']> | undefined
  commit(act, (journal) => {
    header = journal.record(entry)
    return done({})
  })
  return header!
}

/** Puts a file into the store and names it as a scanned component, in the place of another one. @returns its SHA-256 */
export async function scan(
  test: TestCounter,
  dossierId: string,
  bytes: Uint8Array,
  replaces?: string,
): Promise<string> {
  const { sha256, size } = await test.counter.open!.files.put(bytes)
  const { dossierNo } = await test.ok('dossiers.get', { id: dossierId })
  const files = [{ sha256, size, mime: 'application/pdf', kind: 'component', component: 'TP1' }]
  note(test, {
    noun: 'dossier',
    entityId: dossierId,
    verb: 'scanned',
    scope: 'upstream',
    payload: { dossierNo, files, ...(replaces && { replaces }) },
  })
  return sha256
}

export const randomFile = (size: number) => randomBytes(size)
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Starts the loop and waits until it stands still; the closing screen is open meanwhile. */
export async function sync(test: TestCounter) {
  await test.ok('sync.start', {})
  const watch = () => void test.call('sync.state', { watching: true })
  watch()
  const watching = setInterval(watch, 1000)
  await loopOf(test.counter)!.ended
  clearInterval(watching)
  return test.ok('sync.state', {})
}

/** The journal of the counter, as far as the shared system should have it. */
export function journalOf(test: TestCounter) {
  const { register } = test.counter.open!
  return register.all(register.query.selectFrom('journal').selectAll().orderBy('epoch').orderBy('seq'))
}

/** `verb state` of the shared system's entries about one dossier, in order. */
export async function entriesThere(shared: SharedSystem, entityId: string): Promise<string[]> {
  const rows = await shared.db
    .selectFrom('entries')
    .select(['verb', 'state'])
    .where('entityId', '=', entityId)
    .orderBy('arrival')
    .execute()
  return rows.map(({ verb, state }) => `${verb} ${state}`)
}

/** A moment near the real one, so that the counter's clock and the shared system's agree. */
export const today = () => toInstant(Date.now())

/** The shared system's address leads elsewhere from now on; the register is closed and opened for it. */
export async function rewire(test: TestCounter, url: string): Promise<void> {
  const { register, dataKey } = test.counter.open!
  await loopOf(test.counter)?.stop()
  const link = getSetting(register, 'sync-link') as object
  putSetting(register, 'sync-link', { ...link, address: url })
  register.close()
  test.counter.open = null
  openCounter(test.counter, dataKey)
}

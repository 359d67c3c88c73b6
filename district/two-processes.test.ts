import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { GENESIS, type JournalHeader } from '../electron/common/journal/model.ts'
import type { Entry } from '../electron/common/sync/model.ts'
import { receiptText } from '../electron/common/sync/signing.ts'
import { type Postgres, startPostgres } from '../test/support/postgres.ts'
import { type SlowWire, slowWire } from '../test/support/slow-wire.ts'
import { goodFacts, numberOf } from '../test/support/upstream-acts.ts'
import { upstreamStation } from '../test/support/upstream-station.ts'
import { openDatabase } from './database.ts'
import { makeEnrolCode } from './enrolment.ts'
import { isSignedBy } from './identity.ts'
import type { Tables } from './tables.ts'

/* Two processes of the server on one PostgreSQL and one folder of files, each behind a line that breaks, one of them
   killed on the way. Whatever way a station's entries and files take through them, and though the same goes to both at
   once: every entry is held once, each journal is one chain, each dossier stands as its acts say, each file is whole. */

const SEED = Number(process.env.QMC_SEED ?? Date.now() % 1_000_000)
const DOSSIERS = 20
const COMMUNES = ['H25.16.05', 'H25.16.06']

let postgres: Postgres
let database: string
let dataDir: string
let db: Kysely<Tables>
const processes: Server[] = []

type Server = { child: ChildProcess; port: number; wire: SlowWire }

beforeAll(async () => {
  postgres = await startPostgres()
  database = await postgres.freshDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'district-two-'))
  // At the same time, on an empty database.
  processes.push(...(await Promise.all([serve(), serve()])))
  db = await openDatabase(database)
})
afterAll(async () => {
  for (const { child, wire } of processes) {
    await wire.close()
    await end(child)
  }
  await db.destroy()
  await postgres.stop()
  await rm(dataDir, { recursive: true })
})

async function start(port: number): Promise<{ child: ChildProcess; port: number }> {
  const words = ['serve', '--data', dataDir, '--database', database, '--port', String(port)]
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words])
  let said = ''
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', () => reject(new Error(`the server did not start: ${said}`)))
  })
  return { child, port: Number(new URL(url).port) }
}
async function serve(): Promise<Server> {
  const { child, port } = await start(0)
  return { child, port, wire: await slowWire(`http://127.0.0.1:${port}`, { cutEveryBytes: 70_000 }) }
}
function end(child: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  return ended
}

/** Numbers from 0 to below 1, the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function enrolled(agencyId: string, index: number) {
  const station = upstreamStation(`http://127.0.0.1:${processes[index % 2]!.port}`, `q${index}`, agencyId)
  const code = await makeEnrolCode(db, { agencyId, agencyName: 'UBND' }, Date.now())
  const range = { first: index * 1000 + 1, last: index * 1000 + 999 }
  const answer = await station.enrol(station.enrolment(code, { stationIndex: index, range }))
  expect(answer.status).toBe(200)
  return { station, agencyId, index, publicKey: answer.body.serverPublicKey }
}
type Enrolled = Awaited<ReturnType<typeof enrolled>>

/** A day: dossiers of its own, each with a file and some acts, and one that its sibling takes in as well. */
function journal({ station, agencyId, index }: Enrolled, files: Buffer[], random: () => number) {
  const entries: Entry[] = []
  const expected = new Map<string, number>()
  for (let order = 1; order <= DOSSIERS; order++) {
    const entityId = `${index}-${order}`
    const dossierNo = numberOf(index * 1000 + order).replace('H25.16.05', agencyId)
    const bytes = files[order % files.length]!
    const file = { sha256: sha(bytes), size: bytes.length, mime: 'application/pdf', kind: 'component' }
    const act = (verb: string, payload = {}) =>
      entries.push(station.entry({ verb, entityId, payload: { dossierNo, ...payload } }))
    act('received', { facts: goodFacts(), files: [file] })
    entries.push(station.entry({ verb: 'printed', entityId, scope: 'local' }))
    const steps = Math.floor(random() * 4)
    if (steps > 0) act('handed-over', { to: 'Tư pháp' })
    if (steps > 1) act('result-ready')
    if (steps > 2) act('returned', { receiver: 'An' })
    expected.set(entityId, [2, 4, 9, 10][steps]!)
  }
  const facts = goodFacts({ channel: 'online' })
  const payload = { dossierNo: 'H25.16.05-261120-9999', facts }
  entries.push(station.entry({ verb: 'received', entityId: `shared-${index}`, payload }))
  return { entries, expected }
}

it(`serve the same stations as one would (seed ${SEED})`, async () => {
  const random = dice(SEED)
  const other = () => Math.floor(random() * 2)
  const files = [randomBytes(150_000), randomBytes(40_000)]
  const stations = await Promise.all(
    COMMUNES.flatMap((agencyId) => [0, 1].map((index) => enrolled(agencyId, index))),
  )
  expect(new Set(stations.map(({ publicKey }) => publicKey)).size).toBe(1)
  const days = stations.map((one) => ({ ...one, ...journal(one, files, random) }))

  /** Through one of the processes, or both at once; undefined where the line broke under it. */
  const through = async <T>({ station }: Enrolled, ask: () => Promise<T>): Promise<Array<T | undefined>> => {
    const first = other()
    const ways = random() < 0.8 ? [first, 1 - first] : [first]
    const asked = ways.map((way) => {
      station.moveTo(processes[way]!.wire.url)
      return ask().catch(() => undefined)
    })
    return Promise.all(asked)
  }

  async function sendEntries(day: (typeof days)[number]): Promise<void> {
    for (let held = 0; held < day.entries.length; ) {
      const from = Math.max(0, held - Math.floor(random() * 4))
      const piece = day.entries.slice(from, from + 1 + Math.floor(random() * 12))
      for (const answer of await through(day, () => day.station.batch(piece))) {
        if (!answer) continue
        // Whoever comes second waits and is told; an error would heal by being asked again, and hide here.
        expect(answer.status).toBe(200)
        const { head, receipt } = answer.body
        held = Math.max(held, head?.seq ?? 0)
        const { signature, ...signed } = receipt!
        expect(isSignedBy(day.publicKey, receiptText(signed), signature)).toBe(true)
      }
    }
  }
  async function sendFile(day: (typeof days)[number], bytes: Buffer): Promise<void> {
    for (;;) {
      const heads = await through(day, () => day.station.head(sha(bytes)))
      const told = heads.flatMap((head) =>
        head?.status === 200 ? [Number(head.headers['upload-offset'])] : [],
      )
      if (told.length === 0) continue
      const offset = Math.max(...told)
      if (offset === bytes.length) return
      const rest = bytes.subarray(offset, offset + 1000 + Math.floor(random() * 60_000))
      const patched = await through(day, () => day.station.patch(sha(bytes), offset, rest))
      for (const answer of patched) if (answer) expect([200, 409]).toContain(answer.status)
    }
  }
  async function killOne(): Promise<void> {
    const { child, port } = processes[0]!
    await end(child)
    processes[0]!.child = (await start(port)).child
  }
  await Promise.all([...days.map(sendEntries), killOne()])
  await Promise.all(days.flatMap((day) => files.map((bytes) => sendFile(day, bytes))))

  for (const { station, agencyId, entries, expected } of days) {
    const rows = await db
      .selectFrom('entries')
      .selectAll()
      .where('stationId', '=', station.stationId)
      .orderBy('seq')
      .execute()
    const headers = rows.map(({ header }) => JSON.parse(header) as JournalHeader)
    expect(headers).toEqual(entries.map(({ header }) => header))
    expect(headers.map(({ prevHash }) => prevHash)).toEqual(
      [GENESIS, ...headers.map(({ hash }) => hash)].slice(0, -1),
    )
    // What was held first has arrived first.
    expect(rows.map(({ arrival }) => arrival)).toEqual(
      rows.map(({ arrival }) => arrival).toSorted((a, b) => a - b),
    )
    expect(rows.slice(0, -1).filter(({ state }) => state !== 'accepted')).toEqual([])
    const dossiers = await db
      .selectFrom('dossiers')
      .select(['id', 'status'])
      .where('agencyId', '=', agencyId)
      .where('writerStationId', '=', station.stationId)
      .where('id', 'not like', 'shared%')
      .execute()
    expect(new Map(dossiers.map(({ id, status }) => [id, status]))).toEqual(expected)
    const named = await db
      .selectFrom('dossierFiles')
      .select('dossierId')
      .where('agencyId', '=', agencyId)
      .where('dossierId', 'in', [...expected.keys()])
      .execute()
    expect(named).toHaveLength(DOSSIERS)
    for (const { port } of processes) {
      station.moveTo(`http://127.0.0.1:${port}`)
      const status = await station.get<{ head: unknown; filesMissing: number }>('/v1/status')
      expect(status.body).toMatchObject({ head: { seq: entries.length }, filesMissing: 0 })
    }
  }
  for (const agencyId of COMMUNES) {
    // Both stations took the dossier with this number in; one was first.
    const shared = await db
      .selectFrom('entries')
      .select(['state', 'code'])
      .where('agencyId', '=', agencyId)
      .where('entityId', 'like', 'shared%')
      .orderBy('arrival')
      .execute()
    expect(shared).toEqual([
      { state: 'accepted', code: null },
      { state: 'refused', code: 'NUMBER_TAKEN' },
    ])
    for (const bytes of files) {
      const folder = join(dataDir, 'files', agencyId, sha(bytes).slice(0, 2))
      expect(await readFile(join(folder, sha(bytes)))).toEqual(bytes)
      expect((await readdir(folder)).filter((name) => name.includes('parts'))).toEqual([])
    }
  }
  expect(processes.map(({ wire }) => wire.passed.cuts > 0)).toEqual([true, true])
})

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileStore } from '../../district/file-store.ts'
import { serverIdentity } from '../../district/identity.ts'
import { importPacket } from '../../district/packets/import-packet.ts'
import { packetIdentity } from '../../district/packets/packet-key.ts'
import { giveViewer } from '../../district/web/viewers.ts'
import { PacketFault } from '../../electron/common/packets/model.ts'
import { receiptCalls } from '../../electron/core/packets/read-receipt.ts'
import { runningPacket } from '../../electron/core/packets/running-packet.ts'
import { packetCalls } from '../../electron/core/packets/write-packet.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import {
  enrol,
  entriesThere,
  journalOf,
  randomFile,
  scan,
  sha256,
  type SharedSystem,
  startSharedSystem,
  sync,
  takeIn,
  today,
} from '../support/evening.ts'

/* Days without a link: the journal and the papers go on a stick to the real shared system, and its receipt comes back.
   What holds, whatever is done to the files and in whatever order with the line:
   nothing is applied of a file of which a single byte is not what the station signed; nothing that arrived is there
   twice; nothing is shown as accepted here that the shared system has not accepted. */

const ROOM = 100_000
let shared: SharedSystem
let test: TestCounter
let stick: string
let free: number | null
const tidy: (() => void)[] = []

beforeEach(async () => {
  shared = await startSharedSystem()
  stick = mkdtempSync(join(tmpdir(), 'qmc-stick-'))
  free = null
  test = await withStick(stick)
  await enrol(test, shared)
})
afterEach(async () => {
  test.close()
  for (const one of tidy.splice(0)) one()
  rmSync(stick, { recursive: true })
  await shared.close()
})

/** A counter whose officer chooses this folder in every dialog. */
async function withStick(folder: string): Promise<TestCounter> {
  const ask = () => Promise.resolve(folder)
  const one = await openTestCounter(today(), { ...packetCalls(ask, ROOM), ...receiptCalls(ask) })
  one.counter.freeBytes = async () => free ?? 1e12
  return one
}

/** Writes a packet and waits for it. @returns the run as it ended */
async function write(packetId: string | null = null) {
  const { placeId } = await test.ok('packets.choose', {})
  await test.ok('packets.write', { placeId, packetId })
  while (runningPacket(test.counter)!.running) await new Promise((done) => setTimeout(done, 5))
  const { stop: _stop, ...run } = runningPacket(test.counter)!
  return run
}

const names = (kind: 'goi' | 'bien-nhan') => readdirSync(stick).filter((name) => name.startsWith(kind))
const paths = (kind: 'goi' | 'bien-nhan' = 'goi') => names(kind).map((name) => join(stick, name))

async function desk() {
  const { dataDir, db } = shared
  const files = fileStore(join(dataDir, 'files'))
  const identity = serverIdentity(dataDir)
  return { db, identity, files, packetIdentity: await packetIdentity(dataDir), now: Date.now() }
}

/** The shared system takes what lies on the stick; its receipts lie there afterwards. */
async function carryIn(some = paths(), options = {}) {
  const imported = await importPacket(await desk(), some, options)
  for (const { receipt } of imported) writeFileSync(join(stick, receipt.name), receipt.bytes)
  return imported
}

/** What the page says to somebody who hands in what lies on the stick. */
async function handedIn(): Promise<string> {
  const web = `${shared.url}/web`
  const password = await giveViewer(shared.db, { login: 'hoa', name: 'Trần Thị Hoa' }, Date.now())
  const signIn = {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ login: 'hoa', password }),
  } as const
  const cookie = (await fetch(`${web}/sign-in`, signIn)).headers.get('set-cookie')!.split(';')[0]!
  const body = new FormData()
  for (const path of paths()) body.append('packet', new Blob([readFileSync(path)]), basename(path))
  return (await fetch(`${web}/packets`, { method: 'POST', headers: { cookie }, body })).text()
}

const fault = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => (error instanceof PacketFault ? error.code : Promise.reject(error)),
  )
const readReceipt = async () => {
  const reply = await test.call('packets.readReceipt', {})
  return reply.ok ? reply.data.receipts : reply.error.code
}
const held = () => shared.db.selectFrom('entries').select(['epoch', 'seq', 'state']).execute()
const deliveryOf = async (id: string) =>
  (await test.ok('dossiers.list', { view: 'all' })).lines.find((line) => line.id === id)?.delivery

it('a day goes on the stick in parts, is taken in, and the receipt makes it accepted; told again it changes nothing', async () => {
  const ids = await takeIn(test, 8)
  const papers = [randomFile(180_000), randomFile(90_000)]
  for (const [index, paper] of papers.entries()) await scan(test, ids[index]!, paper)
  const before = await test.ok('packets.state', {})
  expect(before).toMatchObject({ hasKey: true, plan: { dossiers: 8, files: 2 }, packets: [], run: null })
  expect(await deliveryOf(ids[0]!)).toBe('saved')

  const run = await write()
  expect(run).toMatchObject({ fault: null, step: 'done', parts: 3, filesLeft: 0 })
  expect(names('goi')).toHaveLength(3)
  expect(readdirSync(stick).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(await deliveryOf(ids[0]!)).toBe('packed')
  const dossier = await test.ok('dossiers.get', { id: ids[0]! })
  expect(dossier.timeline.map((moment) => moment.delivery)).toEqual(['packed', 'packed'])
  expect((await test.ok('closings.today', {})).counts).toMatchObject({ sent: 0, waiting: 8 })
  const state = await test.ok('packets.state', {})
  expect(state.plan).toMatchObject({ dossiers: 0, files: 0 })
  expect(state.packets).toMatchObject([{ state: 'written', parts: 3, partsDone: 3, dossiers: 8, files: 2 }])
  // Nothing of a citizen stands in clear on the stick.
  const name = (await test.ok('dossiers.get', { id: ids[0]! })).facts.applicant.name
  for (const path of paths()) expect(readFileSync(path).includes(name)).toBe(false)

  const [imported] = await carryIn()
  expect(imported).toMatchObject({
    duplicates: 0,
    refused: 0,
    files: 2,
    filesOpen: 0,
    nothingNew: false,
    gap: null,
  })
  expect(imported!.accepted).toBe(imported!.entries)
  for (const paper of papers) expect(sha256(readFileSync(shared.fileAt(sha256(paper))))).toBe(sha256(paper))
  // The station does not know yet.
  expect(await deliveryOf(ids[0]!)).toBe('packed')

  expect(await readReceipt()).toMatchObject([{ accepted: 10, refused: 0, files: 2, again: false }])
  expect(await Promise.all(ids.map(deliveryOf))).toEqual(ids.map(() => 'accepted'))
  expect((await test.ok('packets.state', {})).packets).toMatchObject([{ state: 'acknowledged' }])
  expect(
    journalOf(test)
      .filter(({ noun }) => noun === 'packet')
      .map(({ verb }) => verb),
  ).toEqual(['begun', 'written', 'receipt-read'])

  const there = await held()
  const [again] = await carryIn()
  expect(again).toMatchObject({ accepted: 0, nothingNew: true })
  // The page of the shared system takes them through the same door, and has the receipt to take away.
  expect(await handedIn()).toMatch(/Gói này cũ[^]*Tải biên nhận bien-nhan-/)
  expect(await held()).toEqual(there)
  expect(new Set((await test.ok('packets.readReceipt', {})).receipts.map((one) => one.again))).toEqual(
    new Set([true]),
  )
  // Over the line only the rest goes: what was noted about the packet itself.
  const { done } = await sync(test)
  expect(done.files).toBe(0)
  expect(await shared.db.selectFrom('entries').select('seq').execute()).toHaveLength(journalOf(test).length)
})

it('packet and line in any order: nothing twice, everything accepted', async () => {
  let people = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('take', 'scan', 'write', 'carry', 'receipt', 'sync', 'drop'), {
        minLength: 4,
        maxLength: 9,
      }),
      async (steps) => {
        const ids: string[] = []
        for (const step of [...steps, 'write', 'carry', 'receipt', 'sync']) {
          if (step === 'take') ids.push(...(await takeIn(test, 1, people++)))
          if (step === 'scan' && ids.length > 0) await scan(test, ids.at(-1)!, randomFile(60_000))
          if (step === 'write' && (await test.ok('packets.state', {})).plan.dossiers > 0) await write()
          if (step === 'carry' && paths().length > 0) await carryIn()
          if (step === 'receipt' && paths('bien-nhan').length > 0) await readReceipt()
          if (step === 'sync') await sync(test)
          const { packets } = await test.ok('packets.state', {})
          if (step === 'drop' && packets[0]?.state === 'written') {
            await test.ok('packets.drop', { packetId: packets[0].id })
          }
          // Nothing is called accepted here that is not accepted there.
          for (const id of ids) {
            if ((await deliveryOf(id)) !== 'accepted') continue
            expect(new Set((await entriesThere(shared, id)).map((one) => one.split(' ')[1]))).toEqual(
              new Set(['accepted']),
            )
          }
        }
        const journal = journalOf(test)
        expect(await held()).toHaveLength(journal.length)
        expect(await Promise.all(ids.map(deliveryOf))).toEqual(ids.map(() => 'accepted'))
        const open = await shared.db.selectFrom('files').selectAll().where('completeAt', 'is', null).execute()
        expect(open).toEqual([])
        for (const path of [...paths(), ...paths('bien-nhan')]) rmSync(path)
      },
    ),
    { numRuns: 10, endOnFailure: true },
  )
})

it('one byte changed anywhere, or any cut: not taken, and nothing of it applied', async () => {
  const [id] = await takeIn(test, 1)
  await scan(test, id!, randomFile(5_000))
  await write()
  const [path] = paths()
  const whole = readFileSync(path!)
  const attempt = async (bytes: Uint8Array) => {
    writeFileSync(path!, bytes)
    return fault(carryIn())
  }
  const head = whole.indexOf(10, whole.indexOf(10) + 1) + 1
  const age = whole.indexOf('\n---', head)
  const regions = {
    magic: [0, 22],
    head: [22, head],
    age: [head, age + 50],
    body: [age + 50, whole.length - 64],
  }
  for (const [from, to] of [...Object.values(regions), [whole.length - 64, whole.length]]) {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: from!, max: to! - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const bytes = Buffer.from(whole)
          bytes[at]! ^= by
          expect(await attempt(bytes)).not.toBe('taken')
        },
      ),
      { numRuns: 25 },
    )
  }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 30, max: whole.length - 1 }), async (length) => {
      expect(await attempt(whole.subarray(0, length))).toBe('HALF_COPIED')
    }),
    { numRuns: 25 },
  )
  expect(await attempt(Buffer.concat([whole, Buffer.from('x')]))).toBe('DAMAGED')
  expect(await attempt(Buffer.from('Kính gửi…'))).toBe('NOT_A_PACKET')
  expect(await attempt(Buffer.from(whole.toString('latin1').replace('packet/1', 'packet/2'), 'latin1'))).toBe(
    'OTHER_VERSION',
  )
  expect(await held()).toEqual([])
  expect(await attempt(whole)).toBe('taken')

  // The receipt is as picky.
  const [receipt] = paths('bien-nhan')
  const bytes = readFileSync(receipt!)
  const changed = Buffer.from(bytes)
  changed[changed.length - 200]! ^= 1
  writeFileSync(receipt!, changed)
  expect(await readReceipt()).toBe('DAMAGED')
  writeFileSync(receipt!, bytes.subarray(0, 600))
  expect(await readReceipt()).toBe('HALF_COPIED')
  expect(await deliveryOf(id!)).toBe('packed')
  writeFileSync(receipt!, bytes)
  expect(await readReceipt()).toMatchObject([{ accepted: 2 }])
})

it('a part that is missing or not of this packet, another commune, a barred station, another shared system', async () => {
  const [id] = await takeIn(test, 1)
  await scan(test, id!, randomFile(250_000))
  await write()
  const [first, second, third] = paths().toSorted()
  expect(await fault(carryIn([first!, third!]))).toBe('PART_MISSING')
  // The content of one part under the head of another.
  const [one, two] = [readFileSync(first!), readFileSync(second!)]
  const cut = (bytes: Buffer) => bytes.indexOf(10, bytes.indexOf(10) + 1) + 1
  const other = join(stick, 'goi-swapped.mcgoi')
  writeFileSync(other, Buffer.concat([one.subarray(0, cut(one)), two.subarray(cut(two))]))
  expect(await fault(carryIn([other, second!, third!]))).not.toBe('taken')
  rmSync(other)
  expect(await fault(carryIn(paths(), { agencyId: 'H14.999.02' }))).toBe('OTHER_COMMUNE')
  expect(await fault(carryIn([first!, second!, third!, ...paths('bien-nhan')]))).toBe('taken')
  expect(await fault(carryIn(paths('bien-nhan')))).toBe('OTHER_KIND')

  const elsewhere = await startSharedSystem()
  tidy.push(() => void elsewhere.close())
  const strangers = shared
  shared = elsewhere
  expect(await fault(carryIn())).toBe('OTHER_SERVER')
  shared = strangers
  await shared.db.updateTable('stations').set({ retiredAt: today() }).execute()
  expect(await fault(carryIn())).toBe('STATION_RETIRED')
})

it('a receipt for another PC, a stick without one, and one that brings news from before', async () => {
  const [id] = await takeIn(test, 1)
  expect(await readReceipt()).toBe('NOT_A_PACKET')
  await write()
  expect(await readReceipt()).toBe('OTHER_KIND')
  await carryIn()
  const mine = test
  test = await withStick(stick)
  tidy.push(() => mine.close())
  const neighbour = await startSharedSystem()
  tidy.push(() => void neighbour.close())
  await enrol(test, neighbour)
  expect(await readReceipt()).toBe('OTHER_STATION')
  tidy.pop()
  await neighbour.close()
  test.close()
  tidy.pop()
  test = mine
  expect(await readReceipt()).toMatchObject([{ accepted: 1 }])
  expect(await deliveryOf(id!)).toBe('accepted')
})

it('stopped, pulled out, on another stick: writing goes on where it was, and the packet is whole', async () => {
  const ids = await takeIn(test, 2)
  for (const id of ids) await scan(test, id, randomFile(150_000))
  const { placeId } = await test.ok('packets.choose', {})
  const { packetId } = await test.ok('packets.write', { placeId, packetId: null })
  const run = runningPacket(test.counter)!
  while (run.part < 2 && run.running) await new Promise((done) => setImmediate(done))
  await test.ok('packets.cancel', { packetId })
  while (run.running) await new Promise((done) => setTimeout(done, 5))
  expect(run).toMatchObject({ fault: 'CANCELLED' })
  const [first] = paths()
  expect(names('goi').filter((name) => !name.endsWith('.mcgoi'))).toEqual([])
  expect((await test.ok('packets.state', {})).packets).toMatchObject([{ state: 'writing' }])
  expect(await deliveryOf(ids[0]!)).toBe('saved')
  // Pulled out in the middle of a part.
  writeFileSync(join(stick, 'goi-q0-x-p2-4.mcgoi.tmp'), 'half')
  const before = readFileSync(first!)
  expect(await write(packetId)).toMatchObject({ fault: null, step: 'done' })
  expect(readFileSync(first!)).toEqual(before)
  expect(names('goi').filter((name) => !name.endsWith('.mcgoi'))).toEqual([])
  expect(await carryIn()).toMatchObject([{ files: 2, filesOpen: 0 }])
})

it('a stick with little room takes the entries and the papers that fit; the rest goes into the next packet', async () => {
  const ids = await takeIn(test, 3)
  for (const id of ids) await scan(test, id, randomFile(400_000))
  free = 1_048_576 + 20_000 + 850_000
  expect(await write()).toMatchObject({ fault: null, filesLeft: 1 })
  expect((await test.ok('packets.state', {})).plan).toMatchObject({ files: 1 })
  free = 1e9
  test.setNow(new Date(Date.now() + 60_000).toISOString())
  expect(await write()).toMatchObject({ fault: null, filesLeft: 0 })
  const [one, two] = await carryIn()
  expect([one!.files, two!.files]).toEqual([2, 1])
  expect(two!.accepted).toBe(2)
  expect(await readReceipt()).toHaveLength(2)
  expect(await Promise.all(ids.map(deliveryOf))).toEqual(['accepted', 'accepted', 'accepted'])
  free = 1000
  await takeIn(test, 1, 3)
  expect(await write()).toMatchObject({ fault: 'NO_ROOM' })
})

it('a shared system put back to an older copy: the packet does not join on, its receipt says so, the next one does', async () => {
  await takeIn(test, 1)
  await sync(test)
  const old = mkdtempSync(join(tmpdir(), 'qmc-old-'))
  tidy.push(() => rmSync(old, { recursive: true }))
  const [id] = await takeIn(test, 1, 1)
  await shared.stop()
  copyFileSync(join(shared.dataDir, 'district.sqlite'), join(old, 'district.sqlite'))
  await shared.startAgain()
  await sync(test)
  await shared.stop()
  for (const name of ['district.sqlite-wal', 'district.sqlite-shm'])
    rmSync(join(shared.dataDir, name), { force: true })
  copyFileSync(join(old, 'district.sqlite'), join(shared.dataDir, 'district.sqlite'))
  await shared.startAgain()
  await takeIn(test, 1, 2)
  await write()
  const [imported] = await carryIn()
  expect(imported!.gap?.code).toBe('JOURNAL_GAP')
  await readReceipt()
  expect(await deliveryOf(id!)).toBe('saved')
  for (const path of [...paths(), ...paths('bien-nhan')]) rmSync(path)
  await write()
  expect((await carryIn())[0]).toMatchObject({ gap: null, refused: 0 })
  await readReceipt()
  expect(await deliveryOf(id!)).toBe('accepted')
})

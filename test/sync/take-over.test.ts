import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeEach, expect, it } from 'vitest'
import { findDossier } from '../../db/tables/dossiers.ts'
import { waitingWanted } from '../../db/tables/take-overs.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import {
  enrol,
  note,
  openEvening,
  rewire,
  type SharedSystem,
  sync,
  takeIn,
  today,
} from '../support/evening.ts'
import { losingProxy } from '../support/losing-proxy.ts'

/* Invariant: everything that was with a PC that is no more can be had at once, by one PC; each dossier comes whole and
   once, whatever breaks on the way, and what cannot come is said by name. */

let shared: SharedSystem
let dead: TestCounter
let second: TestCounter
let third: TestCounter
const others: TestCounter[] = []
const DEAD = 'H14.999.01-0'
const THIRD = 'H14.999.01-2'

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test: dead } = evening)
  second = await anotherPc(1)
  third = await anotherPc(2)
  return async () => {
    for (const one of others.splice(0)) {
      await loopOf(one.counter)?.stop()
      one.close()
    }
    await evening.close()
  }
})

async function anotherPc(index: number): Promise<TestCounter> {
  const test = await openTestCounter(today(), {}, index)
  others.push(test)
  await enrol(test, shared)
  return test
}

const on = async (test: TestCounter, id: string) => {
  const { state } = await test.ok('dossiers.get', { id })
  return { dossierId: id, version: state.version }
}
const registerOf = (test: TestCounter) => test.counter.open!.register
const kindsAt = (test: TestCounter, id: string) =>
  findDossier(registerOf(test), id)?.actions.map(({ kind }) => kind)

/** The first PC is no more, and the others have heard of it. */
async function die(): Promise<string> {
  await sync(dead)
  const { id } = await shared.db
    .selectFrom('stations')
    .select('id')
    .where('code', '=', DEAD)
    .executeTakeFirstOrThrow()
  await shared.db.updateTable('stations').set({ retiredAt: today() }).where('id', '=', id).execute()
  await sync(second)
  await sync(third)
  return id
}

const all = (stationId: string) => ({ stationId, fieldName: null, holder: null, openOnly: false })

async function scanPage(test: TestCounter, dossierId: string): Promise<void> {
  const page = await PDFDocument.create()
  page.addPage([595, 842]).drawText('Don')
  const path = join(test.folder, `${dossierId}.pdf`)
  writeFileSync(path, await page.save())
  await test.ok('scans.drop', { dossierId, paths: [path] })
  const pageIds = (await test.ok('scans.desk', { dossierId })).pages.map((one) => one.id)
  await test.ok('scans.assign', { dossierId, component: 'other', pageIds })
}

it('all of a dead PC come at once, each worked on here afterwards; what did not come is said by name', async () => {
  const [scanned, handed, plain] = await takeIn(dead, 3)
  await scanPage(dead, scanned!)
  // Handed over by mistake and taken back: nobody has it.
  const mistaken = { toId: null, toDepartment: 'Tư pháp', note: '' }
  await dead.ok('dossiers.handOver', { ...(await on(dead, scanned!)), ...mistaken })
  await dead.ok('dossiers.undo', await on(dead, scanned!))
  await dead.ok('dossiers.handOver', {
    ...(await on(dead, handed!)),
    toId: null,
    toDepartment: 'Tư pháp',
    note: '',
  })
  // Declined by the shared system and never set right.
  const { dossierNo } = findDossier(registerOf(dead), plain!)!
  note(dead, {
    ...{ noun: 'dossier', entityId: plain!, verb: 'kept', baseVersion: 3, scope: 'upstream' },
    payload: { dossierNo },
  })
  await dead.ok('sync.start', { upTo: 'entries' })
  await loopOf(dead.counter)!.ended
  await sync(second)
  // It serves: whoever has its dossiers is asked, not the shared system.
  const { id: serving } = await shared.db
    .selectFrom('stations')
    .select('id')
    .where('code', '=', DEAD)
    .executeTakeFirstOrThrow()
  expect((await second.ok('copies.stranded', {})).stations).toEqual([])
  expect((await second.ok('copies.strandedAt', all(serving))).total).toBe(0)
  expect(await second.call('copies.takeOverMany', all(serving))).toMatchObject({
    error: { code: 'NOTHING_THERE' },
  })
  await shared.db.updateTable('stations').set({ retiredAt: today() }).where('code', '=', DEAD).execute()
  await sync(second)

  const { stations } = await second.ok('copies.stranded', {})
  expect(stations).toEqual([{ stationId: expect.any(String) as string, code: DEAD, dossiers: 3, open: 3 }])
  const { stationId } = stations[0]!
  const shown = await second.ok('copies.strandedAt', all(stationId))
  expect(shown.total).toBe(3)
  expect(shown.holders).toEqual([{ name: 'Tư pháp', count: 1 }])
  expect(shown.fields).toEqual([{ name: shown.lines[0]!.fieldName, count: 3 }])

  const { takeOverId, asked } = await second.ok('copies.takeOverMany', all(stationId))
  expect(asked).toBe(3)
  // Wanted once: nothing is left to want.
  expect(await second.call('copies.takeOverMany', all(stationId))).toMatchObject({
    error: { code: 'NOTHING_THERE' },
  })
  expect((await second.ok('copies.takeOverSummary', { takeOverId })).counts).toMatchObject({
    waiting: 3,
    here: 0,
  })
  await sync(second)
  const { counts, lacking, declined } = await second.ok('copies.takeOverSummary', { takeOverId })
  expect(counts).toEqual({
    ...{ asked: 3, waiting: 0, declined: 0, coming: 0, here: 3, spoilt: 0, gone: 0, filesToCome: 0 },
  })
  expect(declined).toEqual([])
  // Each slip was printed there; the scan never left that PC.
  const of = (id: string) => lacking.find((one) => one.dossierId === id)
  expect(of(scanned!)).toMatchObject({ unsent: ['Giấy tờ khác'], papers: [{ kind: 'receipt' }] })
  expect(of(plain!)).toMatchObject({ unsent: [], letGo: 1 })
  expect((await second.ok('copies.stranded', {})).stations).toEqual([])

  for (const id of [scanned!, handed!, plain!]) expect(kindsAt(second, id)?.at(-1)).toBe('arrive')
  await second.ok('dossiers.handOver', {
    ...(await on(second, plain!)),
    ...{ toId: null, toDepartment: 'Tư pháp', note: '' },
  })
  await sync(second)
  expect(await second.ok('sync.refusals', {})).toEqual([])
})

it('only what is chosen comes: by who had it, by field, what is open', async () => {
  const [handed, finished, plain] = await takeIn(dead, 3)
  await dead.ok('dossiers.handOver', {
    ...(await on(dead, handed!)),
    toId: null,
    toDepartment: 'Tư pháp',
    note: '',
  })
  await dead.ok('dossiers.withdraw', {
    ...(await on(dead, finished!)),
    ...{ reason: 'không cần nữa', requestedBy: 'An', papersReturned: true },
  })
  const stationId = await die()
  const choice = { ...all(stationId), openOnly: true }
  expect((await second.ok('copies.strandedAt', choice)).total).toBe(2)
  expect((await second.ok('copies.strandedAt', { ...choice, fieldName: 'Không có' })).total).toBe(0)
  await second.ok('copies.takeOverMany', { ...choice, holder: 'Tư pháp' })
  await sync(second)
  expect([handed, finished, plain].map((id) => kindsAt(second, id!)?.at(-1))).toEqual([
    ...['arrive', undefined, undefined],
  ])
  expect((await second.ok('copies.stranded', {})).stations[0]).toMatchObject({ dossiers: 2, open: 1 })
})

it('two PCs want the same: each dossier is with one of them, and the other says which', async () => {
  const ids = await takeIn(dead, 4)
  const stationId = await die()
  const wanted = await second.ok('copies.takeOverMany', all(stationId))
  const alsoWanted = await third.ok('copies.takeOverMany', all(stationId))
  await Promise.all([sync(second), sync(third)])
  // Who came later hears of the rest of what it asked for.
  await Promise.all([sync(second), sync(third)])
  const [one, other] = [
    await second.ok('copies.takeOverSummary', wanted),
    await third.ok('copies.takeOverSummary', alsoWanted),
  ]
  expect(one.counts.here + other.counts.here).toBe(4)
  expect(one.counts.here + one.counts.declined).toBe(4)
  for (const { reason, holder } of other.declined) {
    expect([reason, holder]).toEqual(['CUSTODIAN_SERVES', 'H14.999.01-1'])
  }
  for (const { holder } of one.declined) expect(holder).toBe(THIRD)
  for (const id of ids) {
    const here = [second, third].filter((test) => kindsAt(test, id)?.at(-1) === 'arrive')
    expect(here).toHaveLength(1)
  }
})

it('a PC that was retired and is enrolled anew takes over its own: they stand there, and are with it again', async () => {
  const [id] = await takeIn(dead, 1)
  const stationId = await die()
  await dead.as('administrator')
  await dead.ok('sync.enrol', { address: shared.url, code: await shared.code(), again: true })
  await dead.as('officer')
  await sync(dead)
  const { takeOverId } = await dead.ok('copies.takeOverMany', all(stationId))
  await sync(dead)
  expect((await dead.ok('copies.takeOverSummary', { takeOverId })).counts).toMatchObject({
    ...{ asked: 1, here: 1, coming: 0 },
  })
  const { custodianStationId } = await shared.db
    .selectFrom('dossiers')
    .select('custodianStationId')
    .where('id', '=', id!)
    .executeTakeFirstOrThrow()
  expect(custodianStationId).not.toBe(stationId)
})

it('every answer is lost once and the program ends between: nothing is lost or comes twice', async () => {
  const ids = await takeIn(dead, 3)
  const stationId = await die()
  const seen = new Set<string>()
  const proxy = await losingProxy(shared.url, ({ method, path, body }, answer) => {
    const what = `${method} ${path} ${body.toString('utf8')}`
    if (!/custody|entries\?|inbox/.test(path) || seen.has(what)) return answer
    seen.add(what)
    return null
  })
  await rewire(second, proxy.url)
  const { takeOverId } = await second.ok('copies.takeOverMany', all(stationId))
  await second.ok('sync.start', {})
  // Ended after the first answer that was kept.
  while (waitingWanted(registerOf(second)).length === 3)
    await new Promise((resolve) => setTimeout(resolve, 5))
  await loopOf(second.counter)!.stop()
  await rewire(second, proxy.url)
  await sync(second)
  await proxy.close()
  expect(seen.size).toBeGreaterThan(5)
  for (const id of ids) expect(kindsAt(second, id)).toEqual(['receive', 'arrive'])
  expect((await second.ok('copies.takeOverSummary', { takeOverId })).counts).toMatchObject({
    asked: 3,
    here: 3,
  })
})

it('an administrator may take over, a specialist may not', async () => {
  await takeIn(dead, 1)
  const stationId = await die()
  await second.as('specialist')
  expect(await second.call('copies.takeOverMany', all(stationId))).toMatchObject({ ok: false })
  await second.as('administrator')
  expect((await second.ok('copies.takeOverMany', all(stationId))).asked).toBe(1)
})

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { countBroughtFiles, findArrival } from '../../db/tables/custody.ts'
import { findDossier } from '../../db/tables/dossiers.ts'
import { STATUSES } from '../../electron/common/dossiers/statuses.ts'
import type { DossierAction } from '../../electron/common/dossiers/model.ts'
import { reduceDossier } from '../../electron/common/dossiers/rules.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { copyProfile, putCopyBack } from '../support/copied-profile.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import {
  enrol,
  entriesThere,
  note,
  openEvening,
  rewire,
  type SharedSystem,
  sync,
  takeIn,
  today,
} from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'
import { losingProxy } from '../support/losing-proxy.ts'
import { actAtRandom, peopleOf } from '../support/whole-life.ts'

/* Invariant: a dossier has one PC that acts on it. Wherever it goes it is the same dossier there, act by act, and what the
   new PC does is accepted; on the way it may be cut, killed or said twice, and nothing of it is lost or doubled. */

let shared: SharedSystem
let first: TestCounter
let second: TestCounter
const others: TestCounter[] = []

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test: first } = evening)
  second = await anotherPc(1)
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

const registerOf = (test: TestCounter) => test.counter.open!.register
const dossierAt = (test: TestCounter, id: string) => findDossier(registerOf(test), id)!
const on = (test: TestCounter, id: string) => {
  const { version } = reduceDossier(dossierAt(test, id).actions)!
  return { dossierId: id, version }
}
const shown = (test: TestCounter, id: string) => test.ok('dossiers.get', { id })

async function stationIdOf(test: TestCounter, code: string): Promise<string> {
  const { stations } = await test.ok('dossiers.stations', {})
  return stations.find((one) => one.code === code)!.stationId
}
const SECOND = 'H14.999.01-1'

async function move(test: TestCounter, id: string, code: string) {
  const toStationId = await stationIdOf(test, code)
  return test.call('dossiers.move', { ...on(test, id), toStationId })
}

async function retire(code: string): Promise<void> {
  await shared.db.updateTable('stations').set({ retiredAt: today() }).where('code', '=', code).execute()
}

/** What the shared system holds agrees with the PC that has the dossier. */
async function expectAgreed(test: TestCounter, id: string): Promise<void> {
  const row = await shared.db
    .selectFrom('dossiers')
    .innerJoin('stations', 'stations.id', 'dossiers.custodianStationId')
    .select(['dossiers.status', 'dossiers.version', 'stations.code'])
    .where('dossiers.id', '=', id)
    .executeTakeFirstOrThrow()
  const state = reduceDossier(dossierAt(test, id).actions)!
  expect(row).toMatchObject({ status: STATUSES[state.status].national, code: codeOf(test) })
  expect(row.version).toBeLessThanOrEqual(state.version)
}
const codeOf = (test: TestCounter) => (test === first ? 'H14.999.01-0' : SECOND)

const wordsOf = (actions: readonly DossierAction[]) =>
  actions.map(({ kind, ...rest }) => `${kind} ${'reason' in rest ? rest.reason : ''}`.trim())

/** A dossier that has been paid for, scanned, handed over and handed back. */
async function aLife(): Promise<{ id: string; size: number }> {
  const { dossierId: id } = await first.ok('receipts.issue', {
    intake: anIntake({ procedure: '1.004222' }),
    draftId: null,
  })
  await first.ok('payments.pay', {
    dossierId: id,
    amount: 5_000,
    by: 'cash',
    stage: 'intake',
    payer: 'Lò Văn A',
  })
  const page = await PDFDocument.create()
  page.addPage([595, 842]).drawText('Don')
  const path = join(first.folder, 'scan.pdf')
  writeFileSync(path, await page.save())
  await first.ok('scans.drop', { dossierId: id, paths: [path] })
  const pageIds = (await first.ok('scans.desk', { dossierId: id })).pages.map((one) => one.id)
  const { size } = await first.ok('scans.assign', { dossierId: id, component: 'other', pageIds })
  await first.as('administrator')
  const specialist = (await first.ok('accounts.list', {})).find((one) => one.role === 'specialist')!
  await first.as('officer')
  await first.ok('dossiers.handOver', { ...on(first, id), toId: specialist.id, note: 'gấp' })
  await first.as('specialist')
  await first.ok('dossiers.declineHandOver', { ...on(first, id), reason: 'không thuộc phòng' })
  await first.as('officer')
  return { id, size }
}

it('a dossier goes to another PC whole, is worked on there, and comes back the same way', async () => {
  const { id, size } = await aLife()
  expect(await first.ok('dossiers.stations', {})).toEqual({ known: false, stations: [] })
  const blind = await first.call('dossiers.move', { ...on(first, id), toStationId: 'x' })
  expect(blind).toMatchObject({ error: { code: 'STATIONS_UNKNOWN' } })
  await sync(first)
  await first.ok('dossiers.notify', { ...on(first, id), by: 'phone', reached: true, note: '' })
  expect(await move(first, id, SECOND)).toMatchObject({ error: { code: 'NOT_ALL_SENT' } })
  await sync(first)
  expect(await move(first, id, SECOND)).toMatchObject({ ok: true, data: { to: SECOND } })

  // From now on it is only looked at here, sent or not.
  const away = await shown(first, id)
  expect(away).toMatchObject({ possible: [], custody: null, remaining: null })
  expect(away.state).toMatchObject({
    status: 'moved',
    finishedAt: null,
    moved: { to: SECOND, was: 'processing' },
  })
  const paid = { amount: 1_000, by: 'cash', stage: 'intake', payer: 'An' } as const
  expect(await first.call('payments.pay', { dossierId: id, ...paid })).toMatchObject({
    error: { code: 'MOVED_AWAY' },
  })
  expect(await first.call('dossiers.markReady', { ...on(first, id), note: '' })).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  expect((await first.ok('dossiers.counts', {})).drifting).toBe(0)

  await sync(first)
  await sync(second)
  const [there, here] = [dossierAt(second, id), dossierAt(first, id)]
  expect(there.actions.slice(0, -1)).toEqual(here.actions)
  expect(there.actions.at(-1)).toMatchObject({ kind: 'arrive', from: 'H14.999.01-0', how: 'moved' })
  expect(there).toMatchObject({ dossierNo: here.dossierNo, facts: here.facts })
  const come = await shown(second, id)
  expect(come.state).toMatchObject({ status: 'processing', assignee: null, moved: null })
  expect(come.custody?.arrived).toMatchObject({ wordless: 0, moneyCame: true, filesToCome: 0 })
  expect(come.timeline.map(({ verb }) => verb)).toEqual([
    ...['received', 'handed-over', 'hand-over-declined', 'notified', 'moved', 'arrived'],
  ])
  expect(come.timeline[2]).toMatchObject({ officerName: 'Hoàng Văn Chuyên', delivery: null })
  expect((await second.ok('dossiers.counts', {})).arrived).toBe(1)
  await expectAgreed(second, id)
  // Money lies in the other till, and is owed no second time.
  const money = await second.ok('payments.ofDossier', { dossierId: id })
  expect(money.balance).toMatchObject({ owed: 20_000, paid: 5_000, open: 15_000 })
  const taken = money.entries[0]!.id
  expect(money.takenElsewhere).toEqual([taken])
  const cancel = await second.call('payments.cancel', { paymentId: taken, reason: 'nhầm người' })
  expect(cancel).toMatchObject({ error: { code: 'TAKEN_ELSEWHERE' } })
  expect((await second.ok('payments.day', { day: null, officerId: null })).totals.all).toBe(0)
  // The page that was digitised there, byte by byte.
  const { documents } = await second.ok('scans.desk', { dossierId: id })
  expect(documents).toHaveLength(1)
  expect((await second.ok('scans.document', { documentId: documents[0]!.id })).pdf).toHaveLength(size)
  // Taken in at the other PC, it is none of this one's day.
  expect((await second.ok('closings.today', {})).counts.takenIn).toBe(0)

  // Its own acts are accepted; then back.
  await second.ok('dossiers.handOver', {
    ...on(second, id),
    toId: null,
    toDepartment: 'Tư pháp',
    note: '',
  })
  expect((await second.ok('dossiers.counts', {})).arrived).toBe(0)
  await second.ok('payments.pay', { dossierId: id, ...paid })
  await sync(second)
  await expectAgreed(second, id)
  expect(await move(second, id, 'H14.999.01-0')).toMatchObject({ ok: true })
  await sync(second)
  await sync(first)
  expect(dossierAt(first, id).actions.slice(0, -1)).toEqual(dossierAt(second, id).actions)
  await expectAgreed(first, id)
  const back = await first.ok('payments.ofDossier', { dossierId: id })
  expect(back.balance).toMatchObject({ paid: 6_000, open: 14_000 })
  expect(back.takenElsewhere).toHaveLength(1)
  expect((await first.ok('scans.desk', { dossierId: id })).documents).toHaveLength(1)
  await first.ok('dossiers.handOver', { ...on(first, id), toId: null, toDepartment: 'Tư pháp', note: '' })
  await sync(first)
  expect((await entriesThere(shared, id)).filter((one) => !one.endsWith(' accepted'))).toEqual([])

  // Everything once more from the start: the same items, no second arrival.
  const version = on(first, id)
  registerOf(first).raw.exec(`UPDATE settings SET value = '"elsewhere.1.1"' WHERE key = 'sync-inbox-cursor'`)
  expect((await sync(first)).phase).toBe('done')
  expect(on(first, id)).toEqual(version)
})

it('whatever was done to it, it is the same dossier at the other PC, act by act', async () => {
  const people = await peopleOf(first)
  const pick = fc.record({ which: fc.nat({ max: 4 }), who: fc.nat(), what: fc.nat(), seed: fc.nat() })
  let person = 0
  let moved = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.noBias(pick), { minLength: 50, maxLength: 80 }), async (picks) => {
      await first.as('officer')
      const ids = await takeIn(first, 5, person)
      person += 5
      for (const { which, ...choice } of picks) await actAtRandom(first, people, ids[which]!, choice)
      await first.as('officer')
      await sync(first)
      const given: string[] = []
      for (const id of ids) {
        const { possible } = await shown(first, id)
        const reply = await move(first, id, SECOND)
        expect(reply.ok).toBe(possible.includes('move'))
        if (reply.ok) given.push(id)
      }
      moved += given.length
      await sync(first)
      expect(await first.ok('sync.refusals', {})).toEqual([])
      await sync(second)
      for (const id of given) {
        const [here, there] = [dossierAt(first, id), dossierAt(second, id)]
        expect(there.actions.slice(0, -1)).toEqual(here.actions)
        expect(there.facts).toEqual(here.facts)
        const before = reduceDossier(here.actions)!
        expect(reduceDossier(there.actions)).toMatchObject({
          status: before.moved!.was,
          dueAt: before.dueAt,
          step: before.step,
          version: before.version + 1,
        })
        await expectAgreed(second, id)
      }
    }),
    { numRuns: 3 },
  )
  expect(moved).toBeGreaterThan(0)
})

it('cut between any two answers, or ended before it is in the register, it comes whole and once', async () => {
  const [id] = await takeIn(first, 1)
  await sync(first)
  expect(await move(first, id!, SECOND)).toMatchObject({ ok: true })
  await sync(first)
  let lost = 0
  const seen = new Set<string>()
  const proxy = await losingProxy(shared.url, ({ path }, answer) => {
    if (!/entries\?|inbox/.test(path) || seen.has(path)) return answer
    seen.add(path)
    lost++
    return null
  })
  await rewire(second, proxy.url)
  await sync(second)
  await proxy.close()
  expect(lost).toBeGreaterThan(1)
  expect(dossierAt(second, id!).actions.map(({ kind }) => kind)).toEqual(['receive', 'move', 'arrive'])
  expect(findArrival(registerOf(second), id!)).toMatchObject({ state: 'here', fresh: 1 })
  expect(registerOf(second).raw.prepare('SELECT count(*) FROM custody_entries').pluck().get()).toBe(0)
})

it('a PC that was put back to a copy of before fetches it again, with what it had done to it', async () => {
  const [id] = await takeIn(first, 1)
  await sync(first)
  expect(await move(first, id!, SECOND)).toMatchObject({ ok: true })
  await sync(first)
  const copy = await copyProfile(second)
  await sync(second)
  const give = (toDepartment: string) =>
    second.ok('dossiers.handOver', { ...on(second, id!), toId: null, toDepartment, note: '' })
  await give('Tư pháp')
  await sync(second)
  const before = dossierAt(second, id!).actions.map(({ kind }) => kind)

  await putCopyBack(second, copy)
  rmSync(copy, { recursive: true })
  await second.as('administrator')
  await second.ok('restoration.declare', { slips: [], noneGiven: true })
  await second.as('officer')
  expect((await sync(second)).phase).toBe('done')
  expect(dossierAt(second, id!).actions.map(({ kind }) => kind)).toEqual(before)
  await give('Tư pháp')
  await sync(second)
  await expectAgreed(second, id!)
  expect((await entriesThere(shared, id!)).filter((one) => !one.endsWith(' accepted'))).toEqual([])
})

it('a PC that is no more gets none: the dossier stays, or goes to one that is', async () => {
  const [stays, goes] = await takeIn(first, 2)
  await sync(first)
  await retire(SECOND)
  expect(await move(first, stays!, SECOND)).toMatchObject({ ok: true })
  expect(await move(first, goes!, SECOND)).toMatchObject({ ok: true })
  expect(await first.call('dossiers.keep', on(first, stays!))).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  const third = await anotherPc(2)
  await sync(first)
  const [task] = await first.ok('sync.refusals', {})
  expect(task).toMatchObject({ dossierId: stays, code: 'STATION_NOT_SERVING', remedy: 'readdress' })
  expect(await shown(first, stays!)).toMatchObject({
    possible: ['move', 'keep'],
    custody: { declined: { reason: expect.stringContaining('không còn hoạt động') as unknown } },
  })

  await first.ok('dossiers.keep', on(first, stays!))
  expect(await move(first, goes!, 'H14.999.01-2')).toMatchObject({ ok: true })
  await sync(first)
  expect(await first.ok('sync.refusals', {})).toEqual([])
  expect(await entriesThere(shared, stays!)).toEqual([
    ...['received accepted', 'moved superseded', 'kept accepted'],
  ])
  await first.ok('dossiers.handOver', { ...on(first, stays!), toId: null, toDepartment: 'Tư pháp', note: '' })
  await sync(first)
  await expectAgreed(first, stays!)
  await sync(third)
  const kinds = dossierAt(third, goes!).actions.map(({ kind }) => kind)
  expect(kinds).toEqual(['receive', 'move', 'move', 'arrive'])
  await third.ok('dossiers.withdraw', {
    ...on(third, goes!),
    reason: 'không cần nữa',
    requestedBy: 'An',
    papersReturned: true,
  })
  await sync(third)
  expect((await entriesThere(shared, goes!)).at(-1)).toBe('withdrawn accepted')
})

it('what was with a PC that died is taken over with its data, without the words that never left it', async () => {
  const { id } = await aLife()
  await sync(first)
  // Something it never set right: nobody can any more.
  const { dossierNo } = dossierAt(first, id)
  note(first, {
    noun: 'dossier',
    entityId: id,
    verb: 'kept',
    baseVersion: 3,
    scope: 'upstream',
    payload: { dossierNo },
  })
  await sync(first)
  await sync(second)
  const hit = async () => (await second.ok('copies.search', { text: dossierNo.slice(-4), limit: 5 }))[0]!
  expect(await hit()).toMatchObject({ dossierId: id, orphaned: false, coming: false })
  expect(await second.call('copies.takeOver', { dossierId: id })).toMatchObject({
    error: { code: 'CUSTODIAN_SERVES' },
  })

  await retire('H14.999.01-0')
  await sync(second)
  expect(await hit()).toMatchObject({ orphaned: true })
  await shared.stop()
  expect(await second.call('copies.takeOver', { dossierId: id })).toMatchObject({
    error: { code: 'NO_ANSWER' },
  })
  await shared.startAgain()
  expect(await second.ok('copies.takeOver', { dossierId: id })).toEqual({
    dossierNo,
    from: 'H14.999.01-0',
  })
  await loopOf(second.counter)!.ended
  await sync(second)
  const come = await shown(second, id)
  expect(come.custody?.arrived).toMatchObject({
    how: 'taken-over',
    wordless: 1,
    moneyCame: false,
    filesToCome: 0,
  })
  const [there, here] = [dossierAt(second, id).actions, dossierAt(first, id).actions]
  expect(wordsOf(there)).toEqual(['receive', 'hand-over', 'decline-hand-over', 'arrive'])
  expect(wordsOf(here)).toEqual(['receive', 'hand-over', 'decline-hand-over không thuộc phòng'])
  expect(await second.ok('copies.search', { text: dossierNo.slice(-4), limit: 5 })).toEqual([])
  await second.ok('dossiers.handOver', { ...on(second, id), toId: null, toDepartment: 'Tư pháp', note: '' })
  await sync(second)
  expect((await entriesThere(shared, id)).slice(-2)).toEqual(['arrived accepted', 'handed-over accepted'])
  await expectAgreed(second, id)
  expect(countBroughtFiles(registerOf(second), id)).toBe(0)
})

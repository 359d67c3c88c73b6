import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { numbersOfDay } from '../../db/tables/dossier-numbers.ts'
import { findDossier } from '../../db/tables/dossiers.ts'
import { reduceDossier } from '../../electron/common/dossiers/rules.ts'
import { STATUSES } from '../../electron/common/dossiers/statuses.ts'
import { leaveMark, markPath } from '../../electron/core/restoration/register-mark.ts'
import { verifyJournal } from '../../electron/core/journal/verify-journal.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { lastUnmerged, toldAfter } from '../../db/tables/told-journal.ts'
import { dayOf } from '../../electron/common/time/rules.ts'
import { copyProfile, putCopyBack } from '../support/copied-profile.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import {
  entriesThere,
  openEvening,
  rewire,
  type SharedSystem,
  sync,
  takeIn,
  today,
} from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'
import { losingProxy } from '../support/losing-proxy.ts'
import { slowWire } from '../support/slow-wire.ts'
import { actAtRandom, peopleOf } from '../support/whole-life.ts'

/* A register is put back to an older copy. Invariant: no number stands on two slips that are valid, nothing that the shared
   system held is lost there or missing here in the end, what was written on the copy meanwhile is told as well, and both
   sides stand where the other stands. */

let shared: SharedSystem
let test: TestCounter
let copy: string | null

beforeEach(async () => {
  copy = null
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return async () => {
    await evening.close()
    if (copy) rmSync(copy, { recursive: true })
  }
})

const on = async (id: string) => ({
  dossierId: id,
  version: (await test.ok('dossiers.get', { id })).state.version,
})
const noOf = async (id: string) => (await test.ok('dossiers.get', { id })).dossierNo

async function declare(slips: string[], as: 'administrator' | 'officer' = 'administrator') {
  await test.as(as)
  const reply = await test.call('restoration.declare', { slips, noneGiven: slips.length === 0 })
  await test.as('officer')
  return reply
}

/** What both sides say of every dossier. */
async function expectSame(): Promise<void> {
  const { register } = test.counter.open!
  const there = await shared.db.selectFrom('dossiers').selectAll().execute()
  const here = register.all(register.query.selectFrom('dossiers').select('id'))
  expect(here.map(({ id }) => id).toSorted()).toEqual(there.map(({ id }) => id).toSorted())
  const entries = await shared.db.selectFrom('entries').selectAll().orderBy('arrival').execute()
  expect(entries.filter((one) => one.state !== 'accepted')).toEqual([])
  const told = toldAfter(register, { epoch: 0, seq: 0, limit: 100_000 })
  expect(entries.map(({ hash }) => hash)).toEqual(told.map(({ hash }) => hash))
  expect(verifyJournal(register)).toBeNull()
  for (const row of there) {
    const dossier = findDossier(register, row.id)!
    const state = reduceDossier(dossier.actions)!
    expect({ ...row, facts: null }, dossier.actions.map((one) => one.kind).join()).toMatchObject({
      dossierNo: dossier.dossierNo,
      status: state.status === 'void' ? 0 : STATUSES[state.status].national,
      dueAt: state.dueAt,
      finishedAt: state.finishedAt,
      returnedAt: state.returnedAt,
    })
  }
}

async function expectNumbered(): Promise<void> {
  const { register } = test.counter.open!
  const rows = numbersOfDay(register, dayOf(today()))
  expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1))
  const owners = register.all(register.query.selectFrom('dossiers').select(['id', 'dossierNo']))
  expect(new Set(owners.map((one) => one.dossierNo)).size).toBe(owners.length)
  for (const { dossierNo, dossierId, state } of rows) {
    const owner = owners.find((one) => one.dossierNo === dossierNo)
    expect([dossierNo, owner?.id ?? null]).toEqual([
      dossierNo,
      state === 'void' ? (owner?.id ?? null) : dossierId,
    ])
  }
}

it('what the copy lacked comes back, what was written on it meanwhile is told, a number given twice moves', async () => {
  const [first] = await takeIn(test, 3)
  copy = await copyProfile(test)
  const lost = await takeIn(test, 4, 10)
  await test.ok('dossiers.notify', { ...(await on(first!)), by: 'phone', reached: true, note: '' })
  const lostNos = await Promise.all(lost.map(noOf))
  expect((await sync(test)).phase).toBe('done')

  await putCopyBack(test, copy)
  await test.as('officer')
  // Nobody knows yet: the same numbers are given out again.
  const again = await takeIn(test, 2, 20)
  expect(await noOf(again[0]!)).toBe(lostNos[0])
  expect(await sync(test)).toMatchObject({
    phase: 'blocked',
    blocked: { code: expect.stringMatching(/^JOURNAL_/) },
  })
  expect(
    await test.call('receipts.issue', { intake: anIntake({ person: 30 }), draftId: null }),
  ).toMatchObject({
    error: { code: 'REGISTER_BEHIND' },
  })

  const last = lostNos.at(-1)!
  const beyond = `${last.slice(0, -4)}${String(Number(last.slice(-4)) + 2).padStart(4, '0')}`
  expect(await declare([beyond], 'officer')).toMatchObject({ ok: true })
  expect((await sync(test)).phase).toBe('done')
  await expectSame()
  for (const id of lost) expect(lostNos).toContain(await noOf(id))
  const { restoration } = await test.ok('restoration.state', {})
  expect(restoration).toMatchObject({ state: 'merged' })
  const { report } = restoration!.merged!
  expect(report.renumbered.map((one) => one.before)).toEqual(lostNos.slice(0, 2))
  expect(report.recovered.map((one) => one.dossierId).toSorted()).toEqual([first!, ...lost].toSorted())

  // Two slips are known by the officer's word alone: nobody's, and never given again.
  const rows = numbersOfDay(test.counter.open!.register, dayOf(today()))
  const mine = await Promise.all([first!, ...lost, ...again].map(noOf))
  expect(new Set(mine).size).toBe(mine.length)
  expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1))
  expect(rows.filter((row) => row.state === 'void').map((row) => row.dossierNo.slice(-4))).toEqual([
    '0008',
    '0009',
  ])

  // The day goes on, and everything goes up as always.
  await takeIn(test, 1, 40)
  expect((await sync(test)).phase).toBe('done')
  await expectSame()
  for (const id of lost) expect(await entriesThere(shared, id)).toEqual(['received accepted'])
})

it('offline the last slip is asked for: nothing up to it is given out again, and its dossiers find their numbers', async () => {
  await takeIn(test, 2)
  copy = await copyProfile(test)
  const lost = await takeIn(test, 3, 10)
  const lostNos = await Promise.all(lost.map(noOf))
  expect((await sync(test)).phase).toBe('done')
  await takeIn(test, 1, 15)
  await putCopyBack(test, copy)
  await test.as('officer')
  expect(await declare(['0006'], 'officer')).toMatchObject({ error: { code: 'ASK_ADMINISTRATOR' } })
  expect(await declare([])).toMatchObject({ ok: true })
  expect(await declare(['H99.999.01-261121-0001'])).toMatchObject({ error: { code: 'SLIP_ELSEWHERE' } })
  expect(await declare(['0006'])).toMatchObject({ data: { epoch: 3, voided: { length: 4 } } })
  const [next] = await takeIn(test, 1, 20)
  expect((await noOf(next!)).slice(-4)).toBe('0007')
  expect((await test.ok('restoration.state', {})).lostNos.map((no) => no.slice(-4))).toEqual([
    '0003',
    '0004',
    '0005',
    '0006',
  ])

  expect((await sync(test)).phase).toBe('done')
  expect(await Promise.all(lost.map(noOf))).toEqual(lostNos)
  const after = await test.ok('restoration.state', {})
  expect(after.lostNos.map((no) => no.slice(-4))).toEqual(['0006'])
  expect(after.restoration!.merged!.report.renumbered).toEqual([])
  await expectSame()
  await expectNumbered()
})

it('a line that breaks every few kilobytes brings it all back, and a program that ends in between goes on from there', async () => {
  const wire = await slowWire(shared.url)
  await rewire(test, wire.url)
  await test.as('officer')
  copy = await copyProfile(test)
  const lost = await takeIn(test, 60)
  expect((await sync(test)).phase).toBe('done')
  await putCopyBack(test, copy)
  expect(await declare(['0070'])).toMatchObject({ ok: true })
  wire.set({ cutEveryBytes: 5_000, bytesPerSecond: 60_000 })
  await test.ok('sync.start', {})
  const { register } = test.counter.open!
  await expect.poll(() => lastUnmerged(register) !== undefined, { interval: 5 }).toBe(true)
  const aside = await copyProfile(test)
  rmSync(aside, { recursive: true })
  wire.set({ cutEveryBytes: 5_000 })
  await test.as('officer')
  expect((await sync(test)).phase).toBe('done')
  expect(wire.passed.cuts).toBeGreaterThan(3)
  for (const id of lost)
    expect((await noOf(id)).slice(-4)).toBe(String(lost.indexOf(id) + 1).padStart(4, '0'))
  await expectSame()
  await expectNumbered()
  await loopOf(test.counter)!.stop()
  await wire.close()
})

it('what is changed on its way back is not believed', async () => {
  const proxy = await losingProxy(shared.url, (_request, answer) => answer)
  await rewire(test, proxy.url)
  copy = await copyProfile(test)
  await test.as('officer')
  await takeIn(test, 2)
  expect((await sync(test)).phase).toBe('done')
  await putCopyBack(test, copy)
  expect(await declare(['0002'])).toMatchObject({ ok: true })
  const blocked = async () => (await sync(test)).blocked?.code
  /** Changes the answers to some requests. */
  const changed = (path: string, change: (said: Said) => void) => {
    proxy.meddle = (request, answer) => {
      if (!request.path.startsWith(path)) return answer
      const said = JSON.parse(answer.body.toString()) as Said
      change(said)
      return { ...answer, body: Buffer.from(JSON.stringify(said)) }
    }
  }
  const received = ({ entries }: Said) => entries.find(({ entry }) => entry.header.verb === 'received')!.entry
  changed('/v1/status', (said) => (said.receipt = null))
  expect(await blocked()).toBe('WRONG_SERVER')
  changed('/v1/journal', (said) => (received(said).header.officer = 'kẻ gian'))
  expect(await blocked()).toBe('JOURNAL_DIFFERS')
  // Of another journal, again and again.
  changed('/v1/journal', (said) => said.entries.forEach(({ entry }) => (entry.header.epoch = 99)))
  expect(await blocked()).toBe('JOURNAL_DIFFERS')
  changed('/v1/journal', (said) => (received(said).payload.register.facts.request = 'Kẻ gian viết'))
  await sync(test)
  const { lines } = await test.ok('dossiers.list', { view: 'all' })
  for (const { id } of lines)
    expect((await test.ok('dossiers.get', { id })).facts.request).not.toMatch(/gian/)
  await proxy.close()
})

/** As much of the answers as is changed. */
type Said = {
  receipt: unknown
  entries: {
    entry: {
      header: { verb: string; officer: string; epoch: number }
      payload: { register: { facts: { request: string } } }
    }
  }[]
}

it('without a line the mark beside the folder tells, and another register in the same folder is none of its business', async () => {
  const { counter } = test
  counter.markFile = markPath(test.folder)
  await takeIn(test, 1)
  copy = await copyProfile(test)
  await takeIn(test, 1, 10)
  leaveMark(counter)
  // Closed and opened again as it was, nothing is wrong.
  rmSync(await copyProfile(test), { recursive: true })
  expect((await test.ok('restoration.state', {})).restoration).toBeNull()
  await putCopyBack(test, copy)
  await test.as('officer')
  expect((await test.ok('restoration.state', {})).restoration).toMatchObject({
    state: 'behind',
    noticed: { by: 'mark' },
  })
  leaveMark(counter)
  expect(
    await test.call('receipts.issue', { intake: anIntake({ person: 30 }), draftId: null }),
  ).toMatchObject({
    error: { code: 'REGISTER_BEHIND' },
  })
  expect(await declare(['0002'], 'officer')).toMatchObject({
    data: { voided: [expect.stringMatching(/0002$/)] },
  })
  const [next] = await takeIn(test, 1, 31)
  expect((await noOf(next!)).slice(-4)).toBe('0003')
  leaveMark(counter)
  rmSync(await copyProfile(test), { recursive: true })
  expect((await test.ok('restoration.state', {})).restoration?.state).toBe('declared')

  const other = await openTestCounter(today())
  other.counter.markFile = counter.markFile
  rmSync(await copyProfile(other), { recursive: true })
  await other.as('officer')
  expect((await other.ok('restoration.state', {})).restoration).toBeNull()
  other.close()
  rmSync(counter.markFile)
})

it('whatever day it was, and wherever in it the copy was made', async () => {
  const people = await peopleOf(test)
  const act = fc.record({ which: fc.nat({ max: 5 }), who: fc.nat(), what: fc.nat(), seed: fc.nat() })
  const stretch = fc.array(act, { maxLength: 14 })
  const plan = fc.record({
    before: stretch,
    sentBefore: fc.boolean(),
    lost: stretch,
    lostIntakes: fc.nat({ max: 2 }),
    unsent: stretch,
    onCopy: stretch,
    copyIntakes: fc.nat({ max: 2 }),
    /** Said at once, or only when the shared system has shown it. */
    saidAtOnce: fc.boolean(),
    after: stretch,
  })
  let person = 100
  const ids: string[] = []
  const work = async (picks: { which: number; who: number; what: number; seed: number }[]) => {
    for (const { which, ...pick } of picks)
      await actAtRandom(test, people, ids.at(-1 - (which % ids.length))!, pick)
    await test.as('officer')
  }
  const take = async (many: number) => ids.push(...(await takeIn(test, many, (person += 9))))
  // One day after the other on the same counter: nothing to shrink, the seed says which they were.
  const seed = Number(process.env.QMC_SEED ?? Date.now() % 2 ** 31)
  console.log(`restored days, seed ${seed}`)
  for (const day of fc.sample(plan, { numRuns: 4, seed })) {
    await test.as('officer')
    await take(2)
    await work(day.before)
    if (day.sentBefore) await sync(test)
    const aside = await copyProfile(test)
    const known = [...ids]
    await take(day.lostIntakes)
    await work(day.lost)
    expect((await sync(test)).phase).toBe('done')
    const sent = new Map<string, { status: string; version: number; dueAt: string }>()
    for (const id of ids) sent.set(id, (await test.ok('dossiers.get', { id })).state)
    const held = await shared.db.selectFrom('entries').select('hash').orderBy('arrival').execute()
    await work(day.unsent)

    await putCopyBack(test, aside)
    rmSync(aside, { recursive: true })
    const gone = ids.slice(known.length)
    ids.splice(known.length)
    await test.as('officer')
    if (day.saidAtOnce) expect(await declare([])).toMatchObject({ ok: true })
    await take(day.copyIntakes)
    await work(day.onCopy)
    const first = await sync(test)
    if (day.saidAtOnce) expect(first.phase).toBe('done')
    else {
      expect(first.blocked?.code).toMatch(/^JOURNAL_/)
      expect(await declare([])).toMatchObject({ ok: true })
      expect((await sync(test)).phase).toBe('done')
    }
    ids.push(...gone)
    await expectSame()
    await expectNumbered()
    const there = await shared.db.selectFrom('entries').select('hash').orderBy('arrival').execute()
    expect(there.slice(0, held.length)).toEqual(held)
    const { report } = (await test.ok('restoration.state', {})).restoration!.merged!
    for (const [id, state] of sent) {
      const now = (await test.ok('dossiers.get', { id })).state
      // What had been done stands; what was written on the copy may have come on top.
      expect(now.version, JSON.stringify(report)).toBeGreaterThanOrEqual(state.version)
      if (now.version === state.version)
        expect(now).toMatchObject({ status: state.status, dueAt: state.dueAt })
    }
    await work(day.after)
    expect((await sync(test)).phase).toBe('done')
    await expectSame()
  }
})

import { beforeEach, expect, it } from 'vitest'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import type { TestCounter } from '../support/counter.ts'
import {
  entriesThere,
  journalOf,
  note,
  randomFile,
  rewire,
  type SharedSystem,
  scan,
  startSharedSystem,
  openEvening,
  sync,
  takeIn,
  today,
} from '../support/evening.ts'
import { losingProxy } from '../support/losing-proxy.ts'

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return evening.close
})

const timeline = async (id: string) =>
  (await test.ok('dossiers.get', { id })).timeline.map(({ verb, delivery }) => `${verb} ${delivery}`)
const lineOf = async (id: string) => {
  const { lines } = await test.ok('dossiers.list', { view: 'all' })
  return lines.find((line) => line.id === id)!.delivery
}

/** Entered wrongly at the other end: this station's numbers begin at 500. Put right by `{ first: 1 }`. */
const setRange = (first: number) => shared.db.updateTable('stations').set({ rangeFirst: first }).execute()

it('a refused intake holds up its own dossier alone, is a task with the reason, and goes once the cause is gone', async () => {
  const [good, bad] = (await takeIn(test, 2)) as [string, string]
  await setRange(2)
  await sync(test)
  expect(await timeline(good)).toEqual(['received refused'])
  expect(await timeline(bad)).toEqual(['received accepted'])

  // Behind the fence: a later act of the same dossier, and its file.
  await scan(test, good, randomFile(2_000))
  await scan(test, bad, randomFile(2_000))
  const state = await sync(test)
  expect(state).toMatchObject({ phase: 'done', left: { files: 0 } })
  expect(await timeline(good)).toEqual(['received refused', 'scanned sent'])
  expect(await timeline(bad)).toEqual(['received accepted', 'scanned accepted'])
  expect([await lineOf(good), await lineOf(bad)]).toEqual(['refused', 'accepted'])
  expect(await entriesThere(shared, good)).toEqual(['received refused', 'scanned fenced'])

  const [task, ...others] = await test.ok('sync.refusals', {})
  expect(others).toEqual([])
  expect(task).toMatchObject({ dossierId: good, code: 'NUMBER_OUT_OF_RANGE', waiting: 1, resendable: true })
  expect(task!.reason).toMatch(/dải số/)
  const closing = await test.ok('closings.today', {})
  expect(closing.open).toEqual([{ point: 'refused', count: 1 }])
  expect(closing.counts).toMatchObject({ takenIn: 2, sent: 2, accepted: 1, refused: 1, waiting: 0 })
  expect(closing.rows[0]).toMatchObject({ delivery: 'refused', reason: task!.reason })

  // Sent again in vain: still one task, now that of the last attempt.
  await test.ok('sync.resend', { epoch: task!.epoch, seq: task!.seq })
  await sync(test)
  expect(await test.ok('sync.refusals', {})).toMatchObject([{ code: 'NUMBER_OUT_OF_RANGE', waiting: 1 }])
  await setRange(1)
  const [again] = await test.ok('sync.refusals', {})
  await test.ok('sync.resend', { epoch: again!.epoch, seq: again!.seq })
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { files: 0 } })

  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await entriesThere(shared, good)).toEqual([
    'received superseded',
    'scanned accepted',
    'received superseded',
    'received accepted',
  ])
  expect(await lineOf(good)).toBe('accepted')
  expect((await test.ok('closings.today', {})).open).toEqual([])
  expect(
    await shared.db.selectFrom('files').select('completeAt').where('completeAt', 'is', null).execute(),
  ).toEqual([])
})

it('a correction stands in the place of the refused act; what waited follows', async () => {
  const [id] = (await takeIn(test, 1)) as [string]
  const { payload } = refusedIntake(id)
  const bad = note(test, { noun: 'dossier', entityId: 'd-bad', verb: 'received', scope: 'upstream', payload })
  const after = { dossierNo: payload.dossierNo, to: 'Hộ tịch' }
  note(test, { noun: 'dossier', entityId: 'd-bad', verb: 'handed-over', scope: 'upstream', payload: after })
  await sync(test)
  expect(await entriesThere(shared, 'd-bad')).toEqual(['received refused', 'handed-over fenced'])
  expect(await test.ok('sync.refusals', {})).toMatchObject([{ code: 'PHONE', resendable: false }])
  expect(await test.call('sync.resend', { epoch: bad.epoch, seq: bad.seq })).toMatchObject({
    error: { code: 'NOT_RESENDABLE' },
  })

  const facts = { ...payload.facts, applicant: { ...payload.facts.applicant, phone: '0912345678' } }
  note(test, {
    noun: 'dossier',
    entityId: 'd-bad',
    verb: 'corrected',
    scope: 'upstream',
    payload: { ...payload, facts, supersedes: { epoch: bad.epoch, seq: bad.seq } },
  })
  await sync(test)
  expect(await entriesThere(shared, 'd-bad')).toEqual([
    'received superseded',
    'handed-over accepted',
    'corrected accepted',
  ])
  expect(deliveries('d-bad')).toEqual(['superseded', 'accepted', 'accepted'])
})

it('the answer that lifts a fence may be lost: what waits is asked about again', async () => {
  await takeIn(test, 1)
  const { payload } = refusedIntake(journalOf(test).at(-1)!.entityId)
  const bad = note(test, { noun: 'dossier', entityId: 'd-bad', verb: 'received', scope: 'upstream', payload })
  const after = { dossierNo: payload.dossierNo, to: 'Hộ tịch' }
  note(test, { noun: 'dossier', entityId: 'd-bad', verb: 'handed-over', scope: 'upstream', payload: after })
  await sync(test)
  const facts = { ...payload.facts, applicant: { ...payload.facts.applicant, phone: '0912345678' } }
  const supersedes = { epoch: bad.epoch, seq: bad.seq }
  note(test, {
    noun: 'dossier',
    entityId: 'd-bad',
    verb: 'corrected',
    scope: 'upstream',
    payload: { ...payload, facts, supersedes },
  })
  let lost = false
  const proxy = await losingProxy(shared.url, ({ method }, answer) => {
    if (method !== 'POST' || lost) return answer
    lost = true
    return null
  })
  await rewire(test, proxy.url)
  await sync(test)
  expect(lost).toBe(true)
  expect(deliveries('d-bad')).toEqual(['superseded', 'accepted', 'accepted'])
  await proxy.close()
})

it('refuses the word of a server that cannot sign as the enrolled one, and believes nothing of it', async () => {
  await takeIn(test, 3)
  const other = await startSharedSystem()
  await rewire(test, other.url)
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'UNKNOWN_STATION' } })

  // It even lets the station in, and says yes to everything: the signature is another's.
  const station = await shared.db.selectFrom('stations').selectAll().executeTakeFirstOrThrow()
  await other.db.insertInto('stations').values(station).execute()
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'WRONG_SERVER' } })
  expect(deliveries()).toEqual([])
  expect((await test.ok('closings.today', {})).counts).toMatchObject({ waiting: 3, accepted: 0 })

  // One word changed on the way is found out as well.
  const proxy = await losingProxy(shared.url, ({ method }, answer) => {
    const body = answer.body.toString().replace('"result":"accepted"', '"result":"duplicate"')
    return method === 'POST' ? { ...answer, body: Buffer.from(body) } : answer
  })
  await rewire(test, proxy.url)
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'WRONG_SERVER' } })
  expect(deliveries()).toEqual([])
  await rewire(test, shared.url)
  expect(await sync(test)).toMatchObject({ phase: 'done' })
  await proxy.close()
  await other.close()
})

it('a login page in between is no shared system: it waits, and goes on when the page is gone', async () => {
  await takeIn(test, 1)
  const page = { 'content-type': 'text/html' }
  const proxy = await losingProxy(shared.url, () => ({
    status: 200,
    headers: page,
    body: Buffer.from('<html>'),
  }))
  await rewire(test, proxy.url)
  await test.ok('sync.start', {})
  await expect.poll(async () => (await test.ok('sync.state', {})).fault).toBe('STRANGE')
  expect(deliveries()).toEqual([])
  proxy.meddle = (_request, answer) => answer
  await loopOf(test.counter)!.ended
  expect(deliveries()).toEqual(['accepted'])
  await proxy.close()
})

it('a station that was retired stops and says so', async () => {
  await takeIn(test, 1)
  await shared.db.updateTable('stations').set({ retiredAt: today() }).execute()
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'STATION_RETIRED' } })
})

it('a register put back to an older copy does not go on writing over what the shared system holds', async () => {
  await takeIn(test, 1)
  await sync(test)
  const { register } = test.counter.open!
  const [last] = journalOf(test).slice(-1)
  // As after a copy was put back: the last entry never happened here.
  register.raw.exec(`DROP TRIGGER journal_no_delete;
    DELETE FROM sync_deliveries WHERE seq = ${last!.seq}; DELETE FROM journal_payloads WHERE seq = ${last!.seq};
    DELETE FROM journal WHERE seq = ${last!.seq}`)
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'JOURNAL_BEHIND' } })
  await test.as('officer')
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'JOURNAL_DIFFERS' } })
})

it('messages come down once, also when the shared system’s inbox begins anew', async () => {
  const post = async (title: string) => {
    const body = JSON.stringify({ title, text: 'Nội dung' })
    await shared.db
      .insertInto('inbox')
      .values({ agencyId: null, kind: 'message', at: today(), body })
      .execute()
  }
  for (let i = 0; i < 60; i++) await post(`Thông báo ${i}`)
  await sync(test)
  const titles = async () => {
    const { lines } = await test.ok('inbox.list', {})
    return lines.map(({ item, kind }) => (item?.kind === 'message' ? item.body.title : kind))
  }
  expect((await titles()).slice(0, 2)).toEqual(['Thông báo 59', 'Thông báo 58'])

  await shared.db.updateTable('serverFacts').set({ value: 'anew' }).where('key', '=', 'incarnation').execute()
  await shared.db.deleteFrom('inbox').where('id', '<=', 30).execute()
  await post('Thông báo mới')
  expect(await sync(test)).toMatchObject({ phase: 'done' })
  const { register } = test.counter.open!
  const kept = register.all(register.query.selectFrom('syncInbox').select('id'))
  expect((await titles())[0]).toBe('Thông báo mới')
  // 60 and the greeting at enrolment were here; one is new, none has gone.
  expect(kept).toHaveLength(62)
})

/* ---- */

/** The intake of a dossier with a telephone number that nobody has, under the next number. */
function refusedIntake(likeId: string) {
  const { register } = test.counter.open!
  const row = register.first(
    register.query
      .selectFrom('journalPayloads as p')
      .innerJoin('journal as j', (join) => join.onRef('j.epoch', '=', 'p.epoch').onRef('j.seq', '=', 'p.seq'))
      .select('p.payload')
      .where('j.entityId', '=', likeId),
  )!
  type Payload = { dossierNo: string; facts: { applicant: object } }
  const { dossierNo, facts } = JSON.parse(row.payload) as Payload
  return {
    payload: {
      dossierNo: dossierNo.replace('0001', '0002'),
      facts: { ...facts, applicant: { ...facts.applicant, phone: '12' } },
    },
  }
}

function deliveries(entityId?: string): string[] {
  const { register } = test.counter.open!
  const rows = register.query.selectFrom('syncDeliveries').selectAll().orderBy('epoch').orderBy('seq')
  return register.all(entityId ? rows.where('entityId', '=', entityId) : rows).map((row) => row.state)
}

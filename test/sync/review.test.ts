import { beforeEach, expect, it } from 'vitest'
import { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'
import type { TestCounter } from '../support/counter.ts'
import { correctionOf } from '../support/correction.ts'
import { entriesThere, openEvening, type SharedSystem, sync, takeIn, today } from '../support/evening.ts'
import { otherWriter } from '../support/other-writer.ts'

/* Two were at one dossier: both sides laid side by side, and what was decided stands on both sides alike. */

let shared: SharedSystem
let test: TestCounter
let id: string
beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  const [one] = await takeIn(test, 1)
  id = one!
  await sync(test)
  return evening.close
})

const reason = 'Đã gọi hỏi người nộp'
const there = () =>
  shared.db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const factsThere = async () => UpstreamFacts.parse(JSON.parse((await there()).facts!))
const version = async () => (await test.ok('dossiers.get', { id })).state.version
const correctRequest = async (request: string) => {
  const correction = await correctionOf(test, id, { request })
  await test.ok('receipts.correct', { dossierId: id, version: await version(), correction, reason })
}
const handOver = async () => {
  await test.as('administrator')
  const people = await test.ok('accounts.list', {})
  await test.as('officer')
  const toId = people.find((one) => one.role === 'specialist')!.id
  await test.ok('dossiers.handOver', { dossierId: id, version: await version(), toId, note: '' })
}
const onlyTask = async () => {
  const [task, ...more] = await test.ok('sync.refusals', {})
  expect(more).toEqual([])
  return task!
}
const reviewOf = async () => {
  const { epoch, seq } = await onlyTask()
  return test.ok('closings.review', { epoch, seq })
}
const settled = async () => {
  expect(await sync(test)).toMatchObject({ phase: 'done' })
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect((await test.ok('closings.today', {})).open).toEqual([])
}

it('field by field: one from there, one typed anew; then both sides tell the same, and nothing was overwritten unseen', async () => {
  await otherWriter(shared.db, id, today(), { change: { phone: '0988888888', name: 'Nguyễn Thị Khác' } })
  await correctRequest('Giám hộ cho cháu ngoại')
  await sync(test)
  expect(await onlyTask()).toMatchObject({ code: 'CONFLICT', remedy: 'review' })
  expect((await factsThere()).summary).not.toBe('Giám hộ cho cháu ngoại')

  // The line is gone by the time somebody has leisure: both sides are here.
  await shared.stop()
  const review = await reviewOf()
  expect(review.fields.map(({ field }) => field)).toEqual(['applicant.name', 'applicant.phone', 'summary'])
  expect(review.fields[1]).toMatchObject({ theirs: '0988888888', choice: 'applicant.phone' })
  expect(review.theirs?.acts.at(-1)).toMatchObject({
    verb: 'corrected',
    stationCode: 'M2',
    actor: 'Lò Thị Hai',
  })
  expect(review.ours.officerName).not.toBe('')
  const ours = String(review.fields[0]!.ours)
  const { epoch, seq } = review
  await test.ok('closings.settle', {
    ...{ epoch, seq, reason },
    version: review.version,
    repeat: false,
    chosen: { 'applicant.phone': '0988888888', summary: 'Giám hộ cho hai cháu' },
  })
  await shared.startAgain()
  await settled()

  const told = await factsThere()
  expect(told).toMatchObject({
    applicant: { name: ours, phone: '0988888888' },
    summary: 'Giám hộ cho hai cháu',
  })
  const { facts } = await test.ok('dossiers.get', { id })
  expect([facts.applicant.name, facts.applicant.phone, facts.request]).toEqual([
    told.applicant.name,
    told.applicant.phone,
    told.summary,
  ])
  // What was declined is kept there, and what stands in its place says why.
  const entries = await shared.db.selectFrom('entries').selectAll().where('entityId', '=', id).execute()
  expect(entries.find((entry) => entry.state === 'superseded')).toMatchObject({ verb: 'corrected' })
  expect(entries.filter((entry) => entry.payload?.includes(reason)).length).toBeGreaterThan(0)
})

it('an act is done again upon what stands there; what waited behind it follows', async () => {
  await otherWriter(shared.db, id, today(), { change: { phone: '0988888888' } })
  await handOver()
  await sync(test)
  await test.ok('dossiers.notify', {
    dossierId: id,
    version: await version(),
    by: 'phone',
    reached: true,
    note: '',
  })
  await sync(test)
  expect(await entriesThere(shared, id)).toEqual([
    'received accepted',
    'corrected accepted',
    'handed-over conflict',
    'notified fenced',
  ])
  const review = await reviewOf()
  expect(review).toMatchObject({ carriesFacts: false, canRepeat: true, waiting: 1 })
  const { epoch, seq } = review
  await test.ok('closings.settle', { epoch, seq, version: review.version, repeat: true, chosen: {}, reason })
  await settled()
  expect(await entriesThere(shared, id)).toContain('notified accepted')
  expect((await there()).status).toBe(4)
  // Nothing was chosen from there: what stands here was told, in so many words.
  const { facts } = await test.ok('dossiers.get', { id })
  expect((await factsThere()).applicant.phone).toBe(facts.applicant.phone)
})

it('an act that does not fit any more is let go; the dossier there stays as the other hand left it', async () => {
  await otherWriter(shared.db, id, today(), { status: 10 })
  await handOver()
  await sync(test)
  const { epoch, seq, canRepeat, version: seen } = await reviewOf()
  expect(canRepeat).toBe(false)
  const settle = { epoch, seq, version: seen, chosen: {}, reason }
  expect(await test.call('closings.settle', { ...settle, repeat: true })).toMatchObject({
    error: { code: 'NOT_REPEATABLE' },
  })
  await test.ok('closings.settle', { ...settle, repeat: false })
  await settled()
  expect((await there()).status).toBe(10)
})

it('changed there once more before the decision arrives: asked again, not overwritten', async () => {
  await otherWriter(shared.db, id, today(), { change: { phone: '0988888888' } })
  await correctRequest('Giám hộ cho cháu ngoại')
  await sync(test)
  const { epoch, seq, version: seen } = await reviewOf()
  await otherWriter(shared.db, id, today(), { change: { phone: '0977777777' } })
  await test.ok('closings.settle', {
    ...{ epoch, seq, reason, repeat: false },
    version: seen,
    chosen: { 'applicant.phone': '0988888888' },
  })
  await sync(test)
  const again = await reviewOf()
  expect(again.fields.find(({ field }) => field === 'applicant.phone')?.theirs).toBe('0977777777')
  expect((await factsThere()).applicant.phone).toBe('0977777777')
  await test.ok('closings.settle', {
    ...{ epoch: again.epoch, seq: again.seq, reason, repeat: false },
    version: again.version,
    chosen: { 'applicant.phone': '0977777777' },
  })
  await settled()
  expect((await factsThere()).applicant.phone).toBe('0977777777')
})

it('left with a word the day is safe; declined anew it is not', async () => {
  await otherWriter(shared.db, id, today(), { change: { phone: '0988888888' } })
  await handOver()
  await sync(test)
  expect((await test.ok('closings.today', {})).open).toEqual([{ point: 'refused', count: 1 }])
  await test.ok('closings.attend', { dossierId: id, note: 'Chờ máy 2 xác nhận sáng mai' })
  expect((await test.ok('closings.today', {})).open).toEqual([])
  await test.ok('dossiers.notify', {
    dossierId: id,
    version: await version(),
    by: 'phone',
    reached: true,
    note: '',
  })
  expect((await test.ok('closings.today', {})).open).toEqual([{ point: 'waiting', count: 1 }])
  await sync(test)
  // Another act waits there now: that was not looked at.
  expect((await test.ok('closings.today', {})).open).toEqual([{ point: 'refused', count: 1 }])
})

/* What comes down takes effect: with a real district, a real register and the loop between them. */
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { keepPart } from '../../db/tables/filing-files.ts'
import { postToInbox } from '../../district/inbox.ts'
import { keepFile } from '../../district/publish/keep-file.ts'
import { publishFiling } from '../../district/publish/publish-filing.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { TestCounter } from '../support/counter.ts'
import { COMMUNE } from '../support/counter.ts'
import {
  entriesThere,
  openEvening,
  randomFile,
  sha256,
  type SharedSystem,
  sync,
  takeIn,
  today,
} from '../support/evening.ts'
import { aSubmission } from '../support/filing.ts'
import { anIntake } from '../support/intake.ts'

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return evening.close
})

const to = { agencyId: COMMUNE.agencyId }
const now = () => today() as Instant
const file = (submission = aSubmission({ filedAt: now() })) => publishFiling(shared.db, to, submission, now())
/** The acts the shared system knows of; local ones are headers alone. */
const told = async (id: string) => (await entriesThere(shared, id)).filter((one) => !one.startsWith('filed'))
const queue = () => test.ok('filings.list', {})
const intake = () => anIntake({ channel: 'online', person: 7 })

it('a dossier filed online waits at the counter, is taken in under its own code, and the shared system has it', async () => {
  const { id, station } = await file()
  expect(station).not.toBeNull()
  await sync(test)
  await sync(test)
  const [line, ...others] = await queue()
  expect(others).toEqual([])
  expect(line).toMatchObject({
    id,
    dossierNo: 'H14.999.01-261120-7001',
    state: 'waiting',
    round: 1,
    elsewhere: false,
  })
  const { filing } = await test.ok('filings.get', { id })
  expect(filing.applicant.name).toBe('Bế Thị Ngân')

  // Not at the counter, not on paper, and not by a number of this station.
  expect(
    await test.call('receipts.issue', { intake: anIntake(), draftId: null, filingId: id }),
  ).toMatchObject({ error: { code: 'FILED_ONLINE' } })
  const issued = await test.ok('receipts.issue', { intake: intake(), draftId: null, filingId: id })
  expect(issued).toMatchObject({ dossierId: id, dossierNo: 'H14.999.01-261120-7001' })
  expect(await queue()).toEqual([])
  expect(
    await test.call('receipts.issue', {
      intake: intake(),
      draftId: null,
      filingId: id,
      sameOpenConfirmed: true,
    }),
  ).toMatchObject({ error: { code: 'FILING_DECIDED' } })
  const next = await test.ok('receipts.issue', { intake: anIntake({ person: 8 }), draftId: null })
  expect(next.dossierNo).toMatch(/-0001$/)

  const { facts } = await test.ok('dossiers.get', { id })
  expect(facts).toMatchObject({ channel: 'online', filedAt: filing.filedAt })
  await sync(test)
  expect(await told(id)).toEqual(['received accepted'])
  const there = await shared.db
    .selectFrom('dossiers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(there.facts!)).toMatchObject({ channel: 'online', filedAt: filing.filedAt })
  await expect(file(aSubmission({ filedAt: now(), request: 'khác' }))).rejects.toThrow('is a dossier already')
})

it('what is missing is asked for in writing, goes up, and the same code comes again to be taken in', async () => {
  const { id } = await file()
  await sync(test)
  const said = { id, kind: 'supplement' as const, items: ['Giấy chứng sinh'], reason: 'Tệp bị mờ' }
  expect(await test.call('filings.decline', { ...said, items: [] })).toMatchObject({
    error: { code: 'NOTHING_ASKED' },
  })
  const { about } = await test.ok('filings.decline', said)
  expect(await queue()).toEqual([])
  const [decided] = await test.ok('filings.list', { decided: true })
  expect(decided).toMatchObject({
    state: 'declined',
    decidedBy: 'Nguyễn Thị Đường',
    declined: { paperNo: '01/PBS-TTPVHCC', items: ['Giấy chứng sinh'] },
    delivery: 'saved',
  })
  const [paper] = await test.ok('papers.list', { about })
  expect(paper).toMatchObject({ kind: 'supplement' })
  // Not gone up yet: the day is not closed.
  expect((await test.ok('closings.today', {})).open).toEqual([{ point: 'waiting', count: 1 }])

  await sync(test)
  expect(await told(id)).toEqual(['intake-declined accepted'])
  expect((await test.ok('filings.list', { decided: true }))[0]).toMatchObject({ delivery: 'accepted' })
  expect((await test.ok('closings.today', {})).open).toEqual([])
  const again = await file(aSubmission({ filedAt: now(), request: 'Nộp lại, tệp rõ' }))
  expect(again).toMatchObject({ id, round: 2 })
  await sync(test)
  expect(await queue()).toMatchObject([{ id, round: 2, request: 'Nộp lại, tệp rõ' }])
  await test.ok('receipts.issue', { intake: intake(), draftId: null, filingId: id })
  await sync(test)
  expect(await told(id)).toEqual(['intake-declined accepted', 'received accepted'])
  const there = await shared.db
    .selectFrom('dossiers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(there).toMatchObject({ status: 2, applicantName: 'Nguyễn Thị Đường' })
})

it('a refusal for good ends it: the same code is not filed again, and nothing was taken in', async () => {
  const { id } = await file()
  await sync(test)
  await test.ok('filings.decline', {
    id,
    kind: 'refusal',
    items: [],
    reason: 'Không thuộc thẩm quyền của xã',
  })
  await sync(test)
  const there = await shared.db
    .selectFrom('dossiers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(there).toMatchObject({ status: 3, facts: null })
  expect((await test.ok('dossiers.counts', {})).all).toBe(0)
  await expect(file(aSubmission({ filedAt: now(), request: 'lần nữa' }))).rejects.toThrow(
    'is a dossier already',
  )
})

it('one station takes it in: another only knows of it; a code of a counter’s range is no portal’s', async () => {
  const submission = aSubmission({ filedAt: now() })
  await shared.db.updateTable('stations').set({ code: 'q9' }).execute()
  await file(submission)
  await shared.db
    .updateTable('stations')
    .set({ code: (await test.ok('sync.state', {})).link!.stationCode })
    .execute()
  await sync(test)
  expect(await queue()).toEqual([])
  expect((await test.ok('inbox.summary', {})).filings.waiting).toBe(0)
  // Given to this one after all: the same item says no more than that.
  const { id } = await file(submission)
  await sync(test)
  expect(await queue()).toMatchObject([{ id, round: 1 }])
  await expect(file(aSubmission({ sequence: 12 }))).rejects.toThrow('range of station')
})

it('an item takes effect once however often it is read; one that cannot be read holds nobody up and is tried again', async () => {
  await sync(test)
  const { id } = await file()
  // As a newer shared system would say it, and as none should.
  for (const [itemId, kind, body] of [
    ['strange-1', 'weather', '{"rain":true}'],
    ['wrong-1', 'message', '{"title":7}'],
  ] as const)
    await shared.db.insertInto('inbox').values({ agencyId: null, kind, at: now(), body, itemId }).execute()
  await postToInbox(shared.db, null, {
    kind: 'message',
    at: now(),
    body: { title: 'Sau mục lạ', text: 'đọc được' },
  })
  await sync(test)
  const { register } = test.counter.open!
  expect(await queue()).toMatchObject([{ id }])
  await test.as('administrator')
  const { lines } = await test.ok('inbox.list', {})
  expect(lines.filter((line) => line.fault).map((line) => line.fault)).toEqual(['BAD_SHAPE', 'UNKNOWN_KIND'])
  expect(lines[0]!.item).toMatchObject({ body: { title: 'Sau mục lạ' } })
  expect((await test.ok('inbox.summary', {})).faulty).toBe(2)
  expect(await test.ok('inbox.tryAgain', {})).toEqual({ applied: 0 })

  // The next version of the program can read it.
  register.raw
    .prepare(`UPDATE sync_inbox SET kind = 'message', item = ? WHERE item_hash = 'strange-1'`)
    .run(JSON.stringify({ kind: 'message', at: now(), body: { title: 'Thời tiết', text: 'mưa' } }))
  test.counter.runtime.version = '1'
  await loopOf(test.counter)?.stop()
  await sync(test)
  expect((await test.ok('inbox.summary', {})).faulty).toBe(1)

  // Read anew from the start: nothing twice, nothing gone, and it is said that less came.
  await test.as('officer')
  await test.ok('receipts.issue', { intake: intake(), draftId: null, filingId: id })
  const before = register.raw.prepare('SELECT count(*) AS n FROM sync_inbox').get()
  await shared.db.updateTable('serverFacts').set({ value: 'anew' }).where('key', '=', 'incarnation').execute()
  await shared.db.deleteFrom('inbox').where('kind', '=', 'online-dossier').execute()
  await sync(test)
  expect(register.raw.prepare('SELECT count(*) AS n FROM sync_inbox').get()).toEqual(before)
  expect((await test.ok('inbox.list', {})).shrunken).toMatchObject({ held: 5, read: 3 })
  expect((await test.ok('filings.list', { decided: true })).length).toBe(1)
  expect(await queue()).toEqual([])
})

it('a message is unread until each has read it, and who read it when stays here', async () => {
  await postToInbox(shared.db, null, { kind: 'message', at: now(), body: { title: 'Họp', text: '8 giờ' } })
  await sync(test)
  const unread = async () => (await test.ok('inbox.summary', {})).unread
  // The greeting at enrolment is one.
  expect(await unread()).toBe(2)
  const [line] = (await test.ok('inbox.list', {})).lines
  await test.ok('inbox.read', { id: line!.id })
  await test.ok('inbox.read', { id: line!.id })
  expect(await unread()).toBe(1)
  await test.as('leader')
  expect(await unread()).toBe(2)
  expect((await test.ok('inbox.list', {})).lines[0]).toMatchObject({
    unread: true,
    reads: [{ name: 'Nguyễn Thị Đường' }],
  })
  const read = test.counter
    .open!.register.raw.prepare(`SELECT scope FROM journal WHERE verb = 'message-read'`)
    .all()
  expect(read).toEqual([{ scope: 'local' }])
})

it('what a superior body tells of a dossier is on its page and a task, and moves nothing by itself', async () => {
  const [dossierId] = (await takeIn(test, 1)) as [string]
  const { dossierNo } = await test.ok('dossiers.get', { id: dossierId })
  await test.ok('dossiers.handUpward', {
    dossierId,
    version: 1,
    to: 'Sở Tư pháp',
    documentNo: '12/UBND',
    dueDay: null,
    note: '',
  })
  const result = { documentNo: '45/QĐ-STP', day: '2026-11-20' as never, issuedBy: 'Sở Tư pháp' }
  for (const no of [dossierNo, 'H14.999.01-261120-0999'])
    await postToInbox(shared.db, to.agencyId, {
      kind: 'dossier-status',
      at: now(),
      body: { dossierNo: no, status: 9, result },
    })
  await sync(test)
  const { state, timeline } = await test.ok('dossiers.get', { id: dossierId })
  expect(state.status).toBe('upward')
  expect(timeline.at(-1)).toMatchObject({ verb: 'upward-news', details: { news: { status: 9, result } } })
  expect((await test.ok('inbox.summary', {})).news).toMatchObject([
    { dossierId, dossierNo, news: { result } },
  ])
  await test.ok('dossiers.comeBack', { dossierId, version: state.version, documentNo: '45/QĐ-STP', note: '' })
  expect((await test.ok('inbox.summary', {})).news).toEqual([])
})

it('files of the submission come piece by piece, go on after a cut, and are here only when they are what was filed', async () => {
  const bytes = randomFile(700_000)
  const submission = aSubmission({ filedAt: now() })
  const sha = sha256(bytes)
  const [first, ...others] = submission.components
  const files = [{ sha256: sha, size: bytes.length, mime: 'application/pdf', name: 'to-khai.pdf' }]
  const { id } = await file({
    ...submission,
    components: [{ ...first!, files }, ...others.map((one) => ({ ...one, files: [] }))],
  })
  // Named and not there yet: nothing is held up by it.
  await sync(test)
  const listed = async () => (await test.ok('filings.files', { id }))[0]
  expect(await listed()).toMatchObject({ name: 'to-khai.pdf', component: first!.code, held: 0, here: false })
  expect(await test.call('filings.file', { id, sha256: sha })).toMatchObject({ error: { code: 'NOT_HERE' } })

  await keepFile(shared.db, join(shared.dataDir, 'files'), { agencyId: to.agencyId, bytes }, now())
  const { register } = test.counter.open!
  // A piece that came before a cut, spoilt: found out by the hash, fetched anew from its first byte.
  keepPart(register, { sha256: sha, offset: 0, bytes: new Uint8Array(1000) })
  await sync(test)
  expect(await listed()).toMatchObject({ held: 0, here: false })
  keepPart(register, { sha256: sha, offset: 0, bytes: bytes.subarray(0, 1000) })
  expect(await listed()).toMatchObject({ held: 1000 })
  await sync(test)
  expect(await listed()).toMatchObject({ held: bytes.length, here: true })
  const shown = await test.ok('filings.file', { id, sha256: sha })
  expect(Buffer.from(shown.bytes).equals(bytes)).toBe(true)
  expect(register.raw.prepare('SELECT count(*) AS n FROM filing_file_parts').get()).toEqual({ n: 0 })
})

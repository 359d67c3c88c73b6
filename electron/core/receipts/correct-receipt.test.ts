import { afterEach, beforeEach, expect, it } from 'vitest'
import { findApplicant } from '../../../db/tables/applicants.ts'
import { numbersOfDay } from '../../../db/tables/dossier-numbers.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { correctionOf } from '../../../test/support/correction.ts'
import { anIntake } from '../../../test/support/intake.ts'
import { UPSTREAM } from '../../common/dossiers/upstream.ts'
import type { Correction } from '../../common/receipts/correction.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { verifyJournal } from '../journal/verify-journal.ts'

let test: TestCounter
let id: string
const register = () => test.counter.open!.register

beforeEach(async () => {
  test = await openTestCounter() // Friday 20/11/2026, 09:00
  await test.as('officer')
  id = (await test.ok('receipts.issue', { intake: anIntake(), draftId: null })).dossierId
})
afterEach(() => test.close())

/** The facts as they are, as the form would hand them in; `change` is what the officer does. */
const correction = (change: Partial<Correction> = {}, of = id) => correctionOf(test, of, change)
const on = async (of = id) => ({
  dossierId: of,
  version: (await test.ok('dossiers.get', { id: of })).state.version,
})
const reason = 'Nhập nhầm, người nộp báo lại'
const person = async (change: object, of = id) => ({
  applicant: { ...(await correction({}, of)).applicant, ...change },
})

it('what was wrong is set right everywhere, with what stood before; the receipt has a second revision', async () => {
  const first = await test.ok('papers.make', { dossierId: id, kind: 'receipt' })
  const before = await correction()
  expect(await test.call('receipts.correct', { ...(await on()), correction: before, reason })).toMatchObject({
    error: { code: 'NO_CHANGES' },
  })
  const after = await correction({
    ...(await person({ name: 'Nguyễn Thị Đượng', phone: '0987654321' })),
    returnBy: 'post',
    returnAddress: 'Số 5, phố Mới',
    fee: 8000,
    sets: 2,
    priority: ['elderly'],
  })
  after.components[0]!.copies += 1
  await test.ok('receipts.correct', { ...(await on()), correction: after, reason })

  const { facts, state } = await test.ok('dossiers.get', { id })
  expect(facts).toMatchObject({
    applicant: { name: 'Nguyễn Thị Đượng', phone: '0987654321' },
    returnAddress: 'Số 5, phố Mới',
    fee: 8000,
    sets: 2,
  })
  expect(state.status).toBe('received')
  const act = findDossier(register(), id)!.actions.at(-1)!
  expect(act).toMatchObject({ kind: 'correct', reason, newDueAt: null })
  const changes = act.kind === 'correct' ? act.changes : []
  expect(changes).toContainEqual({ field: 'applicant.phone', before: '0912345678', after: '0987654321' })
  expect(changes.map((one) => one.field)).toEqual([
    'applicant.name',
    'applicant.phone',
    'priority',
    `components.${after.components[0]!.code}`,
    'sets',
    'returnBy',
    'returnAddress',
    'fee',
  ])

  // Lists, search and the register of people follow.
  const found = async (text: string) => (await test.ok('dossiers.list', { view: 'all', text })).lines.length
  expect([await found('0987654321'), await found('0912345678')]).toEqual([1, 0])
  const [known] = (await test.ok('applicants.find', { text: '0011900' })).applicants
  expect(known!.applicant).toMatchObject({ name: 'Nguyễn Thị Đượng', phone: '0987654321' })

  const entry = entriesOf(register(), id).at(-1)!
  const told = UPSTREAM.corrected.parse(JSON.parse(entry.payload!))
  expect([entry.verb, entry.scope, told.supersedes]).toEqual(['corrected', 'upstream', undefined])
  expect(told.facts).toMatchObject({ returnBy: 'post', fees: [{ amount: 8000 }] })
  expect(verifyJournal(register())).toBeNull()

  const slip = await test.ok('papers.print', { paperId: first.paperId })
  await test.ok('papers.confirm', { printId: slip.printId })
  const second = await test.ok('papers.make', { dossierId: id, kind: 'receipt' })
  const papers = await test.ok('papers.list', { about: id })
  expect(papers.map(({ id: paper, revision }) => [paper, revision])).toEqual([
    [second.paperId, 2],
    [first.paperId, 1],
  ])
  // The slip is in the citizen's hands already: this is its second copy, and says so.
  expect((await test.ok('papers.print', { paperId: second.paperId })).copyNo).toBe(2)
})

it('another channel: its own limit, counted from the moment of intake', async () => {
  // 60 days at the counter, 45 online.
  const { dossierId, dueAt } = await test.ok('receipts.issue', {
    intake: anIntake({ procedure: '1.013967', person: 5 }),
    draftId: null,
  })
  expect(dueAt).toBe('2027-01-19T10:00:00.000Z')
  test.setNow('2026-11-25T03:00:00.000Z')
  const { newDueAt } = await test.ok('receipts.correct', {
    ...(await on(dossierId)),
    correction: await correction({ channel: 'online' }, dossierId),
    reason,
  })
  expect(newDueAt).toBe('2027-01-04T10:00:00.000Z')
  const { state, facts } = await test.ok('dossiers.get', { id: dossierId })
  expect(state).toMatchObject({ dueAt: newDueAt, firstDueAt: newDueAt })
  expect(facts).toMatchObject({
    channel: 'online',
    limit: { amount: 45, unit: 'day' },
    receivedAt: '2026-11-20T02:00:00.000Z',
    dueAt: newDueAt,
  })
  const entry = entriesOf(register(), dossierId).at(-1)!
  expect(UPSTREAM.corrected.parse(JSON.parse(entry.payload!)).facts).toMatchObject({ dueAt: newDueAt })

  const closed = await test.ok('receipts.issue', {
    intake: anIntake({ procedure: '1.004222', person: 6 }),
    draftId: null,
  })
  expect(
    await test.call('receipts.correct', {
      ...(await on(closed.dossierId)),
      correction: await correction({ channel: 'post' }, closed.dossierId),
      reason,
    }),
  ).toMatchObject({ error: { code: 'CHANNEL_CLOSED' } })
})

it('the same questions as at intake: what would be refused, the same procedure open for that person', async () => {
  const odd = await correction(await person({ phone: '12' }))
  const refused = await test.call('receipts.correct', { ...(await on()), correction: odd, reason })
  expect(refused).toMatchObject({ error: { code: 'UPSTREAM_WOULD_REFUSE', details: { codes: ['PHONE'] } } })
  const other = await test.ok('receipts.issue', { intake: anIntake({ person: 9 }), draftId: null })
  const same = await correction(await person({ idNumber: anIntake({ person: 9 }).applicant.idNumber }))
  expect(await test.call('receipts.correct', { ...(await on()), correction: same, reason })).toMatchObject({
    error: { code: 'SAME_OPEN', details: { dossierNo: other.dossierNo } },
  })
  await test.ok('receipts.correct', { ...(await on()), correction: same, reason, sameOpenConfirmed: true })
})

it('a wrong number: the dossier goes to whom the right one belongs, nobody is left behind, nobody is lost', async () => {
  const applicantOf = (of = id) => findDossier(register(), of)!.applicantId
  const mistyped = applicantOf()
  // Only this dossier bore the mistyped number: the same person with another number.
  const renumbered = await correction(await person({ idNumber: '001190099999' }))
  await test.ok('receipts.correct', { ...(await on()), correction: renumbered, reason })
  expect(applicantOf()).toBe(mistyped)
  expect(findApplicant(register(), mistyped)!.idNumber).toBe('001190099999')

  // The number is somebody's: theirs it is, and what is known of them stays.
  const neighbour = anIntake({ person: 9, procedure: '1.004222' })
  neighbour.applicant = { ...neighbour.applicant, name: 'Lò Văn Chín', phone: '0900000009' }
  const theirs = await test.ok('receipts.issue', { intake: neighbour, draftId: null })
  const moved = await correction(
    await person({ idNumber: neighbour.applicant.idNumber, name: 'Lò Văn Chín' }),
  )
  await test.ok('receipts.correct', { ...(await on()), correction: moved, reason })
  expect(applicantOf()).toBe(applicantOf(theirs.dossierId))
  expect(findApplicant(register(), mistyped)).toBeUndefined()
  const [known] = (await test.ok('applicants.find', { text: '0900000009' })).applicants
  expect(known).toMatchObject({ dossiers: 2, applicant: { name: 'Lò Văn Chín', phone: '0900000009' } })

  // Two dossiers bear the number and one of them should not: the other keeps its person.
  const apart = await correction(await person({ idNumber: '001190088888' }))
  await test.ok('receipts.correct', { ...(await on()), correction: apart, reason })
  expect(applicantOf()).not.toBe(applicantOf(theirs.dossierId))
  expect(findApplicant(register(), applicantOf(theirs.dossierId))!.idNumber).toBe(
    neighbour.applicant.idNumber,
  )
})

it('made void: its number is nobody’s for ever, it is found, and no count has it', async () => {
  const { dossierNo } = await test.ok('dossiers.get', { id })
  expect(await test.call('receipts.void', { ...(await on()), reason, typed: '9999' })).toMatchObject({
    error: { code: 'NUMBER_DIFFERS' },
  })
  await test.ok('receipts.void', { ...(await on()), reason, typed: '0001' })
  expect(numbersOfDay(register(), '2026-11-20' as PlainDate)).toMatchObject([
    { dossierNo, state: 'void', dossierId: id },
  ])
  const next = await test.ok('receipts.issue', { intake: anIntake(), draftId: null })
  expect(next.dossierNo).toMatch(/-0002$/)
  const { lines } = await test.ok('dossiers.list', { view: 'all', text: dossierNo })
  expect(lines).toMatchObject([{ id, status: 'void', remaining: null }])
  const { possible } = await test.ok('dossiers.get', { id })
  expect(possible).toEqual([])
  expect((await test.ok('dossiers.counts', {})).today).toBe(1)
  expect((await test.ok('closings.today', {})).counts.takenIn).toBe(1)
  const entry = entriesOf(register(), id).at(-1)!
  expect(UPSTREAM.voided.parse(JSON.parse(entry.payload!))).toMatchObject({ dossierNo, reason })
  expect(
    await test.call('receipts.correct', {
      ...(await on()),
      correction: await correction({ sets: 3 }),
      reason,
    }),
  ).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  expect(verifyJournal(register())).toBeNull()
})

it('a signed new date is not moved by another channel', async () => {
  const { dossierId: slow } = await test.ok('receipts.issue', {
    intake: anIntake({ procedure: '1.013967', person: 5 }),
    draftId: null,
  })
  await test.as('specialist')
  const newDueAt = '2027-02-02T10:00:00.000Z' as Instant
  await test.ok('apologies.draft', {
    ...(await on(slow)),
    reason: 'Cần xác minh thêm',
    cause: 'complex-case',
    responsible: 'Hoàng Văn Chuyên',
    newDueAt,
  })
  await test.as('leader')
  await test.ok('apologies.signOff', await on(slow))
  await test.as('officer')
  const wanted = await correction({ channel: 'post' }, slow)
  const reply = await test.ok('receipts.correct', { ...(await on(slow)), correction: wanted, reason })
  expect(reply.newDueAt).toBeNull()
  const { state, facts } = await test.ok('dossiers.get', { id: slow })
  expect(state.dueAt).toBe(newDueAt)
  // The promise of the channel it really came by is what the receipt says.
  expect(facts.dueAt).toBe('2027-01-04T10:00:00.000Z')
})

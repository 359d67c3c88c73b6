import { afterEach, beforeEach, expect, test } from 'vitest'
import { numbersOfDay } from '../../../db/tables/dossier-numbers.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { draftsOf } from '../../../db/tables/drafts.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import { anIntake, seeded } from '../../../test/support/intake.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { UPSTREAM } from '../../common/dossiers/upstream.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { everythingBrought } from '../../common/receipts/rules.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'
import { verifyJournal } from '../journal/verify-journal.ts'

const DAY = '2026-11-20' as PlainDate // a Friday; the counter's clock shows 09:00
let counter: TestCounter
const register = () => counter.counter.open!.register

beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
})
afterEach(() => counter.close())

test('number, dossier, applicant and journal entry come together, the due moment over the weekend', async () => {
  const issued = await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })
  expect(issued.dossierNo).toBe('H14.999.01-261120-0001')
  // Three working days from Friday 20/11: Mon 23, Tue 24, Wed 25 (24/11 is not confirmed as a holiday).
  expect(issued.dueAt).toBe('2026-11-25T10:00:00.000Z')
  const dossier = findDossier(register(), issued.dossierId)!
  expect(reduceDossier(dossier.actions)).toMatchObject({ status: 'received', dueAt: issued.dueAt })
  expect(dossier.facts.applicant).toMatchObject({ name: 'Nguyễn Thị Đường', phone: '0912345678' })
  expect(numbersOfDay(register(), DAY)).toEqual([
    { dossierNo: issued.dossierNo, day: DAY, sequence: 1, state: 'issued', dossierId: issued.dossierId },
  ])
  const [entry] = entriesOf(register(), issued.dossierId)
  expect(entry).toMatchObject({
    noun: 'dossier',
    verb: 'received',
    scope: 'upstream',
    at: '2026-11-20T02:00:00.000Z',
  })
  const told = UPSTREAM.received.parse(JSON.parse(entry!.payload!))
  expect(told.facts).toMatchObject({ channel: 'counter', procedureCode: '1.004837', dueAt: issued.dueAt })
  expect(told.facts.components!.length).toBeGreaterThan(1)
  expect(verifyJournal(register())).toBeNull()
})

test('pressed twice with one command id: one dossier, the same answer; the next one has the next number', async () => {
  const id = newId()
  const input = { intake: anIntake(), draftId: null }
  const first = await counter.ok('receipts.issue', input, id)
  expect(await counter.ok('receipts.issue', input, id)).toEqual(first)
  expect(
    await counter.call('receipts.issue', { ...input, intake: anIntake({ person: 2 }) }, id),
  ).toMatchObject({
    error: { code: 'COMMAND_REUSED' },
  })
  const second = await counter.ok('receipts.issue', { intake: anIntake({ person: 2 }), draftId: null })
  expect(second.dossierNo).toBe('H14.999.01-261120-0002')
  expect(numbersOfDay(register(), DAY)).toHaveLength(2)
})

test('a refusal takes no number and leaves nothing behind', async () => {
  const components = everythingBrought(seeded('1.004837'), 'counter').map((one) => ({ ...one, originals: 0 }))
  expect(
    await counter.call('receipts.issue', { intake: anIntake({ components }), draftId: null }),
  ).toMatchObject({
    error: { code: 'COMPONENTS_MISSING', details: { codes: expect.arrayContaining([components[0]!.code]) } },
  })
  expect(
    await counter.call('receipts.issue', { intake: anIntake({ procedure: '1.000894' }), draftId: null }),
  ).toMatchObject({ error: { code: 'PROCEDURE_NOT_IN_FORCE' } })
  expect(
    await counter.call('receipts.issue', {
      intake: anIntake({ procedure: '2.000815', channel: 'online' }),
      draftId: null,
    }),
  ).toMatchObject({ error: { code: 'CHANNEL_CLOSED' } })
  expect(numbersOfDay(register(), DAY)).toEqual([])
  expect((await counter.ok('applicants.find', { text: '0011900' })).applicants).toEqual([])
  expect((await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })).dossierNo).toMatch(
    /-0001$/,
  )
})

test('the same person with the same procedure open is asked about, another procedure is not', async () => {
  const first = await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })
  const again = { intake: anIntake(), draftId: null }
  expect(await counter.call('receipts.issue', again)).toMatchObject({
    error: { code: 'SAME_OPEN', details: { dossierNo: first.dossierNo } },
  })
  await counter.ok('receipts.issue', { intake: anIntake({ procedure: '2.000884' }), draftId: null })
  await counter.ok('receipts.issue', { ...again, sameOpenConfirmed: true })
  const { applicants } = await counter.ok('applicants.find', { text: 'nguyen thi d' })
  expect(applicants).toHaveLength(1)
  expect(applicants[0]).toMatchObject({ dossiers: 3, open: [{}, {}, {}] })
})

test('people without an identity number stay apart unless the officer takes one up', async () => {
  const nobody = { ...anIntake().applicant, idNumber: '', phone: '0912 345 678' }
  const first = await counter.ok('receipts.issue', { intake: anIntake({ applicant: nobody }), draftId: null })
  await counter.ok('receipts.issue', { intake: anIntake({ applicant: nobody }), draftId: null })
  const known = (await counter.ok('applicants.find', { text: '+84 912' })).applicants
  expect(known).toHaveLength(2)
  const applicantId = findDossier(register(), first.dossierId)!.applicantId
  expect(
    await counter.call('receipts.issue', {
      intake: anIntake({ applicant: nobody, applicantId }),
      draftId: null,
    }),
  ).toMatchObject({ error: { code: 'SAME_OPEN' } })
})

test('somebody taken up is the same person when the name is written in another way of its own', async () => {
  const person = { ...anIntake().applicant, idNumber: '', name: "K'Brơi" }
  const first = await counter.ok('receipts.issue', { intake: anIntake({ applicant: person }), draftId: null })
  const applicantId = findDossier(register(), first.dossierId)!.applicantId
  for (const name of ['K’ Brơi', 'KBrơi', 'k broi', 'kbr']) {
    const { applicants } = await counter.ok('applicants.find', { text: name })
    expect(applicants, name).toMatchObject([{ id: applicantId }])
  }
  const again = anIntake({ applicant: { ...person, name: 'K’ Brơi' }, applicantId })
  expect(await counter.call('receipts.issue', { intake: again, draftId: null })).toMatchObject({
    error: { code: 'SAME_OPEN' },
  })
})

test('a clock behind the last entry is refused, one far from the server is asked about once a day', async () => {
  counter.setNow('2026-11-20T01:59:59.000Z')
  const input = { intake: anIntake(), draftId: null }
  expect(await counter.call('receipts.issue', input)).toMatchObject({ error: { code: 'CLOCK_BEHIND' } })

  putSetting(register(), 'server-time', {
    at: '2026-11-19T01:00:00.000Z',
    localAt: '2026-11-19T01:00:00.000Z',
  })
  counter.setNow('2026-11-20T02:00:00.000Z')
  expect(await counter.call('receipts.issue', input)).toMatchObject({ error: { code: 'CLOCK_UNSURE' } })
  await counter.ok('receipts.issue', { ...input, clockConfirmed: true })
  await counter.ok('receipts.issue', { intake: anIntake({ person: 1 }), draftId: null })
  counter.setNow('2026-11-23T02:00:00.000Z')
  expect(
    await counter.call('receipts.issue', { intake: anIntake({ person: 2 }), draftId: null }),
  ).toMatchObject({ error: { code: 'CLOCK_UNSURE' } })
  expect(entriesOf(register(), 'clock')).toMatchObject([{ verb: 'clock-confirmed', scope: 'local' }])
})

test('a clock put back is found out although its own sign-in was journaled last', async () => {
  await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })
  counter.setNow('2026-11-19T02:00:00.000Z')
  await counter.as('officer')
  const input = { intake: anIntake({ person: 1 }), draftId: null }
  expect(await counter.call('receipts.issue', input)).toMatchObject({ error: { code: 'CLOCK_BEHIND' } })
  counter.setNow('2026-11-20T02:00:01.000Z')
  await counter.ok('receipts.issue', input)
})

test('the number belongs to the day in Vietnam and to the range of the station', async () => {
  counter.setNow('2026-11-20T17:30:00.000Z') // half past midnight, Saturday
  const late = await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })
  expect(late.dossierNo).toBe('H14.999.01-261121-0001')
  putSetting(register(), 'station', { code: 'H14.999.01-3', index: 3, idleMinutes: 10 })
  const other = await counter.ok('receipts.issue', { intake: anIntake({ person: 3 }), draftId: null })
  expect(other.dossierNo).toBe('H14.999.01-261121-3001')
})

test('the last number of the range is issued, the one after it refused', async () => {
  register().raw.prepare('INSERT INTO day_numbers VALUES (?, 0, 998)').run(DAY)
  expect((await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })).dossierNo).toMatch(
    /-0999$/,
  )
  for (const person of [1, 2]) {
    expect(
      await counter.call('receipts.issue', { intake: anIntake({ person }), draftId: null }),
    ).toMatchObject({
      error: { code: 'NUMBERS_USED_UP' },
    })
  }
})

test('the draft goes with the dossier, and only the own one', async () => {
  const [mine, hers] = [newId(), newId()]
  await counter.ok('drafts.save', { id: mine, form: 'intake', content: { name: 'Nguyễn' } })
  await counter.ok('drafts.save', { id: mine, form: 'intake', content: { name: 'Nguyễn Thị' } })
  await counter.as('specialist')
  await counter.ok('drafts.save', { id: hers, form: 'intake', content: {} })
  expect(await counter.call('drafts.save', { id: mine, form: 'intake', content: {} })).toMatchObject({
    error: { code: 'NOT_YOURS' },
  })
  await counter.as('officer')
  const { drafts } = await counter.ok('drafts.list', { form: 'intake' })
  expect(drafts).toMatchObject([{ id: mine, content: { name: 'Nguyễn Thị' } }])
  expect(await counter.call('drafts.discard', { id: hers })).toMatchObject({ error: { code: 'NOT_YOURS' } })
  const entries = register().raw.prepare('SELECT count(*) AS n FROM journal').get()
  await counter.ok('drafts.save', { id: mine, form: 'intake', content: { name: 'x' } })
  expect(register().raw.prepare('SELECT count(*) AS n FROM journal').get()).toEqual(entries)

  await counter.ok('receipts.issue', { intake: anIntake(), draftId: hers })
  await counter.ok('receipts.issue', { intake: anIntake({ person: 5 }), draftId: mine })
  expect((await counter.ok('drafts.list', { form: 'intake' })).drafts).toEqual([])
  expect(register().raw.prepare('SELECT id FROM drafts').all()).toEqual([{ id: hers }])
})

test('only a counter officer takes dossiers in', async () => {
  await counter.as('leader')
  expect(await counter.call('receipts.issue', { intake: anIntake(), draftId: null })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
  expect(draftsOf(register(), 'nobody', 'intake')).toEqual([])
})

test('what the shared system would refuse is asked about before a number is taken, and may be taken in all the same', async () => {
  const intake = anIntake({ person: 77 })
  const odd = { ...intake, applicant: { ...intake.applicant, phone: '12345', email: 'khong-phai-thu' } }
  expect(await counter.call('receipts.issue', { intake: odd, draftId: null })).toMatchObject({
    error: { code: 'UPSTREAM_WOULD_REFUSE', details: { codes: ['PHONE', 'EMAIL'] } },
  })
  const { dossierNo } = await counter.ok('receipts.issue', {
    intake: odd,
    draftId: null,
    refusalConfirmed: true,
  })
  expect(dossierNo).toMatch(/-0001$/)
})

test('an organisation’s kind is asked for, since the national portal wants it; it is told as it was said', async () => {
  const { applicant } = anIntake()
  const organisation = {
    ...applicant,
    kind: 'organisation',
    idKind: 'organisation',
    idNumber: '0101234567',
  } as const
  const issue = (more: object, refusalConfirmed = false) =>
    counter.call('receipts.issue', {
      intake: anIntake({ applicant: { ...organisation, ...more } }),
      draftId: null,
      refusalConfirmed,
      sameOpenConfirmed: true,
    })
  const told = async (more: object, confirmed = false) => {
    const reply = await issue(more, confirmed)
    if (!reply.ok) return reply.error
    const entry = entriesOf(register(), reply.data.dossierId).at(-1)!
    return UPSTREAM.received.parse(JSON.parse(entry.payload!)).facts.applicant.kind
  }
  expect(await told({})).toMatchObject({
    code: 'UPSTREAM_WOULD_REFUSE',
    details: { codes: ['ORGANISATION_KIND'] },
  })
  // Nobody could say: nothing is made of it.
  expect(await told({}, true)).toBe('organisation')
  expect(await told({ organisationKind: 'state' })).toBe('state')
})

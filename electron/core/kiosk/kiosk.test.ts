import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { giveBack, makeReady } from '../../../test/support/give-result.ts'
import { anIntake } from '../../../test/support/intake.ts'
import { contract } from '../../common/contract.ts'
import { citizenApi } from '../../common/kiosk/citizen-api.ts'
import type { ServiceAnswers } from '../../common/satisfaction/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { answerCitizen } from './answer-citizen.ts'
import { showRating } from './shown-rating.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter('2026-11-20T02:00:00.000Z')
  await counter.as('officer')
})
afterEach(() => counter.close())

const asCitizen = (name: string, input: unknown = {}) => answerCitizen(counter.counter, { name, input })
const lookUp = (typed: string, phone: string | null = null) => asCitizen('lookUp', { typed, phone })
const refusal = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) })
const NAME = 'Nguyễn Thị Đường'
const PHONE = '5678'

async function takenIn(person = 1) {
  const intake = anIntake({ person })
  const taken = await counter.ok('receipts.issue', { intake, draftId: null, clockConfirmed: true })
  return { ...taken, idNumber: intake.applicant.idNumber as string, code: intake.procedureCode }
}

test('every call of the officer is refused here, and so is whatever no table knows', async () => {
  const officers = Object.entries(contract).flatMap(([noun, calls]) =>
    Object.keys(calls).map((verb) => `${noun}.${verb}`),
  )
  expect(officers.length).toBeGreaterThan(100)
  for (const name of [...officers, '__proto__', 'constructor', 'toString', '', 'lookUp.x'])
    expect(asCitizen(name), name).toEqual(refusal('BAD_INPUT'))
  for (const message of [null, 5, 'state', {}, { name: 5 }])
    expect(answerCitizen(counter.counter, message)).toEqual(refusal('BAD_INPUT'))
})

test('a dossier is told to whoever has its slip or knows the telephone, and of it nothing personal', async () => {
  const { dossierNo, idNumber, code } = await takenIn()
  const answer = {
    ok: true,
    data: {
      status: 'received',
      dueDay: '2026-11-25',
      reappointed: false,
      overdue: false,
      returnBy: 'counter',
    },
  }
  expect(lookUp(dossierNo, PHONE)).toEqual(answer)
  // As a scanner types it: what follows may be mangled.
  expect(
    lookUp(`${dossierNo}|${code}|${idNumber}|Gi?y ti?p nh?n|Qu?y|20261120090000|20261125170000`),
  ).toEqual(answer)
  expect(JSON.stringify(answer)).not.toContain(NAME)
})

test('behind its day it says so; with the new date of a letter it says that this is another one', async () => {
  const { dossierId, dossierNo } = await takenIn()
  counter.setNow('2026-11-26T02:00:00.000Z')
  expect(lookUp(dossierNo, PHONE)).toMatchObject({ data: { overdue: true, reappointed: false } })
  const on = () => counter.on(dossierId)
  await counter.ok('apologies.draft', {
    ...(await on()),
    ...{ reason: 'Chờ xác minh', cause: 'staff', responsible: 'Tổ công tác số 2' },
    newDueAt: '2026-12-01T10:00:00.000Z' as Instant,
  })
  await counter.as('leader')
  await counter.ok('apologies.signOff', await on())
  expect(lookUp(dossierNo, PHONE)).toMatchObject({
    data: { dueDay: '2026-12-01', overdue: false, reappointed: true },
  })
})

test('an unknown number and digits that do not fit are told alike; half a slip proves nothing', async () => {
  const { dossierNo, idNumber, code } = await takenIn()
  const other = dossierNo.replace(/\d{4}$/, '0999')
  for (const reply of [lookUp(dossierNo, '0000'), lookUp(other, PHONE), lookUp(`${dossierNo}|${code}||`)])
    expect(reply).toEqual({ ok: false, error: { code: 'NO_MATCH' } })
  counter.setNow('2026-11-20T02:01:01.000Z')
  for (const [typed, phone] of [
    [dossierNo, null],
    [`${dossierNo}|${code}|${idNumber.slice(0, 11)}`, null],
    [`${dossierNo}|9.999999|${idNumber}`, null],
  ] as const)
    expect(lookUp(typed, phone)).toEqual(refusal('NO_MATCH'))
  expect(lookUp('không phải mã', PHONE)).toEqual(refusal('NOT_A_NUMBER'))
  expect(asCitizen('lookUp', { typed: dossierNo, phone: '912345678' })).toEqual(refusal('BAD_INPUT'))
})

test('a dossier without a telephone or identity is not told by leaving them out', async () => {
  const { dossierNo, code } = await takenIn()
  counter.counter
    .open!.register.raw.prepare(
      "UPDATE dossiers SET facts = json_set(facts, '$.applicant.phone', NULL, '$.applicant.idNumber', NULL)",
    )
    .run()
  for (const typed of [dossierNo, `${dossierNo}|${code}||`])
    for (const phone of [null, '', PHONE]) {
      // Past the minute's limit, and the number's.
      counter.setNow(new Date(Date.parse(counter.counter.clock()) + 3_600_000).toISOString())
      expect(lookUp(typed, phone)).toEqual(refusal('NO_MATCH'))
    }
})

test('guesses are limited by the number and by the minute, and a right answer does not wait behind others', async () => {
  const { dossierNo } = await takenIn(1)
  const { dossierNo: second } = await takenIn(2)
  for (let guess = 0; guess < 5; guess += 1)
    expect(lookUp(dossierNo, `000${guess}`)).toEqual(refusal('NO_MATCH'))
  // From now on even the right digits have to wait for this number, an hour from the first guess.
  expect(lookUp(dossierNo, PHONE)).toEqual(refusal('WAIT'))
  expect(lookUp(dossierNo, PHONE)).toMatchObject({ error: { details: { seconds: 3600 } } })
  expect(lookUp(second, PHONE)).toMatchObject({ ok: true })
  expect(lookUp(second, '0000')).toEqual(refusal('NO_MATCH'))
  // Six in the minute: nobody, whatever number.
  expect(lookUp(second, PHONE)).toMatchObject({ error: { code: 'WAIT', details: { seconds: 60 } } })
  counter.setNow('2026-11-20T02:01:00.000Z')
  expect(lookUp(second, PHONE)).toMatchObject({ ok: true })
  expect(lookUp(dossierNo, PHONE)).toMatchObject({ error: { details: { seconds: 3540 } } })
  counter.setNow('2026-11-20T03:00:00.000Z')
  expect(lookUp(dossierNo, PHONE)).toMatchObject({ ok: true })
})

test('it answers behind a locked screen, and says that the counter is closed before the register is open', async () => {
  const { dossierNo } = await takenIn()
  await counter.ok('session.lock', {})
  expect(asCitizen('state')).toMatchObject({ data: { open: true, prefix: 'H14.999.01-' } })
  expect(lookUp(dossierNo, PHONE)).toMatchObject({ ok: true })
  const { open } = counter.counter
  counter.counter.open = null
  expect(asCitizen('state')).toEqual({
    ok: true,
    data: { open: false, office: '', prefix: '', rating: false },
  })
  for (const name of Object.keys(citizenApi).filter((one) => one !== 'state' && one !== 'setRatingAside'))
    expect(['CLOSED', 'BAD_INPUT']).toContain((asCitizen(name) as { error: { code: string } }).error.code)
  expect(lookUp(dossierNo, PHONE)).toEqual(refusal('CLOSED'))
  counter.counter.open = open
})

test('only what is in force is shown, in the words of the wall', async () => {
  const { data } = asCitizen('procedures') as { data: { code: string }[] }
  const { lines } = await counter.ok('procedures.list', {})
  expect(data.map((one) => one.code)).toEqual(lines.filter((one) => one.inForce).map((one) => one.code))
  expect(asCitizen('procedure', { code: '1.004837' })).toMatchObject({ data: { steps: [] } })
  expect(asCitizen('procedure', { code: lines.find((one) => !one.inForce)!.code })).toEqual(
    refusal('NOT_FOUND'),
  )
})

test('it rates what the officer put on it, once; set aside, the officer can ask again', async () => {
  const service: ServiceAnswers = { 1: 2, 2: 2, 3: 2, 4: 2, 6: 2, 7: 2 }
  expect(asCitizen('rate', { service, office: null })).toEqual(refusal('NOT_ASKED'))
  const { dossierId } = await takenIn()
  await makeReady(counter, dossierId)
  await giveBack(counter, dossierId)
  const { ticket } = await counter.ok('satisfaction.ask', { dossierId, how: 'screen' })
  showRating(counter.counter, ticket!)
  expect(asCitizen('state')).toMatchObject({ data: { rating: true } })
  expect(JSON.stringify(asCitizen('state'))).not.toContain(ticket)
  asCitizen('setRatingAside')
  expect(asCitizen('rate', { service, office: null })).toEqual(refusal('NOT_ASKED'))
  showRating(counter.counter, ticket!)
  expect(asCitizen('rate', { service, office: null })).toEqual({ ok: true, data: {} })
  expect(asCitizen('rate', { service, office: null })).toEqual(refusal('NOT_ASKED'))
  const month = '2026-11' as never
  expect((await counter.ok('satisfaction.results', { from: month, to: month })).all.ratings).toBe(1)
})

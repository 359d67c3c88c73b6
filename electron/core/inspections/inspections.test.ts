import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { note } from '../../../test/support/evening.ts'
import { makeReady } from '../../../test/support/give-result.ts'
import { takenIn } from '../../../test/support/intake.ts'
import { WHY_LATE } from '../../../test/support/whole-life.ts'
import type { ClockTime, Instant, PlainDate } from '../../common/time/model.ts'
import { getCalendar } from '../../../db/tables/calendar.ts'
import { calendarThen } from './calendar-then.ts'

/* Dossiers of putDossier are taken in on 20/11 and due on 25/11/2026. */
const LATE = '2026-11-27T02:00:00.000Z'
const NOVEMBER = { from: '2026-11-01' as PlainDate, to: '2026-11-30' as PlainDate }
const size = { by: 'number', value: 100 } as const
const drawn = { period: NOVEMBER, seed: '271126', size }
const no = (n: number) => `H14.999.01-261120-000${n}`

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('officer')
})
afterEach(() => test.close())

const start = async () => (await test.ok('inspections.start', drawn)).id
const checksOf = async (id: string, dossierId: string) =>
  Object.fromEntries(
    (await test.ok('inspections.dossier', { id, dossierId })).checks.map((one) => [one.check, one]),
  )
/** Everything as the register says; what it cannot tell is fine by the inspector's word. */
async function answerAll(id: string): Promise<void> {
  const { dossiers } = await test.ok('inspections.get', { id })
  for (const { dossierId } of dossiers) {
    const { checks } = await test.ok('inspections.dossier', { id, dossierId })
    const answers = checks.map(({ check, finding }) =>
      finding === 'look'
        ? { check, verdict: 'fine' as const, note: 'đã xem bản giấy' }
        : { check, verdict: finding, note: '' },
    )
    await test.ok('inspections.answer', { id, dossierId, answers })
  }
}

it('says of a late dossier what is missing, and of one in time that nothing is', async () => {
  const late = putDossier(test, no(1))
  const fine = putDossier(test, no(2), { dueAt: '2026-12-25T10:00:00.000Z' as never })
  test.setNow(LATE)
  await test.as('leader')
  const id = await start()
  const found = await checksOf(id, late)
  expect(found['apology']).toMatchObject({ finding: 'fault', says: 'apology-missing' })
  expect(found['cause']).toMatchObject({ finding: 'fault', says: 'cause-missing' })
  expect(found['supplement-once']).toMatchObject({ finding: 'fine', says: 'nothing-asked' })
  expect(await checksOf(id, fine)).toMatchObject({
    apology: { finding: 'none', says: 'not-late' },
    // Promised a month later than its limit says.
    'due-date': {
      finding: 'fault',
      says: 'due-differs',
      moments: ['2026-12-25T10:00:00.000Z', expect.any(String)],
    },
  })
})

it.each([
  ['2026-11-24T08:00:00.000Z', 'fine', 'apology-in-time'],
  // On the very day of the promise, before its hour.
  ['2026-11-25T01:00:00.000Z', 'look', 'apology-short-notice'],
  ['2026-11-26T01:00:00.000Z', 'fault', 'apology-too-late'],
])('an apology signed at %s for a promise of 25/11: %s', async (signedAt, finding, says) => {
  const dossierId = putDossier(test, no(1))
  const on = () => test.on(dossierId)
  test.setNow(signedAt)
  await test.as('specialist')
  const newDueAt = '2026-11-30T10:00:00.000Z' as Instant
  const why = { reason: 'Cần xác minh', cause: 'complex-case', responsible: 'Hoàng Văn Chuyên' } as const
  await test.ok('apologies.draft', { ...(await on()), ...why, newDueAt })
  await test.as('leader')
  await test.ok('apologies.signOff', await on())
  test.setNow(LATE)
  await test.as('leader')
  expect((await checksOf(await start(), dossierId))['apology']).toMatchObject({ finding, says })
})

it('keeps what was found when the sample was drawn, whatever is done afterwards', async () => {
  const dossierId = putDossier(test, no(1))
  test.setNow(LATE)
  await test.as('leader')
  const id = await start()
  await test.as('officer')
  const { version } = (await test.ok('dossiers.get', { id: dossierId })).state
  await test.ok('lateness.explain', { dossierId, version, explanation: WHY_LATE })
  await test.as('leader')
  expect((await checksOf(id, dossierId))['cause']).toMatchObject({ says: 'cause-missing' })
  const again = await start()
  expect((await checksOf(again, dossierId))['cause']).toMatchObject({ finding: 'fine', says: 'cause-given' })
})

it('draws the same dossiers for the same number, and others for another', async () => {
  for (let n = 1; n <= 9; n++) putDossier(test, no(n))
  await test.as('leader')
  const draw = async (seed: string) => {
    const { id } = await test.ok('inspections.start', { ...drawn, seed, size: { by: 'number', value: 3 } })
    const { dossiers, fields } = await test.ok('inspections.get', { id })
    expect(fields).toEqual([{ field: dossiers[0]!.field, of: 9, taken: 3 }])
    return dossiers.map(({ dossierNo }) => dossierNo)
  }
  const one = await draw('1')
  expect(await draw('1')).toEqual(one)
  expect(new Set([one.join(), (await draw('2')).join(), (await draw('3')).join()]).size).toBeGreaterThan(1)
})

describe('what the inspector says', () => {
  it('needs a word where it is not what the register says, and takes the place of what was said before', async () => {
    const dossierId = putDossier(test, no(1))
    test.setNow(LATE)
    await test.as('leader')
    const id = await start()
    const on = { id, dossierId }
    const say = (verdict: 'fine' | 'fault' | 'none', note = '') =>
      test.call('inspections.answer', { ...on, answers: [{ check: 'apology', verdict, note }] })
    expect(await say('fine')).toMatchObject({ error: { code: 'NOTE_MISSING' } })
    expect(await say('fine', 'có thư giấy')).toMatchObject({ ok: true })
    expect((await checksOf(id, dossierId))['apology']?.answer).toMatchObject({
      verdict: 'fine',
      note: 'có thư giấy',
      by: 'Trần Văn Chủ',
    })
    expect(await say('fault')).toMatchObject({ ok: true })
    expect((await checksOf(id, dossierId))['apology']?.answer).toMatchObject({ verdict: 'fault', note: '' })
    expect(
      await test.call('inspections.answer', { ...on, dossierId: 'x', answers: [] as never }),
    ).toMatchObject({
      ok: false,
    })
  })

  it('is for the leader and the administrator', async () => {
    for (const role of ['officer', 'specialist', 'head'] as const) {
      await test.as(role)
      expect(await test.call('inspections.list', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
    }
  })
})

it('is closed once everything is answered and the journal walked; its report has a number and names the faults', async () => {
  putDossier(test, no(1))
  test.setNow(LATE)
  await test.as('leader')
  const id = await start()
  const close = () => test.call('inspections.close', { id, conclusion: 'Cần xin lỗi đúng hạn.' })
  expect(await close()).toMatchObject({ error: { code: 'UNANSWERED', details: { count: 1 } } })
  await answerAll(id)
  expect(await close()).toMatchObject({ error: { code: 'JOURNAL_UNCHECKED' } })
  expect(await test.ok('inspections.verify', { id })).toEqual({ whole: true })
  const measure = {
    fault: 'Không có thư xin lỗi',
    measure: 'Nhắc trước hạn hai ngày',
    person: 'Hoàng Văn Chuyên',
    until: '2026-12-15' as PlainDate,
  }
  const { measureId } = await test.ok('inspections.putMeasure', { id, measureId: null, measure })
  await test.ok('inspections.putMeasure', {
    id,
    measureId,
    measure: { ...measure, person: 'Nông Thị Trưởng' },
  })
  expect(await test.call('inspections.makeReport', { id })).toMatchObject({ error: { code: 'NOT_CLOSED' } })
  expect(await close()).toMatchObject({ ok: true })
  for (const reply of [
    await close(),
    await test.call('inspections.verify', { id }),
    await test.call('inspections.putMeasure', { id, measureId: null, measure }),
    await test.call('inspections.dropMeasure', { id, measureId }),
  ])
    expect(reply).toMatchObject({ error: { code: 'CLOSED' } })
  const { paperId } = await test.ok('inspections.makeReport', { id })
  // Made again it is the same paper.
  expect(await test.ok('inspections.makeReport', { id })).toEqual({ paperId })
  const { pdf } = await test.ok('papers.read', { paperId })
  expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
    kind: 'inspection-report',
    paperNo: '01/BC-TKT',
    seed: drawn.seed,
    faults: expect.arrayContaining([expect.objectContaining({ dossierNo: no(1), says: 'apology-missing' })]),
    measures: [{ person: 'Nông Thị Trưởng' }],
    journal: { fault: null },
  })
  await test.as('officer')
  expect(await test.call('papers.read', { paperId })).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

it('names the first entry of a journal that was changed, with its day and who wrote it', async () => {
  putDossier(test, no(1))
  await test.as('leader')
  const id = await start()
  const { register } = test.counter.open!
  const spoilt = register.raw
    .prepare("SELECT epoch, seq, at FROM journal WHERE verb = 'signed-in' LIMIT 1")
    .get() as {
    epoch: number
    seq: number
    at: string
  }
  register.raw.exec(`DROP TRIGGER journal_no_update; UPDATE journal SET verb = 'x' WHERE seq = ${spoilt.seq}`)
  expect(await test.ok('inspections.verify', { id })).toEqual({ whole: false })
  const { journal } = await test.ok('inspections.get', { id })
  expect(journal?.fault).toMatchObject({
    ...spoilt,
    fault: 'header-changed',
    officerName: 'Nguyễn Thị Đường',
  })
  expect(journal?.entries).toBe(spoilt.seq - 1)
  expect(await test.ok('inspections.verification', {})).toBeNull()
})

it('counts a due date by the calendar of the day of intake, whatever was changed since', async () => {
  const { register } = test.counter.open!
  const { dossierId } = await takenIn(test, { procedure: '1.004837' })
  const then = getCalendar(register)
  await test.as('administrator')
  // A holiday among the days that were counted, other hours, and the day of intake counts from now on.
  const holiday = {
    day: '2026-11-24' as PlainDate,
    kind: 'holiday' as const,
    name: 'Ngày nghỉ mới',
    source: 'thử',
    confirmed: true,
  }
  await test.ok('calendar.editDays', { version: then.version, put: [holiday], remove: [] })
  // A notice from above that waits for somebody to choose changes nothing yet.
  note(test, {
    ...{ noun: 'calendar', entityId: 'calendar', verb: 'notice-waits', scope: 'local' },
    payload: { version: '2026-2', days: [] },
  })
  const noon = [{ from: '07:00' as ClockTime, to: '12:00' as ClockTime }]
  const { calendar, rules } = await test.ok('calendar.get', {})
  await test.ok('calendar.setHours', {
    version: calendar.version,
    workingHours: { ...calendar.workingHours, 2: noon, 3: noon, 4: noon },
  })
  test.setNow('2026-11-20T03:00:00.000Z')
  await test.ok('calendar.setRules', { rules: { ...rules, intakeDay: 'counted' } })
  expect(calendarThen(register, then.version)).toEqual(then)
  expect(calendarThen(register, then.version + 1)?.days).toContainEqual(holiday)
  expect(calendarThen(register, 999)).toBeNull()
  const id = await start()
  expect((await checksOf(id, dossierId))['due-date']).toMatchObject({
    finding: 'fine',
    says: 'due-as-counted',
  })
})

it('refuses a period without dossiers and a sample that nobody could look through', async () => {
  await test.as('administrator')
  expect(await test.call('inspections.start', drawn)).toMatchObject({ error: { code: 'NOTHING_THERE' } })
  expect(await test.ok('inspections.plan', drawn)).toEqual({ fields: [], total: 0 })
})

it('takes a dossier that came before the period and ended in it', async () => {
  const dossierId = putDossier(test, no(1))
  test.setNow('2026-11-24T02:00:00.000Z')
  await makeReady(test, dossierId)
  await test.as('leader')
  const ended = { from: '2026-11-24' as PlainDate, to: '2026-11-24' as PlainDate }
  expect((await test.ok('inspections.plan', { ...drawn, period: ended })).total).toBe(1)
  const before = { from: '2026-11-21' as PlainDate, to: '2026-11-23' as PlainDate }
  expect((await test.ok('inspections.plan', { ...drawn, period: before })).total).toBe(0)
})

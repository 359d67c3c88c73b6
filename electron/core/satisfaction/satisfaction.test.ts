import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { giveBack, makeReady } from '../../../test/support/give-result.ts'
import { takenIn } from '../../../test/support/intake.ts'
import type { InputOf } from '../../common/contract.ts'
import { PaperRecord } from '../../common/papers/model.ts'
import type { Month, ServiceAnswers } from '../../common/satisfaction/model.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
})
afterEach(() => counter.close())

const NOVEMBER = '2026-11' as Month
const GUARDIAN = '1.004837'
const service = (points: 0 | 1 | 2): ServiceAnswers => ({
  1: points,
  2: points,
  3: points,
  4: points,
  6: points,
  7: points,
})
const office = { 5: 2, 6: 2, 8: 1, 9: 0 } as const

let people = 0
async function received() {
  people += 1
  return (await takenIn(counter, { person: people })).dossierId
}
async function returned() {
  const dossierId = await received()
  await makeReady(counter, dossierId)
  await giveBack(counter, dossierId)
  return dossierId
}
const results = () => counter.ok('satisfaction.results', { from: NOVEMBER, to: NOVEMBER })
async function paperForm(more: Partial<InputOf<'satisfaction.enterPaper'>> = {}) {
  const { id } = (await counter.ok('accounts.list', {})).find((one) => one.login === 'officer')!
  return {
    procedureCode: GUARDIAN,
    officerId: id,
    month: NOVEMBER,
    service: service(2),
    office: null,
    ...more,
  }
}
const everyTable = () => {
  const { raw } = counter.counter.open!.register
  const tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  return new Map(
    tables
      .filter((name) => !name.includes('search'))
      .map((name) => [name, JSON.stringify(raw.prepare(`SELECT * FROM "${name}"`).all())]),
  )
}

test('asked once the result is given out, and only once', async () => {
  const dossierId = await received()
  expect(await counter.ok('satisfaction.ofDossier', { dossierId })).toEqual({ asked: null, may: false })
  expect(await counter.call('satisfaction.ask', { dossierId, how: 'screen' })).toMatchObject({
    error: { code: 'NOT_RETURNED' },
  })
  await makeReady(counter, dossierId)
  await giveBack(counter, dossierId)
  const { ticket } = await counter.ok('satisfaction.ask', { dossierId, how: 'screen' })
  // Closed by mistake, the same question can be put again; answered, it cannot.
  expect(await counter.ok('satisfaction.ask', { dossierId, how: 'phone' })).toEqual({ ticket })
  expect(await counter.ok('satisfaction.ofDossier', { dossierId })).toMatchObject({ may: true })
  await counter.ok('satisfaction.rate', { ticket: ticket!, service: service(2), office })
  expect(await counter.ok('satisfaction.ofDossier', { dossierId })).toMatchObject({
    asked: { how: 'screen' },
    may: false,
  })
  expect(await counter.call('satisfaction.ask', { dossierId, how: 'phone' })).toMatchObject({
    error: { code: 'ASKED_ALREADY' },
  })
  expect(
    await counter.call('satisfaction.rate', { ticket: ticket!, service: service(0), office: null }),
  ).toMatchObject({ error: { code: 'TICKET_SPENT' } })
  expect(await results()).toMatchObject({ asked: 1, all: { ratings: 1 } })
})

test('who would rather not is not asked again, and a form handed out needs no answer here', async () => {
  const declined = await returned()
  const { ticket } = await counter.ok('satisfaction.ask', { dossierId: declined, how: 'screen' })
  await counter.ok('satisfaction.decline', { ticket: ticket! })
  expect(await counter.ok('satisfaction.ofDossier', { dossierId: declined })).toMatchObject({ may: false })
  const onPaper = await returned()
  expect(await counter.ok('satisfaction.ask', { dossierId: onPaper, how: 'paper' })).toEqual({ ticket: null })
  expect(await counter.ok('satisfaction.ofDossier', { dossierId: onPaper })).toMatchObject({ may: false })
  expect(await results()).toMatchObject({ asked: 2, all: { ratings: 0 } })
})

test('an answer changes counts and nothing else in the whole register', async () => {
  const dossierId = await returned()
  const { ticket } = await counter.ok('satisfaction.ask', { dossierId, how: 'screen' })
  const before = everyTable()
  await counter.ok('satisfaction.rate', { ticket: ticket!, service: service(1), office })
  const after = everyTable()
  const changed = [...after].filter(([name, rows]) => rows !== before.get(name)).map(([name]) => name)
  expect(changed).toEqual(['satisfaction_tallies'])
  const tallies = after.get('satisfaction_tallies')!
  for (const mark of [dossierId, ticket!, '2026-11-20']) expect(tallies).not.toContain(mark)
  // What was not answered stands there as well as what was.
  const rows = JSON.parse(tallies) as { criterion: number; points: number; count: number }[]
  expect(rows).toHaveLength((6 + 4) * 3)
  expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(10)
  // Nothing on disk has ever held the ticket, which alone joins the two.
  for (const [name, text] of after) expect(text.includes(ticket!), name).toBe(false)
  const { raw } = counter.counter.open!.register
  expect(raw.prepare("SELECT verb, scope FROM journal WHERE noun = 'satisfaction'").all()).toEqual([
    { verb: 'asked', scope: 'local' },
  ])
  // The history of the dossier is about its result.
  const { timeline } = await counter.ok('dossiers.get', { id: dossierId })
  expect(timeline.map((one) => one.verb)).not.toContain('asked')
})

test('below the threshold an officer and a procedure show how many, and not what', async () => {
  for (let at = 0; at < 4; at += 1) await counter.ok('satisfaction.enterPaper', await paperForm())
  await counter.as('leader')
  expect(await results()).toMatchObject({
    all: { ratings: 4, points: 18, band: 'Xuất sắc' },
    officers: [{ name: 'Nguyễn Thị Đường', ratings: 4, points: null, band: null }],
    procedures: [{ code: GUARDIAN, ratings: 4, points: null, band: null }],
  })
  await counter.as('officer')
  await counter.ok('satisfaction.enterPaper', await paperForm({ service: service(1) }))
  await counter.as('leader')
  const { officers, criteria } = await results()
  expect(officers).toMatchObject([{ ratings: 5, band: 'Xuất sắc' }])
  expect(officers[0]!.points).toBeCloseTo(16.2)
  expect(criteria.find((one) => one.criterion === 1)).toEqual({ criterion: 1, answers: 5, mean: 1.8 })
  expect(criteria.find((one) => one.criterion === 9)).toEqual({ criterion: 9, answers: 0, mean: null })

  await counter.as('administrator')
  await counter.ok('satisfaction.setRules', {
    rules: {
      least: 6,
      bands: [
        { from: 17, name: 'Rất tốt' },
        { from: 0, name: 'Thường' },
      ],
    },
  })
  expect(await results()).toMatchObject({
    all: { band: 'Thường' },
    officers: [{ ratings: 5, points: null }],
  })
})

test('an officer finds nobody but themself; another month has its own', async () => {
  for (let at = 0; at < 5; at += 1) await counter.ok('satisfaction.enterPaper', await paperForm())
  expect((await results()).officers).toHaveLength(1)
  await counter.as('specialist')
  expect((await results()).officers).toEqual([])
  const october = '2026-10' as Month
  expect(await counter.ok('satisfaction.results', { from: october, to: october })).toMatchObject({
    all: { ratings: 0, points: null },
    procedures: [],
  })
})

test('a paper form counts once for one press, and not for a month that has not come', async () => {
  const input = await paperForm({ office })
  await counter.ok('satisfaction.enterPaper', input, 'one-and-the-same-press')
  await counter.ok('satisfaction.enterPaper', input, 'one-and-the-same-press')
  expect((await results()).all.ratings).toBe(1)
  for (const [more, code] of [
    [{ month: '2026-12' as Month }, 'MONTH_AHEAD'],
    [{ procedureCode: '9.999999' }, 'PROCEDURE_UNKNOWN'],
    [{ officerId: 'nobody' }, 'OFFICER_UNKNOWN'],
  ] as const)
    expect(await counter.call('satisfaction.enterPaper', await paperForm(more))).toMatchObject({
      error: { code },
    })
  const { 1: _left, ...incomplete } = service(2)
  expect(
    await counter.call('satisfaction.enterPaper', await paperForm({ service: incomplete as never })),
  ).toMatchObject({ error: { code: 'BAD_INPUT' } })
})

test('the form of a dossier names procedure and officer, and the dossier nowhere', async () => {
  const dossierId = await returned()
  const { about, paperId } = await counter.ok('satisfaction.makeForm', { dossierId })
  const { pdf } = await counter.ok('papers.read', { paperId })
  const text = Buffer.from(pdf).toString()
  expect(PaperRecord.parse(JSON.parse(text))).toMatchObject({
    kind: 'satisfaction-form',
    officer: 'Nguyễn Thị Đường',
  })
  const { dossierNo } = await counter.ok('dossiers.get', { id: dossierId })
  for (const mark of [dossierId, dossierNo]) {
    expect(text).not.toContain(mark)
    expect(about).not.toContain(mark)
  }
  const blank = await counter.ok('satisfaction.makeForm', { dossierId: null })
  expect(blank.paperId).not.toBe(paperId)
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { appendAction, findDossier } from '../../../db/tables/dossiers.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { toInstant } from '../../common/time/rules.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'

const PERIOD = { from: '2026-11-01' as PlainDate, to: '2026-11-30' as PlainDate }
const asked = { period: PERIOD, least: 20 }

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-30T08:00:00.000Z')
  await test.as('leader')
})
afterEach(() => test.close())

const at = (moment: string) => toInstant(new Date(`2026-11-${moment}:00+07:00`))
let number = 0

/** A dossier of a procedure in force that came and was done at these moments. */
async function done(code: string, limit: number, came: string, finished: string): Promise<void> {
  const { procedure } = await test.ok('procedures.get', { code })
  const id = putDossier(test, `H14.999.01-261102-${String(++number).padStart(4, '0')}`, {
    procedure: {
      ...dossierFacts().procedure,
      code,
      name: procedure.name,
      field: procedure.field,
      signOffRequired: false,
    },
    limit: { amount: limit, unit: 'working-day' },
    receivedAt: at(came),
  })
  const { register } = test.counter.open!
  const ready: DossierAction = {
    id: newId(),
    kind: 'mark-ready',
    at: at(finished),
    officer: { id: 'o', name: 'Hoàng Văn Chuyên', role: 'specialist' },
    outcome: 'granted',
    reason: '',
    refusalNo: null,
    note: '',
  }
  const { actions } = findDossier(register, id)!
  register.immediate(() => appendAction(register, id, ready, reduceDossier([...actions, ready])!))
}

/** The limit of a procedure in force at the counter, in working days. */
async function limitOf(code: string): Promise<number> {
  const { procedure } = await test.ok('procedures.get', { code })
  expect(procedure).toMatchObject({ inForce: true, limits: { counter: { unit: 'working-day' } } })
  return procedure.limits.counter!.amount!
}

it('proposes a shorter limit out of the commune’s own times, and none out of too few', async () => {
  // 5 working days in the catalogue; 2/11/2026 is a Monday.
  const limit = await limitOf('1.002211')
  expect(limit).toBe(5)
  for (let i = 0; i < 19; i++) await done('1.002211', limit, '02T08:00', '04T10:00')
  expect((await test.ok('improvement.show', asked)).shorter).toEqual([])
  for (let i = 0; i < 4; i++) await done('1.002211', limit, '02T08:00', '03T10:00')
  for (let i = 0; i < 2; i++) await done('1.002211', limit, '02T08:00', '09T10:00')
  const { shorter, noWait, measured } = await test.ok('improvement.show', asked)
  expect(measured).toBe(25)
  expect(noWait).toEqual([])
  expect(shorter).toEqual([
    expect.objectContaining({ code: '1.002211', count: 25, median: 2, ninth: 2, proposed: 2, kept: 23 }),
  ])
  const { pdf } = await test.ok('papers.read', await test.ok('improvement.makeSheet', asked))
  expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
    kind: 'procedure-proposal',
    shorter: [{ code: '1.002211', proposed: 2 }],
  })
})

it('finds what could be waited for, and says nothing of a limit that holds no more', async () => {
  const limit = await limitOf('1.002211')
  for (let i = 0; i < 20; i++) await done('1.002211', limit, '03T08:00', '03T08:40')
  for (let i = 0; i < 20; i++) await done('1.002211', limit + 10, '03T08:00', '03T09:30')
  const { noWait, shorter } = await test.ok('improvement.show', asked)
  expect(noWait).toEqual([expect.objectContaining({ code: '1.002211', count: 20, atOnce: 20 })])
  expect(shorter.map((one) => one.limit.amount)).toEqual([limit])
})

it('says of a procedure that is not in force why, and who took it out', async () => {
  await test.as('administrator')
  const { version } = await test.ok('procedures.get', { code: '1.002211' })
  await test.ok('procedures.setInForce', { code: '1.002211', version, inForce: false })
  const { all, inForce, notInForce } = await test.ok('improvement.show', asked)
  const { lines } = await test.ok('procedures.list', {})
  expect([all, inForce]).toEqual([lines.length, lines.filter((one) => one.inForce).length])
  expect(notInForce.map(({ code }) => code).toSorted()).toEqual(
    lines
      .filter((one) => !one.inForce)
      .map(({ code }) => code)
      .toSorted(),
  )
  expect(notInForce.find(({ code }) => code === '1.002211')).toMatchObject({
    gaps: [],
    takenOut: { by: 'Lê Thị Quản' },
  })
  expect(notInForce.some(({ gaps, takenOut }) => gaps.length > 0 && takenOut === null)).toBe(true)
})

it('counts help with filing online, of procedures that can be, until it is taken back on the same day', async () => {
  await test.as('officer')
  const code = '1.002211'
  const note = (procedureCode: string) => test.call('assistance.note', { procedureCode, dossierNo: '' })
  const { lines } = await test.ok('procedures.list', {})
  const offline = lines.find((one) => one.inForce && one.limits.online === null)!
  expect(await note(offline.code)).toMatchObject({ error: { code: 'NOT_ONLINE' } })
  expect(await note(lines.find((one) => !one.inForce)!.code)).toMatchObject({
    error: { code: 'PROCEDURE_UNKNOWN' },
  })
  const { id } = await test.ok('assistance.note', { procedureCode: code, dossierNo: 'H14.1' })
  await note(code)
  const assisted = async () =>
    (await test.ok('improvement.show', asked)).online.find((one) => one.code === code)?.assisted
  expect(await assisted()).toBe(2)
  await test.as('leader')
  expect(await test.call('assistance.drop', { id })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  await test.as('officer')
  expect(await test.ok('assistance.today', {})).toHaveLength(2)
  await test.ok('assistance.drop', { id })
  expect(await assisted()).toBe(1)
  test.setNow('2026-12-01T02:00:00.000Z')
  expect(await test.ok('assistance.today', {})).toEqual([])
})

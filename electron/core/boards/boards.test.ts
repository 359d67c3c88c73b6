import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { giveBack, makeReady } from '../../../test/support/give-result.ts'
import { WHY_LATE } from '../../../test/support/whole-life.ts'
import { ApologyBoardPaper, ResultBoardPaper } from '../../common/papers/records/public-board.ts'
import type { BoardRules } from '../../common/boards/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { boardScreen } from './show-boards.ts'

const no = (n: number) => `H14.999.01-261120-000${n}`
const NAME = 'Nguyễn Thị Đường'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('officer')
})
afterEach(() => test.close())

const on = (id: string) => test.on(id)
const boards = async () => (await test.ok('boards.show', {})).boards
async function apologise(id: string) {
  await test.ok('apologies.draft', {
    ...(await on(id)),
    reason: 'Cần xác minh thêm tại nhà ông Bảy',
    cause: 'missing-data',
    responsible: 'Hoàng Văn Chuyên',
    newDueAt: '2026-11-30T10:00:00.000Z' as Instant,
  })
  await test.as('leader')
  await test.ok('apologies.signOff', await on(id))
  await test.as('officer')
}
async function setRules(change: Partial<BoardRules>) {
  const { rules } = await test.ok('boards.show', {})
  await test.as('administrator')
  await test.ok('boards.setRules', { rules: { ...rules, ...change } })
  await test.as('officer')
}

it('who was asked to excuse stands there reduced, while it is open and so many days; a draft does not', async () => {
  const [signed, drafted] = [putDossier(test, no(1)), putDossier(test, no(2))]
  await apologise(signed)
  await test.ok('apologies.draft', {
    ...(await on(drafted)),
    ...{ reason: 'Cần thêm thời gian', cause: 'staff', responsible: 'An' },
    newDueAt: '2026-11-30T10:00:00.000Z' as Instant,
  })
  const row = {
    dossierNo: no(1),
    name: 'Nguyễn T. Đ.',
    procedure: 'Đăng ký giám hộ',
    firstDueDay: '2026-11-25',
    newDueDay: '2026-11-30',
    cause: 'Thiếu dữ liệu để đối chiếu',
    finishedDay: null,
  }
  expect((await boards()).apologies).toEqual([row])
  // Open, it stays however long it takes.
  test.setNow('2027-01-20T02:00:00.000Z')
  expect((await boards()).apologies).toEqual([row])
  await test.ok('dossiers.markReady', {
    ...(await on(signed)),
    ...{ outcome: 'granted', reason: '', note: '', explanation: WHY_LATE },
  })
  await test.as('leader')
  await test.ok('dossiers.signOff', { ...(await on(signed)), note: '' })
  await test.as('officer')
  expect((await boards()).apologies).toEqual([])
})

it('stopped, it has neither a result nor a new date, and stands on no board', async () => {
  const id = putDossier(test, no(1))
  await apologise(id)
  expect((await boards()).apologies).toHaveLength(1)
  await test.ok('dossiers.stop', { ...(await on(id)), cause: 'applicant', reason: 'Người nộp xin dừng' })
  expect(await boards()).toEqual({ apologies: [], results: [] })
})

it('a result stands there so many days, whether in time, whether fetched; never what it says', async () => {
  const [waiting, given, refused] = [
    putDossier(test, no(1)),
    putDossier(test, no(2)),
    putDossier(test, no(3)),
  ]
  await makeReady(test, waiting)
  await makeReady(test, given)
  await giveBack(test, given)
  await test.ok('dossiers.markReady', {
    ...(await on(refused)),
    outcome: 'refused',
    reason: 'Không đủ điều kiện',
    note: '',
  })
  await test.as('leader')
  await test.ok('dossiers.signOff', { ...(await on(refused)), note: '' })
  await test.as('officer')
  const { results } = await boards()
  expect(
    Object.fromEntries(results.map((row) => [row.dossierNo, [row.state, row.outcome, row.name]])),
  ).toEqual({
    [no(1)]: ['waiting', 'early', 'Nguyễn T. Đ.'],
    [no(2)]: ['returned', 'early', 'Nguyễn T. Đ.'],
    [no(3)]: ['waiting', 'early', 'Nguyễn T. Đ.'],
  })
  expect(JSON.stringify(results)).not.toContain('Không đủ')
  test.setNow('2026-12-05T16:59:00.000Z')
  expect((await boards()).results).toHaveLength(3)
  test.setNow('2026-12-05T17:00:00.000Z')
  expect((await boards()).results).toEqual([])
})

it('what the administrator takes away is nowhere, whoever asks: not on the screen, not on the sheet', async () => {
  const person = putDossier(test, no(1))
  const office = putDossier(test, no(2), {
    ...dossierFacts(),
    applicantKind: 'organisation',
    applicant: { ...dossierFacts().applicant, name: 'Hợp tác xã Đồng Tâm' },
  })
  await makeReady(test, person)
  await makeReady(test, office)
  await apologise(putDossier(test, no(3)))
  expect(new Set((await boards()).results.map(({ name }) => name))).toEqual(
    new Set(['Hợp tác xã Đồng Tâm', 'Nguyễn T. Đ.']),
  )
  await setRules({ name: 'hidden', procedure: 'field' })
  expect((await boards()).results.map(({ name, procedure }) => [name, procedure])).toEqual([
    [null, 'Hộ tịch'],
    [null, 'Hộ tịch'],
  ])
  await setRules({ name: 'initials', number: false, procedure: 'hidden' })
  const papers = []
  for (const board of ['apologies', 'results'] as const) {
    const { paperId } = await test.ok('boards.makeSheet', { board })
    const { pdf } = await test.ok('papers.read', { paperId })
    papers.push(JSON.parse(Buffer.from(pdf).toString()) as unknown)
  }
  expect(ApologyBoardPaper.parse(papers[0]).rows).toHaveLength(1)
  expect(ResultBoardPaper.parse(papers[1]).rows).toHaveLength(2)
  const told = JSON.stringify([papers, boardScreen(test.counter)])
  for (const secret of [NAME, 'Nguyễn', no(1), '004190000123', '0912345678', 'Xóm 2', 'giám hộ', 'ông Bảy'])
    expect(told, secret).not.toContain(secret)
  expect(told).toContain('N. T. Đ.')
})

it('a line that nobody could find is refused; only the administrator sets, the specialist keeps no board', async () => {
  const { rules } = await test.ok('boards.show', {})
  expect(await test.call('boards.setRules', { rules })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
  await test.as('administrator')
  expect(
    await test.call('boards.setRules', { rules: { ...rules, name: 'hidden', number: false } }),
  ).toMatchObject({ error: { code: 'BAD_INPUT' } })
  await test.as('specialist')
  expect(await test.call('boards.show', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

it('the window goes on behind a locked screen, and says nothing before the register is open', async () => {
  await makeReady(test, putDossier(test, no(1)))
  await test.ok('session.lock', {})
  expect(boardScreen(test.counter)).toMatchObject({ open: true, days: { apologies: 30, results: 15 } })
  expect(boardScreen(test.counter).boards.results).toHaveLength(1)
  const { open } = test.counter
  test.counter.open = null
  expect(boardScreen(test.counter)).toEqual({
    open: false,
    office: '',
    boards: { apologies: [], results: [] },
    days: { apologies: 0, results: 0 },
  })
  test.counter.open = open
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import { findReport } from '../../../db/tables/reports.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import type { ReportContent } from '../../common/reports/api.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
})
afterEach(() => test.close())

const at = (text: string) => text as Instant
const NOVEMBER = { from: '2026-11-01' as PlainDate, to: '2026-11-30' as PlainDate }
const REPORT = {
  kind: 'form-6a' as const,
  ...NOVEMBER,
  name: 'Tháng 11 năm 2026',
  recipient: 'Ủy ban nhân dân tỉnh Cao Bằng',
}
const formIn = (content: ReportContent) => {
  if (content.of !== 'form-6a') throw new Error(content.of)
  return content.form
}
const withdraw = async (dossierId: string) => {
  await test.as('officer')
  const { version } = (await test.ok('dossiers.get', { id: dossierId })).state
  const why = { reason: 'đổi ý', requestedBy: 'An Bình', papersReturned: true }
  await test.ok('dossiers.withdraw', { dossierId, version, ...why })
  await test.as('leader')
}

it('a signed report keeps figures and PDF, and names what has moved since', async () => {
  const first = putDossier(test, 'H14-1', { receivedAt: at('2026-11-10T02:00:00.000Z') })
  const second = putDossier(test, 'H14-2', { receivedAt: at('2026-10-28T02:00:00.000Z') })
  await test.as('leader')
  const { id, paperId } = await test.ok('reports.close', REPORT)
  const { pdf } = await test.ok('papers.read', { paperId })
  expect((await test.ok('reports.read', { id })).different).toBe(0)

  await withdraw(first)
  putDossier(test, 'H14-3', { receivedAt: at('2026-11-12T02:00:00.000Z') })
  const { content, figuresDiffer, differences, different, report } = await test.ok('reports.read', { id })
  expect(formIn(content).total).toMatchObject({ total: 2, direct: 1, carried: 1, open: 2 })
  expect(figuresDiffer).toBe(true)
  expect(different).toBe(2)
  const moved = differences.find((one) => one.id === first)!
  expect([moved.before![2], moved.now![2]]).toEqual(['openInTime', 'withdrawn'])
  expect(differences.find((one) => one.dossierNo === 'H14-3')).toMatchObject({ before: null })
  expect(differences.some((one) => one.id === second)).toBe(false)
  expect(report).toMatchObject({ closedBy: 'Trần Văn Chủ', name: REPORT.name })
  expect(Buffer.from((await test.ok('papers.read', { paperId })).pdf)).toEqual(Buffer.from(pdf))
  const verbs = entriesOf(test.counter.open!.register, id).map(({ verb }) => verb)
  expect(verbs).toEqual(['report-closed', 'paper-made'])
})

it('nobody changes or removes a signed report, not even by SQL', async () => {
  await test.as('leader')
  const { id } = await test.ok('reports.close', REPORT)
  const { raw } = test.counter.open!.register
  expect(() => raw.prepare('UPDATE reports SET form = ?').run('{}')).toThrow('reports stay')
  expect(() => raw.prepare('DELETE FROM reports').run()).toThrow('reports stay')
  expect(findReport(test.counter.open!.register, id)).toBeDefined()
})

it('asked twice with one command, it is one report with one PDF', async () => {
  await test.as('leader')
  const once = await test.ok('reports.close', REPORT, 'command-1')
  expect(await test.ok('reports.close', REPORT, 'command-1')).toEqual(once)
  expect(await test.ok('reports.closed', {})).toHaveLength(1)
  expect(await test.ok('papers.list', { about: once.id })).toHaveLength(1)
})

it('a period that has not begun is not signed, and only the leader signs', async () => {
  await test.as('leader')
  const next = { ...REPORT, from: '2026-12-01' as PlainDate, to: '2026-12-31' as PlainDate }
  expect(await test.call('reports.close', next)).toMatchObject({ error: { code: 'PERIOD_NOT_BEGUN' } })
  await test.as('officer')
  expect(await test.call('reports.close', REPORT)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

it('tallies that do not add up are counted once more', async () => {
  putDossier(test, 'H14-1', { receivedAt: at('2026-11-10T02:00:00.000Z') })
  await test.as('leader')
  const before = await test.ok('reports.form', NOVEMBER)
  test.counter.open!.register.raw.exec('UPDATE day_tallies SET count = 5')
  expect(await test.ok('reports.form', NOVEMBER)).toEqual(before)
})

it('the workbook of a signed report holds what was signed', async () => {
  const id = putDossier(test, 'H14-1', { receivedAt: at('2026-11-10T02:00:00.000Z') })
  await test.as('leader')
  const closed = await test.ok('reports.close', REPORT)
  await withdraw(id)
  let bytes = new Uint8Array()
  test.counter.press.save = async (written) => {
    bytes = new Uint8Array(written)
    return 'saved'
  }
  const openCell = async (closedId: string | null) => {
    await test.ok('reports.save', { ...REPORT, closedId })
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    return /<c r="L11"[^>]*>(.*?)<\/c>/.exec(sheet)?.[1]
  }
  expect(await openCell(closed.id)).toBe('<v>1</v>')
  // Of a month in which nothing counts there is no line of a field: the line of totals comes first.
  expect(await openCell(null)).toBe('<v>0</v>')
})

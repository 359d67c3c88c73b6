import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { verifyJournal } from '../journal/verify-journal.ts'

const NOVEMBER = { from: '2026-11-01' as PlainDate, to: '2026-11-30' as PlainDate }
const reason = 'theo đơn của người dân'
const no = (n: number) => `H14.999.01-261120-000${n}`

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('officer')
})
afterEach(() => test.close())

/** Views are written once the answer has left. */
const written = () => new Promise((resolve) => setImmediate(resolve))
const open = async (id: string) => {
  await test.ok('dossiers.get', { id })
  await written()
}
const ask = (asked: { by: 'dossier'; dossierNo: string } | { by: 'person'; text: string }) =>
  test.ok('views.ask', { period: NOVEMBER, asked, reason })
const accountOf = async (login: string) =>
  (await test.ok('accounts.list', {})).find((one) => one.login === login)!.id
const rows = () =>
  test.counter.open!.register.raw.prepare('SELECT how, what, subject FROM views ORDER BY at').all()

it('tells who opened a dossier, once a day however often it was read again', async () => {
  const [one, two] = [putDossier(test, no(1)), putDossier(test, no(2))]
  for (let i = 0; i < 5; i++) await open(one)
  await open(two)
  await test.as('specialist')
  test.setNow('2026-11-20T03:00:00.000Z')
  await open(one)
  test.setNow('2026-11-21T03:00:00.000Z')
  await open(one)
  await test.as('leader')
  const { lines, since } = await ask({ by: 'dossier', dossierNo: no(1) })
  expect(lines.map(({ officerName, at, how }) => [officerName, at.slice(0, 13), how])).toEqual([
    ['Hoàng Văn Chuyên', '2026-11-21T03', 'opened'],
    ['Hoàng Văn Chuyên', '2026-11-20T03', 'opened'],
    ['Nguyễn Thị Đường', '2026-11-20T02', 'opened'],
  ])
  expect(since).toBe('2026-11-20')
  const officerId = await accountOf('officer')
  const own = await test.ok('views.ask', { period: NOVEMBER, asked: { by: 'account', officerId }, reason })
  expect(own.lines.map(({ name }) => name).toSorted()).toEqual([no(1), no(2)])
  expect(
    await test.call('views.ask', { period: NOVEMBER, asked: { by: 'dossier', dossierNo: 'H14.1' }, reason }),
  ).toMatchObject({ error: { code: 'DOSSIER_UNKNOWN' } })
})

it('tells of a sheet that was printed or saved whose data it showed', async () => {
  const dossierId = putDossier(test, no(1))
  const { paperId } = await test.ok('papers.make', { dossierId, kind: 'control-slip' })
  await test.ok('papers.print', { paperId })
  await test.ok('papers.save', { paperId })
  await written()
  expect(rows()).toEqual([
    { how: 'printed', what: 'dossier', subject: dossierId },
    { how: 'saved', what: 'dossier', subject: dossierId },
  ])
})

it('tells of a book that was only previewed, and of a report that was saved to edit', async () => {
  putDossier(test, no(1))
  test.setNow('2026-11-27T02:00:00.000Z')
  await test.ok('books.preview', { request: { kind: 'register-book', field: null, ...NOVEMBER } })
  test.counter.press.save = async () => 'CANCELLED'
  const report = { ...NOVEMBER, recipient: 'Ủy ban nhân dân tỉnh' }
  await test.call('lateness.exportDocx', report)
  await written()
  expect(rows()).toEqual([{ how: 'opened', what: 'paper', subject: 'register-book:2026-11-01:2026-11-30:*' }])
  test.counter.press.save = async () => 'saved'
  await test.ok('lateness.exportDocx', report)
  await written()
  expect(rows()).toHaveLength(2)
  await test.as('leader')
  const officerId = await accountOf('officer')
  const { lines } = await test.ok('views.ask', {
    period: NOVEMBER,
    asked: { by: 'account', officerId },
    reason,
  })
  const told = lines.map(({ how, about }) => [how, about])
  expect(told).toHaveLength(2)
  expect(told).toContainEqual(['opened', expect.stringMatching(/^Sổ /)])
  expect(told).toContainEqual(['saved', 'Báo cáo giải trình hồ sơ trễ hạn'])
})

it('tells who looked at a sheet of many dossiers, by each that it lists and by each person', async () => {
  const facts = { receivedAt: '2026-11-18T02:00:00.000Z' as Instant }
  putDossier(test, no(1), facts)
  putDossier(test, no(2))
  const only = '2026-11-18' as PlainDate
  const request = { kind: 'register-book' as const, field: null, from: only, to: only }
  const { paperId } = await test.ok('books.make', { request })
  await test.as('specialist')
  await test.ok('papers.read', { paperId })
  await written()
  await test.as('leader')
  const others = async (asked: Parameters<typeof ask>[0]) =>
    (await ask(asked)).lines.filter(({ what }) => what === 'paper').map(({ officerName }) => officerName)
  expect(await others({ by: 'dossier', dossierNo: no(1) })).toEqual(['Hoàng Văn Chuyên'])
  expect(await others({ by: 'dossier', dossierNo: no(2) })).toEqual([])
  expect(await others({ by: 'person', text: dossierFacts().applicant.name })).toEqual(['Hoàng Văn Chuyên'])
})

it('tells what was searched for: what stood when the typing stopped, found again by the person', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const dossierId = putDossier(test, no(1))
    const { facts } = await test.ok('dossiers.get', { id: dossierId })
    const typed = facts.applicant.name
    for (let length = 1; length <= typed.length; length++)
      await test.ok('dossiers.list', { view: 'all', text: typed.slice(0, length) })
    // Lists that are read meanwhile are no searches.
    await test.ok('dossiers.list', { view: 'all', text: '' })
    vi.advanceTimersByTime(5000)
    // Something else altogether, left before it stood long enough.
    await test.ok('dossiers.list', { view: 'all', text: '0912345678' })
    await test.as('specialist')
    await test.ok('dossiers.list', { view: 'all', text: 'zzz' })
    await written()
    const searched = rows().filter((row) => (row as { what: string }).what === 'text')
    expect(searched).toHaveLength(2)
    await test.as('leader')
    const { lines } = await ask({ by: 'person', text: typed })
    expect(lines.map(({ how }) => how).toSorted()).toEqual(['opened', 'searched'])
    const byPhone = await ask({ by: 'person', text: '0912345678' })
    expect(byPhone.lines.some(({ how, name }) => how === 'searched' && name === '0912345678')).toBe(true)
    const abroad = await ask({ by: 'person', text: '+84 912 345 678' })
    expect(abroad.lines.map(({ name }) => name)).toContain('0912345678')
  } finally {
    vi.useRealTimers()
  }
})

describe('the record', () => {
  it('is sealed in the journal day by day, an entry each, and a changed day is named', async () => {
    const { register } = test.counter.open!
    const [one, two] = [putDossier(test, no(1)), putDossier(test, no(2))]
    await open(one)
    await open(two)
    const seals = () => entriesOf(register, 'views').filter(({ verb }) => verb === 'day-sealed')
    expect(seals()).toHaveLength(0)
    test.setNow('2026-11-23T03:00:00.000Z')
    await open(one)
    await open(two)
    expect(seals()).toHaveLength(1)
    expect(seals()[0]).toMatchObject({ officer: 'system', scope: 'local' })
    await test.as('leader')
    expect((await ask({ by: 'dossier', dossierNo: no(1) })).changedDays).toEqual([])
    register.raw.prepare('DELETE FROM views WHERE day = ? AND subject = ?').run('2026-11-20', one)
    const { lines, changedDays } = await ask({ by: 'dossier', dossierNo: no(1) })
    expect([lines.length, changedDays]).toEqual([1, ['2026-11-20']])
    expect(verifyJournal(register)).toBeNull()
  })

  it('takes nothing more into a sealed day, whatever the clock says, and seals every day', async () => {
    const { register } = test.counter.open!
    const [one, two] = [putDossier(test, no(1)), putDossier(test, no(2))]
    await open(one)
    test.setNow('2026-11-22T03:00:00.000Z')
    await open(one)
    // The clock is put back, then runs half a year ahead, then is right again.
    test.setNow('2026-11-20T03:00:00.000Z')
    await open(two)
    for (const ahead of ['2027-06-01', '2027-06-02']) {
      test.setNow(`${ahead}T03:00:00.000Z`)
      await open(one)
    }
    test.setNow('2026-11-23T03:00:00.000Z')
    await open(two)
    test.setNow('2026-11-24T03:00:00.000Z')
    await open(one)
    const seals = entriesOf(register, 'views').filter(({ verb }) => verb === 'day-sealed')
    expect(seals.map(({ payload }) => (JSON.parse(payload!) as { day: string }).day)).toEqual([
      ...['2026-11-20', '2026-11-21', '2026-11-22', '2027-06-01', '2026-11-23'],
    ])
    await test.as('leader')
    const { lines, changedDays } = await ask({ by: 'dossier', dossierNo: no(2) })
    expect(lines.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-23', '2026-11-20'])
    expect(changedDays).toEqual([])
  })

  it('says who asked and why, and is for the leader and the administrator alone', async () => {
    const dossierId = putDossier(test, no(1))
    await open(dossierId)
    expect(
      await test.call('views.ask', { period: NOVEMBER, asked: { by: 'dossier', dossierNo: no(1) }, reason }),
    ).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
    await test.as('administrator')
    const question = { period: NOVEMBER, asked: { by: 'dossier' as const, dossierNo: no(1) }, reason }
    const { about, paperId } = await test.ok('views.makeSheet', question)
    await test.ok('views.ask', question)
    const entries = entriesOf(test.counter.open!.register, 'views')
    expect(
      entries.map(({ verb, payload }) => [verb, (JSON.parse(payload!) as { reason?: string }).reason]),
    ).toContainEqual(['asked', reason])
    const { pdf } = await test.ok('papers.read', { paperId })
    expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
      kind: 'view-list',
      subject: no(1),
      reason,
      rows: [{ officer: 'Nguyễn Thị Đường', how: 'opened', name: no(1) }],
    })
    await test.as('officer')
    expect(await test.ok('papers.list', { about })).toEqual([])
  })
})

it('does not keep anybody from what they opened when it cannot be written', async () => {
  const dossierId = putDossier(test, no(1))
  const said: unknown[] = []
  test.counter.log = (ref) => said.push(ref)
  test.counter.open!.register.raw.exec('ALTER TABLE views RENAME TO gone')
  expect(await test.call('dossiers.get', { id: dossierId })).toMatchObject({ ok: true })
  await written()
  expect(said).toEqual(['view'])
})

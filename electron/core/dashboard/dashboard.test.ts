import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entriesOf } from '../../../db/tables/journal.ts'
import { insertDocument } from '../../../db/tables/scans.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { actAtRandom, peopleOf, WHY_LATE } from '../../../test/support/whole-life.ts'
import type { OutputOf } from '../../common/contract.ts'
import type { DashboardFigures, Figure } from '../../common/dashboard/model.ts'
import { monthDays } from '../../common/time/periods.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-10-26T01:00:00.000Z')
})
afterEach(() => test.close())

const day = (text: string) => text as PlainDate
const period = { from: day('2026-10-01'), to: day('2026-11-30') }
type Asked = Figure
const open = (over: object = {}): Asked => ({ of: 'open', due: null, field: null, holder: null, ...over })
const ended = (over: object = {}): Asked => ({ of: 'decided', outcome: null, mark: null, ...over })
const received = (over: object = {}): Asked => ({ of: 'received', channel: null, scanned: null, ...over })

/** Numbers of the dossiers behind a figure, over pages of seven. */
async function listed(figure: Asked, of: { from: PlainDate; to: PlainDate } = period): Promise<string[]> {
  const found: string[] = []
  let after: string | null = null
  do {
    const page: OutputOf<'dashboard.list'> = await test.ok('dashboard.list', {
      period: of,
      figure,
      limit: 7,
      after,
    })
    found.push(...page.lines.map(({ dossierNo }) => dossierNo))
    after = page.next
  } while (after)
  expect(new Set(found).size).toBe(found.length)
  return found.sort()
}

/** Every figure with what it says. */
const figuresOf = (shown: DashboardFigures): [Asked, number][] => {
  const { decided: done, received: taken, waiting } = shown
  return [
    [open(), shown.open.total],
    [{ of: 'open-late' }, shown.open.late],
    ...shown.open.byDue.map(({ slot, count }): [Asked, number] => [open({ due: slot }), count]),
    ...shown.open.byField.map(({ key, count }): [Asked, number] => [open({ field: key }), count]),
    ...shown.open.byHolder.map(({ key, count }): [Asked, number] => [open({ holder: key }), count]),
    [ended(), done.early + done.onTime + done.late],
    [ended({ outcome: 'in-time' }), done.early + done.onTime],
    [ended({ outcome: 'early' }), done.early],
    [ended({ outcome: 'on-time' }), done.onTime],
    [ended({ outcome: 'late' }), done.late],
    [ended({ mark: 'supplemented' }), done.supplemented],
    [ended({ mark: 're-appointed' }), done.reAppointed],
    [received(), taken.counter + taken.online + taken.post],
    [received({ channel: 'counter' }), taken.counter],
    [received({ channel: 'online' }), taken.online],
    [received({ channel: 'post' }), taken.post],
    [received({ scanned: 'all' }), taken.scanned],
    [received({ scanned: 'missing' }), taken.toScan - taken.scanned],
    [{ of: 'waiting', for: 'to-review' }, waiting.toReview],
    [{ of: 'waiting', for: 'to-sign' }, waiting.toSign],
    [{ of: 'waiting', for: 'to-approve' }, waiting.toApprove],
    [{ of: 'waiting', for: 'digital' }, waiting.digital],
  ]
}

/** The same numbers every time; which ones does not matter. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536)
  }
}

/* The second way to count: dossier by dossier out of what their pages say, days told by the calendar of the machine. */
const vietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
const dateOf = (moment: string) => vietnam.format(new Date(moment))
const ASKING: Record<string, boolean> = {
  'supplement-asked': true,
  'obligation-asked': true,
  'supplement-received': false,
  'obligation-met': false,
}

function outcomeOf({ state, timeline }: OutputOf<'dossiers.get'>): string {
  if (state.supplements.asked > 1) return 'late'
  // Stopped while the citizen was waited for: for the office it ended when that began.
  const waits = timeline.filter(({ verb }) => verb in ASKING).sort((a, b) => (a.at < b.at ? -1 : 1))
  const last = waits.at(-1)
  const waited = last && ASKING[last.verb] && last.at <= state.firstDueAt && state.apology !== 'signed'
  const [end, due] = [waited ? last.at : state.finishedAt!, state.firstDueAt].map(dateOf) as [string, string]
  return end < due ? 'early' : end === due ? 'on-time' : 'late'
}

/** Early, on time, late, supplemented, with a new date: each of them once, whatever chance has brought. */
async function oneOfEach(): Promise<string[]> {
  test.setNow('2026-11-16T02:00:00.000Z')
  const put = (no: string, received: string, due: string) =>
    putDossier(test, no, {
      receivedAt: `${received}T01:00:00.000Z` as Instant,
      dueAt: `${due}T10:00:00.000Z` as Instant,
      procedure: { ...dossierFacts().procedure, signOffRequired: false },
    })
  await test.as('officer')
  const early = put('early', '2026-11-16', '2026-11-20')
  const onTime = put('on-time', '2026-11-13', '2026-11-16')
  const late = put('late', '2026-11-10', '2026-11-12')
  const supplemented = put('supplemented', '2026-11-12', '2026-11-18')
  const again = put('again', '2026-11-12', '2026-11-16')
  await test.ok('lateness.explain', { ...(await test.on(late)), explanation: WHY_LATE })
  await test.ok('dossiers.askSupplement', {
    ...(await test.on(supplemented)),
    items: ['Tờ khai có chữ ký'],
    reason: 'thiếu chữ ký',
  })
  await test.ok('dossiers.receiveSupplement', await test.on(supplemented))
  await test.ok('apologies.draft', {
    ...(await test.on(again)),
    reason: 'cần xác minh thêm',
    cause: 'complex-case',
    responsible: 'Hoàng Văn Chuyên',
    newDueAt: '2026-11-27T10:00:00.000Z' as Instant,
  })
  await test.as('leader')
  await test.ok('apologies.signOff', await test.on(again))
  await test.ok('lateness.confirm', await test.on(late))
  await test.as('officer')
  const ids = [early, onTime, late, supplemented, again]
  for (const id of ids) await test.ok('dossiers.markReady', { ...(await test.on(id)), note: '' })
  return ids
}

describe('figures of a register in which a lot has happened', () => {
  it('equal the lists they open, and what counting each dossier by itself gives', async () => {
    const people = await peopleOf(test)
    const roll = dice(7)
    const fields = ['Hộ tịch', 'Đất đai', 'Chứng thực']
    const ids: string[] = []
    for (let week = 0; week < 2; week++) {
      for (let n = 0; n < 9; n++) {
        const now = Date.parse('2026-10-26T01:00:00.000Z') + week * 7 * 86_400_000 + n * 3_600_000
        const moment = (ms: number) => new Date(ms).toISOString() as Instant
        const procedure = { ...dossierFacts().procedure, field: fields[roll() % 3]! }
        ids.push(
          putDossier(test, `no-${week}-${n}`, {
            receivedAt: moment(now),
            dueAt: moment(now + (1 + (roll() % 9)) * 86_400_000),
            channel: (['counter', 'counter', 'online', 'post'] as const)[roll() % 4]!,
            procedure,
          }),
        )
      }
      for (let turn = 0; turn < 30; turn++) {
        const at = Date.parse('2026-10-27T02:00:00.000Z') + week * 7 * 86_400_000 + turn * 2 * 3_600_000
        test.setNow(new Date(at).toISOString())
        const id = ids[roll() % ids.length]!
        for (const who of [0, 1, 2, 3])
          await actAtRandom(test, people, id, { who, what: roll(), seed: roll() })
      }
      // Looked at each week: what was counted then is counted anew where an act has touched it since.
      await test.as('leader')
      await test.ok('dashboard.show', period)
    }
    ids.push(...(await oneOfEach()))
    await test.as('leader')
    const whole = await Promise.all(ids.map((id) => test.ok('dossiers.get', { id })))
    const shown = await test.ok('dashboard.show', period)

    const alive = whole.filter(({ state }) => state.status !== 'void' && state.status !== 'moved')
    const over = alive.filter(({ state }) => state.finishedAt !== null && state.status !== 'withdrawn')
    const ends = (outcome: string) => over.filter((one) => outcomeOf(one) === outcome).length
    expect(shown.decided).toEqual({
      early: ends('early'),
      onTime: ends('on-time'),
      late: ends('late'),
      supplemented: over.filter(({ state }) => state.supplements.asked > 0).length,
      reAppointed: over.filter(({ state }) => state.apology === 'signed').length,
    })
    const came = (channel: string) => alive.filter(({ facts }) => facts.channel === channel).length
    expect(shown.received).toMatchObject({
      counter: came('counter'),
      online: came('online'),
      post: came('post'),
      toScan: came('counter') + came('post'),
      scanned: 0,
    })
    expect(shown.open.total).toBe(alive.filter(({ state }) => state.finishedAt === null).length)
    // The story has to have something of everything, or it shows nothing.
    for (const count of Object.values(shown.decided)) expect(count).toBeGreaterThan(0)
    expect(shown.open.byHolder.length).toBeGreaterThan(2)

    for (const [figure, count] of figuresOf(shown))
      expect([figure, (await listed(figure)).length]).toEqual([figure, count])
    for (const { month, early, onTime, late } of shown.months)
      expect(await listed(ended(), monthDays(month))).toHaveLength(early + onTime + late)
    const inMonths = shown.months.reduce((sum, one) => sum + one.early + one.onTime + one.late, 0)
    expect(inMonths).toBe(over.length)
    expect(await listed(ended({ outcome: 'late' }))).toEqual(
      over
        .filter((one) => outcomeOf(one) === 'late')
        .map(({ dossierNo }) => dossierNo)
        .sort(),
    )
  })
})

it('a dossier is digitised when every paper handed in is scanned or secret, and no longer when one is withdrawn', async () => {
  const { register } = test.counter.open!
  const paper = dossierFacts().components[0]!
  const at = '2026-10-26T02:00:00.000Z' as Instant
  const id = putDossier(test, 'one', {
    receivedAt: at,
    components: [paper, { ...paper, code: 'ban-chinh' }, { ...paper, code: 'cccd', mode: 'show' }],
  })
  const scan = (component: string) =>
    insertDocument(register, {
      id: `d-${component}`,
      dossierId: id,
      component,
      revision: 1,
      sha256: '0'.repeat(64),
      size: 1,
      madeAt: at,
      officerId: 'somebody',
      endedAt: null,
    })
  const state = async () => {
    await test.as('leader')
    const { received: of, waiting } = await test.ok('dashboard.show', period)
    return [of.scanned, of.toScan, waiting.digital]
  }
  expect(await state()).toEqual([0, 1, 0])
  scan('to-khai')
  expect(await state()).toEqual([0, 1, 1])
  await test.as('officer')
  await test.ok('scans.markSecret', { dossierId: id, component: 'ban-chinh', reason: 'tài liệu mật' })
  expect(await state()).toEqual([1, 1, 1])
  await test.as('officer')
  await test.ok('scans.markSecret', { dossierId: id, component: 'ban-chinh', reason: null })
  expect(await state()).toEqual([0, 1, 1])
  scan('ban-chinh')
  expect(await state()).toEqual([1, 1, 1])
  expect(await listed({ of: 'waiting', for: 'digital' })).toEqual(['one'])
  await test.as('officer')
  await test.ok('scans.withdraw', { documentId: 'd-to-khai' })
  expect(await state()).toEqual([0, 1, 1])
})

it('the administrator sets the targets, nobody else; what was before stands in the journal', async () => {
  await test.as('leader')
  expect((await test.ok('dashboard.show', period)).targets).toEqual({ onTime: 95, early: 30 })
  const targets = { onTime: 97.5, early: 40 }
  expect(await test.call('dashboard.setTargets', { targets })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
  await test.as('administrator')
  await test.ok('dashboard.setTargets', { targets })
  expect((await test.ok('dashboard.show', period)).targets).toEqual(targets)
  const [entry] = entriesOf(test.counter.open!.register, 'dashboard-targets')
  expect(entry).toMatchObject({ verb: 'targets-changed', scope: 'local' })
  await test.as('officer')
  expect(await test.call('dashboard.show', period)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

it('the sheet says what the screen said; made again it is the same one until a figure has changed', async () => {
  putDossier(test, 'one', { receivedAt: '2026-10-26T00:30:00.000Z' as Instant })
  await test.as('leader')
  const first = await test.ok('dashboard.makeSheet', period)
  const { asOf: _, ...shown } = await test.ok('dashboard.show', period)
  const { pdf } = await test.ok('papers.read', { paperId: first.paperId })
  expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
    kind: 'dashboard-sheet',
    ...shown,
    madeBy: 'Trần Văn Chủ',
  })
  test.setNow('2026-10-26T01:05:00.000Z')
  expect(await test.ok('dashboard.makeSheet', period)).toEqual(first)
  putDossier(test, 'two', { receivedAt: '2026-10-26T01:04:00.000Z' as Instant })
  expect(await test.ok('dashboard.makeSheet', period)).not.toEqual(first)
  expect(await test.ok('papers.list', { about: first.about })).toHaveLength(2)
})

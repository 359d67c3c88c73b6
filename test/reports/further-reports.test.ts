import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Dossier, findDossier } from '../../db/tables/dossiers.ts'
import { paymentsOfDay } from '../../db/tables/payments.ts'
import type { OutputOf } from '../../electron/common/contract.ts'
import { cashRows, cashTotals } from '../../electron/common/payments/rules.ts'
import { TABLE_KINDS, type TableKind } from '../../electron/common/reports/kinds.ts'
import { periodDays } from '../../electron/common/reports/periods.ts'
import { keyOfRow, type TableReport } from '../../electron/common/reports/table.ts'
import { ClockTime, type PlainDate } from '../../electron/common/time/model.ts'
import { addDays, dayOf, instantAt } from '../../electron/common/time/rules.ts'
import { LAST_DAY, settingOf } from '../bench/register/profile.ts'
import { makeRandom } from '../bench/register/random.ts'
import { writeDossiers } from '../bench/register/write-dossiers.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { writeMoneyAndPapers } from './money-and-papers.ts'
import { type Expected, twoYears } from './two-years.ts'

/* Each further report of the two years against what the generator said while it made them, and against a plain loop
   over the acts that shares no line with the product's queries. */

const SIZE = Number(process.env.QMC_COMMUNE ?? 700)

let test: TestCounter
let known: Map<string, Expected>
let dossiers: Dossier[]
let made: ReturnType<typeof writeMoneyAndPapers>
beforeAll(async () => {
  test = await openTestCounter(instantAt(LAST_DAY, ClockTime.parse('17:30')))
  const { register } = test.counter.open!
  register.raw.pragma('synchronous=OFF')
  const lives = [...twoYears(settingOf(register), SIZE)]
  // Every fifth result goes by post.
  for (const [index, { made: life }] of lives.entries()) {
    const end = life.dossier.actions.at(-1)
    if (index % 5 === 0 && end?.kind === 'return') end.relation = 'post'
  }
  known = new Map(lives.map(({ expected }) => [expected.id, expected]))
  writeDossiers(
    register,
    lives.map((life) => life.made),
  )
  dossiers = lives.map(({ expected }) => findDossier(register, expected.id)!)
  made = writeMoneyAndPapers(register, dossiers, known, makeRandom(3))
  await test.as('leader')
})
afterAll(() => test.close())

type Days = { from: PlainDate; to: PlainDate }
const PERIODS: Days[] = [
  periodDays('month', 2026, 9, 'month-end'),
  periodDays('quarter', 2026, 2, 'fourteenth'),
  periodDays('year', 2025, 1, 'month-end'),
  { from: LAST_DAY, to: addDays(LAST_DAY, 30) },
  { from: '2025-03-11' as PlainDate, to: LAST_DAY },
]
const within = (day: PlainDate | null, { from, to }: Days) => day !== null && day >= from && day <= to

async function tableOf(kind: TableKind, period: Days): Promise<TableReport> {
  return (await test.ok('reports.table', { kind, ...period })).table
}
/** Figures of a line, by column. */
function figures({ columns, rows, total }: TableReport, of: ((texts: string[]) => boolean) | null) {
  const lines = of ? rows.filter(({ cells }) => of(cells.map(String))) : [{ cells: total! }]
  const sums: Record<string, number> = {}
  for (const { cells } of lines)
    for (const [index, { key, as }] of columns.entries())
      if (as !== 'text' && as !== 'rate') sums[key] = (sums[key] ?? 0) + Number(cells[index])
  return sums
}
const alive = () => [...known.values()].filter(({ nowhere }) => !nowhere)
const count = <T>(list: readonly T[], is: (one: T) => boolean) => list.filter(is).length

it.each(PERIODS)('from $from to $to: online share and post by field', async (period) => {
  const came = alive().filter(({ received }) => within(received, period))
  const online = await tableOf('online', period)
  const post = await tableOf('post', period)
  for (const field of [null, ...new Set(came.map((one) => one.field))]) {
    const own = came.filter((one) => field === null || one.field === field)
    const by = (channel: string) => count(own, (one) => one.channel === channel)
    const isRow = field === null ? null : ([first]: string[]) => first === field
    expect(figures(online, isRow)).toEqual({
      ...{ received: own.length, online: by('online'), counter: by('counter'), post: by('post') },
    })
    const gone = dossiers.flatMap((one) => {
      const isOwn = !known.get(one.id)!.nowhere && (field === null || one.facts.procedure.field === field)
      return isOwn ? [wentOut(one)] : []
    })
    const out = gone.flatMap(({ last }) => (last && within(dayOf(last.at), period) ? [last] : []))
    const back = gone.flatMap((one) => one.back).filter((day) => within(day, period))
    expect(figures(post, isRow)).toMatchObject({
      ...{ received: own.length, receivedByPost: by('post') },
      ...{ returned: out.length, returnedByPost: count(out, ({ relation }) => relation === 'post') },
      cameBack: back.length,
    })
  }
})

/** The act that gave the whole result out, where it still is, and the days on which the post brought it back. */
function wentOut({ actions }: Dossier) {
  const undone = new Set(actions.flatMap((one) => (one.kind === 'undo' ? [one.undoneId] : [])))
  let last: Extract<Dossier['actions'][number], { kind: 'return' }> | null = null
  let isPart = false
  const back: PlainDate[] = []
  for (const one of actions.filter(({ id }) => !undone.has(id))) {
    if (one.kind === 'mark-ready') isPart = one.outcome === 'partial'
    if (one.kind === 'return' && !isPart) last = one
    if (one.kind === 'post-came-back') {
      last = null
      back.push(dayOf(one.at))
    }
  }
  return { last, back }
}

it.each(PERIODS)('from $from to $to: workload adds up to form II.06a', async (period) => {
  const table = await tableOf('workload', period)
  const { form } = await test.ok('reports.form', period)
  const { resolved, early, onTime, late, open, openInTime, openLate } = form.total
  const all = figures(table, null)
  expect(all).toMatchObject({ resolved, early, onTime, late, open, openInTime, openLate })
  expect(all.ended).toBe(form.notes.reduce((sum, note) => sum + note.received + note.carried, 0))
  expect(all.received).toBe(count(alive(), ({ received }) => within(received, period)))
  // Whoever takes in here is one person, and so is whoever gives back.
  expect(figures(table, ([name]) => name === 'Nguyễn Thị Đường')).toMatchObject({
    received: all.received,
    returned: all.returned,
  })
  // Who was handed nothing on keeps it: nobody's is nothing.
  expect(table.rows.map(({ cells }) => cells[0])).not.toContain('Chưa giao')
  expect(all.returned).toBe(figures(await tableOf('post', period), null).returned)
})

it.each(PERIODS)('from $from to $to: fees, by kind and as the cash sheets of the days', async (period) => {
  const table = await tableOf('fees', period)
  const due = made.money.filter(({ day }) => within(day, period) && day <= LAST_DAY)
  const names = { fee: 'Phí', charge: 'Lệ phí', mixed: 'Phí, lệ phí thu chung' } as const
  for (const [kind, name] of Object.entries(names))
    for (const code of new Set(due.map((one) => one.code))) {
      const own = due.filter((one) => one.kind === kind && one.code === code)
      const sum = (column: string) =>
        own.filter((one) => one.column === column).reduce((total, { amount }) => total + amount, 0)
      const shown = figures(table, ([procedure, is]) => procedure!.endsWith(`(${code})`) && is === name)
      expect({ kept: 0, taken: 0, refunded: 0, waived: 0, ...shown }).toEqual({
        ...{ taken: sum('taken'), refunded: sum('refunded'), waived: sum('waived') },
        kept: sum('taken') - sum('refunded'),
      })
    }
  const { register } = test.counter.open!
  let kept = 0
  for (let day = period.from; day <= period.to && day <= LAST_DAY; day = addDays(day, 1))
    kept += cashTotals(cashRows(paymentsOfDay(register, day))).all
  expect(figures(table, null).kept).toBe(kept)
})

it.each(PERIODS)('from $from to $to: what was certified', async (period) => {
  const table = await tableOf('certification', period)
  const due = made.certified.filter(({ day }) => within(day, period))
  const stands = due.filter(({ undone }) => !undone)
  const sum = (of: (one: (typeof due)[number]) => number) => stands.reduce((total, one) => total + of(one), 0)
  expect(figures(table, null)).toEqual({
    ...{ entered: due.length, undone: due.length - stands.length, certified: stands.length },
    ...{ copies: sum(({ copies }) => copies), fee: sum(({ fee }) => fee) },
  })
  expect(table.rows).toHaveLength(new Set(due.map(({ kind }) => kind)).size)
})

it.each(PERIODS)('from $from to $to: supplements and refusals, one line each', async (period) => {
  const table = await tableOf('supplements', period)
  const asks = dossiers.flatMap(({ id, dossierNo, actions }) => {
    if (known.get(id)!.nowhere) return []
    const own = actions.filter((one) => one.kind === 'ask-supplement')
    return own.flatMap((one, index) => (within(dayOf(one.at), period) ? [`${dossierNo} ${index + 1}`] : []))
  })
  const lineOf = ({ cells }: TableReport['rows'][number]) => `${cells[0]} ${cells.at(-1)}`
  const shown = table.rows.filter(({ cells }) => cells[3] === 'Yêu cầu bổ sung')
  expect(new Set(shown.map(lineOf))).toEqual(new Set(asks))
  const refusals = alive().filter(({ ended }) => ended?.ending === 'refused' && within(ended.day, period))
  const refused = table.rows.filter(({ cells }) => cells[3] === 'Từ chối giải quyết')
  expect(new Set(refused.map(({ dossierId }) => dossierId))).toEqual(new Set(refusals.map(({ id }) => id)))
  expect(table.rows).toHaveLength(asks.length + refusals.length)
})

it.each(PERIODS)('from $from to $to: what has been digitised', async (period) => {
  const table = await tableOf('digitised', period)
  const papers = made.scanned.filter(({ id, papers: many }) => {
    const { nowhere, received } = known.get(id)!
    return !nowhere && many > 0 && within(received, period)
  })
  const results = made.scanned.filter(({ id }) => {
    const { nowhere, ended } = known.get(id)!
    return !nowhere && ended?.ending === 'result' && within(ended.day, period)
  })
  const sum = (of: (one: (typeof papers)[number]) => number) =>
    papers.reduce((total, one) => total + of(one), 0)
  expect(figures(table, null)).toEqual({
    dossiers: papers.length,
    dossiersDone: count(papers, ({ papers: many, done }) => done === many),
    papers: sum((one) => one.papers),
    papersDone: sum(({ done }) => done),
    reused: sum(({ reused }) => reused),
    results: results.length,
    resultsDone: count(results, ({ result }) => result),
  })
})

it('every figure that counts each dossier once opens as many, and all of them are of its line', async () => {
  const period = PERIODS[0]!
  for (const kind of ['online', 'workload', 'digitised', 'post'] as const) {
    const table = await tableOf(kind, period)
    const lines = [
      ...table.rows.slice(0, 1),
      { cells: table.total!, level: 'line', dossierId: null } as const,
    ]
    for (const line of lines)
      for (const [index, { key, opens }] of table.columns.entries()) {
        if (!opens || key === 'cameBack') continue
        const row = line.cells === table.total ? null : keyOfRow(table.columns, line)
        const ids = await listed({ kind, ...period, row, column: key })
        expect([kind, key, row, ids.length]).toEqual([kind, key, row, line.cells[index]])
        expect(new Set(ids).size).toBe(ids.length)
      }
  }
})

async function listed(
  asked: { kind: TableKind; row: string | null; column: string } & Days,
): Promise<string[]> {
  const ids: string[] = []
  let after: number | null = 0
  while (after !== null) {
    const page: OutputOf<'reports.inTable'> = await test.ok('reports.inTable', { ...asked, after })
    ids.push(...page.lines.map(({ id }) => id))
    after = page.next
  }
  return ids
}

it('signed, each report keeps what it said; a dossier that moved since is named in words', async () => {
  const period = { ...PERIODS[0]!, name: 'Tháng 9 năm 2026', recipient: 'Ủy ban nhân dân tỉnh Cao Bằng' }
  for (const kind of TABLE_KINDS) {
    const table = await tableOf(kind, period)
    const { id, paperId } = await test.ok('reports.close', { kind, ...period })
    expect(await test.ok('reports.read', { id })).toMatchObject({
      content: { of: 'table', table },
      ...{ different: 0, figuresDiffer: false },
      report: { kind },
    })
    const { pdf } = await test.ok('papers.read', { paperId })
    expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({ kind: 'table-report', table })
  }
  const id = await closedIdOf('online')
  const moved = dossiers.find((one) => {
    const { received, nowhere } = known.get(one.id)!
    return within(received, period) && !nowhere && one.facts.channel !== 'post'
  })!
  const { raw } = test.counter.open!.register
  raw.prepare("UPDATE dossiers SET channel = 'post' WHERE id = ?").run(moved.id)
  const { differences, different } = await test.ok('reports.read', { id })
  expect(different).toBe(1)
  expect(differences[0]).toMatchObject({
    dossierNo: moved.dossierNo,
    now: [expect.stringMatching(/: Bưu chính$/)],
  })
  raw.prepare('UPDATE dossiers SET channel = ? WHERE id = ?').run(moved.facts.channel, moved.id)
})

async function closedIdOf(kind: TableKind): Promise<string> {
  const closed = await test.ok('reports.closed', {})
  return closed.find((one) => one.kind === kind)!.id
}

const SOFFICE = '/usr/bin/soffice'
/** Commas, quotes, UTF-8, from the first line on. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1'
it.skipIf(!existsSync(SOFFICE))(
  'formulas of the workbooks reckon to the same figures in another program',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qmc-workbooks-'))
    const period = PERIODS[4]!
    const [here, there]: [string[], string[]] = [[], []]
    let bytes = new Uint8Array()
    test.counter.press.save = async (written) => {
      bytes = new Uint8Array(written)
      return 'saved'
    }
    try {
      for (const kind of TABLE_KINDS) {
        await test.ok('reports.save', { kind, ...period, name: kind, recipient: 'Ủy ban', closedId: null })
        writeFileSync(join(folder, `${kind}.xlsx`), withoutResults(bytes))
      }
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const files = TABLE_KINDS.map((kind) => join(folder, `${kind}.xlsx`))
      const how = [profile, '--headless', '--convert-to', CSV, '--outdir', folder]
      execFileSync(SOFFICE, [...how, ...files], { stdio: 'ignore' })
      for (const kind of TABLE_KINDS) {
        const { columns, total } = await tableOf(kind, period)
        const lines = readFileSync(join(folder, `${kind}.csv`), 'utf8').split('\n')
        const cells = cellsOf(lines.find((one) => one.startsWith(`"${total?.[0]}"`)) ?? '')
        for (const [index, { as, key }] of columns.entries()) {
          if (!total || as === 'text' || total[index] === null) continue
          const shown = Number.parseFloat(cells[index + 1]!.replaceAll(',', ''))
          const reckoned = as === 'rate' ? Number(total[index]) * 100 : Number(total[index])
          there.push(`${kind} ${key} ${shown.toFixed(1)}`)
          here.push(`${kind} ${key} ${reckoned.toFixed(1)}`)
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    expect(here.length).toBeGreaterThan(20)
    expect(there).toEqual(here)
  },
)

/** What was reckoned here is taken out: the other program has to. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  const files = unzipSync(workbook)
  const sheet = 'xl/worksheets/sheet1.xml'
  const stripped = strFromU8(files[sheet]!).replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1')
  return zipSync({ ...files, [sheet]: strToU8(stripped) })
}

/** Cells of a line of CSV, some of them in quotes. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

const INDEX: Days[] = PERIODS.slice(0, 3)
it.each(INDEX)(
  'from $from to $to: the index 766 is reckoned from the figures of the other reports',
  async (period) => {
    const { lines } = await test.ok('reports.index', period)
    const of = (id: string) => lines.find((one) => one.id === id)!
    const ended = alive().filter(
      ({ ended: end }) => end && within(end.day, period) && end.ending !== 'withdrawn',
    )
    const inTime = count(ended, (one) => one.ended!.outcome !== 'late')
    expect(of('on-time').share).toEqual({ part: inTime, whole: ended.length })
    const online = figures(await tableOf('online', period), null)
    expect(of('filed').share).toEqual({ part: online.online, whole: online.received })
    const scans = figures(await tableOf('digitised', period), null)
    expect(of('e-results').share).toEqual({ part: scans.resultsDone, whole: scans.results })
    expect(of('digitised').share).toEqual({
      part: scans.dossiersDone! + online.online!,
      whole: scans.dossiers! + online.online!,
    })
    const reused = made.scanned.filter(
      ({ id, reused: many }) => many > 0 && within(known.get(id)!.received, period),
    )
    expect(of('reused').share!.part).toBe(count(reused, ({ id }) => !known.get(id)!.nowhere))
    const table = await tableOf('index-766', period)
    const points = table.columns.findIndex(({ key }) => key === 'points')
    const sum = lines.reduce((total, one) => total + (one.reached ?? 0), 0)
    expect(table.total![points]).toBeCloseTo(sum)
    const groups = table.rows.filter(({ level }) => level === 'group')
    expect(groups.reduce((total, { cells }) => total + Number(cells[points]), 0)).toBeCloseTo(sum)
  },
)

it('what the register cannot know is typed in with who did, counts, and can be taken back', async () => {
  const period = PERIODS[0]!
  const paid = async () => (await test.ok('reports.index', period)).lines.find(({ id }) => id === 'paid')!
  expect(await paid()).toMatchObject({ rate: null, reached: null, typed: null })
  const typed = { ...period, indicator: 'paid', percent: 40 }
  await test.ok('reports.typeIndex', typed)
  expect(await paid()).toMatchObject({ rate: 40, reached: 5, typed: { percent: 40, by: 'Trần Văn Chủ' } })
  const other = await test.ok('reports.index', PERIODS[1]!)
  expect(other.lines.find(({ id }) => id === 'paid')!.typed).toBe(null)
  expect(await test.call('reports.typeIndex', { ...typed, indicator: 'filed' })).toMatchObject({
    error: { code: 'NOT_TYPED' },
  })
  const rule = { points: 12, target: 80, confirmed: true }
  expect(await test.call('reports.setIndexRule', { indicator: 'paid', rule })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
  await test.as('administrator')
  await test.ok('reports.setIndexRule', { indicator: 'paid', rule })
  await test.as('leader')
  expect(await paid()).toMatchObject({ reached: 6, confirmed: true })
  await test.ok('reports.typeIndex', { ...typed, percent: null })
  expect(await paid()).toMatchObject({ rate: null, typed: null })
})

it('signed before its period is over, the index keeps what was typed in for the whole of it', async () => {
  const days = PERIODS[3]!
  await test.ok('reports.typeIndex', { ...days, indicator: 'paid', percent: 50 })
  const table = await tableOf('index-766', days)
  const report = { ...days, name: 'Từ hôm nay', recipient: 'Ủy ban nhân dân tỉnh Cao Bằng' }
  const { id } = await test.ok('reports.close', { kind: 'index-766', ...report })
  const read = () => test.ok('reports.read', { id })
  expect(await read()).toMatchObject({ content: { of: 'table', table }, figuresDiffer: false })
  await test.ok('reports.typeIndex', { ...days, indicator: 'paid', percent: 60 })
  expect(await read()).toMatchObject({ content: { of: 'table', table }, different: 0, figuresDiffer: true })
  await test.ok('reports.typeIndex', { ...days, indicator: 'paid', percent: null })
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { View } from '../../common/dossiers/api.ts'
import type { Instant } from '../../common/time/model.ts'

let test: TestCounter
let id: string
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
  await test.as('officer')
  id = putDossier(test, 'H14.999.01-261120-0001')
})
afterEach(() => test.close())

const idOf = async (login: string) =>
  (await test.ok('accounts.list', {})).find((account) => account.login === login)!.id
const on = () => test.on(id)

/** From the counter to the leader's desk. */
async function toLeader() {
  await test.ok('dossiers.handOver', { ...(await on()), toId: await idOf('specialist'), note: '' })
  await test.as('specialist')
  await test.ok('dossiers.markReady', { ...(await on()), note: '' })
}

it('goes from intake to return only through the leader, and each role sees just what it can do', async () => {
  await toLeader()
  await test.as('officer')
  const receiver = {
    receiver: 'Nguyễn Thị Đường',
    receiverIdNumber: null,
    relation: 'applicant',
    idChecked: true,
  } as const
  expect(await test.call('dossiers.return', { ...(await on()), ...receiver })).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  expect(await test.call('dossiers.signOff', { ...(await on()), note: '' })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
  await test.as('leader')
  expect((await test.ok('dossiers.get', { id })).possible).toEqual(['sign-off', 'send-back'])
  await test.ok('dossiers.signOff', { ...(await on()), note: '' })
  await test.as('officer')
  expect(
    await test.call('dossiers.return', { ...(await on()), ...receiver, idChecked: false }),
  ).toMatchObject({ error: { code: 'ID_NOT_CHECKED' } })
  await test.ok('dossiers.notify', { ...(await on()), by: 'phone', reached: true, note: '' })
  await test.ok('dossiers.return', { ...(await on()), ...receiver })
  const { state, possible, timeline } = await test.ok('dossiers.get', { id })
  expect(state).toMatchObject({ status: 'returned', notified: true })
  expect(possible).toEqual(['archive', 'correct', 'undo'])
  expect(timeline.map((moment) => moment.verb)).toEqual([
    'handed-over',
    'result-ready',
    'signed-off',
    'notified',
    'returned',
  ])
})

it('refuses an act on a dossier that a colleague has changed meanwhile', async () => {
  const stale = await on()
  await test.ok('dossiers.notify', { ...stale, by: 'phone', reached: false, note: '' })
  expect(
    await test.call('dossiers.notify', { ...stale, by: 'phone', reached: true, note: '' }),
  ).toMatchObject({
    error: { code: 'CHANGED_MEANWHILE' },
  })
})

it('a draft of the letter that was taken back is not the one that is shown and signed', async () => {
  await test.as('specialist')
  const draft = { cause: 'complex-case', responsible: 'Hoàng Văn Chuyên' } as const
  const [first, second] = ['2026-12-02T10:00:00.000Z', '2026-12-04T10:00:00.000Z'] as Instant[]
  await test.ok('apologies.draft', { ...(await on()), ...draft, reason: 'Cần xác minh', newDueAt: first! })
  await test.ok('apologies.draft', { ...(await on()), ...draft, reason: 'Nhầm hồ sơ', newDueAt: second! })
  await test.ok('dossiers.undo', await on())
  expect((await test.ok('dossiers.get', { id })).draftedApology).toMatchObject({ newDueAt: first })
  await test.as('leader')
  await test.ok('apologies.signOff', await on())
  expect((await test.ok('dossiers.get', { id })).state).toMatchObject({ apology: 'signed', dueAt: first })
  const { paperId } = await test.ok('papers.make', { dossierId: id, kind: 'apology' })
  const { pdf } = await test.ok('papers.read', { paperId })
  expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({ reason: 'Cần xác minh', newDueAt: first })
})

it('has one apology: drafted, signed, numbered, dated; a second delay can only be escalated', async () => {
  await test.as('specialist')
  const draft = {
    reason: 'Cần xác minh thêm',
    cause: 'complex-case',
    responsible: 'Hoàng Văn Chuyên',
  } as const
  const newDueAt = '2026-12-02T10:00:00.000Z' as Instant
  const earlier = await test.call('apologies.draft', {
    ...(await on()),
    ...draft,
    newDueAt: '2026-11-24T10:00:00.000Z' as Instant,
  })
  expect(earlier).toMatchObject({ error: { code: 'NEW_DATE_TOO_EARLY' } })
  const sunday = await test.call('apologies.draft', {
    ...(await on()),
    ...draft,
    newDueAt: '2026-11-29T10:00:00.000Z' as Instant,
  })
  expect(sunday).toMatchObject({ error: { code: 'NEW_DATE_IS_REST_DAY' } })
  await test.ok('apologies.draft', { ...(await on()), ...draft, newDueAt })

  await test.as('leader')
  expect((await test.ok('dossiers.list', { view: 'waiting' })).lines.map((line) => line.id)).toEqual([id])
  expect((await test.ok('apologies.signOff', await on())).apologyNo).toBe('01/PXL')
  expect((await test.ok('dossiers.get', { id })).state).toMatchObject({
    dueAt: newDueAt,
    firstDueAt: '2026-11-25T10:00:00.000Z',
    apology: 'signed',
  })

  await test.as('specialist')
  expect(
    await test.call('apologies.draft', {
      ...(await on()),
      ...draft,
      newDueAt: '2026-12-09T10:00:00.000Z' as Instant,
    }),
  ).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  await test.ok('apologies.escalate', { ...(await on()), reason: 'Cơ quan phối hợp chưa trả lời' })
  expect(await test.call('apologies.escalate', { ...(await on()), reason: 'lần nữa' })).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
})

it('the letter is made of what was signed, archived once, and a reprint is counted only after «đã in»', async () => {
  expect(await test.call('papers.make', { dossierId: id, kind: 'apology' })).toMatchObject({
    error: { code: 'NOT_POSSIBLE' },
  })
  const { paperId } = await test.ok('papers.make', { dossierId: id, kind: 'receipt' })
  expect((await test.ok('papers.make', { dossierId: id, kind: 'receipt' })).paperId).toBe(paperId)
  const { pdf } = await test.ok('papers.read', { paperId })
  expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
    kind: 'receipt',
    dossierNo: 'H14.999.01-261120-0001',
    revision: 1,
  })

  const first = await test.ok('papers.print', { paperId })
  const retry = await test.ok('papers.print', { paperId })
  expect([first.copyNo, retry.copyNo]).toEqual([1, 1])
  await test.ok('papers.confirm', { printId: retry.printId })
  expect((await test.ok('papers.print', { paperId })).copyNo).toBe(2)
  const { prints } = (await test.ok('papers.list', { about: id }))[0]!
  expect(prints.map((print) => print.state).sort()).toEqual(['confirmed', 'spooled', 'spooled'])
})

it('prints to the printer chosen for the paper’s size, to the system’s default while none is', async () => {
  const { paperId } = await test.ok('papers.make', { dossierId: id, kind: 'receipt' })
  const asked: (string | null)[] = []
  test.counter.press.print = async ({ printer }) => {
    asked.push(printer)
    return { code: 'SPOOLED' }
  }
  const printer = (name: string, isDefault: boolean) => ({ name, label: name, isDefault, trouble: null })
  await test.ok('papers.print', { paperId })
  test.counter.press.printers = async () => [printer('canon', false), printer('brother', true)]
  await test.ok('papers.print', { paperId })
  await test.ok('papers.choosePrinter', { media: 'A5', printer: 'canon' })
  await test.ok('papers.print', { paperId })
  expect(asked).toEqual([null, 'brother', 'canon'])
})

it('a printer that fails leaves dossier, paper and copy number as they were', async () => {
  const { paperId } = await test.ok('papers.make', { dossierId: id, kind: 'receipt' })
  test.counter.press.print = async () => ({ code: 'PRINTER_STOPPED', trouble: 'JAM' })
  expect(await test.call('papers.print', { paperId })).toMatchObject({
    error: { code: 'PRINTER_STOPPED', details: { trouble: 'JAM' } },
  })
  test.counter.press.print = async () => ({ code: 'SPOOLED' })
  expect((await test.ok('papers.print', { paperId })).copyNo).toBe(1)
})

it('finds a dossier by any part of it, folded, and by its slip', async () => {
  putDossier(test, 'H14.999.01-261120-0002', {
    applicant: {
      name: 'Trần Văn Bình',
      idNumber: '004090000456',
      address: null,
      phone: '0987654321',
      email: null,
    },
  })
  const found = async (text: string) =>
    (await test.ok('dossiers.list', { view: 'all', text })).lines.map((line) => line.dossierNo.slice(-4))
  expect(await found('nguyen thi duong')).toEqual(['0001'])
  expect(await found('Đường nguyễn')).toEqual(['0001'])
  expect(await found('0987654')).toEqual(['0002'])
  for (const written of [
    '0987 654 321',
    '0987.654',
    '0987-654.321',
    '+84 987 654 321',
    '84987654321',
    '004 090 00',
  ])
    expect(await found(written), written).toEqual(['0002'])
  expect(await found('261120 0002')).toEqual(['0002'])
  expect(await found('giam ho')).toEqual(['0002', '0001'])
  expect(await found('H14.999.01-261120-0002')).toEqual(['0002'])
  expect(await found('nguyen binh')).toEqual([])
  expect(await found('"; --')).toEqual(['0002', '0001'])
  expect(await test.ok('dossiers.find', { scanned: 'H14.999.01-261120-0001|1.004837|…\r\n' })).toEqual({ id })
  expect(await test.call('dossiers.find', { scanned: 'xin chào' })).toMatchObject({
    error: { code: 'NOT_A_NUMBER' },
  })
})

it('finds a dossier by the numbers of who is authorised, however they are written', async () => {
  const somebody = { name: 'Trần Văn Bình', idNumber: '004 090 000 456', phone: '+84 987 654 321' }
  const authorised = { ...somebody, address: null, email: null, document: 'Giấy uỷ quyền' }
  putDossier(test, 'H14.999.01-261120-0002', { authorised })
  for (const text of [
    ...['tran binh', '0987 654 321', '0987.654', '+84 987 654', '84987654321', '004090000456', '004 090'],
  ]) {
    const { lines } = await test.ok('dossiers.list', { view: 'all', text })
    expect(
      lines.map(({ dossierNo }) => dossierNo.slice(-4)),
      text,
    ).toEqual(['0002'])
  }
})

it('finds names of Tây Nguyên however they and what is typed are written', async () => {
  const ways = {
    'K’Brơi': ["K'Brơi", 'K’Brơi', 'K Brơi', 'KBrơi', 'K’ Brơi'],
    'H’Hen Niê': ["H'Hen Niê", 'H Hen Niê', 'HHen Niê'],
    'Y Moan Ênuôl': ['Y Moan Ênuôl', 'YMoan Ênuôl'],
    'Ka Dơng': ['Ka Dơng', 'KaDơng', "Ka'Dơng"],
    "Ksor H'Bia": ["Ksor H'Bia", 'Ksor H Bia', 'Ksor HBia'],
  }
  for (const [index, names] of Object.values(ways).entries())
    for (const [way, name] of names.entries())
      putDossier(test, `H14.999.01-26112${index}-000${way + 2}`, {
        applicant: { name, idNumber: null, address: null, phone: null, email: null },
      })
  const found = async (text: string) =>
    (await test.ok('dossiers.list', { view: 'all', text })).lines.map((line) => line.applicantName)
  for (const names of Object.values(ways))
    for (const name of names)
      for (const typed of [name, name.toLowerCase(), name.replace(/['’]/, 'ʼ')])
        expect((await found(typed)).toSorted(), typed).toEqual(names.toSorted())
  expect(await found('kbroi')).toHaveLength(5)
  expect(await found('kbr')).toHaveLength(5)
  expect(await found('broi')).toHaveLength(4)
  expect(await found('ksor hb')).toHaveLength(3)
})

it('every dossier stands in the views it belongs to, and counts say the same as lists', async () => {
  putDossier(test, 'H14.999.01-261113-0001', {
    receivedAt: '2026-11-13T02:00:00.000Z' as Instant,
    dueAt: '2026-11-18T10:00:00.000Z' as Instant,
  })
  putDossier(test, 'H14.999.01-261117-0001', {
    receivedAt: '2026-11-17T02:00:00.000Z' as Instant,
    dueAt: '2026-11-20T10:00:00.000Z' as Instant,
  })
  const counts = await test.ok('dossiers.counts', {})
  const listed = await Promise.all(
    View.options.map(
      async (view) => [view, (await test.ok('dossiers.list', { view })).lines.length] as const,
    ),
  )
  expect(Object.fromEntries(listed)).toEqual(counts)
  expect(counts).toMatchObject({
    all: 3,
    today: 1,
    overdue: 1,
    'due-today': 1,
    'due-soon': 0,
    'to-apologise': 2,
  })
})

it('pages through a view without a gap or a double line', async () => {
  for (let i = 2; i <= 25; i++) putDossier(test, `H14.999.01-261120-${String(i).padStart(4, '0')}`)
  for (const view of ['all', 'today'] as const) {
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const page: { lines: { dossierNo: string }[]; next: string | null } = await test.ok('dossiers.list', {
        view,
        limit: 7,
        after,
      })
      seen.push(...page.lines.map((line) => line.dossierNo))
      after = page.next
      if (!after) break
    }
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  }
})

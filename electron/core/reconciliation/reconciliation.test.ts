import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertUpwardNews } from '../../../db/tables/upward-news.ts'
import { insertDocument } from '../../../db/tables/scans.ts'
import { insertPayment } from '../../../db/tables/payments.ts'
import { putParcel } from '../../../db/tables/post.ts'
import { putDelivery } from '../../../db/tables/sync-deliveries.ts'
import { putTheirs } from '../../../db/tables/sync-theirs.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { giveBack, makeReady } from '../../../test/support/give-result.ts'
import { FINDINGS, type Finding } from '../../common/reconciliation/model.ts'
import type { PaymentEntry } from '../../common/payments/model.ts'
import { RESULT } from '../../common/scans/model.ts'
import { HeldDossier } from '../../common/sync/held-dossier.ts'
import type { Instant } from '../../common/time/model.ts'

const at = (moment: string) => moment as Instant
const no = (n: number) => `H14.999.01-261120-${String(n).padStart(4, '0')}`

let test: TestCounter
beforeEach(async () => {
  // A Tuesday; dossiers of putDossier were taken in on Friday the 20th.
  test = await openTestCounter('2026-11-24T02:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

const register = () => test.counter.open!.register
const on = (id: string) => test.on(id)
const list = async (finding: Finding, noted = false) =>
  (await test.ok('reconciliation.list', { finding, noted })).lines
const counts = async () => (await test.ok('reconciliation.show', {})).counts
const signsOf = async (finding: Finding) =>
  Object.fromEntries(
    (await list(finding)).map(({ dossierNo, signs }) => [dossierNo, signs.map(({ of }) => of)]),
  )
async function ready(n: number) {
  const id = putDossier(test, no(n))
  await makeReady(test, id)
  return id
}

it('on a register where paper and acts agree, every list is empty', async () => {
  putDossier(test, no(1))
  for (const finding of FINDINGS) expect(await list(finding), finding).toEqual([])
  const { shelf, upstream, rules } = await test.ok('reconciliation.show', {})
  expect({ shelf, rules, waiting: upstream.waiting }).toEqual({
    shelf: null,
    rules: { staleDays: 7 },
    waiting: 0,
  })
})

it('untouched for more days than the commune says; a note holds as long as a step would', async () => {
  const old = putDossier(test, no(1))
  test.setNow('2026-11-27T01:59:59.000Z')
  expect(await counts()).toMatchObject({ stale: { open: 0, noted: 0 } })
  test.setNow('2026-11-27T02:00:01.000Z')
  expect(await list('stale')).toMatchObject([
    { dossierId: old, signs: [{ of: 'untouched', at: '2026-11-20T02:00:00.000Z', days: 7 }], note: null },
  ])
  await test.ok('reconciliation.note', { ...(await on(old)), finding: 'stale', text: 'Chờ xác minh ở thôn' })
  expect(await counts()).toMatchObject({ stale: { open: 0, noted: 1 } })
  expect(await list('stale', true)).toMatchObject([{ note: { text: 'Chờ xác minh ở thôn' } }])
  test.setNow('2026-12-04T02:00:02.000Z')
  expect(await counts()).toMatchObject({ stale: { open: 1, noted: 0 } })
  await test.as('administrator')
  await test.ok('reconciliation.setRules', { rules: { staleDays: 30 } })
  expect(await counts()).toMatchObject({ stale: { open: 0, noted: 0 } })
})

it('a note is in the dossier’s history, falls with its next step, and is not written on what has moved on', async () => {
  const id = await ready(1)
  const seen = await on(id)
  await test.ok('reconciliation.note', { ...seen, finding: 'not-returned', text: 'Người dân hẹn thứ Năm' })
  expect(await list('not-returned')).toEqual([])
  const { timeline } = await test.ok('dossiers.get', { id })
  expect(timeline.at(-1)).toMatchObject({ verb: 'finding-noted', details: { text: 'Người dân hẹn thứ Năm' } })
  await test.ok('dossiers.notify', { ...seen, by: 'phone', reached: true, note: '' })
  expect(await signsOf('not-returned')).toEqual({ [no(1)]: ['ready'] })
  expect(
    await test.call('reconciliation.note', { ...seen, finding: 'not-returned', text: 'đã nói' }),
  ).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
})

it('signed and not given back, until it is', async () => {
  const id = await ready(1)
  expect(await list('not-returned')).toMatchObject([
    { dossierId: id, signs: [{ of: 'ready', notified: false }] },
  ])
  await giveBack(test, id)
  expect(await list('not-returned')).toEqual([])
})

it('signs of a return that nobody recorded: the parcel, the money, who came; not what came before the result', async () => {
  const [parcel, came, before] = [await ready(1), await ready(2), putDossier(test, no(3))]
  putParcel(register(), parcel, 'EB123456789VN')
  test.setNow('2026-11-24T03:00:00.000Z')
  const told = { by: 'in-person', reached: true, note: '' } as const
  await test.ok('dossiers.notify', { ...(await on(before)), ...told })
  await test.ok('dossiers.notify', { ...(await on(came)), ...told })
  test.setNow('2026-11-24T04:00:00.000Z')
  await makeReady(test, before)
  expect(await signsOf('return-unrecorded')).toEqual({ [no(1)]: ['parcel'], [no(2)]: ['was-here'] })
  await giveBack(test, came)
  expect(await signsOf('return-unrecorded')).toEqual({ [no(1)]: ['parcel'] })
  const paid = await ready(5)
  const pay = {
    ...{ kind: 'pay', id: 'p1', at: at('2026-11-24T04:30:00.000Z'), amount: 8000, year: 2026, number: 1 },
    ...{
      officer: { id: 'o', name: 'An' },
      receiptNo: '1/2026',
      means: 'cash',
      payer: 'An',
      lines: [],
      reason: null,
    },
  } as unknown as PaymentEntry
  insertPayment(register(), paid, pay)
  expect(await signsOf('return-unrecorded')).toEqual({ [no(1)]: ['parcel'], [no(5)]: ['paid'] })
  insertPayment(register(), paid, {
    ...{ kind: 'cancel', id: 'p2', at: at('2026-11-24T04:40:00.000Z'), cancelsId: 'p1', reason: 'nhầm' },
    officer: { id: 'o', name: 'An' },
  } as unknown as PaymentEntry)
  expect(await signsOf('return-unrecorded')).toEqual({ [no(1)]: ['parcel'] })
  // Taken back, nobody was there.
  const called = await ready(4)
  test.setNow('2026-11-24T05:00:00.000Z')
  await test.ok('dossiers.notify', { ...(await on(called)), ...told })
  expect(Object.keys(await signsOf('return-unrecorded'))).toContain(no(4))
  await test.ok('dossiers.undo', await on(called))
  expect(Object.keys(await signsOf('return-unrecorded'))).not.toContain(no(4))
})

it('a result that is there and the register does not know: scanned, or issued above', async () => {
  const scanned = putDossier(test, no(1))
  const document = {
    id: 'd1',
    dossierId: scanned,
    component: RESULT,
    revision: 1,
    sha256: 'a'.repeat(64),
    size: 1,
    madeAt: at('2026-11-23T02:00:00.000Z'),
    officerId: 'o',
    endedAt: null,
  }
  register().immediate(() => insertDocument(register(), document))
  const above = putDossier(test, no(2))
  await test.ok('dossiers.handUpward', {
    ...(await on(above)),
    to: 'Sở Tư pháp',
    documentNo: '',
    dueDay: null,
    note: '',
  })
  const news = {
    dossierNo: no(2),
    status: 9,
    result: { documentNo: '12/QĐ', day: '2026-11-23', issuedBy: 'Sở' },
  }
  register()
    .raw.prepare(
      "INSERT INTO sync_inbox (id, item_hash, kind, at, item, received_at) VALUES (1, 'h', 'dossier-status', '', '', '')",
    )
    .run()
  insertUpwardNews(register(), {
    itemId: 1,
    dossierId: above,
    at: at('2026-11-23T09:00:00.000Z'),
    body: JSON.stringify(news),
    settledAt: null,
  })
  expect(await signsOf('paper-first')).toEqual({ [no(1)]: ['result-scanned'], [no(2)]: ['issued-above'] })
  await makeReady(test, scanned)
  await test.ok('dossiers.comeBack', { ...(await on(above)), documentNo: '12/QĐ', note: '' })
  expect(await signsOf('paper-first')).toEqual({})
})

it('what the shared system declined, what waits behind it, and where it holds another state', async () => {
  const id = putDossier(test, no(1))
  const other = putDossier(test, no(2))
  const { id: toId } = (await test.ok('accounts.list', {})).find((one) => one.login === 'specialist')!
  await test.ok('dossiers.handOver', { ...(await on(id)), toId, note: '' })
  await test.ok('dossiers.handOver', { ...(await on(other)), toId, note: '' })
  expect(await signsOf('upstream')).toEqual({ [no(1)]: ['unsent'], [no(2)]: ['unsent'] })
  const [first] = register()
    .raw.prepare<unknown[], { epoch: number; seq: number }>(
      "SELECT epoch, seq FROM journal WHERE entity_id = ? AND scope = 'upstream' ORDER BY seq",
    )
    .all(id)
  const nothing = { field: null, byEpoch: null, bySeq: null, rootEpoch: null, rootSeq: null, attempts: 1 }
  register().immediate(() => {
    const answer = {
      ...nothing,
      entityId: id,
      code: 'STATUS',
      reason: 'Sai trạng thái',
      answeredAt: at('2026-11-24T02:00:00.000Z'),
    }
    putDelivery(register(), { ...answer, ...first!, state: 'refused' })
    putTheirs(
      register(),
      HeldDossier.parse({
        ...{ id, dossierNo: no(1), status: 5, version: 1, facts: null, firstDueAt: null, dueAt: null },
        ...{
          finishedAt: null,
          returnedAt: null,
          apologies: 0,
          acts: [],
          updatedAt: '2026-11-24T02:00:00.000Z',
        },
      }),
      at('2026-11-24T02:00:00.000Z'),
    )
  })
  const [line] = await list('upstream')
  expect(line).toMatchObject({
    dossierNo: no(1),
    signs: [
      { of: 'refused', ...first, reason: 'Sai trạng thái' },
      { of: 'unsent', entries: 1 },
      { of: 'differs', theirs: 5, ours: 4 },
    ],
  })
  expect((await test.ok('reconciliation.show', {})).upstream).toMatchObject({
    refused: 1,
    held: 0,
    waiting: 2,
  })
})

it('the shelf: the list of what is missing shrinks, and what did not fit stays a finding until it is set right', async () => {
  const [there, gone] = [await ready(1), await ready(2)]
  const working = putDossier(test, no(3))
  const given = await ready(4)
  await giveBack(test, given)
  const shelf = (scanned: string[]) => test.ok('reconciliation.shelf', { scanned })
  expect((await shelf([])).missing.map((one) => one.dossierNo)).toEqual([no(1), no(2)])
  const scanned = [there, working, given]
  const now = await shelf(scanned)
  expect([now.found, now.missing.map((one) => one.dossierNo)]).toEqual([1, [no(2)]])
  expect(Object.fromEntries(now.foreign.map((one) => [one.dossierNo, one.status]))).toEqual({
    [no(3)]: 'received',
    [no(4)]: 'returned',
  })
  expect(await test.call('reconciliation.closeShelf', { scanned: [] })).toMatchObject({
    error: { code: 'NOTHING_SCANNED' },
  })
  test.setNow('2026-11-24T08:00:00.000Z')
  const closed = await test.ok('reconciliation.closeShelf', { scanned })
  expect(closed).toMatchObject({ found: 1, missing: 1, foreign: 2, by: 'Nguyễn Thị Đường' })
  expect(await signsOf('return-unrecorded')).toEqual({ [no(2)]: ['off-shelf'] })
  expect(await signsOf('paper-first')).toEqual({ [no(3)]: ['on-shelf'] })
  await giveBack(test, gone)
  await makeReady(test, working)
  expect([await list('return-unrecorded'), await list('paper-first')]).toEqual([[], []])
  // Found the next time, what one check missed is no finding any more.
  const back = await ready(5)
  test.setNow('2026-11-25T08:00:00.000Z')
  await test.ok('reconciliation.closeShelf', { scanned: [there] })
  expect(Object.keys(await signsOf('return-unrecorded'))).toEqual([no(3), no(5)])
  test.setNow('2026-11-25T09:00:00.000Z')
  await test.ok('reconciliation.closeShelf', { scanned: [there, working, back] })
  expect(await list('return-unrecorded')).toEqual([])
})

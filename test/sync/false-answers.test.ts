import { createHash } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { findArrival } from '../../db/tables/custody.ts'
import { serverIdentity } from '../../district/identity.ts'
import { canonical } from '../../electron/common/journal/canonical.ts'
import { type BatchAnswer, HEADERS } from '../../electron/common/sync/model.ts'
import { receiptText } from '../../electron/common/sync/signing.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import {
  enrol,
  openEvening,
  randomFile,
  rewire,
  scan,
  type SharedSystem,
  sync,
  takeIn,
  today,
} from '../support/evening.ts'
import { losingProxy, type Meddle, type Passing, type PassingAnswer } from '../support/losing-proxy.ts'

/* Answers that are not as agreed upon: of a shared system with a fault, or of what stands before it. Nothing is called
   sent by them, none is asked for without end, and once they are right again the evening goes on. */

let shared: SharedSystem
let test: TestCounter
let proxy: Awaited<ReturnType<typeof losingProxy>>

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  proxy = await losingProxy(shared.url, (_request, answer) => answer)
  await rewire(test, proxy.url)
  return async () => {
    await loopOf(test.counter)?.stop()
    await proxy.close()
    await evening.close()
  }
})

const say = (answer: PassingAnswer, said: unknown, status = 200): PassingAnswer => ({
  ...answer,
  status,
  body: Buffer.from(JSON.stringify(said)),
})
const no = (answer: PassingAnswer, status: number, code: string) =>
  say(answer, { error: { code, reason: 'Không được.' } }, status)
/** As a gateway says it, in its own words. */
const gateway = (status: number): PassingAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from(`<h1>${status}</h1>`),
})
const withOffset = (answer: PassingAnswer, offset: number): PassingAnswer => ({
  ...answer,
  headers: { ...answer.headers, [HEADERS.offset]: String(offset) },
})

/** Another answer to a batch, under the shared system's own signature. */
function signedAnew(answer: PassingAnswer, change: (said: BatchAnswer) => void): PassingAnswer {
  const said = JSON.parse(answer.body.toString()) as BatchAnswer
  change(said)
  const { signature: _before, ...receipt } = said.receipt!
  receipt.answersHash = createHash('sha256').update(canonical(said.answers)).digest('hex')
  const signature = serverIdentity(shared.dataDir).sign(receiptText(receipt))
  return say(answer, { ...said, receipt: { ...receipt, signature } })
}

const counts = async () => (await test.ok('closings.today', {})).counts

/** Where a run comes to that cannot come to its end. */
async function faultOf(meddle: Meddle): Promise<string> {
  proxy.meddle = meddle
  await test.ok('sync.start', {})
  await expect.poll(async () => (await test.ok('sync.state', {})).fault).not.toBeNull()
  const { fault } = await test.ok('sync.state', {})
  await test.ok('sync.stop', {})
  return fault!
}

const MESSAGE = { kind: 'message', id: 'm1', at: '2026-11-20T02:00:00.000Z', body: { title: 'A', text: 'B' } }
const COPY = {
  dossierId: 'c1',
  dossierNo: 'H14.999.01-261120-1001',
  version: 1,
  custodian: 'H14.999.01-1',
  status: 2,
  applicantName: 'Lò Thị Hai',
  procedureName: 'Đăng ký khai sinh',
  receivedAt: null,
  dueAt: null,
  finishedAt: null,
  returnedAt: null,
  changedAt: '2026-11-20T02:00:00.000Z',
}

it.each([
  ['inbox', { items: [MESSAGE], nextCursor: 'x', more: true }],
  ['copies', { copies: [COPY], nextCursor: 'x', more: true }],
])('told again and again to read its %s anew, it stops and says so', async (what, page) => {
  await takeIn(test, 2)
  proxy.meddle = ({ path }, answer) => {
    if (!path.startsWith(`/v1/${what}`)) return answer
    return path.includes('cursor=x') ? no(answer, 410, 'RESYNC_REQUIRED') : say(answer, page)
  }
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'RESYNC_REQUIRED' } })
  expect(await counts()).toMatchObject({ accepted: 2 })
})

it.each([
  ['inbox', { items: [] }],
  ['copies', { copies: [] }],
])(
  'pages of the %s with nothing in them, and always more to come, are not waited for',
  async (what, page) => {
    let asked = 0
    proxy.meddle = ({ path }, answer) =>
      path.startsWith(`/v1/${what}`)
        ? say(answer, { ...page, nextCursor: `x${asked++}`, more: true })
        : answer
    expect(await sync(test)).toMatchObject({ phase: 'done' })
    expect(asked).toBeLessThan(3)
  },
)

it('pages of a dossier from another PC that lead nowhere are not asked for without end', async () => {
  const second = await openTestCounter(today(), {}, 1)
  await enrol(second, shared, proxy.url)
  const [dossierId] = (await takeIn(test, 1)) as [string]
  await sync(test)
  const { stations } = await test.ok('dossiers.stations', {})
  await test.ok('dossiers.move', { dossierId, version: 1, toStationId: stations[0]!.stationId })
  await sync(test)
  proxy.meddle = ({ path }, answer) => {
    if (!path.includes('entries?')) return answer
    return say(answer, { ...(JSON.parse(answer.body.toString()) as object), next: 0, more: true })
  }
  await second.ok('sync.start', {})
  await expect.poll(async () => (await second.ok('sync.state', {})).fault).toBe('STRANGE')
  proxy.meddle = (_request, answer) => answer
  await loopOf(second.counter)!.ended
  expect(findArrival(second.counter.open!.register, dossierId)).toMatchObject({ state: 'here' })
  second.close()
})

it('a shared system that asks for what was never sent is not believed: nothing counts as sent', async () => {
  await takeIn(test, 3)
  proxy.meddle = ({ path }, answer) =>
    path !== '/v1/entries'
      ? answer
      : signedAnew(answer, ({ answers: [first] }) => {
          const fault = { result: 'refused', code: 'GAP', reason: 'Thiếu.', next: { epoch: 1, seq: 99_999 } }
          Object.assign(first!, fault)
        })
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'JOURNAL_DIFFERS' } })
  expect(await counts()).toMatchObject({ waiting: 3, accepted: 0 })
  proxy.meddle = (_request, answer) => answer
  expect(await sync(test)).toMatchObject({ phase: 'done' })
  expect(await counts()).toMatchObject({ waiting: 0, accepted: 3 })
})

it('a refusal that nobody has signed is no word of the shared system', async () => {
  await takeIn(test, 2)
  proxy.meddle = ({ path }, answer) => {
    if (path !== '/v1/entries') return answer
    const { answers } = JSON.parse(answer.body.toString()) as BatchAnswer
    const refused = { result: 'refused', code: 'PHONE', reason: 'Số điện thoại sai.' }
    return say(answer, { answers: answers.map((one) => ({ ...one, ...refused })), head: null, receipt: null })
  }
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'WRONG_SERVER' } })
  expect(await counts()).toMatchObject({ waiting: 2, refused: 0 })
})

it('more bytes of a file than there are, or none of those that went: it is not called sent', async () => {
  const [id] = await takeIn(test, 1)
  await scan(test, id!, randomFile(3_000))
  const patched = (offset: number) =>
    faultOf(({ method }, answer) =>
      // The shared system has got nothing of it.
      method === 'PATCH' || method === 'HEAD' ? withOffset({ ...answer, status: 200 }, offset) : answer,
    )
  expect(await patched(99_999)).toBe('STRANGE')
  // Now its offset is asked for.
  expect(await patched(99_999)).toBe('STRANGE')
  expect(await patched(0)).toBe('STRANGE')
  expect((await test.ok('closings.today', {})).open).toEqual([{ point: 'files', count: 1 }])
  proxy.meddle = (_request, answer) => answer
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { files: 0 } })
})

it('told again and again that a file goes on elsewhere, it waits between its tries', async () => {
  const [id] = await takeIn(test, 1)
  await scan(test, id!, randomFile(3_000))
  const fault = await faultOf(({ method }, answer) => {
    if (method === 'PATCH') return no(answer, 409, 'OFFSET_MISMATCH')
    return method === 'HEAD' ? withOffset(answer, 0) : answer
  })
  expect(fault).toBe('TROUBLE')
  expect(proxy.seen.filter(({ method }) => method === 'PATCH')).toHaveLength(3)
})

it('a gateway that takes less at once gets less at once, of the journal and of files', async () => {
  const [id] = await takeIn(test, 30)
  await scan(test, id!, randomFile(200_000))
  const takes: Record<string, number> = { POST: 3_000, PATCH: 20_000 }
  const tooMuch = ({ method, body }: Passing) => body.length > (takes[method] ?? 0)
  proxy.bar = (request) => (tooMuch(request) ? gateway(413) : null)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { entries: 0, files: 0 } })
  expect(proxy.seen.filter(tooMuch).map(({ method }) => method)).toEqual(
    expect.arrayContaining(['POST', 'PATCH']),
  )
})

it('too many at once, whoever says it: it is tried again, and nobody is told of a false shared system', async () => {
  await takeIn(test, 1)
  expect(await faultOf(() => gateway(429))).toBe('TROUBLE')
  const busy = (answer: PassingAnswer) => no(answer, 429, 'TOO_MANY_REQUESTS')
  expect(await faultOf(({ path }, answer) => (path === '/v1/entries' ? busy(answer) : answer))).toBe(
    'TROUBLE',
  )
  proxy.meddle = (_request, answer) => answer
  expect(await sync(test)).toMatchObject({ phase: 'done' })
})

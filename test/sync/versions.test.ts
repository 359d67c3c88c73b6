import { createHash, createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { beforeEach, expect, it } from 'vitest'
import { postToInbox } from '../../district/inbox.ts'
import { UPSTREAM } from '../../electron/common/dossiers/upstream.ts'
import { canonical } from '../../electron/common/journal/canonical.ts'
import { HEADERS, type Receipt } from '../../electron/common/sync/model.ts'
import { receiptText } from '../../electron/common/sync/signing.ts'
import { PROTOCOLS, protocolText, readProtocols, tooOld } from '../../electron/common/sync/versions.ts'
import { toInstant } from '../../electron/common/time/rules.ts'
import { getLink } from '../../electron/core/sync/link.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import type { TestCounter } from '../support/counter.ts'
import {
  entriesThere,
  note,
  openEvening,
  rewire,
  type SharedSystem,
  scan,
  sync,
  takeIn,
} from '../support/evening.ts'
import { losingProxy, type Passing, type PassingAnswer } from '../support/losing-proxy.ts'
import { send } from '../support/upstream-station.ts'
import type { Recording } from './recorded/recording.ts'

/* An old station against the shared system of now, and the other way round, and both against one that does not exist
   yet. What version 1 really said and heard lies in recorded/v1.json. */

const V1 = JSON.parse(readFileSync(join(import.meta.dirname, 'recorded/v1.json'), 'utf8')) as Recording

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return evening.close
})

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Differs from one time to the next, or is a sentence that may be put better. */
const FREE = new Set([
  'serverTime',
  'at',
  'signature',
  'serverPublicKey',
  'nextCursor',
  'protocol',
  'answersHash',
  'reason',
])

/** Whether what was once said is still said: everything that was there is there; more may be. */
function expectStill(now: unknown, then: unknown, path: string): void {
  if (Array.isArray(then)) {
    expect([path, (now as unknown[]).length]).toEqual([path, then.length])
    for (const [i, one] of then.entries()) expectStill((now as unknown[])[i], one, `${path}.${i}`)
  } else if (isObject(then)) {
    for (const [key, value] of Object.entries(then)) {
      if (FREE.has(key)) expect([path, key, typeof (now as Json)[key]]).toEqual([path, key, typeof value])
      else expectStill((now as Json)[key], value, `${path}.${key}`)
    }
  } else expect([path, now]).toEqual([path, then])
}

it('a station of version 1 says what it always said and hears what it was used to hear', async () => {
  const { stationId, code: stationCode, ...known } = V1.station
  const enrolledAt = toInstant(Date.now())
  const agency = { agencyId: known.agencyId, agencyName: 'UBND xã Thử Nghiệm' }
  await shared.db.deleteFrom('inbox').execute()
  await shared.db.updateTable('enrolCodes').set({ stationId: null }).execute()
  await shared.db.deleteFrom('stations').execute()
  await shared.db
    .insertInto('stations')
    .values({ id: stationId, code: stationCode, ...known, ...agency, enrolledAt })
    .execute()
  const codeHash = createHash('sha256').update(V1.enrolCode.replaceAll('-', '')).digest('hex')
  await shared.db
    .insertInto('enrolCodes')
    .values({ codeHash, ...agency, madeAt: enrolledAt, expiresAt: enrolledAt, stationId, forStationId: null })
    .execute()
  // Its cursor is one of this server's, and there is one item before it.
  const cursors = V1.exchanges.flatMap(
    ({ answer }) => (answer.body as { nextCursor?: string } | null)?.nextCursor ?? [],
  )
  const [incarnation, last] = cursors[0]!.split('.')
  await shared.db.deleteFrom('serverFacts').where('key', '=', 'incarnation').execute()
  await shared.db.insertInto('serverFacts').values({ key: 'incarnation', value: incarnation! }).execute()
  const body = { title: 'Đăng ký máy', text: `Máy ${stationCode} đã được đăng ký với dải số 1–999.` }
  await postToInbox(shared.db, known.agencyId, { kind: 'message', at: enrolledAt, body })
  await shared.db
    .updateTable('inbox')
    .set({ id: Number(last) })
    .execute()

  for (const { method, path, headers, body: sent, answer } of V1.exchanges) {
    const bytes = Buffer.from(sent, 'base64')
    const now = await send(shared.url + path, method, headers, bytes.length > 0 ? bytes : undefined)
    expect([path, now.status, now.body]).toEqual([path, answer.status, expect.anything()])
    expectStill(now.body, answer.body, `${method} ${path}`)
    for (const name of Object.keys(answer.headers)) expect([path, name in now.headers]).toEqual([path, true])
  }
})

/** The shared system's key, for a proxy that speaks in its name. */
const serverKey = () => createPrivateKey(readFileSync(join(shared.dataDir, 'server-key.pem')))

/** The answer with another body; receipts are signed anew, as the server itself would. */
function reworded(answer: PassingAnswer, body: unknown): PassingAnswer {
  const { answers, receipt } = body as { answers?: unknown; receipt?: Receipt | null }
  if (answers && receipt) {
    receipt.answersHash = createHash('sha256').update(canonical(answers), 'utf8').digest('hex')
    receipt.signature = sign(null, Buffer.from(receiptText(receipt), 'utf8'), serverKey()).toString(
      'base64url',
    )
  }
  return { ...answer, body: Buffer.from(JSON.stringify(body)) }
}

/** Every object says more than today. */
function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown)
  if (!isObject(value)) return value
  const more = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, grown(one)]))
  return { ...more, xNew: { since: 9 } }
}

it('a shared system that says more than today: everything goes, what is new is left', async () => {
  const proxy = await losingProxy(shared.url, ({ path }, answer) => {
    const headers = { ...answer.headers, [HEADERS.protocol]: `${PROTOCOLS.oldest}-${PROTOCOLS.newest + 3}` }
    const text = answer.body.toString('utf8')
    if (text === '') return { ...answer, headers }
    const body = grown(JSON.parse(text)) as Json
    if (path.startsWith('/v1/inbox')) {
      ;(body.items as unknown[]).unshift({ kind: 'x-new-kind', at: toInstant(Date.now()), body: { a: 1 } })
    }
    return reworded({ ...answer, headers }, body)
  })
  await rewire(test, proxy.url)
  const [id] = await takeIn(test, 3)
  await scan(test, id!, Buffer.from('%PDF-1.7'))
  const state = await sync(test)
  expect([state.phase, state.blocked, state.left.dossiers, state.left.files]).toEqual(['done', null, 0, 0])
  expect(state.link?.peer).toBe('newer')
  await test.as('administrator')
  const before = getLink(test.counter.open!.register)!.publicKey
  await test.ok('sync.changeKey', {})
  await loopOf(test.counter)!.ended
  expect(getLink(test.counter.open!.register)!.publicKey).not.toBe(before)
  await proxy.close()
})

it('a refusal of a kind that is not known yet is shown in the shared system’s own words', async () => {
  const reason = 'Hệ thống dùng chung tạm khóa để kiểm kê đến 17 giờ.'
  const proxy = await losingProxy(shared.url, (_, answer) => ({
    ...answer,
    status: 451,
    body: Buffer.from(JSON.stringify({ error: { code: 'X_NEW_CODE', reason, xNew: 1 } })),
  }))
  await rewire(test, proxy.url)
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'DECLINED', reason } })
  await proxy.close()
})

/** The same keys as were recorded, and none of the later ones. */
function pruned(value: unknown, like: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = Array.isArray(like) ? like : []
    return value.map((one) => {
      const kind = (isObject(one) && (one.result ?? one.kind)) || null
      return pruned(
        one,
        shapes.find((shape) => isObject(shape) && (shape.result ?? shape.kind ?? null) === kind) ?? one,
      )
    })
  }
  if (!isObject(value) || !isObject(like)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (key in like ? [[key, pruned(one, like[key])]] : [])),
  )
}

const routeOf = (path: string) => path.split('?')[0]!.replace(/[0-9a-f]{64}/, '{sha256}')
const jsonIn = ({ headers, body }: { headers: Passing['headers']; body: Buffer }): unknown => {
  if (!String(headers['content-type'] ?? '').startsWith('application/json')) return null
  const plain = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body
  return JSON.parse(plain.toString('utf8')) as unknown
}

/** The shared system as it was in version 1, as far as a station can tell: no route, no field that was not recorded. */
function asVersion1({ method, path, headers, body }: Passing, answer: PassingAnswer): PassingAnswer {
  const { [HEADERS.protocol]: _, ...plain } = answer.headers
  const like = V1.exchanges.filter((one) => one.method === method && routeOf(one.path) === routeOf(path))
  const refuse = (status: number, code: string) => ({
    status,
    headers: plain,
    body: Buffer.from(JSON.stringify({ error: { code, reason: code } })),
  })
  if (like.length === 0 && method !== 'HEAD') return refuse(404, 'NOT_FOUND')
  const sent = jsonIn({ headers, body })
  const known = like.map((one) => jsonIn({ headers: one.headers, body: Buffer.from(one.body, 'base64') }))
  // It refuses whatever it does not know.
  if (isObject(sent) && Object.keys(sent).some((key) => !known.some((one) => isObject(one) && key in one))) {
    return refuse(400, 'BAD_REQUEST')
  }
  if (answer.status !== 200 || answer.body.length === 0) return { ...answer, headers: plain }
  const shapes = like.map((one) => one.answer.body as Json)
  const whole = shapes.reduce(
    (all, one) => ({
      ...all,
      ...one,
      ...(Array.isArray(one.answers) && { answers: [...((all.answers as unknown[]) ?? []), ...one.answers] }),
    }),
    {},
  )
  return reworded({ ...answer, headers: plain }, pruned(JSON.parse(answer.body.toString('utf8')), whole))
}

it('a shared system of version 1: the day goes, and what it cannot do is said and waits for its update', async () => {
  const proxy = await losingProxy(shared.url, asVersion1)
  await rewire(test, proxy.url)
  const [id] = await takeIn(test, 3)
  await scan(test, id!, Buffer.from('%PDF-1.7'))
  await test.as('administrator')
  await test.ok('sync.changeKey', {})
  await loopOf(test.counter)!.ended
  await test.as('officer')
  const before = getLink(test.counter.open!.register)!.publicKey
  const state = await sync(test)
  expect([state.phase, state.blocked, state.left.dossiers, state.left.files]).toEqual(['done', null, 0, 0])
  expect(state.link).toMatchObject({ peer: 'older', keyChanging: true })
  expect(getLink(test.counter.open!.register)!.publicKey).toBe(before)
  await test.as('administrator')
  expect(await test.call('sync.changeKey', {})).toMatchObject({ error: { code: 'PROTOCOL_TOO_NEW' } })
  await test.as('officer')

  proxy.meddle = (_, answer) => answer
  expect((await sync(test)).link).toMatchObject({ peer: 'same', keyChanging: false })
  expect(getLink(test.counter.open!.register)!.publicKey).not.toBe(before)
  await proxy.close()
})

it('without a version in common neither side pretends: each says whose program is too old', async () => {
  await takeIn(test, 1)
  await shared.stop()
  await shared.startAgain({ oldest: PROTOCOLS.newest + 1, newest: PROTOCOLS.newest + 2 })
  expect(await sync(test)).toMatchObject({ phase: 'blocked', blocked: { code: 'PROTOCOL_TOO_OLD' } })
  const time = await send<Json>(`${shared.url}/v1/time`, 'GET')
  expect([time.status, time.body.protocols]).toEqual([
    200,
    { oldest: PROTOCOLS.newest + 1, newest: PROTOCOLS.newest + 2 },
  ])
  await shared.stop()
  await shared.startAgain()
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })

  expect(readProtocols(undefined)).toEqual({ oldest: 1, newest: 1 })
  expect(readProtocols('nonsense')).toEqual({ oldest: 1, newest: 1 })
  expect(readProtocols(protocolText({ oldest: 2, newest: 7 }))).toEqual({ oldest: 2, newest: 7 })
  const cases = [
    [1, 2, 2, 3, null],
    [1, 1, 2, 3, 'mine'],
    [4, 5, 2, 3, 'theirs'],
  ] as const
  for (const [oldest, newest, from, to, who] of cases) {
    expect(tooOld({ oldest, newest }, { oldest: from, newest: to })).toBe(who)
  }
})

it('an act that the shared system did not know yet is kept there and taken by itself after its update', async () => {
  const [id] = (await takeIn(test, 1)) as [string]
  await sync(test)
  const known = { ...UPSTREAM }
  const older: Record<string, unknown> = UPSTREAM
  delete older.scanned
  try {
    await scan(test, id, Buffer.from('%PDF-1.7'))
    const { dossierNo } = await test.ok('dossiers.get', { id })
    const payload = { dossierNo, to: 'Tư pháp' }
    note(test, { noun: 'dossier', entityId: id, verb: 'handed-over', scope: 'upstream', payload })
    expect(await sync(test)).toMatchObject({ phase: 'done' })
    expect(await test.ok('sync.refusals', {})).toMatchObject([{ code: 'UNKNOWN_VERB', waiting: 1 }])
  } finally {
    // In their order again: test files share what is loaded.
    for (const [verb, shape] of Object.entries(known)) {
      delete older[verb]
      older[verb] = shape
    }
  }
  // The first answer after the update is lost, and the officer has sent the act again meanwhile.
  const proxy = await losingProxy(shared.url, ({ path }, answer) => {
    if (path !== '/v1/entries') return answer
    void loopOf(test.counter)!.stop()
    return null
  })
  await rewire(test, proxy.url)
  await sync(test)
  const [task] = await test.ok('sync.refusals', {})
  await test.ok('sync.resend', { epoch: task!.epoch, seq: task!.seq })
  proxy.meddle = (_, answer) => answer
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { files: 0 } })
  expect(await test.ok('sync.refusals', {})).toEqual([])
  expect(await entriesThere(shared, id)).toEqual([
    'received accepted',
    'scanned accepted',
    'handed-over accepted',
    'scanned superseded',
  ])
  expect(await shared.db.selectFrom('dossierFiles').select('sha256').execute()).toHaveLength(1)
  await proxy.close()
})

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { TestCounter } from '../support/counter.ts'
import {
  journalOf,
  randomFile,
  rewire,
  type SharedSystem,
  scan,
  sha256,
  openEvening,
  sync,
  takeIn,
} from '../support/evening.ts'
import { losingProxy } from '../support/losing-proxy.ts'

/* Single things that are spoilt: one file, one request, one answer. They must not hold up the rest. */

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return evening.close
})

it('a file that this PC has lost is named and holds up nothing; brought back, it goes', async () => {
  const ids = await takeIn(test, 2)
  const bytes = randomFile(3_000)
  const lost = await scan(test, ids[0]!, bytes)
  const whole = await scan(test, ids[1]!, randomFile(4_000))
  await test.counter.open!.files.remove(lost)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { files: 0, filesFailed: 1 } })
  expect(readFileSync(shared.fileAt(whole))).toHaveLength(4_000)
  const closing = await test.ok('closings.today', {})
  expect(closing.open).toEqual([{ point: 'files-failed', count: 1 }])
  expect(closing.rows.map((row) => row.delivery)).toEqual(['sent', 'accepted'])

  await test.counter.open!.files.put(bytes)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { filesFailed: 0 } })
  expect((await test.ok('closings.today', {})).open).toEqual([])
})

it('a lost paper is called by its name; scanned anew, the lost file is not missed any more', async () => {
  const [dossierId] = (await takeIn(test, 1)) as [string]
  const lost = await scan(test, dossierId, randomFile(3_000))
  const { code: component, name } = (await test.ok('dossiers.get', { id: dossierId })).facts.components[0]!
  const { register, files } = test.counter.open!
  const madeAt = test.counter.clock()
  const document = { id: newId(), dossierId, component, revision: 1, sha256: lost, size: 3_000 }
  register.run(
    register.query
      .insertInto('scanDocuments')
      .values({ ...document, madeAt, officerId: test.counter.officer!.id, endedAt: null }),
  )
  await files.remove(lost)
  await sync(test)
  expect(await test.ok('closings.failedFiles', {})).toEqual([{ dossierId, name, lost: true }])

  await scan(test, dossierId, randomFile(3_500), lost)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { filesFailed: 0 } })
  expect((await test.ok('closings.today', {})).open).toEqual([])
})

it('bytes that the other end has spoilt are found by their hash and sent anew', async () => {
  const [id] = await takeIn(test, 1)
  const bytes = randomFile(50_000)
  const sha = await scan(test, id!, bytes)
  const part = join(`${shared.fileAt(sha)}.parts`, '0.spoilt')
  mkdirSync(dirname(part), { recursive: true })
  writeFileSync(part, randomFile(20_000))
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { files: 0, filesFailed: 0 } })
  expect(sha256(readFileSync(shared.fileAt(sha)))).toBe(sha)
})

it('the same paper in two dossiers goes up once and counts for both', async () => {
  const ids = await takeIn(test, 3)
  const bytes = randomFile(30_000)
  const proxy = await losingProxy(shared.url, (_request, answer) => answer)
  await rewire(test, proxy.url)
  await scan(test, ids[0]!, bytes)
  await scan(test, ids[1]!, bytes)
  expect((await test.ok('sync.plan', {})).total).toMatchObject({ files: 1 })
  await sync(test)
  await scan(test, ids[2]!, bytes)
  await sync(test)
  expect(proxy.seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
  const { rows } = await test.ok('closings.today', {})
  expect(rows.map((row) => row.delivery)).toEqual(['accepted', 'accepted', 'accepted'])
  await proxy.close()
})

it('an entry that cannot even be read is found by halving, named, and nothing behind it is claimed', async () => {
  await takeIn(test, 12)
  const poison = journalOf(test).at(-5)!
  const proxy = await losingProxy(shared.url, (_request, answer) => answer)
  const { brotliDecompressSync } = await import('node:zlib')
  proxy.meddle = ({ method, body }, answer) => {
    if (method !== 'POST' || !brotliDecompressSync(body).includes(poison.commandId)) return answer
    const error = { code: 'BAD_REQUEST', reason: 'Yêu cầu không đúng giao thức.' }
    return { ...answer, status: 400, body: Buffer.from(JSON.stringify({ error })) }
  }
  await rewire(test, proxy.url)
  const { phase, blocked } = await sync(test)
  expect(phase).toBe('blocked')
  expect(blocked).toMatchObject({ code: 'UNREADABLE_ENTRY', at: { epoch: poison.epoch } })
  expect(blocked!.at!.seq).toBe(poison.seq)
  const deliveries = (await test.ok('closings.today', {})).rows.map((row) => row.delivery)
  expect(deliveries.filter((delivery) => delivery === 'saved')).toHaveLength(5)
  await proxy.close()
})

it('a shared system in trouble is not hammered, and is spoken to again when it has recovered', async () => {
  await takeIn(test, 1)
  let troubled = 2
  const proxy = await losingProxy(shared.url, ({ method }, answer) =>
    method === 'POST' && troubled-- > 0 ? { ...answer, status: 503, body: Buffer.from('Bận') } : answer,
  )
  await rewire(test, proxy.url)
  await test.ok('sync.start', {})
  await expect.poll(async () => (await test.ok('sync.state', {})).fault).not.toBeNull()
  const seen = proxy.seen.length
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(proxy.seen.length - seen).toBeLessThan(2)
  await loopOf(test.counter)!.ended
  expect(await test.ok('sync.state', {})).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  await proxy.close()
})

it('the closing sheet says what has become of each dossier, and carries the head of the journal', async () => {
  await takeIn(test, 2)
  await sync(test)
  await takeIn(test, 1, 10)
  const head = journalOf(test).at(-1)!
  const { paperId } = await test.ok('closings.make', {})
  const { pdf } = await test.ok('papers.read', { paperId })
  const sheet = JSON.parse(Buffer.from(pdf).toString('utf8')) as Record<string, unknown>
  expect(sheet).toMatchObject({
    kind: 'closing-sheet',
    counts: { takenIn: 3, sent: 2, accepted: 2, refused: 0, waiting: 1, printed: 0, returned: 0 },
    rows: [{ state: 'accepted' }, { state: 'accepted' }, { state: 'waiting', printed: false }],
    journal: { epoch: head.epoch, seq: head.seq, hash: head.hash },
    lastContactAt: expect.any(String),
    closedBy: 'Nguyễn Thị Đường',
  })
  expect(journalOf(test).at(-1)).toMatchObject({ noun: 'closing', verb: 'paper-made', scope: 'local' })
})

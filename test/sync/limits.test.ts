import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import { waitingFiles } from '../../db/tables/sync-files.ts'
import { HEADERS } from '../../electron/common/sync/model.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import type { TestCounter } from '../support/counter.ts'
import {
  enrol,
  note,
  openEvening,
  randomFile,
  type SharedSystem,
  scan,
  sync,
  takeIn,
} from '../support/evening.ts'
import { losingProxy } from '../support/losing-proxy.ts'
import { slowWire } from '../support/slow-wire.ts'

/* What goes first on a line that may not hold, and how a run is ended before the files. */

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening({ enrolled: false })
  ;({ shared, test } = evening)
  return evening.close
})

const filesThere = async () =>
  (await shared.db.selectFrom('files').select(['sha256', 'completeAt']).execute()).filter(
    (file) => file.completeAt !== null,
  ).length
const dueOn = (id: string, at: string) =>
  test.counter.open!.register.raw.prepare('UPDATE dossiers SET due_at = ? WHERE id = ?').run(at, id)

it('information alone when asked; files after it by the day their dossier is due, then the smallest', async () => {
  await enrol(test, shared)
  const [late, soon, also] = (await takeIn(test, 3)) as [string, string, string]
  dueOn(late, '2099-03-01T10:00:00.000Z')
  // Both on the second of February in Vietnam.
  dueOn(soon, '2099-02-01T18:00:00.000Z')
  dueOn(also, '2099-02-02T02:00:00.000Z')
  const named = [
    await scan(test, late, randomFile(1_000)),
    await scan(test, soon, randomFile(9_000)),
    await scan(test, also, randomFile(4_000)),
    await scan(test, soon, randomFile(20_000)),
  ]

  const before = await test.ok('sync.plan', {})
  expect(before.total).toMatchObject({
    dossiers: 3,
    entryDossiers: 3,
    files: 4,
    fileBytes: 34_000,
    seconds: null,
    fileSeconds: null,
  })
  expect(before.total.bytes).toBe(before.total.entryBytes + before.total.fileBytes)

  await test.ok('sync.start', { upTo: 'entries' })
  await loopOf(test.counter)!.ended
  const told = await test.ok('sync.state', {})
  expect(told).toMatchObject({ phase: 'told', left: { entries: 0, files: 4 }, done: { files: 0 } })
  expect(await shared.db.selectFrom('dossiers').select('id').execute()).toHaveLength(3)
  expect(await filesThere()).toBe(0)
  // An act that stays here is no information of the dossiers whose files wait.
  note(test, { noun: 'account', entityId: 'x', verb: 'seen', scope: 'local', payload: {} })
  expect((await test.ok('sync.state', {})).left).toMatchObject({ entries: 1, entryDossiers: 0, dossiers: 3 })
  expect((await test.ok('closings.today', {})).open).toEqual([{ point: 'files', count: 4 }])
  const order = waitingFiles(test.counter.open!.register, { failed: true })
  expect(order.map(({ sha256 }) => named.indexOf(sha256))).toEqual([2, 1, 3, 0])

  expect(await sync(test)).toMatchObject({ phase: 'done', left: { files: 0 } })
  expect(await filesThere()).toBe(4)
  const after = await test.ok('sync.plan', {})
  expect(after.total).toMatchObject({ entrySeconds: 0, fileSeconds: 0 })
  expect(after.total.measuredAt).not.toBeNull()
})

it('told to end after the information while files go: what is on the line arrives, the rest waits for the next run', async () => {
  const wire = await slowWire(shared.url, { bytesPerSecond: 400_000 })
  try {
    await enrol(test, shared, wire.url)
    const [id] = await takeIn(test, 1)
    for (let file = 0; file < 8; file++) await scan(test, id!, randomFile(120_000))
    await test.ok('sync.start', {})
    // Each file on the line is shown while it is.
    const shown = async () => {
      const { files, done } = await test.ok('sync.state', {})
      return done.files > 0 && files.length > 0 && files.every((file) => file.size === 120_000)
    }
    while (!(await shown())) await sleep(10)
    await test.ok('sync.start', { upTo: 'entries' })
    await loopOf(test.counter)!.ended
    const { phase, left, files } = await test.ok('sync.state', {})
    expect(phase).toBe('told')
    expect(files).toEqual([])
    expect(left.files).toBeGreaterThan(0)
    expect(await filesThere()).toBeGreaterThan(0)
    wire.set({})
    const state = await sync(test)
    expect(state).toMatchObject({ phase: 'done', left: { files: 0 } })
    expect(await filesThere()).toBe(8)
    // Nothing of them went twice.
    expect(state.done.bytes).toBeLessThanOrEqual(left.fileBytes + 2_000)
  } finally {
    await wire.close()
  }
})

it('a file that something on the way spoils each time is given up after a few tries, and holds up no other', async () => {
  const proxy = await losingProxy(shared.url, (_request, answer) => answer)
  await enrol(test, shared, proxy.url)
  const [id] = await takeIn(test, 1)
  const spoilt = await scan(test, id!, randomFile(2_000))
  await scan(test, id!, randomFile(3_000))
  let tries = 0
  proxy.meddle = ({ method, path }, answer) => {
    if (!path.endsWith(spoilt)) return answer
    if (method === 'HEAD') return { ...answer, headers: { ...answer.headers, [HEADERS.offset]: '0' } }
    tries++
    const error = { code: 'SHA_MISMATCH', reason: 'Tệp không đúng mã băm.', details: { offset: 0 } }
    return { ...answer, status: 422, body: Buffer.from(JSON.stringify({ error })) }
  }
  const state = await sync(test)
  expect(state).toMatchObject({ phase: 'done', left: { files: 0, filesFailed: 1 }, done: { files: 1 } })
  expect(tries).toBe(3)

  // Something is written when all has gone and the run only reads what came down: it goes in the same run.
  proxy.meddle = (request, answer) => {
    if (request.path.startsWith('/v1/inbox')) {
      proxy.meddle = (_request, other) => other
      note(test, { noun: 'account', entityId: 'x', verb: 'seen', scope: 'local', payload: {} })
    }
    return answer
  }
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { entries: 0 } })
  expect((await shared.db.selectFrom('entries').select('verb').orderBy('arrival').execute()).at(-1)).toEqual({
    verb: 'seen',
  })
  await proxy.close()
})

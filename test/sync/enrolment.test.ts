import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { getLink } from '../../electron/core/sync/link.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { enrol, journalOf, type SharedSystem, openEvening, sync, takeIn, today } from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'
import { losingProxy } from '../support/losing-proxy.ts'

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening({ enrolled: false })
  ;({ shared, test } = evening)
  await test.as('administrator')
  return evening.close
})

const refusal = async (address: string, code: string) => {
  const reply = await test.call('sync.enrol', { address, code })
  return reply.ok ? 'enrolled' : reply.error
}

it('enrols with a one-time code: index, range and names are confirmed, the act is journaled', async () => {
  expect(await test.ok('sync.state', {})).toMatchObject({ link: null, phase: 'idle', running: false })
  expect(await test.call('sync.start', {})).toMatchObject({ error: { code: 'NOT_ENROLLED' } })
  const answer = await test.ok('sync.enrol', { address: shared.url, code: await shared.code() })
  expect(answer).toEqual({
    agencyName: 'UBND xã Thử Nghiệm',
    stationCode: 'H14.999.01-0',
    range: { first: 1, last: 999 },
  })
  const station = await shared.db.selectFrom('stations').selectAll().executeTakeFirstOrThrow()
  expect(station).toMatchObject({ code: 'H14.999.01-0', stationIndex: 0, rangeFirst: 1, rangeLast: 999 })
  expect(journalOf(test).at(-1)).toMatchObject({ noun: 'sync', verb: 'enrolled', scope: 'local' })
  expect((await test.ok('sync.state', {})).link).toMatchObject({ address: shared.url, range: answer.range })
  expect(await refusal(shared.url, 'x')).toMatchObject({ code: 'ALREADY_ENROLLED' })
})

it('the private key is in the encrypted register and nowhere else: no file, no journal, no answer', async () => {
  await test.ok('sync.enrol', { address: shared.url, code: await shared.code() })
  const { register } = test.counter.open!
  const { privateKey } = getLink(register)!
  const raw = Buffer.from(privateKey, 'base64url')
  const files = readdirSync(test.folder, { recursive: true }).map((name) => join(test.folder, String(name)))
  for (const file of files.filter((path) => statSync(path).isFile())) {
    const bytes = readFileSync(file)
    expect([file, bytes.includes(raw), bytes.includes(privateKey)]).toEqual([file, false, false])
  }
  const payloads = register.all(register.query.selectFrom('journalPayloads').select('payload'))
  const commands = register.all(register.query.selectFrom('commands').select('answer'))
  const answers = [await test.ok('sync.state', {}), await test.ok('sync.plan', {}), payloads, commands]
  expect(JSON.stringify(answers)).not.toContain(privateKey)
})

it('each refusal keeps its code, and none of them uses up the code or leaves half an enrolment', async () => {
  const code = await shared.code()
  expect(await refusal('http://dongbo.caobang.gov.vn', code)).toMatchObject({ code: 'ADDRESS_NOT_HTTPS' })
  expect(await refusal('không phải', code)).toMatchObject({ code: 'ADDRESS_INVALID' })
  expect(await refusal('http://127.0.0.1:1', code)).toMatchObject({ code: 'NO_ANSWER' })
  expect(await refusal(shared.url, 'AAAA-BBBB-CCCC')).toMatchObject({ code: 'CODE_UNKNOWN' })
  expect(await refusal(shared.url, await shared.code('H25.16.05'))).toMatchObject({
    code: 'CODE_OTHER_AGENCY',
  })

  const other = await openTestCounter(today())
  await enrol(other, shared)
  expect(await refusal(shared.url, code)).toMatchObject({ code: 'STATION_CODE_TAKEN' })
  await shared.db.updateTable('stations').set({ code: 'q9' }).execute()
  expect(await refusal(shared.url, code)).toMatchObject({
    code: 'RANGE_TAKEN',
    details: { station: 'q9', first: 1, last: 999 },
  })
  await shared.db.updateTable('stations').set({ rangeFirst: 5000, rangeLast: 5999 }).execute()
  expect((await test.ok('sync.state', {})).link).toBeNull()
  expect(await refusal(shared.url, code)).toBe('enrolled')
  other.close()
})

it('a lost answer is asked for again with the same key', async () => {
  const code = await shared.code()
  let lost = 0
  const proxy = await losingProxy(shared.url, (_request, answer) => (lost++ === 0 ? null : answer))
  expect(await refusal(proxy.url, code)).toMatchObject({ code: 'NO_ANSWER' })
  expect(await refusal(proxy.url, await shared.code())).toMatchObject({ code: 'KEY_ENROLLED' })
  expect(await refusal(proxy.url, code)).toBe('enrolled')
  expect(await shared.db.selectFrom('stations').select('id').execute()).toHaveLength(1)
  await test.as('officer')
  await takeIn(test, 1)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  await proxy.close()
})

it('something that answers but is no shared system is said to be so', async () => {
  const headers = { 'content-type': 'text/html' }
  const proxy = await losingProxy(shared.url, () => ({ status: 200, headers, body: Buffer.from('<html>') }))
  expect(await refusal(proxy.url, await shared.code())).toMatchObject({ code: 'NOT_THE_SHARED_SYSTEM' })
  await proxy.close()
})

it('an officer may not enrol, and a specialist may not send', async () => {
  await test.as('officer')
  expect(await refusal(shared.url, await shared.code())).toMatchObject({ code: 'NOT_ALLOWED' })
  await test.as('specialist')
  expect(await test.call('sync.start', {})).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

it('the shared system’s time is kept at each contact; a clock days off delivers, and the next receipt asks', async () => {
  await enrol(test, shared)
  await takeIn(test, 1)
  const { register } = test.counter.open!
  const time = () =>
    JSON.parse(
      register.first(register.query.selectFrom('settings').select('value').where('key', '=', 'server-time'))!
        .value,
    ) as { at: string; localAt: string }
  const ahead = new Date(Date.now() + 3 * 86_400_000).toISOString()
  test.setNow(ahead)
  expect(await sync(test)).toMatchObject({ phase: 'done' })
  expect(time().localAt).toBe(ahead)
  expect(Math.abs(Date.parse(time().at) - Date.now())).toBeLessThan(60_000)
  expect((await test.ok('sync.state', {})).skewMs).toBeGreaterThan(2.9 * 86_400_000)
  const issued = await test.call('receipts.issue', { intake: anIntake({ person: 7 }), draftId: null })
  expect(issued).toMatchObject({ error: { code: 'CLOCK_UNSURE' } })
})

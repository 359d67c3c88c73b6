import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeReady, READY, TO_APPLICANT } from '../../../test/support/give-result.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { WHY_LATE } from '../../../test/support/whole-life.ts'
import type { PlainDate } from '../../common/time/model.ts'

/* Dossiers of putDossier are taken in on 20/11 and due on 25/11/2026. */
const IN_TIME = '2026-11-25T08:00:00.000Z'
const LATE = '2026-11-27T02:00:00.000Z'
const NOVEMBER = { from: '2026-11-01' as PlainDate, to: '2026-11-30' as PlainDate }
const TO = 'Ủy ban nhân dân tỉnh Cao Bằng'
const no = (n: number) => `H14.999.01-261120-000${n}`

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('officer')
})
afterEach(() => test.close())

const get = (id: string) => test.ok('dossiers.get', { id })
const on = (id: string) => test.on(id)
const UNEXPLAINED = { ok: false, error: { code: 'LATE_UNEXPLAINED' } }

describe('no late dossier is closed without a cause', () => {
  it('refuses the result, the withdrawal and the stop, and takes each with the cause in the same step', async () => {
    test.setNow(LATE)
    const acts = {
      'dossiers.markReady': READY,
      'dossiers.withdraw': { reason: 'đổi ý', requestedBy: 'An', papersReturned: true },
      'dossiers.stop': { cause: 'applicant', reason: 'xin dừng' },
    } as const
    for (const [index, [call, rest]] of Object.entries(acts).entries()) {
      const id = putDossier(test, no(index + 1))
      const seen = await on(id)
      expect(
        await test.call(call as 'dossiers.markReady', { ...seen, ...(rest as typeof READY) }),
      ).toMatchObject(UNEXPLAINED)
      expect((await get(id)).state.version).toBe(seen.version)
      await test.ok(call as 'dossiers.markReady', {
        ...seen,
        ...(rest as typeof READY),
        explanation: WHY_LATE,
      })
      const { state, lateness } = await get(id)
      expect(state.version).toBe(seen.version + 2)
      expect(state.explanation).toBe('given')
      expect(lateness).toMatchObject({
        causeName: 'Chờ cơ quan phối hợp trả lời',
        responsible: 'Hoàng Văn Chuyên',
      })
    }
  })

  it('stops a result that was in time and signed too late at the counter, and needs no leader to let it go', async () => {
    const id = putDossier(test, no(1))
    test.setNow(IN_TIME)
    await test.ok('dossiers.markReady', { ...(await on(id)), ...READY })
    test.setNow(LATE)
    await test.as('leader')
    await test.ok('dossiers.signOff', { ...(await on(id)), note: '' })
    await test.as('officer')
    expect(await test.call('dossiers.return', { ...(await on(id)), ...TO_APPLICANT })).toMatchObject(
      UNEXPLAINED,
    )
    await test.ok('lateness.explain', { ...(await on(id)), explanation: WHY_LATE })
    await test.as('leader')
    await test.ok('lateness.decline', { ...(await on(id)), reason: 'chưa rõ' })
    await test.as('officer')
    await test.ok('dossiers.return', { ...(await on(id)), ...TO_APPLICANT })
    const { state, lateness } = await get(id)
    expect([state.status, state.explanation, lateness?.sentBack]).toEqual([
      'returned',
      'sent-back',
      'chưa rõ',
    ])
    // Written again after it was given out, and confirmed for good.
    await test.ok('lateness.explain', { ...(await on(id)), explanation: { ...WHY_LATE, cause: 'staff' } })
    await test.as('leader')
    await test.ok('lateness.confirm', await on(id))
    await test.as('officer')
    const again = await test.call('lateness.explain', { ...(await on(id)), explanation: WHY_LATE })
    expect(again).toMatchObject({ error: { code: 'NOT_POSSIBLE' } })
  })

  it('asks nothing of a dossier in time, and refuses to explain it', async () => {
    const id = putDossier(test, no(1))
    test.setNow(IN_TIME)
    expect((await get(id)).possible).not.toContain('explain-late')
    const reply = await test.call('lateness.explain', { ...(await on(id)), explanation: WHY_LATE })
    expect(reply).toMatchObject({ error: { code: 'NOT_LATE' } })
    await makeReady(test, id)
    test.setNow(LATE)
    await test.ok('dossiers.return', { ...(await on(id)), ...TO_APPLICANT })
    expect((await get(id)).late).toBe(false)
  })

  it('takes a cause of the list alone; one out of use stays where it stood', async () => {
    const id = putDossier(test, no(1))
    test.setNow(LATE)
    await test.ok('lateness.explain', { ...(await on(id)), explanation: WHY_LATE })
    await test.as('administrator')
    await test.ok('lateness.putCause', { id: WHY_LATE.cause, name: 'Chờ cơ quan khác', inUse: false })
    await test.as('officer')
    await test.ok('lateness.explain', {
      ...(await on(id)),
      explanation: { ...WHY_LATE, measure: 'gọi điện mỗi ngày' },
    })
    const other = putDossier(test, no(2))
    for (const cause of [WHY_LATE.cause, 'nothing'])
      expect(
        await test.call('lateness.explain', { ...(await on(other)), explanation: { ...WHY_LATE, cause } }),
      ).toMatchObject({ error: { code: 'CAUSE_UNKNOWN' } })
    const { lines } = await test.ok('lateness.list', NOVEMBER)
    expect(lines.map((line) => line.cause)).toEqual(['Chờ cơ quan khác', null])
  })
})

it('is a task of the specialist until it is written, then of the leader', async () => {
  const id = putDossier(test, no(1))
  putDossier(test, no(2), { dueAt: '2026-12-25T10:00:00.000Z' as never })
  const people = await test.ok('accounts.list', {})
  const toId = people.find((one) => one.login === 'specialist')!.id
  await test.ok('dossiers.handOver', { ...(await on(id)), toId, note: '' })
  const task = async (role: 'specialist' | 'leader', view: string) => {
    await test.as(role)
    return (await test.ok('home.today', {})).tasks.find((one) => one.view === view)?.count
  }
  expect(await task('specialist', 'late-unexplained')).toBe(0)
  test.setNow(LATE)
  expect(await task('specialist', 'late-unexplained')).toBe(1)
  expect(await task('leader', 'late-to-confirm')).toBe(0)
  await test.as('specialist')
  await test.ok('lateness.explain', { ...(await on(id)), explanation: WHY_LATE })
  expect(await task('specialist', 'late-unexplained')).toBe(0)
  expect(await task('leader', 'late-to-confirm')).toBe(1)
  expect((await test.ok('lateness.toConfirm', {})).lines.map((line) => line.dossierId)).toEqual([id])
  await test.ok('lateness.decline', { ...(await on(id)), reason: 'chưa rõ' })
  expect(await task('specialist', 'late-unexplained')).toBe(1)
  expect(await task('leader', 'late-to-confirm')).toBe(0)
})

it('lists what was late on a day of the period, as it stood at its end', async () => {
  const late = putDossier(test, no(1))
  putDossier(test, no(2), { dueAt: '2026-12-01T10:00:00.000Z' as never })
  const inTime = putDossier(test, no(3))
  test.setNow(IN_TIME)
  await makeReady(test, inTime)
  test.setNow('2026-12-03T02:00:00.000Z')
  await test.ok('dossiers.markReady', { ...(await on(late)), ...READY, explanation: WHY_LATE })
  await test.as('leader')
  await test.ok('dossiers.signOff', { ...(await on(late)), note: '' })
  const days = async (from: string, to: string) =>
    (await test.ok('lateness.list', { from: from as PlainDate, to: to as PlainDate })).lines.map(
      ({ dossierNo, daysLate, finishedAt }) => [dossierNo, daysLate, finishedAt !== null],
    )
  expect(await days('2026-11-01', '2026-11-25')).toEqual([])
  // 26, 27 and 30 November are working days.
  expect(await days('2026-11-01', '2026-11-30')).toEqual([[no(1), 3, false]])
  expect(await days('2026-12-01', '2026-12-31')).toEqual([
    [no(1), 6, true],
    [no(2), 2, false],
  ])
  expect(await days('2026-12-04', '2026-12-31')).toEqual([])
})

describe('the explanation upward', () => {
  it('is signed once everything in it is confirmed, under one number, and says when the list is another', async () => {
    const [a, b] = [putDossier(test, no(1)), putDossier(test, no(2))]
    test.setNow(LATE)
    await test.ok('lateness.explain', { ...(await on(a)), explanation: WHY_LATE })
    await test.ok('lateness.explain', { ...(await on(b)), explanation: WHY_LATE })
    await test.as('leader')
    await test.ok('lateness.confirm', await on(a))
    const sign = () => test.call('lateness.sign', { ...NOVEMBER, recipient: TO })
    expect(await sign()).toMatchObject({ error: { code: 'UNCONFIRMED', details: { count: 1 } } })
    await test.ok('lateness.confirm', await on(b))
    expect(await sign()).toMatchObject({ ok: true, data: { paperNo: '01/BC-UBND' } })
    const { signed } = await test.ok('lateness.list', NOVEMBER)
    expect(signed).toMatchObject({ paperNo: '01/BC-UBND', current: true })
    const { pdf } = await test.ok('papers.read', { paperId: signed!.paperId })
    expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
      kind: 'late-report',
      recipient: TO,
      rows: [
        { dossierNo: no(1), daysLate: 2, cause: 'Chờ cơ quan phối hợp trả lời', measure: WHY_LATE.measure },
        { dossierNo: no(2) },
      ],
    })
    test.setNow('2026-11-30T02:00:00.000Z')
    expect((await test.ok('lateness.list', NOVEMBER)).signed).toMatchObject({ current: false })
    expect(await sign()).toMatchObject({ ok: true, data: { paperNo: '01/BC-UBND' } })
    expect((await test.ok('lateness.list', NOVEMBER)).signed).toMatchObject({ current: true })
  })

  it('of a period without any says so', async () => {
    await test.as('leader')
    const december = { from: '2026-12-01' as PlainDate, to: '2026-12-31' as PlainDate }
    expect(await test.call('lateness.sign', { ...december, recipient: TO })).toMatchObject({
      error: { code: 'PERIOD_NOT_BEGUN' },
    })
    const { paperId } = await test.ok('lateness.sign', { ...NOVEMBER, recipient: TO })
    const { pdf } = await test.ok('papers.read', { paperId })
    const { rows, opening } = JSON.parse(Buffer.from(pdf).toString()) as { rows: []; opening: string[] }
    expect(rows).toEqual([])
    expect(opening.join()).toContain('không có hồ sơ thủ tục hành chính nào trễ hạn')
  })

  it('is written as a document to edit, with the number while it lists what was signed', async () => {
    const id = putDossier(test, no(1), {
      applicant: { name: 'Lò Thị Ỷ', idNumber: null, address: null, phone: null, email: null },
    })
    test.setNow(LATE)
    let saved = new Uint8Array()
    test.counter.press.save = async (bytes) => {
      saved = new Uint8Array(bytes)
      return 'saved'
    }
    const words = async () => {
      await test.ok('lateness.exportDocx', { ...NOVEMBER, recipient: TO })
      const xml = Buffer.from(unzipSync(saved)['word/document.xml']!).toString()
      return xml.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    }
    expect(await words()).toMatch(/Số: ……\/……/)
    await test.ok('lateness.explain', { ...(await on(id)), explanation: WHY_LATE })
    await test.as('leader')
    await test.ok('lateness.confirm', await on(id))
    await test.ok('lateness.sign', { ...NOVEMBER, recipient: TO })
    const text = await words()
    for (const said of [
      'Số: 01/BC-UBND',
      `Kính gửi: ${TO}`,
      'Lò Thị Ỷ',
      no(1),
      WHY_LATE.measure,
      'Chờ cơ quan phối hợp trả lời',
    ])
      expect(text).toContain(said)
    test.counter.press.save = async () => 'CANCELLED'
    expect(await test.call('lateness.exportDocx', { ...NOVEMBER, recipient: TO })).toMatchObject({
      error: { code: 'CANCELLED' },
    })
  })
})

it('keeps its list of causes without doubles and never empty', async () => {
  await test.as('administrator')
  const put = (id: string | null, name: string, inUse = true) =>
    test.call('lateness.putCause', { id, name, inUse })
  expect(await put(null, 'THIẾU  nhân sự xử lý')).toMatchObject({ error: { code: 'NAME_TAKEN' } })
  expect(await put(null, 'Mất điện kéo dài')).toMatchObject({ ok: true })
  const causes = await test.ok('lateness.causes', {})
  expect(causes.at(-1)).toMatchObject({ name: 'Mất điện kéo dài', inUse: true })
  for (const { id, name } of causes.slice(1)) await put(id, name, false)
  const [first] = causes
  expect(await put(first!.id, first!.name, false)).toMatchObject({ error: { code: 'LAST_CAUSE' } })
  await test.as('officer')
  expect(await put(null, 'Khác nữa')).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

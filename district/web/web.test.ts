import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { onEachDatabase, type Place } from '../../test/support/databases.ts'
import { goodFacts, numberOf } from '../../test/support/upstream-acts.ts'
import { upstreamStation } from '../../test/support/upstream-station.ts'
import { makeEnrolCode } from '../enrolment.ts'
import { timeliness } from '../schema/0110-timeliness.ts'
import { statementFor } from '../schema/step.ts'
import { type District, startDistrict } from '../server.ts'
import { communeFigures } from './communes.ts'
import { csv } from './csv.ts'
import { lateDossiers } from './overdue.ts'
import { giveViewer, removeViewer } from './viewers.ts'

const NOW = Date.parse('2026-11-30T02:00:00.000Z')
const TODAY = '2026-11-30' as PlainDate
const NOVEMBER = { from: '2026-11-01' as PlainDate, to: TODAY }
const ALL = { agencyId: null, period: NOVEMBER, today: TODAY, page: { from: 0, size: 100 } }

onEachDatabase((newPlace) => {
  let place: Place
  let district: District
  let station: ReturnType<typeof upstreamStation>

  beforeEach(async () => {
    place = await newPlace()
    district = await startDistrict({ ...place, clock: () => NOW })
    station = upstreamStation(district.url)
    const commune = { agencyId: 'H25.16.05', agencyName: 'UBND xã Hòa <Bình>' }
    await station.enrol(station.enrolment(await makeEnrolCode(district.db, commune, NOW)))
  })
  afterEach(async () => {
    await district.close()
    await place.remove()
  })

  const act = (order: number, verb: string, at: string, payload: object = {}) =>
    station.entry({ verb, entityId: `d${order}`, at, payload: { dossierNo: numberOf(order), ...payload } })
  /** Taken in on 20/11, due on 23/11 at 17:00. */
  const received = (order: number, facts = {}) =>
    act(order, 'received', '2026-11-20T02:00:00.000Z', { facts: goodFacts(facts) })
  const ready = (order: number, at: string) => act(order, 'result-ready', at, { outcome: 'granted' })
  const supplement = (order: number, askedAt: string, newDueAt: string) => [
    act(order, 'supplement-asked', askedAt, { items: ['Giấy chứng sinh'], reason: 'Thiếu' }),
    act(order, 'supplement-received', askedAt, { newDueAt }),
  ]
  async function sent(entries: ReturnType<typeof station.entry>[]) {
    const { body } = await station.batch(entries)
    return body.answers.map(({ result }) => result)
  }
  const figures = async () => (await communeFigures(district.db, NOVEMBER, TODAY))[0]!

  it('early, on time and late by days in Vietnam; a first supplement moves the promise, an apology does not', async () => {
    const answers = await sent([
      received(1),
      ready(1, '2026-11-22T16:59:59.000Z'), // 23:59 on the 22nd: early
      received(2),
      ready(2, '2026-11-22T17:00:00.000Z'), // midnight: the day itself
      received(3),
      ready(3, '2026-11-23T16:59:59.000Z'), // that evening: on time still
      received(4),
      ready(4, '2026-11-23T17:00:00.000Z'), // late
      received(5),
      ...supplement(5, '2026-11-21T02:00:00.000Z', '2026-11-26T10:00:00.000Z'),
      ready(5, '2026-11-25T02:00:00.000Z'), // early, by the new day
      received(6),
      act(6, 'apologised', '2026-11-23T02:00:00.000Z', {
        reason: 'Mất điện',
        newDueAt: '2026-11-27T10:00:00.000Z',
      }),
      ready(6, '2026-11-26T02:00:00.000Z'), // late, whatever was promised anew
      received(7),
      act(7, 'withdrawn', '2026-11-26T02:00:00.000Z', { reason: 'Nộp nhầm' }), // counts nowhere
      received(8, { dueAt: null }),
      act(8, 'returned', '2026-11-20T02:00:00.000Z', { receiver: 'Nguyễn Thị Đường' }), // at once: on time
    ])
    expect(new Set(answers)).toEqual(new Set(['accepted']))
    expect(await figures()).toMatchObject({ open: 0, overdue: 0, ended: 7, early: 2, late: 2, refused: 0 })
    const late = await lateDossiers(district.db, 'ended', ALL)
    expect(late.map(({ dossierNo, days, apology }) => [dossierNo, days, apology?.reason])).toEqual([
      [numberOf(4), 1, undefined],
      [numberOf(6), 3, 'Mất điện'],
    ])
  })

  it('a second supplement makes late what was in time; open ones are late while the commune has the word', async () => {
    await sent([
      received(1),
      ...supplement(1, '2026-11-21T02:00:00.000Z', '2026-11-26T10:00:00.000Z'),
      ...supplement(1, '2026-11-24T02:00:00.000Z', '2026-12-20T10:00:00.000Z'),
      ready(1, '2026-11-25T02:00:00.000Z'),
      received(2), // a week late
      received(3),
      act(3, 'supplement-asked', '2026-11-21T02:00:00.000Z', { items: ['Ảnh'], reason: 'Thiếu' }), // waits for the citizen
      received(4, { dueAt: '2026-11-30T10:00:00.000Z' }), // today
      received(5, { applicant: { ...goodFacts().applicant, phone: '12' } }),
    ])
    expect(await figures()).toMatchObject({ open: 3, overdue: 1, ended: 1, early: 0, late: 1, refused: 1 })
    expect((await lateDossiers(district.db, 'ended', ALL)).map(({ days }) => days)).toEqual([0])
    expect(await lateDossiers(district.db, 'open', ALL)).toMatchObject([
      { dossierNo: numberOf(2), days: 7, apology: null },
    ])
    expect(await lateDossiers(district.db, 'open', { ...ALL, agencyId: 'H25.16.06' })).toEqual([])
  })

  it('counts as the communes do: waits begun in time or too late, a second supplement, an act taken back', async () => {
    const ask = (order: number, at: string) =>
      act(order, 'supplement-asked', at, { items: ['Ảnh'], reason: 'Thiếu' })
    const dueAt = goodFacts().dueAt
    const back = { of: 'supplement-asked', status: 2, dueAt, finishedAt: null, returnedAt: null }
    const answers = await sent([
      received(1), // nobody answered, and the office had time left when it asked: early
      ask(1, '2026-11-21T02:00:00.000Z'),
      act(1, 'stopped', '2026-11-30T01:00:00.000Z', { reason: 'Không bổ sung' }),
      received(2), // asked when it was late already
      ask(2, '2026-11-24T02:00:00.000Z'),
      received(3), // asked twice, long before its day
      ...supplement(3, '2026-11-21T02:00:00.000Z', '2026-12-26T10:00:00.000Z'),
      ask(3, '2026-11-25T02:00:00.000Z'),
      received(4), // the first time was taken back: asked once, early
      ask(4, '2026-11-21T02:00:00.000Z'),
      act(4, 'undone', '2026-11-21T02:01:00.000Z', back),
      ...supplement(4, '2026-11-21T03:00:00.000Z', '2026-11-26T10:00:00.000Z'),
      ready(4, '2026-11-25T02:00:00.000Z'),
      received(5), // so was this one's; the second that stands is the third that was asked for
      ask(5, '2026-11-21T02:00:00.000Z'),
      act(5, 'undone', '2026-11-21T02:01:00.000Z', back),
      ...supplement(5, '2026-11-21T03:00:00.000Z', '2026-11-26T10:00:00.000Z'),
      ask(5, '2026-11-25T02:00:00.000Z'),
    ])
    expect(new Set(answers)).toEqual(new Set(['accepted']))
    expect(await figures()).toMatchObject({ open: 3, overdue: 3, ended: 2, early: 2, late: 0 })
    const open = await lateDossiers(district.db, 'open', ALL)
    expect(open.map(({ dossierNo, days }) => [dossierNo, days])).toEqual([
      [numberOf(2), 7],
      [numberOf(5), 4],
      [numberOf(3), 0],
    ])

    // What the step makes of dossiers that were there before it is the same.
    const columns = [
      'id',
      'supplements',
      'askedTwiceAt',
      'askedAt',
      'waits',
      'lateFromDay',
      'outcome',
    ] as const
    const kept = () => district.db.selectFrom('dossiers').select(columns).orderBy('id').execute()
    const judged = await kept()
    const nothing = { askedTwiceAt: null, askedAt: null, lateFromDay: null, outcome: null }
    await district.db
      .updateTable('dossiers')
      .set({ ...nothing, supplements: 0, waits: 0 })
      .execute()
    const dialect = place.database.endsWith('.sqlite') ? 'sqlite' : 'postgres'
    for (const statement of timeliness) {
      const text = statementFor(dialect, statement)!
      if (text.startsWith('update')) await sql.raw(text).execute(district.db)
    }
    // When a dossier was asked about that has its answer is of no account.
    const told = (rows: typeof judged) =>
      rows.map((row) => ({ ...row, askedAt: row.waits === 1 ? row.askedAt : null }))
    expect(told(await kept())).toEqual(told(judged))
  })

  it('nobody sees anything without signing in, nor after a new password, nor when taken off the list', async () => {
    await sent([received(1, { procedureName: '<script>alert(1)</script>' })])
    const { db, url } = district
    const get = (path: string, cookie = '') =>
      fetch(`${url}/web/${path}`, { redirect: 'manual', headers: { cookie } })
    const post = (body: Record<string, string>, headers = {}) =>
      fetch(`${url}/web/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams(body),
      })
    for (const path of [
      'communes',
      'communes.csv',
      'overdue',
      'overdue.csv',
      'refused',
      'refused.csv',
      'packets',
    ]) {
      expect([path, (await get(path)).headers.get('location')]).toEqual([path, '/web/sign-in'])
      expect((await get(path, 'viewer=guessed')).status).toBe(303)
    }
    const password = await giveViewer(db, { login: 'hoa', name: 'Trần Thị Hoa' }, NOW)
    expect((await post({ login: 'hoa', password: 'wrong' })).status).toBe(401)
    expect((await post({ login: 'hoa', password }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const signedIn = await post({ login: 'hoa', password })
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    expect(signedIn.headers.get('set-cookie')).toContain('HttpOnly; SameSite=Strict')

    const page = await get('overdue', cookie)
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringContaining("default-src 'none'"),
    ])
    expect(await page.text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(await (await get('communes', cookie)).text()).toContain('UBND xã Hòa &lt;Bình&gt;')
    const asked = await get('overdue.csv?which=open&from=2026-02-30&commune=%27', cookie)
    expect(await asked.text()).toContain(numberOf(1))

    const next = await giveViewer(db, { login: 'hoa', name: 'Trần Thị Hoa' }, NOW)
    expect((await get('communes', cookie)).status).toBe(303)
    expect((await post({ login: 'hoa', password })).status).toBe(401)
    const again = (await post({ login: 'hoa', password: next })).headers.get('set-cookie')!.split(';')[0]!
    expect((await get('communes', again)).status).toBe(200)
    expect(await removeViewer(db, 'hoa')).toBe(true)
    expect((await get('communes', again)).status).toBe(303)
    for (let i = 0; i < 10; i++) await post({ login: 'hoa', password: 'wrong' })
    expect((await post({ login: 'hoa', password: next })).status).toBe(429)
  })
})

it('a cell is never a formula, and comes back as it was', () => {
  expect(csv([['=1+1', '-5', 'a "b", c', 'd\ne', 3, null]])).toBe(
    `\uFEFF'=1+1,'-5,"a ""b"", c","d\ne",3,\r\n`,
  )
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { InboxPage } from '../electron/common/sync/inbox-model.ts'
import type { Status } from '../electron/common/sync/model.ts'
import { onEachDatabase, type Place } from '../test/support/databases.ts'
import { send, upstreamStation } from '../test/support/upstream-station.ts'
import { makeEnrolCode } from './enrolment.ts'
import { type District, startDistrict } from './server.ts'

onEachDatabase((newPlace) => {
  let place: Place
  let district: District
  let now: number

  beforeEach(async () => {
    now = Date.parse('2026-11-21T03:00:00.000Z')
    place = await newPlace()
    district = await startDistrict({ ...place, clock: () => now })
  })
  afterEach(async () => {
    await district.close()
    await place.remove()
  })

  const newCode = (agencyId = 'H25.16.05') =>
    makeEnrolCode(district.db, { agencyId, agencyName: 'UBND xã Hòa Bình' }, now)
  const stations = () => district.db.selectFrom('stations').selectAll().orderBy('enrolledAt').execute()

  it('makes a station known once: name, range and the server’s key come back, the code is used up', async () => {
    const code = await newCode()
    const station = upstreamStation(district.url)
    const { status, body } = await station.enrol(station.enrolment(code))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      stationCode: 'q0',
      agencyName: 'UBND xã Hòa Bình',
      range: { first: 1, last: 999 },
      serverTime: '2026-11-21T03:00:00.000Z',
    })
    expect(await stations()).toMatchObject([
      {
        id: body.stationId,
        agencyId: 'H25.16.05',
        code: 'q0',
        rangeFirst: 1,
        rangeLast: 999,
        publicKey: station.publicKey,
      },
    ])
    expect((await station.get<Status>('/v1/status')).body).toMatchObject({
      stationCode: 'q0',
      head: null,
      receipt: null,
    })

    const other = upstreamStation(district.url, 'q1')
    const second = await other.enrol(
      other.enrolment(code, { range: { first: 1001, last: 1999 }, stationIndex: 1 }),
    )
    expect(second).toMatchObject({ status: 403, body: { error: { code: 'CODE_USED' } } })
    expect(await stations()).toHaveLength(1)
  })

  it('answers the same again when the answer was lost, and only to the same key and wishes', async () => {
    const code = await newCode()
    const station = upstreamStation(district.url)
    const first = await station.enrol(station.enrolment(code))
    now += 30 * 86_400_000
    const again = await station.enrol(station.enrolment(code))
    expect(again.status).toBe(200)
    expect(again.body.stationId).toBe(first.body.stationId)
    expect(await stations()).toHaveLength(1)
    const changed = await station.enrol(station.enrolment(code, { range: { first: 1, last: 500 } }))
    expect(changed.body.error?.code).toBe('CODE_USED')
  })

  it('reads the code as people write it', async () => {
    const code = await newCode()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    const station = upstreamStation(district.url)
    const spoken = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect((await station.enrol(station.enrolment(` ${spoken} `))).status).toBe(200)
  })

  it('two stations with one range are refused, and the code stays good for a free one', async () => {
    const first = upstreamStation(district.url, 'q0')
    await first.enrol(first.enrolment(await newCode()))
    const second = upstreamStation(district.url, 'q1')
    const code = await newCode()
    for (const range of [
      { first: 1, last: 999 },
      { first: 999, last: 1500 },
      { first: 5, last: 5 },
    ]) {
      const refused = await second.enrol(second.enrolment(code, { range }))
      expect(refused).toMatchObject({
        status: 409,
        body: { error: { code: 'RANGE_TAKEN', details: { station: 'q0', first: 1, last: 999 } } },
      })
    }
    const sameCode = await second.enrol(
      second.enrolment(code, { stationCode: 'q0', range: { first: 1001, last: 1999 } }),
    )
    expect(sameCode.body.error?.code).toBe('STATION_CODE_TAKEN')
    const free = await second.enrol(second.enrolment(code, { range: { first: 1000, last: 1999 } }))
    expect(free.status).toBe(200)
    expect((await first.get<Status>('/v1/status')).body.siblings).toMatchObject([
      { stationCode: 'q1', head: null },
    ])

    // Another commune has its own numbers.
    const elsewhere = upstreamStation(district.url, 'q0', 'H25.16.06')
    expect((await elsewhere.enrol(elsewhere.enrolment(await newCode('H25.16.06')))).status).toBe(200)
  })

  it('a retired station frees its range and code for its successor, and is heard no more', async () => {
    const old = upstreamStation(district.url, 'q0')
    await old.enrol(old.enrolment(await newCode()))
    await district.db.updateTable('stations').set({ retiredAt: '2026-11-21T03:00:00.000Z' }).execute()
    expect((await old.get('/v1/status')).status).toBe(403)
    const successor = upstreamStation(district.url, 'q0')
    expect((await successor.enrol(successor.enrolment(await newCode()))).status).toBe(200)
    expect(await stations()).toHaveLength(2)
  })

  it('refuses an expired code, a code for another commune, a key that is already known', async () => {
    const station = upstreamStation(district.url)
    const code = await newCode()
    const foreign = upstreamStation(district.url, 'q0', 'H25.16.06')
    expect((await foreign.enrol(foreign.enrolment(code))).body.error?.code).toBe('CODE_OTHER_AGENCY')
    now += 7 * 86_400_000 + 1
    expect((await station.enrol(station.enrolment(code))).body.error?.code).toBe('CODE_EXPIRED')
    await station.enrol(station.enrolment(await newCode()))
    const twice = await station.enrol(station.enrolment(await newCode(), { stationCode: 'q5' }))
    expect(twice.body.error?.code).toBe('KEY_ENROLLED')
  })

  it('guessing codes is stopped for a while, and does not touch stations', async () => {
    const station = upstreamStation(district.url)
    const guess = async () => (await station.enrol(station.enrolment('AAAA-AAAA-AAAA'))).body.error?.code
    for (let i = 0; i < 10; i++) expect(await guess()).toBe('CODE_UNKNOWN')
    expect(await guess()).toBe('TOO_MANY_ATTEMPTS')
    now += 600_001
    expect(await guess()).toBe('CODE_UNKNOWN')
    expect(await stations()).toEqual([])
  })

  it('a request that does not fit is refused, naming the place', async () => {
    const station = upstreamStation(district.url)
    const bad = await station.enrol(station.enrolment(await newCode(), { range: { first: 9, last: 3 } }))
    expect(bad).toMatchObject({
      status: 400,
      body: { error: { code: 'BAD_REQUEST', details: { at: 'range' } } },
    })
    const escape = await station.enrol(station.enrolment(await newCode(), { agencyId: '../etc' }))
    expect(escape.body.error?.code).toBe('BAD_REQUEST')
  })

  it('the inbox is read page by page, and everybody’s messages come to their commune only', async () => {
    const station = upstreamStation(district.url, 'q0')
    await station.enrol(station.enrolment(await newCode()))
    const elsewhere = upstreamStation(district.url, 'q0', 'H25.16.06')
    await elsewhere.enrol(elsewhere.enrolment(await newCode('H25.16.06')))
    const at = new Date(now).toISOString()
    for (const title of ['a', 'b', 'c']) {
      const body = JSON.stringify({ title, text: title })
      await district.db.insertInto('inbox').values({ agencyId: null, kind: 'message', at, body }).execute()
    }
    const titles: string[] = []
    let cursor = ''
    for (let more = true; more; ) {
      const page = await station.get<InboxPage>(`/v1/inbox?limit=2${cursor && `&cursor=${cursor}`}`)
      titles.push(...page.body.items.map((item) => (item.kind === 'message' ? item.body.title : item.kind)))
      cursor = page.body.nextCursor
      more = page.body.more
    }
    expect(titles).toEqual(['Đăng ký máy', 'a', 'b', 'c'])
    const idle = await station.get<InboxPage>(`/v1/inbox?cursor=${cursor}`)
    expect(idle.body).toEqual({ items: [], nextCursor: cursor, more: false })

    // The server's data begin anew, or go back to an older copy: rather everything again than a hole.
    for (const wrong of [`${cursor}9`, 'x.1', 'x']) {
      const refused = await station.get<{ error: { code: string } }>(`/v1/inbox?cursor=${wrong}`)
      expect(refused).toMatchObject({ status: 410, body: { error: { code: 'RESYNC_REQUIRED' } } })
    }
    expect((await station.get('/v1/inbox?limit=0')).status).toBe(400)
    expect((await send(`${district.url}/v1/inbox`, 'GET')).status).toBe(401)
  })
})

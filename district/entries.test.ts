import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { canonical } from '../electron/common/journal/canonical.ts'
import { type Entry, LIMITS, type Status } from '../electron/common/sync/model.ts'
import { receiptText } from '../electron/common/sync/signing.ts'
import { onEachDatabase, type Place } from '../test/support/databases.ts'
import { goodFacts, numberOf } from '../test/support/upstream-acts.ts'
import { inShort, send, upstreamStation } from '../test/support/upstream-station.ts'
import { makeEnrolCode } from './enrolment.ts'
import { isSignedBy } from './identity.ts'
import { type District, startDistrict } from './server.ts'

onEachDatabase((newPlace) => {
  let place: Place
  let district: District
  let station: ReturnType<typeof upstreamStation>
  let serverPublicKey: string

  beforeEach(async () => {
    place = await newPlace()
    district = await startDistrict({ ...place })
    station = await enrolled('q0', 0, 1)
  })
  afterEach(async () => {
    await district.close()
    await place.remove()
  })

  async function enrolled(code: string, stationIndex: number, first: number) {
    const made = upstreamStation(district.url, code)
    const enrolCode = await makeEnrolCode(
      district.db,
      { agencyId: 'H25.16.05', agencyName: 'UBND xã Hòa Bình' },
      Date.now(),
    )
    const range = { first, last: first + 998 }
    const answer = await made.enrol(made.enrolment(enrolCode, { stationIndex, range }))
    expect(answer.status).toBe(200)
    serverPublicKey = answer.body.serverPublicKey
    return made
  }

  const received = (order: number, applicant = {}, from = station) =>
    from.entry({
      verb: 'received',
      entityId: `d${order}`,
      payload: {
        dossierNo: numberOf(order),
        facts: goodFacts({ applicant: { ...goodFacts().applicant, ...applicant } }),
      },
    })
  const act = (verb: string, order: number, payload = {}, more = {}) =>
    station.entry({
      verb,
      entityId: `d${order}`,
      payload: { dossierNo: numberOf(order), ...payload },
      ...more,
    })
  const handedOver = (order: number) => act('handed-over', order, { to: 'Tư pháp' })
  const corrected = (order: number, supersedes: object, applicant = {}) =>
    act('corrected', order, {
      supersedes,
      facts: goodFacts({ applicant: { ...goodFacts().applicant, ...applicant } }),
    })

  async function answers(entries: Entry[]): Promise<string[]> {
    const answer = await station.batch(entries)
    expect(answer.status).toBe(200)
    return inShort(answer.body)
  }
  const dossiers = () =>
    district.db.selectFrom('dossiers').select(['dossierNo', 'status']).orderBy('dossierNo').execute()
  const states = () => district.db.selectFrom('entries').select(['seq', 'state']).orderBy('arrival').execute()

  it('takes a day: entries are applied to the read model, local ones are kept as headers', async () => {
    const entries = [
      received(1),
      station.entry({
        verb: 'signed-in',
        noun: 'session',
        entityId: 'a1',
        scope: 'local',
        payload: { secret: 1 },
      }),
      handedOver(1),
      act('result-ready', 1),
      act('signed-off', 1, { what: 'result' }),
      act('returned', 1, { receiver: 'Nguyễn Thị Đường' }, { at: '2026-11-21T03:00:00.000Z' }),
      received(2),
    ]
    const answer = await station.batch(entries)
    expect(inShort(answer.body)).toEqual(entries.map((_, i) => `1/${i + 1} accepted`))
    expect(answer.body.head).toEqual({ epoch: 1, seq: 7, hash: entries.at(-1)!.header.hash })

    expect(await district.db.selectFrom('dossiers').selectAll().orderBy('dossierNo').execute()).toMatchObject(
      [
        {
          dossierNo: numberOf(1),
          status: 10,
          applicantName: 'Nguyễn Thị Đường',
          procedureCode: '1.001193',
          returnedAt: '2026-11-21T03:00:00.000Z',
          dueAt: '2026-11-23T10:00:00.000Z',
        },
        { dossierNo: numberOf(2), status: 2, returnedAt: null },
      ],
    )
    const kept = await district.db.selectFrom('entries').selectAll().orderBy('arrival').execute()
    expect(kept.map(({ header }) => JSON.parse(header))).toEqual(entries.map(({ header }) => header))
    expect(kept[1]).toMatchObject({ verb: 'signed-in', payload: null, salt: null })
  })

  it('answers a batch that is sent again as duplicates, however it is cut, and stores nothing twice', async () => {
    const entries = [received(1), handedOver(1), received(2), received(3)]
    await answers(entries.slice(0, 3))
    expect(await answers(entries.slice(1))).toEqual(['1/2 duplicate', '1/3 duplicate', '1/4 accepted'])
    expect(await answers(entries)).toEqual([
      '1/1 duplicate',
      '1/2 duplicate',
      '1/3 duplicate',
      '1/4 duplicate',
    ])
    expect(await states()).toHaveLength(4)
    expect(await dossiers()).toHaveLength(3)
  })

  it('gives a receipt that the server has signed over head and answers, and keeps it for a lost answer', async () => {
    const { answers: given, receipt } = (await station.batch([received(1), received(2, { phone: '12' })]))
      .body
    expect(receipt).toMatchObject({ stationId: station.stationId, epoch: 1, seq: 2 })
    const { signature, ...signed } = receipt!
    expect(signed.answersHash).toBe(createHash('sha256').update(canonical(given)).digest('hex'))
    expect(isSignedBy(serverPublicKey, receiptText(signed), signature)).toBe(true)
    expect(isSignedBy(serverPublicKey, receiptText({ ...signed, seq: 3 }), signature)).toBe(false)
    expect((await station.get<Status>('/v1/status')).body.receipt).toEqual(receipt)
  })

  it('a refusal names code, field and reason, and fences later entries of the same dossier only', async () => {
    const answer = await station.batch([
      received(1, { phone: '12' }),
      handedOver(1),
      received(2),
      handedOver(2),
    ])
    expect(inShort(answer.body)).toEqual([
      '1/1 refused PHONE',
      '1/2 fenced by 1/1',
      '1/3 accepted',
      '1/4 accepted',
    ])
    expect(answer.body.answers[0]).toMatchObject({
      field: 'facts.applicant.phone',
      reason: expect.stringMatching(/Số điện thoại/),
    })
    expect(await dossiers()).toEqual([{ dossierNo: numberOf(2), status: 4 }])
    const status = await station.get<Status>('/v1/status')
    expect(status.body).toMatchObject({ parked: 1, fenced: 1, head: { seq: 4 } })
  })

  it('a correction takes the place of what it supersedes and lifts the fence, in the old order', async () => {
    const first = [received(1, { phone: '12' }), handedOver(1), act('result-ready', 1)]
    await answers(first)
    expect(await answers([corrected(1, { epoch: 1, seq: 1 })])).toEqual([
      '1/4 accepted',
      '1/2 accepted',
      '1/3 accepted',
    ])
    expect(await dossiers()).toEqual([{ dossierNo: numberOf(1), status: 9 }])
    expect(await states()).toEqual([
      { seq: 1, state: 'superseded' },
      { seq: 2, state: 'accepted' },
      { seq: 3, state: 'accepted' },
      { seq: 4, state: 'accepted' },
    ])
    // The answer that told of it may have been lost: asked again, the server says how they stand.
    expect(await answers(first)).toEqual(['1/1 duplicate', '1/2 duplicate', '1/3 duplicate'])
  })

  it('a correction that is refused itself keeps the place open, and the next may name either', async () => {
    await answers([received(1, { phone: '12' }), handedOver(1)])
    expect(await answers([corrected(1, { epoch: 1, seq: 1 }, { email: 'x' })])).toEqual(['1/3 refused EMAIL'])
    expect(await answers([corrected(1, { epoch: 1, seq: 3 })])).toEqual(['1/4 accepted', '1/2 accepted'])
    expect((await states()).map(({ state }) => state)).toEqual([
      'superseded',
      'accepted',
      'superseded',
      'accepted',
    ])
    expect(await dossiers()).toEqual([{ dossierNo: numberOf(1), status: 4 }])
  })

  it('what comes free may be refused in turn, and then is the fence for the rest', async () => {
    await answers([received(1, { phone: '12' }), act('handed-over', 1), act('result-ready', 1)])
    expect(await answers([corrected(1, { epoch: 1, seq: 1 })])).toEqual([
      '1/4 accepted',
      '1/2 refused BAD_SHAPE',
      '1/3 fenced by 1/2',
    ])
    expect(
      await answers([act('handed-over', 1, { to: 'Tư pháp', supersedes: { epoch: 1, seq: 2 } })]),
    ).toEqual(['1/5 accepted', '1/3 accepted'])
    expect(await dossiers()).toEqual([{ dossierNo: numberOf(1), status: 9 }])
  })

  it('what waited of another station is judged as that one’s', async () => {
    await answers([received(1, { phone: '12' })])
    const sibling = await enrolled('q1', 1, 1001)
    const payload = { dossierNo: numberOf(1), to: 'Tư pháp' }
    const theirs = await sibling.batch([sibling.entry({ verb: 'handed-over', entityId: 'd1', payload })])
    expect(inShort(theirs.body)).toEqual(['1/1 fenced by 1/1'])
    expect(await answers([corrected(1, { epoch: 1, seq: 1 })])).toEqual(['1/2 accepted'])
    expect((await states()).map(({ state }) => state)).toEqual(['superseded', 'conflict', 'accepted'])
  })

  it('a number whose intake was refused can be made void', async () => {
    await answers([received(1, { phone: '12' }), handedOver(1)])
    const voided = act('voided', 1, { reason: 'Nhập nhầm', supersedes: { epoch: 1, seq: 1 } })
    // What had been done meanwhile is kept, and of no effect.
    expect(await answers([voided])).toEqual(['1/3 accepted', '1/2 accepted'])
    expect(await dossiers()).toEqual([{ dossierNo: numberOf(1), status: 0 }])
  })

  it.each([
    ['another dossier', 'd2', { epoch: 1, seq: 1 }],
    ['nothing', 'd1', { epoch: 1, seq: 9 }],
    ['an accepted entry', 'd3', { epoch: 1, seq: 2 }],
  ])('an entry cannot supersede %s', async (_, entityId, supersedes) => {
    await answers([received(1, { phone: '12' }), received(3)])
    const payload = { dossierNo: numberOf(1), facts: goodFacts(), supersedes }
    expect(await answers([station.entry({ verb: 'corrected', entityId, payload })])).toEqual([
      '1/3 refused NOTHING_TO_SUPERSEDE',
    ])
    expect(await dossiers()).toEqual([{ dossierNo: numberOf(3), status: 2 }])
  })

  it('a gap is told with the entry that is missing, nothing after it is kept, and the rest can follow', async () => {
    const entries = [received(1), received(2), received(3), received(4)]
    const answer = await station.batch([entries[0]!, entries[2]!, entries[3]!])
    expect(inShort(answer.body)).toEqual(['1/1 accepted', '1/3 refused GAP', '1/4 refused GAP'])
    expect(answer.body.answers[1]).toMatchObject({ next: { epoch: 1, seq: 2 } })
    expect(answer.body.head).toMatchObject({ seq: 1 })
    expect(await states()).toHaveLength(1)
    expect(await answers(entries.slice(1))).toEqual(['1/2 accepted', '1/3 accepted', '1/4 accepted'])
  })

  it('changed history is refused: another hash, a header that does not give its hash, a broken link', async () => {
    const [one, two] = [received(1), received(2)]
    await answers([one])
    const bent = { ...two, header: { ...two.header, officer: 'somebody' } }
    expect(await answers([bent])).toEqual(['1/2 refused BAD_HASH'])

    const twin = upstreamStation(district.url, 'q0')
    const other = received(1, { name: 'Khác' }, twin)
    const next = received(2, {}, twin)
    expect(await answers([other, next])).toEqual(['1/1 refused TAMPERED', '1/2 refused BROKEN_CHAIN'])
    expect(await states()).toHaveLength(1)
    expect(await answers([two])).toEqual(['1/2 accepted'])
  })

  it('a payload that does not give the hash in its header is parked, and the chain goes on', async () => {
    const [one, two] = [received(1), received(2)]
    const bent = { ...one, payload: { dossierNo: numberOf(1), facts: goodFacts({ summary: 'Khác' }) } }
    const { payload: _, ...missing } = received(3)
    expect(await answers([bent, two, missing])).toEqual([
      '1/1 refused PAYLOAD_MISMATCH',
      '1/2 accepted',
      '1/3 refused PAYLOAD_MISSING',
    ])
  })

  it('what a station sent cannot be changed or deleted in the database', async () => {
    await answers([received(1)])
    await expect(district.db.deleteFrom('entries').execute()).rejects.toThrow('entries are kept')
    await expect(district.db.updateTable('entries').set({ payload: '{}' }).execute()).rejects.toThrow(
      'not changed',
    )
  })

  it('another station’s journal is refused, and so are its numbers', async () => {
    const other = await enrolled('q1', 1, 1001)
    expect(await answers([received(7, {}, other)])).toEqual(['1/1 refused WRONG_STATION'])
    expect(await answers([received(1001)])).toEqual(['1/1 refused NUMBER_OUT_OF_RANGE'])
  })

  it('one number belongs to one dossier', async () => {
    const same = { dossierNo: numberOf(1), facts: goodFacts() }
    expect(
      await answers([received(1), station.entry({ verb: 'received', entityId: 'x', payload: same })]),
    ).toEqual(['1/1 accepted', '1/2 refused NUMBER_TAKEN'])
  })

  it('an unknown kind of entry is parked, not lost', async () => {
    const entries = [
      act('sung', 1),
      station.entry({ noun: 'poem', verb: 'received', entityId: 'p', payload: {} }),
    ]
    expect(await answers(entries)).toEqual(['1/1 refused UNKNOWN_VERB', '1/2 refused UNKNOWN_VERB'])
  })

  it('after a restored backup a new epoch begins, and the old one is closed', async () => {
    await answers([received(1)])
    const leftBehind = handedOver(1)
    station.openEpoch(2)
    const fresh = received(2)
    expect(await answers([fresh])).toEqual(['2/1 accepted'])
    expect(await answers([leftBehind])).toEqual(['1/2 refused EPOCH_CLOSED'])
    expect((await station.get<Status>('/v1/status')).body.head).toMatchObject({ epoch: 2, seq: 1 })

    station.openEpoch(3)
    received(3)
    expect(await answers([received(4)])).toEqual(['3/2 refused GAP'])
  })

  it('an act on a version that another writer has left behind is a conflict, parked until it is settled', async () => {
    await answers([received(1), act('handed-over', 1, { to: 'Tư pháp' }, { baseVersion: 1 })])
    // The backup was older: it knows version 1 only, while the server holds 2.
    station.openEpoch(2)
    expect(
      await answers([
        act('result-ready', 1, {}, { baseVersion: 1 }),
        act('notified', 1, { by: 'phone' }, { baseVersion: 2 }),
        received(2),
      ]),
    ).toEqual(['2/1 conflict 2', '2/2 fenced by 2/1', '2/3 accepted'])
    expect(await dossiers()).toMatchObject([{ status: 4 }, { status: 2 }])

    const settled = act('result-ready', 1, { supersedes: { epoch: 2, seq: 1 } }, { baseVersion: 2 })
    expect(await answers([settled])).toEqual(['2/4 accepted', '2/2 accepted'])
    expect(await dossiers()).toMatchObject([{ status: 9 }, { status: 2 }])
  })

  it('an unsigned, badly signed or foreign request is turned away before anything is read', async () => {
    const body = brotliCompressSync(JSON.stringify({ entries: [received(1)] }))
    const json = { 'content-type': 'application/json', 'content-encoding': 'br' }
    const good = station.signedHeaders('POST', '/v1/entries', body)
    const url = `${district.url}/v1/entries`
    const post = async (headers: Record<string, string>, bytes = body) =>
      (await send<{ error: { code: string } }>(url, 'POST', { ...json, ...headers }, bytes)).body.error.code

    expect(await post({})).toBe('UNKNOWN_STATION')
    expect(await post({ ...good, 'x-station': 'nobody' })).toBe('UNKNOWN_STATION')
    expect(await post({ ...good, 'x-signature': 'AAAA' })).toBe('BAD_SIGNATURE')
    expect(await post({ ...good, 'x-time': '2026-01-01T00:00:00.000Z' })).toBe('BAD_SIGNATURE')
    expect(await post(good, brotliCompressSync(JSON.stringify({ entries: [received(2)] })))).toBe(
      'BAD_SIGNATURE',
    )
    expect(await post(upstreamStation(district.url).signedHeaders('POST', '/v1/entries', body))).toBe(
      'UNKNOWN_STATION',
    )
    expect(await post(station.signedHeaders('POST', '/v1/status', body))).toBe('BAD_SIGNATURE')
    expect(await states()).toEqual([])

    await district.db.updateTable('stations').set({ retiredAt: '2026-11-21T00:00:00.000Z' }).execute()
    expect(await post(good)).toBe('STATION_RETIRED')
  })

  it('a wrong clock is served all the same, told about, and noted', async () => {
    const headers = station.signedHeaders('GET', '/v1/status')
    const answer = await send(`${district.url}/v1/status`, 'GET', headers)
    expect(Math.abs(Number(answer.headers['x-clock-skew-ms']))).toBeLessThan(60_000)
    expect(answer.headers['x-server-time']).toMatch(/^\d{4}-.*Z$/)

    await district.close()
    const anHourOn = () => Date.now() + 3_600_000
    district = await startDistrict({ ...place, clock: anHourOn })
    station.moveTo(district.url)
    const late = await station.get<Status>('/v1/status')
    expect(late.status).toBe(200)
    expect(Math.round(Number(late.headers['x-clock-skew-ms']) / 60_000)).toBe(-60)
    const row = await district.db.selectFrom('stations').select('lastSkewMs').executeTakeFirstOrThrow()
    expect(Math.round(row.lastSkewMs! / 60_000)).toBe(-60)
  })

  it('refuses what is not the protocol: no JSON, too much JSON, too many bytes', async () => {
    const raw = async (body: Buffer, encoding = 'br') => {
      const headers = station.signedHeaders('POST', '/v1/entries', body)
      const more = { 'content-type': 'application/json', 'content-encoding': encoding }
      const url = `${district.url}/v1/entries`
      const { status, body: answer } = await send<{ error: { code: string } }>(
        url,
        'POST',
        { ...headers, ...more },
        body,
      )
      return `${status} ${answer.error.code}`
    }
    expect(await raw(Buffer.from('{'), 'identity')).toBe('400 BAD_REQUEST')
    expect(await raw(Buffer.from('not brotli'))).toBe('400 BAD_REQUEST')
    expect(await raw(brotliCompressSync('{"entries":[]}'))).toBe('400 BAD_REQUEST')
    expect(await raw(brotliCompressSync(Buffer.alloc(LIMITS.batchInflatedBytes + 1, 32)))).toBe(
      '413 TOO_LARGE',
    )
    expect(await raw(Buffer.alloc(LIMITS.batchBytes + 1))).toBe('413 TOO_LARGE')
    expect(
      (await send<{ error: { code: string } }>(`${district.url}/v1/nowhere`, 'GET')).body.error.code,
    ).toBe('NOT_FOUND')
  })
})

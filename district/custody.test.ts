import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CustodyPage, TakenOver } from '../electron/common/sync/custody-page.ts'
import type { InboxPage } from '../electron/common/sync/inbox-model.ts'
import type { ErrorAnswer, Status } from '../electron/common/sync/model.ts'
import { onEachDatabase, type Place } from '../test/support/databases.ts'
import { goodFacts, numberOf } from '../test/support/upstream-acts.ts'
import { inShort, upstreamStation } from '../test/support/upstream-station.ts'
import { makeEnrolCode } from './enrolment.ts'
import { type District, startDistrict } from './server.ts'

onEachDatabase((newPlace) => {
  let place: Place
  let district: District
  let one: ReturnType<typeof upstreamStation>
  let two: ReturnType<typeof upstreamStation>

  beforeEach(async () => {
    place = await newPlace()
    district = await startDistrict({ ...place })
    one = await enrolled('q0', 0)
    two = await enrolled('q1', 1)
  })
  afterEach(async () => {
    await district.close()
    await place.remove()
  })

  async function enrolled(code: string, stationIndex: number, agencyId = 'H25.16.05') {
    const made = upstreamStation(district.url, code, agencyId)
    const enrolCode = await makeEnrolCode(district.db, { agencyId, agencyName: 'UBND xã' }, Date.now())
    const first = stationIndex * 1000 + 1
    const range = { first, last: first + 998 }
    expect((await made.enrol(made.enrolment(enrolCode, { stationIndex, range }))).status).toBe(200)
    return made
  }
  const received = (order: number) =>
    one.entry({
      verb: 'received',
      entityId: `d${order}`,
      payload: { dossierNo: numberOf(order), facts: goodFacts() },
    })
  const moved = (order: number, toStationId: string, more = {}) =>
    one.entry({
      verb: 'moved',
      entityId: `d${order}`,
      payload: { dossierNo: numberOf(order), to: 'q', toStationId, ...more },
    })
  const handedOver = (by: typeof one, order: number, baseVersion: number) =>
    by.entry({
      verb: 'handed-over',
      entityId: `d${order}`,
      baseVersion,
      payload: { dossierNo: numberOf(order), to: 'Tư pháp' },
    })
  const bar = (station: typeof one, how: 'retiredAt' | 'revokedAt') =>
    district.db
      .updateTable('stations')
      .set({ [how]: new Date().toISOString() })
      .where('id', '=', station.stationId)
      .execute()
  const custodyItems = async (station: typeof one) =>
    (await station.get<InboxPage>('/v1/inbox')).body.items.filter(({ kind }) => kind === 'custody')
  const takeOver = (station: typeof one, dossierId: string) =>
    station.post<TakenOver>('/v1/custody', { dossierId })
  const codeOf = ({ body }: { body: unknown }) => (body as ErrorAnswer).error.code

  it('a move gives the dossier to a station of the agency that serves, and to no other', async () => {
    const elsewhere = await enrolled('x0', 0, 'H25.16.06')
    const { answers } = (
      await one.batch([
        received(1),
        moved(1, one.stationId),
        received(2),
        moved(2, elsewhere.stationId),
        received(3),
        moved(3, two.stationId),
        handedOver(one, 3, 9),
      ])
    ).body
    expect(inShort({ answers, head: null, receipt: null })).toEqual([
      '1/1 accepted',
      '1/2 refused STATION_NOT_SERVING',
      '1/3 accepted',
      '1/4 refused STATION_NOT_SERVING',
      '1/5 accepted',
      '1/6 accepted',
      '1/7 conflict 1',
    ])
    expect((await two.get<Status>('/v1/status')).body.siblings).toMatchObject([
      { stationCode: 'q0', stationId: one.stationId },
    ])
    expect(await custodyItems(two)).toMatchObject([
      {
        body: { dossierId: 'd3', dossierNo: numberOf(3), stationId: two.stationId, from: 'q0', how: 'moved' },
      },
    ])
    // Set right: it goes elsewhere, or stays.
    const keep = one.entry({
      verb: 'kept',
      entityId: 'd1',
      payload: { dossierNo: numberOf(1), supersedes: { epoch: 1, seq: 2 } },
    })
    const other = moved(2, two.stationId, { supersedes: { epoch: 1, seq: 4 } })
    expect(inShort((await one.batch([keep, other, handedOver(one, 1, 3)])).body)).toEqual([
      ...['1/8 accepted', '1/9 accepted', '1/10 accepted'],
    ])
    expect(await custodyItems(two)).toHaveLength(2)
  })

  it('what was done to it is given to the station that has it, page by page, and to no other', async () => {
    const taken = received(1)
    const local = one.entry({ verb: 'hand-over-accepted', entityId: 'd1', scope: 'local' })
    await one.batch([taken, local, handedOver(one, 1, 2), moved(1, two.stationId)])
    expect(codeOf(await one.get('/v1/dossiers/d1/entries'))).toBe('NOT_CUSTODIAN')
    expect(codeOf(await two.get('/v1/dossiers/d9/entries'))).toBe('NOT_FOUND')
    const verbs: string[] = []
    for (let after = 0, more = true; more; ) {
      const { body } = await two.get<CustodyPage>(`/v1/dossiers/d1/entries?after=${after}&limit=3`)
      for (const { entry, stationId } of body.entries) {
        verbs.push(entry.header.verb)
        expect(stationId).toBe(one.stationId)
        expect(entry.payload === undefined).toBe(entry.header.scope === 'local')
      }
      ;({ next: after, more } = body)
    }
    expect(verbs).toEqual(['received', 'hand-over-accepted', 'handed-over', 'moved'])
    expect(inShort((await two.batch([handedOver(two, 1, 5)])).body)).toEqual(['1/1 accepted'])
  })

  it.each(['retiredAt', 'revokedAt'] as const)(
    'the dossier of a station that is no more (%s) is taken over, what it left parked is let go',
    async (how) => {
      await one.batch([received(1), moved(1, 'nobody'), handedOver(one, 1, 2)])
      expect(codeOf(await takeOver(two, 'd1'))).toBe('CUSTODIAN_SERVES')
      await bar(one, how)
      expect((await two.get<Status>('/v1/status')).body.siblings).toEqual([])
      expect(codeOf(await takeOver(two, 'd9'))).toBe('NOT_FOUND')
      const taken = { dossierNo: numberOf(1), from: 'q0', letGo: 2 }
      expect((await takeOver(two, 'd1')).body).toEqual(taken)
      // The answer was lost: the same again.
      expect((await takeOver(two, 'd1')).body).toEqual(taken)
      expect(
        (await custodyItems(two)).every(
          ({ body }) => 'stationId' in body && body.stationId === two.stationId,
        ),
      ).toBe(true)
      const { body } = await two.get<CustodyPage>('/v1/dossiers/d1/entries')
      expect(body.entries.map(({ entry }) => entry.header.verb)).toEqual(['received'])
      expect(inShort((await two.batch([handedOver(two, 1, 1)])).body)).toEqual(['1/1 accepted'])
    },
  )
})

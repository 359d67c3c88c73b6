import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import seed from '../../db/seed/procedures.json' with { type: 'json' }
import { Catalogue, type Procedure } from '../../electron/common/procedures/model.ts'
import type { InboxPage } from '../../electron/common/sync/inbox-model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { onEachDatabase, type Place } from '../../test/support/databases.ts'
import { aSubmission } from '../../test/support/filing.ts'
import { goodFacts } from '../../test/support/upstream-acts.ts'
import { send, upstreamStation } from '../../test/support/upstream-station.ts'
import { makeEnrolCode } from '../enrolment.ts'
import { postToInbox } from '../inbox.ts'
import { type District, startDistrict } from '../server.ts'
import { keepFile } from './keep-file.ts'
import { publishCalendar } from './publish-calendar.ts'
import { publishCatalogue } from './publish-catalogue.ts'
import { publishFiling } from './publish-filing.ts'

/* What goes down, as a station hears it; whether it takes effect there is told in test/sync/down*.test.ts. */

const AT = '2026-11-20T02:00:00.000Z' as Instant
const HERE = 'H25.16.05'
const CODE = 'H25.16.05-261120-7001'
const product = Catalogue.parse(seed)
const [first, second] = product.procedures as [Procedure, Procedure]

onEachDatabase((newPlace) => {
  let place: Place
  let district: District
  let station: ReturnType<typeof upstreamStation>

  beforeEach(async () => {
    place = await newPlace()
    district = await startDistrict({ ...place })
    station = await enrolled()
  })
  afterEach(async () => {
    await district.close()
    await place.remove()
  })

  async function enrolled(agencyId = HERE) {
    const made = upstreamStation(district.url, 'q0', agencyId)
    const code = await makeEnrolCode(district.db, { agencyId, agencyName: 'UBND xã Hòa Bình' }, Date.now())
    expect((await made.enrol(made.enrolment(code))).status).toBe(200)
    return made
  }
  /** Everything after a cursor in pages of two: `kind what`, and where it ends. */
  async function heard(cursor?: string, by = station) {
    const items: string[] = []
    for (let more = true; more; ) {
      const from: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const { body } = await by.get<InboxPage>(`/v1/inbox?limit=2${from}`)
      for (const { kind, body: said } of body.items) {
        const what =
          'title' in said ? said.title : 'version' in said ? said.version : 'round' in said ? said.round : ''
        items.push(`${kind} ${typeof what === 'object' ? what.number : what}`)
      }
      cursor = body.nextCursor
      more = body.more
    }
    return { items, cursor: cursor! }
  }
  const message = (title: string, to: string | null = null) =>
    postToInbox(district.db, to, { kind: 'message', at: AT, body: { title, text: '' } })
  const catalogue = (number: string, procedures: Procedure[], removed: string[] = []) =>
    publishCatalogue(
      district.db,
      { ...product, version: { ...product.version, number }, procedures, removed },
      AT,
    )
  const notice = (version: string) =>
    publishCalendar(
      district.db,
      {
        version,
        text: JSON.stringify({
          format: 'calendar-notice',
          formatVersion: 1,
          source: 'Thông báo',
          periods: [{ from: '2027-08-01', to: '2027-08-31' }],
          days: [{ day: '2027-08-16', kind: 'holiday', name: 'Ngày nghỉ' }],
        }),
      },
      AT,
    )

  it('each commune hears what is for it and for all, from where it was; data that began anew are read anew', async () => {
    const elsewhere = await enrolled('H25.16.06')
    const { cursor } = await heard()
    await message('cho tất cả')
    await message('nơi khác', 'H25.16.06')
    await message('ở đây', HERE)
    expect(await heard(cursor)).toMatchObject({ items: ['message cho tất cả', 'message ở đây'] })
    expect((await heard(undefined, elsewhere)).items.slice(-2)).toEqual([
      'message cho tất cả',
      'message nơi khác',
    ])
    await district.db.updateTable('serverFacts').set({ value: 'anew' }).execute()
    const refused = await station.get<{ error: { code: string } }>(
      `/v1/inbox?cursor=${encodeURIComponent(cursor)}`,
    )
    expect(refused.body.error.code).toBe('RESYNC_REQUIRED')
  })

  it('versions of the catalogue come one by one, and as one whole to who begins; two at once are two', async () => {
    const longer = { ...first, name: `${first.name} (mới)` }
    expect(await catalogue('1', [first, second])).toMatchObject({ sequence: 1, changed: 2 })
    const { cursor } = await heard()
    expect(await catalogue('2', [longer, second])).toMatchObject({ sequence: 2, changed: 1 })
    await expect(catalogue('2', [longer, second])).rejects.toThrow('published already')
    await expect(catalogue('3', [longer])).rejects.toThrow('not said to be abolished')
    const both = await Promise.all([catalogue('3', [longer], [second.code]), notice('2027-1')])
    expect(both.map(({ sequence }) => sequence)).toEqual([3, 1])
    const more = await Promise.all([notice('2027-2'), notice('2027-3'), catalogue('4', [first])])
    expect(more.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual([2, 3, 4])
    await expect(notice('2027-2')).rejects.toThrow('published already')

    const since = (await heard(cursor)).items
    expect(since.filter((one) => one.startsWith('catalogue'))).toEqual([
      'catalogue 2',
      'catalogue 3',
      'catalogue 4',
    ])
    expect(since.filter((one) => one.startsWith('calendar'))).toHaveLength(3)
    const { body } = await station.get<InboxPage>('/v1/inbox')
    const [whole, ...others] = body.items.filter(({ kind }) => kind === 'catalogue')
    expect(others).toEqual([])
    expect(whole!.body).toMatchObject({
      sequence: 4,
      base: null,
      procedures: [{ code: first.code, name: first.name }],
      removed: [second.code],
    })
  })

  it('a filing waits once, comes again in its next round after it was declined, and not after it was taken in', async () => {
    const file = (request = 'Xin xác nhận', dossierNo = CODE) =>
      publishFiling(district.db, { agencyId: HERE }, aSubmission({ dossierNo, request }), AT)
    const { cursor } = await heard()
    const { id, ...filed } = await file()
    expect(filed).toEqual({ round: 1, station: 'q0' })
    expect(await file()).toEqual({ id, ...filed })
    await expect(file('khác')).rejects.toThrow('waits for the commune')
    await expect(file('khác', `${CODE.slice(0, -4)}0012`)).rejects.toThrow('range of station q0')
    expect((await heard(cursor)).items).toEqual(['online-dossier 1', 'online-dossier 1'])

    const act = (verb: string, payload: object) =>
      station.entry({ verb, entityId: id, payload: { dossierNo: CODE, ...payload } })
    const declined = act('intake-declined', { kind: 'supplement', items: ['Giấy chứng sinh'], reason: 'Mờ' })
    const taken = act('received', { facts: goodFacts({ channel: 'online', filedAt: AT }) })
    expect((await station.batch([declined])).body.answers[0]!.result).toBe('accepted')
    expect(await file('Nộp lại')).toEqual({ id, round: 2, station: 'q0' })
    expect((await station.batch([taken])).body.answers).toMatchObject([{ result: 'accepted' }])
    await expect(file('lần nữa')).rejects.toThrow('is a dossier already')
  })

  it('a file of a filing is kept once and fetched in pieces, by its own commune alone', async () => {
    const bytes = Buffer.from('Giấy chứng sinh, bản chụp')
    const folder = join(place.dataDir, 'files')
    const kept = await keepFile(district.db, folder, { agencyId: HERE, bytes }, AT)
    expect(kept).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length })
    expect(await keepFile(district.db, folder, { agencyId: HERE, bytes }, AT)).toEqual(kept)
    const path = `/v1/files/${kept.sha256}?from=5&most=10`
    const url = `${district.url}${path}`
    const piece = await fetch(url, { headers: station.signedHeaders('GET', path) })
    expect(Buffer.from(await piece.arrayBuffer())).toEqual(bytes.subarray(5, 15))
    const elsewhere = await enrolled('H25.16.06')
    expect((await send(url, 'GET', elsewhere.signedHeaders('GET', path))).status).toBe(404)
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Entry } from '../electron/common/sync/model.ts'
import { onEachDatabase, type Place } from '../test/support/databases.ts'
import { goodFacts, numberOf } from '../test/support/upstream-acts.ts'
import { inShort, upstreamStation } from '../test/support/upstream-station.ts'
import { makeEnrolCode } from './enrolment.ts'
import { type District, startDistrict } from './server.ts'

/* However a station's journal is cut, repeated and shuffled on the way, and with poisoned entries in it, the district
   ends with the same entries, in the same state, and the same dossiers as if it had come in one piece. */

onEachDatabase((newPlace) => {
  let place: Place
  let district: District
  beforeAll(async () => {
    place = await newPlace()
    district = await startDistrict({ ...place })
  })
  afterAll(async () => {
    await district.close()
    await place.remove()
  })

  let communes = 0
  async function enrolled() {
    const agencyId = `H25.${String(10 + Math.floor(communes / 90))}.${String(10 + (communes++ % 90))}`
    const station = upstreamStation(district.url, 'q0', agencyId)
    const code = await makeEnrolCode(district.db, { agencyId, agencyName: 'UBND' }, Date.now())
    expect((await station.enrol(station.enrolment(code))).status).toBe(200)
    return { station, agencyId }
  }

  const WORDS = [
    'received',
    'poisoned',
    'handed-over',
    'result-ready',
    'returned',
    'corrected',
    'local',
  ] as const
  const Journal = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 25,
  })

  /** The same journal for any commune: a correction names the first refused entry its dossier can have. */
  function entriesOf(
    { station, agencyId }: Awaited<ReturnType<typeof enrolled>>,
    words: Array<[(typeof WORDS)[number], number]>,
  ): Entry[] {
    const poisonedAt = new Map<number, number>()
    return words.map(([word, order], index) => {
      const dossierNo = numberOf(order).replace('H25.16.05', agencyId)
      const entityId = `d${order}`
      const bad = goodFacts({ applicant: { name: 'An', kind: 'citizen', phone: '1' } })
      if (word === 'poisoned' && !poisonedAt.has(order)) poisonedAt.set(order, index + 1)
      switch (word) {
        case 'local':
          return station.entry({ verb: 'printed', entityId, scope: 'local' })
        case 'received':
          return station.entry({ verb: word, entityId, payload: { dossierNo, facts: goodFacts() } })
        case 'poisoned':
          return station.entry({ verb: 'received', entityId, payload: { dossierNo, facts: bad } })
        case 'corrected': {
          const supersedes = { epoch: 1, seq: poisonedAt.get(order) ?? 1 }
          return station.entry({
            verb: word,
            entityId,
            payload: { dossierNo, facts: goodFacts(), supersedes },
          })
        }
        case 'handed-over':
        case 'result-ready':
        case 'returned': {
          const payload = { dossierNo, to: 'Tư pháp', receiver: 'An' }
          return station.entry({ verb: word, entityId, payload })
        }
      }
    })
  }

  async function outcome(agencyId: string) {
    const entries = await district.db
      .selectFrom('entries')
      .select(['seq', 'state', 'code', 'bySeq', 'rootSeq'])
      .where('agencyId', '=', agencyId)
      .orderBy('seq')
      .execute()
    const dossiers = await district.db
      .selectFrom('dossiers')
      .select(['id', 'status', 'version', 'finishedAt', 'returnedAt', 'facts'])
      .where('agencyId', '=', agencyId)
      .orderBy('id')
      .execute()
    return { entries, dossiers }
  }

  it('comes to the same end whatever the way', async () => {
    const Cut = fc.tuple(fc.nat(24), fc.integer({ min: 1, max: 10 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(Journal, fc.array(Cut, { maxLength: 12 }), async (words, cuts) => {
        const straight = await enrolled()
        await straight.station.batch(entriesOf(straight, words))

        const crooked = await enrolled()
        const entries = entriesOf(crooked, words)
        for (const [from, length, backwards] of cuts) {
          const piece = entries.slice(from, from + length)
          if (piece.length > 0) await crooked.station.batch(backwards ? piece.toReversed() : piece)
        }
        const { body } = await crooked.station.batch(entries)
        expect(body.head).toMatchObject({ seq: entries.length })
        expect(await outcome(crooked.agencyId)).toEqual(await outcome(straight.agencyId))
      }),
      { numRuns: 25 },
    )
  })

  it('letters that a database may not be able to hold hold up nobody, and are kept as they came', async () => {
    const { station, agencyId } = await enrolled()
    const name = 'Bế\u0000Thị \ud800'
    const act = (verb: string, order: number, payload: object) =>
      station.entry({ verb, entityId: `d${order}`, payload })
    const received = (order: number, applicant: object) => {
      const dossierNo = numberOf(order).replace('H25.16.05', agencyId)
      const facts = goodFacts({ applicant: { ...goodFacts().applicant, ...applicant } })
      return act('received', order, { dossierNo, facts })
    }
    const { body } = await station.batch([
      received(1, { name }),
      act('handed-over', 2, { dossierNo: '\u0000', to: 'Tư pháp' }),
      received(3, {}),
    ])
    expect(inShort(body)).toEqual(['1/1 accepted', '1/2 refused UNKNOWN_DOSSIER', '1/3 accepted'])
    const { facts } = (await outcome(agencyId)).dossiers[0]!
    expect(JSON.parse(facts!).applicant.name).toBe(name)
  })

  it('letters by which a database tells one row or value from the next are letters like others', async () => {
    const { station, agencyId } = await enrolled()
    const name = 'Bế\tThị\r\n\\N\n\\.\n"\'$1\\x41'
    const entityId = 'd\t1\\n'
    const dossierNo = numberOf(1).replace('H25.16.05', agencyId)
    const facts = goodFacts({ applicant: { ...goodFacts().applicant, name } })
    const { body } = await station.batch([
      station.entry({ verb: 'received', entityId, payload: { dossierNo, facts } }),
      station.entry({ verb: 'handed-over', entityId, payload: { dossierNo, to: name } }),
    ])
    expect(inShort(body)).toEqual(['1/1 accepted', '1/2 accepted'])
    const kept = (table: 'dossiers' | 'entries') =>
      district.db.selectFrom(table).selectAll().where('agencyId', '=', agencyId).execute()
    expect(await kept('dossiers')).toMatchObject([{ id: entityId, applicantName: name, outcome: null }])
    const entries = (await kept('entries')) as Array<{ entityId: string; payload: string; code: null }>
    expect(entries.map((one) => one.entityId)).toEqual([entityId, entityId])
    expect(entries.map((one) => one.code)).toEqual([null, null])
    expect(JSON.parse(entries[1]!.payload)).toEqual({ dossierNo, to: name })
  })
})

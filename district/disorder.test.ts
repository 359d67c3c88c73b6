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

  // Few rows go to PostgreSQL by an insert, many by COPY.
  const MANY = [1, 40]

  it.each(MANY)(
    'letters that a database may not be able to hold hold up nobody, and are kept as they came (%i)',
    async (many) => {
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
        ...Array.from({ length: many }, (_, more) => received(3 + more, { name })),
      ])
      expect(inShort(body).slice(0, 3)).toEqual([
        '1/1 accepted',
        '1/2 refused UNKNOWN_DOSSIER',
        '1/3 accepted',
      ])
      const { dossiers } = await outcome(agencyId)
      expect(dossiers.map(({ facts }) => JSON.parse(facts!).applicant.name as string)).toEqual(
        Array.from({ length: 1 + many }, () => name),
      )
    },
  )

  it.each(MANY)(
    'letters by which a database tells one row or value from the next are letters like others (%i)',
    async (many) => {
      const { station, agencyId } = await enrolled()
      const name = 'Bế\tThị\r\n\\N\n\\.\n"\'$1\\x41'
      const facts = goodFacts({ applicant: { ...goodFacts().applicant, name } })
      const made = Array.from({ length: many }, (_, at) => ({
        entityId: `d\t${String(at).padStart(2, '0')}\\n`,
        dossierNo: numberOf(at + 1).replace('H25.16.05', agencyId),
      }))
      const { body } = await station.batch(
        made.flatMap(({ entityId, dossierNo }) => [
          station.entry({ verb: 'received', entityId, payload: { dossierNo, facts } }),
          station.entry({ verb: 'handed-over', entityId, payload: { dossierNo, to: name } }),
        ]),
      )
      expect(inShort(body).filter((answer) => !answer.endsWith(' accepted'))).toEqual([])
      const of = { agencyId, outcome: null }
      const dossiers = await district.db
        .selectFrom('dossiers')
        .selectAll()
        .where('agencyId', '=', agencyId)
        .orderBy('id')
        .execute()
      expect(dossiers).toMatchObject(
        made.map(({ entityId }) => ({ ...of, id: entityId, applicantName: name })),
      )
      const entries = await district.db
        .selectFrom('entries')
        .selectAll()
        .where('agencyId', '=', agencyId)
        .orderBy('seq')
        .execute()
      expect(entries.map((one) => [one.entityId, one.code])).toEqual(
        made.flatMap(({ entityId }) => [
          [entityId, null],
          [entityId, null],
        ]),
      )
      expect(
        entries.flatMap((one, at) => (at % 2 === 1 ? [JSON.parse(one.payload!) as unknown] : [])),
      ).toEqual(made.map(({ dossierNo }) => ({ dossierNo, to: name })))
    },
  )
})

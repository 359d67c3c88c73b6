import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { portalPass } from '../../district/portal/pass.ts'
import { gatewayOf } from '../../district/portal/rows.ts'
import { STATUSES } from '../../electron/common/dossiers/statuses.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { enrol, type SharedSystem, startSharedSystem, sync } from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'
import { actAtRandom, peopleOf } from '../support/whole-life.ts'
import { type FakeAdapter, type Mood, startFakeAdapter } from './fake-adapter.ts'
import { portalConfig } from './portal-config.ts'

/* Whatever officers do with dossiers and whatever becomes of answers on the way: in the end the portal has each dossier
   once, as the register has it, with every act told and none twice but word for word; or the dossier waits and says why.
   Nothing the portal has was not in the register. */

let shared: SharedSystem
let fake: FakeAdapter
let test: TestCounter
let now = 0
const BEGIN = Date.parse('2026-11-20T01:00:00.000Z')

beforeEach(async () => {
  now = Date.parse('2026-11-20T10:00:00.000Z')
  shared = await startSharedSystem(() => now)
  fake = await startFakeAdapter()
  test = await openTestCounter(new Date(BEGIN).toISOString())
})
afterEach(async () => {
  test.close()
  await fake.close()
  await shared.close()
})

const organisation = {
  kind: 'organisation' as const,
  name: 'Hợp tác xã Bình Minh',
  idKind: 'organisation' as const,
  idNumber: '0101234567',
  address: 'Xóm 3',
}
const citizen = anIntake().applicant
/** Who comes, with what. Two of them lack something the portal needs. */
const INTAKES: Array<Parameters<typeof anIntake>[0]> = [
  {},
  { returnBy: 'post', returnAddress: 'Xóm 1' },
  { channel: 'post', posted: { postmark: null, parcelNo: 'EB1' } },
  { procedure: '2.000908', fees: { copies: 3, pages: 1, chosen: [] } },
  { applicant: { ...citizen, idKind: 'passport', idNumber: 'C1234567', email: 'an@example.vn' } },
  { applicant: { ...citizen, idNumber: '', phone: undefined } },
  { applicant: { ...organisation, organisationKind: 'business' } },
  { applicant: { ...organisation, name: 'Hội Nông dân', idNumber: '0107654321' } },
  { procedure: '1.011607' },
  { request: 'x'.repeat(1000) },
]
/* Another life: QMC_SEED. */
const SEED = Number(process.env.QMC_SEED ?? 20_261_121)
/* Two answers in ten go wrong. */
const MOODS: Mood[] = [...Array.from({ length: 8 }, (): Mood => 'as-it-is'), 'lost', 'page']

it('is at the portal as it is in the register, or waits with a reason', async () => {
  await enrol(test, shared)
  const people = await peopleOf(test)
  await test.as('officer')
  const ids: string[] = []
  for (const [person, given] of INTAKES.entries()) {
    const intake = anIntake({ person, ...given })
    const confirmed = { refusalConfirmed: true, sameOpenConfirmed: true }
    const { dossierId } = await test.ok('receipts.issue', { intake, draftId: null, ...confirmed })
    ids.push(dossierId)
  }
  const Pick = fc.record({ which: fc.nat(), who: fc.nat(), what: fc.nat(), seed: fc.nat() })
  const picks = fc.sample(Pick, { numRuns: 240, seed: SEED })
  const moods = fc.sample(fc.constantFrom(...MOODS), { numRuns: 400, seed: 7 })
  let answer = 0
  fake.sessionLasts = 9
  const wrong = new Set<string>()
  fake.mood = (service) => {
    const mood = moods[answer++ % moods.length]!
    if (mood !== 'as-it-is') wrong.add(`${service} ${mood}`)
    return mood
  }
  const pass = () => portalPass(shared.db, portalConfig(fake), { clock: () => now })
  let minute = 10
  for (const { which, ...pick } of picks) {
    test.setNow(new Date(BEGIN + minute++ * 60_000).toISOString())
    if (minute % 60 === 0) {
      await test.as('officer')
      await sync(test)
      now += 3_600_000
      await pass()
    }
    await actAtRandom(test, people, ids[which % ids.length]!, pick)
  }
  await test.as('officer')
  await sync(test)
  fake.mood = () => 'as-it-is'
  for (let round = 0; round < 3; round++) {
    now += 3_600_000
    await pass()
  }

  expect(fake.refusals.filter((one) => one !== 'Session đã hết hạn')).toEqual([])
  const rows = await gatewayOf(shared.db).selectFrom('portalDossiers').selectAll().execute()
  const held = new Map<string, string>()
  for (const id of ids) {
    const { state, facts, dossierNo } = await test.ok('dossiers.get', { id })
    const row = rows.find((one) => one.dossierId === id)!
    if (row.state !== 'sent') {
      held.set(id, row.code!)
      expect(row, id).toMatchObject({ state: 'held', reason: expect.stringMatching(/\p{L}{2,} /u) })
      expect(fake.dossiers.has(dossierNo)).toBe(false)
      continue
    }
    const there = fake.dossiers.get(dossierNo)!
    expect(fake.inserts.get(dossierNo), dossierNo).toBe(1)
    expect(there).toMatchObject({
      TrangThaiHoSo: String(STATUSES[state.status].national),
      TrichYeuHoSo: facts.request,
      ChuHoSo: facts.applicant.name,
      SoDienThoai: facts.applicant.phone ?? '',
    })
    const told = fake.progress.get(dossierNo)!.map((one) => JSON.stringify(one))
    const entries = await shared.db
      .selectFrom('entries')
      .select('verb')
      .where('entityId', '=', id)
      .where('state', '=', 'accepted')
      .where('payload', 'is not', null)
      .execute()
    const undone = entries.filter((one) => one.verb === 'undone').length
    const steps = entries.filter((one) => !['notified', 'corrected', 'undone'].includes(one.verb)).length
    // An act and its taking back are both told, or neither where the portal had heard of neither.
    expect(new Set(told).size).toBeGreaterThanOrEqual(steps - undone)
    expect(new Set(told).size).toBeLessThanOrEqual(steps + undone)
    expect(JSON.parse(told.at(-1)!)).toMatchObject({ TrangThai: there.TrangThaiHoSo })
  }
  expect([...held.values()].toSorted()).toEqual(['MISSING MaLinhVuc', 'ORGANISATION_KIND'])
  expect(JSON.stringify([...fake.dossiers.values()])).not.toContain('000000001')
  // Faults did happen to the calls that change something.
  expect([...wrong]).toEqual(expect.arrayContaining(['DongBoHoSoMC lost', 'CapNhatTienDoHoSoMC lost']))
})

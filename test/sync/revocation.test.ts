import { beforeEach, expect, it } from 'vitest'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { freeRange, revokeStation, suspectsOf, suspectsText } from '../../district/revocation.ts'
import { show } from '../../district/show.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { enrol, journalOf, openEvening, type SharedSystem, sync, takeIn, today } from '../support/evening.ts'

let shared: SharedSystem
let test: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return evening.close
})

const stationId = async () =>
  (await shared.db.selectFrom('stations').select('id').executeTakeFirstOrThrow()).id
const barred = async () => (await test.ok('sync.state', {})).link?.barred?.code

it('a stolen PC: nothing more is taken from it, what came after the theft is listed, its numbers stay closed', async () => {
  await takeIn(test, 1)
  await sync(test)
  const stolenAt = today() as Instant
  const [after] = await takeIn(test, 1, 1)
  await sync(test)
  const id = await stationId()
  expect(await revokeStation(shared.db, { stationId: id, stolenAt }, Date.now())).toBe('H14.999.01-0')

  const suspects = await suspectsOf(shared.db, id)
  const { dossierNo } = await test.ok('dossiers.get', { id: after! })
  expect(suspects.filter((one) => one.dossierNo !== null)).toMatchObject([{ dossierNo, verb: 'received' }])
  expect(suspectsText(suspects)).toContain(dossierNo)
  expect(await show(shared.db)).toMatch(/REVOKED .* numbers closed/)

  // It hears why; nothing local is lost, papers are printed, and it stays so over the end of the program.
  await takeIn(test, 1, 2)
  const journal = journalOf(test).length
  const state = await sync(test)
  expect(state).toMatchObject({ phase: 'blocked', blocked: { code: 'STATION_REVOKED' } })
  expect(await barred()).toBe('STATION_REVOKED')
  expect(journalOf(test)).toHaveLength(journal)
  expect(state.left.dossiers).toBe(1)
  const [last] = await takeIn(test, 1, 3)
  expect((await test.ok('dossiers.get', { id: last! })).timeline).toMatchObject([{ delivery: 'saved' }])

  // Another PC may not have its numbers before somebody has said so.
  const successor = await openTestCounter(today())
  await successor.as('administrator')
  const join = async () => {
    const reply = await successor.call('sync.enrol', { address: shared.url, code: await shared.code() })
    return reply.ok ? 'enrolled' : reply.error.code
  }
  expect(await join()).toBe('STATION_CODE_TAKEN')
  expect(await freeRange(shared.db, id, Date.now())).toBe('H14.999.01-0')
  expect(await freeRange(shared.db, id, Date.now())).toBeNull()
  expect(await join()).toBe('enrolled')
  successor.close()
  // Freed numbers do not let the stolen PC in again.
  expect(await sync(test)).toMatchObject({ blocked: { code: 'STATION_REVOKED' } })
})

it('found again: a code for this very PC lets it in with a new key, and what waited goes on', async () => {
  await takeIn(test, 2)
  await sync(test)
  const id = await stationId()
  await revokeStation(shared.db, { stationId: id, stolenAt: today() as Instant }, Date.now())
  await takeIn(test, 1, 2)
  await sync(test)
  const { agencyId, agencyName } = await shared.db
    .selectFrom('stations')
    .selectAll()
    .executeTakeFirstOrThrow()
  const code = await makeEnrolCode(shared.db, { agencyId, agencyName, forStationId: id }, Date.now())

  // Not for another one that happens to have it.
  const other = await openTestCounter(today(), {}, 1)
  await other.as('administrator')
  expect(await other.call('sync.enrol', { address: shared.url, code })).toMatchObject({
    error: { code: 'CODE_OTHER_STATION', details: { station: 'H14.999.01-0' } },
  })
  other.close()

  await test.as('administrator')
  await test.ok('sync.enrol', { address: shared.url, code, again: true })
  await test.as('officer')
  expect(await barred()).toBeUndefined()
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  const rows = await shared.db.selectFrom('entries').select(['state', 'stationId']).execute()
  expect(rows).toHaveLength(journalOf(test).length)
  expect(rows.every((row) => row.state === 'accepted' && row.stationId === id)).toBe(true)
})

it('given up is not stolen: code and numbers are free at once, and the PC that still calls hears its own word', async () => {
  await shared.db.updateTable('stations').set({ retiredAt: today() }).execute()
  expect(await sync(test)).toMatchObject({ blocked: { code: 'STATION_RETIRED' } })
  expect(await barred()).toBe('STATION_RETIRED')
  const successor = await openTestCounter(today())
  await enrol(successor, shared)
  successor.close()
})

it('moves to another address when the same system proves itself there; not to another system', async () => {
  const other = await openEvening({ enrolled: false })
  await takeIn(test, 1)
  await sync(test)
  await test.as('administrator')
  const move = async (address: string) => {
    const reply = await test.call('sync.move', { address })
    return reply.ok ? 'moved' : reply.error.code
  }
  expect(await move(other.shared.url)).toBe('OTHER_SYSTEM')
  expect(await move('http://127.0.0.1:1')).toBe('NO_ANSWER')
  expect(await move('http://dongbo.caobang.gov.vn')).toBe('ADDRESS_NOT_HTTPS')
  const there = shared.url.replace('127.0.0.1', 'localhost')
  expect(await move(there)).toBe('moved')
  expect((await test.ok('sync.state', {})).link?.address).toBe(there)
  await test.as('officer')
  await takeIn(test, 1, 1)
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  expect(journalOf(test).at(-3)).toMatchObject({ noun: 'sync', verb: 'moved' })

  // Another system is enrolled with, by its own code; it gets the whole journal.
  await test.as('administrator')
  const code = await other.shared.code()
  await test.ok('sync.enrol', { address: other.shared.url, code, again: true })
  await test.as('officer')
  expect(await sync(test)).toMatchObject({ phase: 'done', left: { dossiers: 0 } })
  expect(await other.shared.db.selectFrom('dossiers').select('id').execute()).toHaveLength(2)
  expect(await other.shared.db.selectFrom('entries').select('seq').execute()).toHaveLength(
    journalOf(test).length,
  )
  await other.close()
})

import { beforeEach, expect, it } from 'vitest'
import { findDossier } from '../../db/tables/dossiers.ts'
import { getSetting, putSetting } from '../../db/tables/settings.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { enrol, note, openEvening, type SharedSystem, sync, takeIn, today } from '../support/evening.ts'

/* Two PCs of one commune: each finds what the other has, as it stands there, and neither can act on it. */

let shared: SharedSystem
let first: TestCounter
let second: TestCounter

beforeEach(async () => {
  const evening = await openEvening()
  ;({ shared, test: first } = evening)
  second = await openTestCounter(today(), {}, 1)
  await enrol(second, shared)
  return async () => {
    await loopOf(second.counter)?.stop()
    second.close()
    await evening.close()
  }
})

const found = (test: TestCounter, text: string) => test.ok('copies.search', { text, limit: 10 })
const CURSOR = 'sync-copies-cursor'

it('what the other PC has is found here, follows what is done there, and is one line however often it is read', async () => {
  const [id] = await takeIn(first, 3)
  const { dossierNo, facts, state } = await first.ok('dossiers.get', { id: id! })
  await sync(first)
  await sync(second)
  const last4 = dossierNo.slice(-4)
  expect(await found(second, last4)).toMatchObject([
    {
      dossierId: id,
      dossierNo,
      custodian: 'H14.999.01-0',
      status: 2,
      applicantName: facts.applicant.name,
      procedureName: facts.procedure.name,
      dueAt: facts.dueAt,
    },
  ])
  expect(await found(second, facts.applicant.name)).toContainEqual(expect.objectContaining({ dossierId: id }))
  expect(await found(second, 'x')).toEqual([])
  expect(await found(first, last4)).toEqual([])
  expect(findDossier(second.counter.open!.register, id!)).toBeUndefined()

  const on = { dossierId: id!, version: state.version }
  await first.ok('dossiers.withdraw', {
    ...on,
    reason: 'không cần nữa',
    requestedBy: 'An',
    papersReturned: true,
  })
  await takeIn(second, 1, 50)
  await sync(first)
  const before = getSetting(second.counter.open!.register, CURSOR)
  await sync(second)
  expect(getSetting(second.counter.open!.register, CURSOR)).not.toEqual(before)
  expect(await found(second, last4)).toMatchObject([{ dossierId: id, status: 7 }])

  // The other side does not know the cursor: everything is read anew and stays one line each.
  putSetting(second.counter.open!.register, CURSOR, 'elsewhere.7.x')
  expect((await sync(second)).phase).toBe('done')
  expect(await found(second, last4)).toHaveLength(1)
})

it('an act on a dossier that is with another PC is a conflict; when that PC is no more, whoever goes on takes it over', async () => {
  const [id] = await takeIn(first, 1)
  const { dossierNo } = await first.ok('dossiers.get', { id: id! })
  await sync(first)
  const touch = (more = {}) =>
    note(second, {
      noun: 'dossier',
      entityId: id!,
      verb: 'notified',
      baseVersion: 1,
      scope: 'upstream',
      payload: { dossierNo, by: 'phone', ...more },
    })
  touch()
  await sync(second)
  const states = () =>
    shared.db
      .selectFrom('entries')
      .select(['verb', 'state'])
      .where('entityId', '=', id!)
      .orderBy('arrival')
      .execute()
  expect(await states()).toEqual([
    { verb: 'received', state: 'accepted' },
    { verb: 'notified', state: 'conflict' },
  ])
  const custodian = async () =>
    (
      await shared.db
        .selectFrom('dossiers')
        .innerJoin('stations', 'stations.id', 'dossiers.custodianStationId')
        .select('stations.code')
        .where('dossiers.id', '=', id!)
        .executeTakeFirstOrThrow()
    ).code
  expect(await custodian()).toBe('H14.999.01-0')

  await shared.db
    .updateTable('stations')
    .set({ retiredAt: today() })
    .where('code', '=', 'H14.999.01-0')
    .execute()
  const { epoch, seq } = (await second.ok('sync.refusals', {}))[0] ?? { epoch: 0, seq: 0 }
  touch({ supersedes: { epoch, seq } })
  await sync(second)
  expect((await states()).map((one) => one.state)).toEqual(['accepted', 'superseded', 'accepted'])
  expect(await custodian()).toBe('H14.999.01-1')
})

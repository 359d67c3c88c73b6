import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { STATUSES } from '../../../electron/common/dossiers/statuses.ts'
import type { JournalHeader } from '../../../electron/common/journal/model.ts'
import { journalOf, sha256 } from '../../support/evening.ts'
import type { Station } from './station.ts'
import type { World } from './world.ts'

/** What a station has once called accepted, by station and `epoch/seq`: it has to be so for ever. */
export type Witness = Map<string, string>

const nameOf = ({ epoch, seq }: { epoch: number; seq: number }) => `${epoch}/${seq}`

function deliveriesOf({ register }: Station) {
  return register.all(register.query.selectFrom('syncDeliveries').selectAll())
}

const filesOf = ({ register }: Station) => register.all(register.query.selectFrom('syncFiles').selectAll())

const ownHeaders = (station: Station) => journalOf(station.test)

async function entriesThere(world: World, stationCode: string) {
  const rows = await world.db
    .selectFrom('entries')
    .innerJoin('stations', 'stations.id', 'entries.stationId')
    .selectAll('entries')
    .where('stations.code', '=', stationCode)
    .orderBy('entries.arrival')
    .execute()
  return rows.map((row) => ({ ...row, header: JSON.parse(row.header) as JournalHeader }))
}

/** At any moment: what is called sent or accepted here is so there. */
export async function keepsItsWord(world: World, station: Station, witness: Witness): Promise<void> {
  const journal = ownHeaders(station)
  const code = journal[0]!.station
  const there = new Map((await entriesThere(world, code)).map((row) => [nameOf(row), row]))
  for (const row of deliveriesOf(station)) {
    const held = there.get(nameOf(row))
    expect(held, `${code} calls ${nameOf(row)} ${row.state}, and it is not there`).toBeDefined()
    if (row.state !== 'accepted') continue
    expect(['accepted', 'superseded'], `${code} calls ${nameOf(row)} accepted`).toContain(held!.state)
    witness.set(`${code} ${nameOf(row)}`, held!.hash)
  }
  for (const { sha256: sha, state } of filesOf(station)) {
    if (state === 'complete') expect(existsSync(world.fileAt(sha)), `${sha} is called complete`).toBe(true)
  }
  const { lines } = await station.test.ok('dossiers.list', { view: 'all' })
  const upstream = journal.filter((one) => one.scope === 'upstream')
  for (const { id, delivery } of lines) {
    if (delivery === 'saved' || delivery === 'refused' || delivery === null) continue
    for (const header of upstream.filter((one) => one.entityId === id)) {
      const held = there.get(nameOf(header))
      expect(held, `${id} is shown as ${delivery}, ${header.verb} is not there`).toBeDefined()
      if (delivery === 'accepted') expect(['accepted', 'superseded']).toContain(held!.state)
    }
  }
}

/** When the line is good again and everybody has synced: both sides say the same, each thing once. */
export async function agree(world: World, witness: Witness): Promise<void> {
  const numbers: string[] = []
  for (const station of world.living) {
    const journal = ownHeaders(station)
    const code = journal[0]!.station
    const there = await entriesThere(world, code)
    // Every entry in the order it was written, none missing, none twice, none other than what was written.
    expect(there.map((row) => row.header)).toEqual(journal)
    const held = new Map(there.map((row) => [nameOf(row), row]))
    for (const row of deliveriesOf(station)) {
      expect(row.state, `${code} ${nameOf(row)}`).toBe(held.get(nameOf(row))!.state)
    }
    expect(deliveriesOf(station)).toHaveLength(journal.filter((one) => one.scope === 'upstream').length)
    for (const [key, hash] of witness) {
      const [witnessed, name] = key.split(' ')
      if (witnessed === code) expect(held.get(name!)?.hash, `${key} was accepted`).toBe(hash)
    }
    expect(filesOf(station).filter(({ state }) => state !== 'complete')).toEqual([])
    numbers.push(...(await sameDossiers(world, station)))
  }
  expect(new Set(numbers).size, 'numbers are unique').toBe(numbers.length)
  await wholeFiles(world)
  await inboxOnce(world)
  await eachWithOne(world)
}

/** Nothing is with a PC that is no more; what was is with one other, whole, and came there once. */
async function eachWithOne({ db, dead, living }: World): Promise<void> {
  if (!dead) return
  const own = ownHeaders(dead)[0]!.station
  const rows = await db
    .selectFrom('dossiers')
    .innerJoin('stations', 'stations.id', 'dossiers.custodianStationId')
    .select(['dossiers.id', 'dossiers.status', 'stations.code'])
    .execute()
  for (const { id, status, code } of rows) {
    // Of a number that is nobody's there is nothing to take over.
    if (status === 0) continue
    expect(code, `${id} is with the PC that is no more`).not.toBe(own)
    const holders = living.filter(({ register }) => findDossier(register, id) !== undefined)
    expect(holders.map((one) => ownHeaders(one)[0]!.station)).toEqual([code])
    const arrivals = findDossier(holders[0]!.register, id)!.actions.filter(({ kind }) => kind === 'arrive')
    expect(arrivals.length, `${id} came`).toBe((await takenIn(db, id)) === own ? 1 : 0)
  }
  for (const { test } of living) {
    for (const { id } of (await test.ok('copies.stranded', {})).takeOvers) {
      const { counts } = await test.ok('copies.takeOverSummary', { takeOverId: id })
      expect(counts, id).toMatchObject({ waiting: 0, coming: 0, spoilt: 0 })
    }
  }
}

/** Code of the station that took a dossier in. */
async function takenIn(db: World['db'], dossierId: string): Promise<string> {
  const { code } = await db
    .selectFrom('entries')
    .innerJoin('stations', 'stations.id', 'entries.stationId')
    .select('stations.code')
    .where('entityId', '=', dossierId)
    .orderBy('arrival')
    .limit(1)
    .executeTakeFirstOrThrow()
  return code
}

/** The one projection that both sides compute: what the national record says of a dossier. @returns its numbers */
async function sameDossiers(world: World, { register, test }: Station): Promise<string[]> {
  const rows = register.all(register.query.selectFrom('dossiers').select(['id', 'dossierNo']))
  const numbers: string[] = []
  for (const { id, dossierNo } of rows) {
    numbers.push(dossierNo)
    const open = await world.db
      .selectFrom('entries')
      .select('seq')
      .where('entityId', '=', id)
      .where('state', 'in', ['refused', 'conflict', 'fenced'])
      .execute()
    const there = await world.db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst()
    // What was refused is a task here, and the shared system stands where it stood before.
    if (open.length > 0) continue
    const { state } = await test.ok('dossiers.get', { id })
    expect(there, `${dossierNo} ${state.status}`).toMatchObject({
      dossierNo,
      status: STATUSES[state.status].national,
      dueAt: state.dueAt,
      firstDueAt: state.firstDueAt,
      finishedAt: state.finishedAt,
      returnedAt: state.returnedAt,
      apologies: state.apology === 'signed' ? 1 : 0,
    })
  }
  return numbers
}

/** Every file that an accepted entry names is there byte by byte, and named once by that entry. */
async function wholeFiles(world: World): Promise<void> {
  const announced = await world.db
    .selectFrom('dossierFiles')
    .innerJoin('files', (join) =>
      join
        .onRef('files.sha256', '=', 'dossierFiles.sha256')
        .onRef('files.agencyId', '=', 'dossierFiles.agencyId'),
    )
    .select(['dossierFiles.sha256', 'dossierFiles.arrival', 'dossierFiles.dossierId', 'files.completeAt'])
    .execute()
  const once = new Set(announced.map((row) => `${row.arrival} ${row.dossierId} ${row.sha256}`))
  expect(once.size).toBe(announced.length)
  for (const { sha256: sha, completeAt } of announced) {
    expect(completeAt).not.toBeNull()
    expect(sha256(readFileSync(world.fileAt(sha)))).toBe(sha)
  }
}

/** Each message has come down to each station once. */
async function inboxOnce(world: World): Promise<void> {
  const sent = await world.db.selectFrom('inbox').select('id').execute()
  for (const { register } of world.living) {
    const kept = register.all(register.query.selectFrom('syncInbox').select('itemHash'))
    expect(kept).toHaveLength(sent.length)
  }
}

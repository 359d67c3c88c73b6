import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeEach, expect, it } from 'vitest'
import { findDossier } from '../../db/tables/dossiers.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { copyProfile, putCopyBack } from '../support/copied-profile.ts'
import { openTestCounter, type TestCounter } from '../support/counter.ts'
import { enrol, openEvening, type SharedSystem, sync, today } from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'

/* A register is put back to an older copy. Invariant: what the shared system has kept of it besides the acts comes back
   too, and of the rest the report says that it is gone. */

let shared: SharedSystem
let test: TestCounter
let copy: string | null

beforeEach(async () => {
  copy = null
  const evening = await openEvening()
  ;({ shared, test } = evening)
  return async () => {
    await evening.close()
    if (copy) rmSync(copy, { recursive: true })
  }
})

const on = async (id: string) => ({
  dossierId: id,
  version: (await test.ok('dossiers.get', { id })).state.version,
})

it('files, and what had gone along to another PC, come back; what never arrived is said by name', async () => {
  const second = await openTestCounter(today(), {}, 1)
  try {
    await enrol(second, shared)
    const [id, other] = [await costly(1), await costly(2)]
    await sync(test)
    copy = await copyProfile(test)
    const scanned = await drop(id!, 'other')
    await sync(test)
    const unsent = await drop(other!, 'other')
    const paid = { amount: 1_000, by: 'cash', stage: 'intake', payer: 'An' } as const
    await test.ok('payments.pay', { dossierId: id!, ...paid })
    await test.ok('payments.pay', { dossierId: other!, ...paid })
    await test.as('administrator')
    const specialist = (await test.ok('accounts.list', {})).find((one) => one.role === 'specialist')!
    await test.as('officer')
    await test.ok('dossiers.handOver', { ...(await on(id!)), toId: specialist.id, note: '' })
    await test.as('specialist')
    await test.ok('dossiers.declineHandOver', { ...(await on(id!)), reason: 'không thuộc phòng' })
    await test.as('officer')
    // Of the second dossier's page the shared system only hears.
    const tell = async () => {
      await test.ok('sync.start', { upTo: 'entries' })
      await loopOf(test.counter)!.ended
    }
    await tell()
    const { stations } = await test.ok('dossiers.stations', {})
    await test.ok('dossiers.move', { ...(await on(id!)), toStationId: stations[0]!.stationId })
    await tell()
    const [receiptNo] = (await test.ok('payments.ofDossier', { dossierId: id! })).entries.map((one) =>
      one.kind === 'pay' ? one.receiptNo : '',
    )

    await putCopyBack(test, copy)
    await test.as('administrator')
    await test.ok('restoration.declare', { slips: [], noneGiven: true })
    await test.as('officer')
    await sync(test)
    const { restoration } = await test.ok('restoration.state', {})
    const found = await test.ok('restoration.files', {})
    const { report } = restoration!.merged!
    const stateOf = (sha: string) => found.find((one) => one.sha256 === sha)?.state
    expect([stateOf(scanned), stateOf(unsent)]).toEqual(['here', 'unsent'])
    const { documents } = await test.ok('scans.desk', { dossierId: id! })
    expect(documents.map((one) => one.sha256)).toEqual([scanned])
    // Its words went along; the till has its money again, under its number, and the next one goes on after it.
    expect(report.wordless).toEqual([])
    expect(report.payments).toEqual([expect.objectContaining({ dossierId: id, receiptNo, amount: 1_000 })])
    expect(report.local.find((one) => one.noun === 'payment')).toMatchObject({ count: 1 })
    const acts = findDossier(test.counter.open!.register, id!)!.actions
    expect(acts.find((one) => one.kind === 'decline-hand-over')).toMatchObject({
      reason: 'không thuộc phòng',
    })
    expect((await test.ok('payments.day', { day: null, officerId: null })).totals.all).toBe(1_000)
    await test.ok('payments.pay', { dossierId: other!, ...paid })
    const numbers = (await test.ok('payments.day', { day: null, officerId: null })).rows.map(
      (one) => one.receiptNo,
    )
    expect(new Set(numbers).size).toBe(2)
  } finally {
    await loopOf(second.counter)?.stop()
    second.close()
  }
})

/** A dossier that costs something. @returns its id */
async function costly(person: number): Promise<string> {
  const intake = anIntake({ procedure: '1.004222', person })
  return (await test.ok('receipts.issue', { intake, draftId: null })).dossierId
}

/** @returns the SHA-256 of the document that was made of one page */
async function drop(dossierId: string, component: string): Promise<string> {
  const page = await PDFDocument.create()
  page.addPage([595, 842]).drawText(dossierId)
  const path = join(test.folder, `${dossierId}.pdf`)
  writeFileSync(path, await page.save())
  await test.ok('scans.drop', { dossierId, paths: [path] })
  const pageIds = (await test.ok('scans.desk', { dossierId })).pages.map((one) => one.id)
  return (await test.ok('scans.assign', { dossierId, component, pageIds })).sha256
}

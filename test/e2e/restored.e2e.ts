/* A register that was put back to an older copy, in the real app: what came back from the shared system, what is still
   fetched from there, and what is gone. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import { toInstant } from '../../electron/common/time/rules.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { copyProfile, putCopyBack } from '../support/copied-profile.ts'
import { openTestCounter, PASSWORD, type TestCounter } from '../support/counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { enrol, startSharedSystem, type SharedSystem } from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'
import { lookAt } from '../support/look-at.ts'

const words = vi.restoration
const MORNING = '2026-11-20T07:30:00+07:00'
const EARLIER = '2026-11-20T07:10:00+07:00'
const ahead = Date.parse(MORNING) - Date.now()
const now = () => Date.now() + ahead
const pcs: TestCounter[] = []
let shared: SharedSystem
let counter: CounterApp

async function pc(index: number): Promise<TestCounter> {
  const one = await openTestCounter(toInstant(Date.parse(EARLIER)), {}, index)
  pcs.push(one)
  await enrol(one, shared)
  return one
}

async function sync(one: TestCounter, upTo: 'entries' | 'all'): Promise<void> {
  await one.ok('sync.start', { upTo })
  await loopOf(one.counter)!.ended
}

async function takeIn(one: TestCounter, person: number): Promise<string> {
  const intake = anIntake({ procedure: '1.004222', person })
  const { dossierId } = await one.ok('receipts.issue', { intake, draftId: null })
  await one.ok('payments.pay', { dossierId, amount: 5_000, by: 'cash', stage: 'intake', payer: 'Lò Văn A' })
  const page = await PDFDocument.create()
  page.addPage([595, 842]).drawText('Don')
  const path = join(one.folder, `${dossierId}.pdf`)
  writeFileSync(path, await page.save())
  await one.ok('scans.drop', { dossierId, paths: [path] })
  const pageIds = (await one.ok('scans.desk', { dossierId })).pages.map((shown) => shown.id)
  await one.ok('scans.assign', { dossierId, component: 'other', pageIds })
  return dossierId
}

test.beforeAll(async () => {
  shared = await startSharedSystem(now)
  const own = await pc(0)
  await pc(1)
  await sync(own, 'all')
  const copy = await copyProfile(own)
  const first = await takeIn(own, 1)
  await sync(own, 'all')
  await takeIn(own, 2)
  const { state } = await own.ok('dossiers.get', { id: first })
  const { stations } = await own.ok('dossiers.stations', {})
  const to = { toStationId: stations[0]!.stationId }
  await own.ok('dossiers.move', { dossierId: first, version: state.version, ...to })
  await sync(own, 'entries')
  await putCopyBack(own, copy)
  rmSync(copy, { recursive: true })
  await own.as('administrator')
  await own.ok('restoration.declare', { slips: [], noneGiven: true })
  await sync(own, 'all')
  await loopOf(own.counter)?.stop()
  own.counter.open!.register.close()
  own.counter.open = null
  counter = await openCounterApp({ profile: own.folder, clock: MORNING })
  await counter.ok('session.signIn', { login: 'administrator', password: PASSWORD })
  await counter.page.reload()
})
test.afterAll(async () => {
  await counter?.close()
  for (const one of pcs) one.close()
  await shared.close()
})

test('the report says of each scan whether it came, and what of the till came back', async () => {
  const { page } = counter
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.settings }).click()
  await page.getByText(words.title, { exact: true }).first().click()
  const { fileStates } = words.report
  await expect(page.getByText(`Giấy tờ khác: ${fileStates.here}`)).toBeVisible()
  await expect(page.getByText(`Giấy tờ khác: ${fileStates.unsent}`)).toBeVisible()
  await expect(page.getByText(words.report.payments)).toBeVisible()
  await lookAt(page, 'report')
  await page.getByText(words.report.local).scrollIntoViewIfNeeded()
  await lookAt(page, 'report-below')
})

/* A PC and the shared system, in the real app: linked by a code, under a new key, shut out and said so on the screens,
   back by a code of its own; and what waited meanwhile goes. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { revokeStation } from '../../district/revocation.ts'
import { type District, startDistrict } from '../../district/server.ts'
import { DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { DEMO_COMMUNE } from '../../electron/common/station/demo.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { anIntake } from '../support/intake.ts'
import { lookAt } from '../support/look-at.ts'

const words = vi.stationLink
const MORNING = '2026-11-20T07:30:00+07:00'
const ahead = Date.parse(MORNING) - Date.now()
const now = () => Date.now() + ahead
const commune = { agencyId: DEMO_COMMUNE.agencyId, agencyName: DEMO_COMMUNE.name }
const folder = mkdtempSync(join(tmpdir(), 'qmc-link-'))
let district: District
let counter: CounterApp

test.beforeAll(async () => {
  district = await startDistrict({ dataDir: join(folder, 'district'), clock: now })
  counter = await openCounterApp({ demo: true, profile: join(folder, 'profile'), clock: MORNING })
})
test.afterAll(async () => {
  await counter.close()
  await district.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = () => counter.page
const button = (name: string) => page().getByRole('button', { name, exact: true })
const dialog = () => page().getByRole('dialog')
const codeBox = () => page().getByLabel(vi.sync.enrol.code, { exact: true })
const station = () => district.db.selectFrom('stations').selectAll().executeTakeFirstOrThrow()
const look = (name: string) => lookAt(page(), name)

async function atClosing(login: string): Promise<void> {
  await counter.ok('session.signIn', { login, password: DEMO_PASSWORD })
  await page().reload()
  await page().getByRole('navigation').getByRole('button', { name: vi.shell.screens.closing }).click()
}

test('linked by a code, shut out and said so, let in again: what waited goes', async () => {
  await atClosing('quantri')
  await button(vi.sync.enrol.open).click()
  const address = page().getByLabel(vi.sync.enrol.address, { exact: true })
  await expect(address).toBeFocused()
  await address.fill('http://127.0.0.1:1')
  const code = await makeEnrolCode(district.db, commune, now())
  await codeBox().fill(code)
  await page().keyboard.press('Enter')
  await expect(page().getByText(vi.sync.refusals.enrol.NO_ANSWER)).toBeVisible()
  await address.fill(district.url)
  await page().keyboard.press('Enter')
  await expect(page().getByText(words.keySince)).toBeVisible()

  const { id, publicKey, code: stationCode } = await station()
  await button(words.change.open).click()
  await dialog().getByRole('button', { name: words.change.confirm, exact: true }).click()
  await expect.poll(async () => (await station()).publicKey).not.toBe(publicKey)
  await button(words.move.open).click()
  await dialog().getByLabel(words.move.address).fill('http://127.0.0.1:1')
  await page().keyboard.press('Control+Enter')
  await expect(dialog().getByText(words.refusals.move.NO_ANSWER)).toBeVisible()
  await page().keyboard.press('Escape')

  // Reported stolen: whoever sits there is told what to do, by what they may do.
  await revokeStation(district.db, { stationId: id, stolenAt: '2026-11-20T00:00:00.000Z' as Instant }, now())
  await atClosing('motcua')
  await counter.ok('receipts.issue', { intake: anIntake({ person: 1 }), draftId: null })
  await page().keyboard.press('Control+Enter')
  const barred = page().getByRole('alert').filter({ hasText: words.barred.title.STATION_REVOKED })
  await expect(barred).toContainText(words.barred.officer(stationCode))
  await look('barred-officer')
  await atClosing('quantri')
  await expect(barred).toContainText(words.barred.steps.STATION_REVOKED(stationCode)[0]!)
  await barred.getByRole('button', { name: words.again.open }).click()
  await look('barred-settings')

  await button(words.again.open).click()
  await expect(codeBox()).toBeFocused()
  // The first code was for the first time.
  await codeBox().fill(code)
  await page().keyboard.press('Control+Enter')
  await expect(dialog().getByText(vi.sync.refusals.enrol.CODE_USED)).toBeVisible()
  await look('code-used')
  await codeBox().fill(await makeEnrolCode(district.db, { ...commune, forStationId: id }, now()))
  await page().keyboard.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await expect(barred).toBeHidden()
  await atClosing('motcua')
  await page().keyboard.press('Control+Enter')
  await expect(page().getByRole('heading', { name: vi.closings.verdict.safe, exact: true })).toBeVisible()
  expect(await district.db.selectFrom('dossiers').select('id').execute()).toHaveLength(1)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { type District, startDistrict } from '../../district/server.ts'
import { DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { DEMO_COMMUNE } from '../../electron/common/station/demo.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { anIntake } from '../support/intake.ts'
import { lookAt } from '../support/look-at.ts'

/* What the shared system refused is corrected from its task, and what waited behind it follows. */

const MORNING = '2026-11-20T07:30:00+07:00'
const ahead = Date.parse(MORNING) - Date.now()
const folder = mkdtempSync(join(tmpdir(), 'qmc-refused-'))
let district: District
let counter: CounterApp

const signIn = (login: string) => counter.ok('session.signIn', { login, password: DEMO_PASSWORD })
const entries = async () =>
  (await district.db.selectFrom('entries').select(['verb', 'state', 'noun']).orderBy('arrival').execute())
    .filter((one) => one.noun === 'dossier' && ['received', 'notified', 'corrected'].includes(one.verb))
    .map(({ verb, state }) => `${verb} ${state}`)

test.beforeAll(async () => {
  district = await startDistrict({ dataDir: join(folder, 'district'), clock: () => Date.now() + ahead })
  counter = await openCounterApp({ demo: true, profile: join(folder, 'profile'), clock: MORNING })
  await signIn('quantri')
  const { agencyId, name: agencyName } = DEMO_COMMUNE
  const code = await makeEnrolCode(district.db, { agencyId, agencyName }, Date.now() + ahead)
  await counter.ok('sync.enrol', { address: district.url, code })
  await signIn('motcua')
  await counter.page.reload()
})
test.afterAll(async () => {
  await counter.close()
  await district.close()
  rmSync(folder, { recursive: true, force: true })
})

test('from the task at closing: the number set right, sent in the place of the refused intake', async () => {
  const { page } = counter
  const words = vi.corrections.correct
  const intake = anIntake()
  intake.applicant = { ...intake.applicant, phone: '12345' }
  const { dossierId } = await counter.ok('receipts.issue', {
    intake,
    draftId: null,
    clockConfirmed: true,
    refusalConfirmed: true,
  })
  await counter.ok('dossiers.notify', { dossierId, version: 1, by: 'phone', reached: true, note: '' })
  await counter.ok('sync.start', {})
  await expect.poll(entries).toEqual(['received refused', 'notified fenced'])

  await page.getByRole('button', { name: vi.closings.title, exact: true }).first().click()
  const fix = page.getByRole('button', { name: vi.sync.tasks.correct, exact: true })
  await expect(fix).toBeVisible()
  await lookAt(page, 'refusal-task')
  await fix.click()
  await expect(page.getByText(words.refused)).toBeVisible()
  await page.getByLabel(vi.intake.applicant.phone, { exact: true }).fill('0912345678')
  await page.getByLabel(words.reason).fill('Người nộp báo lại số đúng')
  await lookAt(page, 'refusal-correct')
  await page.getByRole('button', { name: words.submitAndSend }).click()
  await expect(page.getByText(words.doneAndSent)).toBeVisible()
  await expect.poll(entries).toEqual(['received superseded', 'notified accepted', 'corrected accepted'])
  expect(await counter.ok('sync.refusals', {})).toEqual([])
})

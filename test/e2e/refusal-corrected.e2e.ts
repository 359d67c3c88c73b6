import { expect, test } from '@playwright/test'
import { DEMO_COMMUNE } from '../../electron/common/station/demo.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { startSharedSystem, type SharedSystem } from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'
import { lookAt } from '../support/look-at.ts'

/* What the shared system refused is corrected from its task, and what waited behind it follows. */

const MORNING = '2026-11-20T07:30:00+07:00'
const ahead = Date.parse(MORNING) - Date.now()
let shared: SharedSystem
let counter: CounterApp

const entries = async () =>
  (await shared.db.selectFrom('entries').select(['verb', 'state', 'noun']).orderBy('arrival').execute())
    .filter((one) => one.noun === 'dossier' && ['received', 'notified', 'corrected'].includes(one.verb))
    .map(({ verb, state }) => `${verb} ${state}`)

test.beforeAll(async () => {
  shared = await startSharedSystem(() => Date.now() + ahead)
  counter = await openCounterApp({ demo: true, clock: MORNING })
  await counter.as('administrator')
  const code = await shared.code(DEMO_COMMUNE.agencyId)
  await counter.ok('sync.enrol', { address: shared.url, code })
  await counter.sitDown('motcua')
})
test.afterAll(async () => {
  await counter?.close()
  await shared.close()
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

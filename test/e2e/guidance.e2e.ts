import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { cardOf, VISITS } from '../demo/citizens.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { type IntakeDesk, intakeDesk } from '../support/intake-desk.ts'

/* Somebody comes without their papers: what to bring is handed out in writing, and nothing is taken in. */

const words = vi.guidance
let counter: CounterApp
let page: Page
let desk: IntakeDesk

test.beforeAll(async () => {
  counter = await openCounterApp({ env: { CUPS_SERVER: '127.0.0.1:1' } })
  page = counter.page
  page.setDefaultTimeout(10_000)
  desk = intakeDesk(counter)
  await page.getByRole('button', { name: vi.station.choose.demoAction }).click()
  await expect(page.getByLabel(vi.session.signIn.login)).toBeVisible()
  await signIn(page, 'motcua')
})
test.afterAll(() => counter?.close())

test('F7, what to bring, Ctrl+Enter: a numbered slip, and the form stays as it was typed', async () => {
  await desk.filledForm(cardOf(VISITS[2]!.citizen), 'khai s')
  await expect(page.getByRole('button', { name: words.open })).toBeVisible()
  await page.keyboard.press('F7')
  const dialog = page.getByRole('dialog', { name: words.title })
  const items = dialog.getByLabel(words.items)
  await items.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(words.wanted.items)).toBeVisible()
  await items.fill('Giấy chứng sinh bản chính\nTờ khai có chữ ký')
  await dialog.getByLabel(words.reason).fill('Chưa có giấy chứng sinh')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(words.made)).toBeVisible()
  await expect(dialog.getByText(vi.papers.kinds.supplement)).toBeVisible()
  await dialog.getByRole('button', { name: words.done }).click()
  await expect(dialog).toBeHidden()
  // The form stands as it was typed, and the register has no dossier more.
  await expect(page.getByLabel(vi.intake.applicant.name)).toHaveValue(VISITS[2]!.citizen.name)
  const counts = await counter.call('dossiers.counts', {})
  expect(counts.ok && counts.data.all).toBe(0)
})

import { expect, type Page, test } from '@playwright/test'
import { signIn } from '../demo/at-the-counter.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { roadDesk } from '../support/road-desk.ts'

/* Better procedures: what is not received at the counter and why, help with filing online, the proposal on paper. */

test.describe.configure({ mode: 'serial' })

const words = vi.improvement
let counter: CounterApp
let page: Page
const { main, dialog, look, takenIn } = roadDesk(() => counter)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-20T08:00:00+07:00' })
  page = counter.page
  await takenIn('2.000908', 'Nông Thị Sen')
})
test.afterAll(() => counter?.close())

test('an officer notes that somebody was helped to file online, and takes it back', async () => {
  await page.getByRole('button', { name: vi.shell.screens.filings }).click()
  await main().getByRole('button', { name: vi.assistance.open }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(vi.assistance.procedureMissing)
  for (let i = 0; i < 2; i++) {
    await dialog().getByLabel(vi.assistance.procedure).fill('1.004837')
    await page.getByRole('option').first().click()
    await page.keyboard.press('Control+Enter')
    await expect(dialog()).toContainText(vi.assistance.today(i + 1))
  }
  await look('assisted')
  await dialog().getByRole('button', { name: vi.assistance.drop }).first().click()
  await expect(dialog()).toContainText(vi.assistance.today(1))
  await page.keyboard.press('Escape')
})

test('the leader sees what could be better, and prints it', async () => {
  await signIn(page, 'lanhdao')
  await page.getByRole('button', { name: vi.shell.screens.procedures, exact: true }).click()
  await main().getByRole('button', { name: words.open }).click()
  await expect(main()).toContainText('được tiếp nhận tại một cửa (')
  await look('force')
  await page.getByRole('tab', { name: words.shorter.tab }).click()
  await expect(main()).toContainText(words.shorter.none)
  await look('shorter')
  await page.getByRole('tab', { name: words.online.tab }).click()
  await expect(main()).toContainText(words.online.assistedAll(1))
  await look('online')
  await main().getByRole('button', { name: words.sheet.make }).click()
  await expect(dialog().getByRole('article')).toContainText(vi.papers.kinds['procedure-proposal'])
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1024, height: 768 })
  await look('narrow')
})

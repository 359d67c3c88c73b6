import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'

/* The administrator gives the papers the agency's own lines and sees the paper change beside the boxes. */

const words = vi.agency
const FOOTER = 'Đường dây nóng: 0210 3 999 888'
let counter: CounterApp
let page: Page

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  page = counter.page
  await signIn(page, 'quantri')
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.settings }).click()
  await page.getByRole('tab', { name: words.title }).click()
})
test.afterAll(() => counter?.close())

/** What is stored of the lines. */
async function edited() {
  const reply = await counter.call('agency.lines', {})
  return reply.ok ? reply.data.edited : reply.error
}

/** The preview as it is drawn now. */
const drawn = () =>
  page
    .locator('.agency-preview canvas')
    .first()
    .evaluate((canvas) => (canvas as unknown as { toDataURL(): string }).toDataURL())

test('the paper follows what is typed, and the lines stand on papers from the save on', async () => {
  const preview = page.locator('.agency-preview')
  await expect(preview.locator('canvas').first()).toHaveAttribute('width', /\d{3}/)
  const before = await drawn()
  await page.getByLabel(words.footer).fill(FOOTER)
  await expect.poll(drawn).not.toBe(before)
  expect(await edited()).toEqual({})

  const number = page.getByLabel(vi.papers.kinds.supplement, { exact: true })
  await number.fill('PBS')
  await expect(page.getByText(words.faults.NUMBER_MISSING)).toBeVisible()
  await expect(page.getByRole('button', { name: vi.ui.save })).toBeDisabled()
  await number.fill('{so}/HD-{donvi}')
  await page.getByLabel(words.preview).selectOption('supplement')
  await page.getByRole('button', { name: vi.ui.save }).click()
  await expect(page.getByText(words.saved)).toBeVisible()
  expect(await edited()).toEqual({
    footer: FOOTER,
    patterns: { supplement: '{so}/HD-{donvi}' },
  })

  await page.getByRole('button', { name: words.back }).first().click()
  await page.getByRole('button', { name: vi.ui.save }).click()
  await expect(page.getByText(vi.ui.changes.unsaved)).toBeHidden()
  expect(await edited()).toEqual({
    patterns: { supplement: '{so}/HD-{donvi}' },
  })
})

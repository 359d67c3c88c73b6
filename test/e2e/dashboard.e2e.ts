import { expect, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { lookAt } from '../support/look-at.ts'

/* The leader's dashboard on the real register: figures, the list behind a bar, the target, the printed page. */

test.describe.configure({ mode: 'serial' })

const words = vi.dashboard
let counter: CounterApp
let page: CounterApp['page']
let taken: { dossierId: string; dossierNo: string }[]

const main = () => page.getByRole('main')

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  page = counter.page
  await counter.as('leader')
  await page.getByRole('navigation').waitFor()
})
test.afterAll(() => counter?.close())

test('an empty register says so in every figure', async () => {
  await page.keyboard.press('Control+b')
  await expect(main().getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
  await expect(main().getByText(words.decided.none).first()).toBeVisible()
  await expect(main().getByText(words.received.none)).toBeVisible()
  await expect(main().getByText(words.open.none).first()).toBeVisible()
  await lookAt(page, 'empty')
})

test('a bar opens the list of what it counts, and the way back leads to the same period', async () => {
  await counter.sitDown('motcua')
  taken = []
  for (const person of [1, 2, 3]) taken.push(await takenIn(counter, { person, procedure: '1.004837' }))
  await counter.sitDown('lanhdao')
  await page.keyboard.press('Control+b')
  await page.getByLabel(vi.periods.label, { exact: true }).selectOption('year')
  const field = page.getByRole('row', { name: /Hộ tịch/ })
  await expect(field.getByRole('button')).toHaveText('3')
  await lookAt(page, 'figures')
  // The picture is one image to a screen reader; its columns are buttons that say their numbers.
  await expect(page.getByRole('img', { name: words.months.title })).toBeVisible()
  await field.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.list.count(3, true))).toBeVisible()
  for (const { dossierNo } of taken)
    await expect(
      main()
        .getByRole('row')
        .filter({ hasText: dossierNo.slice(-4) }),
    ).toBeVisible()
  await lookAt(page, 'list')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(vi.periods.label, { exact: true })).toHaveValue('year')
  // All are due on one day: its column says three, and opens them.
  await page.getByRole('button', { name: /^\d\d\/11\/2026: 3 hồ sơ$/ }).click()
  await expect(page.getByText(words.list.count(3, true))).toBeVisible()
  await page.keyboard.press('Escape')
})

test('the rule stands on the figure; the administrator changes a target', async () => {
  await page.getByRole('button', { name: `${words.rule}: ${words.decided.onTime}` }).click()
  await expect(page.getByText(words.decided.ruleText)).toBeVisible()
  await expect(page.getByRole('button', { name: words.targets.open })).toBeHidden()
  await counter.sitDown('quantri')
  await page.keyboard.press('Control+b')
  await expect(page.getByText(words.targets.nothing('95 %'))).toBeVisible()
  await page.getByRole('button', { name: words.targets.open }).click()
  await page.getByLabel(words.targets.onTime).fill('một')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.targets.wrong)).toBeVisible()
  await page.getByLabel(words.targets.onTime).fill('97,5')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.targets.nothing('97,5 %'))).toBeVisible()
})

test('one page of paper holds the same figures', async () => {
  await page.getByRole('button', { name: words.sheet.make }).click()
  await expect(page.getByRole('button', { name: words.sheet.again })).toBeVisible()
  const { text, pages } = await archivedPaper(
    counter,
    'dashboard:2026-11-01:2026-11-30',
    'dashboard-sheet',
    'A4',
  )
  expect(pages).toHaveLength(1)
  for (const part of ['BẢNG ĐIỀU HÀNH', 'Chỉ tiêu ≥ 97,5 %', 'Hộ tịch', 'từ 01/11/2026 đến 30/11/2026'])
    expect(text).toContain(part)
})

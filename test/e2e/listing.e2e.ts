import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { lookAt } from '../support/look-at.ts'

/* The wall of the office: what is to be printed, what hangs, and what a change of the catalogue asks to hang anew. */

const words = vi.listing
const GUARDIAN = '1.004837'
let counter: CounterApp
let page: Page

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, env: { CUPS_SERVER: '127.0.0.1:1' } })
  page = counter.page
  await signIn(page, 'motcua')
})
test.afterAll(() => counter?.close())

const look = (name: string) => lookAt(page, name)
const toWall = async () => {
  await page.getByRole('navigation').getByText(vi.shell.screens.procedures, { exact: true }).click()
  await page.getByRole('button', { name: vi.shell.screens.listing }).click()
}
const dialog = (title: string) => page.getByRole('dialog', { name: title })
const card = (title: string) =>
  page.locator('section.card').filter({ has: page.getByRole('heading', { name: title }) })

test('the sheet of one procedure is printed, hangs, and is asked for again once its limit has changed', async () => {
  await toWall()
  const list = card(words.toPost.title)
  const row = list.getByRole('row', { name: /Đăng ký giám hộ/ }).first()
  await expect(row).toContainText(words.toPost.new)
  await look('to-post')
  await row.getByRole('checkbox').check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog(words.sheets)).toContainText(vi.papers.kinds['wall-sheets'])
  await page.keyboard.press('Escape')
  await expect(row).toHaveCount(0)
  const [waiting] = (await counter.ok('listing.state', {})).papers
  const sheet = await archivedPaper(counter, waiting!.about, 'wall-sheets', 'A4')
  for (const part of [
    'NIÊM YẾT THỦ TỤC HÀNH CHÍNH',
    GUARDIAN,
    'Giấy tờ cần có',
    '3 ngày làm việc',
    'Không thu',
  ])
    expect(sheet.text).toContain(part)

  await look('waiting')
  await card(words.waiting.title).getByRole('button', { name: words.waiting.posted }).click()
  await expect(card(words.waiting.title)).toHaveCount(0)
  await expect(card(words.wall.title)).toContainText(words.wall.count(1))

  await signIn(page, 'quantri')
  const { procedure, version } = await counter.ok('procedures.get', { code: GUARDIAN })
  const { limits, fees, components, result, decision, signOffRequired } = procedure
  await counter.ok('procedures.confirm', {
    code: GUARDIAN,
    version,
    limits: { ...limits, counter: { amount: 2, unit: 'working-day' } },
    ...{ fees, components, result, decision, signOffRequired, settled: [] },
    basis: 'Quyết định của tỉnh',
  })
  await toWall()
  await expect(list.getByRole('row', { name: /Đăng ký giám hộ/ }).first()).toContainText(
    words.toPost.changed(['limits']),
  )
  await counter.ok('procedures.setInForce', { code: GUARDIAN, version: version + 1, inForce: false })
  await expect(card(words.gone.title)).toContainText(GUARDIAN)
  await look('gone')
  await card(words.gone.title)
    .getByRole('button', { name: words.gone.removed(1) })
    .click()
  await expect(card(words.gone.title)).toHaveCount(0)
})

test('the contents by field, and the guide of the procedure on screen', async () => {
  await page.getByRole('button', { name: words.contents }).click()
  await expect(dialog(words.contentsTitle)).toContainText(vi.papers.kinds['listing-contents'])
  await page.keyboard.press('Escape')
  const contents = await archivedPaper(counter, 'listing-contents', 'listing-contents', 'A4')
  expect(contents.text).toContain('Hộ tịch')
  expect(contents.text).not.toContain(GUARDIAN)

  await page.getByRole('navigation').getByText(vi.shell.screens.procedures, { exact: true }).click()
  await page.getByLabel(vi.procedures.search).fill('thuong tru')
  await page.getByRole('option').filter({ hasText: '1.004222' }).click()
  await page.getByRole('button', { name: words.guide }).click()
  await expect(dialog(words.guideTitle)).toContainText(vi.papers.kinds['procedure-guide'])
  await look('guide')
  const guide = await archivedPaper(counter, 'procedure-guide:1.004222', 'procedure-guide', 'A4')
  for (const part of ['Đăng ký thường trú', '7 ngày làm việc', '20.000 đồng', 'Nơi hướng dẫn'])
    expect(guide.text).toContain(part)
})

import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { lookAt } from '../support/look-at.ts'

/* The hotline: a call typed while the power fails, answered and published; and an accusation that only the leader sees. */

test.describe.configure({ mode: 'serial' })

const words = vi.petitions
const { form, dialog } = words
const CALLER = 'Lò Văn Ứng'
let counter: CounterApp
let page: Page

async function start(clock: string): Promise<void> {
  const started = { clock: `2026-11-20T${clock}:00+07:00`, env: { CUPS_SERVER: '127.0.0.1:1' } }
  counter = await (counter?.again(started) ?? openCounterApp({ demo: true, ...started }))
  page = counter.page
  await counter.as('officer')
  await page.getByRole('navigation').waitFor()
}
test.beforeAll(() => start('07:30'))
test.afterAll(() => counter?.close())

const look = (name: string) => lookAt(page, name)
const openList = () =>
  page.getByRole('navigation').getByRole('button', { name: words.title, exact: true }).click()
const box = () => page.getByRole('dialog')
async function openFirst(): Promise<void> {
  await openList()
  await page.getByLabel(words.search).press('Enter')
  await expect(page.getByText(words.page.acts)).toBeVisible()
}

test('a hotline call, killed in the middle: it is there again, and gets its number', async () => {
  await openList()
  await expect(page.getByText(words.none.all)).toBeVisible()
  await page.keyboard.press('F6')
  await expect(page.getByLabel(form.name)).toBeFocused()
  await page.keyboard.type(CALLER)
  await page.keyboard.press('Tab')
  await page.keyboard.type('0912 345 678')
  await page.getByLabel(form.content).fill('Chờ hai giờ tại quầy')
  await expect(page.getByText(form.saved)).toBeVisible()
  await counter.kill()

  await start('08:30')
  await openList()
  await expect(page.getByText(words.drafts.title(1))).toBeVisible()
  await page.getByRole('button', { name: CALLER }).click()
  await expect(page.getByLabel(form.name)).toHaveValue(CALLER)
  await expect(page.getByLabel(form.phone)).toHaveValue('0912 345 678')
  await expect(page.getByLabel(form.content)).toHaveValue('Chờ hai giờ tại quầy')
  await page.getByLabel(form.address).fill('Bản Nà Phòn')
  await look('intake')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.received.title('01/PAKN-2026'))).toBeVisible()
  await expect(page.getByText(vi.papers.kinds['petition-receipt'])).toBeVisible()
  await look('received')
  await openList()
  await expect(page.getByText(words.drafts.title(1))).toBeHidden()
})

test('handed over, answered by who got it, published without the name', async () => {
  await openFirst()
  await page.keyboard.press('Control+3')
  await box().getByLabel('Hoàng Văn Nghĩa').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.statuses['handed-over'])).toBeVisible()

  await signIn(page, 'chuyenmon')
  await expect(page.getByText(words.home['to-answer'].title)).toBeVisible()
  await look('home')
  await page.getByRole('button', { name: CALLER }).click()
  await page.keyboard.press('Control+1')
  await box().getByLabel(dialog.answerText).fill('Đã gọi lại xin lỗi, bố trí thêm người trực.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.statuses.answered, { exact: true })).toBeVisible()

  await signIn(page, 'motcua')
  await openFirst()
  await page.keyboard.press('Control+1')
  const question = box().getByLabel(dialog.question)
  await question.fill(`Ông ${CALLER} chờ lâu`)
  await expect(box().getByText(dialog.personal(['name']))).toBeVisible()
  await look('publish')
  await page.keyboard.press('Control+Enter')
  await expect(box().getByRole('alert')).toBeVisible()
  await question.fill('Người dân chờ lâu tại quầy')
  await page.keyboard.press('Control+Enter')
  await expect(box()).toBeHidden()
  await expect(page.getByText(words.statuses.published, { exact: true }).first()).toBeVisible()
  await look('petition')

  await openList()
  await page.getByRole('button', { name: words.report }).click()
  await expect(page.getByText('Người dân chờ lâu tại quầy')).toBeVisible()
  await expect(page.getByText(CALLER)).toBeHidden()
  await page.getByRole('button', { name: words.reports.makeBoard }).click()
  await expect(page.getByText(vi.papers.kinds['petition-board'])).toBeVisible()
  await look('report')
})

test('an accusation is gone for the officer who wrote it down, and with the leader', async () => {
  await openList()
  await page.keyboard.press('F6')
  await page.getByRole('radio', { name: words.kinds.accusation }).check()
  await expect(page.getByText(form.secret)).toBeVisible()
  await page.getByLabel(form.name).fill('Hà Thị Giấu')
  await page.getByLabel(form.content).fill('Nhận tiền để làm nhanh')
  await page.getByLabel(form.accused).fill('nghia')
  await page.getByRole('option', { name: 'Hoàng Văn Nghĩa' }).click()
  await look('accusation')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.received.title('01/TC-2026'))).toBeVisible()
  await expect(page.getByRole('button', { name: words.received.open })).toBeHidden()

  await openList()
  await page.getByLabel(words.search).fill('giau')
  await expect(page.getByText(words.notFoundText('giau'))).toBeVisible()
  const { lines } = await counter.ok('petitions.list', { view: 'all' })
  expect(lines.map(({ petitionNo }) => petitionNo)).toEqual(['01/PAKN-2026'])

  await signIn(page, 'lanhdao')
  await expect(page.getByText(words.home['to-hand-over'].title)).toBeVisible()
  await page.getByRole('button', { name: 'Hà Thị Giấu' }).click()
  await expect(page.getByText(words.page.secret)).toBeVisible()
  await page.keyboard.press('Control+3')
  // Neither the accused nor a whole department is offered.
  await expect(box().getByLabel('Nông Thị Hồng Vân')).toBeVisible()
  await expect(box().getByLabel('Hoàng Văn Nghĩa')).toBeHidden()
  await expect(box().getByLabel(vi.flow.handOver.wholeDepartment)).toBeHidden()
  await look('leader')
})

test('a limit that nobody confirmed is said to be so, where it is set and where it is missing', async () => {
  await page.keyboard.press('Escape')
  await expect(page.getByText(words.noLimit)).toBeVisible()
  await signIn(page, 'quantri')
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.settings }).click()
  await page.getByRole('tab', { name: words.settings.title }).click()
  await expect(page.getByText(words.settings.unconfirmed).first()).toBeVisible()
  await page
    .getByLabel(`${words.kinds.complaint}, ${words.settings.limits.ask}: ${words.settings.days}`)
    .fill('5')
  await look('settings')
  await page.getByRole('button', { name: words.settings.save }).click()
  await expect(page.getByText(words.settings.saved, { exact: true })).toBeVisible()
  const { limits } = await counter.ok('petitions.rules', {})
  expect(limits.complaint.ask).toMatchObject({ amount: 5, confirmed: false })
})

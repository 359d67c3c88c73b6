import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { cardOf, VISITS } from '../demo/citizens.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { type IntakeDesk, intakeDesk } from '../support/intake-desk.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { lookAt } from '../support/look-at.ts'

/* Somebody comes without their papers, or only asks: what to bring is handed out in writing, and nothing is taken in. */

const words = vi.guidance
let counter: CounterApp
let page: Page
let desk: IntakeDesk

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, env: { CUPS_SERVER: '127.0.0.1:1' } })
  page = counter.page
  desk = intakeDesk(counter)
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

/** What is listed of today, newest first. */
async function listed() {
  const reply = await counter.call('guidance.list', {
    from: '2026-11-20' as never,
    to: '2026-11-20' as never,
  })
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.data.lines
}
const asked = words.asked
const dialog = () => page.getByRole('dialog', { name: asked.title })
const look = (name: string) => lookAt(page, name)

test('somebody on the telephone: F7, the procedure, a name, Ctrl+Enter; the form that was open stays', async () => {
  await page.keyboard.press('F3')
  await page.getByLabel(vi.register.search, { exact: true }).fill('nguoi dang cho')
  await page.keyboard.press('F7')
  await expect(dialog().getByLabel(asked.procedure)).toBeFocused()
  await page.keyboard.type('dang ky giam ho')
  await expect(dialog().getByRole('option').first()).toContainText('1.004837')
  await page.keyboard.press('Enter')
  // What the caller wants to know stands there to be read out.
  await expect(dialog().getByLabel(asked.name)).toBeFocused()
  await expect(dialog()).toContainText('3 ngày làm việc')
  await expect(dialog()).toContainText(vi.dossiers.page.free)
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(asked.nameMissing)
  await page.keyboard.type('Lò Thị Hỏi')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0912 000 111')
  await dialog().getByLabel(asked.ways.phone).check()
  await look('asked')
  await page.keyboard.press('Control+Enter')
  await expect(dialog().getByText(asked.made)).toBeVisible()
  await look('asked-given')

  const [line] = await listed()
  expect(line).toMatchObject({ kind: 'supplement', by: 'phone', procedure: { code: '1.004837' } })
  const { text } = await archivedPaper(counter, line!.id, 'supplement', 'A5')
  for (const part of ['Lò Thị Hỏi', '0912000111', line!.paperNo, '1.004837', ...line!.items])
    expect(text).toContain(part)
  expect(line!.items.length).toBeGreaterThan(1)
  await dialog().getByRole('button', { name: vi.roads.notice.copy }).click()
  await expect(page.getByText(vi.roads.notice.copied)).toBeVisible()
  const copied = await counter.app.evaluate(({ clipboard }) => clipboard.readText())
  for (const item of line!.items) expect(copied).toContain(item)
  await page.keyboard.press('Escape')
  await expect(dialog()).toBeHidden()
  await expect(page.getByLabel(vi.register.search, { exact: true })).toHaveValue('nguoi dang cho')
})

test('from the catalogue the procedure on screen is the one asked about; the person comes and is taken in', async () => {
  await page.getByRole('navigation').getByText(vi.shell.screens.procedures, { exact: true }).click()
  await page.getByLabel(vi.procedures.search).fill('khai tu')
  await page.getByRole('option').filter({ hasText: '1.000656' }).click()
  await expect(page.getByRole('button', { name: asked.open })).toBeVisible()
  await look('catalogue')
  await page.keyboard.press('F7')
  await expect(dialog().getByLabel(asked.procedure)).toHaveValue(/khai tử/i)
  await expect(dialog().getByLabel(asked.name)).toBeFocused()
  await page.keyboard.type('Mùa A Hỏi')
  await page.keyboard.press('Control+Enter')
  await expect(dialog().getByText(asked.made)).toBeVisible()
  await page.keyboard.press('Escape')
  expect((await listed())[0]).toMatchObject({ by: 'counter', procedure: { code: '1.000656' } })

  await page.getByRole('navigation').getByText(vi.shell.screens.guidance, { exact: true }).click()
  await look('list')
  await page
    .getByRole('row', { name: /Mùa A Hỏi/ })
    .getByRole('button', { name: words.screen.takeIn, exact: true })
    .click()
  await expect(page.getByLabel(vi.intake.applicant.name)).toHaveValue('Mùa A Hỏi')
  await expect(page.getByLabel(vi.intake.procedure.label)).toHaveValue(/khai tử/i)
})

test('only who takes dossiers in is asked: F7 gives a specialist nothing', async () => {
  await signIn(page, 'chuyenmon')
  await page.keyboard.press('F7')
  await page.keyboard.press('F3')
  await expect(page.getByRole('heading', { name: vi.register.title, level: 1 })).toBeVisible()
  await expect(dialog()).toHaveCount(0)
})

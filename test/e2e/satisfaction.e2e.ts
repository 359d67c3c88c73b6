import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { roadDesk } from '../support/road-desk.ts'

/* Whoever has received a result is asked how it was; what they say is found again only as a count. */

const words = vi.satisfaction
let counter: CounterApp
let page: Page
const desk = roadDesk(() => counter)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, env: { CUPS_SERVER: '127.0.0.1:1' } })
  page = counter.page
})
test.afterAll(() => counter?.close())

const dialog = (title: string) => page.getByRole('dialog', { name: title })

/** Touches an answer in each line of a section, as somebody at the counter does. */
async function answerAll(title: string, answer: string) {
  const lines = page.locator('section.rating').filter({ hasText: title }).getByRole('radiogroup')
  for (const line of await lines.all()) await line.getByText(answer, { exact: true }).click()
}

test('asked at the return on the screen: no question is left out, and afterwards nothing asks again', async () => {
  await desk.returned('1.004837', 'Lò Thị Vui')
  await expect(desk.main()).toContainText(words.ask.title)
  await desk.look('asked')
  await page.getByRole('button', { name: words.ask.ways.screen }).click()
  const questions = dialog(words.rate.title)
  await answerAll(words.sections.service, words.answers[2])
  await questions.getByRole('button', { name: words.rate.more }).click()
  await questions.getByRole('button', { name: words.rate.send }).click()
  await expect(questions).toContainText(words.rate.missing(4))
  await answerAll(words.sections.office, words.answers[1])
  // The citizen sees nothing of whose dossier it is, and every answer is large enough for a finger.
  await expect(questions).not.toContainText('Lò Thị Vui')
  for (const box of await questions.locator('.rating-answer').all())
    expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(48)
  await desk.look('questions')
  await questions.getByRole('button', { name: words.rate.send }).click()
  await expect(page.getByText(words.rate.thanks)).toBeVisible()
  await expect(desk.main()).not.toContainText(words.ask.title)
})

test('a paper form is handed out with procedure and officer and without the dossier', async () => {
  const { dossierNo } = await desk.returned('1.004837', 'Lò Văn Giấy')
  await page.getByRole('button', { name: words.ask.ways.paper }).click()
  await expect(dialog(words.ask.form)).toContainText(vi.papers.kinds['satisfaction-form'])
  const officer = (await counter.ok('accounts.list', {})).find((one) => one.login === 'motcua')!
  const about = `satisfaction-form:1.004837:${officer.id}`
  const { text } = await archivedPaper(counter, about, 'satisfaction-form', 'A5')
  for (const part of ['Đăng ký giám hộ', officer.name, words.questions[9]]) expect(text).toContain(part)
  for (const part of [dossierNo, 'Lò Văn Giấy']) expect(text).not.toContain(part)
  await page.keyboard.press('Escape')
  await expect(desk.main()).not.toContainText(words.ask.title)
})

test('forms out of the box are typed in one after the other; results stand once there are enough', async () => {
  await page.getByRole('navigation').getByText(vi.shell.screens.reports, { exact: true }).click()
  await page.getByRole('button', { name: vi.shell.screens.satisfaction }).click()
  await expect(desk.main()).toContainText(words.screen.few(5))
  await page.getByRole('button', { name: words.screen.enter }).click()
  const form = dialog(words.paper.title)
  await expect(form.getByLabel(words.paper.procedure)).toBeFocused()
  await page.keyboard.type('dang ky giam ho')
  await page.keyboard.press('Enter')
  await form.getByLabel(words.paper.officer).selectOption({ index: 1 })
  for (const answer of [words.answers[2], words.answers[2], words.answers[1], words.answers[0]]) {
    await answerAll(words.sections.service, answer)
    await page.keyboard.press('Control+Enter')
    await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
  }
  await desk.look('paper')
  await page.keyboard.press('Escape')
  await expect(desk.main()).not.toContainText(words.screen.few(5))
  const { all, asked } = await counter.ok('satisfaction.results', {
    from: '2026-11' as never,
    to: '2026-11' as never,
  })
  expect({ ratings: all.ratings, asked }).toEqual({ ratings: 5, asked: 2 })
  await desk.look('results')
})

test('the administrator says what so many points are called', async () => {
  await signIn(page, 'quantri')
  await page.getByRole('navigation').getByText(vi.shell.screens.settings, { exact: true }).click()
  await page.getByRole('tab', { name: words.settings.title }).click()
  await page.getByLabel(words.settings.bandFrom(2)).fill('16')
  await page.getByRole('button', { name: words.settings.save, exact: true }).click()
  await expect(desk.main()).toContainText(words.settings.wrong)
  await page.getByLabel(words.settings.bandFrom(2)).fill('12,5')
  await page.getByLabel(words.settings.bandName(1)).fill('Rất tốt')
  await desk.look('settings')
  await page.getByRole('button', { name: words.settings.save, exact: true }).click()
  await expect(page.getByText(words.settings.saved)).toBeVisible()
  const { bands } = await counter.ok('satisfaction.rules', {})
  expect(bands.slice(0, 2)).toEqual([
    { from: 15, name: 'Rất tốt' },
    { from: 12.5, name: 'Tốt' },
  ])
})

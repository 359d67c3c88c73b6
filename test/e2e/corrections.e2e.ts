import { expect, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { cardOf, VISITS } from '../demo/citizens.ts'
import { pressShown } from '../support/hands.ts'
import { intakeDesk } from '../support/intake-desk.ts'
import { takenIn } from '../support/intake.ts'
import { openDossier } from '../support/open-dossier.ts'
import { lookAt } from '../support/look-at.ts'

/* What was taken in wrongly: set right and printed again, taken back, made void; by the keys alone. */

let counter: CounterApp
const words = vi.corrections

const shot = (name: string) => lookAt(counter.page, name)

/** A dossier of a person of its own, its page open. */
async function opened(person: number) {
  const issued = await takenIn(counter, { person })
  await openDossier(counter.page, issued.dossierNo)
  return issued
}
const shown = async (id: string) => counter.ok('dossiers.get', { id })

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-20T08:00:00+07:00' })
  await counter.as('officer')
  await expect(counter.page.getByRole('heading', { name: vi.home.title, level: 1 })).toBeVisible()
})
test.afterAll(() => counter?.close())

test('a wrong telephone number: corrected, what was there stays on record, the slip has a second revision', async () => {
  const { page } = counter
  const { dossierId } = await opened(1)
  const first = await counter.ok('papers.make', { dossierId, kind: 'receipt' })
  await pressShown(page, 'Ctrl+9')
  await pressShown(page, 'S')
  const phone = page.getByLabel(vi.intake.applicant.phone, { exact: true })
  await expect(phone).toHaveValue('0912345678')
  await expect(page.getByText(words.correct.nothing)).toBeVisible()
  await phone.fill('0987654321')
  await expect(page.getByRole('button', { name: words.correct.submit })).toBeEnabled()
  const changes = page.locator('.correction-changes')
  await expect(changes).toContainText('0912345678')
  await expect(changes).toContainText('0987654321')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(vi.roads.reasonShort)).toBeVisible()
  await page.getByLabel(words.correct.reason).fill('Người nộp báo lại số đúng')
  await shot('correction')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('button', { name: vi.intake.issued.print })).toBeVisible()
  await shot('corrected')
  await page.getByRole('button', { name: words.correct.back }).click()
  await expect(page.locator('.timeline').getByText('0912345678 → 0987654321')).toBeVisible()
  await shot('corrected-dossier')
  expect((await shown(dossierId)).facts.applicant.phone).toBe('0987654321')
  const again = await counter.ok('papers.make', { dossierId, kind: 'receipt' })
  expect(again.paperId).not.toBe(first.paperId)
  const papers = await counter.ok('papers.list', { about: dossierId })
  expect(papers.filter((one) => one.kind === 'receipt').map((one) => one.revision)).toEqual([2, 1])
})

test('a half-made correction is there again, and the intake that was open as well', async () => {
  const { page } = counter
  await page.keyboard.press('F2')
  const name = page.getByLabel(vi.intake.applicant.name, { exact: true })
  await name.fill('Người Đang Nhập Dở')
  const { dossierId, dossierNo } = await opened(2)
  await pressShown(page, 'Ctrl+9')
  await pressShown(page, 'S')
  await expect(name).toHaveValue('Nguyễn Thị Đường')
  await name.fill('Nguyễn Thị Đượng')
  await expect(page.locator('.correction-changes')).toContainText('Nguyễn Thị Đượng')
  await page.keyboard.press('F2')
  await expect(name).toHaveValue('Người Đang Nhập Dở')
  await openDossier(counter.page, dossierNo)
  await pressShown(page, 'Ctrl+9')
  await pressShown(page, 'S')
  await expect(name).toHaveValue('Nguyễn Thị Đượng')
  expect((await shown(dossierId)).facts.applicant.name).toBe('Nguyễn Thị Đường')
})

test('the last act is taken back from the notice and by Ctrl+Z, and not where there is none', async () => {
  const { page } = counter
  const { dossierId } = await opened(3)
  const before = (await shown(dossierId)).state
  const call = async () => {
    await pressShown(page, 'Ctrl+4')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await call()
  await shot('undo-offered')
  await page.locator('.notice').getByRole('button', { name: vi.ui.undo }).first().click()
  await expect(page.locator('.notice').getByText(words.undo.done(words.undo.acts.notify!))).toBeVisible()
  expect((await shown(dossierId)).state).toEqual({ ...before, version: before.version + 2, last: null })

  await call()
  await expect(page.getByRole('button', { name: words.undo.act(words.undo.acts.notify!) })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await shown(dossierId)).state.version).toBe(before.version + 4)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(words.undo.nothing)).toBeVisible()
})

test('taken in by mistake: the number is typed off, the dossier is struck through and found', async () => {
  const { page } = counter
  const { dossierId, dossierNo } = await opened(4)
  await pressShown(page, 'Ctrl+9')
  await pressShown(page, 'H')
  await page.getByLabel(words.void.reason).fill('Nhận nhầm thủ tục')
  const digits = page.getByLabel(words.void.typed(dossierNo.slice(-4)))
  await digits.fill('0000')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.void.typedWrong)).toBeVisible()
  expect((await shown(dossierId)).state.status).toBe('received')
  await digits.fill(dossierNo.slice(-4))
  await shot('void')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.dossier-no.struck')).toHaveText(dossierNo)
  await shot('voided')
  await page.keyboard.press('F3')
  await page.getByLabel(vi.register.search, { exact: true }).fill(dossierNo.slice(-11))
  await expect(page.locator('.struck').getByText(dossierNo.split('-').slice(1).join('-'))).toBeVisible()
  await shot('voided-register')
})

test('written on paper while the power was out: the limit runs from then, both moments are shown', async () => {
  const { page } = counter
  const desk = intakeDesk(counter)
  await desk.filledForm(cardOf(VISITS[2]!.citizen), 'giám hộ')
  const paper = words.paper
  await page.getByLabel(paper.toggle).check()
  await page.getByLabel(paper.day).fill('18/11/2026')
  await desk.issueButton.click()
  await expect(page.getByText(paper.unreadable)).toBeVisible()
  await page.getByLabel(paper.clock, { exact: true }).fill('9h30')
  await page.getByLabel(paper.sequence).fill('3')
  await expect(page.locator('.intake-due-day')).toContainText('23/11/2026')
  await shot('on-paper')
  await desk.issueButton.click()
  await expect(page.getByText(paper.gapText(1, 2))).toBeVisible()
  await shot('on-paper-gap')
  await page.getByRole('button', { name: paper.gapConfirm }).click()
  await expect(desk.number).toHaveText(/-261118-0003$/)
  await page.getByRole('button', { name: vi.intake.issued.open }).click()
  await expect(page.getByText(paper.entered)).toBeVisible()
  await expect(page.locator('.timeline').getByText(paper.received)).toBeVisible()
  await shot('on-paper-dossier')
})

test('guidance without intake is listed for its period; when the person comes back the form is there again', async () => {
  const { page } = counter
  const desk = intakeDesk(counter)
  await desk.filledForm(cardOf(VISITS[1]!.citizen), 'giám hộ')
  await page.getByRole('button', { name: vi.guidance.open }).click()
  const dialog = page.getByRole('dialog', { name: vi.guidance.title })
  await dialog.getByLabel(vi.guidance.items).fill('Giấy xác nhận của cha mẹ')
  await dialog.getByLabel(vi.guidance.reason).fill('Chưa có giấy xác nhận')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(vi.guidance.made)).toBeVisible()
  await dialog.getByRole('button', { name: vi.guidance.done }).click()
  await desk.emptyForm()

  await page.getByRole('button', { name: vi.shell.screens.guidance }).click()
  await expect(page.getByText(vi.guidance.screen.counts(1, 0, 0))).toBeVisible()
  await shot('guidance-list')
  await page.locator('main').getByRole('button', { name: vi.guidance.screen.takeIn, exact: true }).click()
  await expect(page.getByLabel(vi.intake.applicant.name)).toHaveValue(VISITS[1]!.citizen.name)
  await expect(desk.issueButton).toBeVisible()
  await page.locator('.intake-papers').waitFor()
  await desk.issueButton.click()
  await expect(desk.number).toBeVisible()
  await page.getByRole('button', { name: vi.shell.screens.guidance }).click()
  await expect(page.getByText(vi.guidance.screen.counts(1, 0, 1))).toBeVisible()
  await shot('guidance-taken-in')
})

import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { cardOf, VISITS } from '../demo/citizens.ts'
import { Keyboard } from '../demo/keyboard.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { type IntakeDesk, intakeDesk } from '../support/intake-desk.ts'

/* The power goes while somebody sits at the counter: SIGKILL, then the program is started again on the same register. */

test.describe.configure({ mode: 'serial' })

const ISSUED = /^H14\.999\.99-261120-\d{4}$/
const { applicant, procedure } = vi.intake
let counter: CounterApp
let page: Page
let desk: IntakeDesk

/** Starts the program and signs the officer in; `clock` is a time of the one day on which all this happens. */
async function start(clock: string): Promise<void> {
  const started = { clock: `2026-11-20T${clock}:00+07:00` }
  counter = await (counter?.again(started) ?? openCounterApp({ demo: true, ...started }))
  page = counter.page
  desk = intakeDesk(counter)
  await counter.as('officer')
  await page.getByRole('navigation').waitFor()
}
test.beforeAll(() => start('07:30'))
test.afterAll(() => counter?.close())

test('killed in the middle of the form: every box is there again, and goes once the number is issued', async () => {
  await desk.emptyForm()
  await new Keyboard(page).scan(cardOf(VISITS[8]!.citizen))
  await desk.chooseProcedure('khai s')
  await page.getByLabel(applicant.born).fill('15/8/19') // half a year
  await page.getByLabel(procedure.request).fill('Khai sinh cho cháu thứ ba')
  await page.getByLabel(vi.intake.delivery.returns.post).check()
  await page.locator('.intake-papers input[type=checkbox]').first().check()
  await expect(page.getByText(vi.intake.drafts.saved)).toBeVisible()
  const before = await desk.boxes()
  const count = (await desk.dossiers()).length
  await counter.kill()

  await start('08:30')
  await desk.openForm()
  await expect(page.getByText('Đã mở lại hồ sơ đang nhập dở')).toBeVisible()
  await expect(page.locator('.intake-papers')).toBeVisible()
  expect(await desk.boxes()).toEqual(before)

  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(desk.number).toHaveText(ISSUED)
  expect((await desk.dossiers()).length).toBe(count + 1)
  expect(await desk.drafts()).toEqual([])
})

test('killed six times right after the press: each number is one dossier, none is missing, no form is half gone', async () => {
  test.setTimeout(120_000)
  const delays: string[] = []
  for (let round = 0; round < 6; round++) {
    const known = (await desk.dossiers()).length
    // The form of the last round is either in the register by now or waits here as it was.
    if ((await desk.drafts()).length === 0) {
      await desk.filledForm(cardOf(VISITS[9 + round]!.citizen), 'khai s')
    } else {
      await desk.openForm()
      await expect(page.locator('.intake-papers')).toBeVisible()
    }
    await expect(desk.issueButton).toBeEnabled()
    await expect(page.getByText(vi.intake.drafts.saved)).toBeVisible()
    const typed = await desk.boxes()
    // Before, in and after the transaction, whatever this machine's pace.
    const wait = (round + Math.random()) * 7
    await desk.issueButton.evaluate((button) => setTimeout(() => (button as HTMLButtonElement).click()))
    await new Promise((resolve) => setTimeout(resolve, wait))
    await counter.kill()

    await start(`09:${String(10 + round * 2)}`)
    const now = await desk.dossiers()
    const left = await desk.drafts()
    delays.push(`${wait.toFixed(1)} ms: ${now.length > known ? 'issued' : 'not issued'}`)
    const told = delays.join(', ')
    expect(now.length - known + left.length, told).toBe(1)
    expect(
      now.map((one) => Number(one.dossierNo.slice(-4))),
      told,
    ).toEqual(now.map((_, index) => index + 1))
    expect(new Set(now.map((one) => one.id)).size, told).toBe(now.length)
    if (left.length > 0) {
      await desk.openForm()
      await expect(page.locator('.intake-papers')).toBeVisible()
      expect(await desk.boxes(), told).toEqual(typed)
    }
  }
  test.info().annotations.push({ type: 'kills', description: delays.join(', ') })
})

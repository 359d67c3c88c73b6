import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { Keyboard } from '../demo/keyboard.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { type IntakeDesk, intakeDesk } from '../support/intake-desk.ts'

/* What the scanner types while the intake form is open, wherever the focus is. */

const CARD = '001190012345|012345678|Nguyễn Thị Đường|15081990|Nữ|Xóm 3, xã Hòa Bình|01052022'
const OTHER = '001085054321||Trần Văn Bằng|01021985|Nam|Tổ 5, phường Sông Hiến|03042021'

const { applicant, components, procedure } = vi.intake
let counter: CounterApp
let page: Page
let desk: IntakeDesk

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  page = counter.page
  desk = intakeDesk(counter)
  await counter.as('officer')
  await page.getByRole('navigation').waitFor()
})
test.afterAll(() => counter?.close())

test('a card fills the applicant from wherever the focus is, and no other box keeps a digit of it', async () => {
  await desk.emptyForm()
  await desk.chooseProcedure('khai s')
  const count = (await desk.boxes()).length
  const from = [
    page.getByLabel(applicant.idNumber),
    page.getByLabel(applicant.name),
    page.getByLabel(procedure.label),
    page.getByLabel(procedure.request),
    page.getByLabel(vi.intake.delivery.sets),
    page.locator('.intake-papers .control:enabled').first(),
    page.getByRole('button', { name: components.all }),
    page.getByRole('radio', { name: vi.intake.delivery.channels.counter }),
  ]
  for (const [index, place] of from.entries()) {
    const [line, name] = index % 2 === 0 ? [CARD, 'Nguyễn Thị Đường'] : [OTHER, 'Trần Văn Bằng']
    const before = (await desk.boxes()).slice(7)
    await place.focus()
    await page.keyboard.type(line.normalize('NFD'))
    // CR and LF behind the code must neither choose nor press anything.
    await page.keyboard.press('Enter')
    await page.keyboard.press(index % 2 === 0 ? 'Control+j' : 'Enter')
    await expect(page.getByLabel(applicant.name)).toHaveValue(name)
    await expect(page.getByLabel(applicant.idNumber)).toHaveValue(line.slice(0, 12))
    expect((await desk.boxes()).slice(7)).toEqual(before)
  }
  expect((await desk.boxes()).length).toBe(count)
  await expect(desk.number).toHaveCount(0)
})

test('a scanner that sends no CR is understood; twelve digits typed by hand stay where they were typed', async () => {
  await desk.emptyForm()
  await page.keyboard.type(CARD)
  await expect(page.getByLabel(applicant.name)).toHaveValue('Nguyễn Thị Đường')
  await desk.emptyForm()
  await page.keyboard.type('001190012345')
  await expect(page.getByLabel(applicant.idNumber)).toHaveValue('001190012345')
  await expect(page.getByLabel(applicant.name)).toHaveValue('')
})

test('what the scan box says can be read whole in the smallest window', async () => {
  await counter.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows().filter((one) => one.isVisible())
    window!.unmaximize()
    window!.setContentSize(1024, 700)
  })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1024)
  await desk.emptyForm()
  await new Keyboard(page).scan(CARD.split('|').slice(0, 3).join('|'))
  const said = page.getByText(vi.intake.scan.faults['cut-off'])
  await expect(said).toBeVisible()
  const { width, needed } = await said.evaluate((one) => ({
    width: one.clientWidth,
    needed: one.scrollWidth,
  }))
  expect(width).toBeGreaterThan(100)
  expect(needed).toBeLessThanOrEqual(width)
  // Long as the list of papers is, only the screen scrolls; the top bar stays.
  await desk.chooseProcedure('khai s')
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  const name = page.locator('.intake-paper').filter({ hasText: 'Giấy chứng sinh' }).locator('label').first()
  expect((await name.boundingBox())!.width).toBeGreaterThan(150)
})

test('the next card scanned while the last number still stands begins the next form and presses nothing', async () => {
  await desk.filledForm(CARD, 'giam ho')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: vi.intake.issued.print })).toBeFocused()
  const { id } = (await desk.dossiers())[0]!
  await page.keyboard.type(OTHER)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+j')
  await expect(page.getByLabel(applicant.name)).toHaveValue('Trần Văn Bằng')
  await expect(page.getByLabel(applicant.idNumber)).toHaveValue(OTHER.slice(0, 12))
  await expect(page.getByLabel(procedure.label)).toBeFocused()
  expect(await counter.ok('papers.list', { about: id })).toEqual([])
})

test('a slip scanned over the form opens its dossier; the form keeps what it had, and nothing of the slip', async () => {
  await desk.filledForm(CARD, 'khai s')
  await page.keyboard.press('Control+Enter')
  await desk.number.waitFor()
  const { dossierNo } = (await desk.dossiers()).at(-1)!
  const slip = `${dossierNo}|1.001193|001190012345|Giấy|Quầy|20261120073000|20261123170000`
  const opened = page.getByRole('heading', { name: dossierNo, level: 1 })
  // Just issued the focus is on the button that prints, which the scanner's Enter would press.
  await expect(page.getByRole('button', { name: vi.intake.issued.print })).toBeFocused()
  await page.keyboard.type(slip)
  await page.keyboard.press('Enter')
  await expect(opened).toBeVisible()
  await desk.filledForm(OTHER, 'khai s')
  const typed = await desk.boxes()
  for (const place of [
    page.getByLabel(applicant.idNumber),
    page.getByLabel(procedure.label),
    page.getByLabel(procedure.request),
    page.getByRole('button', { name: components.all }),
  ]) {
    await place.focus()
    await page.keyboard.type(slip)
    await page.keyboard.press('Enter')
    await expect(opened).toBeVisible()
    await desk.openForm()
    await expect(page.locator('.intake-papers')).toBeVisible()
    expect(await desk.boxes()).toEqual(typed)
  }
})

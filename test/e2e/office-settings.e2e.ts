import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { tabTo } from '../support/hands.ts'

/* What an administrator lays down for the office: calendar, hours, counting rules, procedures. Each form says where it
   is wrong, in sight, and keeps what was typed. */

test.describe.configure({ mode: 'serial' })

let counter: CounterApp
let page: Page

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  page = counter.page
  await counter.as('administrator')
  await page.reload()
})
test.afterAll(() => counter?.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const entry = (name: string) => page.getByRole('navigation').getByRole('button', { name })
const box = (label: string) => page.getByLabel(label, { exact: true })
const dialog = () => page.getByRole('dialog')

test('a day is written with the keyboard; one that stands in the calendar already is said', async () => {
  const { edit } = vi.calendar
  await entry(vi.shell.screens.calendar).click()
  await button(vi.calendar.add).click()
  await page.getByRole('radio', { name: edit.swap }).check()
  for (const label of [edit.offDay, edit.workedDay]) await box(label).fill('08/12/2026')
  await box(vi.calendar.name).fill('Nghỉ hoán đổi')
  await box(vi.calendar.source).fill('Thông báo 12/TB-UBND')
  await page.keyboard.press('Enter')
  await expect(page.getByText(edit.sameDay)).toBeVisible()
  await page.getByRole('radio', { name: edit.holiday }).check()
  await box(edit.offDay).fill('24/11/2026')
  await expect(page.getByText(edit.taken('Ngày Văn hóa Việt Nam'))).toBeVisible()
  await box(edit.offDay).fill('08/12/2026')
  await tabTo(page, box(vi.calendar.name))
  await page.keyboard.press('Enter')
  await expect(dialog()).toBeHidden()
  const { calendar } = await counter.ok('calendar.get', {})
  expect(calendar.days.find(({ day }) => day === '2026-12-08')).toMatchObject({ kind: 'holiday' })
})

test('a notice with a fault is mended and chosen again under its name', async () => {
  const { import: words } = vi.calendar
  const path = test.info().outputPath('nghi-le-2027.json')
  const day = { day: '2027-02-08', kind: 'holiday', name: 'Tết Nguyên đán' }
  const notice = (days: object[]) =>
    JSON.stringify({
      format: 'calendar-notice',
      formatVersion: 1,
      source: 'Thông báo số 1234/TB-BNV',
      periods: [{ from: '2027-02-08', to: '2027-02-08' }],
      days,
    })
  await button(words.open).click()
  const choose = async (text: string) => {
    writeFileSync(path, text)
    const chooser = page.waitForEvent('filechooser')
    await dialog().getByText(words.choose).click()
    await (await chooser).setFiles(path)
  }
  await choose(notice([day]).slice(0, -9))
  await expect(dialog().getByText(words.problems['not-json']!)).toBeVisible()
  await choose(notice([{ ...day, day: '2027-02-30' }]))
  await expect(dialog().getByText('days[0].day').first()).toBeVisible()
  await choose(notice([day]))
  await button(words.save).click()
  await expect(dialog()).toBeHidden()
})

test('hours are read as they are said, a lacking morning comes first', async () => {
  await page.getByRole('tab', { name: vi.calendar.views.hours }).click()
  const [monday] = vi.time.weekdays
  const { hours } = vi.calendar
  await box(`${monday} 1 ${hours.from}`).fill('7h15')
  await box(`${monday} 2 ${hours.to}`).fill('16')
  await button(`${hours.remove}: ${vi.time.weekdays[4]} 1`).click()
  await page.locator('.calendar-hours-line').nth(4).getByRole('button', { name: hours.add }).click()
  // A look at the year in between takes nothing of it away.
  await page.getByRole('tab', { name: vi.calendar.views.year }).click()
  await page.getByRole('tab', { name: vi.calendar.views.hours }).click()
  await button(hours.save).press('Enter')
  await expect(page.getByText(vi.calendar.saved).first()).toBeVisible()
  const { workingHours } = (await counter.ok('calendar.get', {})).calendar
  expect(workingHours[1]).toEqual([
    { from: '07:15', to: '11:30' },
    { from: '13:30', to: '16:00' },
  ])
  expect(workingHours[5]).toEqual(workingHours[4])
})

test('a counting rule that cannot be is named with what fits', async () => {
  await page.getByRole('tab', { name: vi.calendar.views.rules }).click()
  const { rules } = vi.calendar
  await box(rules.paperIntakeDays).fill('61')
  await box(rules.handOverMinutes).fill('')
  await button(rules.save).click()
  for (const key of ['paperIntakeDays', 'handOverMinutes'] as const)
    await expect(page.getByText(`${rules[key]}: ${rules.fitting[key]}`)).toBeVisible()
  await box(rules.paperIntakeDays).fill('5')
  await box(rules.handOverMinutes).fill('30')
  await button(rules.save).click()
  await expect(page.getByText(rules.saved)).toBeVisible()
  expect((await counter.ok('calendar.get', {})).rules).toMatchObject({
    paperIntakeDays: 5,
    handOverMinutes: 30,
    onlineCutoff: '17:00',
  })
})

test('a procedure is confirmed; what is no number is gone to, however far down the form was', async () => {
  const { confirm, channels } = vi.procedures
  await entry(vi.shell.screens.procedures).click()
  await page.locator('.catalogue-search').fill('ket hon')
  await expect(page.locator('.catalogue-line')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { name: 'Đăng ký lại kết hôn' })).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('heading', { name: 'Đăng ký kết hôn' })).toBeVisible()
  await button(confirm.open).click()
  const amount = box(`${channels.counter}: ${confirm.amount}`)
  await amount.fill('ba')
  await box(confirm.basis).fill('Quyết định 163/QĐ-BTP')
  await button(confirm.save).click()
  await expect(amount).toBeFocused()
  await expect(page.getByText(confirm.incomplete)).toBeInViewport()
  await amount.fill('1')
  await expect(page.getByText(confirm.incomplete)).toBeHidden()
  expect(await box(confirm.basis).inputValue()).toBe('Quyết định 163/QĐ-BTP')
  for (const channel of ['counter', 'online', 'post'] as const)
    await box(`${channels[channel]}: ${confirm.unit}`).selectOption(vi.procedures.units['working-day'])
  await box(`${channels.online}: ${confirm.amount}`).fill('')
  await dialog().getByLabel(vi.procedures.gaps['limit-unit']).check()
  await button(confirm.save).click()
  await expect(page.getByText(confirm.saved(1))).toBeVisible()
  await button(confirm.open).click()
  await box(`${channels.online}: ${confirm.amount}`).fill('1')
  await box(confirm.basis).fill('Quyết định 163/QĐ-BTP')
  for (const gap of await dialog().locator('.catalogue-settle input').all()) await gap.check()
  await button(confirm.save).click()
  await button(vi.procedures.putInForce).click()
  await expect(button(vi.procedures.putOutOfForce)).toBeVisible()
})

test('what a component says about itself holds against the common rules', async () => {
  await entry(vi.shell.screens.accounts).click()
  await expect(page.locator('.accounts-name').first()).toHaveCSS('flex-wrap', 'nowrap')
})

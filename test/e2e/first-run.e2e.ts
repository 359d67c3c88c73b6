import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { tabTo, typeInto } from '../support/hands.ts'
import { type LoopPrinter, startLoopPrinter } from '../support/papers/loop-printer.ts'
import { pdfText } from '../support/papers/pdf-text.ts'

/* One real commune from the empty profile to the day on which every password is lost. The tests tell one story on one
   profile, so the first that fails ends it. */

test.describe.configure({ mode: 'serial' })

const PASSWORD = 'lua chin vang dong'
const NEW_PASSWORD = 'trang ram thang tam'
const ADMINISTRATOR = { name: 'Lý Thị Minh Châu', login: 'chau.ltm' }
const OFFICER = { name: 'Nông Văn Đức', login: 'duc.nv', password: 'suoi trong ban xa' }

const profile = mkdtempSync(join(tmpdir(), 'qmc-first-run-'))
let printer: LoopPrinter
let counter: CounterApp
let page: Page
let code = ''

const { fields, wizard, errors, recovery, choose } = vi.station
const { signIn, recover } = vi.session

async function start(): Promise<void> {
  counter = await openCounterApp({ profile, env: printer.env as Record<string, string> })
  page = counter.page
}
test.beforeAll(async () => {
  printer = await startLoopPrinter()
  await start()
})
test.afterAll(async () => {
  await counter?.close()
  await printer?.close()
  rmSync(profile, { recursive: true, force: true })
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const entry = (name: string) => page.getByRole('navigation').getByRole('button', { name })
const box = (label: string) => page.getByLabel(label, { exact: true })
const inside = () => page.getByRole('button', { name: vi.shell.lock })

async function atStep(step: keyof typeof wizard.steps): Promise<void> {
  await expect(page.getByRole('heading', { name: wizard.steps[step], level: 1 })).toBeVisible()
}

async function enterAs(login: string, password: string): Promise<void> {
  await box(signIn.login).fill(login)
  await page.keyboard.press('Escape')
  await box(signIn.password).fill(password)
  await page.keyboard.press('Enter')
}

/** What main itself answers to a sign-in, whatever the screen would let one do. */
async function answerTo(login: string, password: string): Promise<string> {
  const reply = await counter.call('session.signIn', { login, password })
  return reply.ok ? 'opened' : reply.error.code
}

test('an empty PC offers the demo and a real commune', async () => {
  await expect(button(choose.demoAction)).toBeFocused()
  await tabTo(page, button(choose.realAction))
  await page.keyboard.press('Enter')
  await atStep('commune')
  await page.keyboard.type('Xã Nà')
  await tabTo(page, button(wizard.leave))
  await page.keyboard.press('Enter')
  await expect(button(choose.demoAction)).toBeVisible()
})

test('the wizard is filled with the keyboard; a mistake is said and nothing typed is lost', async () => {
  await tabTo(page, button(choose.realAction))
  await page.keyboard.press('Enter')
  await atStep('commune')
  await expect(box(fields.name)).toBeFocused()
  await expect(box(fields.name)).toHaveValue('Xã Nà')
  await typeInto(page, box(fields.name), 'Nà Lũng')
  await page.keyboard.press('Enter')
  await expect(page.getByText(errors.name)).toBeVisible()
  await expect(page.getByText(errors.province)).toBeVisible()
  await expect(box(fields.name)).toHaveValue('Nà Lũng')
  await typeInto(page, box(fields.name), 'Xã Nà Lũng')
  await tabTo(page, box(fields.province))
  await page.keyboard.type('Cao')
  await expect(box(fields.superiorUnit)).toHaveValue('UBND XÃ NÀ LŨNG')
  await tabTo(page, box(fields.officeName))
  await page.keyboard.press('Enter')

  await atStep('number')
  const step = page.getByRole('button', { name: wizard.steps.recovery })
  expect((await step.boundingBox())!.height, 'a step of the wizard is one line').toBeLessThan(50)
  await expect(page.getByRole('radio', { name: fields.generations['2025'] }).first()).toBeFocused()
  await typeInto(page, box(fields.agencyId), 'h14.16')
  await page.keyboard.press('Enter')
  await expect(page.getByText(errors.agencyId['2025'])).toBeVisible()
  await expect(box(fields.agencyId)).toHaveValue('H14.16')
  await page.keyboard.press('End')
  await page.keyboard.type('.05')
  await expect(page.getByText('H14.16.05-261120-0001')).toBeVisible()
  await page.keyboard.press('Enter')

  await atStep('contact')
  await typeInto(page, box(`${fields.morning} ${fields.to}`), '15:00')
  await page.keyboard.press('Enter')
  await expect(page.getByText(errors.hours)).toBeVisible()
  await expect(page.getByText(errors.required)).toBeVisible()
  await expect(box(fields.leaderName)).toBeFocused()
  await expect(box(`${fields.morning} ${fields.to}`)).toHaveValue('15:00')
  await typeInto(page, box(`${fields.morning} ${fields.to}`), '11:00')
  await typeInto(page, box(fields.leaderName), 'Triệu Văn Phú')
  await page.keyboard.press('Enter')

  await atStep('place')
  await tabTo(page, page.getByRole('radio', { name: fields.station(0) }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await atStep('administrator')
  await expect(box(fields.administratorName)).toBeFocused()
  await page.keyboard.type(ADMINISTRATOR.name)
  await expect(box(fields.login)).toHaveValue(ADMINISTRATOR.login)
  await typeInto(page, box(signIn.password), PASSWORD)
  await typeInto(page, box(vi.ui.repeatPassword), 'lua chin vang')
  await page.keyboard.press('Enter')
  await expect(page.getByText(vi.ui.passwordsDiffer)).toBeVisible()
  await expect(box(fields.administratorName)).toHaveValue(ADMINISTRATOR.name)
  await expect(box(signIn.password)).toHaveValue(PASSWORD)
  await typeInto(page, box(vi.ui.repeatPassword), PASSWORD)
  await page.keyboard.press('Enter')

  await atStep('review')
  for (const answer of [
    'Xã Nà Lũng, Tỉnh Cao Bằng',
    'Triệu Văn Phú',
    '07:00–11:00',
    'H14.16.05-261120-2001',
    '2001 – 2999',
  ])
    await expect(page.getByText(answer).first()).toBeVisible()
  await tabTo(page, button(wizard.create))
  await page.keyboard.press('Enter')
  await atStep('recovery')
})

test('the recovery code is printed and has to be read back off the sheet before the counter opens', async () => {
  const groups = page.getByRole('group', { name: recovery.codeLabel }).locator('span')
  await expect(groups).toHaveCount(7)
  code = (await groups.allInnerTexts()).join('-')

  await box(recovery.printer).selectOption('Loop')
  await button(recovery.print).click()
  await expect(page.getByText(recovery.printed)).toBeVisible()
  await expect.poll(() => printer.received().length).toBe(1)
  const [sheet] = await pdfText(printer.received()[0]!)
  for (const group of code.split('-')) expect(sheet).toContain(group)
  expect(sheet).toContain('XÃ NÀ LŨNG')
  expect(sheet, 'the sheet names the button as it stands on the screen').toContain(signIn.recover)

  await expect(button(wizard.finish)).toBeDisabled()
  await typeInto(page, page.getByLabel(recovery.confirm), code.slice(0, 4))
  await expect(page.getByText(recovery.wrong)).toBeVisible()
  await expect(button(wizard.finish)).toBeDisabled()
  await typeInto(page, page.getByLabel(recovery.confirm), code.slice(-4).toLowerCase())
  await expect(page.getByText(recovery.right)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(inside()).toBeVisible()
  const calendar = await counter.call('calendar.get', {})
  expect(calendar.ok && calendar.data.calendar.workingHours[1]).toEqual([
    { from: '07:00', to: '11:00' },
    { from: '13:30', to: '17:00' },
  ])
})

test('Ctrl+L locks the screen and main alike', async () => {
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: signIn.lockedTitle })).toBeVisible()
  expect(await counter.call('accounts.list', {})).toMatchObject({
    ok: false,
    error: { code: 'NOT_SIGNED_IN' },
  })
  await expect(box(signIn.login)).toHaveValue(ADMINISTRATOR.login)
  await expect(box(signIn.password)).toBeFocused()
})

test('after a start wrong passwords slow down, then the right one opens', async () => {
  await counter.close()
  await start()
  for (const wrong of ['mot hai ba bon', 'nam sau bay tam']) {
    await enterAs(ADMINISTRATOR.login, wrong)
    await expect(page.getByText(vi.session.refusals.signIn.WRONG_PASSWORD)).toBeVisible()
    await expect(box(signIn.password)).toHaveValue('')
  }
  await enterAs(ADMINISTRATOR.login, 'chin muoi muoi mot')
  await expect(page.getByText(signIn.waitText(2))).toBeVisible()
  await expect(page.getByRole('button', { name: signIn.wait(2) })).toBeDisabled()
  expect(await answerTo(ADMINISTRATOR.login, PASSWORD)).toBe('WAIT')
  await expect(button(signIn.submit)).toBeVisible()
  await enterAs(ADMINISTRATOR.login, 'muoi hai muoi ba')
  await expect(page.getByText(signIn.waitText(4))).toBeVisible()
  await box(signIn.password).fill(PASSWORD)
  await expect(button(signIn.submit)).toBeEnabled()
  await button(signIn.submit).click()
  await expect(inside()).toBeVisible()
})

test('a colleague is added, given another password and removed; each time the old way opens nothing', async () => {
  await entry(vi.shell.screens.accounts).click()
  await button(vi.accounts.add).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(vi.accounts.fields.name).fill(OFFICER.name)
  await form.getByLabel(vi.accounts.fields.login).fill(ADMINISTRATOR.login)
  await form.getByRole('radio', { name: vi.shell.roles.officer }).check()
  await form.getByLabel(vi.accounts.fields.password, { exact: true }).fill(OFFICER.password)
  await form.getByLabel(vi.ui.repeatPassword).fill(OFFICER.password)
  await form.getByRole('button', { name: vi.accounts.add }).click()
  await expect(form.getByText(vi.accounts.refusals.add.LOGIN_TAKEN)).toBeVisible()
  await expect(form.getByLabel(vi.accounts.fields.name)).toHaveValue(OFFICER.name)
  await form.getByLabel(vi.accounts.fields.login).fill(OFFICER.login)
  await form.getByRole('button', { name: vi.accounts.add }).click()
  await expect(form).toBeHidden()

  await page.keyboard.press('Control+l')
  await enterAs(OFFICER.login, OFFICER.password)
  await expect(inside()).toBeVisible()
  await expect(entry(vi.shell.screens.accounts)).toHaveCount(0)
  expect(await counter.call('accounts.remove', { id: 'any' })).toMatchObject({
    ok: false,
    error: { code: 'NOT_ALLOWED' },
  })

  await page.keyboard.press('Control+l')
  await enterAs(ADMINISTRATOR.login, PASSWORD)
  await entry(vi.shell.screens.accounts).click()
  await button(`${vi.accounts.reset}: ${OFFICER.name}`).click()
  await form.getByLabel(vi.accounts.fields.newPassword, { exact: true }).fill('cau vong qua suoi')
  await form.getByLabel(vi.ui.repeatPassword).fill('cau vong qua suoi')
  await form.getByRole('button', { name: vi.accounts.reset }).click()
  await expect(form).toBeHidden()
  expect(await answerTo(OFFICER.login, OFFICER.password)).toBe('WRONG_PASSWORD')
  expect(await answerTo(OFFICER.login, 'cau vong qua suoi')).toBe('opened')

  await page.reload()
  await expect(inside()).toBeVisible()
  await page.keyboard.press('Control+l')
  await enterAs(ADMINISTRATOR.login, PASSWORD)
  await entry(vi.shell.screens.accounts).click()
  await button(`${vi.accounts.remove}: ${OFFICER.name}`).click()
  await form.getByRole('button', { name: vi.accounts.remove }).click()
  await expect(form).toBeHidden()
  // Refusing at the door is one thing; the wrapped key must be gone from the disk as well.
  const { slots } = JSON.parse(readFileSync(join(profile, 'keys.json'), 'utf8')) as {
    slots: { login?: string }[]
  }
  expect(slots.map((slot) => slot.login)).toContain(ADMINISTRATOR.login)
  expect(slots.map((slot) => slot.login)).not.toContain(OFFICER.login)
  await page.keyboard.press('Control+l')
  await enterAs(OFFICER.login, 'cau vong qua suoi')
  await expect(page.getByText(vi.session.refusals.signIn.WRONG_PASSWORD)).toBeVisible()
})

test('every password lost: the sheet opens a closed register and the old password opens nothing', async () => {
  await counter.close()
  await start()
  await button(signIn.recover).click()
  const fill = async (typed: string) => {
    await box(recover.code).fill(typed)
    await box(recover.login).fill(ADMINISTRATOR.login)
    await box(vi.session.newPassword).fill(NEW_PASSWORD)
    await box(vi.ui.repeatPassword).fill(NEW_PASSWORD)
    await button(recover.submit).click()
  }
  await box(recover.code).fill(code)
  await page.keyboard.press('Enter')
  await expect(box(recover.login)).toBeFocused()
  const other = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`
  await fill(other)
  await expect(page.getByText(vi.session.refusals.recover.WRONG_CODE({ mistyped: true }))).toBeVisible()
  await expect(box(recover.code)).toHaveValue(other)
  await expect(box(recover.login)).toHaveValue(ADMINISTRATOR.login)
  await fill(code.toLowerCase().replaceAll('-', ' '))
  await expect(inside()).toBeVisible()
  await page.keyboard.press('Control+l')
  await enterAs(ADMINISTRATOR.login, PASSWORD)
  await expect(page.getByText(vi.session.refusals.signIn.WRONG_PASSWORD)).toBeVisible()
  await enterAs(ADMINISTRATOR.login, NEW_PASSWORD)
  await expect(inside()).toBeVisible()
})

test('a new sheet that was not read back before the window closed is told of until there is one', async () => {
  const banner = () => page.getByText(recovery.unproven)
  await expect(banner()).toBeHidden()
  await entry(vi.shell.screens.settings).click()
  await page.getByRole('tab', { name: recovery.title }).click()
  const renew = async () => {
    await button(recovery.renew).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(recovery.password).fill(NEW_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('group', { name: recovery.codeLabel })).toBeVisible()
  }
  await renew()
  await counter.kill()
  await start()
  await enterAs(ADMINISTRATOR.login, NEW_PASSWORD)
  await expect(banner()).toBeVisible()
  await button(recovery.renew).click()
  await renew()
  const groups = page.getByRole('group', { name: recovery.codeLabel }).locator('span')
  await page.getByLabel(recovery.confirm).fill(await groups.last().innerText())
  await page.getByRole('dialog').getByRole('button', { name: vi.ui.close, exact: true }).click()
  await entry(vi.shell.screens.home).click()
  await expect(inside()).toBeVisible()
  await expect(banner()).toBeHidden()
})

test('a counter left alone locks itself', async () => {
  const profileNow = await counter.call('station.get', {})
  if (!profileNow.ok) throw new Error(profileNow.error.code)
  const { demo: _, ...commune } = profileNow.data.commune
  expect(await counter.call('station.edit', { commune, station: { idleMinutes: 1 } })).toMatchObject({
    ok: true,
  })
  // From here on the page's own timers and clock are in the test's hand.
  await page.clock.install()
  await page.reload()
  await expect(inside()).toBeVisible()
  await page.clock.fastForward('00:50')
  await page.keyboard.press('Shift')
  await page.clock.fastForward('00:50')
  await expect(inside()).toBeVisible()
  expect(await counter.call('accounts.list', {})).toMatchObject({ ok: true })
  await page.clock.fastForward('00:15')
  await expect(page.getByRole('heading', { name: signIn.lockedTitle })).toBeVisible()
  expect(await counter.call('accounts.list', {})).toMatchObject({
    ok: false,
    error: { code: 'NOT_SIGNED_IN' },
  })
})

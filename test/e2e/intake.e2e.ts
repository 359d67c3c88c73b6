import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'

const CARD = '001190012345|012345678|Nguyễn Thị Đường|15081990|Nữ|Xóm 3, xã Hòa Bình|01052022'
const OTHER = '001085054321||Trần Văn Bằng|01021985|Nam|Tổ 5, phường Sông Hiến|03042021'

let profile: string
let counter: CounterApp
test.beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'qmc-intake-'))
  counter = await openCounterApp({ profile })
  await counter.call('session.setUpDemo', {})
  await signIn()
})
test.afterEach(async () => {
  await counter.close().catch(() => undefined)
  rmSync(profile, { recursive: true, force: true })
})

async function signIn() {
  await counter.call('session.signIn', { login: 'motcua', password: DEMO_PASSWORD })
  await counter.page.reload()
  await counter.page.locator('nav').waitFor()
}

async function openForm(): Promise<Page> {
  await counter.page.keyboard.press('F2')
  await counter.page.locator('.intake').waitFor()
  return counter.page
}

/** What stands in every box of the form, in order. */
function boxes(page: Page): Promise<string[]> {
  return page
    .locator('.intake .control')
    .evaluateAll((controls) => controls.map((one) => (one as HTMLInputElement).value))
}

async function chooseProcedure(page: Page, typed: string) {
  await page.getByLabel('Tên hoặc mã thủ tục').focus()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await page.locator('.intake-papers').waitFor()
}

test('a card fills the applicant from wherever the focus is, and no other box keeps a digit of it', async () => {
  const page = await openForm()
  await chooseProcedure(page, 'khai s')
  const [applicant] = [await boxes(page)].map((values) => values.length)
  const from = [
    page.getByLabel('Số định danh'),
    page.getByLabel('Họ và tên'),
    page.getByLabel('Nội dung yêu cầu'),
    page.getByLabel('Số bộ hồ sơ'),
    page.locator('.intake-papers .control:enabled').first(),
    page.getByRole('button', { name: 'Đủ giấy tờ bắt buộc' }),
    page.getByRole('radio', { name: 'Trực tiếp' }),
  ]
  for (const [index, place] of from.entries()) {
    const [line, name] = index % 2 === 0 ? [CARD, 'Nguyễn Thị Đường'] : [OTHER, 'Trần Văn Bằng']
    const before = (await boxes(page)).slice(7)
    await place.focus()
    await page.keyboard.type(line.normalize('NFD'))
    // CR and LF behind the code must neither choose nor press anything.
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Họ và tên')).toHaveValue(name)
    await expect(page.getByLabel('Số định danh')).toHaveValue(line.slice(0, 12))
    expect((await boxes(page)).slice(7)).toEqual(before)
  }
  expect((await boxes(page)).length).toBe(applicant)
  await expect(page.locator('.intake-issued')).toHaveCount(0)
})

test('a scanner that sends no CR behind the code is understood as well', async () => {
  const page = await openForm()
  await page.keyboard.type(CARD)
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Nguyễn Thị Đường')
})

test('twelve digits typed by hand stay where they were typed', async () => {
  const page = await openForm()
  await page.keyboard.type('001190012345')
  await expect(page.getByLabel('Số định danh')).toHaveValue('001190012345')
})

test('killed in the middle of the form: every box is there again, and goes once the number is issued', async () => {
  let page = await openForm()
  await page.keyboard.type(CARD)
  await page.keyboard.press('Enter')
  await chooseProcedure(page, 'khai s')
  await page.getByLabel('Ngày sinh').fill('15/8/19') // half a year
  await page.getByLabel('Nội dung yêu cầu').fill('Khai sinh cho cháu thứ ba')
  await page.getByLabel('Qua bưu chính').check()
  await page.locator('.intake-papers input[type=checkbox]').first().check()
  await expect(page.getByText('Đã lưu trên máy này')).toBeVisible()
  const before = await boxes(page)
  await counter.kill()

  counter = await openCounterApp({ profile, clock: '2026-11-20T08:30:00+07:00' })
  await signIn()
  page = await openForm()
  await expect(page.getByText('Đã mở lại hồ sơ đang nhập dở')).toBeVisible()
  await expect(page.locator('.intake-papers')).toBeVisible()
  expect(await boxes(page)).toEqual(before)

  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.intake-issued-number')).toHaveText(/-261120-0001$/)
  expect(await counter.call('drafts.list', { form: 'intake' })).toMatchObject({
    ok: true,
    data: { drafts: [] },
  })
})

test('from F2 to the slip: every key the officer presses, counted', async () => {
  const page = counter.page
  let keys = 0
  const press = async (...names: string[]) => {
    for (const name of names) {
      keys += 1
      await page.keyboard.press(name)
    }
  }
  await press('F2')
  await page.locator('.intake').waitFor()
  await page.keyboard.type(CARD) // the scanner's keys, not the officer's
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Tên hoặc mã thủ tục')).toBeFocused()
  await press('k', 'h', 'a', 'i', ' ', 's', 'Enter')
  await expect(page.getByRole('button', { name: 'Đủ giấy tờ bắt buộc' })).toBeFocused()
  await press('Enter')
  await expect(page.locator('.intake-summary > .button')).toBeFocused()
  await press('Enter')
  await expect(page.getByRole('button', { name: 'In phiếu' })).toBeFocused()
  await press('Enter')
  // This machine may have no printer: the paper itself must be there.
  await expect(async () => {
    const found = await counter.call('dossiers.list', { view: 'today' })
    const line = found.ok ? found.data.lines[0] : undefined
    const papers = line && (await counter.call('papers.list', { about: line.id }))
    expect(papers).toMatchObject({ ok: true, data: [{ kind: 'receipt' }] })
  }).toPass()
  expect(keys).toBeLessThanOrEqual(25)
})

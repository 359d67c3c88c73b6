import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { roadDesk, type Taken } from '../support/road-desk.ts'
import { setClock } from '../support/set-clock.ts'

/* Paper against register: what was done on paper is recorded with the moment it happened; the shelf is gone through slip by
   slip, and what does not fit stands on the list until it is set right. */

test.describe.configure({ mode: 'serial' })

const words = vi.reconciliation
const happened = vi.dossiers.timeline.happened
const WHY = 'Mất điện từ chiều thứ Hai, ghi trên giấy'
let counter: CounterApp
let page: Page
let paper: Taken
let shelf: Taken
let gone: Taken
const { main, dialog, look, takenIn, send, state, ready } = roadDesk(() => counter)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-20T08:00:00+07:00' })
  page = counter.page
  paper = await takenIn('2.000908', 'Nông Thị Sen')
  shelf = await takenIn('1.004837', 'Công Tằng Tôn Nữ Phương Nguyễn Thị Thúy Quỳnh Hương Khuê Ngân')
  gone = await takenIn('1.004837', 'Lò Văn Mất')
  for (const dossier of [shelf, gone]) await ready(dossier)
  await signIn(page, 'motcua')
})
test.afterAll(() => counter?.close())

const open = async () => {
  await page.keyboard.press('F3')
  await main().getByRole('button', { name: words.open, exact: true }).click()
  await expect(main().getByRole('heading', { name: words.title })).toBeVisible()
}
const tab = (name: keyof typeof words.tabs) => main().getByRole('tab', { name: words.tabs[name] })
const row = ({ dossierNo }: Taken) => main().getByRole('row').filter({ hasText: dossierNo })

test('a dossier that lay untouched is opened on its act and recorded as it happened on paper', async () => {
  await setClock(counter, '2026-12-01T08:00')
  await signIn(page, 'motcua')
  await open()
  await expect(main()).toContainText(words.none['paper-first'])
  await look('nothing')
  await tab('stale').click()
  await expect(row(paper)).toContainText('đã 11 ngày')
  await look('stale')
  // By its slip, from wherever on the screen.
  await main().getByLabel(words.paper.label).fill(paper.dossierNo)
  await page.keyboard.press('Enter')
  await expect(dialog().getByRole('checkbox', { name: happened.earlier })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(happened.unreadable)
  await expect(dialog()).toContainText(happened.whyMissing)
  await dialog().getByLabel(happened.day).fill('20/11/2026')
  await dialog().getByLabel(happened.clock).fill('7:30')
  await dialog().getByLabel(happened.why).fill(WHY)
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText('Không thể sớm hơn bước trước của hồ sơ')
  await look('too-early')
  await dialog().getByLabel(happened.clock).fill('16:10')
  await send()
  await expect(main()).toContainText(happened.told('16:10 20/11/2026', '08:00 01/12/2026', WHY))
  await look('timeline')
  expect(await state(paper)).not.toHaveProperty('status', 'processing')
  await open()
  await tab('recorded-late').click()
  await main().getByLabel(vi.periods.label).selectOption({ label: vi.periods.names.year })
  await expect(row(paper)).toContainText(WHY)
  await look('recorded-late')
})

test('the shelf shrinks slip by slip; what is missing and what should not lie there are findings', async () => {
  await open()
  await page.keyboard.press('F6')
  await expect(main()).toContainText(words.shelves.found(0, 2))
  const box = main().getByLabel(words.shelves.box)
  await box.fill(shelf.dossierNo)
  await box.press('Enter')
  await expect(main()).toContainText(words.shelves.found(1, 2))
  await expect(main().getByRole('table', { name: words.shelves.missing })).not.toContainText(shelf.dossierNo)
  const working = await takenIn('1.004837', 'Vàng Thị Kệ')
  const second = await takenIn('1.004837', 'Lý Văn Kệ')
  await open()
  await page.keyboard.press('F6')
  // What was scanned before is still there.
  await expect(main()).toContainText(words.shelves.found(1, 2))
  // As a quick scanner types: the second slip while the first is still looked up.
  await page.evaluate(
    (numbers) => {
      for (const no of numbers)
        for (const key of [...no, 'Enter']) window.dispatchEvent(new KeyboardEvent('keydown', { key }))
    },
    [working.dossierNo, second.dossierNo],
  )
  const foreign = main().getByRole('table', { name: words.shelves.foreign })
  for (const { dossierNo } of [working, second]) await expect(foreign).toContainText(dossierNo)
  await look('shelf')
  await main().getByRole('button', { name: words.shelves.close }).click()
  await dialog().getByRole('button', { name: words.shelves.close }).click()
  await expect(row(gone)).toContainText('Kiểm kệ không thấy')
  await look('return-unrecorded')

  await row(gone).getByRole('button', { name: words.note.open }).click()
  await dialog().getByLabel(words.note.label).fill('Người nhà mượn xem, hẹn mai trả lại quầy')
  await send()
  await expect(row(gone)).toHaveCount(0)
  await main()
    .getByRole('checkbox', { name: words.noted(1) })
    .check()
  await expect(row(gone)).toContainText('Người nhà mượn xem')
  await tab('paper-first').click()
  await expect(row(working)).toContainText('Kiểm kệ thấy nằm trên kệ')
  await row(working).getByRole('button', { name: words.mends['mark-ready']! }).click()
  await expect(dialog().getByRole('checkbox', { name: happened.earlier })).toBeChecked()
  await look('mend')
  await page.keyboard.press('Escape')
})

test('narrow, with long names; upstream counts; the administrator sets the days', async () => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await open()
  await tab('not-returned').click()
  await expect(row(shelf)).toBeVisible()
  await look('narrow')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024)
  await tab('upstream').click()
  await expect(main()).toContainText(words.upstream.title)
  await expect(row(shelf)).toContainText('Chờ gửi')
  await look('upstream')
  await signIn(page, 'quantri')
  await open()
  await main().getByRole('button', { name: words.rules.open }).click()
  await dialog().getByLabel(words.rules.days).fill('0')
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(words.rules.wrong)
  await dialog().getByLabel(words.rules.days).fill('30')
  await send()
  await tab('stale').click()
  await expect(main()).toContainText(words.none.stale)
})

import { expect, type Page, test } from '@playwright/test'
import { signIn } from '../demo/at-the-counter.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { roadDesk, type Taken } from '../support/road-desk.ts'
import { setClock } from '../support/set-clock.ts'

/* The leader inspects the month: a sample, its checks, the journal, a measure, the report. Who looked at a dossier is
   answered, with a sheet. */

test.describe.configure({ mode: 'serial' })

const words = vi.inspections
let counter: CounterApp
let page: Page
let taken: Taken
const { main, dialog, look, takenIn } = roadDesk(() => counter)
const press = (name: string) => main().getByRole('button', { name, exact: true }).click()

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-20T08:00:00+07:00' })
  page = counter.page
  taken = await takenIn('2.000908', 'Nông Thị Sen')
  await counter.ok('dossiers.get', { id: taken.dossierId })
  await setClock(counter, '2026-11-26T08:00')
  await signIn(page, 'lanhdao')
})
test.afterAll(() => counter?.close())

test('the sample is seen before it is drawn, and drawn by its number', async () => {
  await page.getByRole('navigation').getByRole('button', { name: vi.reports.title, exact: true }).click()
  await press(words.open)
  await expect(main()).toContainText(words.none)
  await main().getByLabel(words.sample.seed).fill('không')
  await expect(main()).toContainText(words.sample.seedWrong)
  await main().getByLabel(words.sample.seed).fill('271126')
  await expect(main().getByRole('cell', { name: 'Chứng thực' })).toBeVisible()
  await look('new')
  await page.keyboard.press('Control+Enter')
  await expect(main()).toContainText(words.sample.seedIs('271126'))
  await expect(main().getByRole('button', { name: words.close.submit })).toBeDisabled()
  await look('begun')
})

test('what the register says is confirmed at a press, what is otherwise with a word; half done it waits', async () => {
  await press(taken.dossierNo)
  await expect(main()).toContainText(words.checks.apology)
  await look('checks')
  const line = main().getByRole('listitem').filter({ hasText: words.checks['recorded-late'] })
  await line.getByText(words.verdicts.fault, { exact: true }).click()
  const said = 'Giấy ghi nhận từ chiều hôm trước.'
  await line.getByLabel(words.screen.note).fill(said)
  // Typed and not kept it outlives the screen, and what the register says is not offered in its place.
  await press(words.screen.back)
  await press(taken.dossierNo)
  await expect(line.getByLabel(words.screen.note)).toHaveValue(said)
  const [one] = await counter.ok('inspections.list', {})
  const { checks } = await counter.ok('inspections.dossier', { id: one!.id, dossierId: taken.dossierId })
  const sure = checks.filter(({ finding }) => finding !== 'look').length
  await expect(main().getByRole('button', { name: words.screen.confirmRest(sure - 1) })).toBeVisible()
  await line.getByRole('button', { name: words.screen.save }).click()
  await expect(line).toContainText('Trần')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await press(words.goOn)
  await press(taken.dossierNo)
  await expect(line.getByRole('radio', { name: words.verdicts.fault })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(main()).toContainText(words.screen.allDone)
  await look('checks-done')
  await press(words.screen.back)
})

test('the journal is whole; a measure, the end, the report', async () => {
  await press(words.journal.run)
  await expect(main()).toContainText('Nhật ký nguyên vẹn')
  await press(words.measures.add)
  await dialog().getByLabel(words.measures.fault).fill('Không xin lỗi khi trễ hạn')
  await dialog().getByLabel(words.measures.measure).fill('Nhắc công chức trước hạn hai ngày làm việc.')
  await dialog().getByLabel(words.measures.person).fill('Hoàng Văn Chuyên')
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(words.measures.untilMissing)
  await dialog().getByLabel(words.measures.until).fill('15122026')
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await main().getByLabel(words.close.conclusion).fill('Hồ sơ cơ bản đúng quy định; phải xin lỗi đúng hạn.')
  await look('before-closing')
  await press(words.close.submit)
  await press(words.report.make)
  await expect(main().getByRole('article')).toContainText(vi.papers.kinds['inspection-report'])
  await look('closed')
  await page.setViewportSize({ width: 1024, height: 768 })
  await look('narrow')
  const [one] = await counter.ok('inspections.list', {})
  const { about } = await counter.ok('inspections.get', { id: one!.id })
  const { text } = await archivedPaper(counter, about, 'inspection-report', 'A4')
  for (const said of ['01/BC-TKT', '271126', taken.dossierNo.slice(-11), 'chiều hôm trước', '15/12/2026'])
    expect(text).toContain(said)
})

test('who looked at a dossier is told, and printed', async () => {
  const asked = vi.views
  await page.getByRole('navigation').getByRole('button', { name: vi.reports.title, exact: true }).click()
  await press(asked.open)
  await main().getByText(asked.ways.dossier, { exact: true }).click()
  await main().getByLabel(asked.dossierNo).fill(taken.dossierNo)
  await page.keyboard.press('Control+Enter')
  await expect(main()).toContainText(asked.reasonMissing)
  await main().getByLabel(asked.reason).fill('Theo đơn của người dân')
  await page.keyboard.press('Control+Enter')
  const table = main().getByRole('table', { name: asked.title })
  await expect(table).toContainText(asked.hows.opened)
  await look('views')
  await press(asked.print)
  await expect(dialog().getByRole('article')).toContainText(vi.papers.kinds['view-list'])
  await page.setViewportSize({ width: 1400, height: 900 })
  await look('views-sheet')
})

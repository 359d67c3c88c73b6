import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import type { ClockTime, PlainDate } from '../../electron/common/time/model.ts'
import { instantAt } from '../../electron/common/time/rules.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { openDossier } from '../support/open-dossier.ts'
import { type Taken, roadDesk } from '../support/road-desk.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { setClock } from '../support/set-clock.ts'

/* A late dossier: no result without a cause, given in the same form; the leader confirms several at once, signs the
   explanation upward, and it is saved as a document to edit. */

test.describe.configure({ mode: 'serial' })

const words = vi.lateness
const MEASURE = 'Đã gọi điện cho cơ quan phối hợp, hoàn thành trong ngày.'
let counter: CounterApp
let page: Page
let one: Taken
let two: Taken
const { main, dialog, state, look, takenIn, send, act } = roadDesk(() => counter)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-20T08:00:00+07:00' })
  page = counter.page
})
test.afterAll(() => counter?.close())

test('the result of a late dossier asks for the cause in its own form, and is not recorded without', async () => {
  one = await takenIn('2.000908', 'Nông Thị Sen')
  two = await takenIn('2.000908', 'Hoàng Văn Páo')
  const people = await counter.ok('accounts.list', {})
  const toId = people.find((person) => person.login === 'chuyenmon')!.id
  for (const dossier of [one, two])
    await act('dossiers.handOver', dossier, { toId, toDepartment: null, note: '' })
  await setClock(counter, '2026-11-26T08:00')
  await signIn(page, 'chuyenmon')
  await expect(main().getByRole('heading', { name: vi.home.tasks['late-unexplained']! })).toBeVisible()
  await look('home-specialist')
  await openDossier(page, one.dossierNo)
  await expect(main()).toContainText(words.banner.none)
  await look('dossier-late')
  await page.keyboard.press('Control+1')
  await expect(dialog()).toContainText(words.fields.lead)
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(words.fields.causeMissing)
  expect((await state(one)).outcome).toBeNull()
  await dialog().getByLabel(words.fields.cause).selectOption({ label: 'Chờ cơ quan phối hợp trả lời' })
  await dialog().getByLabel(words.fields.measure).fill(MEASURE)
  await look('result-with-cause')
  await send()
  expect(await state(one)).toMatchObject({ outcome: 'granted', explanation: 'given' })
  await look('dossier-explained')
  await act('lateness.explain', two, {
    explanation: {
      cause: 'staff',
      responsibleId: null,
      responsible: 'Tổ công tác số 2',
      measure: 'Bố trí thêm người.',
    },
  })
})

test('the leader confirms both at once and signs the explanation of the month; it is saved to edit as well', async () => {
  await signIn(page, 'lanhdao')
  await expect(main().getByText(vi.home.tasks['late-to-confirm']!).first()).toBeVisible()
  await page.keyboard.press('F3')
  await main().getByRole('button', { name: vi.shell.screens.late }).click()
  await expect(main()).toContainText(words.screen.unconfirmed(2))
  await expect(main().getByRole('button', { name: words.report.sign })).toBeDisabled()
  await look('late-list-unconfirmed')
  await page.getByRole('tab', { name: words.screen.views.toConfirm }).click()
  await main().getByLabel(words.screen.selectAll).check()
  await look('to-confirm')
  await page.keyboard.press('Control+Enter')
  await expect(main()).toContainText(words.screen.noneToConfirm)
  await page.getByRole('tab', { name: words.screen.views.period }).click()
  await main().getByLabel(words.screen.filters.cause).selectOption('Thiếu nhân sự xử lý')
  await expect(main()).toContainText(words.screen.count(1, 2))
  await main().getByLabel(words.screen.filters.cause).selectOption(words.screen.all)
  await main().getByRole('button', { name: words.report.sign }).click()
  await expect(main()).toContainText('01/BC-UBND')
  await look('late-list-signed')

  const about = 'late-report 2026-11-01 2026-11-30'
  const { text } = await archivedPaper(counter, about, 'late-report', 'A4-landscape')
  const docx = test.info().outputPath('giai-trinh.docx')
  await counter.saveTo(docx)
  await main().getByRole('button', { name: words.report.docx }).click()
  await expect(page.getByText(/^Đã lưu giai-trinh-tre-han/)).toBeVisible()
  const edited = wordsOf(docx)
  for (const said of ['01/BC-UBND', 'Nông Thị Sen', 'Hoàng Văn Páo', 'Tổ công tác số 2', 'Kính gửi:']) {
    expect(text).toContain(said)
    expect(edited).toContain(said)
  }
  await page.setViewportSize({ width: 1024, height: 768 })
  await look('late-list-narrow')
})

test('with a new date it is still late by the first, and says so in words on its page and in the register', async () => {
  await page.setViewportSize({ width: 1366, height: 820 })
  await signIn(page, 'chuyenmon')
  const newDueAt = instantAt('2026-12-01' as PlainDate, '17:00' as ClockTime)
  const said = { reason: 'Chờ nơi khác trả lời.', cause: 'staff', responsible: 'Tổ công tác số 2' } as const
  await act('apologies.draft', two, { ...said, newDueAt })
  await signIn(page, 'lanhdao')
  await act('apologies.signOff', two, {})
  await openDossier(page, two.dossierNo)
  await expect(main()).toContainText(vi.dossiers.page.pastFirstDue('17:00 23/11/2026'))
  await look('late-and-reappointed')
  await page.keyboard.press('F3')
  await expect(main().getByRole('row').filter({ hasText: 'Hoàng Văn Páo' })).toContainText(
    vi.dossiers.lateReappointed,
  )
  await look('register-reappointed')
})

test('the administrator words the causes', async () => {
  await signIn(page, 'quantri')
  await page.getByRole('button', { name: vi.shell.screens.settings }).click()
  await page.getByRole('tab', { name: words.causes.title }).click()
  await main().getByLabel(words.causes.name).fill('Mất điện kéo dài')
  await page.keyboard.press('Enter')
  await expect(main()).toContainText('Mất điện kéo dài')
  await main()
    .getByRole('listitem')
    .filter({ hasText: 'Công chức chậm' })
    .getByText(words.causes.retire)
    .click()
  await expect(main()).toContainText(words.causes.retired)
  await look('causes')
})

/** As LibreOffice's writer reads it, where that is here; else what stands in the document itself. */
function wordsOf(docx: string): string {
  const folder = dirname(docx)
  const profile = `-env:UserInstallation=file://${folder}/libreoffice`
  spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    docx,
  ])
  const text = docx.replace(/docx$/, 'txt')
  if (existsSync(text)) return readFileSync(text, 'utf8')
  const document = unzipSync(readFileSync(docx))['word/document.xml']!
  return Buffer.from(document)
    .toString()
    .replace(/<[^>]+>/g, ' ')
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PaperKind } from '../../electron/common/papers/kinds.ts'
import { TABLE_KINDS, TABLE_TITLES } from '../../electron/common/reports/kinds.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { archivedPdf } from '../support/papers/archived-paper.ts'
import * as acts from './acts.ts'
import { signIn, type TakenIn } from './at-the-counter.ts'
import type { Stage } from './stage.ts'
import { expect } from './patient.ts'

/* Oversight: why something was late and who answers for it, the leader's figures, the report, what hangs on the wall,
   what citizens say. Papers and tables are left in out/demo/reports. */

const month = { from: '2026-11-01', to: '2026-11-30' }

/** The last citizen of the day says how it was; the dossier that was returned lies open before the officer. */
export async function askTheCitizen({ page, picture }: Stage): Promise<void> {
  const words = vi.satisfaction
  await page.getByRole('button', { name: words.ask.ways.screen }).click()
  for (const line of await page.locator('section.rating').getByRole('radiogroup').all())
    await line.getByText(words.answers[2], { exact: true }).click()
  await picture('satisfaction')
  await page.getByRole('button', { name: words.rate.send }).click()
  await expect(page.getByText(words.rate.thanks)).toBeVisible()
}

/** A call on the hotline is written down and gets its number. */
export async function answerHotline({ page, picture }: Stage): Promise<void> {
  const { petitions } = vi
  await page.getByRole('navigation').getByRole('button', { name: petitions.title, exact: true }).click()
  await page.keyboard.press('F6')
  await page.getByLabel(petitions.form.name).fill('Lò Văn Ứng')
  await page.getByLabel(petitions.form.phone).fill('0912 345 678')
  await page.getByLabel(petitions.form.content).fill('Đầu giờ chiều phải chờ lâu mới đến lượt.')
  await picture('hotline')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(petitions.received.title('01/PAKN-2026'))).toBeVisible()
}

/** The late dossier from its cause to the signed explanation; the month's figures, the year's form and the wall. */
export async function oversee(stage: Stage, late: TakenIn): Promise<void> {
  const { page, picture, out } = stage
  mkdirSync(join(out, 'reports'))
  await signIn(page, 'chuyenmon')
  await acts.openDossier(page, late.dossierNo)
  await page.getByRole('button', { name: vi.lateness.banner.explain }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(vi.lateness.fields.cause).selectOption({ index: 1 })
  await form.getByLabel(vi.lateness.fields.measure).fill('Đôn đốc nơi xác minh mỗi ngày.')
  await picture('late-cause')
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()

  await signIn(page, 'lanhdao')
  await explainUpward(stage)
  await showDashboard(stage)
  await reportTheYear(stage)
  await inspect(stage)
  await signIn(page, 'motcua')
  await reconcile(stage)
  await hangSheets(stage)
  await showBoards(stage)
}

async function explainUpward(stage: Stage): Promise<void> {
  const { page, picture } = stage
  const words = vi.lateness
  await openOf(page, vi.shell.screens.reports, vi.shell.screens.late)
  await page.getByRole('tab', { name: words.screen.views.toConfirm }).click()
  await page.getByLabel(words.screen.selectAll).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(words.screen.noneToConfirm)).toBeVisible()
  await page.getByRole('tab', { name: words.screen.views.period }).click()
  await page.getByRole('button', { name: words.report.sign }).click()
  await expect(page.getByRole('main')).toContainText('01/BC-UBND')
  await picture('late')
  await keep(stage, `late-report ${month.from} ${month.to}`, 'late-report', 'giai-trinh-tre-han.pdf')
  await save(stage, 'giai-trinh-tre-han.docx', () =>
    page.getByRole('button', { name: words.report.docx }).click(),
  )
}

async function showDashboard(stage: Stage): Promise<void> {
  const { page, picture } = stage
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('heading', { name: vi.dashboard.title, level: 1 })).toBeVisible()
  await picture('dashboard')
  await page.getByRole('button', { name: vi.dashboard.sheet.make }).click()
  await expect(page.getByRole('button', { name: vi.dashboard.sheet.again })).toBeVisible()
  await keep(stage, `dashboard:${month.from}:${month.to}`, 'dashboard-sheet', 'bang-dieu-hanh.pdf')
}

async function reportTheYear(stage: Stage): Promise<void> {
  const { page, picture } = stage
  const { period, table, report, reports } = vi.reports
  await page.getByRole('navigation').getByText(vi.shell.screens.reports, { exact: true }).click()
  await page.getByLabel(period.kind).selectOption('year')
  await page.getByLabel(period.year).selectOption({ index: 0 })
  await expect(page.getByRole('table', { name: table.label })).toBeVisible()
  await picture('report-6a')
  await save(stage, 'bieu-II-06a.xlsx', () => page.keyboard.press('Control+s'))
  for (const kind of TABLE_KINDS) {
    await page.getByLabel(report, { exact: true }).selectOption(kind)
    await expect(page.getByRole('heading', { name: reports[kind], exact: false })).toBeVisible()
    await picture(`report-${kind}`)
    const { fileName } = TABLE_TITLES[kind]
    await save(stage, `${fileName.replaceAll(' ', '-')}.xlsx`, () => page.keyboard.press('Control+s'))
  }
}

/** A sample is drawn and the journal walked; the checks themselves are another day's work. */
async function inspect({ page, picture }: Stage): Promise<void> {
  const words = vi.inspections
  await openOf(page, vi.shell.screens.reports, words.open)
  await page.getByLabel(words.sample.seed).fill('201126')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('main')).toContainText(words.sample.seedIs('201126'))
  await page.getByRole('button', { name: words.journal.run, exact: true }).click()
  await expect(page.getByRole('main')).toContainText('Nhật ký nguyên vẹn')
  await picture('inspection')
  await openOf(page, vi.shell.screens.procedures, vi.improvement.open)
  await picture('improvement')
}

/** Paper against register: what the day has left lying. */
async function reconcile({ page, picture }: Stage): Promise<void> {
  await page.keyboard.press('F3')
  await page.getByRole('main').getByRole('button', { name: vi.reconciliation.open, exact: true }).click()
  await expect(page.getByRole('heading', { name: vi.reconciliation.title })).toBeVisible()
  await picture('reconciliation')
}

/** What is told in public, with names as the administrator has them shown. */
async function showBoards(stage: Stage): Promise<void> {
  const { page, picture } = stage
  const words = vi.boards
  await page.getByRole('main').getByRole('button', { name: words.open }).click()
  await expect(page.getByRole('table', { name: words.tabs.apologies })).toBeVisible()
  await picture('boards')
  await page.getByRole('button', { name: words.sheet.make }).click()
  await expect(page.getByRole('dialog')).toContainText(vi.papers.kinds['apology-board'])
  await keep(stage, 'apology-board:2026-11-20', 'apology-board', 'cong-khai-xin-loi.pdf')
  await page.keyboard.press('Escape')
}

async function hangSheets(stage: Stage): Promise<void> {
  const { page, picture } = stage
  await openOf(page, vi.shell.screens.procedures, vi.shell.screens.listing)
  await picture('listing')
  const row = page.getByRole('row', { name: /Đăng ký giám hộ/ }).first()
  await row.getByRole('checkbox').check()
  await page.keyboard.press('Control+Enter')
  await expect(row).toHaveCount(0)
  const [sheets] = (await stage.counter.ok('listing.state', {})).papers
  await keep(stage, sheets!.about, 'wall-sheets', 'niem-yet.pdf')
  await page.keyboard.press('Escape')
  const opened = stage.counter.app.waitForEvent('window')
  await page.getByRole('button', { name: vi.kiosk.open }).click()
  const kiosk = await opened
  await expect(kiosk.getByText(vi.kiosk.page.welcome)).toBeVisible()
  writeFileSync(join(stage.out, 'screens', 'kiosk.png'), await kiosk.screenshot())
}

/** A screen whose door is a button on another. */
async function openOf(page: Page, screen: string, door: string): Promise<void> {
  await page.getByRole('navigation').getByText(screen, { exact: true }).click()
  await page.getByRole('main').getByRole('button', { name: door }).click()
}

/** Leaves an archived paper in the folder of the reports. */
async function keep({ counter, out }: Stage, about: string, kind: PaperKind, name: string): Promise<void> {
  writeFileSync(join(out, 'reports', name), (await archivedPdf(counter, about, kind)).pdf)
}

/** Saves there what the screen saves. */
async function save({ page, counter, out }: Stage, name: string, press: () => Promise<void>): Promise<void> {
  const path = join(out, 'reports', name)
  await counter.saveTo(path)
  await press()
  await expect.poll(() => existsSync(path)).toBe(true)
  await expect(page.getByRole('alert')).toHaveCount(0)
}

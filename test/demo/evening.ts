import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from './at-the-counter.ts'
import type { Stage } from './stage.ts'
import { expect } from './patient.ts'

/** The administrator makes this PC known to the shared system with a one-time code. */
export async function enrol({ page, district, enrolCode, picture }: Stage): Promise<void> {
  await signIn(page, 'quantri')
  await openClosing(page)
  await picture('closing-not-enrolled')
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.settings }).click()
  await page.getByRole('tab', { name: vi.sync.enrol.title }).click()
  await page.getByLabel(vi.sync.enrol.address).fill(district.url)
  await page.getByLabel(vi.sync.enrol.code).fill(await enrolCode())
  await page.getByRole('button', { name: vi.sync.enrol.submit }).click()
  await expect(page.getByText(vi.sync.enrol.at)).toBeVisible()
  await picture('enrolled')
}

/** Everything that waits goes up. @param seen the plan, before it is sent */
export async function sendAll({ page }: Stage, seen?: () => Promise<void>): Promise<void> {
  await signIn(page, 'motcua')
  await openClosing(page)
  await seen?.()
  await page.getByRole('button', { name: vi.sync.plan.start }).click()
  await expect(page.getByText(vi.closings.verdict.safe)).toBeVisible({ timeout: 120_000 })
}

/** Chốt sổ: the plan, the sending, what became of each dossier, and the day's sheet on paper. */
export async function closeDay(stage: Stage): Promise<void> {
  const { page, picture } = stage
  await sendAll(stage, () => picture('closing-plan'))
  await picture('closing-done')
  await page.getByRole('button', { name: vi.closings.sheet.make }).click()
  const sheet = page.getByRole('article').filter({ hasText: vi.papers.kinds['closing-sheet'] })
  await sheet.getByRole('button', { name: vi.papers.print, exact: true }).click()
  await sheet.getByRole('button', { name: vi.papers.confirm, exact: true }).click()
  await picture('closing-sheet')
}

export async function openClosing(page: Stage['page']): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.closing }).click()
  await expect(page.getByRole('heading', { name: vi.closings.title, level: 1 })).toBeVisible()
}

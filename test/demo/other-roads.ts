import { vi } from '../../renderer/i18n/vi.ts'
import * as acts from './acts.ts'
import { signIn, type TakenIn } from './at-the-counter.ts'
import type { Stage } from './stage.ts'
import { expect } from './patient.ts'

/* Roads that a dossier takes beside the straight one, each by a dossier that the day has left at the counter. */

const { roads, corrections } = vi

/** The dossiers of the day by what happens to them; the rest of the counter's day does not touch these. */
export type Others = Record<
  'supplement' | 'refused' | 'upward' | 'withdrawn' | 'corrected' | 'mistaken',
  TakenIn
>

export async function otherRoads(stage: Stage, others: Others): Promise<void> {
  const { page, picture } = stage
  const dialog = page.getByRole('dialog')
  const main = page.getByRole('main')
  const send = async () => {
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  }
  const further = async (letter: string, title: string) => {
    await page.keyboard.press('Control+9')
    await expect(dialog).toContainText(vi.dossiers.actions.further)
    await page.keyboard.press(letter)
    await expect(page.getByText(title).first()).toBeVisible()
  }
  /** Makes a paper the dossier asks for, prints it and says that it came out. */
  const print = async (button: string, kind: string) => {
    await main.getByRole('button', { name: button }).click()
    const paper = page.getByRole('article').filter({ hasText: kind })
    await paper.getByRole('button', { name: vi.papers.print, exact: true }).click()
    await paper.getByRole('button', { name: vi.papers.confirm, exact: true }).click()
    await expect(paper.getByText(vi.papers.printed(1))).toBeVisible()
  }

  await stage.at('2026-11-20T13:40')
  await signIn(page, 'motcua')
  await acts.openDossier(page, others.supplement.dossierNo)
  await page.keyboard.press('Control+2')
  await page.keyboard.type('Biên bản họp bầu hòa giải viên có chữ ký của trưởng thôn')
  await dialog.getByRole('button', { name: roads.starters['supplement-reason']![0]! }).click()
  await picture('supplement-ask')
  await send()
  await print(roads.makePaper.supplement, vi.papers.kinds.supplement)
  await picture('supplement-asked')

  await acts.openDossier(page, others.upward.dossierNo)
  await further('l', roads.handUpward.title)
  await page.keyboard.type('Sở Nông nghiệp và Môi trường')
  await dialog.getByLabel(roads.handUpward.documentNo).fill('118/UBND-KT')
  await send()
  await picture('upward')

  await acts.openDossier(page, others.withdrawn.dossierNo)
  await further('r', roads.withdraw.title)
  await dialog.getByRole('button', { name: roads.starters.withdraw![0]! }).click()
  await send()

  await acts.openDossier(page, others.corrected.dossierNo)
  await further('s', corrections.correct.title)
  await page.getByLabel(vi.intake.applicant.phone, { exact: true }).fill('0987654321')
  await page.getByLabel(corrections.correct.reason).fill('Người nộp báo lại số đúng')
  await picture('correction')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: vi.intake.issued.print }).click()
  await page.getByRole('button', { name: vi.intake.issued.printed }).click()
  await expect(main.getByText('0987654321').first()).toBeVisible()
  await picture('corrected')

  await acts.openDossier(page, others.mistaken.dossierNo)
  await further('h', corrections.void.title)
  const digits = others.mistaken.dossierNo.slice(-4)
  await dialog.getByLabel(corrections.void.reason).fill('Nhập nhầm người nộp')
  await dialog.getByLabel(corrections.void.typed(digits)).fill(digits)
  await picture('void')
  await send()

  await acts.openDossier(page, others.refused.dossierNo)
  await page.keyboard.press('Control+1')
  await dialog.getByLabel(roads.outcome.values.refused).check()
  await dialog
    .getByLabel(roads.outcome.reason.refused)
    .fill('Người được giám hộ đã có người giám hộ đương nhiên theo Điều 52 Bộ luật Dân sự.')
  await picture('refuse')
  await send()
  await signIn(page, 'truongphong')
  await acts.openDossier(page, others.refused.dossierNo)
  await acts.approve(page)
  await signIn(page, 'lanhdao')
  await acts.openDossier(page, others.refused.dossierNo)
  await acts.signOff(page)
  await signIn(page, 'motcua')
  await acts.openDossier(page, others.refused.dossierNo)
  await print(roads.makePaper.refusal, vi.papers.kinds.refusal)
  await picture('refused')
}

import type { Page } from '@playwright/test'
import { DEMO_ACCOUNTS } from '../../electron/common/session/demo.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { Keyboard } from './keyboard.ts'
import { expect } from './patient.ts'

const { actions } = vi.dossiers
const SPECIALIST = DEMO_ACCOUNTS.find(({ role }) => role === 'specialist')!.name

/** Opens a dossier the way the counter does: register, then the slip under the scanner. */
export async function openDossier(page: Page, dossierNo: string): Promise<void> {
  await page.keyboard.press('F3')
  await expect(page.getByRole('heading', { name: vi.register.title, level: 1 })).toBeVisible()
  // All that a slip's code says: told from what a person types even where the PC is slow.
  await new Keyboard(page).scan(`${dossierNo}|1.004837|001190000001|x|y|20261118080000|20261123170000`)
  await expect(page.getByRole('heading', { name: vi.dossiers.actions.title })).toBeVisible()
  await expect(page.locator('main').getByText(dossierNo).first()).toBeVisible()
}

/** Presses an act's button, lets `fill` do what its form asks, and sends the form off. */
async function act(
  page: Page,
  name: string,
  submit: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await fill?.(dialog)
  await dialog.getByRole('button', { name: new RegExp(`^${submit}`) }).click()
  await expect(dialog).toBeHidden()
}

/** To whoever does the work, whomever the process would name next. */
export const handOver = (page: Page) =>
  act(page, actions['hand-over'], vi.dossiers.handOver.submit, (dialog) =>
    dialog.getByRole('radio', { name: new RegExp(SPECIALIST) }).check(),
  )
/** Whoever signs next stands on the button. */
const ready = `(${Object.values(vi.dossiers.markReady.submit).join('|')})`
export const markReady = (page: Page) => act(page, actions['mark-ready'], ready)
/** Late: the same form asks why, and what will be done about it. */
export const markReadyLate = (page: Page) =>
  act(page, actions['mark-ready'], ready, async (dialog) => {
    await dialog.getByLabel(vi.lateness.fields.cause).selectOption({ index: 1 })
    await dialog.getByLabel(vi.lateness.fields.measure).fill('Đôn đốc nơi xác minh mỗi ngày.')
  })
export const approve = (page: Page) =>
  act(page, actions.approve, `(${Object.values(vi.dossiers.approve.submit).join('|')})`)
/** Under a result, or under a refusal. */
export const signOff = (page: Page) =>
  act(page, actions['sign-off'], `(${vi.dossiers.signOff.submit}|${vi.roads.signRefusal.submit})`)
export const notify = (page: Page) => act(page, actions.notify, vi.dossiers.notify.submit)
export const returnResult = (page: Page) =>
  act(page, actions.return, vi.dossiers.return.submit, (dialog) =>
    dialog.getByLabel(vi.dossiers.return.idChecked).check(),
  )
export const draftApology = (page: Page, seen: () => Promise<void>) =>
  act(page, actions['draft-apology'], vi.apologies.sendToLeader, seen)
export const signApology = (page: Page, seen: () => Promise<void>) =>
  act(page, actions['sign-apology'], vi.apologies.sign, seen)

/** Makes the signed letter, prints it and says that it came out. */
export async function printLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: vi.roads.makePaper.apology }).click()
  const letter = page.getByRole('article').filter({ hasText: vi.papers.kinds.apology })
  await letter.getByRole('button', { name: vi.papers.print, exact: true }).click()
  await letter.getByRole('button', { name: vi.papers.confirm, exact: true }).click()
  await expect(letter.getByText(vi.papers.printed(1))).toBeVisible()
}

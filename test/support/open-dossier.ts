import { expect, type Page } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'

/**
 * Opens a dossier by its number in the register, as somebody with a caller on the telephone does. A slip under the
 * scanner is typed sign by sign, which takes a small machine a second; that it opens its dossier is seen in `dossier`
 * and `road`.
 */
export async function openDossier(page: Page, dossierNo: string): Promise<void> {
  await page.keyboard.press('F3')
  await page.getByLabel(vi.register.search, { exact: true }).fill(dossierNo)
  // The heads of the columns, and the one line.
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: vi.dossiers.actions.title })).toBeVisible()
  await expect(page.getByRole('main').getByText(dossierNo).first()).toBeVisible()
}

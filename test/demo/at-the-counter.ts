import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { cardOf, type Visit } from './citizens.ts'
import { Keyboard } from './keyboard.ts'
import { expect } from './patient.ts'

/** What came of one visit. */
export type TakenIn = { dossierNo: string; keyPresses: number }

/** Signs an account of the demo commune in; whoever sat there before is locked out first. */
export async function signIn(page: Page, login: string): Promise<void> {
  if (await page.getByRole('button', { name: vi.shell.lock }).isVisible())
    await page.keyboard.press('Control+l')
  const box = page.getByLabel(vi.session.signIn.login)
  await box.fill(login)
  await page.keyboard.press('Escape')
  await page.getByLabel(vi.session.signIn.password, { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: vi.shell.lock })).toBeVisible()
}

/** From F2 to the slip in hand, with the keyboard alone. */
export async function takeIn(page: Page, visit: Visit): Promise<TakenIn> {
  const keys = new Keyboard(page)
  await keys.press('F2')
  const number = page.getByLabel(vi.intake.applicant.idNumber)
  await expect(number).toBeFocused()
  if (visit.by === 'qr') {
    await keys.scan(cardOf(visit.citizen))
    await expect(page.getByLabel(vi.intake.applicant.name)).toHaveValue(visit.citizen.name)
  } else {
    await byHand(page, visit)
  }
  const procedure = page.getByPlaceholder(vi.intake.procedure.placeholder)
  await expect(procedure).toBeFocused()
  await keys.type(visit.typed)
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(visit.procedure)
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: vi.intake.components.all })).toBeFocused()
  await keys.press('Enter')
  await keys.press('Enter')
  const dossierNo = await page.locator('main output').innerText()
  await expect(page.getByRole('button', { name: vi.intake.issued.print })).toBeFocused()
  await keys.press('Enter')
  const printed = page.getByRole('button', { name: vi.intake.issued.printed })
  await expect(printed).toBeFocused()
  const { presses: keyPresses } = keys
  await keys.press('Enter')
  await expect(page.getByText(vi.intake.issued.confirmed)).toBeVisible()
  return { dossierNo, keyPresses }
}

/** Somebody without a card at hand: everything is typed. */
async function byHand(page: Page, { citizen }: Visit): Promise<void> {
  const { applicant } = vi.intake
  await page.getByLabel(applicant.idNumber).fill(citizen.idNumber)
  await page.getByLabel(applicant.name, { exact: true }).fill(citizen.name)
  await page.getByLabel(applicant.born).fill(citizen.born)
  await page.getByLabel(applicant.address).fill(citizen.address)
  await page.getByLabel(applicant.phone).fill(citizen.phone)
  await page.getByPlaceholder(vi.intake.procedure.placeholder).focus()
}

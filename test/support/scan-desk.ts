import { expect, type Locator } from '@playwright/test'
import type { OutputOf } from '../../electron/common/contract.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import type { CounterApp } from './counter-app.ts'

/* The scan desk as an officer's hands and eyes find it. */

/** Opens the desk of a dossier: from the navigation, by its number. */
export async function openScanDesk({ page }: CounterApp, dossierNo: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens.scan }).click()
  await page.getByRole('row').filter({ hasText: dossierNo }).click()
  await expect(page.getByText(dossierNo).first()).toBeVisible()
}

/** Until a scanner is chosen that can begin. */
export async function scannerReady({ page }: CounterApp): Promise<void> {
  await expect(page.getByRole('button', { name: 'Quét F8', exact: true })).toBeEnabled()
}

/** What is chosen of the scanner: which it is, where its paper lies, in which colours. */
export function scannerChoice({ page }: CounterApp, label: string): Locator {
  return page.locator('.scan-bar').getByLabel(label, { exact: true }).last()
}

/** The pages that lie there. */
export function thumbs({ page }: CounterApp): Locator {
  return page.locator('.scan-grid [role=option]')
}

/** Has the chosen scanner scan until it stands still, whatever stopped it. */
export async function scanByKey(counter: CounterApp, dossierId: string): Promise<void> {
  const desk = (): Promise<OutputOf<'scans.desk'>> => counter.ok('scans.desk', { dossierId })
  const before = (await desk()).lastRun?.id
  await counter.page.keyboard.press('F8')
  const ended = async () => {
    const { lastRun, running } = await desk()
    return running === null && lastRun?.id !== before
  }
  await expect.poll(ended, { timeout: 60_000 }).toBe(true)
}

import { basename, join } from 'node:path'
import { type Page, test } from '@playwright/test'

/**
 * A picture of a page as it stands, for whoever wants to look: SHOTS names the folder. Without, none is taken: it proves
 * nothing, and drawing one takes a machine without a graphics card as long as an act.
 */
export async function lookAt(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  const { SHOTS } = process.env
  if (!SHOTS) return
  const file = basename(test.info().file, '.e2e.ts')
  await page.screenshot({ path: join(SHOTS, `${file}-${name}.png`), fullPage })
}

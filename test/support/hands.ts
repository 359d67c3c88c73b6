import { expect, type Locator, type Page } from '@playwright/test'

/** Walks with Tab until the control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  const focused = () => control.evaluate((element) => element === document.activeElement)
  for (let left = 60; left > 0; left--) {
    if (await focused()) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}

/** Presses a key once a button that bears it stands (`Ctrl+1`, `S`): a page just opened is still reading. */
export async function pressShown(page: Page, keys: string): Promise<void> {
  await expect(page.locator(`button[aria-keyshortcuts="${keys}"]`).first()).toBeVisible()
  await page.keyboard.press(keys.length === 1 ? keys.toLowerCase() : keys.replace('Ctrl', 'Control'))
}

/** Puts text into a box by keyboard alone, in place of what stands there. */
export async function typeInto(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

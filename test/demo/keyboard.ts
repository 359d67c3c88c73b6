import type { Page } from '@playwright/test'

/** The officer's hands and the scanner on the counter, kept apart so that the officer's key presses can be counted. */
export class Keyboard {
  private readonly page: Page
  presses = 0

  constructor(page: Page) {
    this.page = page
  }

  /** One key or chord of the officer. */
  async press(key: string): Promise<void> {
    this.presses++
    await this.page.keyboard.press(key)
  }

  /** The officer types; each letter is a key press. */
  async type(text: string): Promise<void> {
    this.presses += text.length
    await this.page.keyboard.type(text)
  }

  /** The scanner types what it read, as fast as keyboards go, and ends with Enter. Nobody presses a key. */
  async scan(text: string): Promise<void> {
    for (const sign of text) await this.page.keyboard.type(sign)
    await this.page.keyboard.press('Enter')
    // The form takes an Enter right after a scan for the scanner's own second line end; no hand is that fast.
    await this.page.waitForTimeout(450)
  }
}

import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from './at-the-counter.ts'
import type { Stage } from './stage.ts'

/** A picture of each screen that the day itself does not pass. */
export async function otherScreens({ page, picture }: Stage): Promise<void> {
  await signIn(page, 'quantri')
  for (const screen of ['procedures', 'calendar', 'accounts', 'settings', 'about'] as const) {
    await page.getByRole('navigation').getByRole('button', { name: vi.shell.screens[screen] }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await picture(screen)
  }
}

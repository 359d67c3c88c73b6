import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = join(import.meta.dirname, '..')
const LONGEST = '**/scan-roads.e2e.ts'

/** End-to-end tests drive the app in out/app; each starts it by electron-launch.ts on a profile of its own. */
export default defineConfig({
  testDir: join(root, 'test/e2e'),
  // Without the `paths` of the type checker: Playwright would follow them at run time, into a declaration file.
  tsconfig: join(root, 'build/playwright.tsconfig.json'),
  // The longest file first: begun last, it would keep one worker busy while the other has nothing left to do.
  projects: [
    { name: 'longest', testMatch: LONGEST },
    { name: 'others', testMatch: '**/*.{e2e,spec,test}.ts', testIgnore: LONGEST },
  ],
  outputDir: join(root, 'out/run/e2e'),
  timeout: 180_000,
  // A slow machine makes a test slow, not wrong.
  expect: { timeout: 30_000 },
  // Each test waits for windows and papers half of its time. More at once would make scanners too slow to be told apart.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(root, 'out/run/playwright.json') }]],
})

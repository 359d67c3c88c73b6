import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = join(import.meta.dirname, '..')
const LONGEST = '**/scan-roads.e2e.ts'
const LONG = '**/{camera,ocr,scan,scan-bench,scan-sources,signatures}.e2e.ts'

/** End-to-end tests drive the app in out/app; each starts it by electron-launch.ts on a profile of its own. */
export default defineConfig({
  testDir: join(root, 'test/e2e'),
  // Without the `paths` of the type checker: Playwright would follow them at run time, into a declaration file.
  tsconfig: join(root, 'build/playwright.tsconfig.json'),
  // The long files first: begun last, one would keep a worker busy while the other has nothing left to do.
  projects: [
    { name: 'longest', testMatch: LONGEST },
    { name: 'long', testMatch: LONG },
    { name: 'others', testMatch: '**/*.{e2e,spec,test}.ts', testIgnore: [LONGEST, LONG] },
  ],
  outputDir: join(root, 'out/run/e2e'),
  timeout: 180_000,
  // A slow machine makes a test slow, not wrong.
  expect: { timeout: 30_000 },
  // Two keep two processors busy for 94 % of the time; a third would only make each of them slower.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(root, 'out/run/playwright.json') }]],
})

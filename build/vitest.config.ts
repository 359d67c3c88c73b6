import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')

export default defineConfig({
  root,
  cacheDir: join(root, 'out/run/vitest'),
  test: {
    include: ['{electron,renderer,db,district,build,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'out/**', 'test/e2e/**', 'test/demo/**'],
    globalSetup: join(root, 'build/vitest-node-guard.ts'),
    // Processes: the database addon and killed children would otherwise share one. Each runs file after file in what the
    // first has loaded, which is a fifth of the time; so a spy or a stub ends with its test.
    pool: 'forks',
    fsModuleCachePath: join(root, 'out/run/vitest-modules'),
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    // By itself it leaves one processor free, which of two is half. One more than there are: some tests wait for a line
    // or a scanner.
    maxWorkers: 3,
    allowOnly: false,
    // A slow machine makes a test slow, not wrong: one limit for all, only so that what hangs comes to an end.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // Of a run elsewhere only the line of a failed test may be left: it says what was found, not `{ …(2) }`.
    chaiConfig: { truncateThreshold: 400 },
  },
})

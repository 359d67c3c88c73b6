import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { electronLaunch } from '../../build/electron-launch.ts'
import type { SelfTest } from '../../electron/core/self-test.ts'

/* What the test runner's Node proves says nothing about Electron's: other OpenSSL, other database addon. */
test('crypto, compression, database, journal and files work inside the real Electron process', () => {
  const { executablePath, args, env, cwd } = electronLaunch(['--self-test'])
  const run = spawnSync(executablePath, args, { env, cwd, encoding: 'utf8', timeout: 60_000 })
  const { electron, results } = JSON.parse(run.stdout) as { electron: string; results: SelfTest[] }
  expect(electron).toMatch(/^\d+\./)
  expect(results.length).toBeGreaterThan(5)
  expect(results.filter((result) => !result.ok)).toEqual([])
  expect(run.status).toBe(0)
})

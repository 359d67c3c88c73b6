import { fileURLToPath } from 'node:url'
import { runNode, script } from './launch/house.mjs'
import { entry, setUp } from './setup.mjs'

const tsc = script('typescript/bin/tsc')

const CHECKS = [
  { name: 'types', words: [tsc, '-p', '.'] },
  { name: 'types of common', words: [tsc, '-p', 'electron/common'] },
  { name: 'types of the renderer', words: [tsc, '-p', 'renderer'] },
  { name: 'types of test', words: [tsc, '-p', 'test'] },
  {
    name: 'lint',
    words: [script('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '-c', '.oxlintrc.json'],
  },
  { name: 'format', words: [script('@biomejs/biome/bin/biome'), 'format', '--config-path=.biome.json', '.'] },
  { name: 'lockfile', words: ['build/lockfile.ts'] },
  { name: 'boundaries', words: ['build/boundaries.ts'] },
  { name: 'dead code', words: [script('knip/bin/knip.js'), '--config', 'build/knip.json', '--no-progress'] },
]

/**
 * Types, lint, format, boundaries and dead code; what a check has to say is shown when it fails.
 * @returns {Promise<string[]>} the names of those that failed
 */
export async function check() {
  /** @type {string[]} */
  const failed = []
  const waiting = [...CHECKS]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const code = await runNode(next.words, { quiet: true, env: { NO_COLOR: '1' } })
      if (code !== 0) {
        failed.push(next.name)
        console.log(`✗ ${next.name}`)
      }
    }
  }
  await Promise.all([worker(), worker()])
  console.log(failed.length === 0 ? `✓ check: ${CHECKS.map((one) => one.name).join(', ')}` : '')
  return failed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await entry(async () => {
    await setUp(['runtime'])
    return (await check()).length === 0 ? 0 : 1
  })
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { step } from './say.mjs'

/**
 * Installs the node modules when they are missing or differ from the lockfile.
 * @param {string} root the checkout
 */
export async function nodeModules(root) {
  if (modulesMatchLockfile(root)) return
  await step('node modules: npm ci', () => run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root }))
}

/**
 * Compares the lockfile with the one npm keeps inside node_modules (written last, so an interrupted install
 * has none). Modules that npm left out because they are for another platform do not count.
 * @param {string} root
 */
function modulesMatchLockfile(root) {
  const kept = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(kept)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(kept, 'utf8')).packages
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const here = present[path]
    if (here === undefined) {
      if (entry.optional !== true) return false
    } else if (here.version !== entry.version || here.integrity !== entry.integrity) return false
  }
  return Object.keys(present).every((path) => path in wanted)
}

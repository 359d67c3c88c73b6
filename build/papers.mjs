import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withVirtualDisplay } from './launch/display.mjs'
import { identityFor, runUnprivileged } from './launch/house.mjs'
import { entry, root, setUp } from './setup.mjs'

// npm run papers [-- kind…] [--approve]: every paper of both legal generations as PDF and as images in out/papers/.
// --approve takes what was drawn as what the visual test compares with: look at it first.

await entry(async () => {
  const kinds = process.argv.slice(2).filter((word) => word !== '--approve')
  const prepared = await setUp()
  const code = await withVirtualDisplay(identityFor(prepared), (env) =>
    runUnprivileged(prepared, ['test/papers/write-papers.ts', ...kinds], { env }),
  )
  if (code !== 0) return code
  console.log(`\nPapers: ${join(root, 'out', 'papers')}`)
  if (process.argv.includes('--approve')) approve(kinds)
  return 0
})

/** @param {string[]} kinds the ones drawn now; none for all */
function approve(kinds) {
  const drawn = join(root, 'out', 'papers', 'compared')
  const approved = join(root, 'test', 'papers', 'approved')
  if (kinds.length === 0) rmSync(approved, { recursive: true, force: true })
  const ofKinds = (/** @type {string} */ name) =>
    kinds.length === 0 || kinds.some((kind) => name.includes(`/${kind}-`))
  const names = readdirSync(drawn, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(png|txt)$/.test(name) && ofKinds(name.replaceAll('\\', '/')),
  )
  for (const name of names) {
    const target = join(approved, name)
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    cpSync(join(drawn, name), target)
  }
  console.log(`Approved: ${names.length / 2} papers (test/papers/approved)`)
}

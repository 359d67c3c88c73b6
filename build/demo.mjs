import { fileURLToPath } from 'node:url'
import { withVirtualDisplay } from './launch/display.mjs'
import { identityFor, runNode, runUnprivileged } from './launch/house.mjs'
import { entry, setUp } from './setup.mjs'

/** The demo day: drives the real app under a virtual display. @param {string[]} words */
export async function demo(words) {
  const prepared = await setUp()
  const built = await runNode(['build/app.ts'])
  if (built !== 0) return built
  return withVirtualDisplay(identityFor(prepared), (env) =>
    runUnprivileged(prepared, ['test/demo/demo-day.ts', ...words], { env }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await entry(() => demo(process.argv.slice(2)))

import { withVirtualDisplay } from './launch/display.mjs'
import { identityFor, runNode, runUnprivileged } from './launch/house.mjs'
import { entry, setUp } from './setup.mjs'

// npm run bench [name…]: the measurements, through the same code as the app.
await entry(async () => {
  const prepared = await setUp()
  const built = await runNode(['build/app.ts'])
  if (built !== 0) return built
  return withVirtualDisplay(identityFor(prepared), (env) =>
    runUnprivileged(prepared, ['test/bench/run.ts', ...process.argv.slice(2)], { env }),
  )
})

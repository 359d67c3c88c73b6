import { chmodSync, copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AfterPackContext, Configuration } from 'electron-builder'
import type { Prepared } from './electron-launch.ts'
import { burnFuses } from './fuses.ts'
import { unneededModules } from './packaged-modules.ts'

const root = join(import.meta.dirname, '..')
/** Holds the one file that makes a package a development build. */
export const markerFolder = join(root, 'out/package-marker')

/**
 * The electron-builder configuration: NSIS for Windows 10 and later, deb and AppImage for Linux.
 * @param development marked DEV in name and content; the only kind that the development runtime may go into
 */
export function builderConfiguration(
  { kind, version, folder, nativeBinding }: Prepared,
  development: boolean,
) {
  if (kind === 'development' && !development) throw new Error('the development runtime is never shipped')
  const product = development ? 'Quay Mot Cua DEV' : 'Quay Mot Cua'
  const program = development ? 'quay-mot-cua-dev' : 'quay-mot-cua'
  const configuration: Configuration = {
    appId: development ? 'vn.quaymotcua.counter.dev' : 'vn.quaymotcua.counter',
    productName: product,
    executableName: program,
    copyright: 'MIT',
    directories: { output: join(root, development ? 'out/package-development' : 'out/package') },
    electronVersion: version,
    ...(kind === 'development' && { electronDist: folder }),
    npmRebuild: false,
    asar: true,
    asarUnpack: [
      'node_modules/better-sqlite3/prebuilds/**',
      'node_modules/@node-rs/**',
      'node_modules/@img/**',
      'node_modules/@koromix/**',
    ],
    files: [
      'package.json',
      'out/app/**',
      '!out/app/.inputs',
      '!**/*.map',
      ...unneededModules(root).map((path) => `!${path}/**`),
      '!node_modules/better-sqlite3/{deps,src}/**',
      '!node_modules/sharp/{src,install}/**',
      // Types only.
      '!node_modules/{@types,type-fest,tagged-tag}/**',
      // Of the reading engine the two builds that are taken, of its data the smaller.
      '!node_modules/tesseract.js-core/*.wasm.js',
      '!node_modules/tesseract.js-core/*relaxedsimd*',
      '!node_modules/tesseract.js-core/tesseract-core{,-simd}.{js,wasm}',
      '!node_modules/@tesseract.js-data/vie/4.0.0/**',
      ...(development ? [{ from: markerFolder, to: 'out/app' }] : []),
    ],
    afterPack: async (context) => {
      keepOwnPrebuild(context, nativeBinding)
      // A leftover of the runtime that would run any folder given to it.
      rmSync(join(context.appOutDir, 'resources/default_app.asar'), { force: true })
      await burnFuses(executableOf(context, program))
    },
    win: { target: [{ target: 'nsis', arch: ['x64'] }] },
    nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
    linux: {
      target: ['deb', 'AppImage'],
      category: 'Office',
      maintainer: 'Quay Mot Cua',
      synopsis: 'One-stop-shop counter for wards and communes',
    },
    deb: {
      depends: [
        'libgtk-3-0',
        'libnss3',
        'libasound2',
        'libgbm1',
        'libxss1',
        'libxtst6',
        'sane-utils',
        'cups-client',
      ],
    },
    publish: null,
  }
  return configuration
}

function executableOf({ appOutDir, electronPlatformName, packager }: AfterPackContext, program: string) {
  if (electronPlatformName === 'darwin') return join(appOutDir, `${packager.appInfo.productFilename}.app`)
  return join(
    appOutDir,
    electronPlatformName === 'win32' ? `${packager.appInfo.productFilename}.exe` : program,
  )
}

/** Of the database addon's ready-made binaries only the target's is shipped; the development runtime gets its own. */
function keepOwnPrebuild(context: AfterPackContext, nativeBinding: string | undefined) {
  const prebuilds = join(
    context.packager.getResourcesDir(context.appOutDir),
    'app.asar.unpacked/node_modules/better-sqlite3/prebuilds',
  )
  const own = `${context.electronPlatformName}-x64.node`
  if (!existsSync(join(prebuilds, own))) throw new Error(`no database addon for ${own}`)
  for (const file of readdirSync(prebuilds)) if (file !== own) rmSync(join(prebuilds, file))
  if (nativeBinding) {
    copyFileSync(nativeBinding, join(prebuilds, own))
    chmodSync(join(prebuilds, own), 0o755)
  }
}

import { globSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, join } from 'node:path'
import { defineConfig } from 'vite'
import { nativeModules } from './native-modules.ts'

const root = join(import.meta.dirname, '..')

/**
 * Main and its workers. Entries and chunks lie side by side in out/app/main, so that
 * `new URL('./backup.worker.js', import.meta.url)` finds a worker from wherever the bundler put the caller.
 */
function entries() {
  const workers = globSync(
    ['electron/main/**/*.worker.ts', 'electron/core/**/*.worker.ts', 'db/engine/**/*.worker.ts'],
    {
      cwd: root,
    },
  )
  const found: Record<string, string> = { main: join(root, 'electron/main/main.ts') }
  for (const file of workers) {
    const name = basename(file, '.ts')
    if (name in found) throw new Error(`two workers are called ${name}: ${file} and ${found[name]}`)
    found[name] = join(root, file)
  }
  return found
}

function isExternal(id: string) {
  return (
    id === 'electron' ||
    isBuiltin(id) ||
    nativeModules.some((name) => id === name || id.startsWith(`${name}/`))
  )
}

export default defineConfig({
  root,
  publicDir: false,
  cacheDir: join(root, 'out/run/vite-main'),
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(root, 'out/app/main'),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: entries(),
      external: isExternal,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '..')

/** One CommonJS file each: a sandboxed preload can neither be an ES module nor require a second file. */
const preload = (name: string) =>
  defineConfig({
    root,
    publicDir: false,
    cacheDir: join(root, `out/run/vite-${name}`),
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(root, 'out/app/preload'),
      // The two lie side by side.
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: { [name]: join(root, `electron/preload/${name}.ts`) },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  })

/** The counter's. */
export default preload('preload')
/** The citizen's window's. */
export const kioskPreload = preload('kiosk')
/** The public boards'. */
export const boardsPreload = preload('boards')

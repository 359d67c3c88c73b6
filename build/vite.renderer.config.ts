import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '..')

/**
 * The screens (index.html), the public windows (kiosk.html, boards.html) and the printed sheets (paper.html). Served by
 * the app's own scheme under `script-src 'self'`: no inline script, no asset as a data: address.
 */
export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  cacheDir: join(root, 'out/run/vite-renderer'),
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: join(root, 'out/app/renderer'),
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    rollupOptions: {
      input: {
        index: join(root, 'renderer/index.html'),
        boards: join(root, 'renderer/boards.html'),
        kiosk: join(root, 'renderer/kiosk.html'),
        paper: join(root, 'renderer/paper.html'),
      },
    },
  },
})

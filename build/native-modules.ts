/**
 * Modules loaded from node_modules at run time: with machine code inside, then unpacked beside the asar in a package,
 * or with large files of their own. Everything else that main imports is bundled into it.
 */
export const nativeModules = [
  'better-sqlite3',
  'sharp',
  // Taken by sharp inside Electron on Linux (electron/core/scans/sharp.ts).
  '@img/sharp-wasm32',
  '@node-rs/argon2',
  // Reaches PKCS#11 tokens, in the signing process only.
  'koffi',
  // Reads papers, in a process of its own: WebAssembly and data, found by their paths.
  'tesseract.js-core',
  '@tesseract.js-data/vie',
  // Reads cover sheets, in the picture worker: WebAssembly found by its path.
  'zxing-wasm',
]

/**
 * Modules with machine code inside: loaded from node_modules at run time and unpacked beside the asar in a
 * package. Everything else that main imports is bundled into it.
 */
export const nativeModules = [
  'better-sqlite3',
  'sharp',
  // Taken by sharp inside Electron on Linux (electron/core/scans/sharp.ts).
  '@img/sharp-wasm32',
  '@node-rs/argon2',
  // Reaches PKCS#11 tokens, in the signing process only.
  'koffi',
]

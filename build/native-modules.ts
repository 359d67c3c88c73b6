/**
 * Modules with machine code inside: loaded from node_modules at run time and unpacked beside the asar in a
 * package. Everything else that main imports is bundled into it.
 */
export const nativeModules = ['better-sqlite3', 'sharp', '@node-rs/argon2']

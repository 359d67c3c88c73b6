import { createRequire, Module } from 'node:module'
import type sharpOfTypes from 'sharp'

/* sharp's own machine code must not run inside Electron on Linux, in none of its processes: the program file is linked
   to the system's GObject for GTK, libvips brings another, and one frees what the other made. What happens depends on
   the system: memory that is never given back (seen here, a decoded page each time), or a crash (lovell/sharp 4522,
   4525). So there the same libvips runs as WebAssembly, two to three times slower. sharp takes it by itself where it
   finds no machine code, therefore that is hidden from it. Windows and plain Node are not concerned. */

const require = createRequire(import.meta.url)
let asWebAssembly = false

if (process.versions.electron !== undefined && process.platform === 'linux') {
  const native = findModule(`@img/sharp-linux-${process.arch}/sharp.node`)
  if (native !== undefined) {
    const hidden = new Module(native)
    hidden.exports = null
    hidden.loaded = true
    require.cache[native] = hidden
    asWebAssembly = true
  }
}

/** Decodes, turns, measures and writes pictures; import it from here and nowhere else. */
export const sharp = require('sharp') as typeof sharpOfTypes

// It would keep the last hundred steps with their dots; no page here is worked on twice in the same way.
sharp.cache(false)
// There each further thread costs 30 MB and makes a page a tenth slower: two pages are worked on at once anyhow.
if (asWebAssembly) {
  sharp.concurrency(1)
  giveOwnMemory(sharp.prototype as Writes)
}

type Written = Buffer | { data: Buffer; info: object }
type Writes = { toBuffer: (...options: unknown[]) => Promise<Written> }

/**
 * As WebAssembly it hands out views of its own memory, and takes that back once the view is collected in this thread;
 * another thread, or another view of the same bytes, would see the next picture in the place of its own.
 */
function giveOwnMemory(prototype: Writes): void {
  const { toBuffer } = prototype
  prototype.toBuffer = async function (...options) {
    const written = await toBuffer.apply(this, options)
    return Buffer.isBuffer(written) ? Buffer.from(written) : { ...written, data: Buffer.from(written.data) }
  }
}

function findModule(name: string): string | undefined {
  try {
    return createRequire(require.resolve('sharp')).resolve(name)
  } catch {
    // Left out of a package: then nothing has to be hidden.
    return undefined
  }
}

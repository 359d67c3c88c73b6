import { createInterface } from 'node:readline'
import { openRegister } from '../../db/engine/open.ts'
import type { Counter } from '../../electron/core/counter.ts'
import { openFileStore } from '../../electron/core/files/file-store.ts'
import { sweepFiles } from '../../electron/core/files/sweep-files.ts'
import { releaseOriginals } from '../../electron/core/scans/release-originals.ts'

/* A process of its own that lets go of originals and sweeps, to be killed at any moment:
   `node originals-child.ts register.db files-folder now`, the key on the first line of standard input. */

const [path, folder, now] = process.argv.slice(2)
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const key = Buffer.from((await lines.next()).value as string, 'hex')
const register = openRegister({
  path: path!,
  key,
  nativeBinding: process.env.QMC_NATIVE_BINDING,
  upgrade: false,
})
const counter = {
  clock: () => now,
  open: { register, files: openFileStore({ dir: folder!, key }), dataKey: key },
  log: (ref: string, error: unknown) => console.error(ref, error),
  onChanged: () => {},
} as unknown as Counter
console.log('started')
await releaseOriginals(counter)
await sweepFiles(counter)
console.log('done')
process.exit(0)

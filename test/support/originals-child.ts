import type { Counter } from '../../electron/core/counter.ts'
import { openFileStore } from '../../electron/core/files/file-store.ts'
import { sweepFiles } from '../../electron/core/files/sweep-files.ts'
import { releaseOriginals } from '../../electron/core/scans/release-originals.ts'
import { childRegister } from './child-register.ts'

/* A process of its own that lets go of originals and sweeps, to be killed at any moment:
   `node originals-child.ts register.db files-folder now`, the key on the first line of standard input. */

const [path, folder, now] = process.argv.slice(2)
const { register, key } = await childRegister(path!)
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

import { toInstant } from '../../electron/common/time/rules.ts'
import type { Counter } from '../../electron/core/counter.ts'
import { openFileStore } from '../../electron/core/files/file-store.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import { childRegister } from './child-register.ts'

/* A process of its own that syncs the register until everything has gone, to be killed at any moment:
   `node sync-child.ts register.db files-folder`, the key on the first line of standard input. Says `done`. */

const [path, folder] = process.argv.slice(2)
const { register, key } = await childRegister(path!)
const counter = {
  clock: () => toInstant(Date.now()),
  open: { register, files: openFileStore({ dir: folder!, key }), dataKey: key },
  runtime: { version: '0' },
  log: (ref: string, error: unknown) => console.error(ref, error),
  onChanged: () => {},
} as unknown as Counter
const loop = loopOf(counter)!
loop.watch()
loop.start()
console.log('started')
await loop.ended
console.log(loop.state.phase)
process.exit(0)

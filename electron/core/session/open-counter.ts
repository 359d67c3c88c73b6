import { timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { openRegister } from '../../../db/engine/open.ts'
import type { Counter } from '../counter.ts'
import { openFileStore } from '../files/file-store.ts'
import { checkMark } from '../restoration/register-mark.ts'

export function registerPath(folder: string): string {
  return join(folder, 'register.db')
}

/**
 * Opens register and files with the data key out of a slot; when they are open already (a colleague signed in
 * before), only proves that it is the same key.
 * @throws OpenError, when the register cannot be opened.
 */
export function openCounter(counter: Counter, dataKey: Uint8Array): void {
  if (counter.open) {
    if (!timingSafeEqual(counter.open.dataKey, dataKey)) throw new Error('a slot of another register')
    return
  }
  const { folder, nativeBinding } = counter
  const register = openRegister({ path: registerPath(folder), key: dataKey, nativeBinding })
  counter.open = {
    register,
    files: openFileStore({ dir: join(folder, 'files'), key: Buffer.from(dataKey) }),
    dataKey,
  }
  checkMark(counter)
}

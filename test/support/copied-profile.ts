import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCounter } from '../../electron/core/session/open-counter.ts'
import { loopOf } from '../../electron/core/sync/running-sync.ts'
import type { TestCounter } from './counter.ts'

/** A copy of the counter's whole folder, as somebody makes one onto a stick; the program is closed meanwhile. */
export async function copyProfile(test: TestCounter): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'qmc-copy-'))
  await closed(test, () => cpSync(test.folder, copy, { recursive: true }))
  return copy
}

/** The copy takes the place of everything that has been written since. */
export async function putCopyBack(test: TestCounter, copy: string): Promise<void> {
  await closed(test, () => {
    rmSync(test.folder, { recursive: true })
    cpSync(copy, test.folder, { recursive: true })
  })
}

async function closed(test: TestCounter, work: () => void): Promise<void> {
  const { register, dataKey } = test.counter.open!
  await loopOf(test.counter)?.stop()
  register.close()
  test.counter.open = null
  work()
  openCounter(test.counter, dataKey)
}

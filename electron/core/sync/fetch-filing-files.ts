import { createHash } from 'node:crypto'
import { waitingBroughtFiles } from '../../../db/tables/custody.ts'
import {
  dropParts,
  fileIsHere,
  heldOf,
  keepPart,
  partsOf,
  waitingFilingFiles,
} from '../../../db/tables/filing-files.ts'
import { layDownBrought } from '../custody/lay-down-brought.ts'
import { Cut, Declined } from './line-fault.ts'
import type { Run } from './run.ts'

/* Each piece is kept in the register before the next is asked for, so a cut costs one piece and a kill nothing more.
   Whole and proven by its hash, a file goes into the store; only then is it said to be here. */

/**
 * Fetches the bytes of what was filed online, those of who waits longest first; then of what was digitised for dossiers that
 * came from another PC.
 */
export async function fetchFilingFiles(run: Run): Promise<void> {
  const { register } = run.store
  for (const { sha256, size } of [...waitingFilingFiles(register), ...waitingBroughtFiles(register)]) {
    if (!run.sendsFiles()) return
    if (run.setAside.has(sha256)) continue
    await fetchFile(run, sha256, size)
  }
}

async function fetchFile(run: Run, sha256: string, size: number): Promise<void> {
  const { calls, store, pace, signal } = run
  const { register } = store
  for (let offset = heldOf(register, sha256); offset < size; ) {
    pace.began()
    let passed = 0
    try {
      const bytes = await calls.fetchFile(sha256, { from: offset, most: pace.piece() }, signal)
      if (bytes.length === 0 || offset + bytes.length > size) throw new Cut('STRANGE')
      passed = bytes.length
      const from = offset
      store.write(() => keepPart(register, { sha256, offset: from, bytes }))
      offset += passed
      pace.pieceWent()
      run.moved()
    } catch (error) {
      if (!(error instanceof Declined)) throw error
      // It is not there (any more): asked for again another time.
      if (!['FILE_NOT_ANNOUNCED', 'NOT_FOUND'].includes(error.code)) throw error
      run.setAside.add(sha256)
      return
    } finally {
      pace.ended(passed)
    }
  }
  const content = partsOf(register, sha256)
  if (createHash('sha256').update(content).digest('hex') !== sha256) {
    // From its first byte another time, not over and over now.
    store.write(() => dropParts(register, sha256))
    run.setAside.add(sha256)
    return
  }
  await store.files.put(content)
  store.write(() => {
    fileIsHere(register, sha256)
    layDownBrought(register, sha256, store.now())
  })
  store.delivered()
}
